/** What does one WARC record say (ISO 28500, 1.0 and 1.1)? Every record gives exactly one answer: itself or its damage. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { decodeBody, readHttpMessage, tooLarge } from './http-message.js'
import type { ByteReader } from './warc-bytes.js'

export const RECORD_TYPES = [
  'response',
  'resource',
  'warcinfo',
  'request',
  'metadata',
  'revisit',
  'conversion',
  'continuation',
] as const
export type WarcRecordType = (typeof RECORD_TYPES)[number]

export interface WarcRecord {
  readonly kind: 'record'
  /** Without its angle brackets; null when the record has none. */
  readonly recordId: string | null
  readonly type: WarcRecordType
  /** As written: data, never a path. */
  readonly targetUri: string | null
  readonly date: Date | null
  /** Of the body: the HTTP header's where there was HTTP, else the record's own. */
  readonly contentType: string | null
  /**
   * Where the record can be opened again. For the second and later records of one gzip member: the member's start plus the
   * place inside it, which tells them apart but cannot be opened.
   */
  readonly offset: number
  /** HTTP status; null where there was no HTTP. */
  readonly status: number | null
  /** HTTP header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Decoded of transfer and content coding. */
  readonly body: Uint8Array
  /** `sha256:<hex>` of the body. */
  readonly digest: string
  /** WARC-Payload-Digest as written; other tools take it before the content coding is removed. */
  readonly declaredDigest: string | null
  /** Where redirects led, in archives of ours that say so. */
  readonly finalUrl?: string | null
  /** What captured it, in archives of ours that say so: `diembao/0.2.0`. */
  readonly tool?: string | null
}

export interface WarcDamage {
  readonly kind: 'damage'
  readonly offset: number
  readonly targetUri: string | null
  /** In Vietnamese. */
  readonly reason: string
}

/** All WARC headers of one record together. */
const FIELDS_LIMIT = 65_536
/** A block holds HTTP headers and chunk marks beside the body. */
const BLOCK_ROOM = 262_144
/** Reading back from a wrong length costs a block each time; an archive with more wrong lengths is read forward only. */
const MAX_REREADS = 1000

export const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const VERSION_LINE = /^WARC\/\d+\.\d+\s*$/
/** ISO 8601 as WARC 1.1 allows it: from a year down to nanoseconds, always UTC. */
const WARC_DATE = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?\d*Z?$/

