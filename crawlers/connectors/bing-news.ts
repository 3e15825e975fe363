/** Which pages of the press does Bing News find about a locality? The publisher's address stands inside Bing's own. */
import { done } from '#data/model/outcome.js'
import { addressToAsk } from '../address.js'
import type { FeedLink } from '../discover.js'
import { plainText } from '../formats/html.js'
import { dateOf, NOTHING, refusalOf } from './answers.js'
import { type Connector, defineConnector, type Sighting } from './connector.js'
import { type FeedEntry, feedEntries } from './entries.js'
import { NewsQuery, newsQueries, type SearchLanguage } from './names.js'
import { plainLine } from './text.js'

const INTERFACE: Readonly<Record<SearchLanguage, string>> = { vi: 'vi', en: 'en', zh: 'zh-hans', lo: 'lo', km: 'km' }

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

/** Where the click would lead; null when that is Bing or MSN, which show copies under addresses of their own. */
function publisherAddress(link: string): string | null {
  const written = addressToAsk(link)
  if (written === null) return null
  const click = new URL(written)
  const target = within(click.hostname, 'bing.com') ? addressToAsk(click.searchParams.get('url') ?? '') : written
  const host = target === null ? null : new URL(target).hostname
  return host === null || within(host, 'bing.com') || within(host, 'msn.com') ? null : target
}

/** Of a copy on MSN, or of a click that names no page; a click on what is none of the web is nothing. */
function sightingOf(entry: FeedEntry, title: string, capturedAt: Date): Sighting | null {
  const click = addressToAsk(entry.link ?? '')
  if (click === null || title === '') return null
  const target = new URL(click).searchParams.get('url') ?? ''
  const key = target === '' ? click : addressToAsk(target)
  if (key === null) return null
  const publisher = plainLine(plainText(entry.source ?? '')).replace(/^(.{1,200}) on MSN$/, '$1') || null
  return { key, title, publisher, publisherHost: null, publishedAt: dateOf(entry.date, capturedAt) }
}

export function bingNews({ origin = 'https://www.bing.com' } = {}): Connector<NewsQuery> {
  const asked = { name: 'Bing News', token: null }
  return defineConnector<NewsQuery>({
    ...asked,
    id: 'bing-news',
    scope:
      'Đọc tiêu đề, địa chỉ bài gốc và giờ đăng trong nguồn RSS của Bing News; bài được đọc tại trang của chính tờ báo. Bản sao trên MSN chỉ được ghi nhận tiêu đề. Bing đã bỏ giao diện tìm kiếm trả tiền và trả lời rỗng khi bị hỏi dày: hỏi thưa. Không cần mã truy cập.',
    quota: null,
    query: NewsQuery,
    queriesFor: newsQueries,
    sourceOf: () => 'bing.com',
    first: ({ q, language }) => ({
      url: `${origin}/news/search?${new URLSearchParams({ q, format: 'rss', setlang: INTERFACE[language] })}`,
    }),
    cost: () => 0,
    read: (capture) => {
      const refusal = refusalOf(capture, asked)
      if (refusal !== null) return refusal
      const entries = feedEntries(capture, asked.name)
      if (entries.kind !== 'done') return entries
      const links = new Map<string, FeedLink>()
      const sightings = new Map<string, Sighting>()
      for (const entry of entries.value) {
        const url = publisherAddress(entry.link ?? '')
        const title = plainLine(plainText(entry.title ?? ''))
        const summary = plainLine(plainText(entry.summary ?? ''))
        const publishedAt = dateOf(entry.date, capture.capturedAt)
        if (url !== null) links.set(url, { url, title: title || null, summary: summary || null, publishedAt })
        const sighting = url === null ? sightingOf(entry, title, capture.capturedAt) : null
        if (sighting !== null) sightings.set(sighting.key, sighting)
      }
      return done({ ...NOTHING, links: [...links.values()], sightings: [...sightings.values()] })
    },
  })
}
