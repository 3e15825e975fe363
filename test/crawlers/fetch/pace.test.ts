/** Is a domain left alone between requests, and when it asks for it? */
import { describe, expect, test } from 'vitest'
import { ownerOf } from '#crawlers/fetch/domain.js'
import { createPace, type Pace, type Quiet, retryAfterOf } from '#crawlers/fetch/pace.js'

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

/** Asks at once and ends at once; the time to come back where the turn is not given. */
async function ask(pace: Pace, domain: string, crawlDelay: number | null = null): Promise<Date | null> {
  const turn = await pace.turn(domain, crawlDelay)
  if (turn.kind === 'later') return turn.until
  turn.end()
  return null
}
/** What outlives a process. */
function notebook() {
  const quiets = new Map<string, Quiet>()
  const save = (domain: string, quiet: Quiet | null) => void (quiet ? quiets.set(domain, quiet) : quiets.delete(domain))
  return { quiets, save }
}
const soon = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  test('the second request to a domain waits two seconds, another domain does not', async () => {
    const { slept, ...clock } = world()
    const pace = createPace(clock)
    for (const domain of ['bao.vn', 'khac.vn', 'bao.vn']) expect(await ask(pace, domain)).toBeNull()
    expect(slept).toEqual([2000])
  })

  test('a domain is asked once at a time, in the order of coming, and rests after each answer', async () => {
    const { slept, ...clock } = world()
    const pace = createPace(clock)
    const log: string[] = []
    const asks = ['một', 'hai', 'ba'].map(async (name) => {
      const turn = await pace.turn('bao.vn', null)
      log.push(`${name} hỏi`)
      await soon()
      clock.pass(5000)
      log.push(`${name} xong`)
      if (turn.kind === 'mine') turn.end()
    })
    await Promise.all(asks)
    expect(log).toEqual(['một hỏi', 'một xong', 'hai hỏi', 'hai xong', 'ba hỏi', 'ba xong'])
    // Not from start to start: a server that needs five seconds gets its rest all the same.
    expect(slept).toEqual([2000, 2000])
  })

  test('who gives up waiting holds up nobody, and lets nobody past', async () => {
    const pace = createPace(world())
    const first = await pace.turn('bao.vn', null)
    const stop = new AbortController()
    const second = pace.turn('bao.vn', null, stop.signal)
    const log: string[] = []
    const third = pace.turn('bao.vn', null).then((turn) => {
      log.push('ba hỏi')
      return turn
    })
    stop.abort()
    expect((await second).kind).toBe('later')
    await soon()
    expect(log).toEqual([])
    if (first.kind === 'mine') first.end()
    expect((await third).kind).toBe('mine')
  })

  test('a longer crawl-delay is honoured, a shorter one is not', async () => {
    const { slept, ...clock } = world()
    const pace = createPace(clock)
    for (const delay of [5000, 500, null]) await ask(pace, 'bao.vn', delay)
    expect(slept).toEqual([5000, 2000])
  })

  test('a turn too far away is named, not waited for, and holds no place', async () => {
    const { slept, ...clock } = world()
    const pace = createPace({ ...clock, patience: 60_000 })
    await ask(pace, 'bao.vn', 600_000)
    const later = new Date(clock.now().getTime() + 600_000)
    expect(await ask(pace, 'bao.vn', 600_000)).toEqual(later)
    expect(await ask(pace, 'bao.vn', 600_000)).toEqual(later)
    expect(slept).toEqual([])
  })

  test('a queue longer than the patience is not joined', async () => {
    const pace = createPace({ ...world(), patience: 5000 })
    const turns = Array.from({ length: 5 }, () => pace.turn('bao.vn', null))
    expect((await turns[4])?.kind).toBe('later')
    for (const turn of turns.slice(0, 4)) {
      const given = await turn
      if (given.kind === 'mine') given.end()
    }
  })
})

