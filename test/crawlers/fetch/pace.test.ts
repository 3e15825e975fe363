/** Is a host left alone between requests, and when it asks for it? */
import { describe, expect, test } from 'vitest'
import { createPace, retryAfterOf } from '#crawlers/fetch/pace.js'

/** A clock that only sleeping moves. */
function world() {
  let time = Date.UTC(2026, 10, 21)
  const slept: number[] = []
  return {
    slept,
    now: () => new Date(time),
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds)
      time += milliseconds
    },
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

describe('turns', () => {
  test('the second request to a host waits two seconds, another host does not', async () => {
    const { slept, ...clock } = world()
    const pace = createPace(clock)
    expect(await pace.turn('bao.vn', null)).toBeNull()
    expect(await pace.turn('khac.vn', null)).toBeNull()
    expect(await pace.turn('www.bao.vn', null)).toBeNull()
    expect(slept).toEqual([2000])
  })

  test('a longer crawl-delay is honoured, a shorter one is not', async () => {
    const { slept, ...clock } = world()
    const pace = createPace(clock)
    await pace.turn('bao.vn', 5000)
    await pace.turn('bao.vn', 500)
    await pace.turn('bao.vn', null)
    expect(slept).toEqual([5000, 2000])
  })

  test('a turn too far away is named, not waited for, and holds no place', async () => {
    const { slept, ...clock } = world()
    const pace = createPace({ ...clock, patience: 60_000 })
    await pace.turn('bao.vn', 600_000)
    const later = await pace.turn('bao.vn', 600_000)
    expect(later).toEqual(new Date(clock.now().getTime() + 600_000))
    expect(await pace.turn('bao.vn', 600_000)).toEqual(later)
    expect(slept).toEqual([])
  })
})

describe('quiet', () => {
  test('a host that refuses is not asked until the time it named', async () => {
    const clock = world()
    const pace = createPace(clock)
    const until = pace.refused('bao.vn', new Date(clock.now().getTime() + 120_000))
    expect(await pace.turn('bao.vn', null)).toEqual(until)
    clock.pass(120_000)
    expect(await pace.turn('bao.vn', null)).toBeNull()
  })

  test('refusals in a row double the quiet up to an hour, an answer ends that', () => {
    const clock = world()
    const pace = createPace(clock)
    const quiets = Array.from({ length: 8 }, () => {
      const quiet = pace.refused('bao.vn', null).getTime() - clock.now().getTime()
      clock.pass(quiet)
      return quiet / 60_000
    })
    expect(quiets).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    pace.answered('bao.vn')
    expect(pace.refused('bao.vn', null).getTime() - clock.now().getTime()).toBe(60_000)
  })

  test('no host is left alone for longer than a day because it said so', () => {
    const clock = world()
    const until = createPace(clock).refused('bao.vn', new Date(Date.UTC(2099, 0, 1)))
    expect(until.getTime() - clock.now().getTime()).toBe(24 * 3_600_000)
  })
})

test.each([
  ['120', '2026-11-21T00:02:00.000Z'],
  [' 0 ', '2026-11-21T00:00:00.000Z'],
  ['Sat, 21 Nov 2026 01:00:00 GMT', '2026-11-21T01:00:00.000Z'],
  ['soon', null],
  ['-5', null],
  ['99999999999999999999', null],
  ['', null],
])('Retry-After %j means %s', (value, expected) => {
  expect(retryAfterOf(value, new Date('2026-11-21T00:00:00Z'))?.toISOString() ?? null).toBe(expected)
})
