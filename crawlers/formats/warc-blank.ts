/** How do a sealed record's bytes go for good while its neighbours stay where they are, in a file that every reader still reads? */
import { Buffer } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateRawSync, gunzipSync } from 'node:zlib'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'
import { FILE_NAME } from './warc.js'
import { startsGzip } from './warc-bytes.js'
import { sha256 } from './warc-record.js'
import { type Place, takeApart } from './warc-sealed.js'
import { MEMBER_HEADER, recordBytes } from './warc-sealing.js'

/** What is left said in the place of what stood there. */
export interface BlankNote {
  /** Id of the retention rule. */
  readonly rule: string
  readonly at: Date
  /** `sha256:<hex>` of the body that stood there; null when none was noted. */
  readonly digest: string | null
}

/** A block of no bytes, stored as it is: any number of them may stand in deflate data (RFC 1951 §3.2.4). */
const EMPTY_BLOCK = Buffer.of(0, 0, 0, 0xff, 0xff)
/** RFC 1952 §2.3.1: a comment follows the header, up to a zero byte. */
const HAS_COMMENT = 0x10
const TRAILER = 8

/** One gzip member of exactly so many bytes; null when the record does not fit. */
function memberOfLength(record: Uint8Array, length: number): Uint8Array | null {
  const packed = deflateRawSync(record, { level: 9 })
  const room = length - MEMBER_HEADER.length - packed.length - TRAILER
  if (room < 0) return null
  const odd = room % EMPTY_BLOCK.length
  const header = Buffer.from(MEMBER_HEADER)
  if (odd > 0) header[3] = HAS_COMMENT
  const comment = odd === 0 ? Buffer.alloc(0) : Buffer.from(`${' '.repeat(odd - 1)}\0`)
  const blocks = Buffer.alloc(room - odd, EMPTY_BLOCK)
  const trailer = Buffer.alloc(TRAILER)
  trailer.writeUInt32LE(crc32(record), 0)
  trailer.writeUInt32LE(record.length, 4)
  return Buffer.concat([header, comment, blocks, packed, trailer])
}

/** From all that is to be said to the least that is a record: the smallest rows of imports leave little room. */
function blankRecords({ rule, at, digest }: BlankNote): readonly Uint8Array[] {
  const least = {
    'WARC-Type': 'metadata',
    'WARC-Record-ID': `<urn:uuid:${randomUUID()}>`,
    'WARC-Date': at.toISOString(),
  }
  const fields = { ...least, 'Content-Type': 'application/warc-fields' }
  const said = `purged-under: ${rule}\r\npurged-on: ${at.toISOString()}\r\n`
  const whole = digest === null ? said : `${said}purged-digest: ${digest}\r\n`
  return [recordBytes(fields, Buffer.from(whole)), recordBytes(least, Buffer.alloc(0))]
}

/** Where another record starts, or the file ends. */
async function isBoundary(handle: FileHandle, offset: number, size: number): Promise<boolean> {
  if (offset === size) return true
  const start = Buffer.alloc(4)
  await handle.read(start, 0, start.length, offset)
  return startsGzip(start)
}

/**
 * Overwrites one record in place; what stood there need not be sound, so that a blanking that was interrupted is finished by
 * another. Returns the digest of the bytes that stand there now. A place that is no whole record is left as it is.
 */
export async function blankRecord(folder: string, place: Place, note: BlankNote): Promise<Outcome<string>> {
  const { file, offset, length } = place
  if (!FILE_NAME.test(file) || !Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0)
    return quarantine('chỗ của bản ghi trong sổ không hợp lệ')
  const member = blankRecords(note).reduce<Uint8Array | null>(
    (fits, record) => fits ?? memberOfLength(record, length),
    null,
  )
  if (member === null) return quarantine('khối lưu nhỏ hơn bản ghi trống')
  let handle: FileHandle
  try {
    handle = await open(join(folder, file), constants.O_RDWR | constants.O_NOFOLLOW)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    // A file that is gone holds nothing that is to be deleted.
    if (code === 'ENOENT') return { kind: 'skip', reason: 'tệp lưu không còn' }
    return quarantine('tệp lưu không mở được để ghi')
  }
  try {
    const { size } = await handle.stat()
    const whole = offset + length <= size
    if (!whole || !(await isBoundary(handle, offset, size)) || !(await isBoundary(handle, offset + length, size)))
      return quarantine('chỗ của bản ghi trong sổ không khớp với tệp lưu')
    for (let at = 0; at < length; ) {
      const { bytesWritten } = await handle.write(member, at, length - at, offset + at)
      at += bytesWritten
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  return done(sha256(member))
}

const SAYS_SO = /^purged-under: [^\r\n]+\r\npurged-on: /
/** Ours are a few hundred bytes. */
const LARGEST_BLANK = 4096

/** Do these bytes of an archive stand in the place of a record that was deleted, and hold nothing else? */
export function isBlank(packed: Uint8Array): boolean {
  try {
    const record = takeApart(gunzipSync(packed, { maxOutputLength: LARGEST_BLANK }))
    if (record === null || record.fields.get('warc-type') !== 'metadata') return false
    return record.payload.length === 0 || SAYS_SO.test(Buffer.from(record.payload).toString('utf8'))
  } catch {
    // Damaged, or larger than any of ours: an expected end here.
    return false
  }
}
