/** What did channels of Telegram publish that took our bot in as an administrator? */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { changedShape, jsonOf, NOTHING, wellFormed } from './answers.js'
import { type Answer, type Connector, defineConnector } from './connector.js'
import { draftOfPost, notAhead } from './post.js'
import { type ApiRequest, TOKEN } from './request.js'
import { BOT_TOKEN, telegramError } from './telegram-errors.js'

const ORIGIN = 'https://api.telegram.org'
const SOURCE = 't.me'
const ASKED = { name: 'Kênh Telegram', token: BOT_TOKEN }
/** The most that getUpdates gives at once. */
const LIMIT = 100
/** After a week without updates Telegram goes on from a number chosen by chance (core.telegram.org/bots/api#update): an older place means nothing. */
const PLACE_HOLDS = 6 * DAY

const Channel = z
  .string()
  .regex(/^(?:@[A-Za-z][\w]{3,31}|-100\d{5,15})$/, { error: 'phải là @tên_kênh hoặc mã số bắt đầu bằng -100' })
const ChannelsQuery = z.strictObject({ channels: z.array(Channel).min(1).max(200) })
export type ChannelsQuery = z.infer<typeof ChannelsQuery>

const Seconds = z.int().min(0).max(10_000_000_000).nullish().catch(null)
/** Only these fields are read: no `author_signature`, no `from`, nothing of what was forwarded from where. */
const ChannelPost = z.object({
  message_id: z.int().min(1),
  date: Seconds,
  edit_date: Seconds,
  text: z.string().nullish().catch(null),
  caption: z.string().nullish().catch(null),
  chat: z.object({
    id: z.int(),
    type: z.string(),
    username: z
      .string()
      .regex(/^\w{4,32}$/)
      .nullish()
      .catch(null),
  }),
})
type ChannelPost = z.infer<typeof ChannelPost>

const Update = z.object({
  update_id: z.int().min(0),
  channel_post: ChannelPost.nullish().catch(null),
  edited_channel_post: ChannelPost.nullish().catch(null),
})
type Update = z.infer<typeof Update>
const Updates = z.object({ ok: z.literal(true), result: z.array(z.unknown()).max(1_000) })

const instant = (seconds: number | null | undefined): Date | null =>
  seconds == null ? null : new Date(seconds * 1_000)

function isListed({ chat }: ChannelPost, channels: readonly string[]): boolean {
  if (chat.type !== 'channel') return false
  const name = chat.username == null ? null : `@${chat.username.toLowerCase()}`
  return channels.some((listed) => listed.toLowerCase() === name || listed === String(chat.id))
}

function draftOf(post: ChannelPost, capturedAt: Date): Draft | null {
  const { chat, message_id: id } = post
  const name = chat.username?.toLowerCase()
  return draftOfPost({
    form: 'post',
    url: name === undefined ? null : `https://t.me/${name}/${id}`,
    source: name === undefined ? SOURCE : `${SOURCE}/${name}`,
    importId: name === undefined ? `telegram:${chat.id}:${id}` : null,
    title: null,
    text: post.text ?? post.caption ?? '',
    publishedAt: notAhead(instant(post.date), capturedAt),
    modifiedAt: notAhead(instant(post.edit_date), capturedAt),
    engagement: null,
  })
}

/** One for each post: of a post and its edits in one answer, the last. */
function draftsOf(updates: readonly Update[], channels: readonly string[], capturedAt: Date): readonly Draft[] {
  const last = new Map<string, Draft>()
  for (const { channel_post, edited_channel_post } of updates) {
    const post = edited_channel_post ?? channel_post ?? null
    const draft = post === null || !isListed(post, channels) ? null : draftOf(post, capturedAt)
    if (draft !== null) last.set(draft.url ?? draft.importId ?? '', draft)
  }
  return [...last.values()]
}

/** `<offset>@<when it was learnt>` */
const placeAt = (offset: number, at: Date): string => `${offset}@${at.toISOString()}`

function offsetOf(cursor: string | null, now: Date): number | null {
  const match = /^(\d{1,15})@(.+)$/.exec(cursor ?? '')
  const learnt = match === null ? Number.NaN : Date.parse(match[2] ?? '')
  return match !== null && now.getTime() - learnt < PLACE_HOLDS ? Number(match[1]) : null
}

export const telegramChannel = ({ origin = ORIGIN } = {}): Connector<ChannelsQuery> => {
  function asking(offset: number | null): ApiRequest {
    const url = new URL(`${origin}/bot${TOKEN}/getUpdates`)
    url.searchParams.set('allowed_updates', '["channel_post","edited_channel_post"]')
    url.searchParams.set('limit', String(LIMIT))
    url.searchParams.set('timeout', '0')
    if (offset !== null) url.searchParams.set('offset', String(offset))
    return { url: url.href }
  }

  function read(capture: Capture, { channels }: ChannelsQuery, cursor: string | null): Outcome<Answer> {
    const failure = telegramError(capture)
    if (failure !== null) return failure
    const answer = jsonOf(capture, Updates, ASKED)
    if (answer.kind !== 'done') return answer
    const updates = wellFormed(answer.value.result, Update)
    if (updates === null) return changedShape(ASKED)
    if (updates.length === 0) return done({ ...NOTHING, cursor })
    const offset = Math.max(...updates.map(({ update_id }) => update_id)) + 1
    return done({
      ...NOTHING,
      drafts: draftsOf(updates, channels, capture.capturedAt),
      // Asking on from there tells Telegram to forget what came before: the runner saves each answer before it asks on.
      next: answer.value.result.length < LIMIT ? null : asking(offset),
      cursor: placeAt(offset, capture.capturedAt),
    })
  }

  return defineConnector<ChannelsQuery>({
    id: 'telegram-channel',
    name: ASKED.name,
    scope:
      'Đọc bài và bài sửa của những kênh đã nhận bot của cơ quan làm quản trị viên và có trong danh sách: chữ của bài, chú thích ảnh, ngày đăng. ' +
      'Không đọc nhóm chat, tin nhắn riêng, bình luận; không lưu chữ ký người viết, người gửi, nguồn chuyển tiếp. ' +
      'Theo điều khoản Bot API của Telegram; Telegram chỉ giữ tin chờ đọc 24 giờ. ' +
      `Cơ quan lập bot ở @BotFather, đặt mã vào ${BOT_TOKEN}, nhờ chủ kênh thêm bot, và ghi mọi kênh vào một danh sách.`,
    token: BOT_TOKEN,
    quota: null,
    query: ChannelsQuery,
    sourceOf: () => SOURCE,
    first: (_, cursor, now) => asking(offsetOf(cursor, now)),
    cost: () => 0,
    read: (capture, { query, cursor }) => read(capture, query, cursor),
  })
}
