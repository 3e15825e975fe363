/** What do people post publicly under a hashtag, as one Mastodon server sees it? */
import { z } from 'zod'
import { done } from '#data/model/outcome.js'
import { changedShape, dateOf, jsonOf, NOTHING, refusalOf, wellFormed } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { Count } from './post.js'
import { draftsOfPosts, type Post } from './public-posts.js'
import type { ApiRequest } from './request.js'
import { linesOfMarkup } from './text.js'

const MastodonQuery = z.strictObject({
  instance: z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/, {
    error: 'phải là tên máy chủ, ví dụ mastodon.social',
  }),
  tag: z.string().regex(/^[\p{L}\p{M}\p{N}_]{2,100}$/u, { error: 'phải là thẻ không có dấu #, ví dụ cangio' }),
})
type MastodonQuery = z.infer<typeof MastodonQuery>

const optional = z.string().nullish().catch(null)
const Status = z.object({
  id: z.string().regex(/^[\w-]{1,64}$/),
  visibility: z.string(),
  url: optional,
  content: z.string(),
  spoiler_text: optional,
  created_at: optional,
  edited_at: optional,
  replies_count: Count,
  reblogs_count: Count,
  favourites_count: Count,
  reblog: z.unknown(),
  // Only whether its owner wants it found; nothing else of an account is read.
  account: z
    .object({ noindex: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
  card: z.object({ url: z.string(), title: z.string() }).nullish().catch(null),
  media_attachments: z.array(z.object({ description: optional }).catch({ description: null })).catch([]),
})
type Status = z.infer<typeof Status>

/** The most a server gives on one page. */
const PAGE = 40

/** Public, somebody's own, and not asked to be left out of searches. */
const isOpen = ({ visibility, reblog, account }: Status): boolean =>
  visibility === 'public' && (reblog ?? null) === null && account?.noindex !== true

function postOf(status: Status, capturedAt: Date): Post {
  const { content, spoiler_text, card, media_attachments } = status
  const warning = linesOfMarkup(spoiler_text ?? '')
  return {
    url: status.url ?? '',
    text: [warning, linesOfMarkup(content)].filter((part) => part !== '').join('\n'),
    publishedAt: dateOf(status.created_at, capturedAt),
    modifiedAt: dateOf(status.edited_at, capturedAt),
    engagement: {
      views: null,
      reactions: status.favourites_count,
      comments: status.replies_count,
      shares: status.reblogs_count,
    },
    captions: [
      ...(card == null ? [] : [`${card.title} ${card.url}`]),
      ...media_attachments.map(({ description }) => description ?? ''),
    ],
  }
}

/** @param origin of every instance; only for tests */
export function mastodon({ origin }: { readonly origin?: string } = {}): Connector<MastodonQuery> {
  const asked = { name: 'Mastodon', token: null }
  const request = ({ instance, tag }: MastodonQuery, after: string | null): ApiRequest => {
    const wanted = new URLSearchParams({ limit: String(PAGE), ...(after === null ? {} : { min_id: after }) })
    return { url: `${origin ?? `https://${instance}`}/api/v1/timelines/tag/${encodeURIComponent(tag)}?${wanted}` }
  }
  return defineConnector<MastodonQuery>({
    ...asked,
    id: 'mastodon',
    scope:
      'Đọc bài đăng công khai mang một thẻ (hashtag) trên một máy chủ Mastodon do văn phòng chọn, theo điều khoản của máy chủ đó: nội dung, giờ đăng, số lượt thích, trả lời, chia sẻ. Không đọc trang cá nhân, bài không công khai, bài chia sẻ lại, bài của người không muốn bị tìm thấy; không giữ tên người đăng. Không cần mã truy cập; máy chủ nào đóng dòng bài thì báo là chỗ thiếu.',
    quota: null,
    query: MastodonQuery,
    sourceOf: ({ instance }) => instance,
    first: (query, cursor) => request(query, cursor),
    cost: () => 0,
    read: (capture, { query, cursor }) => {
      const refusal = refusalOf(capture, asked)
      if (refusal !== null) return refusal
      const raw = jsonOf(capture, z.array(z.unknown()), asked)
      if (raw.kind !== 'done') return raw
      const statuses = wellFormed(raw.value, Status)
      if (statuses === null) return changedShape(asked)
      // Newest first on every page, though pages go from old to new.
      const newest = statuses[0]?.id ?? null
      return done({
        ...NOTHING,
        drafts: draftsOfPosts(statuses.filter(isOpen).map((status) => postOf(status, capture.capturedAt))),
        // A page may hold less than it could while more follow (the server leaves some out), so only an empty one is the end. Without a
        // cursor the newest page is enough: what was before the office began to look is not collected.
        next: cursor === null || newest === null ? null : request(query, newest),
        cursor: newest,
      })
    },
  })
}
