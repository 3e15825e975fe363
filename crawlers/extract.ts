/** What does this page say, when did it say it, and is it an article at all? */
import type { Capture } from '#data/model/capture.js'
import type { Extraction, Link, PageKind } from '#data/model/draft.js'
import { done, type Outcome, quarantine, skip } from '#data/model/outcome.js'
import type { ArticleLayout, Source } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { canonicalAddress } from './address.js'
import { looksLikeFeed } from './discover.js'
import { readCredit, readSection } from './extract/authors.js'
import { type Block, blocksOf } from './extract/blocks.js'
import {
  afterHead,
  type Body,
  bodyByDensity,
  bodyByLayout,
  bodyByMarks,
  isEnough,
  lengthOf,
  readBody,
} from './extract/body.js'
import { type FirstPost, firstPost } from './extract/forum.js'
import { findHeadline, findLead, type Headline, siteNamesOf } from './extract/headline.js'
import { judgeKind, MANY_LINKS } from './extract/kind.js'
import { articleLinks, isArticleAddress } from './extract/links.js'
import { type Page, readPage } from './extract/page.js'
import { bodyByReadability } from './extract/readability.js'
import { readTimes, type Times } from './extract/times.js'
import { parseMachineDate } from './formats/dates.js'
import { decodeText } from './formats/decode.js'
import { type Element, isElement, tidy } from './formats/html.js'
import { BYTES_LIMIT, refuseMarkup } from './formats/nesting.js'
import { COMMON_LAYOUTS } from './sources/families.js'

/** Shorter than this, what was found is a teaser or a notice, and Readability may look too. */
const SHORT_BODY = 200
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

/** Every visible line of the page, and where its text stands. */
interface Reading {
  readonly page: Page
  readonly outline: readonly Block[]
  readonly body: Body | null
  readonly layout: ArticleLayout | null
  readonly headline: Headline | null
  readonly times: Times
}

function findBody(
  page: Page,
  source: Source | null,
  root: Element,
  markup: string,
  links: readonly Link[],
): Pick<Reading, 'body' | 'layout'> {
  const known = bodyByLayout(page.$, [...(source?.layouts ?? []), ...COMMON_LAYOUTS])
  if (known !== null && isEnough(known.body)) return known
  const headline = findHeadline(page, null, siteNamesOf(page, source))
  const body = bodyByMarks(page.$) ?? bodyByDensity(root, headline?.element ?? null)
  if (known !== null && lengthOf(body) < SHORT_BODY) return known
  // A list has no text to look for, and Readability is the dearest of the four ways.
  if (lengthOf(body) >= SHORT_BODY || links.length >= MANY_LINKS) return { body, layout: null }
  const readable = bodyByReadability(markup)
  const second = readable === null ? null : readBody(readable, new Set())
  return { body: lengthOf(second) > lengthOf(body) * 2 ? second : body, layout: null }
}

function withoutText(page: Page, kind: PageKind, links: readonly Link[]): Extraction {
  return {
    kind,
    title: page.documentTitle,
    lead: null,
    text: '',
    publishedAt: null,
    modifiedAt: null,
    authors: [],
    section: readSection(page, null, null),
    syndicatedFrom: null,
    language: page.language,
    captions: [],
    links,
    canonicalUrl: page.canonicalUrl,
  }
}

function readThread(page: Page, post: FirstPost, headline: Headline | null, links: readonly Link[]): Extraction {
  const { paragraphs, captions } = readBody(post.body, new Set())
  const published = parseMachineDate(post.date)?.instant ?? null
  return {
    ...withoutText(page, 'forum', links),
    title: headline?.text ?? page.documentTitle,
    text: canonical(paragraphs.join('\n')),
    publishedAt: published !== null && published.getTime() <= page.capturedAt.getTime() + DAY ? published : null,
    authors: post.author === null ? [] : [tidy(post.author)],
    captions,
  }
}

function readArticle({ page, outline, body, layout, headline, times }: Reading, source: Source | null): Extraction {
  const siteNames = siteNamesOf(page, source)
  const title = headline?.text ?? null
  const lead = findLead(page, layout, body?.container ?? null, outline)
  const paragraphs = afterHead(body?.paragraphs ?? [], title, lead)
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
  }
}

function readMarkup(markup: string, capture: Capture, source: Source | null): Outcome<Extraction> {
  const page = readPage(markup, capture.url, capture.capturedAt)
  const root = page.$('body').toArray().filter(isElement)[0] ?? page.$.root().children().toArray().filter(isElement)[0]
  if (root === undefined) return done(withoutText(page, 'other', []))
  const outline = blocksOf(root, { skip: () => false })
  const links = articleLinks(page, null)
  const { body, layout } = findBody(page, source, root, markup, links)
  const headline = findHeadline(page, layout, siteNamesOf(page, source))
  const times = readTimes(page, layout, outline, headline?.element ?? null)
  const post = firstPost(page)
  const kind = judgeKind({
    isHome: page.url !== null && isHome(page.url),
    isThread: post !== null,
    knownBody: layout !== null,
    bodyLength: lengthOf(body),
    headline: headline !== null && headline.element !== null,
    dated: times.publishedAt !== null,
    declaredArticle: [...page.linked.types].some((type) => type.endsWith('Article')),
    articleLinks: links.length,
    longLinks: outline.filter(({ text, linked }) => text.length >= HEADLINE && linked >= text.length * 0.6).length,
  })
  // Some sites name their home page as the canonical address of every article: a dated article is there all the same.
  if (isSoftlyGone(page) && (kind !== 'article' || times.publishedAt === null))
    return skip('trang đã gỡ: địa chỉ bài trả về trang chủ')
  if (kind === 'article') return done(readArticle({ page, outline, body, layout, headline, times }, source))
  if (kind === 'forum' && post !== null) return done(readThread(page, post, headline, links))
  return done(withoutText(page, kind, links))
}

/** Generic reading first helped by the layouts of the source. Never throws, whatever the bytes. */
export function extract(capture: Capture, source: Source | null): Outcome<Extraction> {
  const refused = refusalOf(capture)
  if (refused !== null) return refused
  const markup = decodeText(capture.body, capture.headers)
  const unsafe = refuseMarkup(markup, 'html')
  return unsafe === null ? readMarkup(markup, capture, source) : quarantine(unsafe)
}
