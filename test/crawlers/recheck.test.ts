/** When is a page looked at again, and is what was found an edit, a removal, or nothing of the article's? */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extract } from '#crawlers/extract.js'
import { BLOCKED } from '#crawlers/fetch/blocked.js'
import { createFetcher, type Fetcher } from '#crawlers/fetch/http.js'
import { GONE, judgeRecheck, nextRecheck, type Seen } from '#crawlers/recheck.js'
import type { Extraction } from '#data/model/draft.js'
import type { Recheck } from '#data/model/look.js'
import { done, type Outcome, quarantine, retry, skip } from '#data/model/outcome.js'
import { type ScriptedServer, startServer } from '../support/http-server.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const START = new Date('2026-03-10T01:00:00Z')
const later = (milliseconds: number) => new Date(START.getTime() + milliseconds)

const item = { capturedAt: START, publishedAt: START, looks: 0, lastAt: null, changedAt: null, open: false }
type Item = Parameters<typeof nextRecheck>[0]

/** Minutes from the first capture to each look, when every one is made on time. */
function looksOf(first: Item, most = 200): number[] {
  const times: number[] = []
  let at: Item = first
  while (times.length < most) {
    const next = nextRecheck(at, at.lastAt ?? at.capturedAt)
    if (next === null) break
    times.push((next.getTime() - first.capturedAt.getTime()) / MINUTE)
    at = { ...at, looks: at.looks + 1, lastAt: next }
  }
  return times
}
const gaps = (times: readonly number[]) => times.map((time, index) => time - (times[index - 1] ?? 0))

describe('the schedule', () => {
  const times = looksOf(item)

  test('after a quarter of an hour, then hourly for six hours, three-hourly for a day', () => {
    expect(gaps(times).slice(0, 7)).toEqual([15, 60, 60, 60, 60, 60, 60])
    expect(gaps(times).slice(7, 13)).toEqual([180, 180, 180, 180, 180, 180])
  })
  test('then daily for two weeks, weekly for sixty days, then no more', () => {
    const days = gaps(times)
      .slice(13)
      .map((gap) => gap / 1440)
    expect(days).toEqual([...Array.from({ length: 13 }, () => 1), ...Array.from({ length: 6 }, () => 7)])
    expect((times.at(-1) ?? 0) / 1440).toBeLessThanOrEqual(60)
  })
  test('a page is looked at again fewer than forty times in its life', () => expect(times.length).toBeLessThan(40))

  test('an edit brings the hourly looks back', () => {
    const edited = { ...item, looks: 20, lastAt: later(9 * DAY), changedAt: later(9 * DAY) }
    expect(gaps(looksOf({ ...edited, capturedAt: later(9 * DAY), publishedAt: START }))).toContain(60)
    expect(nextRecheck(edited, later(9 * DAY))).toEqual(later(9 * DAY + HOUR))
  })
  test('while a case is open it is hourly for a week, three-hourly after, without an end', () => {
    const open = { ...item, open: true }
    expect(nextRecheck({ ...open, looks: 30, lastAt: later(5 * DAY) }, later(5 * DAY))).toEqual(later(5 * DAY + HOUR))
    expect(nextRecheck({ ...open, looks: 90, lastAt: later(90 * DAY) }, later(90 * DAY))).toEqual(
      later(90 * DAY + 3 * HOUR),
    )
  })
  test('what was not found is asked for again in an hour, however old the page', () => {
    const old = { ...item, looks: 15, lastAt: later(20 * DAY), missing: true }
    expect(nextRecheck(old, later(20 * DAY))).toEqual(later(20 * DAY + HOUR))
  })
  test('an old article that came in today is not treated as fresh', () => {
    expect(nextRecheck({ ...item, publishedAt: later(-3 * DAY) }, START)).toEqual(later(DAY))
    expect(nextRecheck({ ...item, publishedAt: later(-30 * DAY) }, START)).toEqual(later(7 * DAY))
  })
  test('an archived article older than sixty days is never looked at again', () => {
    expect(nextRecheck({ ...item, publishedAt: later(-61 * DAY) }, START)).toBeNull()
    expect(nextRecheck(item, later(61 * DAY))).toBeNull()
  })
  test('a date in the future is a wrong clock, and no reason to wait', () => {
    expect(nextRecheck({ ...item, publishedAt: later(300 * DAY) }, START)).toEqual(later(15 * MINUTE))
  })
  test('without a date the first capture counts', () => {
    expect(nextRecheck({ ...item, publishedAt: null }, START)).toEqual(later(15 * MINUTE))
  })
  test('looks that were missed while the computer was off are due, not skipped', () => {
    expect(nextRecheck(item, later(5 * DAY))?.getTime()).toBeLessThan(later(5 * DAY).getTime())
  })
  test('never comes less than a quarter of an hour after the look before, and never ends while young', () => {
    const offset = fc.integer({ min: 0, max: 100 * DAY })
    fc.assert(
      fc.property(offset, fc.option(offset), fc.boolean(), fc.boolean(), (last, changed, open, missing) => {
        const changedAt = changed === null ? null : later(Math.min(changed, last))
        const next = nextRecheck({ ...item, looks: 3, lastAt: later(last), changedAt, open, missing }, later(last))
        if (last < 50 * DAY || open) expect(next).not.toBeNull()
        if (next !== null) expect(next.getTime() - last - START.getTime()).toBeGreaterThanOrEqual(15 * MINUTE)
      }),
    )
  })
})

