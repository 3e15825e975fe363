/** What does a page say of itself in its head, before any of its text is read? */
import type { CheerioAPI } from 'cheerio'
import { canonicalAddress } from '../address.js'
import { type Element, isElement, loadHtml, unescaped } from '../formats/html.js'
import { type LinkedData, readLinkedData } from '../formats/jsonld.js'

export interface Page {
  readonly $: CheerioAPI
  /** As asked for; null for rows without an address, or with one that is none. */
  readonly url: string | null
  /** What relative links are relative to. */
  readonly base: string | null
  readonly capturedAt: Date
  readonly linked: LinkedData
  /** The first of these meta tags that says something, by name, property or itemprop. */
  readonly meta: (...names: readonly string[]) => string | null
  /** The document's own title, with the site's name. */
  readonly documentTitle: string | null
  readonly canonicalUrl: string | null
  readonly language: string | null
}

/** Meta tags read; a real head has about sixty. */
const MOST_TAGS = 300

const orNull = (text: string): string | null => (text === '' ? null : text)

function readMeta($: CheerioAPI): Page['meta'] {
  const values = new Map<string, string>()
  for (const tag of $('meta[content]').toArray().slice(0, MOST_TAGS)) {
    const { name, property, itemprop, content } = tag.attribs
    const text = unescaped(content ?? '')
    for (const key of [name, property, itemprop])
      if (key !== undefined && text !== '' && !values.has(key.toLowerCase())) values.set(key.toLowerCase(), text)
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
}

export function readPage(markup: string, address: string | null, capturedAt: Date): Page {
  // Outside XML a browser ends `<![CDATA[` at the next `>`; htmlparser2 takes all up to `]]>` for a comment.
  const $ = loadHtml(markup.replace(/<!\[CDATA\[(?!\s*[[{])/g, '<!'))
  const url = address !== null && URL.canParse(address) ? address : null
  const meta = readMeta($)
  const written = $('base[href]').first().attr('href')
  const base = (written === undefined ? null : canonicalAddress(written, url ?? undefined)) ?? url
  const canonical = $('link[rel~=canonical][href]').first().attr('href')
  const language = $('html').attr('lang') ?? meta('content-language', 'language', 'og:locale')
  return {
    $,
    url,
    base,
    capturedAt,
    meta,
    linked: readLinkedData($),
    documentTitle: orNull(unescaped($('title').first().text())),
    canonicalUrl: canonical === undefined ? null : canonicalAddress(canonical, base ?? undefined),
    language: language === undefined || language === null ? null : tagOf(language),
  }
}

/** What holds everything that is drawn; null for a page of nothing. */
export const rootOf = ({ $ }: Page): Element | null =>
  $('body').toArray().filter(isElement)[0] ?? $.root().children().toArray().filter(isElement)[0] ?? null

/** `vi_VN`, `vi-vn` and `Vietnamese` as BCP 47; null for what is none. */
function tagOf(language: string): string | null {
  const tag = language.trim().replace('_', '-').toLowerCase()
  if (tag === 'vietnamese') return 'vi'
  const [primary, region] = tag.split('-')
  if (primary === undefined || !/^[a-z]{2,3}$/.test(primary)) return null
  return region !== undefined && /^[a-z]{2}$/.test(region) && primary !== 'vi'
    ? `${primary}-${region.toUpperCase()}`
    : primary
}
