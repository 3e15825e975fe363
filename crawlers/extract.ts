/** What does this page say, when did it say it, and is it an article at all? */
import type { Capture } from '#data/model/capture.js'
import type { Extraction, Link, PageKind } from '#data/model/draft.js'
import { decodeLegacy } from '#data/model/legacy.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import type { ArticleLayout, Source } from '#data/model/source.js'
import { canonical } from '#data/model/vietnamese.js'
import { canonicalAddress } from './address.js'
import { looksLikeFeed } from './discover.js'
import { readCredit, readSection } from './extract/authors.js'
import type { Block } from './extract/blocks.js'
import { afterHead, type Body, bodyByLayout, bodyOfLines, isEnough, lengthOf, readBody } from './extract/body.js'
import { linkedTexts, stateTexts } from './extract/embedded.js'
import { readThread, type Thread } from './extract/forum.js'
import { findHeadline, findLead, type Headline, siteNamesOf } from './extract/headline.js'
import { judgeKind, MANY_LINKS } from './extract/kind.js'
import { articleLinks, isArticleAddress } from './extract/links.js'
import { type LiveBlog, readLiveBlog } from './extract/live-blog.js'
import { firstPageOf, nextPageOf } from './extract/next-page.js'
import { type Page, readPage, rootOf } from './extract/page.js'
import { bodyByReadability } from './extract/readability.js'
import { chooseLines, type Reader } from './extract/reading/choose.js'
import { isShown, type Line, linesOf } from './extract/reading/lines.js'
import { unpackReader } from './extract/reading/pack.js'
import { packed } from './extract/reading/reader.gen.js'
import { readTimes, type Times } from './extract/times.js'
import { inUnicode } from './extract/unicode.js'
import { isNothingButWall } from './extract/wall.js'
import { decodeText } from './formats/decode.js'
import { tidy } from './formats/html.js'
import { BYTES_LIMIT, refuseMarkup } from './formats/nesting.js'
import { COMMON_LAYOUTS } from './sources/families.js'

/** Shorter than this, what was found is a teaser or a notice, and Readability may look too. */
const SHORT_BODY = 200
/** A page of more lines has its text in them, or none: Readability would need seconds to find neither. */
const MOST_LINES = 1_000
/** Posts with less of what the page shows than this are not all of its posts. */
const WHOLE_THREAD = 0.4
/** Section names and buttons are shorter than headlines. */
const HEADLINE = 25

const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/octet-stream|)$/

