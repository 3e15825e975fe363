/** Which headlines does Google News show about a locality? Its addresses are riddles that are not solved: see sightings. */
import { done } from '#data/model/outcome.js'
import { addressToAsk } from '../address.js'
import { plainText } from '../formats/html.js'
import { dateOf, NOTHING, refusalOf } from './answers.js'
import { type Connector, defineConnector, type Sighting } from './connector.js'
import { type FeedEntry, feedEntries } from './entries.js'
import { NewsQuery, newsQueries, type SearchLanguage } from './names.js'
import { hostOf } from './sightings.js'
import { plainLine } from './text.js'

/** Editions that Google has; without all three it answers for the country the request comes from. There is none in Lao or Khmer. */
const EDITIONS: Readonly<Record<SearchLanguage, Readonly<Record<'hl' | 'gl' | 'ceid', string>>>> = {
  vi: { hl: 'vi', gl: 'VN', ceid: 'VN:vi' },
  en: { hl: 'en-US', gl: 'US', ceid: 'US:en' },
  zh: { hl: 'zh-CN', gl: 'CN', ceid: 'CN:zh-Hans' },
  lo: { hl: 'vi', gl: 'VN', ceid: 'VN:vi' },
  km: { hl: 'vi', gl: 'VN', ceid: 'VN:vi' },
}

/** `Headline - Publisher`; the name is cut off only where it is the publisher's, as headlines have dashes of their own. */
function headlineOf(title: string, publisher: string | null): string {
  const end = publisher === null ? -1 : title.lastIndexOf(` - ${publisher}`)
  return end > 0 && publisher !== null && end + publisher.length + 3 === title.length
    ? title.slice(0, end).trim()
    : title
}

/** Without its query (`?oc=5`), which says where it was shown. */
function keyOf(link: string): string | null {
  const address = addressToAsk(link)
  return address === null ? null : address.replace(/\?.*$/s, '')
}

function sightingOf(entry: FeedEntry, capturedAt: Date): Sighting | null {
  const key = keyOf(entry.link ?? '')
  const publisher = plainLine(plainText(entry.source ?? '')) || null
  const title = headlineOf(plainLine(plainText(entry.title ?? '')), publisher)
  if (key === null || title === '') return null
  const publisherHost = entry.sourceUrl === null ? null : hostOf(entry.sourceUrl)
  return { key, title, publisher, publisherHost, publishedAt: dateOf(entry.date, capturedAt) }
}

export function googleNews({ origin = 'https://news.google.com' } = {}): Connector<NewsQuery> {
  const asked = { name: 'Google News', token: null }
  return defineConnector<NewsQuery>({
    ...asked,
    id: 'google-news',
    scope:
      'Đọc tiêu đề, tên báo và giờ đăng mà Google News tìm thấy trong 7 ngày (tối đa 100 tin một lần hỏi). Không giải mã và không mở địa chỉ của Google: bài gốc được tìm lại trong nguồn tin của chính tờ báo, không thấy thì báo là chỗ thiếu. Google dành các nguồn RSS này cho việc đọc tin cá nhân: hỏi thưa, không dùng lại để xuất bản. Không cần mã truy cập.',
    quota: null,
    query: NewsQuery,
    queriesFor: newsQueries,
    sourceOf: () => 'news.google.com',
    first: ({ q, language }) => ({
      url: `${origin}/rss/search?${new URLSearchParams({ q: `${q} when:7d`, ...EDITIONS[language] })}`,
    }),
    cost: () => 0,
    read: (capture) => {
      const refusal = refusalOf(capture, asked)
      if (refusal !== null) return refusal
      const entries = feedEntries(capture, asked.name)
      if (entries.kind !== 'done') return entries
      const sightings = new Map<string, Sighting>()
      for (const entry of entries.value) {
        const sighting = sightingOf(entry, capture.capturedAt)
        if (sighting !== null && !sightings.has(sighting.key)) sightings.set(sighting.key, sighting)
      }
      return done({ ...NOTHING, sightings: [...sightings.values()] })
    },
  })
}
