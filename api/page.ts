/** What does `diembao extract` say of one page? */
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import { isoOrNull } from '#data/model/time.js'

/** One page as the contract names it; what is no page of any kind is `other`, with the reason. */
export function readPage(body: Uint8Array, url: string | null, now: Date) {
  const capture = { url, capturedAt: now, status: 200, headers: {}, body }
  const outcome = extract(capture, url === null ? null : sourceOfAddress(url))
  if (outcome.kind === 'done') {
    const { canonicalUrl: _, firstPage: __, links, publishedAt, modifiedAt, ...page } = outcome.value
    return {
      ...page,
      publishedAt: isoOrNull(publishedAt),
      modifiedAt: isoOrNull(modifiedAt),
      links: links.map((link) => link.url),
    }
  }
  const nothing = { title: null, lead: null, text: '', publishedAt: null, modifiedAt: null, authors: [], section: null }
  return {
    kind: 'other' as const,
    ...nothing,
    syndicatedFrom: null,
    language: null,
    captions: [],
    links: [],
    reason: outcome.reason,
  }
}
