/** What stands in the entries of an RSS, RDF or Atom feed, beyond the link and date that `discover` takes? */
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'
import { decodeText } from '../formats/decode.js'
import { type Element, isElement, loadXml } from '../formats/html.js'
import { BYTES_LIMIT, refuseMarkup } from '../formats/nesting.js'

/** As written: nothing resolved, cleaned or decoded but XML's own escapes. */
export interface FeedEntry {
  readonly id: string | null
  readonly link: string | null
  readonly title: string | null
  readonly date: string | null
  readonly modified: string | null
  readonly summary: string | null
  /** `content:encoded` or Atom's content: the whole text. */
  readonly content: string | null
  /** RSS: the publisher that the entry comes from. Bing's `News:Source` too. */
  readonly source: string | null
  readonly sourceUrl: string | null
}

/** As in `discover`: no feed seen has more. */
const MOST_ENTRIES = 1_000
const ROOT = /<(?:[\w-]{1,20}:)?(?:rss|feed|rdf)[\s>]/i

const END = /<\/(?:[\w-]{1,20}:)?(?:rss|feed|rdf)\s{0,9}>/i

const localName = (element: Element): string => element.name.replace(/^[^:]*:/, '').toLowerCase()

/** The reason why this is not a feed, or not all of one. */
function faultOf(xml: string): string | null {
  const head = xml.slice(0, 4_096)
  const root = head.search(ROOT)
  const page = head.search(/<html[\s>]|<!doctype\s+html/i)
  if (root === -1 || (page !== -1 && page < root)) return 'không phải RSS hay Atom'
  if (/<!ENTITY\s/i.test(xml)) return 'khai báo thực thể XML: không mở vì có thể là bom'
  if (!END.test(xml.slice(-2_000))) return 'bị cắt giữa chừng'
  return refuseMarkup(xml, 'xml')
}

/** Not through rss-parser: it knows neither `<source url>` nor content beside a summary, and what reads an answer may not wait. */
export function feedEntries(capture: Capture, name: string): Outcome<readonly FeedEntry[]> {
  if (capture.body.byteLength > BYTES_LIMIT)
    return quarantine(`trả lời của ${name} quá lớn: ${capture.body.byteLength} byte`)
  const xml = decodeText(capture.body, capture.headers)
  const fault = faultOf(xml)
  if (fault !== null) return quarantine(`không đọc được trả lời của ${name}: ${fault}`)
  const $ = loadXml(xml.slice(Math.max(xml.indexOf('<'), 0)))
  const elements = $('*').toArray().filter(isElement)
  const entries = elements.filter((element) => ['item', 'entry'].includes(localName(element)))
  return done(
    entries.slice(0, MOST_ENTRIES).map((entry) => {
      const children = entry.children.filter(isElement)
      const named = (local: string) => children.filter((element) => localName(element) === local)
      // Atom's xhtml stands as elements, all else as escaped text.
      const textOf = (element: Element) => (element.children.some(isElement) ? $(element).html() : $(element).text())
      const part = (...names: readonly string[]): string | null =>
        names
          .flatMap(named)
          .map((element) => (textOf(element) ?? '').trim())
          .find((text) => text !== '') ?? null
      const alternate = named('link').find(
        ({ attribs }) => attribs.href !== undefined && (attribs.rel ?? 'alternate') === 'alternate',
      )
      // Atom's own source element holds a whole feed's head, with its authors.
      const source = named('source').find((element) => !element.children.some(isElement))
      return {
        id: part('guid', 'id'),
        link: alternate?.attribs.href ?? part('link'),
        title: part('title'),
        date: part('pubdate', 'published', 'date', 'updated'),
        modified: part('updated', 'modified'),
        summary: part('description', 'summary'),
        content: part('encoded', 'content'),
        source: source === undefined ? null : $(source).text().trim() || null,
        sourceUrl: source?.attribs.url ?? null,
      }
    }),
  )
}
