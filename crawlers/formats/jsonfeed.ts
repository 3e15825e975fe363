/** What does a JSON Feed (1.0, 1.1) list? */
import { z } from 'zod'

const text = z.string().nullish().catch(null)

const Item = z.object({
  url: text,
  external_url: text,
  id: z.union([z.string(), z.number()]).nullish().catch(null),
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
})
const JsonFeed = z.object({ version: z.string().includes('jsonfeed.org'), items: z.array(z.unknown()) })

/** As listed, nothing resolved or cleaned. */
export interface RawFeedItem {
  readonly link: string | null
  readonly title: string | null
  readonly summary: string | null
  readonly date: string | null
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Null when this is not a JSON Feed. */
export function parseJsonFeed(body: string, limit: number): readonly RawFeedItem[] | null {
  const feed = JsonFeed.safeParse(parseJson(body))
  if (!feed.success) return null
  return feed.data.items.slice(0, limit).flatMap((raw) => {
    const item = Item.safeParse(raw)
    if (!item.success) return []
    const { url, external_url, id, title, summary, content_text, content_html, date_published } = item.data
    return {
      link: url ?? external_url ?? (typeof id === 'string' ? id : null),
      title: title ?? null,
      summary: summary ?? content_text ?? content_html ?? null,
      date: date_published ?? null,
    }
  })
}