const TEXT = Array.from(
  { length: 6 },
  (_, n) => `Đoạn ${n}: xã Gành Dừa cho biết đê biển không bị nứt, người dân vẫn đi lại như thường ngày.`,
).join('\n')
const before = { title: 'Đê biển Gành Dừa vẫn an toàn', text: TEXT }
const asked = 'https://bao.example/de-bien-1001.html'
const page = (changes: Partial<Extraction> = {}): Extraction => ({
  kind: 'article',
  title: before.title,
  lead: null,
  text: TEXT,
  publishedAt: null,
  modifiedAt: null,
  authors: [],
  section: null,
  syndicatedFrom: null,
  language: 'vi',
  captions: [],
  links: [],
  canonicalUrl: asked,
  posts: [],
  nextPage: null,
  firstPage: null,
  ...changes,
})
const seen = (changes: Partial<Extraction> = {}, finalUrl = asked): Outcome<Seen> =>
  done({ page: page(changes), asked, finalUrl })
const judge = (
  now: Outcome<Seen | 'not-modified'>,
  last: { readonly outcome: Recheck; readonly at: Date } | null = null,
) => judgeRecheck(before, now, last, later(DAY))

describe('a look again', () => {
  const rest = TEXT.split('\n').slice(1).join('\n')
  const OTHER = Array.from({ length: 6 }, (_, n) => `Giá tôm phiên ${n} tăng mạnh tại ba chợ đầu mối miền Tây.`).join(
    '\n',
  )
  test.each<readonly [string, Outcome<Seen | 'not-modified'>, Recheck]>([
    ['that finds the same text', seen(), 'unchanged'],
    ['answered with "not modified"', done('not-modified'), 'unchanged'],
    ['answered with a 304 nobody asked for', skip('máy chủ báo không có gì mới'), 'unchanged'],
    ['that finds another counter', seen({ text: `${TEXT}\n56 bình luận` }), 'minor'],
    ['that finds another number', seen({ text: TEXT.replace('Đoạn 3', 'Đoạn 8') }), 'edited'],
    ['that finds another title', seen({ title: 'Đê biển Gành Dừa bị nứt' }), 'edited'],
    ['that finds a paragraph less', seen({ text: rest }), 'edited'],
    ['that finds half of it taken out', seen({ text: TEXT.split('\n').slice(0, 3).join('\n') }), 'edited'],
    ['that finds a correction', seen({ text: `${TEXT}\nĐính chính: bản trước viết sai.` }), 'corrected'],
    [
      'under a new address of the same article',
      seen({ title: 'Đê biển an toàn' }, 'https://bao.example/de-bien-an-toan-1001.html'),
      'edited',
    ],
    ['that ends at the 404 page', skip('trang không còn'), 'missing'],
    ['that ends at the home page', seen({ kind: 'listing', text: '' }, 'https://bao.example/'), 'missing'],
    ['that ends at a section', seen({ kind: 'listing', text: '' }, 'https://bao.example/thoi-su'), 'missing'],
    ['that finds a list of other news at the old address', seen({ kind: 'listing', text: OTHER }), 'missing'],
    ['that takes the article for a list', seen({ kind: 'listing', text: `${OTHER}\n${TEXT}` }), 'challenged'],
    ['that finds the home page at the old address', skip('trang đã gỡ: địa chỉ bài trả về trang chủ'), 'missing'],
    [
      'that ends at another article',
      seen({ title: 'Giá tôm', text: OTHER }, 'https://bao.example/gia-tom-1002.html'),
      'missing',
    ],
    [
      'that finds a notice of removal',
      seen({ text: 'Bài viết đã được gỡ bỏ theo quyết định của tòa soạn.' }),
      'missing',
    ],
    [
      'that finds a soft 404',
      seen({ kind: 'other', title: 'Lỗi 404', text: 'Trang bạn tìm không tồn tại.' }),
      'missing',
    ],
    ['that finds a captcha', skip(BLOCKED), 'challenged'],
    ['that robots.txt now forbids', skip('robots.txt không cho phép đọc'), 'challenged'],
    ['refused with another status', skip('máy chủ trả lời mã 400'), 'challenged'],
    ['that finds a page we cannot read', quarantine('trang quá lớn: 30000000 byte'), 'challenged'],
    [
      'that finds a paywall',
      seen({ text: `${TEXT.slice(0, 150)}\nĐăng nhập để đọc tiếp bài dành cho thuê bao.` }),
      'challenged',
    ],
    [
      'that finds a notice of maintenance',
      seen({ title: 'Thông báo', text: 'Hệ thống đang bảo trì, xin quay lại sau.' }),
      'challenged',
    ],
    ['that finds next to nothing', seen({ text: 'Xin chào.' }), 'challenged'],
    ['that finds no text at all', seen({ text: '' }), 'challenged'],
    ['that finds a script in place of it', seen({ kind: 'other', text: '' }), 'challenged'],
    ['that times out', retry('quá thời gian chờ', START), 'unreachable'],
    ['of a server in trouble', retry('máy chủ gặp lỗi 502', START), 'unreachable'],
    ['of a name that leads into the own network', skip('địa chỉ trong mạng nội bộ'), 'unreachable'],
  ])('%s', (_, now, verdict) => expect(judge(now)).toBe(verdict))

  test('an article that only speaks of paywalls and removed pages is an article', () => {
    const words = 'Nhiều báo bắt đăng nhập để đọc, có bài viết đã bị gỡ sau một ngày.'
    expect(judge(seen({ text: `${TEXT}\n${words}` }))).toBe('edited')
  })
})

