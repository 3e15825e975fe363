/** Which pages does this feed announce, and with which dates of its own? */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import { addressToAsk } from './address.js'
import { parseMachineDate } from './formats/dates.js'
import { decodeText } from './formats/decode.js'
import { plainText } from './formats/html.js'
import { parseJsonFeed, type RawFeedItem } from './formats/jsonfeed.js'
import { BYTES_LIMIT, refuseMarkup } from './formats/nesting.js'
import { parseXmlFeed } from './formats/rss.js'

export interface FeedLink {
  readonly url: string
  readonly title: string | null
  readonly summary: string | null
  /** What the feed says, never now. */
  readonly publishedAt: Date | null
}

/** VietNamNet serves 1,000 items in one feed; no feed seen has more. */
const MOST_LINKS = 1_000

const FEED_TYPE = /(?:rss|atom|feed\+json|rdf)/i
/** Other XML (a sitemap, an office document) is not a feed, so the type alone does not decide. */
const FEED_ROOT = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>]/i

/** By type, else by the first element: servers send feeds as text/html and pages as text/xml. */
export function looksLikeFeed(capture: Capture): boolean {
  const type = (capture.headers['content-type'] ?? '').split(';')[0] ?? ''
  const head = decodeText(capture.body.subarray(0, 4_096), capture.headers).trimStart()
  if (/<html[\s>]|<!doctype\s+html/i.test(head)) return false
  if (FEED_TYPE.test(type) || FEED_ROOT.test(head)) return true
  return head.startsWith('{') && head.includes('jsonfeed.org')
}

function linkOf(item: RawFeedItem, capture: Capture): FeedLink | null {
  const url = item.link === null ? null : addressToAsk(item.link, capture.url ?? undefined)
  if (url === null) return null
  const title = item.title === null ? '' : plainText(item.title)
  const summary = item.summary === null ? '' : plainText(item.summary)
  const published = parseMachineDate(item.date)?.instant ?? null
  return {
    url,
    title: title === '' ? null : title,
    summary: summary === '' ? null : summary,
    // More than a day ahead of the capture is a wrong clock.
    publishedAt: published !== null && published.getTime() > capture.capturedAt.getTime() + DAY ? null : published,
  }
}

export async function discover(capture: Capture, source: Source | null): Promise<Outcome<FeedLink[]>> {
  const name = source?.name ?? capture.url ?? 'không rõ nguồn'
  if (capture.status !== null && capture.status >= 400) return skip(`nguồn tin trả lời HTTP ${capture.status}`)
  if (capture.body.byteLength > BYTES_LIMIT)
    return quarantine(`nguồn tin ${name} quá lớn: ${capture.body.byteLength} byte`)
  const text = decodeText(capture.body, capture.headers)
  if (/<!ENTITY\s/i.test(text)) return quarantine(`nguồn tin ${name} khai báo thực thể XML: không mở vì có thể là bom`)
  const refusal = refuseMarkup(text, 'xml')
  if (refusal !== null) return quarantine(`nguồn tin ${name}: ${refusal}`)
  const items = parseJsonFeed(text, MOST_LINKS) ?? (looksLikeFeed(capture) ? await parseXmlFeed(text) : null)
  if (items === null) return quarantine(`không đọc được nguồn tin ${name}: không phải RSS, Atom hay JSON Feed`)
  const seen = new Set<string>()
  const links: FeedLink[] = []
  for (const item of items.slice(0, MOST_LINKS)) {
    const link = linkOf(item, capture)
    if (link === null || seen.has(link.url)) continue
    seen.add(link.url)
    links.push(link)
  }
  return done(links)
}
