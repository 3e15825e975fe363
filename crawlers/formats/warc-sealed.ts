/** What lies sealed at one place of an archive file of ours, byte for byte, and does it still have the form it was given? */
import { Buffer } from 'node:buffer'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { readHttpMessage } from './http-message.js'
import { FILE_NAME, SEALED_LIMIT } from './warc.js'
import { gzipMember } from './warc-bytes.js'
import { MEMBER_HEADER } from './warc-sealing.js'

export interface Place {
  readonly file: string
  readonly offset: number
  readonly length: number
}

/** Who asks for bytes: each expected end has its own name, so that a reader can say which it was. */
export type Packed =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'no-file' | 'cut' | 'unreadable' }

/** The bytes as they lie in the file. A link in the place of the file is not followed. */
export async function readPacked(folder: string, { file, offset, length }: Place): Promise<Packed> {
  const sensible = FILE_NAME.test(file) && Number.isSafeInteger(offset) && offset >= 0
  if (!sensible || !(length > 0 && length <= SEALED_LIMIT)) return { kind: 'unreadable' }
  let handle: FileHandle
  try {
    handle = await open(join(folder, file), constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
    return { kind: missing ? 'no-file' : 'unreadable' }
  }
  try {
    const { size } = await handle.stat()
    if (size < offset + length) return { kind: 'cut' }
    const bytes = Buffer.alloc(length)
    for (let read = 0; read < length; ) {
      const { bytesRead } = await handle.read(bytes, read, length - read, offset + read)
      // Cut while it is read.
      if (bytesRead === 0) return { kind: 'cut' }
      read += bytesRead
    }
    return { kind: 'bytes', bytes }
  } catch {
    // A folder in the place of the file, a disk that fails: told, as every damage is.
    return { kind: 'unreadable' }
  } finally {
    await handle.close()
  }
}

/** Unpacks exactly one gzip member; the reason, in Vietnamese, where it is not one or does not come out sound. */
export async function unpackMember(packed: Uint8Array): Promise<Uint8Array | string> {
  // Members made before the header was fixed say the fastest level and Unix; nothing else was ever written.
  const header = packed.subarray(0, MEMBER_HEADER.length)
  const older = MEMBER_HEADER.map((byte, at) => (at === 8 ? 4 : at === 9 ? 3 : byte))
  if (Buffer.compare(header, MEMBER_HEADER) !== 0 && Buffer.compare(header, older) !== 0)
    return 'phần đầu của khối nén không đúng'
  const member = await gzipMember(async (offset) => packed.subarray(offset), 0)
  if (member === null) return 'không phải một khối nén'
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of member.bytes) {
      size += part.length
      if (size > SEALED_LIMIT) return 'khối nén bung ra quá lớn'
      parts.push(part)
    }
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'dữ liệu nén bị hỏng'
  }
  return member.end() === packed.length ? Buffer.concat(parts) : 'khối nén không dài như trong sổ'
}

/** A record taken apart, nothing decoded. */
export interface SealedParts {
  readonly fields: ReadonlyMap<string, string>
  readonly block: Uint8Array
  /** The body: the block without the HTTP head where there is one. */
  readonly payload: Uint8Array
  readonly status: number | null
}

const BLANK_LINE = '\r\n\r\n'

/** Strict, since we wrote it ourselves: whatever is not as we write it has been changed. Null then. */
export function takeApart(record: Uint8Array): SealedParts | null {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength)
  const end = bytes.indexOf(BLANK_LINE)
  const [version, ...lines] = end < 0 ? [] : bytes.subarray(0, end).toString().split('\r\n')
  if (version !== 'WARC/1.1') return null
  const fields = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(': ')
    const name = line.slice(0, colon).toLowerCase()
    if (colon <= 0 || fields.has(name)) return null
    fields.set(name, line.slice(colon + 2))
  }
  const block = bytes.subarray(end + BLANK_LINE.length, -BLANK_LINE.length)
  const ends = bytes.subarray(-BLANK_LINE.length).toString('latin1') === BLANK_LINE
  if (!ends || fields.get('content-length') !== String(block.length)) return null
  if (!fields.get('content-type')?.startsWith('application/http'))
    return { fields, block, payload: block, status: null }
  const { body, status } = readHttpMessage(block)
  return { fields, block, payload: body, status }
}
