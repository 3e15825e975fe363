/** Is this page a thread of a forum, and what do its posts say? */
import type { ForumPost } from '#data/model/draft.js'
import { DAY } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { canonicalAddress } from '../address.js'
import { parseMachineDate } from '../formats/dates.js'
import { type Element, isElement, textOf } from '../formats/html.js'
import { blocksOf } from './blocks.js'
import { linkedPosts } from './embedded.js'
import { FORUM_SOFTWARE, type ForumSoftware, POST_EXTRAS } from './forum-software.js'
import type { Page } from './page.js'
import { parseRelativeDate } from './relative.js'

export interface Thread {
  readonly posts: readonly ForumPost[]
  /** As printed at the first post; named in `authors`, never stored. */
  readonly firstAuthor: string | null
}

/** Posts read of one page; forums show ten to fifty, some a hundred. */
const MOST_POSTS = 200
/** Elements that may hold a date or a permalink in one post. */
const MOST_TRIED = 5

/** An instant of the page's own, `null` when it lies ahead of the capture: a clock set wrong. */
function instantOf(page: Page, element: Element): Date | null {
  const { datetime, content, title } = element.attribs
  const epoch = /^\d{9,10}$/.exec(element.attribs['data-time'] ?? '')?.[0]
  if (epoch !== undefined) return new Date(Number(epoch) * 1_000)
  const shown = textOf(element, 200)
  const date =
    parseMachineDate(datetime ?? content ?? title) ??
    parseMachineDate(shown) ??
    parseRelativeDate(shown, page.capturedAt)
  if (date === null || date.instant.getTime() > page.capturedAt.getTime() + DAY) return null
  return date.instant
}

function firstOf<T>(elements: readonly Element[], read: (element: Element) => T | null): T | null {
  for (const element of elements.slice(0, MOST_TRIED)) {
    const found = read(element)
    if (found !== null) return found
  }
  return null
}

/** A link to the writer is no address of what was written. */
function isOfWriter(element: Element, post: Element): boolean {
  for (let at: Element['parent'] | Element = element; at !== null && at !== post; at = at.parent)
    if (isElement(at) && /author|user|member|creator/i.test(`${at.attribs.itemprop ?? ''} ${at.attribs.class ?? ''}`))
      return true
  return false
}

/** Permalinks are told apart by their fragments, which `canonicalAddress` takes off. */
function addressOf(page: Page, href: string | undefined): string | null {
  if (href === undefined) return null
  const address = canonicalAddress(href, page.base ?? undefined)
  if (address === null || !URL.canParse(href, page.base ?? undefined)) return null
  const { hash } = new URL(href, page.base ?? undefined)
  return FRAGMENT.test(hash) ? `${address}${hash}` : address
}

const FRAGMENT = /^#[\w-]{1,80}$/

/** The post's place on this page, for software that prints no link to it. */
function placeOf(page: Page, elements: readonly Element[]): string | null {
  const id = elements.map(({ attribs }) => attribs.id).find((name) => name !== undefined && FRAGMENT.test(`#${name}`))
  const thread = page.url === null ? null : canonicalAddress(page.url)
  return id === undefined || thread === null ? null : `${thread}#${id}`
}

/** Posts in which other posts stand say only what stands outside of these. */
function linesIn(body: Element, left: ReadonlySet<Element>, posts: ReadonlySet<Element>): string {
  const lines = blocksOf(body, { skip: (element) => left.has(element) || posts.has(element) }).map(({ text }) => text)
  return canonical(lines.join('\n'))
}

/** Each of these elements under the nearest post around it: one look at the page for all posts, however they are nested. */
function byPost(page: Page, selector: string, posts: ReadonlySet<Element>): ReadonlyMap<Element, readonly Element[]> {
  const found = new Map<Element, Element[]>()
  for (const element of page.$(selector).toArray().filter(isElement)) {
    let at: Element['parent'] | Element = element
    while (at !== null && !(isElement(at) && posts.has(at))) at = at.parent
    if (at === null || !isElement(at)) continue
    const under = found.get(at) ?? []
    if (under.length < MOST_TRIED) under.push(element)
    found.set(at, under)
  }
  return found
}

/** What a selector took for a post too, though it only stands around one. */
function framesOf(
  post: Element,
  frames: ReadonlySet<Element>,
  bodies: ReadonlyMap<Element, unknown>,
): readonly Element[] {
  const around: Element[] = []
  for (let at = post.parent; at !== null && isElement(at); at = at.parent) {
    if (!frames.has(at)) continue
    if (bodies.has(at)) break
    around.push(at)
  }
  return around
}

function readSoftware(page: Page, software: ForumSoftware): Thread | null {
  const { $ } = page
  const left = new Set([...$(POST_EXTRAS).toArray(), ...$(software.quotes).toArray()].filter(isElement))
  const all = new Set($(software.post).toArray().filter(isElement))
  const bodies = byPost(page, software.body, all)
  if (bodies.size === 0) return null
  const links = byPost(page, software.permalink, all)
  const dates = byPost(page, software.date, all)
  const posts: ForumPost[] = []
  const seen = new Set<string>()
  let firstAuthor: string | null = null
  for (const post of [...all].filter((each) => bodies.has(each)).slice(0, MOST_POSTS)) {
    const [body] = bodies.get(post) ?? []
    const text = body === undefined ? '' : linesIn(body, left, all)
    // A post of pictures or of nothing but a quotation says nothing of its own.
    if (body === undefined || text === '') continue
    if (posts.length === 0) firstAuthor = post.attribs['data-author'] ?? null
    const around = [post, ...framesOf(post, all, bodies)]
    const own = around.flatMap((frame) => links.get(frame) ?? []).filter((link) => !isOfWriter(link, post))
    const linked = firstOf(own, ({ attribs }) => addressOf(page, attribs.href ?? attribs.content))
    const url = linked === null || seen.has(linked) ? placeOf(page, [...around, body]) : linked
    if (url !== null) seen.add(url)
    const times = around.flatMap((frame) => dates.get(frame) ?? [])
    posts.push({ url, text, publishedAt: firstOf(times, (element) => instantOf(page, element)) })
  }
  return posts.length === 0 ? null : { posts, firstAuthor }
}

/** A thread of unknown software that declares itself as one. */
function readDeclared(page: Page): Thread | null {
  if (!page.linked.types.has('DiscussionForumPosting') && !page.linked.types.has('QAPage')) return null
  const latest = page.capturedAt.getTime() + DAY
  const posts = linkedPosts(page).map(({ url, text, date }) => {
    const instant = parseMachineDate(date)?.instant ?? null
    const publishedAt = instant === null || instant.getTime() > latest ? null : instant
    return { url: addressOf(page, url ?? undefined), text: canonical(text), publishedAt }
  })
  return posts.length === 0 ? null : { posts, firstAuthor: null }
}

/** Null when no forum software is recognised. A hint in the markup is looked for before any selector is tried. */
export function readThread(page: Page, markup: string): Thread | null {
  for (const software of FORUM_SOFTWARE) {
    const thread = markup.includes(software.hint) ? readSoftware(page, software) : null
    if (thread !== null) return thread
  }
  return readDeclared(page)
}