describe('whose machines these are', () => {
  test.each([
    ['https://m.bao.vn/', 'bao.vn'],
    ['https://www.bao.com.vn/', 'bao.com.vn'],
    ['https://xa.cangio.gov.vn/', 'cangio.gov.vn'],
    ['https://congbao.hochiminhcity.gov.vn/', 'hochiminhcity.gov.vn'],
    ['https://BAO.vn./', 'bao.vn'],
    ['https://một.blogspot.com/', 'xn--mt-79s.blogspot.com'],
    ['https://hai.blogspot.com/', 'hai.blogspot.com'],
    ['https://a.b.github.io/', 'b.github.io'],
    ['https://com.vn/', 'com.vn'],
    ['https://tin.báo.vn/', 'xn--bo-mia.vn'],
    ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
    ['http://[2400:cb00::1]/', '[2400:cb00::1]'],
    ['http://localhost:8080/', 'localhost:8080'],
  ])('%s: %s', (address, owner) => {
    expect(ownerOf(new URL(address))).toBe(owner)
  })
})

describe('quiet', () => {
  test('a domain that refuses is not asked until the time it named', async () => {
    const clock = world()
    const pace = createPace(clock)
    const until = pace.refused('bao.vn', new Date(clock.now().getTime() + 120_000))
    expect(await ask(pace, 'bao.vn')).toEqual(until)
    expect(pace.quietUntil('bao.vn')).toEqual(until)
    clock.pass(120_000)
    expect(pace.quietUntil('bao.vn')).toBeNull()
    expect(await ask(pace, 'bao.vn')).toBeNull()
  })

  test('a refusal reaches those who wait already', async () => {
    const pace = createPace(world())
    const first = await pace.turn('bao.vn', null)
    const second = pace.turn('bao.vn', null)
    const until = pace.refused('bao.vn', null)
    if (first.kind === 'mine') first.end()
    expect(await second).toEqual({ kind: 'later', until })
  })

  test('quiet outlives the process where it is remembered', async () => {
    const clock = world()
    const memory = notebook()
    const until = createPace({ ...clock, memory }).refused('bao.vn', null)
    expect(await ask(createPace({ ...clock, memory }), 'bao.vn')).toEqual(until)
    expect(await ask(createPace(clock), 'bao.vn')).toBeNull()
  })

  test('refusals before and after a restart are in a row, until it answers', () => {
    const clock = world()
    const memory = notebook()
    const minutes = () => {
      const until = createPace({ ...clock, memory }).refused('bao.vn', null)
      const quiet = until.getTime() - clock.now().getTime()
      clock.pass(quiet)
      return quiet / 60_000
    }
    expect([minutes(), minutes(), minutes()]).toEqual([1, 2, 4])
    createPace({ ...clock, memory }).answered('bao.vn')
    expect(memory.quiets.size).toBe(0)
    expect(minutes()).toBe(1)
  })

  test('an answer to what was asked before the refusal does not end the quiet', async () => {
    const clock = world()
    const memory = notebook()
    const pace = createPace({ ...clock, memory })
    const until = pace.refused('bao.vn', new Date(clock.now().getTime() + 3_600_000))
    pace.answered('bao.vn')
    expect(await ask(pace, 'bao.vn')).toEqual(until)
    expect(await ask(createPace({ ...clock, memory }), 'bao.vn')).toEqual(until)
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
  ['Saturday, 21-Nov-26 01:00:00 GMT', '2026-11-21T01:00:00.000Z'],
  ['Sat Nov 21 01:00:00 2026 GMT', '2026-11-21T01:00:00.000Z'],
  ['soon', null],
  ['-5', null],
  ['99999999999999999999', null],
  ['', null],
])('Retry-After %j means %s', (value, expected) => {
  expect(retryAfterOf(value, new Date('2026-11-21T00:00:00Z'))?.toISOString() ?? null).toBe(expected)
})
