/** How healthy is each source, in words an analyst can act on? */
import { groupBy } from '#data/model/group-by.js'
import { SOURCE_STATES, type SourceState } from '#data/model/look.js'
import type { Source } from '#data/model/source.js'
import { DAY, isoOrNull, vietnamDate, vietnamDateTime } from '#data/model/time.js'
import type { FeedRow } from '#data/store/feeds.js'
import { changePoint } from './change-point.js'
import type { SourceHealth } from './shapes.js'

export const latest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)

/** A source that has not answered well for so long is late. */
const LATE_AFTER = DAY
/** Without anything new for so long, a source that brought something daily is stuck. */
const UNCHANGED_AFTER = 2 * DAY
/** Items a day from which a source is missed at once. */
const DAILY = 1
/** Nothing for a week, and for three times as long as ever before. */
const SILENT_AFTER = 7 * DAY
const SILENT_TIMES = 3
/** Full days of the past that a source is judged by. */
export const DAYS_JUDGED = 42

interface Judged {
  readonly state: SourceState
  readonly reason: string
}

export interface SourcePast {
  /** Items by full day, oldest first, DAYS_JUDGED of them; empty when nothing is known. */
  readonly daily: readonly number[]
  /** Items of it. */
  readonly held: number
  /** Of the newest Item. */
  readonly newest: Date | null
}

const ASK_THEM = 'Nên liên hệ tòa soạn xin phép, hoặc theo dõi bằng cách khác; chỗ trống này được ghi vào bản tin.'

/** Items of a source that nobody asked came in by another door. */
const neverAsked = (held: number): string =>
  held === 0
    ? 'Chưa lấy lần nào. Chạy diembao crawl để lấy.'
    : `Chưa hỏi nguồn này qua mạng lần nào; ${held.toLocaleString('vi')} tin đang có là từ bản lưu, tệp nhập hoặc dịch vụ tìm tin. Chạy diembao crawl để lấy tin mới.`

/** Does it answer? Null: it does. @param held Items of it, whichever way they came */
function judgeAnswers(source: Source, feeds: readonly FeedRow[], held: number, now: Date): Judged | null {
  const checked = latest(feeds.map((feed) => feed.lastCheckedAt))
  if (checked === null) return { state: 'never', reason: neverAsked(held) }
  const asked = feeds.filter((feed) => feed.lastCheckedAt !== null)
  const failing = asked.filter((feed) => feed.error !== null)
  const succeeded = latest(feeds.map((feed) => feed.lastSuccessAt))
  const since = succeeded === null ? 'Chưa lần nào lấy được' : `Lần cuối lấy được: ${vietnamDateTime(succeeded)}`
  if (failing.length === asked.length) {
    const blocked = failing.find((feed) => feed.lastOutcome === 'blocked')
    if (blocked !== undefined)
      return { state: 'blocked', reason: `Bị từ chối (${blocked.error ?? 'không rõ lý do'}). ${since}. ${ASK_THEM}` }
    return {
      state: 'failed',
      reason: `Không lấy được (${failing[0]?.error ?? 'không rõ lý do'}). ${since}. Kiểm tra mạng, rồi chạy diembao sources check ${source.id}.`,
    }
  }
  const answering = asked.filter((feed) => feed.error === null)
  if (answering.every((feed) => feed.lastOutcome === 'empty'))
    return {
      state: 'empty',
      reason: `Có trả lời nhưng danh sách tin trống. Trang có thể đã đổi địa chỉ: chạy diembao sources check ${source.id}.`,
    }
  if (succeeded === null || now.getTime() - succeeded.getTime() > LATE_AFTER)
    return { state: 'late', reason: `Quá một ngày chưa lấy được. ${since}.` }
  return null
}

const perDay = (count: number): string => `${count.toLocaleString('vi', { maximumFractionDigits: 1 })} tin mỗi ngày`

