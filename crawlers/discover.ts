/** Which pages does this feed, sitemap or list announce, and with which dates of its own? */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import { addressToAsk } from './address.js'
import { isArticleAddress } from './extract/links.js'
import { readPage } from './extract/page.js'
import { parseMachineDate } from './formats/dates.js'
import { decodeText } from './formats/decode.js'
import { plainText } from './formats/html.js'
import { decodeBody } from './formats/http-message.js'
import { parseJsonFeed, type RawFeedItem } from './formats/jsonfeed.js'
import { BYTES_LIMIT, refuseMarkup } from './formats/nesting.js'
import { parseXmlFeed } from './formats/rss.js'
import { parseSitemap, parseSitemapIndex, type SitemapEntry, type SitemapKind, sitemapKind } from './formats/sitemap.js'
import { listedLinks } from './listing.js'
import { sameSite } from './site.js'

export interface FeedLink {
  readonly url: string
  readonly title: string | null
  readonly summary: string | null
  /** What the feed says, never now. */
  readonly publishedAt: Date | null
}

export interface Found {
  readonly kind: 'feed' | SitemapKind | 'listing'
  readonly links: readonly FeedLink[]
  /** Sitemaps that this one names and that may hold news of these days, newest first. */
  readonly sitemaps: readonly string[]
}

/** VietNamNet serves 1,000 items in one feed; no feed seen has more. Of a sitemap these are the newest. */
const MOST_LINKS = 1_000
/** Where the first element stands, behind comments and declarations. */
const HEAD = 4_096

const FEED_TYPE = /(?:rss|atom|feed\+json|rdf)/i
/** Other XML (an office document) is not a feed, so the type alone does not decide. */
const FEED_ROOT = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>]/i
const PAGE_ROOT = /<html[\s>]|<!doctype\s+html/i

const headOf = (body: Uint8Array, headers: Capture['headers']): string =>
  decodeText(body.subarray(0, HEAD), headers).trimStart()

/** By type, else by the first element: servers send feeds as text/html and pages as text/xml. */
export function looksLikeFeed(capture: Capture): boolean {
  const type = (capture.headers['content-type'] ?? '').split(';')[0] ?? ''
  const head = headOf(capture.body, capture.headers)
  if (PAGE_ROOT.test(head) || sitemapKind(head) !== null) return false
  if (FEED_TYPE.test(type) || FEED_ROOT.test(head)) return true
  return head.startsWith('{') && head.includes('jsonfeed.org')
}

/** Also where it is a gzip file, as many sitemaps are. */
export function looksLikeSitemap(capture: Capture): boolean {
  const body = unpacked(capture)
  return body.kind === 'done' && sitemapKind(headOf(body.value, capture.headers)) !== null
}

/** A file that is compressed itself has nothing to do with the coding that the answer was sent in. */
function unpacked({ body }: Capture): Outcome<Uint8Array> {
  const file = decodeBody({ headers: { 'content-encoding': 'gzip' }, body }, BYTES_LIMIT)
  return file.kind === 'done' ? done(file.value.body) : file
}

/** More than a day ahead of the capture is a wrong clock. */
const possible = (date: Date | null, { capturedAt }: Capture): Date | null =>
  date !== null && date.getTime() > capturedAt.getTime() + DAY ? null : date

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/gu

const words = (raw: string | null): string | null => {
  // JSON can spell characters that no text may hold.
  const text = raw === null ? '' : plainText(raw.replace(UNWRITABLE, ' '))
  return text === '' ? null : text
}

const addressIn = (capture: Capture, link: string): string | null => addressToAsk(link, capture.url ?? undefined)

function linkOf(item: RawFeedItem, capture: Capture): FeedLink | null {
  const url = item.link === null ? null : addressIn(capture, item.link)
  if (url === null) return null
  const publishedAt = possible(parseMachineDate(item.date)?.instant ?? null, capture)
  return { url, title: words(item.title), summary: words(item.summary), publishedAt }
}

