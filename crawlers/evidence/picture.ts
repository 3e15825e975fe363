/** How are pictures of a page sealed beside it, so that they are as hard to change as the page itself? */
import { PICTURE_NAMES, type PictureKind } from '#data/model/picture.js'
import type { WarcWriter } from '../formats/warc.js'
import type { SealedFacts } from './facts.js'

/** What the browser brings back. */
export interface Picture {
  /** Of the full page, PNG. */
  readonly screenshot: Uint8Array
  /** Tagged, A4. */
  readonly pdf: Uint8Array
  readonly finalUrl: string
  readonly takenAt: Date
}

export interface SealedPicture {
  readonly capture: Omit<SealedFacts, 'id'> & {
    readonly identity: string
    readonly source: string | null
    readonly readAt: Date
  }
  /** `sha256:<hex>` of its bytes in the archive. */
  readonly sealed: string
}

interface PictureOf {
  readonly url: string
  readonly source: string | null
  /** `diembao/0.2.0` */
  readonly tool: string
}

const TYPES: Readonly<Record<PictureKind, string>> = { screenshot: 'image/png', pdf: 'application/pdf' }

/** Returns when both are on the disk. */
export async function sealPicture(picture: Picture, of: PictureOf, archive: WarcWriter): Promise<SealedPicture[]> {
  const both = [
    await sealOne('screenshot', picture.screenshot, picture, of, archive),
    await sealOne('pdf', picture.pdf, picture, of, archive),
  ]
  await archive.flush()
  return both
}

async function sealOne(
  kind: PictureKind,
  body: Uint8Array,
  { finalUrl, takenAt }: Picture,
  { url, source, tool }: PictureOf,
  archive: WarcWriter,
): Promise<SealedPicture> {
  const facts = {
    url: PICTURE_NAMES[kind] + url,
    finalUrl: finalUrl === url ? null : finalUrl,
    tool,
    status: null,
    contentType: TYPES[kind],
  }
  const record = { ...facts, type: 'resource' as const, targetUri: facts.url, date: takenAt, headers: {}, body }
  const { file, offset, length, digest, sealed } = await archive.append(record)
  const capture = {
    ...facts,
    identity: `picture:${facts.url}:${takenAt.toISOString()}:${digest}`,
    door: 'fetch' as const,
    recordType: 'resource',
    source,
    capturedAt: takenAt,
    readAt: takenAt,
    bytes: body.length,
    digest,
    archiveFile: file,
    archiveOffset: offset,
    archiveLength: length,
  }
  return { capture, sealed }
}
