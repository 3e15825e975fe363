/** How healthy is each source, in words an analyst can act on? */
import type { Source } from '#data/model/source.js'
import { DAY, isoOrNull, vietnamDateTime } from '#data/model/time.js'
import type { FeedRow } from '#data/store/feeds.js'
import type { SOURCE_STATES, SourceHealth } from './shapes.js'

type State = (typeof SOURCE_STATES)[number]

export const latest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)

/** A source that has not answered well for so long is late. */
const LATE_AFTER = DAY

function judge(source: Source, feeds: readonly FeedRow[], now: Date): { state: State; reason: string } {
  if (source.feeds.length === 0)
    return {
      state: 'never',
      reason: 'Chưa có địa chỉ tin (RSS) nào đang dùng được; tin của nguồn này chỉ vào khi nhập hoặc đọc lại bản lưu.',
    }
  const checked = latest(feeds.map((feed) => feed.lastCheckedAt))
  if (checked === null) return { state: 'never', reason: 'Chưa lấy lần nào. Chạy diembao crawl để lấy.' }
  const succeeded = latest(feeds.map((feed) => feed.lastSuccessAt))
  const failing = feeds.filter((feed) => feed.error !== null)
  if (failing.length === feeds.length)
    return {
      state: 'failed',
      reason: `Không lấy được (${failing[0]?.error ?? 'không rõ lý do'}). ${
        succeeded === null ? 'Chưa lần nào lấy được' : `Lần cuối lấy được: ${vietnamDateTime(succeeded)}`
      }. Kiểm tra mạng, rồi mở thử địa chỉ trong trình duyệt.`,
    }
  if (succeeded === null || now.getTime() - succeeded.getTime() > LATE_AFTER)
    return {
      state: 'late',
      reason: `Quá một ngày chưa lấy được gì mới${succeeded === null ? '' : `, lần cuối ${vietnamDateTime(succeeded)}`}.`,
    }
  return {
    state: 'ok',
    reason: failing.length === 0 ? 'Lấy được bình thường.' : `Lấy được, trừ ${failing.length} địa chỉ tin đang lỗi.`,
  }
}

export function sourceHealth(
  sources: readonly Source[],
  feeds: readonly FeedRow[],
  items: ReadonlyMap<string, { count: number; newest: Date | null }>,
  now: Date,
): SourceHealth[] {
  return sources.map((source) => {
    const own = feeds.filter((feed) => feed.source === source.id)
    const held = items.get(source.id)
    return {
      id: source.id,
      name: source.name,
      domain: source.domain,
      level: source.level,
      language: source.language,
      ...judge(source, own, now),
      lastCheckedAt: isoOrNull(latest(own.map((feed) => feed.lastCheckedAt))),
      lastSuccessAt: isoOrNull(latest(own.map((feed) => feed.lastSuccessAt))),
      newestItemAt: isoOrNull(held?.newest ?? null),
      itemCount: held?.count ?? 0,
      feeds: source.feeds.map((url) => {
        const feed = own.find((one) => one.url === url)
        return {
          url,
          lastCheckedAt: isoOrNull(feed?.lastCheckedAt ?? null),
          error: feed?.error ?? null,
          linkCount: feed?.linkCount ?? 0,
        }
      }),
    }
  })
}

export function countStates(health: readonly Pick<SourceHealth, 'state'>[]): Record<State, number> {
  const counts = { ok: 0, late: 0, failed: 0, never: 0 }
  for (const { state } of health) counts[state] += 1
  return counts
}
