/**
 * What is posted in a community of Reddit, or anywhere on it with these words? Through its Atom feeds: the JSON interface answers only programs
 * with a contract, and a token of its own lives for a day, so it cannot stand in the office's environment.
 */
import { z } from 'zod'
import { done } from '#data/model/outcome.js'
import { plainText } from '../formats/html.js'
import { dateOf, NOTHING, refusalOf } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { type FeedEntry, feedEntries } from './entries.js'
import { draftsOfPosts, type Post } from './public-posts.js'
import { linesOfMarkup, plainLine } from './text.js'
import { searchWords } from './words.js'

const RedditQuery = z
  .strictObject({
    /** `u_…` are people's own pages. */
    subreddit: z
      .string()
      .regex(/^(?!u_)[a-z0-9_]{2,21}$/i, { error: 'phải là tên cộng đồng, không có r/ và không phải trang cá nhân' })
      .optional(),
    q: searchWords.optional(),
  })
  .refine(({ subreddit, q }) => subreddit !== undefined || q !== undefined, {
    error: 'phải có subreddit hoặc q',
    path: ['subreddit'],
  })
type RedditQuery = z.infer<typeof RedditQuery>

/** A post in a community; `/user/…` and `/r/u_…` are people's own pages. */
const IN_COMMUNITY = /^\/r\/(?!u_)\w{2,21}\/comments\/[a-z0-9]{1,12}\//i

function postOf(entry: FeedEntry, capturedAt: Date): Post | null {
  const link = entry.link ?? ''
  // t1 is a comment, t2 a person, t5 a community: only t3 is a post.
  if (!entry.id?.includes('t3_') || !URL.canParse(link)) return null
  const url = new URL(link)
  if (!/^(?:[a-z]{1,10}\.)?reddit\.com$/.test(url.hostname) || !IN_COMMUNITY.test(url.pathname)) return null
  return {
    url: url.href,
    source: 'reddit.com',
    title: plainLine(plainText(entry.title ?? '')),
    // What people wrote stands in .md; behind it Reddit writes who submitted it.
    text: linesOfMarkup(entry.content ?? '', '.md'),
    publishedAt: dateOf(entry.date, capturedAt),
  }
}

function addressOf({ subreddit, q }: RedditQuery): string {
  if (q === undefined) return `/r/${subreddit}/new/.rss?limit=100`
  const wanted = new URLSearchParams({ q, sort: 'new', limit: '100', ...(subreddit ? { restrict_sr: 'on' } : {}) })
  return `${subreddit === undefined ? '' : `/r/${subreddit}`}/search.rss?${wanted}`
}

export function reddit({ origin = 'https://www.reddit.com' } = {}): Connector<RedditQuery> {
  const asked = { name: 'Reddit', token: null }
  return defineConnector<RedditQuery>({
    ...asked,
    id: 'reddit',
    scope:
      'Đọc nguồn Atom công khai của một cộng đồng Reddit hoặc của một từ khóa (100 bài mới nhất): tiêu đề, nội dung, giờ đăng. Nguồn này không cho số lượt. Không đọc bình luận, trang cá nhân, không giữ tên người đăng. Reddit giới hạn rất chặt các chương trình xưng đúng tên: bị từ chối thì báo là chỗ thiếu; dùng cho mục đích thương mại phải ký hợp đồng với Reddit. Không cần mã truy cập.',
    quota: null,
    query: RedditQuery,
    sourceOf: () => 'reddit.com',
    first: (query) => ({ url: `${origin}${addressOf(query)}` }),
    cost: () => 0,
    read: (capture) => {
      const refusal = refusalOf(capture, asked)
      if (refusal !== null) return refusal
      const entries = feedEntries(capture, asked.name)
      if (entries.kind !== 'done') return entries
      const posts = entries.value.flatMap((entry) => postOf(entry, capture.capturedAt) ?? [])
      return done({ ...NOTHING, drafts: draftsOfPosts(posts) })
    },
  })
}