function dateOf(value: string | undefined): Date | null {
  const match = WARC_DATE.exec(value ?? '')
  if (match?.[1] === undefined) return null
  const date = new Date(match[2] === undefined ? match[1] : `${match[1]}${match[2]}Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

const isRecordType = (type: string | undefined): type is WarcRecordType => RECORD_TYPES.some((known) => known === type)

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Named fields up to the empty line; null when they do not end. */
async function readFields(reader: ByteReader): Promise<ReadonlyMap<string, string> | null> {
  const fields = new Map<string, string>()
  for (let left = FIELDS_LIMIT; left > 0; ) {
    const bytes = await reader.line(left)
    const line = text(bytes)
    if (!line.endsWith('\n')) return null
    left -= bytes.length
    if (line.trim() === '') return fields
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return null
}

const startsRecord = (bytes: Uint8Array): boolean => text(bytes.subarray(0, 5)) === 'WARC/'

/** From the start of a line forward to the next one that opens a record, or to the end. */
async function skipToRecord(reader: ByteReader): Promise<void> {
  for (let lineStart = true; ; ) {
    const line = await reader.line(FIELDS_LIMIT)
    if (line.length === 0) return
    if (lineStart && startsRecord(line) && VERSION_LINE.test(text(line))) return reader.unread(line)
    lineStart = line[line.length - 1] === 10
  }
}

/**
 * The line ends between records. True when a record or the end follows, or when both line ends that close a record were there:
 * then what follows is rubbish of its own. Else nothing is passed.
 */
async function passGap(reader: ByteReader): Promise<boolean> {
  const passed: Uint8Array[] = []
  for (let left = FIELDS_LIMIT; left > 0; ) {
    const line = await reader.line(left)
    if (line.length === 0) return true
    if (line.some((byte) => byte !== 10 && byte !== 13)) {
      reader.unread(line)
      if (startsRecord(line) || passed.length >= 2) return true
      break
    }
    passed.push(line)
    left -= line.length
  }
  reader.unread(Buffer.concat(passed))
  return false
}

export type Located<T> = Omit<T, 'offset'>
export const damage = (targetUri: string | null, reason: string): Located<WarcDamage> => ({
  kind: 'damage',
  targetUri,
  reason,
})

function interpret(fields: ReadonlyMap<string, string>, block: Uint8Array, limit: number) {
  const targetUri = targetOf(fields)
  const type = fields.get('warc-type')?.toLowerCase()
  if (!isRecordType(type)) return damage(targetUri, 'loại bản ghi không có trong chuẩn WARC')
  const ownType = fields.get('content-type') ?? null
  const http = ownType !== null && /^application\/http\b/i.test(ownType)
  const message = http ? readHttpMessage(block) : { status: null, headers: {}, body: block }
  const decoded = decodeBody(message, limit)
  if (decoded.kind !== 'done') return damage(targetUri, 'reason' in decoded ? decoded.reason : 'không đọc được')
  const { body } = decoded.value
  return {
    kind: 'record',
    recordId: fields.get('warc-record-id')?.replace(/^<|>$/g, '') ?? null,
    type,
    targetUri,
    date: dateOf(fields.get('warc-date')),
    contentType: http ? (message.headers['content-type'] ?? null) : ownType,
    status: message.status,
    headers: message.headers,
    body,
    digest: sha256(body),
    declaredDigest: fields.get('warc-payload-digest') ?? null,
    finalUrl: fields.get('x-diembao-final-uri') ?? null,
    tool: fields.get('x-diembao-tool') ?? null,
  } satisfies Located<WarcRecord>
}

/** Some writers put the address between angle brackets. */
const targetOf = (fields: ReadonlyMap<string, string>): string | null =>
  fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null

export interface Reading {
  readonly limit: number
  /** Bytes that can still follow in the file; infinite inside gzip. */
  readonly left: (position: number) => number
  rereads: number
}

/** One record from its first line on. Leaves the reader before the next record, or at the end. */
async function readRecord(reader: ByteReader, reading: Reading): Promise<Located<WarcRecord> | Located<WarcDamage>> {
  const version = text(await reader.line(FIELDS_LIMIT))
  const fields = VERSION_LINE.test(version) ? await readFields(reader) : null
  if (fields === null) {
    await skipToRecord(reader)
    const cut = await reader.atEnd()
    return damage(null, reader.damage ?? (cut ? 'tệp bị cắt giữa chừng' : 'phần đầu bản ghi bị hỏng'))
  }
  const targetUri = targetOf(fields)
  const length = Number(/^\d{1,15}$/.exec(fields.get('content-length') ?? '')?.[0] ?? Number.NaN)
  if (Number.isNaN(length) || length > reading.left(reader.position)) {
    await skipToRecord(reader)
    const cut = !Number.isNaN(length) && (await reader.atEnd())
    return damage(targetUri, reader.damage ?? (cut ? 'tệp bị cắt giữa chừng' : 'độ dài khai báo của bản ghi bị sai'))
  }
  if (length > reading.limit + BLOCK_ROOM) {
    const skipped = await reader.skip(length)
    const sound = await passGap(reader)
    if (!sound) await skipToRecord(reader)
    return damage(targetUri, reader.damage ?? (skipped < length ? 'tệp bị cắt giữa chừng' : tooLarge(reading.limit)))
  }
  const block = await reader.take(length)
  const whole = block.length === length
  if (whole && (await passGap(reader))) {
    return reader.damage === null ? interpret(fields, block, reading.limit) : damage(targetUri, reader.damage)
  }
  // A wrong length may have swallowed the records behind it.
  if (reading.rereads < MAX_REREADS && reader.damage === null) {
    reading.rereads += 1
    reader.unread(block)
  }
  await skipToRecord(reader)
  const cut = !whole && (await reader.atEnd())
  return damage(targetUri, reader.damage ?? (cut ? 'tệp bị cắt giữa chừng' : 'độ dài khai báo của bản ghi bị sai'))
}

/** Records up to the end of these bytes. */
export async function* recordsIn(
  reader: ByteReader,
  base: number,
  reading: Reading,
): AsyncGenerator<WarcRecord | WarcDamage> {
  try {
    // Whatever stands before the first record is damage of its own, which readRecord tells.
    await passGap(reader)
    while (!(await reader.atEnd())) {
      const offset = base + reader.position
      yield { offset, ...(await readRecord(reader, reading)) }
    }
  } finally {
    await reader.close()
  }
}
