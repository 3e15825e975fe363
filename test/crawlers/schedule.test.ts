/** Is a feed asked as often as it has news, never too often, and every morning? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST, nextInterval, nextLook, orderOfDue, SHORTEST } from '#crawlers/schedule.js'
import type { Look, LookOutcome } from '#data/model/look.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Vietnamese time. */
const at = (time: string, day = '2026-03-10') => new Date(`${day}T${time}:00+07:00`)
const look = (fresh: number, changes: Partial<Look> = {}): Look => ({
  at: at('10:00'),
  outcome: fresh > 0 ? 'new' : 'unchanged',
  found: 40,
  fresh,
  ...changes,
})
const looks = (...fresh: number[]) => fresh.map((count) => look(count))
const failed = look(0, { outcome: 'failed', found: 0 })

describe('the interval', () => {
  test.each<readonly [string, number, readonly Look[], 'shorter' | 'longer' | 'kept']>([
    ['with something new at every look', 3600, looks(1, 1, 2, 1, 1), 'shorter'],
    ['with nothing new at any look', 3600, looks(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 'longer'],
    ['with something new now and then', 3600, looks(0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0), 'kept'],
    ['with many new at once', 3600, looks(5, 0, 0, 0, 0, 0, 0, 0), 'shorter'],
    ['of a list that is new by half since the last look', 3600, [look(5, { found: 10 }), ...looks(0, 0, 0)], 'shorter'],
    ['after the first looks of all, when everything is new', 900, looks(40, 0), 'kept'],
    ['after a look that failed', 900, [failed, ...looks(5, 5, 5)], 'kept'],
    ['after a quiet look at night', 900, [look(0, { at: at('02:00') }), ...looks(0, 0, 0, 0, 0, 0, 0, 0)], 'kept'],
    ['after news at night', 900, [look(2, { at: at('02:00') }), ...looks(2, 2, 2)], 'shorter'],
    ['of a feed never looked at', 900, [], 'kept'],
  ])('%s', (_, interval, recent, change) => {
    const next = nextInterval(interval, recent)
    expect(next < interval ? 'shorter' : next > interval ? 'longer' : 'kept').toBe(change)
  })

  const anyLook = fc.record({
    at: fc.date({ min: at('00:00'), max: at('23:59'), noInvalidDate: true }),
    outcome: fc.constantFrom<LookOutcome>('new', 'unchanged', 'empty', 'failed', 'blocked'),
    found: fc.nat(200),
    fresh: fc.nat(200),
  })
  test('never leaves five minutes to a day, whatever it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 10 ** 7 }), fc.array(anyLook, { maxLength: 20 }), (interval, recent) => {
        const next = nextInterval(interval, recent)
        expect(next).toBeGreaterThanOrEqual(SHORTEST)
        expect(next).toBeLessThanOrEqual(LONGEST)
      }),
    )
  })
  test('takes bounded steps: at most twice as often, at most a third longer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: SHORTEST, max: LONGEST }),
        fc.array(anyLook, { maxLength: 20 }),
        (interval, recent) => {
          const next = nextInterval(interval, recent)
          expect(next).toBeGreaterThanOrEqual(Math.max(SHORTEST, Math.floor(interval / 2)))
          expect(next).toBeLessThanOrEqual(Math.ceil(interval * 1.34))
        },
      ),
    )
  })
  test('is never longer for more news', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), fc.nat(11), fc.nat(9), (fresh, which, more) => {
        const busier = fresh.map((count, index) => (index === which ? count + more : count))
        expect(nextInterval(3600, looks(...busier))).toBeLessThanOrEqual(nextInterval(3600, looks(...fresh)))
      }),
    )
  })

  /** A day of looks at a source that publishes so often, from seven to nineteen o'clock. */
  function settled(everyMinutes: number): number {
    let interval = 900
    let recent: Look[] = []
    let clock = at('07:00').getTime()
    for (let day = 0; day < 4; day += 1) {
      const end = at('19:00').getTime() + day * 24 * HOUR
      while (clock < end) {
        const before = clock
        clock += interval * 1000
        const fresh = Math.floor(clock / (everyMinutes * MINUTE)) - Math.floor(before / (everyMinutes * MINUTE))
        recent = [look(fresh, { at: new Date(clock) }), ...recent].slice(0, 12)
        interval = nextInterval(interval, recent)
      }
      clock = at('07:00').getTime() + (day + 1) * 24 * HOUR
    }
    return interval / 60
  }
  test.each([
    [4, 5, 5],
    [30, 5, 20],
    [120, 10, 60],
  ])('of a source with an article every %i minutes settles between %i and %i minutes', (every, least, most) => {
    expect(settled(every)).toBeGreaterThanOrEqual(least)
    expect(settled(every)).toBeLessThanOrEqual(most)
  })
})

