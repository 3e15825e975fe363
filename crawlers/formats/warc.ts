/** How are captures read from web archives, sealed in our own, and shown again byte for byte? ISO 28500, `.warc` and `.warc.gz`. */
import { randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
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
import { infoBytes, packMember, type RecordToSeal, sealedBytes } from './warc-sealing.js'

// Who reads and writes archives need not know how the work is divided.
export type { WarcDamage, WarcRecord } from './warc-record.js'
export type { RecordToSeal } from './warc-sealing.js'

export interface WarcLimits {
  /** Bytes of one body, decoded; default 20 MB. The largest of 237 real pages and feeds had 0.6 MB (2026-11). */
  readonly bodyLimit?: number
}

export const BODY_LIMIT = 20_000_000
/** What we sealed ourselves was within a limit before: this one only keeps a forged file from filling the memory. */
export const SEALED_LIMIT = 256_000_000

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

export interface SealedRecord {
  /** Name inside the archive folder. */
  readonly file: string
  readonly offset: number
  readonly length: number
  readonly recordId: string
  /** `sha256:<hex>` of the body. */
  readonly digest: string
  /** `sha256:<hex>` of the bytes in the file: the one digest that no part of the record escapes. */
  readonly sealed: string
}

/** One file for the life of one process. The file is made with its first record: a run that captures nothing leaves nothing. */
export class WarcWriter {
  /** Name inside the folder. */
  readonly file: string
  readonly #folder: string
  readonly #startedAt: Date
  readonly #software: string
  #handle: FileHandle | null = null
  #length = 0
  /** Appends run one after another, whoever calls. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(folder: string, file: string, startedAt: Date, software: string) {
    this.#folder = folder
    this.file = file
    this.#startedAt = startedAt
    this.#software = software
  }

  append(record: RecordToSeal): Promise<SealedRecord> {
    return this.#inTurn(async () => {
      const handle = this.#handle ?? (await this.#create())
      const recordId = `urn:uuid:${randomUUID()}`
      const digest = sha256(record.body)
      const packed = await packMember(sealedBytes(record, recordId, digest))
      return { file: this.file, ...(await this.#write(handle, packed)), recordId, digest, sealed: sha256(packed) }
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
    await this.#write(handle, await packMember(infoBytes(this.file, this.#startedAt, this.#software)))
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

/**
 * A new archive file for this process: its name holds the time, the process and a random part, so that two never share one.
 * @param software what writes it: `diembao/0.2.0`
 */
export async function openWarc(folder: string, startedAt: Date, software = 'diembao'): Promise<WarcWriter> {
  await mkdir(folder, { recursive: true })
  const time = startedAt.toISOString().replace(/\D/g, '').slice(0, 14)
  return new WarcWriter(folder, `${time}-${process.pid}-${randomBytes(4).toString('hex')}.warc.gz`, startedAt, software)
}

export const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.warc(\.gz)?$/

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
