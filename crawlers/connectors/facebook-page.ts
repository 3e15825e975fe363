/** What did a page of Facebook publish? Through the Graph API alone, with the page's consent or Meta's. */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { parseMachineDate } from '../formats/dates.js'
import { postAddress } from '../post-address.js'
import { changedShape, dateOf, jsonOf, NOTHING, wellFormed } from './answers.js'
import { type Answer, type Connector, defineConnector } from './connector.js'
import { facebookError, PAGE_TOKEN } from './facebook-errors.js'
import { usageOf } from './facebook-usage.js'
import { Count, draftOfPost } from './post.js'
import { type ApiRequest, TOKEN } from './request.js'

/** Meta serves a version for about two years; this one is of 2026. */
const VERSION = 'v25.0'
const ORIGIN = 'https://graph.facebook.com'
const ASKED = { name: 'Trang Facebook', token: PAGE_TOKEN }
/** Counts of the last days are still growing, so each look reads them again. */
const OVERLAP = 2 * DAY
/** The most that this edge gives at once. */
const PAGE_SIZE = 100
/** From here on nothing more is asked: at 100 the app is shut out. */
const NEARLY_SPENT = 95

/** `limit(0)` with a summary: counts, and not one person who reacted or wrote. */
const FIELDS = [
  'id',
  'message',
  'created_time',
  'permalink_url',
  'shares',
  'reactions.limit(0).summary(total_count)',
  'comments.limit(0).summary(total_count)',
].join(',')

const PageQuery = z.strictObject({
  page: z.string().regex(/^(?:\d{5,20}|[A-Za-z0-9.]{5,50})$/, {
    error: 'phải là mã số hoặc tên trong địa chỉ của trang, ví dụ xacangio',
  }),
})
export type PageQuery = z.infer<typeof PageQuery>

const Summary = z
  .object({ summary: z.object({ total_count: Count }) })
  .nullish()
  .catch(null)
const PagePost = z.object({
  id: z.string().regex(/^\d{1,30}(?:_\d{1,30})?$/),
  message: z.string().nullish(),
  created_time: z.string().nullish().catch(null),
  permalink_url: z.string().nullish().catch(null),
  shares: z.object({ count: Count }).nullish().catch(null),
  reactions: Summary,
  comments: Summary,
})
const Posts = z.object({
  data: z.array(z.unknown()).max(1_000),
  paging: z
    .object({
      cursors: z
        .object({ after: z.string().max(2_000) })
        .nullish()
        .catch(null),
      /** Holds the token: whether there is one is all that is read of it. */
      next: z.unknown().optional(),
    })
    .nullish(),
})

const sourceOf = ({ page }: PageQuery): string => `facebook.com/${page}`

function addressOf(permalink: string | null | undefined): string | null {
  const url = permalink == null ? null : postAddress(permalink)
  return url !== null && new URL(url).hostname === 'www.facebook.com' ? url : null
}

function draftOf(post: z.infer<typeof PagePost>, source: string, capturedAt: Date): Draft | null {
  const url = addressOf(post.permalink_url)
  return draftOfPost({
    form: 'post',
    url,
    source,
    importId: url === null ? `facebook:${post.id}` : null,
    title: null,
    text: post.message ?? '',
    publishedAt: dateOf(post.created_time, capturedAt),
    modifiedAt: null,
    engagement: {
      views: null,
      reactions: post.reactions?.summary.total_count ?? null,
      comments: post.comments?.summary.total_count ?? null,
      shares: post.shares?.count ?? null,
    },
  })
}

export const facebookPage = ({ origin = ORIGIN } = {}): Connector<PageQuery> => {
  function asking(page: string, since: Date | null, after: string | null): ApiRequest {
    const url = new URL(`${origin}/${VERSION}/${page}/published_posts`)
    url.searchParams.set('fields', FIELDS)
    url.searchParams.set('limit', String(PAGE_SIZE))
    if (since !== null) url.searchParams.set('since', String(Math.floor(since.getTime() / 1_000)))
    if (after !== null) url.searchParams.set('after', after)
    return { url: url.href, headers: { authorization: `Bearer ${TOKEN}` } }
  }
  const sinceOf = (cursor: string | null): Date | null => parseMachineDate(cursor)?.instant ?? null

  function read(capture: Capture, query: PageQuery, cursor: string | null): Outcome<Answer> {
    const failure = facebookError(capture)
    if (failure !== null) return failure
    const answer = jsonOf(capture, Posts, ASKED)
    if (answer.kind !== 'done') return answer
    const { data, paging } = answer.value
    const posts = wellFormed(data, PagePost)
    if (posts === null) return changedShape(ASKED)
    const after = typeof paging?.next === 'string' ? (paging.cursors?.after ?? null) : null
    // Newest first: only the last page tells that all since the last look is read.
    const end = new Date(capture.capturedAt.getTime() - OVERLAP).toISOString()
    const drafts = posts.flatMap((post) => draftOf(post, sourceOf(query), capture.capturedAt) ?? [])
    if (after === null) return done({ ...NOTHING, drafts, cursor: end })
    // What was given is kept; what is not asked for any more is asked for by the next look, from the same place.
    if (usageOf(capture).percent >= NEARLY_SPENT) return done({ ...NOTHING, drafts, cursor })
    return done({ ...NOTHING, drafts, next: asking(query.page, sinceOf(cursor), after) })
  }

  return defineConnector<PageQuery>({
    id: 'facebook-page',
    name: ASKED.name,
    scope:
      'Đọc bài do chính trang đăng qua Graph API của Meta: nội dung, ngày đăng, địa chỉ, số lượt bày tỏ cảm xúc, bình luận, chia sẻ. ' +
      'Không đọc nội dung bình luận, không đọc ai đã bày tỏ, bình luận hay chia sẻ, không đọc trang cá nhân, hội nhóm; không tìm kiếm. ' +
      'Theo Điều khoản nền tảng của Meta: chỉ trang cơ quan quản trị, hoặc trang công khai khi ứng dụng được duyệt Page Public Content Access. ' +
      `Cơ quan tạo ứng dụng ở developers.facebook.com, lấy mã truy cập trang dài hạn và đặt vào ${PAGE_TOKEN}.`,
    token: PAGE_TOKEN,
    quota: null,
    query: PageQuery,
    sourceOf,
    first: ({ page }, cursor) => asking(page, sinceOf(cursor), null),
    cost: () => 0,
    read: (capture, { query, cursor }) => read(capture, query, cursor),
  })
}
