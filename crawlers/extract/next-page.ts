/** Where does an article of several pages go on? */
import { canonicalAddress } from '../address.js'
import { isElement } from '../formats/html.js'
import type { Page } from './page.js'

/** Where page numbers stand in an address: `/bai-viet/2/`, `/bai-viet/page/2`, `bai-viet-p2.html`, `bai-viet_2.html`, `?page=2`. */
const IN_PATH = [
  /\/(?:page|trang)[-/]?(\d{1,3})\/?$/i,
  /[-_](?:p|page|trang)-?(\d{1,3})(?=(?:\.\w{2,5})?$)/i,
  /\/(\d{1,2})\/?$/,
  /_(\d{1,2})(?=\.\w{2,5}$)/,
]
const IN_QUERY = ['page', 'p', 'trang', 'paged', 'pg']
/** Links looked at: those that say `next`, then those of numbered pagers. */
const MOST = 60
const CANDIDATES =
  'link[rel~=next][href], a[rel~=next][href], [class*=pagination i] a[href], [class*=page-link i] a[href], a[class*=page-numbers i][href], [class*=pager i] a[href], [class*=multipage i] a[href], [class*=phan-trang i] a[href]'

interface Numbered {
  /** The address without its page number: the same for all pages of one article. */
  readonly whole: string
  readonly number: number
}

/** Every way of reading a number out of an address, and the address taken for a first page. */
function readings(address: string): readonly Numbered[] {
  const url = new URL(address)
  const bare = (path: string, search: URLSearchParams) =>
    `${url.host}${path.replace(/\/$/, '')}?${[...search].map((pair) => pair.join('=')).join('&')}`
  const found: Numbered[] = [{ whole: bare(url.pathname, url.searchParams), number: 1 }]
  for (const name of IN_QUERY) {
    const value = url.searchParams.get(name)
    if (value === null || !/^\d{1,3}$/.test(value)) continue
    const rest = new URLSearchParams(url.searchParams)
    rest.delete(name)
    found.push({ whole: bare(url.pathname, rest), number: Number(value) })
  }
  for (const place of IN_PATH) {
    const match = place.exec(url.pathname)
    if (match === null) continue
    const path = `${url.pathname.slice(0, match.index)}${url.pathname.slice(match.index + match[0].length)}`
    found.push({ whole: bare(path, url.searchParams), number: Number(match[1]) })
  }
  return found
}

/** The page after this one of the same article: same host, same path but for the number. Null at its end. */
export function nextPageOf(page: Page): string | null {
  const here = page.url === null ? null : canonicalAddress(page.url)
  if (here === null || new URL(here).pathname === '/') return null
  const own = readings(here)
  const links = page
    .$(CANDIDATES)
    .toArray()
    .filter(isElement)
    .slice(0, MOST)
    .flatMap(({ attribs }) => canonicalAddress(attribs.href ?? '', page.base ?? undefined) ?? [])
  const isNext = (link: string) =>
    readings(link).some(({ whole, number }) => own.some((mine) => mine.whole === whole && number === mine.number + 1))
  return links.find((link) => link !== here && isNext(link)) ?? null
}
