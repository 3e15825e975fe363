/** What stands behind an address of a site today: does a feed, sitemap or list still give news, and is an article read whole? */
import type { Capture } from '#data/model/capture.js'
import type { Source } from '#data/model/source.js'
import { discover, type FeedLink, type Found } from './discover.js'
import { extract } from './extract.js'
import { BLOCKED } from './fetch/blocked.js'
import { type Fetcher, UNCHANGED } from './fetch/http.js'
import { sameSite } from './site.js'

export type PageFetcher = Pick<Fetcher, 'fetch'>

/** Named by what a person has to do about it. */
export type Trouble =
  /** robots.txt says no. */
  | 'forbidden'
  /** A challenge or a refusal. */
  | 'blocked'
  /** 404, 410. */
  | 'gone'
  /** The answer is not what stands in the catalogue: a feed that became a page. */
  | 'changed'
  /** It answers, with nothing in it. */
  | 'empty'
  /** Led to another site. */
  | 'moved'
  /** Out of reach for now. */
  | 'failed'

export interface Fault {
  readonly trouble: Trouble
  readonly reason: string
}

export type DoorKind = 'feed' | 'sitemap' | 'listing'

export interface DoorCheck {
  readonly door: DoorKind
  readonly url: string
  /** Null when news come through. */
  readonly fault: Fault | null
  readonly found: number
  readonly newestAt: Date | null
  /** Where redirects led, when elsewhere than asked. */
  readonly movedTo: string | null
}

export interface ArticleCheck {
  readonly url: string
  readonly fault: Fault | null
  readonly title: boolean
  readonly lead: boolean
  readonly time: boolean
  readonly author: boolean
  readonly section: boolean
  /** Characters of its text. */
  readonly length: number
}

export type Asked =
  | { readonly kind: 'captured'; readonly capture: Capture; readonly finalUrl: string }
  | { readonly kind: 'failed'; readonly fault: Fault }

const fault = (trouble: Trouble, reason: string): Fault => ({ trouble, reason })

function troubleOf(reason: string): Trouble {
  if (reason.startsWith(BLOCKED)) return 'blocked'
  if (reason.startsWith('robots.txt không cho phép')) return 'forbidden'
  return reason === 'trang không còn' ? 'gone' : 'failed'
}

export async function ask(fetcher: PageFetcher, url: string): Promise<Asked> {
  const outcome = await fetcher.fetch(url)
  if (outcome.kind !== 'done') return { kind: 'failed', fault: fault(troubleOf(outcome.reason), outcome.reason) }
  if (outcome.value.kind === 'captured') return outcome.value
  return { kind: 'failed', fault: fault('failed', UNCHANGED) }
}

const newestOf = (links: readonly FeedLink[]): Date | null =>
  links.reduce<Date | null>(
    (newest, { publishedAt }) =>
      publishedAt !== null && (newest === null || publishedAt > newest) ? publishedAt : newest,
    null,
  )

/** Which kind of answer each door may give. */
const KINDS: Readonly<Record<DoorKind, readonly Found['kind'][]>> = {
  feed: ['feed'],
  sitemap: ['sitemap', 'sitemap-index', 'feed'],
  listing: ['listing', 'feed', 'sitemap'],
}

const NOW_IT_IS: Readonly<Record<Found['kind'], string>> = {
  feed: 'một kênh RSS',
  sitemap: 'một sitemap',
  'sitemap-index': 'một chỉ mục sitemap',
  listing: 'một trang danh sách bài',
}

export interface TriedDoor {
  readonly check: DoorCheck
  readonly links: readonly FeedLink[]
  readonly capture: Capture | null
}

/** An index of sitemaps is followed to its newest child: the index alone says nothing of news. */
export async function tryDoor(
  fetcher: PageFetcher,
  door: DoorKind,
  url: string,
  source: Source | null,
): Promise<TriedDoor> {
  const asked = await ask(fetcher, url)
  const nothing = { door, url, found: 0, newestAt: null, movedTo: null }
  if (asked.kind === 'failed') return { check: { ...nothing, fault: asked.fault }, links: [], capture: null }
  const { capture, finalUrl } = asked
  const movedTo = finalUrl === url ? null : finalUrl
  const read = await discover({ ...capture, url: finalUrl }, source)
  const failed = (trouble: Trouble, reason: string): TriedDoor => ({
    check: { ...nothing, movedTo, fault: fault(trouble, reason) },
    links: [],
    capture,
  })
  if (read.kind !== 'done') return failed('changed', read.reason)
  if (!KINDS[door].includes(read.value.kind)) return failed('changed', `nay trả về ${NOW_IT_IS[read.value.kind]}`)
  const [child] = read.value.sitemaps
  if (child !== undefined && read.value.kind === 'sitemap-index') {
    // As a list, which may be no index: one that leads to the next would lead for ever.
    const behind = await tryDoor(fetcher, 'listing', child, source)
    return { ...behind, check: { ...behind.check, door, url, movedTo } }
  }
  const { links } = read.value
  if (!sameSite(finalUrl, url)) return { ...failed('moved', `chuyển hướng sang ${finalUrl}`), links }
  if (links.length === 0) return failed('empty', 'không có tin nào')
  return {
    check: { ...nothing, movedTo, fault: null, found: links.length, newestAt: newestOf(links) },
    links,
    capture,
  }
}

/** Shorter than any article worth the name: a notice, a picture's caption, a wall. */
export const SHORT_TEXT = 200

export interface TriedArticle {
  readonly check: ArticleCheck
  readonly capture: Capture | null
}

export async function tryArticle(fetcher: PageFetcher, url: string, source: Source | null): Promise<TriedArticle> {
  const nothing = { url, title: false, lead: false, time: false, author: false, section: false, length: 0 }
  const asked = await ask(fetcher, url)
  if (asked.kind === 'failed') return { check: { ...nothing, fault: asked.fault }, capture: null }
  const { capture, finalUrl } = asked
  const outcome = extract({ ...capture, url: finalUrl }, source)
  if (outcome.kind !== 'done') return { check: { ...nothing, fault: fault('changed', outcome.reason) }, capture }
  const { kind, title, lead, publishedAt, authors, section, text } = outcome.value
  const isText = kind === 'article' || kind === 'forum'
  const short = text.length < SHORT_TEXT ? fault('empty', 'bài quá ngắn') : null
  return {
    check: {
      url,
      fault: isText ? short : fault('changed', 'không nhận ra là một bài'),
      title: title !== null,
      lead: lead !== null,
      time: publishedAt !== null,
      author: authors.length > 0,
      section: section !== null,
      length: text.length,
    },
    capture,
  }
}
