/** How do captures leave the house as one file that anybody can open and check? WACZ 1.1.1, specs.webrecorder.net/wacz/1.1.1. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { sha256 } from '../formats/warc-record.js'
import { readPacked } from '../formats/warc-sealed.js'
import { asTarget, infoBytes, packMember } from '../formats/warc-sealing.js'
import { type IndexEntry, indexOf } from './cdxj.js'
import type { SealedFacts } from './facts.js'
import { readmeOf } from './wacz-words.js'

/** A capture that was checked, with the digest of its bytes in our archive. */
export interface PackedCapture {
  readonly facts: SealedFacts
  readonly sealed: string
}

export interface WaczOrder {
  /** What the package is about: the item's title or address. */
  readonly title: string
  readonly createdAt: Date
  /** `diembao/0.2.0` */
  readonly software: string
  /** Oldest first. */
  readonly captures: readonly PackedCapture[]
  /** What belongs to the Item but did not pass its check, in Vietnamese. */
  readonly leftOut: readonly string[]
  /** The custody log of these captures, as plain data. */
  readonly custody: unknown
}

export const PATHS = {
  archive: 'archive/data.warc.gz',
  index: 'indexes/index.cdx',
  pages: 'pages/pages.jsonl',
  custody: 'custody.json',
  readme: 'README.txt',
  package: 'datapackage.json',
  digest: 'datapackage-digest.json',
} as const

const ARCHIVE_NAME = 'data.warc.gz'

/** A capture as the index and the list of pages name it. A row that shares an address with a page must not answer for it. */
const targetOf = ({ id, url, recordType }: SealedFacts): string =>
  url === null || !['response', 'resource'].includes(recordType) ? `urn:diembao:capture:${id}` : asTarget(url)

const mimeOf = (contentType: string | null): string => contentType?.split(';')[0]?.trim().toLowerCase() || 'unk'

interface Resource {
  readonly name: string
  readonly path: string
  readonly hash: string
  readonly bytes: number
}

const resourceOf = (path: string, hash: string, bytes: number): Resource => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  path,
  hash,
  bytes,
})

/**
 * The package as a stream: one record in memory at a time. Records go over byte for byte, so their digests stay what they were.
 * The stream fails when a record has changed since it was checked.
 */
export function packWacz(order: WaczOrder, folder: string): Readable {
  const zip = new ZipFile()
  // Its types promise less than a stream; yazl makes a PassThrough.
  const out = zip.outputStream as Readable
  const resources: Resource[] = []
  const dated = { mtime: order.createdAt }
  const text = (path: string, content: () => string) =>
    zip.addReadStreamLazy(path, dated, (give) => {
      const bytes = Buffer.from(content())
      resources.push(resourceOf(path, sha256(bytes), bytes.length))
      give(null, Readable.from([bytes]))
    })
  const entries: IndexEntry[] = []
  const whole = createHash('sha256')
  let length = 0
  // Players read single records out of the file: nothing may stand between them and its bytes.
  zip.addReadStreamLazy(PATHS.archive, { ...dated, compress: false }, (give) => {
    const records = Readable.from(archive(), { objectMode: false })
    // yazl does not listen: an error that nobody hears would end the process.
    records.on('error', (error) => out.destroy(error))
    give(null, records)
  })
  async function* archive(): AsyncGenerator<Uint8Array> {
    const pass = (bytes: Uint8Array) => {
      whole.update(bytes)
      length += bytes.length
      return bytes
    }
    yield pass(await packMember(infoBytes(ARCHIVE_NAME, order.createdAt, order.software)))
    for (const { facts, sealed } of order.captures) {
      const bytes = await recordOf(facts, sealed, folder)
      entries.push({
        url: targetOf(facts),
        at: facts.capturedAt,
        mime: mimeOf(facts.contentType),
        status: facts.status,
        digest: facts.digest ?? '',
        recordDigest: sealed,
        filename: ARCHIVE_NAME,
        offset: length,
        length: bytes.length,
      })
      yield pass(bytes)
    }
    resources.push(resourceOf(PATHS.archive, `sha256:${whole.digest('hex')}`, length))
  }
  text(PATHS.index, () => indexOf(entries))
  text(PATHS.pages, () => pagesOf(order))
  text(PATHS.custody, () => `${JSON.stringify(order.custody, null, 2)}\n`)
  text(PATHS.readme, () => readmeOf(order))
  let described = ''
  zip.addReadStreamLazy(PATHS.package, dated, (give) => {
    described = `${JSON.stringify(packageOf(order, resources), null, 2)}\n`
    give(null, Readable.from([Buffer.from(described)]))
  })
  zip.addReadStreamLazy(PATHS.digest, dated, (give) => {
    const digest = { path: PATHS.package, hash: sha256(Buffer.from(described)) }
    give(null, Readable.from([Buffer.from(`${JSON.stringify(digest, null, 2)}\n`)]))
  })
  zip.on('error', (error) => out.destroy(error instanceof Error ? error : new Error(String(error))))
  zip.end()
  return out
}

async function recordOf({ archiveFile, archiveOffset, archiveLength }: SealedFacts, sealed: string, folder: string) {
  const place = { file: archiveFile ?? '', offset: archiveOffset ?? -1, length: archiveLength ?? 0 }
  const packed = await readPacked(folder, place)
  if (packed.kind === 'bytes' && sha256(packed.bytes) === sealed) return packed.bytes
  throw new Error(`a sealed record changed while it was packed: ${place.file} at ${place.offset}`)
}

/** What a player lists. It shows pictures as it shows pages. */
function pagesOf({ title, captures }: WaczOrder): string {
  const rows = captures.map(({ facts }) => ({
    id: `capture-${facts.id}`,
    url: targetOf(facts),
    ts: facts.capturedAt.toISOString(),
    title: kindOf(facts) + title,
    mime: mimeOf(facts.contentType),
  }))
  return [{ format: 'json-pages-1.0', id: 'pages', title: 'Điểm Báo' }, ...rows]
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('')
}

function kindOf({ recordType, contentType }: SealedFacts): string {
  if (recordType === 'response') return ''
  if (contentType?.startsWith('image/')) return 'Ảnh chụp toàn trang: '
  return contentType === 'application/pdf' ? 'Bản PDF: ' : 'Dữ liệu nhập: '
}

function packageOf(order: WaczOrder, resources: readonly Resource[]) {
  const main = order.captures.filter(({ facts }) => facts.recordType === 'response').at(-1)?.facts
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: order.title,
    created: order.createdAt.toISOString(),
    software: order.software,
    ...(main === undefined ? {} : { mainPageUrl: targetOf(main), mainPageDate: main.capturedAt.toISOString() }),
    resources,
  }
}
