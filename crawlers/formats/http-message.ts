/** What does an HTTP answer say once transfer and content coding are taken off? Bytes in, bytes out; tolerant of what servers really send. */
import { Buffer } from 'node:buffer'
import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'

export interface HttpMessage {
  /** Null where there was no status line. */
  readonly status: number | null
  /** Names in lower case, repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  /** Still coded as sent. */
  readonly body: Uint8Array
}

export interface DecodedBody {
  readonly body: Uint8Array
  /** The coding ended before its own end mark: what came was kept. */
  readonly cut: boolean
}

const LF = 10
const CR = 13
/** Servers refuse to read more than 8 to 64 KB of headers; past that it is no header. */
const HEADER_LIMIT = 65_536
/** RFC 9110 allows any number of codings; real answers have one. Each is bounded, so their number must be. */
const MAX_CODINGS = 3
const STATUS_LINE = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:[ \t]|$)/i
const HEADER_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:(.*)$/s

const asText = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()

/** Header lines up to the empty line, whatever the line ends; null when there is no empty line within the limit. */
function headerLines(block: Uint8Array): { lines: string[]; end: number } | null {
  const lines: string[] = []
  for (let start = 0; start < Math.min(block.length, HEADER_LIMIT); ) {
    const newline = block.indexOf(LF, start)
    const next = newline < 0 ? block.length : newline + 1
    let end = newline < 0 ? block.length : newline
    while (end > start && block[end - 1] === CR) end -= 1
    if (end === start) return { lines, end: next }
    lines.push(asText(block.subarray(start, end)))
    start = next
  }
  return block.length < HEADER_LIMIT && lines.length > 0 ? { lines, end: block.length } : null
}

function headersOf(lines: readonly string[]): Record<string, string> {
  const headers = new Map<string, string>()
  let last: string | null = null
  for (const line of lines) {
    // Obsolete folding: a line that starts with a blank continues the one before.
    if (last !== null && (line.startsWith(' ') || line.startsWith('\t'))) {
      headers.set(last, `${headers.get(last)} ${line.trim()}`)
      continue
    }
    const match = HEADER_LINE.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) continue
    last = match[1].toLowerCase()
    const before = headers.get(last)
    headers.set(last, before === undefined ? match[2].trim() : `${before}, ${match[2].trim()}`)
  }
  return Object.fromEntries(headers)
}

/** A block without a status line is all body, unless it plainly starts with headers. */
export function readHttpMessage(block: Uint8Array): HttpMessage {
  const head = headerLines(block)
  const first = head?.lines[0]
  if (head === null || first === undefined) return { status: null, headers: {}, body: block }
  const status = STATUS_LINE.exec(first)
  if (status !== null) {
    return { status: Number(status[1]), headers: headersOf(head.lines.slice(1)), body: block.subarray(head.end) }
  }
  const request = / HTTP\/\d(?:\.\d)?$/i.test(first)
  const lines = request ? head.lines.slice(1) : head.lines
  const plain = lines.every((line) => HEADER_LINE.test(line))
  if (!plain || (!request && head.end === block.length)) return { status: null, headers: {}, body: block }
  return { status: null, headers: headersOf(lines), body: block.subarray(head.end) }
}

/** Null when the bytes are not chunked, whatever the header says. */
function dechunk(bytes: Uint8Array): DecodedBody | null {
  const out = Buffer.allocUnsafe(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.subarray(at, at + 1000).indexOf(LF)
    const size =
      newline < 0 ? null : /^([0-9a-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(asText(bytes.subarray(at, at + newline)))
    if (size?.[1] === undefined) {
      if (length === 0) return null
      out.set(bytes.subarray(at), length)
      return { body: out.subarray(0, length + bytes.length - at), cut: true }
    }
    const count = Number.parseInt(size[1], 16)
    const start = at + newline + 1
    if (count === 0) return { body: out.subarray(0, length), cut: false }
    if (length === 0 && start + count > bytes.length && bytes.length - at < 16) return null
    out.set(bytes.subarray(start, start + count), length)
    length += Math.min(count, bytes.length - start)
    at = start + count
    if (bytes[at] === CR) at += 1
    if (bytes[at] === LF) at += 1
  }
  return length === 0 ? null : { body: out.subarray(0, length), cut: true }
}

/** Markup, JSON or prose rather than a compressed stream: no NUL and hardly a control byte at its start. */
function looksLikeText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 256)
  const odd = start.filter((byte) => byte < 32 && byte !== 9 && byte !== LF && byte !== CR).length
  return start.length === 0 || (!start.includes(0) && odd * 50 < start.length)
}

