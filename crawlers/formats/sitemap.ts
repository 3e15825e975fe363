/** What does a sitemap list (sitemaps.org 0.9, with the news and image fields of search engines), and what an index of sitemaps? */
import { DAY } from '#data/model/time.js'
import { parseMachineDate } from './dates.js'
import { type Element, isElement, loadXml } from './html.js'
import { refuseMarkup } from './nesting.js'

/** As listed, nothing resolved or cleaned. */
export interface SitemapEntry {
  readonly link: string
  readonly title: string | null
  /** `news:publication_date`. */
  readonly published: string | null
  /** `lastmod`: of the page, not of the news. */
  readonly modified: string | null
}

export type SitemapKind = 'sitemap' | 'sitemap-index'

/** sitemaps.org: a sitemap has at most 50,000 addresses. */
const MOST_ENTRIES = 50_000
/** Characters of one entry; a page with twenty pictures has 8,000. */
const LONGEST_ENTRY = 20_000
/** A shard is worth asking for while what it covers ended less than this long ago: a round may have been missed. */
const FRESH = 3 * DAY
/** Shards asked for from one index: papers cut by five days, a month or a section. */
const MOST_CHILDREN = 10

const ROOT = /<(?:[\w-]{1,20}:)?(urlset|sitemapindex)[\s>]/i

/** By its first element, whatever the server calls it. */
export function sitemapKind(head: string): SitemapKind | null {
  const root = ROOT.exec(head)?.[1]?.toLowerCase()
  if (root === undefined) return null
  return root === 'urlset' ? 'sitemap' : 'sitemap-index'
}

/**
 * The pieces between `<url>` and `</url>`. No tree is made of the whole: 50,000 addresses are a million tags, and only
 * the newest of them are wanted.
 */
function entriesIn(xml: string, name: 'url' | 'sitemap'): readonly string[] {
  const open = new RegExp(`<(?:[\\w-]{1,20}:)?${name}(?:\\s[^<>]{0,200})?>`, 'gi')
  const close = new RegExp(`</(?:[\\w-]{1,20}:)?${name}\\s{0,9}>`, 'gi')
  const pieces: string[] = []
  while (pieces.length < MOST_ENTRIES && open.exec(xml) !== null) {
    close.lastIndex = open.lastIndex
    const end = close.exec(xml)
    if (end === null) break
    if (end.index - open.lastIndex <= LONGEST_ENTRY) pieces.push(xml.slice(open.lastIndex, end.index))
    open.lastIndex = close.lastIndex
  }
  return pieces
}

const DATE_IN = /<(?:[\w-]{1,20}:)?(?:publication_date|lastmod)\s{0,9}>\s{0,99}([^<\s][^<]{0,60})</i

/** The entry's own newest date, read without a parser: it only decides which entries are worth parsing. */
const roughTime = (piece: string): number =>
  parseMachineDate(DATE_IN.exec(piece)?.[1])?.instant.getTime() ?? Number.NEGATIVE_INFINITY

/** Undated entries keep their place behind the dated ones. */
function newest(pieces: readonly string[], limit: number): readonly string[] {
  if (pieces.length <= limit) return pieces
  return pieces
    .map((piece) => ({ piece, time: roughTime(piece) }))
    .sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
    .slice(0, limit)
    .map(({ piece }) => piece)
}

/** Some papers escape the whole CDATA section (`&lt;![CDATA[…]]&gt;`, Tuổi Trẻ). */
const withoutSection = (text: string): string => /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(text)?.[1]?.trim() ?? text

/** The fields of one entry by their local name, the first of each kept; `loc` and `title` of pictures have their own. */
function fieldsOf(piece: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  if (refuseMarkup(piece, 'xml') !== null) return fields
  const $ = loadXml(piece)
  for (const element of $('*').toArray().filter(isElement)) {
    const name = fieldName(element)
    const text = fields.has(name) ? '' : withoutSection($(element).text().trim())
    if (text !== '') fields.set(name, text)
  }
  return fields
}

function fieldName(element: Element): string {
  const [local, prefix] = element.name.toLowerCase().split(':').reverse()
  return prefix === 'image' || prefix === 'video' ? `${prefix}:${local}` : (local ?? '')
}

/** The newest entries of a sitemap, news sitemap or not. */
export function parseSitemap(xml: string, limit: number): readonly SitemapEntry[] {
  return newest(entriesIn(xml, 'url'), limit).flatMap((piece) => {
    const fields = fieldsOf(piece)
    const link = fields.get('loc')
    if (link === undefined) return []
    return {
      link,
      title: fields.get('title') ?? fields.get('image:title') ?? fields.get('video:title') ?? null,
      published: fields.get('publication_date') ?? null,
      modified: fields.get('lastmod') ?? null,
    }
  })
}

const DATED_NAME = /(?<!\d)(20\d{2})(?:[-_/]?(1[0-2]|0?[1-9])(?:[-_/]?(\d{1,2}))?(?:[-_/](\d{1,2}))?)?(?!\d)/

/** The last day that a shard's name speaks of: `news-2026-3.xml`, `sitemaps-2026-3-6-10.xml`, `sitemap-2026.xml`. */
function endByName(link: string): number | null {
  const match = DATED_NAME.exec(link.slice(0, 500).replace(/^https?:\/\/[^/]*/, ''))
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 12), match[4] ?? match[3]]
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, Number(day) + 1)
}

/** Shards of sections, tags and people list no news of their own. */
const NO_NEWS =
  /(?<![a-z])(?:categor|chuyen-?muc|tags?|topics?|authors?|tac-gia|pages?(?![-_]?\d)|images?|videos?)[^/]{0,40}$/i

/** The children that can hold news of these days, newest first; the newest alone where all are old. */
export function parseSitemapIndex(xml: string, at: Date): readonly string[] {
  const children = entriesIn(xml, 'sitemap').flatMap((piece) => {
    const fields = fieldsOf(piece)
    const link = fields.get('loc')
    if (link === undefined || NO_NEWS.test(link)) return []
    const modified = parseMachineDate(fields.get('lastmod'))?.instant.getTime() ?? null
    // An old month is touched again when an old article is edited: its name says more than its date.
    return { link, end: endByName(link) ?? modified }
  })
  const dated = children
    .filter((child): child is { link: string; end: number } => child.end !== null)
    .sort((a, b) => b.end - a.end)
  const fresh = dated.filter(({ end }) => end >= at.getTime() - FRESH)
  const chosen = [...(fresh.length > 0 ? fresh : dated.slice(0, 1)), ...children.filter(({ end }) => end === null)]
  return chosen.slice(0, MOST_CHILDREN).map(({ link }) => link)
}
