/** Which threads are new in a forum that runs on XenForo? Its feed names them; the pages themselves are the evidence. */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { addressToAsk } from '../address.js'
import type { FeedLink } from '../discover.js'
import { plainText } from '../formats/html.js'
import { dateOf, NOTHING, refusalOf } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { feedEntries } from './entries.js'
import { plainLine } from './text.js'

const NAME = 'Diễn đàn XenForo'
/** XenForo's feeds list 20 threads unless the forum sets more. */
const MOST_THREADS = 100

const ForumQuery = z.strictObject({
  forum: z.url({ protocol: /^https?$/, error: 'phải là địa chỉ của diễn đàn, ví dụ https://voz.vn' }).refine(
    (address) => {
      const { search, hash, username } = new URL(address)
      return search === '' && hash === '' && username === ''
    },
    { error: 'chỉ ghi địa chỉ đầu của diễn đàn' },
  ),
  /** As its address has it: `diem-bao.33`, with the folder where that is not `f`: `forums/diem-bao.33`. */
  node: z
    .string()
    .regex(/^(?:[\w-]{1,40}\/)?[\w.%-]{1,200}$/, { error: 'phải như trong địa chỉ của chuyên mục, ví dụ diem-bao.33' })
    .optional(),
})
export type ForumQuery = z.infer<typeof ForumQuery>

/** `-` in a node's place is the feed of the whole forum. */
const pathOf = (node = '-'): string => `/${node.includes('/') ? node : `f/${node}`}/index.rss`

/** A forum's feed speaks for the forum: an address elsewhere is none of its threads. */
function ownAddress(link: string | null, forum: string): string | null {
  const url = link === null ? null : addressToAsk(link, forum)
  const host = (address: string) => new URL(address).hostname.replace(/^www\./, '')
  return url !== null && host(url) === host(forum) ? url : null
}

function read(capture: Capture, forum: string): Outcome<readonly FeedLink[]> {
  const refusal = refusalOf(capture, { name: NAME, token: null })
  if (refusal !== null) return refusal
  const entries = feedEntries(capture, NAME)
  if (entries.kind !== 'done') return entries
  const links = new Map<string, FeedLink>()
  for (const { link, title: written, date } of entries.value.slice(0, MOST_THREADS)) {
    const url = ownAddress(link, forum)
    if (url === null || links.has(url)) continue
    const title = plainLine(plainText(written ?? ''))
    links.set(url, {
      url,
      title: title === '' ? null : title,
      // The first post stands in the feed too, but the page is the evidence.
      summary: null,
      publishedAt: dateOf(date, capture.capturedAt),
    })
  }
  return done([...links.values()])
}

/** @param origin asked in place of the forum that the query names */
export const xenforo = ({ origin }: { readonly origin?: string } = {}): Connector<ForumQuery> =>
  defineConnector<ForumQuery>({
    id: 'xenforo',
    name: NAME,
    scope:
      'Đọc nguồn tin RSS công khai của một chuyên mục diễn đàn để biết chủ đề mới: địa chỉ, tiêu đề, ngày. Trang chủ đề được lưu làm bằng chứng như mọi trang khác, theo robots.txt của diễn đàn. ' +
      'Không đăng nhập, không đọc trang thành viên, tin nhắn riêng, kết quả tìm kiếm; không lưu tên thành viên. ' +
      'Cơ quan ghi địa chỉ diễn đàn và chuyên mục; không cần mã truy cập.',
    token: null,
    quota: null,
    query: ForumQuery,
    sourceOf: ({ forum }) => new URL(forum).hostname,
    first: ({ forum, node }) => ({ url: `${(origin ?? forum).replace(/\/+$/, '')}${pathOf(node)}` }),
    cost: () => 0,
    read(capture, { query }) {
      const links = read(capture, query.forum)
      return links.kind === 'done' ? done({ ...NOTHING, links: links.value }) : links
    },
  })
