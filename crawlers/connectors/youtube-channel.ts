/** What did a channel of YouTube publish? Its public feed: the newest 15 videos, without a key. */
import { parseAtomFeed } from 'feedsmith'
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import { done, type Outcome, quarantine } from '#data/model/outcome.js'
import { decodeText } from '../formats/decode.js'
import { VIDEO_ID } from '../post-address.js'
import { dateOf, NOTHING, refusalOf } from './answers.js'
import { type Connector, defineConnector } from './connector.js'
import { feedEntries } from './entries.js'
import { draftOfVideo } from './youtube-video.js'

const ORIGIN = 'https://www.youtube.com'
const NAME = 'Kênh YouTube'
/** A channel's feed has 15; anything much longer is not it. */
const MOST_VIDEOS = 100

const ChannelQuery = z.strictObject({
  channel: z.string().regex(/^UC[\w-]{22}$/, {
    error: 'phải là mã kênh, 24 ký tự bắt đầu bằng UC (trang kênh › Giới thiệu › Chia sẻ kênh › Sao chép mã kênh)',
  }),
})
export type ChannelQuery = z.infer<typeof ChannelQuery>

const sourceOf = ({ channel }: ChannelQuery): string => `youtube.com/channel/${channel}`

function videosOf(xml: string) {
  try {
    return parseAtomFeed(xml.slice(xml.indexOf('<'))).entries ?? []
  } catch {
    return null
  }
}
type VideoEntry = NonNullable<ReturnType<typeof videosOf>>[number]

function draftOfEntry(entry: VideoEntry, source: string, capturedAt: Date): Draft | null {
  const id = entry.yt?.videoId ?? ''
  if (!VIDEO_ID.test(id)) return null
  const group = entry.media?.groups?.[0]
  const views = group?.community?.statistics?.views ?? -1
  return draftOfVideo({
    id,
    source,
    title: entry.title?.value ?? group?.title?.value ?? null,
    description: group?.description?.value ?? '',
    publishedAt: dateOf(entry.published, capturedAt),
    engagement: {
      views: Number.isSafeInteger(views) && views >= 0 ? views : null,
      reactions: null,
      comments: null,
      shares: null,
    },
  })
}

function read(capture: Capture, source: string): Outcome<readonly Draft[]> {
  const refusal = refusalOf(capture, { name: NAME, token: null })
  if (refusal !== null) return refusal
  // The faults of any feed first: not XML, cut, a bomb.
  const sound = feedEntries(capture, NAME)
  if (sound.kind !== 'done') return sound
  const videos = videosOf(decodeText(capture.body, capture.headers))
  if (videos === null) return quarantine(`không đọc được trả lời của ${NAME}: không phải Atom`)
  const drafts = videos.slice(0, MOST_VIDEOS).flatMap((video) => draftOfEntry(video, source, capture.capturedAt) ?? [])
  return drafts.length === 0 && videos.length > 0
    ? quarantine(`không đọc được trả lời của ${NAME}: các video không còn đúng dạng`)
    : done(drafts)
}

export const youtubeChannel = ({ origin = ORIGIN } = {}): Connector<ChannelQuery> =>
  defineConnector<ChannelQuery>({
    id: 'youtube-channel',
    name: NAME,
    scope:
      'Đọc nguồn tin công khai của kênh mà cơ quan ghi tên: 15 video mới nhất, gồm tiêu đề, mô tả, ngày đăng, lượt xem. ' +
      'Không đọc bình luận, không lưu tên kênh hay người xem, không tải video. ' +
      'Dùng theo điều khoản của YouTube cho nguồn tin RSS; không cần mã truy cập. Cơ quan ghi mã kênh (bắt đầu bằng UC) của đài, báo, đơn vị cần theo dõi.',
    token: null,
    quota: null,
    query: ChannelQuery,
    sourceOf,
    first: ({ channel }) => ({ url: `${origin}/feeds/videos.xml?channel_id=${channel}` }),
    cost: () => 0,
    read(capture, { query }) {
      const drafts = read(capture, sourceOf(query))
      return drafts.kind === 'done' ? done({ ...NOTHING, drafts: drafts.value }) : drafts
    },
  })