/** A page that was touched is not a page that is new: without a date of publication there is none. */
const itemOf = ({ link, title, published }: SitemapEntry): RawFeedItem => ({
  link,
  title,
  summary: null,
  date: published,
})

/** Each page once, the first mention standing. */
function distinct(links: readonly (FeedLink | null)[]): readonly FeedLink[] {
  const byUrl = new Map<string, FeedLink>()
  for (const link of links) if (link !== null && !byUrl.has(link.url)) byUrl.set(link.url, link)
  return [...byUrl.values()]
}

/** Sections stand among the articles of a plain sitemap; where articles have numbers, they tell the two apart. */
function articlesOf(entries: readonly SitemapEntry[], capture: Capture): readonly FeedLink[] {
  const links = distinct(entries.map((entry) => linkOf(itemOf(entry), capture)))
  if (entries.some(({ published }) => published !== null)) return links
  const numbered = links.filter(({ url }) => isArticleAddress(url))
  return numbered.length > 0 ? numbered : links
}

/** Shards lie on the site of their index: an address elsewhere is somebody's mischief. */
function childrenOf(xml: string, { url, capturedAt }: Capture): readonly string[] {
  if (url === null) return []
  return parseSitemapIndex(xml, capturedAt).flatMap((link) => {
    const child = URL.canParse(link, url) ? new URL(link, url) : null
    return child !== null && /^https?:$/.test(child.protocol) && sameSite(child.href, url) ? [child.href] : []
  })
}

async function readAs(text: string, capture: Capture, name: string): Promise<Outcome<Found>> {
  const head = text.slice(0, HEAD).trimStart()
  const map = PAGE_ROOT.test(head) ? null : sitemapKind(head)
  if (map === 'sitemap')
    return done({ kind: map, links: articlesOf(parseSitemap(text, MOST_LINKS), capture), sitemaps: [] })
  if (map === 'sitemap-index') return done({ kind: map, links: [], sitemaps: childrenOf(text, capture) })
  const isPage = PAGE_ROOT.test(head)
  const refusal = refuseMarkup(text, isPage ? 'html' : 'xml')
  if (refusal !== null) return quarantine(`nguồn tin ${name}: ${refusal}`)
  const items = parseJsonFeed(text, MOST_LINKS) ?? (looksLikeFeed(capture) ? await parseXmlFeed(text) : null)
  if (items !== null)
    return done({
      kind: 'feed',
      links: distinct(items.slice(0, MOST_LINKS).map((item) => linkOf(item, capture))),
      sitemaps: [],
    })
  const listed = isPage ? listedLinks(readPage(text, capture.url, capture.capturedAt)) : []
  if (listed.length > 0)
    return done({
      kind: 'listing',
      links: listed.map(({ url, title, publishedAt }) => ({
        url,
        title,
        summary: null,
        publishedAt: possible(publishedAt, capture),
      })),
      sitemaps: [],
    })
  return quarantine(
    `không đọc được nguồn tin ${name}: không phải RSS, Atom, JSON Feed, sitemap hay trang danh sách bài`,
  )
}

export async function discover(capture: Capture, source: Source | null): Promise<Outcome<Found>> {
  const name = source?.name ?? capture.url ?? 'không rõ nguồn'
  if (capture.status !== null && capture.status >= 400) return skip(`nguồn tin trả lời HTTP ${capture.status}`)
  if (capture.body.byteLength > BYTES_LIMIT)
    return quarantine(`nguồn tin ${name} quá lớn: ${capture.body.byteLength} byte`)
  const body = unpacked(capture)
  if (body.kind !== 'done') return body.kind === 'quarantine' ? quarantine(`nguồn tin ${name}: ${body.reason}`) : body
  const text = decodeText(body.value, capture.headers)
  if (/<!ENTITY\s/i.test(text)) return quarantine(`nguồn tin ${name} khai báo thực thể XML: không mở vì có thể là bom`)
  return readAs(text, { ...capture, body: body.value }, name)
}
