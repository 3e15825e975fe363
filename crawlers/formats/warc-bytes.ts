/** Which bytes lie in an archive file, in constant memory: plain, one gzip member a record, or gzip as a whole? */
import { Buffer } from 'node:buffer'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'

const LF = 10
/** One record is often all that is wanted, so a window starts small and grows while reading goes on. */
const FIRST_WINDOW = 32_768
const WINDOW = 262_144

/** Bytes of the file from an offset to wherever the window ends; empty at the end of the file. */
export type FileWindow = (offset: number) => Promise<Uint8Array>

/** @param firstRead how much to read at first, when that is known */
export function fileWindow(handle: FileHandle, firstRead = FIRST_WINDOW): FileWindow {
  let start = 0
  let bytes: Uint8Array = new Uint8Array(0)
  let size = Math.min(Math.max(firstRead, 1), WINDOW)
  return async (offset) => {
    if (offset < start || offset >= start + bytes.length) {
      // A new buffer each time: the last one may still be in the hands of zlib.
      const buffer = Buffer.allocUnsafe(size)
      const { bytesRead } = await handle.read(buffer, 0, size, offset)
      size = Math.min(Math.max(size * 2, FIRST_WINDOW), WINDOW)
      start = offset
      bytes = buffer.subarray(0, bytesRead)
    }
    return bytes.subarray(offset - start)
  }
}

export async function* plainBytes(window: FileWindow, from: number): AsyncGenerator<Uint8Array> {
  for (let at = from; ; ) {
    const bytes = await window(at)
    if (bytes.length === 0) return
    yield bytes
    at += bytes.length
  }
}

export interface GzipMember {
  readonly bytes: AsyncGenerator<Uint8Array>
  /** Where the next member starts; null until the bytes came to a good end. */
  end(): number | null
}

const GZIP_MAGIC = [0x1f, 0x8b, 8] as const
/** RFC 1952 §2.3.1: header CRC, extra field, name, comment; higher bits must be zero. */
const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const

export const startsGzip = (bytes: Uint8Array): boolean =>
  GZIP_MAGIC.every((byte, index) => bytes[index] === byte) && ((bytes[3] ?? 0xff) & FLAG.reserved) === 0

/** Length of a member's header; null when it is cut or longer than any writer makes it. */
function gzipHeaderLength(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0
  let at = 10
  if (flags & FLAG.extra) at += 2 + ((bytes[10] ?? 0) | ((bytes[11] ?? 0) << 8))
  for (const field of [FLAG.name, FLAG.comment]) {
    if ((flags & field) === 0) continue
    const zero = bytes.indexOf(0, at)
    if (zero < 0) return null
    at = zero + 1
  }
  if (flags & FLAG.headerCrc) at += 2
  return at < bytes.length ? at : null
}

/** At least `count` bytes from an offset, unless the file ends. */
async function readAhead(window: FileWindow, offset: number, count: number): Promise<Uint8Array> {
  const first = await window(offset)
  if (first.length >= count || first.length === 0) return first
  return Buffer.concat([first, await window(offset + first.length)])
}

const TRAILER = 8

/** Does the CRC and size behind the compressed bytes agree with what came out? */
function trailerFits(trailer: Uint8Array, sum: number, size: number): boolean {
  const view = new DataView(trailer.buffer, trailer.byteOffset, TRAILER)
  return view.getUint32(0, true) === sum && view.getUint32(4, true) === size % 2 ** 32
}

/** Members this small come out in one step: 11,000 records a second instead of 1,700 through a stream (2026-11). */
const SMALL = { packed: 65_536, unpacked: 1_048_576 }

/** A small member that lies whole in these bytes; null when it does not, or is not sound: the stream then says why. */
function smallMember(packed: Uint8Array): { bytes: Uint8Array; length: number } | null {
  try {
    // With `info` the answer also holds the engine, which the types do not say.
    const { buffer, engine } = inflateRawSync(packed.subarray(0, SMALL.packed), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: SMALL.unpacked,
      info: true,
    }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
    const length = engine.bytesWritten + TRAILER
    if (length > Math.min(packed.length, SMALL.packed)) return null
    const sound = trailerFits(packed.subarray(engine.bytesWritten, length), crc32(buffer), buffer.length)
    return sound ? { bytes: buffer, length } : null
  } catch {
    // Large or damaged: both are for the stream to tell.
    return null
  }
}

