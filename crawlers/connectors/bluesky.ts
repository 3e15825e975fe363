/** What do people post publicly on Bluesky with these words? */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'
import { changedShape, dateOf, jsonOf, NOTHING, refusalOf, wellFormed } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { Count } from './post.js'
import { draftsOfPosts, type Post } from './public-posts.js'
import { plainLines } from './text.js'
import { searchWords } from './words.js'

const BlueskyQuery = z.strictObject({
  q: searchWords,
  /** BCP 47, as the writer's program declares it. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'phải là mã ngôn ngữ, ví dụ vi' })
    .optional(),
})
type BlueskyQuery = z.infer<typeof BlueskyQuery>

const optional = z.string().nullish().catch(null)
const Page = z.object({ posts: z.array(z.unknown()), cursor: z.string().min(1).max(1_000).nullish().catch(null) })
const PostView = z.object({
  uri: z.string(),
  record: z.object({ text: z.string(), createdAt: optional }),
  indexedAt: optional,
  replyCount: Count,
  repostCount: Count,
  likeCount: Count,
  embed: z
    .object({
      external: z.object({ uri: z.string(), title: z.string() }).nullish().catch(null),
      images: z
        .array(z.object({ alt: z.string() }))
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
  // Only whether its owner wants to be shown to strangers; nothing else of an account is read.
  author: z
    .object({
      labels: z
        .array(z.object({ val: z.string() }))
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
})
type PostView = z.infer<typeof PostView>

/** at://<account>/<kind>/<key>: the account's technical id, never its handle. */
const POST = /^at:\/\/(did:[a-z]{1,20}:[\w.:%-]{1,200})\/app\.bsky\.feed\.post\/([\w.~:-]{1,512})$/
/** Asks programs not to show the account's posts to those who are not signed in. */
const NOT_FOR_STRANGERS = '!no-unauthenticated'

const isOpen = ({ author }: PostView): boolean => !(author?.labels ?? []).some(({ val }) => val === NOT_FOR_STRANGERS)

function postOf({ uri, record, embed, ...post }: PostView, capturedAt: Date): Post | null {
  const [, account, key] = POST.exec(uri) ?? []
  if (account === undefined || key === undefined) return null
  return {
    url: `https://bsky.app/profile/${account}/post/${key}`,
    text: plainLines(record.text),
    publishedAt: dateOf(record.createdAt, capturedAt),
    engagement: {
      views: null,
      reactions: post.likeCount,
      comments: post.replyCount,
      shares: post.repostCount,
    },
    captions: [
      ...(embed?.external == null ? [] : [`${embed.external.title} ${embed.external.uri}`]),
      ...(embed?.images ?? []).map(({ alt }) => alt),
    ],
  }
}

/** Search is closed to programs that are not signed in whenever the service is busy, and its second page always. */
const closed = ({ status }: Capture): Outcome<never> | null =>
  status === 401 || status === 403
    ? quarantine(
        `Bluesky đang chỉ cho người đã đăng nhập tìm kiếm (mã ${status}): đây là chỗ thiếu, không có cách vào khác`,
      )
    : null

const isFirstPage = ({ url }: Capture): boolean => url === null || !new URL(url).searchParams.has('cursor')

const newestOf = (posts: readonly PostView[]): string | null =>
  posts.reduce<string | null>((newest, { indexedAt }) => {
    if (indexedAt == null || Number.isNaN(Date.parse(indexedAt))) return newest
    return newest === null || Date.parse(indexedAt) > Date.parse(newest) ? indexedAt : newest
  }, null)

export function bluesky({ origin = 'https://public.api.bsky.app' } = {}): Connector<BlueskyQuery> {
  const asked = { name: 'Bluesky', token: null }
  const address = ({ q, language }: BlueskyQuery, since: string | null): string => {
    const wanted = new URLSearchParams({ q, sort: 'latest', limit: '100' })
    if (language !== undefined) wanted.set('lang', language)
    if (since !== null) wanted.set('since', since)
    return `${origin}/xrpc/app.bsky.feed.searchPosts?${wanted}`
  }
  return defineConnector<BlueskyQuery>({
    ...asked,
    id: 'bluesky',
    scope:
      'Tìm bài đăng công khai trên Bluesky theo từ khóa qua giao diện công khai: nội dung, giờ đăng, số lượt thích, trả lời, chia sẻ. Không tìm theo người đăng, không đọc trang cá nhân, không giữ tên người đăng; bỏ qua người không muốn hiện ra với người lạ. Bluesky dành việc tìm kiếm này cho câu hỏi của người dùng và có lúc đóng: từ khóa do văn phòng đặt, hỏi thưa. Không cần mã truy cập.',
    quota: null,
    query: BlueskyQuery,
    sourceOf: () => 'bsky.app',
    first: (query, cursor) => ({ url: address(query, cursor) }),
    cost: () => 0,
    read: (capture, { query, cursor }) => {
      const refusal = closed(capture) ?? refusalOf(capture, asked)
      if (refusal !== null) return refusal
      const page = jsonOf(capture, Page, asked)
      if (page.kind !== 'done') return page
      const views = wellFormed(page.value.posts, PostView)
      if (views === null) return changedShape(asked)
      const posts = views.filter(isOpen).flatMap((view) => postOf(view, capture.capturedAt) ?? [])
      const onward = views.length === 0 ? null : (page.value.cursor ?? null)
      return done({
        ...NOTHING,
        drafts: draftsOfPosts(posts),
        next: onward === null ? null : { url: `${address(query, cursor)}&${new URLSearchParams({ cursor: onward })}` },
        // Pages go back in time: only the first knows the newest.
        cursor: isFirstPage(capture) ? newestOf(views) : null,
      })
    },
  })
}
