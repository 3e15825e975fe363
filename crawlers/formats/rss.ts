/** What does an RSS (0.9–2.0), RDF or Atom feed list, also when it is not well-formed? */
import { parseFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { type Element, isElement, loadXml } from './html.js'
import type { RawFeedItem } from './jsonfeed.js'

/** The library's own dates are read in the zone of the machine, so the written ones are kept beside them. */
const parser = new RssParser<object, Record<string, unknown>>({
  defaultRSS: 2,
  customFields: {
    item: [
      ['pubDate', 'writtenDate'],
      ['pubdate', 'lowerCaseDate'],
      ['dc:date', 'dublinDate'],
      ['published', 'atomPublished'],
      ['updated', 'atomUpdated'],
      // Atom 0.3.
      ['issued', 'atomIssued'],
      ['modified', 'atomModified'],
      ['description', 'description'],
      ['guid', 'permalink'],
    ],
  },
})

/** Text nodes come as a string, or as an object when the element has attributes. */
function textOf(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = typeof value === 'object' && value !== null && '_' in value ? value._ : value
    if (typeof text === 'string' && text.trim() !== '') return text.trim()
  }
  return null
}

/** The library answers before the next turn or never: where a root is not closed it can neither end nor fail. */
const nextTurn = (): Promise<null> => new Promise((resolve) => setImmediate(() => resolve(null)))

async function throughRssParser(xml: string): Promise<readonly RawFeedItem[] | null> {
  try {
    const feed = await Promise.race([parser.parseString(xml), nextTurn()])
    if (feed === null) return null
    return feed.items.map((item) => ({
      link: textOf(item.link, item.permalink),
      title: textOf(item.title),
      summary: textOf(item.description, item.summary, item.content),
      date: textOf(
        item.writtenDate,
        item.lowerCaseDate,
        item.dublinDate,
        item.atomPublished,
        item.atomIssued,
        item.atomUpdated,
        item.atomModified,
      ),
    }))
  } catch {
    // Not well-formed, or a dialect it does not know: the next reader is more lenient.
    return null
  }
}

function throughFeedsmith(xml: string): readonly RawFeedItem[] | null {
  try {
    const { format, feed } = parseFeed(xml)
    if (format === 'atom')
      return (feed.entries ?? []).map((entry) => ({
        link: textOf((entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href, entry.id),
        title: textOf(entry.title?.value),
        summary: textOf(entry.summary?.value, entry.content?.value),
        date: textOf(entry.published, entry.updated),
      }))
    if (format === 'rss')
      return (feed.items ?? []).map((item) => ({
        link: textOf(item.link, item.guid?.value),
        title: textOf(item.title),
        summary: textOf(item.description),
        date: textOf(item.pubDate, item.dc?.dates?.[0]),
      }))
    if (format === 'rdf')
      return (feed.items ?? []).map((item) => ({
        link: textOf(item.link),
        title: textOf(item.title),
        summary: textOf(item.description),
        date: textOf(item.dc?.dates?.[0]),
      }))
    return null
  } catch {
    return null
  }
}

/** Whatever stands between `<item>` or `<entry>` tags, in any state and under any namespace prefix. */
function salvage(xml: string): readonly RawFeedItem[] {
  const $ = loadXml(xml)
  const local = (element: Element) => element.name.replace(/^[^:]*:/, '').toLowerCase()
  const elements = $('*').toArray().filter(isElement)
  const entries = elements.filter((element) => ['item', 'entry'].includes(local(element)))
  return entries.map((entry) => {
    const parts = $(entry).children().toArray()
    const part = (...names: readonly string[]) =>
      names
        .flatMap((name) => parts.filter((element) => local(element) === name))
        .map((element) => $(element).text().trim())
        .find((text) => text !== '') ?? null
    const alternate = parts.find(
      (element) =>
        local(element) === 'link' &&
        element.attribs.href !== undefined &&
        (element.attribs.rel ?? 'alternate') === 'alternate',
    )
    return {
      link: alternate?.attribs.href ?? part('link', 'guid', 'id'),
      title: part('title'),
      summary: part('description', 'summary', 'content'),
      date: part('pubdate', 'date', 'published', 'issued', 'updated', 'modified'),
    }
  })
}

/** Null when no reader finds a feed. An empty list is a feed without items. */
export async function parseXmlFeed(xml: string): Promise<readonly RawFeedItem[] | null> {
  const start = xml.indexOf('<')
  if (start === -1) return null
  // Blank lines before the declaration (Báo Đầu tư) are an error to strict readers.
  const trimmed = xml.slice(start)
  const items = (await throughRssParser(trimmed)) ?? throughFeedsmith(trimmed)
  if (items !== null && items.length > 0) return items
  const salvaged = salvage(trimmed)
  return salvaged.length > 0 ? salvaged : items
}
