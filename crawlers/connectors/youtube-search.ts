/** Which new videos of YouTube speak of the locality? A search finds their ids; one more request reads texts and counts. */
import { z } from 'zod'
import type { Capture } from '#data/model/capture.js'
import type { Draft } from '#data/model/draft.js'
import { done, type Outcome } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { parseMachineDate } from '../formats/dates.js'
import { VIDEO_ID, videoIdOf } from '../post-address.js'
import { changedShape, dateOf, jsonOf, NOTHING, wellFormed } from './answers.js'
import { type Answer, type Connector, defineConnector } from './connector.js'
import { Count } from './post.js'
import { type ApiRequest, TOKEN } from './request.js'
import { searchWords } from './words.js'
import { KEY, PACIFIC, youtubeError } from './youtube-errors.js'
import { searchesFor } from './youtube-searches.js'
import { draftOfVideo } from './youtube-video.js'

const ORIGIN = 'https://www.googleapis.com'
const SOURCE = 'youtube.com'
const ASKED = { name: 'Tìm trên YouTube', token: KEY }
/** The first look goes back this far, every later one this far behind the last: the search index lags behind by hours, and counts grow. */
const FIRST_LOOK = 7 * DAY
const OVERLAP = DAY
/** Stored data is asked for again or deleted within 30 days (developers.google.com/youtube/terms/developer-policies, III.E.4). */
const KEPT = 30 * DAY
/** The most that a page of search.list gives and that videos.list takes. */
const PAGE = 50
/**
 * A search cost 100 of 10,000 units a day and today takes one of 100 calls a day of its own, while videos.list costs one of 10,000 units
 * (developers.google.com/youtube/v3/determine_quota_cost): counted in the old way, both rules are kept.
 */
const SEARCH_UNITS = 100
const UNITS_A_DAY = 10_000

const SearchQuery = z.strictObject({
  q: searchWords.max(200, { error: 'dài quá 200 ký tự' }),
})
export type SearchQuery = z.infer<typeof SearchQuery>

const Found = z.object({ id: z.object({ videoId: z.string().regex(VIDEO_ID) }) })
const Video = z.object({
  id: z.string().regex(VIDEO_ID),
  snippet: z.object({
    title: z.string().nullish(),
    description: z.string().nullish(),
    publishedAt: z.string().nullish().catch(null),
  }),
  statistics: z.object({ viewCount: Count, likeCount: Count, commentCount: Count }).partial().catch({}),
})
const Items = z.array(z.unknown()).max(500)
const Lists = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('youtube#searchListResponse'),
    nextPageToken: z.string().max(500).nullish(),
    items: Items,
  }),
  z.object({ kind: z.literal('youtube#videoListResponse'), items: Items }),
])

/** Only what is kept is asked for: no channel's name ever arrives. */
const SEARCH_FIELDS = 'kind,nextPageToken,items(id/videoId)'
const VIDEO_FIELDS =
  'kind,items(id,snippet(title,description,publishedAt),statistics(viewCount,likeCount,commentCount))'

const asking = (base: string, parameters: Readonly<Record<string, string>>): URL => {
  const url = new URL(base)
  for (const [name, value] of Object.entries({ ...parameters, key: TOKEN })) url.searchParams.set(name, value)
  return url
}

function draftOf({ id, snippet, statistics }: z.infer<typeof Video>, capturedAt: Date): Draft | null {
  return draftOfVideo({
    id,
    source: SOURCE,
    title: snippet.title ?? null,
    description: snippet.description ?? '',
    publishedAt: dateOf(snippet.publishedAt, capturedAt),
    engagement: {
      views: statistics.viewCount ?? null,
      reactions: statistics.likeCount ?? null,
      comments: statistics.commentCount ?? null,
      shares: null,
    },
  })
}

