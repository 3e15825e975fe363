/** Which page of an article of several is this: where does it go on, where did it begin? */
import { addressToAsk, canonicalAddress } from '../address.js'
import { isElement } from '../formats/html.js'
import type { Page } from './page.js'

/** Where page numbers stand in an address: `/bai-viet/2/`, `/bai-viet/page/2`, `bai-viet-p2.html`, `bai-viet_2.html`, `?page=2`. */
const IN_PATH: readonly (readonly [place: RegExp, named: boolean])[] = [
  [/\/(?:page|trang)[-/]?(\d{1,3})\/?$/i, true],
  [/[-_](?:p|page|trang)-?(\d{1,3})(?=(?:\.\w{2,5})?$)/i, true],
  [/\/(\d{1,2})\/?$/, false],
  [/_(\d{1,2})(?=\.\w{2,5}$)/, false],
]
const IN_QUERY = ['page', 'p', 'trang', 'paged', 'pg']
/** Links looked at: those that say `next`, then those of numbered pagers. */
const MOST = 60
const PAGERS =
  '[class*=pagination i] a[href], [class*=page-link i] a[href], a[class*=page-numbers i][href], [class*=pager i] a[href], [class*=multipage i] a[href], [class*=phan-trang i] a[href]'
const NEXT = `link[rel~=next][href], a[rel~=next][href], ${PAGERS}`
const BEFORE = `link[rel~=canonical][href], link[rel~=prev][href], a[rel~=prev][href], ${PAGERS}`

/** One way of reading an address as a page of something. */
export interface Place {
  /** The address without its page number: the same for all pages of one article. */
  readonly article: string
  readonly number: number
  /** The number is said to be a page's, or there is none: a bare one may be anything. */
  readonly named: boolean
  /** The first page's path and query. */
  readonly first: string
}

/** Every way of reading a number out of an address, and the address taken for a first page. */
export function placesOf(address: string, base?: string): readonly Place[] {
  const canonical = canonicalAddress(address, base)
  if (canonical === null) return []
  const url = new URL(canonical)
  const place = (path: string, search: URLSearchParams, number: number, named: boolean): Place => {
    const asked = [...search].map((pair) => pair.join('=')).join('&')
    const first = `${path === '' ? '/' : path}${search.size > 0 ? `?${search}` : ''}`
    return { article: `${url.host}${path.replace(/\/$/, '')}?${asked}`, number, named, first }
  }
  const found = [place(url.pathname, url.searchParams, 1, true)]
  for (const name of IN_QUERY) {
    const value = url.searchParams.get(name)
    if (value === null || !/^\d{1,3}$/.test(value)) continue
    const rest = new URLSearchParams(url.searchParams)
    rest.delete(name)
    found.push(place(url.pathname, rest, Number(value), true))
  }
  for (const [pattern, named] of IN_PATH) {
    const match = pattern.exec(url.pathname)
    if (match === null) continue
    const path = `${url.pathname.slice(0, match.index)}${url.pathname.slice(match.index + match[0].length)}`
    found.push(place(path, url.searchParams, Number(match[1]), named))
  }
  return found
}

interface Neighbour {
  /** As the page writes it. */
  readonly href: string
  readonly places: readonly Place[]
  /** It says itself that it is the one before. */
  readonly before: boolean
}

const neighboursOf = (page: Page, selector: string): readonly Neighbour[] =>
  page
    .$(selector)
    .toArray()
    .filter(isElement)
    .slice(0, MOST)
    .map(({ attribs: { href = '', rel = '' } }) => ({
      href,
      places: placesOf(href, page.base ?? undefined),
      before: /\bprev\b/i.test(rel),
    }))

/** How this page's own address may be read; nothing for a home page, which is no article. */
function ownPlaces(page: Page): readonly Place[] {
  const here = page.url === null ? null : canonicalAddress(page.url)
  return here === null || new URL(here).pathname === '/' ? [] : placesOf(here)
}

/** The page after this one of the same article: same host, same path but for the number. Null at its end. */
export function nextPageOf(page: Page): string | null {
  const own = ownPlaces(page)
  const follows = ({ places }: Neighbour) =>
    places.some(({ article, number }) => own.some((mine) => mine.article === article && number === mine.number + 1))
  const next = own.length === 0 ? undefined : neighboursOf(page, NEXT).find(follows)
  return next === undefined ? null : addressToAsk(next.href, page.base ?? undefined)
}

/** The first page of the article that this page goes on with. Null when it is the first itself, or of no such article. */
export function firstPageOf(page: Page): string | null {
  const own = ownPlaces(page).filter(({ number }) => number > 1)
  if (own.length === 0) return null
  const neighbours = neighboursOf(page, BEFORE)
  for (const { article, number, first } of own) {
    const is = (wanted: number) => (place: Place) => place.article === article && place.number === wanted
    const named = neighbours.find(({ places }) => places.some(is(1)))
    if (named !== undefined) return addressToAsk(named.href, page.base ?? undefined)
    // Only the page before is named: where the number comes off, the first should stand.
    const before = neighbours.find((one) => one.before && one.places.some(is(number - 1)))
    if (before !== undefined) return addressToAsk(first, page.url ?? undefined)
  }
  return null
}

/** Which page of which article an address is, as its neighbour's address tells; null for an article of one page. */
export function placeOf(
  address: string,
  { firstPage, nextPage }: { readonly firstPage: string | null; readonly nextPage: string | null },
): Place | null {
  const own = placesOf(address)
  const beside = (neighbour: string | null, fits: (theirs: Place, mine: Place) => boolean) => {
    const theirs = neighbour === null ? [] : placesOf(neighbour)
    return own.find((mine) => theirs.some((one) => one.article === mine.article && fits(one, mine)))
  }
  return (
    beside(firstPage, (first, mine) => first.number === 1 && mine.number > 1) ??
    beside(nextPage, (next, mine) => next.number === mine.number + 1) ??
    null
  )
}
