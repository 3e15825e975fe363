/** Is an evidence package still what was packed? For whoever receives one: every file, every record, each with its own answer. */
import { createHash } from 'node:crypto'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { z } from 'zod'
import { ByteReader } from '../formats/warc-bytes.js'
import { sha256 } from '../formats/warc-record.js'
import { takeApart, unpackMember } from '../formats/warc-sealed.js'
import { PATHS } from './wacz.js'

export interface PackageCheck {
  /** A path in the package, or a record's address and time. */
  readonly what: string
  readonly ok: boolean
  /** In Vietnamese. */
  readonly detail: string
}

export interface PackageVerdict {
  readonly ok: boolean
  readonly checks: readonly PackageCheck[]
}

const Hash = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const Package = z.object({
  resources: z
    .array(z.object({ path: z.string().max(500), hash: Hash, bytes: z.number().int().nonnegative() }))
    .max(1000),
})
const Digest = z.object({ path: z.literal(PATHS.package), hash: Hash })
const Count = z.string().regex(/^\d{1,15}$/)
const Line = z.object({
  url: z.string(),
  digest: Hash,
  recordDigest: Hash,
  offset: Count.transform(Number),
  length: Count.transform(Number),
})
type Line = z.infer<typeof Line>

/** Descriptions, lists and logs; a forged package must not fill the memory. */
const TEXT_LIMIT = 64_000_000
/** As large as a record can be in an archive of ours. */
const RECORD_LIMIT = 256_000_000

const failed = (what: string, detail: string): PackageVerdict => ({ ok: false, checks: [{ what, ok: false, detail }] })

/** Never throws for what the file holds: what cannot be read is told. */
export async function verifyWacz(path: string): Promise<PackageVerdict> {
  let zip: ZipFile
  try {
    zip = await openPromise(path, { autoClose: false })
  } catch {
    return failed(path, 'không mở được: không có tệp, hoặc không phải tệp .wacz, hoặc tệp bị cắt')
  }
  try {
    return await verifyOpened(zip)
  } catch (cause) {
    return failed(path, `gói bị hỏng: ${cause instanceof Error ? cause.message : String(cause)}`)
  } finally {
    zip.close()
  }
}

async function verifyOpened(zip: ZipFile): Promise<PackageVerdict> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) return failed(entry.fileName, 'có hai tệp cùng tên trong gói')
    entries.set(entry.fileName, entry)
  }
  const described = await textOf(zip, entries.get(PATHS.package))
  const digest = Digest.safeParse(jsonOf(await textOf(zip, entries.get(PATHS.digest))))
  const listed = Package.safeParse(jsonOf(described))
  if (described === null || !listed.success) return failed(PATHS.package, 'thiếu hoặc không đọc được')
  const checks: PackageCheck[] = [
    answer(PATHS.package, digest.data?.hash === sha256(described), 'đúng mã trong datapackage-digest.json'),
  ]
  const known = new Set<string>([PATHS.package, PATHS.digest])
  for (const { path, hash } of listed.data.resources) {
    known.add(path)
    const entry = entries.get(path)
    checks.push(
      entry === undefined
        ? { what: path, ok: false, detail: 'thiếu trong gói' }
        : answer(path, (await hashOf(zip, entry)) === hash, 'đúng mã trong datapackage.json'),
    )
  }
  for (const path of entries.keys())
    if (!known.has(path)) checks.push({ what: path, ok: false, detail: 'có trong gói nhưng không được kê khai' })
  checks.push(...(await recordChecks(zip, entries)))
  return { ok: checks.every(({ ok }) => ok), checks }
}

const answer = (what: string, ok: boolean, good: string): PackageCheck => ({
  what,
  ok,
  detail: ok ? good : 'đã bị thay đổi: mã băm tính lại khác mã đã kê khai',
})

async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<Buffer | null> {
  if (entry === undefined || entry.uncompressedSize > TEXT_LIMIT) return null
  const parts: Buffer[] = []
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

function jsonOf(text: Buffer | string | null): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return null
  }
}

async function hashOf(zip: ZipFile, entry: Entry): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of await zip.openReadStreamPromise(entry)) hash.update(part)
  return `sha256:${hash.digest('hex')}`
}

/** Every record that the index names, read through once in the order in which they lie. */
async function recordChecks(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<PackageCheck[]> {
  const archive = entries.get(PATHS.archive)
  const index = await textOf(zip, entries.get(PATHS.index))
  const lines = index === null ? null : linesOf(index.toString())
  if (archive === undefined || lines === null || lines.length === 0)
    return [{ what: PATHS.index, ok: false, detail: 'thiếu hoặc không đọc được, nên không soát được từng bản ghi' }]
  const reader = new ByteReader((await zip.openReadStreamPromise(archive))[Symbol.asyncIterator]())
  const checks: PackageCheck[] = []
  for (const line of lines) {
    await reader.skip(line.offset - reader.position)
    const packed = await reader.take(line.length)
    checks.push(await recordCheck(line, packed))
  }
  await reader.close()
  return checks
}

/** In the order in which the records lie; null when a line cannot be read. */
function linesOf(index: string): Line[] | null {
  const lines: Line[] = []
  for (const text of index.split('\n')) {
    if (text === '') continue
    const line = Line.safeParse(jsonOf(text.slice(text.indexOf('{'))))
    if (!line.success || line.data.length > RECORD_LIMIT) return null
    lines.push(line.data)
  }
  return lines.sort((a, b) => a.offset - b.offset)
}

async function recordCheck({ url, digest, recordDigest }: Line, packed: Uint8Array): Promise<PackageCheck> {
  const record = await unpackMember(packed)
  if (typeof record === 'string') return { what: url, ok: false, detail: record }
  const parts = takeApart(record)
  if (parts === null) return { what: url, ok: false, detail: 'bản ghi WARC không còn đúng dạng' }
  const { fields, block, payload } = parts
  const sealed = fields.get('warc-block-digest') ?? sha256(block)
  const sound =
    sha256(packed) === recordDigest &&
    sealed === sha256(block) &&
    sha256(payload) === digest &&
    fields.get('warc-payload-digest') === digest
  return answer(url, sound, `nguyên vẹn, lưu lúc ${fields.get('warc-date') ?? 'không rõ giờ'}`)
}