const isZlib = (bytes: Uint8Array): boolean =>
  ((bytes[0] ?? 0) & 15) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0

type Unpack = (bytes: Uint8Array, limit: number, whole: boolean) => Uint8Array

const zlibOptions = (limit: number, whole: boolean): ZlibOptions => ({
  maxOutputLength: limit,
  chunkSize: 65_536,
  finishFlush: whole ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
})
const ungzip: Unpack = (bytes, limit, whole) => gunzipSync(bytes, zlibOptions(limit, whole))
const inflate: Unpack = (bytes, limit, whole) =>
  (isZlib(bytes) ? inflateSync : inflateRawSync)(bytes, zlibOptions(limit, whole))
const unbrotli: Unpack = (bytes, limit, whole) =>
  brotliDecompressSync(bytes, {
    maxOutputLength: limit,
    chunkSize: 65_536,
    finishFlush: whole ? constants.BROTLI_OPERATION_FINISH : constants.BROTLI_OPERATION_FLUSH,
  })

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** The reason that a body over the limit is given. */
export const tooLarge = (limit: number): string => `nội dung lớn hơn giới hạn ${Math.round(limit / 1_000_000)} MB`

function unpack(bytes: Uint8Array, open: Unpack, limit: number): Outcome<DecodedBody> {
  try {
    return done({ body: open(bytes, limit, true), cut: false })
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return quarantine(tooLarge(limit))
    if (codeOf(error) !== 'Z_BUF_ERROR') return quarantine('thân nén bị hỏng')
  }
  try {
    return done({ body: open(bytes, limit, false), cut: true })
  } catch (error) {
    return quarantine(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(limit) : 'thân nén bị hỏng')
  }
}

function removeCoding(bytes: Uint8Array, coding: string, limit: number): Outcome<DecodedBody> {
  const asIs = done({ body: bytes, cut: false })
  if (bytes.length === 0) return asIs
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, ungzip, limit) : asIs
    case 'deflate':
    case 'br': {
      // Archives and proxies often keep the header after the coding is gone, and these two have no sure mark.
      const opened = unpack(bytes, coding === 'br' ? unbrotli : inflate, limit)
      return looksLikeText(bytes) && (opened.kind !== 'done' || opened.value.cut) ? asIs : opened
    }
    case 'zstd':
      // Node 20 cannot read it.
      return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd
        ? quarantine('thân nén kiểu zstd, chưa đọc được')
        : asIs
    default:
      return asIs
  }
}

const codingsIn = (value: string | undefined): string[] =>
  (value ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')

/** Takes off what the headers declare and the bytes bear out; a body that was decoded before stays as it is. */
export function decodeBody(message: Pick<HttpMessage, 'headers' | 'body'>, limit: number): Outcome<DecodedBody> {
  const codings = [
    ...codingsIn(message.headers['content-encoding']),
    ...codingsIn(message.headers['transfer-encoding']),
  ].reverse()
  if (codings.length > MAX_CODINGS) return quarantine('thân bị nén quá nhiều lớp')
  let decoded: DecodedBody = { body: message.body, cut: false }
  for (const coding of codings) {
    const next =
      coding === 'chunked' ? done(dechunk(decoded.body) ?? decoded) : removeCoding(decoded.body, coding, limit)
    if (next.kind !== 'done') return next
    decoded = { body: next.value.body, cut: decoded.cut || next.value.cut }
  }
  return decoded.body.length > limit ? quarantine(tooLarge(limit)) : done(decoded)
}
