/** How are captures read from web archives, sealed in our own, and shown again byte for byte? ISO 28500, `.warc` and `.warc.gz`. */
import { Buffer } from 'node:buffer'
import { randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'
import {
  ByteReader,
  type FileWindow,
  fileWindow,
  gzipMember,
  nextMember,
  plainBytes,
  startsGzip,
} from './warc-bytes.js'
import { damage, recordsIn, sha256, type WarcDamage, type WarcRecord } from './warc-record.js'

// Who reads archives need not know how the reading is divided.
export type { WarcDamage, WarcRecord } from './warc-record.js'

export interface WarcLimits {
  /** Bytes of one body, decoded; default 20 MB. The largest of 237 real pages and feeds had 0.6 MB (2026-11). */
  readonly bodyLimit?: number
}

export const BODY_LIMIT = 20_000_000
/** What we sealed ourselves was within a limit before: this one only keeps a forged file from filling the memory. */
const SEALED_LIMIT = 256_000_000

async function* gzipRecords(window: FileWindow, from: number, limit: number): AsyncGenerator<WarcRecord | WarcDamage> {
  const reading = { limit, left: () => Number.POSITIVE_INFINITY, rereads: 0 }
  for (let at: number | null = from; at !== null && (await window(at)).length > 0; ) {
    const member = await gzipMember(window, at)
    let told = false
    if (member !== null) {
      const reader = new ByteReader(member.bytes)
      for await (const one of recordsIn(reader, at, reading)) {
        told = true
        yield one
      }
      told ||= reader.damage === null
    }
    const start: number = at
    at = member?.end() ?? null
    if (at === null) {
      at = await nextMember(window, start + 1)
      if (!told) yield { offset: start, ...damage(null, at === null ? 'tệp bị cắt giữa chừng' : 'dữ liệu nén bị hỏng') }
    }
  }
}

/** Records from an offset on. */
async function* readFrom(
  handle: FileHandle,
  offset: number,
  limit: number,
  firstRead?: number,
): AsyncGenerator<WarcRecord | WarcDamage> {
  const window = fileWindow(handle, firstRead)
  if (startsGzip(await window(offset))) {
    yield* gzipRecords(window, offset, limit)
  } else {
    const { size } = await handle.stat()
    const reading = { limit, left: (position: number) => size - offset - position, rereads: 0 }
    yield* recordsIn(new ByteReader(plainBytes(window, offset)), offset, reading)
  }
}

/** Streams an archive, one record in memory at a time. Throws only when the file cannot be read at all. */
export async function* readWarc(path: string, limits: WarcLimits = {}): AsyncGenerator<WarcRecord | WarcDamage> {
  const handle = await open(path, 'r')
  try {
    yield* readFrom(handle, 0, limits.bodyLimit ?? BODY_LIMIT)
  } finally {
    await handle.close()
  }
}

/** What is sealed. A record without a date or an address is written without them: nothing is made up. */
export type RecordToSeal = Pick<
  WarcRecord,
  'type' | 'targetUri' | 'date' | 'contentType' | 'status' | 'headers' | 'body'
>

export interface SealedRecord {
  /** Name inside the archive folder. */
  readonly file: string
  readonly offset: number
  readonly length: number
  readonly recordId: string
  /** `sha256:<hex>` of the body. */
  readonly digest: string
}

/** 11,966 articles: level 1 took 1.1 s and 19.0 MB, level 6 1.3 s and 18.0 MB (2026-11). Speed is the scarcer. */
const LEVEL = { level: 1 }
/** Larger records are packed in the thread pool, so that requests are answered meanwhile. */
const PACK_APART = 262_144
const packApart = promisify(gzip)

const oneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
/** A URI holds no blank and no control character; header lines must not be forged through one. */
const asUri = (value: string): string => value.replace(/[\u0000-\u0020\u007f]/g, encodeURIComponent)

/** These say how the body was coded on the wire. It is sealed decoded, so they are kept under another name. */
const WIRE_HEADERS = ['content-encoding', 'transfer-encoding', 'content-length']
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i

function httpHead({ status, headers, body }: RecordToSeal): string {
  const lines = [`content-length: ${body.length}`]
  for (const [name, value] of Object.entries(headers)) {
    const kept = WIRE_HEADERS.includes(name.toLowerCase()) ? `x-orig-${name.toLowerCase()}` : name
    // Sealed before, and now again from an archive of ours: the first word of the wire stands.
    if (!HEADER_NAME.test(name) || (kept !== name && kept in headers)) continue
    lines.push(`${kept}: ${oneLine(value)}`)
  }
  // An answer that came without a status line is sealed without one.
  if (status !== null) lines.unshift(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trim())
  return `${lines.join('\r\n')}\r\n\r\n`
}

function recordBytes(fields: Readonly<Record<string, string | null>>, head: string, body: Uint8Array): Uint8Array {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`))
  const length = Buffer.byteLength(head) + body.length
  const opening = `${['WARC/1.1', ...lines, `Content-Length: ${length}`].join('\r\n')}\r\n\r\n${head}`
  return Buffer.concat([Buffer.from(opening), body, Buffer.from('\r\n\r\n')])
}

function sealedBytes(record: RecordToSeal, recordId: string, digest: string): Uint8Array {
  const { type, targetUri, date, contentType } = record
  const http = type === 'response' || type === 'request' || type === 'revisit'
  const fields = {
    'WARC-Type': type,
    'WARC-Record-ID': `<${recordId}>`,
    'WARC-Date': date?.toISOString() ?? null,
    'WARC-Target-URI': targetUri === null ? null : asUri(targetUri),
    'WARC-Payload-Digest': digest,
    'Content-Type': http
      ? `application/http;msgtype=${type === 'request' ? 'request' : 'response'}`
      : oneLine(contentType ?? 'application/octet-stream'),
  }
  return recordBytes(fields, http ? httpHead(record) : '', record.body)
}

function infoBytes(file: string, startedAt: Date): Uint8Array {
  const fields = {
    'WARC-Type': 'warcinfo',
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    'WARC-Date': startedAt.toISOString(),
    'WARC-Filename': file,
    'Content-Type': 'application/warc-fields',
  }
  const body = 'software: diembao\r\nformat: WARC File Format 1.1\r\nconformsTo: ISO 28500:2017\r\n'
  return recordBytes(fields, '', Buffer.from(body))
}

/** One file for the life of one process. The file is made with its first record: a run that captures nothing leaves nothing. */
export class WarcWriter {
  /** Name inside the folder. */
  readonly file: string
  readonly #folder: string
  readonly #startedAt: Date
  #handle: FileHandle | null = null
  #length = 0
  /** Appends run one after another, whoever calls. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(folder: string, file: string, startedAt: Date) {
    this.#folder = folder
    this.file = file
    this.#startedAt = startedAt
  }

  append(record: RecordToSeal): Promise<SealedRecord> {
    return this.#inTurn(async () => {
      const handle = this.#handle ?? (await this.#create())
      const recordId = `urn:uuid:${randomUUID()}`
      const digest = sha256(record.body)
      const bytes = sealedBytes(record, recordId, digest)
      const packed = bytes.length > PACK_APART ? await packApart(bytes, LEVEL) : gzipSync(bytes, LEVEL)
      return { file: this.file, ...(await this.#write(handle, packed)), recordId, digest }
    })
  }

  /** Returns when everything appended so far is on the disk. */
  flush(): Promise<void> {
    return this.#inTurn(async () => this.#handle?.sync())
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      const handle = this.#handle
      this.#handle = null
      await handle?.sync()
      await handle?.close()
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => {})
    return turn
  }

  async #create(): Promise<FileHandle> {
    const path = join(this.#folder, this.file)
    // After close() the file is there: appending to it again would be a bug, and 'wx' says so.
    const handle = await open(path, 'wx')
    this.#handle = handle
    await this.#write(handle, gzipSync(infoBytes(this.file, this.#startedAt), LEVEL))
    return handle
  }

  async #write(handle: FileHandle, bytes: Uint8Array): Promise<{ offset: number; length: number }> {
    const offset = this.#length
    try {
      for (let written = 0; written < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, offset + written)
        written += bytesWritten
      }
    } catch (cause) {
      // A torn record, on a full disk for one, must not stand before later ones.
      await handle.truncate(offset).catch(() => {})
      throw new Error(`could not write to the archive ${this.file}`, { cause })
    }
    this.#length = offset + bytes.length
    return { offset, length: bytes.length }
  }
}

/** A new archive file for this process: its name holds the time, the process and a random part, so that two never share one. */
export async function openWarc(folder: string, startedAt: Date): Promise<WarcWriter> {
  await mkdir(folder, { recursive: true })
  const time = startedAt.toISOString().replace(/\D/g, '').slice(0, 14)
  return new WarcWriter(folder, `${time}-${process.pid}-${randomBytes(4).toString('hex')}.warc.gz`, startedAt)
}

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.warc(\.gz)?$/

/**
 * Opens one sealed record and checks its digest. Throws when it is gone, damaged or not what was sealed: that is never
 * expected. @param length of the record when known: then no more than that is read
 */
export async function readRecordAt(folder: string, file: string, offset: number, length?: number): Promise<WarcRecord> {
  if (!FILE_NAME.test(file)) throw new Error(`not a name of an archive file: ${JSON.stringify(file)}`)
  if (!Number.isSafeInteger(offset) || offset < 0) throw new Error(`not an offset: ${offset}`)
  const where = `${file} at ${offset}`
  let handle: FileHandle
  try {
    handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (cause) {
    throw new Error(`could not open the archive ${file}`, { cause })
  }
  try {
    for await (const found of readFrom(handle, offset, SEALED_LIMIT, length)) {
      if (found.kind === 'damage') throw new Error(`sealed record is damaged: ${where}: ${found.reason}`)
      if (found.offset !== offset) break
      if (found.declaredDigest?.startsWith('sha256:') && found.declaredDigest !== found.digest) {
        throw new Error(`sealed record is not what was sealed: ${where}`)
      }
      return found
    }
  } finally {
    await handle.close()
  }
  throw new Error(`no sealed record in ${where}`)
}