/** Throws with a Vietnamese reason where the member is damaged: its reader turns that into an end. */
export async function gzipMember(window: FileWindow, offset: number): Promise<GzipMember | null> {
  const head = await readAhead(window, offset, SMALL.packed)
  const headerLength = startsGzip(head) ? gzipHeaderLength(head) : null
  if (headerLength === null) return null
  const start = offset + headerLength
  let end: number | null = null
  async function* inflated(): AsyncGenerator<Uint8Array> {
    const small = smallMember(head.subarray(headerLength ?? 0))
    if (small !== null) {
      yield small.bytes
      end = start + small.length
      return
    }
    const inflate = createInflateRaw({ chunkSize: 65_536 })
    const source = Readable.from(plainBytes(window, start))
    source.on('error', (error) => inflate.destroy(error))
    let [sum, size] = [0, 0]
    try {
      for await (const chunk of source.pipe(inflate)) {
        // pipe() hands on what zlib made, and zlib makes Buffers only.
        const bytes = chunk as Buffer
        sum = crc32(bytes, sum)
        size += bytes.length
        yield bytes
      }
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : null
      throw new Error(code === 'Z_BUF_ERROR' ? 'tệp bị cắt giữa chừng' : 'dữ liệu nén bị hỏng', { cause })
    } finally {
      source.destroy()
      inflate.destroy()
    }
    const packed = inflate.bytesWritten
    const trailer = (await readAhead(window, start + packed, TRAILER)).subarray(0, TRAILER)
    if (trailer.length < TRAILER) throw new Error('tệp bị cắt giữa chừng')
    if (!trailerFits(trailer, sum, size)) throw new Error('dữ liệu nén sai mã kiểm tra')
    end = start + packed + TRAILER
  }
  return { bytes: inflated(), end: () => end }
}

/** Compressed bytes hold the three marks by chance once in 16 MB; more false ones than this is no archive any more. */
const MAX_FALSE_STARTS = 1000

/** After damage: the next place where a gzip member opens with a WARC record; null when there is none. */
export async function nextMember(window: FileWindow, from: number): Promise<number | null> {
  let falseStarts = 0
  for (let at = from; ; ) {
    const bytes = await readAhead(window, at, 4)
    if (bytes.length < 4) return null
    const found = bytes.indexOf(GZIP_MAGIC[0])
    if (found < 0) {
      at += bytes.length
    } else if (found + 4 > bytes.length) {
      at += found
    } else if (!startsGzip(bytes.subarray(found))) {
      at += found + 1
    } else {
      at += found
      if (opensWithRecord(await readAhead(window, at, 4096))) return at
      falseStarts += 1
      if (falseStarts > MAX_FALSE_STARTS) return null
      at += 1
    }
  }
}

function opensWithRecord(member: Uint8Array): boolean {
  const headerLength = gzipHeaderLength(member)
  if (headerLength === null) return false
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8_388_608 }
    const start = inflateRawSync(member.subarray(headerLength, headerLength + 4096), options)
    return start.subarray(0, 5).toString('latin1') === 'WARC/'
  } catch {
    // Not deflate data: a false start, which is an expected end here.
    return false
  }
}

/** Takes lines and blocks from a stream of chunks. Damage in the stream is an end with a reason. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #ended = false
  /** Bytes taken so far. */
  position = 0
  /** Why the bytes ended early; null while they are sound. */
  damage: string | null = null

  constructor(source: AsyncIterator<Uint8Array>) {
    this.#source = source
  }

  async #fill(): Promise<boolean> {
    while (this.#chunk.length === 0 && !this.#ended) {
      try {
        const next = await this.#source.next()
        if (next.done === true) this.#ended = true
        else this.#chunk = next.value
      } catch (error) {
        this.#ended = true
        this.damage = error instanceof Error ? error.message : String(error)
      }
    }
    return this.#chunk.length > 0
  }

  #pass(count: number): Uint8Array {
    const bytes = this.#chunk.subarray(0, count)
    this.#chunk = this.#chunk.subarray(count)
    this.position += bytes.length
    return bytes
  }

  async atEnd(): Promise<boolean> {
    return !(await this.#fill())
  }

  /** Up to `count` bytes; fewer only at the end. Grows with what is there, not with what was asked. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for (let left = count; left > 0 && (await this.#fill()); ) {
      const part = this.#pass(left)
      parts.push(part)
      left -= part.length
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
  }

  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0 && (await this.#fill())) left -= this.#pass(left).length
    return count - left
  }

  /** A line with its end, or the first `limit` bytes of a longer one; empty at the end. */
  async line(limit: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = []
    for (let left = limit; left > 0 && (await this.#fill()); ) {
      const newline = this.#chunk.subarray(0, left).indexOf(LF)
      const part = this.#pass(newline < 0 ? left : newline + 1)
      parts.push(part)
      left = newline < 0 ? left - part.length : 0
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
  }

  /** Puts bytes that were taken last back in front. */
  unread(bytes: Uint8Array): void {
    this.#chunk = this.#chunk.length === 0 ? bytes : Buffer.concat([bytes, this.#chunk])
    this.position -= bytes.length
  }

  /** Lets go of the source before its end. */
  async close(): Promise<void> {
    this.#ended = true
    this.#chunk = new Uint8Array(0)
    await this.#source.return?.()
  }
}
