/** Which articles does a page that lists what is new point to, and when does it say that they appeared? */
import { canonicalAddress } from './address.js'
import { articleLinks } from './extract/links.js'
import type { Page } from './extract/page.js'
import { parseMachineDate, parseVisibleDate } from './formats/dates.js'
import { type AnyNode, type Element, isElement, textOf } from './formats/html.js'
import { sourceOfAddress } from './sources/index.js'

export interface ListedLink {
  readonly url: string
  readonly title: string
  readonly publishedAt: Date | null
}

/** Anchors looked at; the heaviest real list has about 700. */
const MOST_ANCHORS = 5_000
const MOST_LINKS = 500
/** With fewer numbered addresses than this, a page is taken for one of a site that does not number its articles. */
const FEW = 5
/** Headlines on the front pages of papers that do not number their articles; labels are shorter. */
const SHORTEST_HEADLINE = 30
/** "Xem thêm" and the like stand in headings too. */
const SHORTEST_TITLE = 15
/** Elements of a card that may hold its date, and the longest date line with weekday and label. */
const [MOST_DATES, DATE_LINE] = [10, 60]
const DATES = 'time, [datetime], [class*=time i], [class*=date i], [class*=ago i]'

/** Shared by the cards of more than one article. */
const MANY = Symbol('many')

/** Below each card's edge an element speaks of one article only. */
function ownersOf(anchors: readonly { readonly element: Element; readonly url: string }[]) {
  const owners = new Map<Element, string | typeof MANY>()
  for (const { element, url } of anchors) {
    for (let at: AnyNode | null = element; at !== null && isElement(at); at = at.parent) {
      const owner = owners.get(at)
      // Everything above is shared as well.
      if (owner === MANY) break
      owners.set(at, owner === undefined || owner === url ? url : MANY)
    }
  }
  return owners
}

function cardOf(anchor: Element, url: string, owners: ReturnType<typeof ownersOf>): Element {
  let card = anchor
  for (let at: AnyNode | null = anchor; at !== null && isElement(at) && owners.get(at) === url; at = at.parent)
    card = at
  return card
}

/** Attributes say the minute where the words say "5 giờ trước". */
function dateIn({ $ }: Page, card: Element): Date | null {
  for (const element of $(card).find(DATES).toArray().filter(isElement).slice(0, MOST_DATES)) {
    const { datetime, title, content } = element.attribs
    const text = textOf(element, DATE_LINE + 1)
    const written =
      [datetime, title, content]
        .map((value) => (value !== undefined && value.length <= DATE_LINE ? parseMachineDate(value) : null))
        .find((date) => date !== null) ?? (text.length <= DATE_LINE ? parseVisibleDate(text) : null)
    if (written !== null) return written.instant
  }
  return null
}

const MENUS = new Set(['header', 'nav', 'footer', 'menu', 'aside'])

function isInMenu(anchor: Element): boolean {
  for (let at: AnyNode | null = anchor; at !== null; at = at.parent)
    if (isElement(at) && MENUS.has(at.name)) return true
  return false
}

/** Links with a headline's length to the same site, a step below its front page. */
function headlineLinks(page: Page): readonly { readonly url: string; readonly text: string }[] {
  const home = page.url === null ? null : (sourceOfAddress(page.url)?.id ?? new URL(page.url).hostname)
  const texts = new Map<string, string>()
  for (const anchor of page.$('a[href]').toArray().slice(0, MOST_ANCHORS).filter(isElement)) {
    const text = textOf(anchor)
    if (text.length < SHORTEST_HEADLINE || texts.size >= MOST_LINKS) continue
    const url = canonicalAddress(anchor.attribs.href ?? '', page.base ?? undefined)
    if (url === null || texts.has(url) || isInMenu(anchor)) continue
    const { pathname, hostname } = new URL(url)
    const own = (sourceOfAddress(url)?.id ?? hostname) === home
    if (own && /^\/[^/]+\/[^/]|-[^/]*-[^/]*-/.test(pathname)) texts.set(url, text)
  }
  return [...texts].map(([url, text]) => ({ url, text }))
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6'
/** A link stands right in its heading, or in a wrapper or two. */
const LEVELS_UP = 3

function isInHeading(anchor: Element): boolean {
  let at = anchor.parent
  for (let level = 0; level < LEVELS_UP && at !== null && isElement(at); level += 1, at = at.parent)
    if (/^h[1-6]$/.test(at.name)) return true
  return false
}

/** What stands in a heading is the headline; a card may link its summary too, which is longer. */
function headlineOf({ $ }: Page, anchor: Element): string | null {
  const inside = $(anchor).find(HEADINGS).toArray().filter(isElement)[0]
  const heading = inside ?? (isInHeading(anchor) ? anchor : undefined)
  const text = heading === undefined ? '' : textOf(heading)
  return text.length >= SHORTEST_TITLE ? text : null
}

/** In reading order, each article once; without a heading the longest text that links to it is its title. */
export function listedLinks(page: Page): readonly ListedLink[] {
  const numbered = articleLinks(page, null)
  const others = numbered.length >= FEW ? [] : headlineLinks(page)
  const links = others.length > numbered.length ? others : numbered
  const wanted = new Set(links.map(({ url }) => url))
  const anchors = page
    .$('a[href]')
    .toArray()
    .slice(0, MOST_ANCHORS)
    .filter(isElement)
    .flatMap((element) => {
      const url = canonicalAddress(element.attribs.href ?? '', page.base ?? undefined)
      return url !== null && wanted.has(url) ? [{ element, url }] : []
    })
  const owners = ownersOf(anchors)
  const dates = new Map<string, Date>()
  const headlines = new Map<string, string>()
  const looked = new Set<Element>()
  for (const { element, url } of anchors) {
    const card = cardOf(element, url, owners)
    // A card that links its article a thousand times is searched once.
    const date = dates.has(url) || looked.has(card) ? null : dateIn(page, card)
    looked.add(card)
    if (date !== null) dates.set(url, date)
    const headline = headlines.has(url) ? null : headlineOf(page, element)
    if (headline !== null) headlines.set(url, headline)
  }
  return links.map(({ url, text }) => ({
    url,
    title: headlines.get(url) ?? text,
    publishedAt: dates.get(url) ?? null,
  }))
}
