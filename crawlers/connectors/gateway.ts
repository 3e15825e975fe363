/** What does a feed say that the office's own gateway (RSSHub, RSS-Bridge) makes of a page that has none? */
import { z } from 'zod'
import { done } from '#data/model/outcome.js'
import { addressToAsk } from '../address.js'
import type { FeedLink } from '../discover.js'
import { plainText } from '../formats/html.js'
import { sourceOfAddress } from '../sources/index.js'
import { dateOf, NOTHING, refusalOf } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { type FeedEntry, feedEntries } from './entries.js'
import { draftsOfPosts, type Post } from './public-posts.js'
import { linesOfMarkup, plainLine } from './text.js'

const GatewayQuery = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, error: 'phải là địa chỉ nguồn tin trên cổng của văn phòng' })
    .refine((url) => URL.canParse(url) && new URL(url).username === '' && new URL(url).password === '', {
      error: 'không ghi tên và mật khẩu trong địa chỉ',
    }),
  /** What the entries are: `posts` are read out of the feed itself, `pages` at their own address; each by what it has when not said. */
  entries: z.enum(['posts', 'pages']).optional(),
})
type GatewayQuery = z.infer<typeof GatewayQuery>

/** Gateways that write no `content:encoded` put the whole post into the summary; the office says so with `entries: posts`. */
const wholeText = (entry: FeedEntry, entries: GatewayQuery['entries']): string =>
  linesOfMarkup(entry.content ?? (entries === 'posts' ? (entry.summary ?? '') : ''))

/** Titles that gateways make of a post's own first words say nothing new. */
function titleOf(entry: FeedEntry, text: string): string | null {
  const title = plainLine(plainText(entry.title ?? ''))
  const words = title.replace(/(?:\.{3}|…)$/, '').trim()
  return words === '' || text.replaceAll('\n', ' ').startsWith(words) ? null : title
}

export function gateway(): Connector<GatewayQuery> {
  const asked = { name: 'Cổng nguồn tin', token: null }
  return defineConnector<GatewayQuery>({
    ...asked,
    id: 'gateway',
    scope:
      'Đọc nguồn RSS hoặc Atom do cổng của chính văn phòng (RSSHub, RSS-Bridge) tạo ra, qua https. Bài đăng đủ chữ được lấy từ nguồn; bài báo thì đọc tại trang của tờ báo. Cổng không thay cho giấy phép: văn phòng chỉ bật những tuyến mà điều khoản của trang gốc cho phép, và không theo dõi trang cá nhân. Không giữ tên người đăng. Không ghi mã bí mật vào địa chỉ.',
    quota: null,
    query: GatewayQuery,
    sourceOf: ({ url }) => new URL(url).hostname,
    first: ({ url }) => ({ url }),
    cost: () => 0,
    read: (capture, { query }) => {
      const refusal = refusalOf(capture, asked)
      if (refusal !== null) return refusal
      const read = feedEntries(capture, asked.name)
      if (read.kind !== 'done') return read
      const posts: Post[] = []
      const links = new Map<string, FeedLink>()
      for (const entry of read.value) {
        const url = addressToAsk(entry.link ?? '', query.url)
        if (url === null) continue
        const publishedAt = dateOf(entry.date, capture.capturedAt)
        // A paper's own page is the evidence, a gateway's copy of it is not.
        const text = query.entries === 'pages' || sourceOfAddress(url) !== null ? '' : wholeText(entry, query.entries)
        if (text !== '') posts.push({ url, text, title: titleOf(entry, text), publishedAt })
        else {
          const title = plainLine(plainText(entry.title ?? '')) || null
          links.set(url, { url, title, summary: plainLine(plainText(entry.summary ?? '')) || null, publishedAt })
        }
      }
      return done({ ...NOTHING, drafts: draftsOfPosts(posts), links: [...links.values()] })
    },
  })
}