/** Does it publish as it used to? Null: it does, or too little is known. */
function judgeNews(feeds: readonly FeedRow[], { daily, newest }: SourcePast, now: Date): Judged | null {
  const usual = daily.length === 0 ? 0 : daily.reduce((a, b) => a + b, 0) / daily.length
  const lastNew = latest(feeds.map((feed) => feed.lastNewAt))
  if (usual >= DAILY && lastNew !== null && now.getTime() - lastNew.getTime() > UNCHANGED_AFTER)
    return {
      state: 'unchanged',
      reason: `Vẫn trả lời nhưng từ ${vietnamDateTime(lastNew)} không có gì mới, trong khi thường có ${perDay(usual)}. Danh sách tin có thể đã ngừng cập nhật.`,
    }
  if (newest !== null && now.getTime() - newest.getTime() > Math.max(SILENT_AFTER, SILENT_TIMES * longestPause(daily)))
    return {
      state: 'silent',
      reason: `Im lặng: tin mới nhất từ ${vietnamDateTime(newest)}, lâu hơn mọi lần trước.`,
    }
  // Before its first day a source was not followed.
  const followed = daily.slice(
    Math.max(
      0,
      daily.findIndex((count) => count > 0),
    ),
  )
  const change = changePoint(followed)
  if (change === null) return null
  const day = vietnamDate(new Date(now.getTime() - (followed.length - change.at) * DAY))
  const told = `Từ ngày ${day}: ${perDay(change.since)}, trước đó ${perDay(change.before)}.`
  return change.since < change.before
    ? { state: 'low', reason: `Ít hơn hẳn trước. ${told} Có thể trang đã tách mục hoặc đổi địa chỉ.` }
    : { state: 'high', reason: `Nhiều hơn hẳn trước. ${told}` }
}

/** The longest run of days without an Item between two with one, in milliseconds. */
function longestPause(daily: readonly number[]): number {
  const days = daily.flatMap((count, day) => (count > 0 ? [day] : []))
  return days.reduce((longest, day, index) => Math.max(longest, (day - (days[index - 1] ?? day)) * DAY), 0)
}

function judge(source: Source, feeds: readonly FeedRow[], past: SourcePast, now: Date): Judged {
  const judged = judgeAnswers(source, feeds, past.held, now) ?? judgeNews(feeds, past, now)
  if (judged !== null) return judged
  const failing = feeds.filter((feed) => feed.error !== null)
  return {
    state: 'ok',
    reason: failing.length === 0 ? 'Lấy được bình thường.' : `Lấy được, trừ ${failing.length} địa chỉ tin đang lỗi.`,
  }
}

export interface HeldItems {
  readonly count: number
  readonly newest: Date | null
}

export function sourceHealth(
  sources: readonly Source[],
  feeds: readonly FeedRow[],
  held: { readonly items: ReadonlyMap<string, HeldItems>; readonly daily: ReadonlyMap<string, readonly number[]> },
  now: Date,
): SourceHealth[] {
  const bySource = groupBy(feeds, ({ source }) => source)
  return sources.map((source) => {
    const own = bySource.get(source.id) ?? []
    const items = held.items.get(source.id)
    const past = { daily: held.daily.get(source.id) ?? [], held: items?.count ?? 0, newest: items?.newest ?? null }
    const { state, reason } = judge(source, own, past, now)
    return {
      id: source.id,
      name: source.name,
      domain: source.domain,
      level: source.level,
      language: source.language,
      state,
      reason: source.note === undefined ? reason : `${reason} Ghi chú: ${source.note}`,
      lastCheckedAt: isoOrNull(latest(own.map((feed) => feed.lastCheckedAt))),
      lastSuccessAt: isoOrNull(latest(own.map((feed) => feed.lastSuccessAt))),
      newestItemAt: isoOrNull(items?.newest ?? null),
      itemCount: items?.count ?? 0,
      feeds: own.map((feed) => ({
        url: feed.url,
        lastCheckedAt: isoOrNull(feed.lastCheckedAt),
        error: feed.error,
        linkCount: feed.linkCount,
      })),
    }
  })
}

export function countStates(health: readonly Pick<SourceHealth, 'state'>[]): Record<SourceState, number> {
  const count = (state: SourceState) => health.filter((one) => one.state === state).length
  // Object.fromEntries forgets its keys.
  return Object.fromEntries(SOURCE_STATES.map((state) => [state, count(state)])) as Record<SourceState, number>
}
