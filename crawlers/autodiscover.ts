/** Where else does a site list what is new: which feeds does a page name, which sitemaps a robots.txt? */
import type { Capture } from '#data/model/capture.js'
import { canonicalAddress } from './address.js'
import { decodeText } from './formats/decode.js'
import { isElement, loadHtml, textOf } from './formats/html.js'
import { BYTES_LIMIT, refuseMarkup } from './formats/nesting.js'
import { sameSite } from './site.js'

export interface FeedCandidate {
  readonly url: string
  /** The link's own words, or the title of the alternate; null where there are none. */
  readonly title: string | null
  /** Declared in the head for readers of feeds, or only linked from the page. */
  readonly declared: boolean
}

/** A page that lists a paper's feeds has one a section; the longest seen in public lists has about sixty. */
const MOST_CANDIDATES = 100
/** Alternates and anchors looked at; the heaviest real page has about 700 links. */
const MOST_LINKS = 5_000

const FEED_TYPE = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)\s*(?:;|$)/i
/** `/rss`, `/rss/thoi-su.rss`, `/feed/`, `/atom.xml`, `/tin-moi.rss`, `/f/hoi-dap/index.rss`. */
const FEED_PATH =
  /(?:^|\/)(?:rss|feeds?|atom)(?:\/|\.xml|$)|\.(?:rss|atom)$|\/rss[\w-]{0,40}\.(?:xml|htm|html|chn|aspx)$/i
/** Pages for people that list the feeds stand at the same names. */
const FEED_PAGE = /(?:^|\/)(?:rss|rss-feeds?|feeds?)(?:\.html?|\.chn|\.aspx|\/)?$/i
const COMMENTS = /comment|binh-?luan|phan-?hoi/i
/** The feed of everything that is new goes before those of sections; the last part of its address says so. */
const WHOLE = /^(?:home|trang-?chu|tin-?moi(?:-?nhat)?|moi-?nhat|index|latest|feed|rss|atom)(?:\.|$)/i
const NEWS = /thoi-?su|xa-?hoi|tin-?tuc|phap-?luat|kinh-?te|dia-?phuong|news/i

/** A page for people rather than a feed: worth one look of its own, after the feeds. */
export const isFeedPage = (url: string): boolean => {
  const { pathname } = new URL(url)
  return FEED_PAGE.test(pathname) && !pathname.endsWith('.rss')
}

const isWhole = (url: string): boolean =>
  WHOLE.test(new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '')

function rankOf({ url, declared }: FeedCandidate): number {
  const { pathname } = new URL(url)
  if (COMMENTS.test(pathname)) return 5
  if (!declared && isFeedPage(url)) return 4
  if (isWhole(url)) return declared ? 0 : 1
  if (NEWS.test(pathname)) return 2
  return 3
}

/** Anchors keep `www.`: some hosts answer there alone. */
function addressOf(href: string | undefined, base: string): string | null {
  const written = href?.trim() ?? ''
  if (written === '' || canonicalAddress(written, base) === null) return null
  const url = new URL(written, base)
  url.hash = ''
  return url.href
}

/** On the page's own site, the most promising first. */
export function feedCandidatesOf(capture: Capture): readonly FeedCandidate[] {
  const { url: asked, body, headers } = capture
  if (asked === null || body.byteLength > BYTES_LIMIT) return []
  const markup = decodeText(body, headers)
  if (refuseMarkup(markup, 'html') !== null) return []
  const $ = loadHtml(markup)
  const base = addressOf($('base[href]').first().attr('href'), asked) ?? asked
  const found = new Map<string, FeedCandidate>()
  const add = (href: string | undefined, title: string, declared: boolean) => {
    const url = addressOf(href, base)
    if (url === null || found.has(url) || found.size >= MOST_CANDIDATES || !sameSite(url, asked)) return
    if (declared || FEED_PATH.test(new URL(url).pathname))
      found.set(url, { url, title: title === '' ? null : title, declared })
  }
  for (const link of $('link[rel~=alternate][href], link[rel~=feed][href]').toArray().slice(0, MOST_LINKS))
    if (FEED_TYPE.test(link.attribs.type ?? '') || /\bfeed\b/i.test(link.attribs.rel ?? ''))
      add(link.attribs.href, (link.attribs.title ?? '').slice(0, 200).trim(), true)
  for (const anchor of $('a[href]').toArray().slice(0, MOST_LINKS).filter(isElement))
    add(anchor.attribs.href, textOf(anchor, 200), false)
  return [...found.values()]
    .map((candidate, at) => ({ candidate, rank: rankOf(candidate), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ candidate }) => candidate)
}

/** Addresses alone, pages for people and feeds of comments left out. */
export const feedCandidates = (capture: Capture): readonly string[] =>
  feedCandidatesOf(capture)
    .filter((candidate) => rankOf(candidate) < 4)
    .map(({ url }) => url)

const MOST_SITEMAPS = 50
/** RFC 9309: at least so much of a robots.txt is read. */
const ROBOTS_LIMIT = 512_000

/** Which sitemaps does this robots.txt name, on its own site? */
export function sitemapsInRobots(text: string, robotsUrl: string): readonly string[] {
  const found = new Set<string>()
  for (const line of text.slice(0, ROBOTS_LIMIT).split(/\r\n|\r|\n/)) {
    const value = /^\s{0,20}sitemap\s{0,20}:(.*)$/i.exec(line.slice(0, 4_200))?.[1]?.split(/\s#/)[0]?.trim() ?? ''
    const url = addressOf(value, robotsUrl)
    if (url !== null && sameSite(url, robotsUrl)) found.add(url)
    if (found.size >= MOST_SITEMAPS) break
  }
  return [...found]
}

/** Words that every feed's address has. */
const SAID_BY_ALL = new Set(['rss', 'feed', 'feeds', 'xml', 'atom', 'index', 'www', 'htm', 'html'])
/** Half of the words: `/rss/thoi-su.rss` and `/thoi-su.rss` share both, `/rss/the-thao.rss` none. */
const SAME_SECTION = 0.5

/** Words of an address's path that say which section it is of. */
const wordsOf = (url: string): ReadonlySet<string> =>
  new Set(
    new URL(url).pathname
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 1 && !SAID_BY_ALL.has(word)),
  )

/** Which of these takes the place of a feed that died? The one of the same section, else the one of everything; null when none is near. */
export function replacementFor(deadFeed: string, candidates: readonly FeedCandidate[]): FeedCandidate | null {
  const wanted = wordsOf(deadFeed)
  const usable = candidates.filter(
    (candidate) => candidate.url !== deadFeed && sameSite(candidate.url, deadFeed) && rankOf(candidate) < 4,
  )
  const scored = usable.map((candidate) => {
    const words = wordsOf(candidate.url)
    const shared = [...wanted].filter((word) => words.has(word)).length
    return { candidate, likeness: shared === 0 ? 0 : shared / Math.max(wanted.size, words.size) }
  })
  const nearest = scored.reduce<(typeof scored)[number] | null>(
    (best, one) => (best === null || one.likeness > best.likeness ? one : best),
    null,
  )
  if (nearest !== null && nearest.likeness >= SAME_SECTION) return nearest.candidate
  return usable.find(({ url }) => isWhole(url)) ?? null
}
