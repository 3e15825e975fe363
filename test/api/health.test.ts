/** How is a source told to be, from its feeds and its own past? */
import { describe, expect, test } from 'vitest'
import { DAYS_JUDGED, type HeldItems, sourceHealth } from '#api/health.js'
import { defineSource } from '#crawlers/sources/define.js'
import type { FeedRow } from '#data/store/feeds.js'

const NOW = new Date('2026-11-20T01:00:00Z')
const HOUR = 3_600_000
const ago = (hours: number) => new Date(NOW.getTime() - hours * HOUR)

const source = defineSource({
  id: 'bao-thu',
  name: 'Báo Thử',
  domain: 'bao-thu.example',
  level: 'provincial',
  language: 'vi',
  feeds: ['https://bao-thu.example/rss/a.rss', 'https://bao-thu.example/rss/b.rss'],
  layouts: [],
})

const feed = (name: string, changes: Partial<FeedRow> = {}): FeedRow => ({
  url: `https://bao-thu.example/rss/${name}.rss`,
  source: 'bao-thu',
  nextCheckAt: NOW,
  lastCheckedAt: ago(0.2),
  lastSuccessAt: ago(0.2),
  error: null,
  failures: 0,
  etag: null,
  lastModified: null,
  linkCount: 30,
  door: 'feed',
  cursor: null,
  intervalSeconds: 900,
  lastOutcome: 'new',
  lastNewAt: ago(1),
  digest: null,
  foundFrom: null,
  ...changes,
})
const failed = (name: string, changes: Partial<FeedRow> = {}) =>
  feed(name, {
    error: 'máy chủ gặp lỗi 500',
    failures: 4,
    lastOutcome: 'failed',
    lastSuccessAt: ago(9),
    linkCount: 0,
    ...changes,
  })

function health(
  feeds: readonly FeedRow[],
  { daily = [], newest = ago(2) }: { daily?: readonly number[]; newest?: Date | null } = {},
) {
  const items = new Map<string, HeldItems>([['bao-thu', { count: 100, newest }]])
  const [one] = sourceHealth([source], feeds, { items, daily: new Map([['bao-thu', daily]]) }, NOW)
  if (one === undefined) throw new Error('no health')
  return one
}
const days = (count: number, last: readonly number[] = []): number[] => [
  ...Array.from({ length: DAYS_JUDGED - last.length }, () => count),
  ...last,
]

describe('a source', () => {
  test('whose feeds answer and bring news is fine', () => {
    expect(health([feed('a'), feed('b')], { daily: days(5) })).toMatchObject({ state: 'ok', itemCount: 100 })
  })
  test('with one feed in trouble of two is fine, and says so', () => {
    const one = health([feed('a'), failed('b')])
    expect(one.state).toBe('ok')
    expect(one.reason).toContain('trừ 1 địa chỉ tin đang lỗi')
  })
  test('that was never asked says how to begin', () => {
    expect(health([feed('a', { lastCheckedAt: null, lastSuccessAt: null })])).toMatchObject({ state: 'never' })
    expect(health([]).state).toBe('never')
  })
  test('that was never asked, but has items, says that they came by another door', () => {
    const told = (count: number) =>
      sourceHealth([source], [], { items: new Map([['bao-thu', { count, newest: null }]]), daily: new Map() }, NOW)[0]
    expect(told(0)?.reason).toBe('Chưa lấy lần nào. Chạy diembao crawl để lấy.')
    expect(told(7)).toMatchObject({ state: 'never', itemCount: 7 })
    expect(told(7)?.reason).toMatch(/^Chưa hỏi nguồn này qua mạng lần nào; 7 tin đang có là từ bản lưu, tệp nhập/)
  })
  test('whose every feed fails has failed, with the reason, the last success, and what to do', () => {
    const one = health([failed('a'), failed('b')])
    expect(one.state).toBe('failed')
    expect(one.reason).toContain('máy chủ gặp lỗi 500')
    expect(one.reason).toContain('19/11/2026 23:00')
    expect(one.reason).toContain('diembao sources check bao-thu')
  })
  test('that refuses us is refused, which no retry mends', () => {
    const refused = { error: 'robots.txt không cho phép đọc', lastOutcome: 'blocked' } as const
    const one = health([failed('a', refused), failed('b', refused)])
    expect(one.state).toBe('blocked')
    expect(one.reason).toContain('robots.txt không cho phép đọc')
    expect(one.reason).toContain('xin phép')
  })
  test('that answers with empty lists is empty', () => {
    expect(health([feed('a', { lastOutcome: 'empty', linkCount: 0 }), failed('b')]).state).toBe('empty')
  })
  test('without a good answer for over a day is late', () => {
    const slow = { lastSuccessAt: ago(30), lastCheckedAt: ago(0.5) }
    expect(health([feed('a', slow), failed('b', { lastSuccessAt: ago(40) })]).state).toBe('late')
  })
  test('of daily news that has listed nothing new for two days is stuck', () => {
    const stuck = { lastOutcome: 'unchanged', lastNewAt: ago(60) } as const
    const one = health([feed('a', stuck), feed('b', stuck)], { daily: days(4, [0, 0]) })
    expect(one.state).toBe('unchanged')
    expect(one.reason).toContain('3,8 tin mỗi ngày')
  })
  test('that publishes once a week is not stuck after three days', () => {
    const weekly = Array.from({ length: DAYS_JUDGED }, (_, day) => (day % 7 === 0 ? 1 : 0))
    const quiet = { lastOutcome: 'unchanged', lastNewAt: ago(80) } as const
    expect(health([feed('a', quiet)], { daily: weekly, newest: ago(80) }).state).toBe('ok')
  })
  test('whose newest item is far older than any pause before is silent', () => {
    const daily = [...Array.from({ length: 20 }, (_, day) => (day % 3 === 0 ? 1 : 0)), ...new Array<number>(22).fill(0)]
    const one = health([feed('a', { lastNewAt: ago(22 * 24) })], { daily, newest: ago(22 * 24) })
    expect(one.state).toBe('silent')
  })
  test('that has far fewer items since a day is low, with the day', () => {
    const one = health([feed('a')], { daily: days(20, [4, 3, 5, 4, 4, 3]) })
    expect(one.state).toBe('low')
    expect(one.reason).toContain('Từ ngày 14/11/2026')
    expect(one.reason).toContain('20 tin mỗi ngày')
  })
  test('that has far more items is told too', () => {
    expect(health([feed('a')], { daily: days(5, [30, 28, 33, 31]) }).state).toBe('high')
  })
  test('followed for three weeks only is not high since it was followed', () => {
    const daily = [...new Array<number>(20).fill(0), ...new Array<number>(22).fill(12)]
    expect(health([feed('a')], { daily }).state).toBe('ok')
  })
  test('shows the feeds that were found in place of dead ones', () => {
    const found = feed('moi', { foundFrom: 'https://bao-thu.example/rss/a.rss' })
    expect(health([failed('a'), found]).feeds.map(({ url }) => url)).toContain(found.url)
  })
})