describe('a removal', () => {
  const gone = skip('trang không còn')
  const last = (outcome: Recheck, ago: number) => ({ outcome, at: later(DAY - ago) })

  test('is sure when two looks an hour apart find nothing', () => {
    expect(judge(gone, last('missing', HOUR))).toBe('removed')
    expect(judge(gone, last('missing', 20 * MINUTE))).toBe('missing')
    expect(judge(gone, last('unchanged', 5 * HOUR))).toBe('missing')
  })
  test('stays one for as long as nothing is found', () => expect(judge(gone, last('removed', MINUTE))).toBe('removed'))
  test('ends when the page is back', () => expect(judge(seen(), last('removed', DAY))).toBe('unchanged'))
  test('is never made of silence or of a refusal', () => {
    for (const outcome of [retry('quá thời gian chờ', START), skip(BLOCKED), skip('robots.txt không cho phép đọc')])
      for (const before of ['missing', 'removed', 'unreachable'] as const)
        expect(['challenged', 'unreachable']).toContain(judge(outcome, last(before, DAY)))
  })
})

/** The words of the fetcher and of extract that are compared with here are theirs still. */
describe('what the web door really says', () => {
  let server: ScriptedServer
  let fetcher: Fetcher
  const html = { 'content-type': 'text/html; charset=utf-8' }
  beforeAll(async () => {
    server = await startServer({
      '/robots.txt': { body: 'User-agent: *\nDisallow: /cam/\n' },
      '/410.html': { status: 410 },
      '/304.html': { status: 304 },
      '/403.html': { status: 403 },
      '/503.html': { status: 503 },
      '/ve-nha-1001.html': { status: 302, headers: { location: '/' } },
      '/': { headers: html, body: `<title>Báo</title><link rel=canonical href="/"><p>${'Trang chủ. '.repeat(80)}` },
      '/gia-nha-100100.html': {
        headers: html,
        body: '<title>Báo</title><link rel=canonical href="/"><p>Trang chủ.</p>'.padEnd(1200),
      },
    })
    fetcher = createFetcher({
      version: '0',
      contact: 'thu@vidu.example',
      now: () => START,
      sleep: async () => undefined,
      interval: 0,
      allowPrivate: [server.host],
    })
  })
  afterAll(async () => {
    await fetcher.close()
    await server.close()
  })

  async function lookAt(path: string): Promise<Outcome<Seen | 'not-modified'>> {
    const outcome = await fetcher.fetch(`${server.origin}${path}`)
    if (outcome.kind !== 'done') return outcome
    if (outcome.value.kind === 'not-modified') return done('not-modified')
    const { capture, finalUrl } = outcome.value
    const read = extract(capture, null)
    return read.kind === 'done' ? done({ page: read.value, asked: `${server.origin}${path}`, finalUrl }) : read
  }

  test('a home page in an article’s place is known by what extract says of it', async () => {
    const outcome = await lookAt('/gia-nha-100100.html')
    expect(outcome.kind === 'skip' ? outcome.reason : outcome.kind).toBe(GONE[1])
  })

  test.each<readonly [string, Recheck]>([
    ['/khong-co.html', 'missing'],
    ['/410.html', 'missing'],
    ['/ve-nha-1001.html', 'missing'],
    ['/304.html', 'unchanged'],
    ['/403.html', 'challenged'],
    ['/cam/1.html', 'challenged'],
    ['/503.html', 'unreachable'],
  ])('%s is %s', async (path, verdict) => expect(judge(await lookAt(path))).toBe(verdict))
})
