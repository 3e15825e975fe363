/** Which articles does a page point to? */
import type { Link } from '#data/model/draft.js'
import { canonicalAddress } from '../address.js'
import { type AnyNode, type Element, isElement, textOf, tidy } from '../formats/html.js'
import type { Page } from './page.js'

/** Labels of sections and buttons are shorter than headlines. */
const SHORTEST_TEXT = 15
const MOST_LINKS = 500
/** Anchors looked at; the heaviest real list has about 700. */
const MOST_ANCHORS = 5_000

/** Vietnamese papers end an article's address with its number: `-5096383.html`, `-18826030622484142.chn`, `-c53577796.epi`. */
const ARTICLE_PATH = /[-/.a-z]\d{5,25}(?:\.\w{2,6}|\/)?$/i
const MENU = new Set(['header', 'nav', 'footer', 'menu'])
const MENU_WORDS = /(?:^|[\s_-])(?:menu|nav|navbar|footer|breadcrumb)(?:$|[\s_-])/i

export const isArticleAddress = (url: string): boolean => ARTICLE_PATH.test(new URL(url).pathname)

function isInMenu(element: Element): boolean {
  for (let at: AnyNode | null = element; at !== null; at = at.parent)
    if (isElement(at) && (MENU.has(at.name) || MENU_WORDS.test(`${at.attribs.class ?? ''} ${at.attribs.id ?? ''}`)))
      return true
  return false
}

/** Distinct, absolute, http(s), outside menus, with the longest text that any of the page's links to it has. */
export function articleLinks(page: Page, within: Element | null): readonly Link[] {
  const anchors = within === null ? page.$('a[href]') : page.$(within).find('a[href]')
  const texts = new Map<string, string>()
  for (const anchor of anchors.toArray().slice(0, MOST_ANCHORS).filter(isElement)) {
    const text = textOf(anchor) || tidy((anchor.attribs.title ?? '').slice(0, 2_000))
    if (text.length < SHORTEST_TEXT) continue
    const url = canonicalAddress(anchor.attribs.href ?? '', page.base ?? undefined)
    if (url === null || !isArticleAddress(url) || isInMenu(anchor)) continue
    const known = texts.get(url)
    if (known === undefined && texts.size >= MOST_LINKS) continue
    if (known === undefined || known.length < text.length) texts.set(url, text)
  }
  return [...texts].map(([url, text]) => ({ url, text }))
}
