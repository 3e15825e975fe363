/** What does a piece of markup say, as plain text? */
import { type CheerioAPI, load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import { canonical } from '#data/model/vietnamese.js'

/** One element around everything: selecting among thousands of elements at the top takes quadratic time. */
function wrapped($: CheerioAPI): CheerioAPI {
  $.root().wrapInner('<page-root></page-root>')
  return $
}

/** htmlparser2 rather than parse5: it never copies formatting tags, so its work stays linear in hostile markup. */
export const loadHtml = (markup: string): CheerioAPI =>
  // `</>` is nothing to a browser, but text to htmlparser2.
  wrapped(load(markup.replaceAll('</>', ''), { xml: { xmlMode: false, decodeEntities: true } }))

export const loadXml = (markup: string): CheerioAPI => wrapped(load(markup, { xml: true }))

export type { AnyNode, Element }

/** Script, style and plain tags alike; not text, comments or declarations. */
export const isElement = (node: AnyNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

/** White space, zero-width marks and soft hyphens carry no words. */
export const tidy = (text: string): string =>
  canonical(
    text
      .normalize('NFC')
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** The text of an element up to a limit: a selector may match hundreds of nested elements that hold the whole page. */
export function textOf(element: Element, limit = 2_000): string {
  let text = ''
  const waiting: AnyNode[] = [element]
  while (waiting.length > 0 && text.length < limit) {
    const node = waiting.pop()
    if (node === undefined) break
    if (node.type === 'text') text += node.data
    else if (isElement(node)) for (const child of node.children.toReversed()) waiting.push(child)
  }
  return tidy(text.slice(0, limit))
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][\da-z]{1,30});/i

function stripTags(text: string): string {
  const $ = loadHtml(text)
  $('script, style, noscript, iframe').remove()
  $('br, p, div, li').append(' ')
  return $.root().text()
}

const LONGEST = 20_000

/** Text that was decoded once: a second pass only where the first left an entity (`&amp;apos;`, `&amp;#7871;`). */
export function unescaped(raw: string): string {
  const text = raw.slice(0, LONGEST)
  return tidy(ENTITY.test(text) ? stripTags(text.replaceAll('<', '&lt;')) : text)
}

/** Titles and summaries out of feeds arrive as text, as markup, or escaped twice; tags go, `&lt;b&gt;` stays what it says. */
export function plainText(raw: string): string {
  const text = raw.slice(0, LONGEST)
  return /[<&]/.test(text) ? unescaped(stripTags(text)) : tidy(text)
}