describe('the next look', () => {
  const feed = { url: 'https://bao.example/tin.rss', intervalSeconds: 900, failures: 0 }
  const gap = (last: Look, changes: Partial<typeof feed> = {}, notBefore: Date | null = null) =>
    nextLook({ ...feed, ...changes }, last, notBefore, last.at).getTime() - last.at.getTime()

  test('comes after the interval and a little more, the same for each feed in every run', () => {
    expect(gap(look(1))).toBeGreaterThanOrEqual(15 * MINUTE)
    expect(gap(look(1))).toBeLessThanOrEqual(16.5 * MINUTE)
    expect(gap(look(1))).toBe(gap(look(1)))
    const gaps = new Set(Array.from({ length: 50 }, (_, n) => gap(look(1), { url: `https://bao${n}.example/rss` })))
    expect(gaps.size).toBeGreaterThan(45)
  })

  test('after failures is put off, doubling, to a day', () => {
    const gaps = [1, 2, 3, 4, 5].map((failures) => gap({ ...failed, at: at('07:00') }, { failures }))
    expect(gaps[0]).toBeGreaterThanOrEqual(30 * MINUTE)
    for (const [index, one] of gaps.entries()) if (index > 0) expect(one / (gaps[index - 1] ?? 0)).toBeCloseTo(2, 5)
    expect(gap({ ...failed, at: at('06:35') }, { failures: 30 })).toBeLessThanOrEqual(24 * HOUR)
    expect(gap({ ...failed, at: at('06:35') }, { failures: 30 })).toBeGreaterThan(22 * HOUR)
  })

  test('a refusal puts off like a failure, even when nobody counted it', () => {
    expect(gap({ ...failed, outcome: 'blocked' })).toBeGreaterThanOrEqual(30 * MINUTE)
  })

  test('never comes before the time that the server named', () => {
    const asked = new Date(at('10:00').getTime() + 7 * HOUR)
    expect(nextLook(feed, look(1), asked, at('10:00'))).toEqual(asked)
    expect(gap({ ...failed, at: at('23:30') }, {}, at('08:00', '2026-03-11'))).toBe(8.5 * HOUR)
    expect(gap(look(1), {}, at('10:01'))).toBeGreaterThanOrEqual(15 * MINUTE)
  })

  test('that was missed while the computer was off comes now', () => {
    expect(nextLook(feed, look(1), null, at('18:00'))).toEqual(at('18:00'))
  })

  test('at night comes later', () => {
    expect(gap(look(0, { at: at('01:00') }))).toBeGreaterThanOrEqual(30 * MINUTE)
  })

  test('comes once between five and half past six in the morning, at each feed in its own minute', () => {
    const calls = new Set<number>()
    for (let index = 0; index < 40; index += 1) {
      const slow = { url: `https://bao${index}.example/rss`, intervalSeconds: LONGEST, failures: 0 }
      const call = nextLook(slow, look(0, { at: at('20:00') }), null, at('20:00'))
      expect(call.getTime()).toBeGreaterThanOrEqual(at('05:00', '2026-03-11').getTime())
      expect(call.getTime()).toBeLessThan(at('06:30', '2026-03-11').getTime())
      calls.add(Math.floor(call.getTime() / MINUTE))
      // And the next morning again.
      const again = nextLook(slow, look(0, { at: call }), null, call)
      expect(again.getTime()).toBeLessThan(at('06:30', '2026-03-12').getTime())
    }
    expect(calls.size).toBeGreaterThan(20)
  })

  test('of any feed at any hour: not too soon, not past the next morning', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('00:00'), max: at('00:00', '2026-03-12'), noInvalidDate: true }),
        fc.integer({ min: SHORTEST, max: LONGEST }),
        fc.webUrl(),
        (moment, intervalSeconds, url) => {
          const next = nextLook({ url, intervalSeconds, failures: 0 }, look(0, { at: moment }), null, moment)
          const waited = next.getTime() - moment.getTime()
          expect(waited).toBeLessThanOrEqual(24 * HOUR)
          const morning = next.getTime() >= at('05:00').getTime() && waited < intervalSeconds * 1000
          if (!morning) expect(waited).toBeGreaterThanOrEqual(intervalSeconds * 1000)
          const calls = [at('06:30'), at('06:30', '2026-03-11'), at('06:30', '2026-03-12')]
          const missed = calls.find((end) => moment.getTime() < end.getTime() - 90 * MINUTE)
          if (missed !== undefined) expect(next.getTime()).toBeLessThanOrEqual(missed.getTime())
        },
      ),
    )
  })
})

describe('after a night off', () => {
  const due = (url: string, intervalSeconds: number, nextCheckAt: Date) => ({ url, intervalSeconds, nextCheckAt })
  const now = at('07:00')

  test('who has missed the most of his own intervals comes first', () => {
    const order = orderOfDue(
      [
        due('https://cham.example/rss', LONGEST, at('00:00')),
        due('https://nhanh.example/rss', SHORTEST, at('01:00')),
        due('https://vua.example/rss', 3600, at('00:00')),
      ],
      now,
    )
    expect(order.map(({ url }) => new URL(url).host)).toEqual(['nhanh.example', 'vua.example', 'cham.example'])
  })

  test('each site has its turn before one has its second', () => {
    const order = orderOfDue(
      [
        due('https://a.example/1.rss', 300, at('00:00')),
        due('https://rss.a.example/2.rss', 300, at('00:00')),
        due('https://a.example/3.rss', 300, at('00:00')),
        due('https://b.example/1.rss', 3600, at('06:00')),
        due('http://127.0.0.1:8001/1.rss', 3600, at('06:30')),
        due('http://127.0.0.1:8002/1.rss', 3600, at('06:30')),
      ],
      now,
    )
    expect(order.map(({ url }) => new URL(url).host)).toEqual([
      'a.example',
      'b.example',
      '127.0.0.1:8001',
      '127.0.0.1:8002',
      'a.example',
      'rss.a.example',
    ])
  })

  test('the order is the same however they were listed, and nobody is lost', () => {
    const feeds = Array.from({ length: 30 }, (_, n) =>
      due(`https://s${n % 7}.example/${n}.rss`, 300 * (1 + (n % 3)), at('05:00')),
    )
    const order = orderOfDue(feeds, now)
    fc.assert(
      fc.property(fc.shuffledSubarray(feeds, { minLength: 30 }), (shuffled) => {
        expect(orderOfDue(shuffled, now)).toEqual(order)
      }),
    )
    expect(new Set(order).size).toBe(30)
  })
})