function refusalOf(capture: Capture): Outcome<never> | null {
  if (capture.status !== null && capture.status >= 300) return skip(`trang trả lời HTTP ${capture.status}`)
  const type = (capture.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (looksLikeFeed(capture)) return skip('đây là nguồn tin (RSS, Atom), không phải trang')
  if (!HTML_TYPE.test(type)) return skip(`không phải trang HTML: ${type}`)
  if (capture.body.byteLength > BYTES_LIMIT) return quarantine(`trang quá lớn: ${capture.body.byteLength} byte`)
  return null
}

const isHome = (address: string): boolean => /^\/(?:index\.\w{3,5})?$/.test(new URL(address).pathname)

/** A deleted article often answers 200 with the home page, which names itself as such (VnExpress). */
function isSoftlyGone(page: Page): boolean {
  const asked = page.url === null ? null : canonicalAddress(page.url)
  return asked !== null && page.canonicalUrl !== null && isArticleAddress(asked) && isHome(page.canonicalUrl)
}

/** Trees and words as learned, unpacked once. */
const READER = unpackReader(packed)

/** Every visible line of the page, where its text stands, and what else was read on the way. */
interface Reading {
  readonly page: Page
  readonly markup: string
  readonly outline: readonly Block[]
  /** The main text by its looks; empty where a layout knew it. */
  readonly chosen: readonly Line[]
  readonly body: Body | null
  readonly layout: ArticleLayout | null
  readonly headline: Headline | null
  readonly times: Times
  readonly live: LiveBlog | null
}

interface Found {
  readonly chosen: readonly Line[]
  readonly body: Body | null
  readonly layout: ArticleLayout | null
}

const sizeOf = (lines: readonly Line[]): number => lines.reduce((sum, { block }) => sum + block.text.length, 0)

function findBody(
  page: Page,
  source: Source | null,
  lines: readonly Line[],
  markup: string,
  links: number,
  reader: Reader,
): Found {
  const known = bodyByLayout(page.$, [...(source?.layouts ?? []), ...COMMON_LAYOUTS])
  if (known !== null && isEnough(known.body)) return { ...known, chosen: [] }
  const found = chooseLines(page, lines, reader)
  const chosen = found.text
  const body = bodyOfLines(found)
  if (known !== null && lengthOf(body) < SHORT_BODY * 2) return { ...known, chosen }
  // A list has no text to look for, and Readability is the dearest of the three ways.
  const isRead = lengthOf(body) >= SHORT_BODY || sizeOf(chosen) >= SHORT_BODY * 2
  if (isRead || links >= MANY_LINKS || lines.length > MOST_LINES) return { body, layout: null, chosen }
  const readable = bodyByReadability(markup)
  const second = readable === null ? null : readBody(readable, new Set())
  return { body: lengthOf(second) > lengthOf(body) * 2 ? second : body, layout: null, chosen }
}

/** What stands on no page but in its data, for pages that a script draws. A description is no text: it is left out. */
function hiddenText(page: Page, shown: number): string {
  const texts = [linkedTexts(page), stateTexts(page)].map((found) => found.join('\n'))
  const longest = texts.reduce((best, text) => (text.length > best.length ? text : best), '')
  return longest.length > shown * 2 ? longest : ''
}

const joined = (lines: readonly Line[]): string => canonical(lines.map(({ block }) => block.text).join('\n'))

function mainText({ page, chosen, markup }: Reading): string {
  const shown = joined(chosen)
  const text = (shown.length < SHORT_BODY ? canonical(hiddenText(page, shown.length)) : '') || shown
  return isNothingButWall(text, text.split('\n'), markup) ? '' : text
}

function withoutTimes(page: Page, kind: PageKind, text: string, links: readonly Link[]): Extraction {
  return {
    kind,
    title: page.documentTitle,
    lead: null,
    text,
    publishedAt: null,
    modifiedAt: null,
    authors: [],
    section: readSection(page, null, null),
    syndicatedFrom: null,
    language: page.language,
    captions: [],
    links,
    canonicalUrl: page.canonicalUrl,
    posts: [],
    nextPage: null,
    firstPage: null,
  }
}

function ofThread(reading: Reading, { posts, firstAuthor }: Thread, links: readonly Link[]): Extraction {
  const { page, headline } = reading
  // What posts quote of each other is said once. Data may hold the first post alone: then the page itself has more.
  const told = posts.map((post) => post.text).join('\n')
  const seen = mainText(reading)
  const text = told.length < seen.length * WHOLE_THREAD ? seen : told
  return {
    ...withoutTimes(page, 'forum', text, links),
    title: headline?.text ?? page.documentTitle,
    publishedAt: posts[0]?.publishedAt ?? null,
    authors: firstAuthor === null ? [] : [tidy(firstAuthor)],
    posts,
    nextPage: nextPageOf(page),
    firstPage: firstPageOf(page),
  }
}

/** A lead that no layout names counts only when the text has it: elsewhere it leads into something else. */
function leadOf({ page, outline, body, layout, chosen }: Reading): string | null {
  const lead = findLead(page, layout, body?.container ?? null, outline)
  if (lead === null || layout !== null) return lead
  const lines = new Set(chosen.map(({ block }) => block.text))
  return lead.split('\n').every((line) => lines.has(line)) ? lead : null
}

function ofArticle(reading: Reading, source: Source | null): Extraction {
  const { page, body, layout, headline, times, live } = reading
  const siteNames = siteNamesOf(page, source)
  const title = headline?.text ?? null
  const lead = leadOf(reading)
  const paragraphs = live?.paragraphs ?? afterHead(body?.paragraphs ?? [], title, lead)
  const credit = readCredit(page, source, layout, body?.credits ?? [], siteNames)
  return {
    kind: 'article',
    title,
    lead,
    text: canonical([...(lead === null ? [] : [lead]), ...paragraphs].join('\n')),
    ...times,
    authors: credit.authors,
    section: readSection(page, layout, title),
    syndicatedFrom: credit.syndicatedFrom,
    language: page.language,
    captions: [...new Set(body?.captions ?? [])],
    links: body === null ? [] : articleLinks(page, body.container),
    canonicalUrl: page.canonicalUrl,
    posts: [],
    nextPage: nextPageOf(page),
    firstPage: firstPageOf(page),
  }
}

function kindOf(reading: Reading, isThread: boolean, links: readonly Link[]): PageKind {
  const { page, outline, body, layout, headline, times, live, markup } = reading
  const entries = live?.paragraphs.join('\n') ?? ''
  const kind = judgeKind({
    isHome: page.url !== null && isHome(page.url),
    isThread,
    knownBody: layout !== null,
    bodyLength: Math.max(lengthOf(body), entries.length),
    headline: headline !== null && headline.element !== null,
    dated: times.publishedAt !== null,
    declaredArticle: live !== null || [...page.linked.types].some((type) => type.endsWith('Article')),
    articleLinks: links.length,
    longLinks: outline.filter(({ text, linked }) => text.length >= HEADLINE && linked >= text.length * 0.6).length,
  })
  if (kind !== 'article') return kind
  const lines = outline.map(({ text }) => text)
  const text = live === null ? (body?.paragraphs.join('\n') ?? '') : entries
  return isNothingButWall(text, lines, markup) ? 'other' : kind
}

/** Half of what was read must stand in the entries, else a list of live pages beside an article was found. */
function liveBlogOf(page: Page, body: Body | null, markup: string): LiveBlog | null {
  const live = readLiveBlog(page, markup)
  return live !== null && live.paragraphs.join('').length >= lengthOf(body) / 2 ? live : null
}

function readMarkup(markup: string, capture: Capture, source: Source | null, reader: Reader): Outcome<Extraction> {
  const page = readPage(markup, capture.url, capture.capturedAt)
  const root = rootOf(page)
  if (root === null) return done(withoutTimes(page, 'other', '', []))
  const lines = linesOf(root, reader.vocabulary)
  const outline = lines.filter(isShown).map(({ block }) => block)
  const links = articleLinks(page, null)
  const found = findBody(page, source, lines, markup, links.length, reader)
  const headline = findHeadline(page, found.layout, siteNamesOf(page, source))
  const live = liveBlogOf(page, found.body, markup)
  const times = readTimes(page, found.layout, outline, headline?.element ?? null, live?.newest ?? null)
  const reading: Reading = { page, markup, outline, headline, times, live, ...found }
  const thread = readThread(page, markup)
  const kind = kindOf(reading, thread !== null, links)
  // Some sites name their home page as the canonical address of every article: a dated article is there all the same.
  if (isSoftlyGone(page) && (kind !== 'article' || times.publishedAt === null))
    return skip('trang đã gỡ: địa chỉ bài trả về trang chủ')
  if (kind === 'article') return done(ofArticle(reading, source))
  if (thread !== null) return done(ofThread(reading, thread, links))
  return done(withoutTimes(page, kind, mainText(reading), links))
}

/** Generic reading first helped by the layouts of the source. Never throws, whatever the bytes. */
export function extract(capture: Capture, source: Source | null): Outcome<Extraction> {
  return extractWith(READER, capture, source)
}

/** The same with another reader: cross-validation asks one that has not seen the page's site. */
export function extractWith(reader: Reader, capture: Capture, source: Source | null): Outcome<Extraction> {
  const refused = refusalOf(capture)
  if (refused !== null) return refused
  const sent = decodeText(capture.body, capture.headers)
  const unsafe = refuseMarkup(sent, 'html')
  if (unsafe !== null) return quarantine(unsafe)
  // Before anything drops the soft hyphen, which is a letter there.
  const markup = decodeLegacy(sent).text
  const outcome = readMarkup(markup, capture, source, reader)
  return outcome.kind === 'done' ? done(inUnicode(outcome.value)) : outcome
}