export const youtubeSearch = ({ origin = ORIGIN } = {}): Connector<SearchQuery> => {
  const searching = (q: string, after: string, page: string | null): ApiRequest => ({
    url: asking(`${origin}/youtube/v3/search`, {
      part: 'snippet',
      type: 'video',
      order: 'date',
      maxResults: String(PAGE),
      relevanceLanguage: 'vi',
      regionCode: 'VN',
      publishedAfter: after,
      q,
      fields: SEARCH_FIELDS,
      ...(page === null ? {} : { pageToken: page }),
    }).href,
  })

  /** Which page of the search comes after stands in the fragment, which stays with us: an answer about videos does not name it. */
  function reading(ids: readonly string[], after: string, page: string | null): ApiRequest {
    const url = asking(`${origin}/youtube/v3/videos`, {
      part: 'snippet,statistics',
      id: ids.join(','),
      maxResults: String(PAGE),
      fields: VIDEO_FIELDS,
    })
    if (page !== null) url.hash = new URLSearchParams({ after, page }).toString()
    return { url: url.href }
  }

  function afterSearch(ids: readonly string[], page: string | null, q: string, after: string): ApiRequest | null {
    if (ids.length > 0) return reading(ids.slice(0, PAGE), after, page)
    return page === null ? null : searching(q, after, page)
  }

  function afterVideos(asked: URL | null, q: string): ApiRequest | null {
    const held = new URLSearchParams(asked?.hash.slice(1))
    const [after, page] = [held.get('after'), held.get('page')]
    return after === null || page === null ? null : searching(q, after, page)
  }

  function read(capture: Capture, q: string): Outcome<Answer> {
    const failure = youtubeError(capture)
    if (failure !== null) return failure
    const list = jsonOf(capture, Lists, ASKED)
    if (list.kind !== 'done') return list
    const asked = capture.url !== null && URL.canParse(capture.url) ? new URL(capture.url) : null
    const overlap = new Date(capture.capturedAt.getTime() - OVERLAP).toISOString()
    // Newest first: only the last page tells that all since the last look is read.
    const ending = (drafts: readonly Draft[], next: ApiRequest | null) =>
      done({ ...NOTHING, drafts, next, cursor: next === null ? overlap : null })
    if (list.value.kind === 'youtube#videoListResponse') {
      const videos = wellFormed(list.value.items, Video)
      if (videos === null) return changedShape(ASKED)
      return ending(
        videos.flatMap((video) => draftOf(video, capture.capturedAt) ?? []),
        afterVideos(asked, q),
      )
    }
    const found = wellFormed(list.value.items, Found)
    if (found === null) return changedShape(ASKED)
    const ids = [...new Set(found.map(({ id }) => id.videoId))]
    const after = asked?.searchParams.get('publishedAfter') ?? overlap
    return ending([], afterSearch(ids, list.value.nextPageToken ?? null, q, after))
  }

  return defineConnector<SearchQuery>({
    id: 'youtube-search',
    name: ASKED.name,
    scope:
      'Tìm video công khai mới theo tên địa phương bằng YouTube Data API v3: tiêu đề, mô tả, ngày đăng, lượt xem, lượt thích, số bình luận. ' +
      'Không đọc nội dung bình luận, không hỏi và không lưu tên kênh, không tải video. ' +
      'Theo Điều khoản dịch vụ API của YouTube: dữ liệu lưu phải được làm mới hoặc xóa sau 30 ngày. ' +
      `Cơ quan tạo mã truy cập miễn phí ở console.cloud.google.com, bật YouTube Data API v3 và đặt vào ${KEY}; khoảng 100 lượt tìm mỗi ngày.`,
    token: KEY,
    quota: { unitsADay: UNITS_A_DAY, timeZone: PACIFIC, pool: 'youtube-data-api' },
    keeping: {
      milliseconds: KEPT,
      atOnce: PAGE,
      again: (addresses) =>
        reading(
          addresses.flatMap((address) => videoIdOf(new URL(address)) ?? []),
          '',
          null,
        ),
    },
    query: SearchQuery,
    queriesFor: searchesFor,
    sourceOf: () => SOURCE,
    first: ({ q }, cursor, now) =>
      searching(
        q,
        (parseMachineDate(cursor)?.instant ?? new Date(now.getTime() - FIRST_LOOK))
          .toISOString()
          .replace(/\.\d+Z$/, 'Z'),
        null,
      ),
    cost: ({ url }) => (url.includes('/youtube/v3/search') ? SEARCH_UNITS : 1),
    read: (capture, { query }) => read(capture, query.q),
  })
}
