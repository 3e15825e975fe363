/** What does a case say of its deadline as time goes by, is stopped, and the law changes? */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ClockRule, type Length, ruleFor } from '#data/model/clock.js'
import { calendarOf, HolidaysFile } from '#data/model/clock-calendar.js'
import {
  type Clock,
  dueInWords,
  meetClock,
  pauseClock,
  recounted,
  resumeClock,
  startClock,
  stateOf,
} from '#data/model/clock-state.js'
import type { Outcome } from '#data/model/outcome.js'
import { packageFile } from '#data/package-file.js'

const holidays = HolidaysFile.parse(parse(readFileSync(packageFile('data/clocks/holidays.yaml'), 'utf8')))
const calendar = calendarOf([holidays])
const at = (text: string) => new Date(`${text}+07:00`)

const rule = (length: Length | null, validFrom = '2026-07-01', validTo: string | null = null): ClockRule =>
  ClockRule.parse({
    id: `tu-${validFrom}`,
    trigger: 'opinion-affected',
    who: 'us',
    instrument: 'Quy chế',
    article: 'Điều 1',
    what: 'Cung cấp thông tin ban đầu',
    starts: 'khi tiếp nhận',
    length,
    validFrom,
    validTo,
    certainty: 'text',
  })
const started = (length: Length, start: string): Clock => {
  const clock = startClock(rule(length), at(start), calendar)
  if (clock === null) throw new Error('the rule sets no time')
  return clock
}
const of = (outcome: Outcome<Clock>): Clock => {
  if (outcome.kind !== 'done') throw new Error('reason' in outcome ? outcome.reason : '')
  return outcome.value
}
const told = (clock: Clock, now: string) => {
  const { kind, words } = stateOf(clock, at(now), calendar)
  return `${kind}: ${words}`
}

const DAY_LONG = started({ unit: 'hours', amount: 24 }, '2026-11-20T16:43:00')
const FIVE_DAYS = started({ unit: 'working-days', amount: 5 }, '2026-11-09T09:00:00')
const MONTH = started({ unit: 'days', amount: 30 }, '2026-11-20T14:05:00')
const HALF_YEAR = started({ unit: 'yearly', before: '05-20' }, '2027-01-02T08:00:00')

test.each([
  ['24 hours from Friday 16:43', '2026-11-20T16:43:00', 'running: còn 24 giờ', DAY_LONG],
  ['24 hours from Friday 16:43', '2026-11-21T13:31:00', 'running: còn 3 giờ 12 phút', DAY_LONG],
  ['24 hours from Friday 16:43', '2026-11-21T16:42:30', 'running: còn dưới 1 phút', DAY_LONG],
  ['24 hours from Friday 16:43', '2026-11-21T16:43:00', 'running: còn dưới 1 phút', DAY_LONG],
  ['24 hours from Friday 16:43', '2026-11-21T16:43:01', 'late: muộn dưới 1 phút', DAY_LONG],
  ['24 hours from Friday 16:43', '2026-11-21T18:00:00', 'late: muộn 1 giờ 17 phút', DAY_LONG],
  ['24 hours from Friday 16:43', '2026-11-24T19:43:00', 'late: muộn 3 ngày 3 giờ', DAY_LONG],
  ['five working days to 16/11', '2026-11-12T08:00:00', 'running: còn 2 ngày làm việc', FIVE_DAYS],
  ['five working days to 16/11', '2026-11-14T08:00:00', 'running: còn 1 ngày làm việc', FIVE_DAYS],
  ['five working days to 16/11', '2026-11-16T23:59:59', 'running: hết hạn trong hôm nay', FIVE_DAYS],
  ['five working days to 16/11', '2026-11-17T00:00:00', 'late: muộn 1 ngày', FIVE_DAYS],
  ['five working days to 16/11', '2026-11-19T08:00:00', 'late: muộn 3 ngày', FIVE_DAYS],
  ['30 days to 21/12', '2026-12-19T08:00:00', 'running: còn 2 ngày', MONTH],
  ['before 20/5', '2027-05-01T08:00:00', 'running: còn 18 ngày', HALF_YEAR],
  ['before 20/5', '2027-05-19T23:59:59', 'running: hết hạn trong hôm nay', HALF_YEAR],
  ['before 20/5', '2027-05-20T00:00:00', 'late: muộn 1 ngày', HALF_YEAR],
] as const)('%s, at %s is %s', (_name, now, state, clock) => expect(told(clock, now)).toBe(state))

test('the end is named as people name it', () =>
  expect([DAY_LONG, FIVE_DAYS, HALF_YEAR].map(dueInWords)).toEqual([
    '16:43 ngày 21/11/2026',
    'hết ngày 16/11/2026',
    'hết ngày 19/05/2027',
  ]))

test('a duty without a countable time has no clock', () =>
  expect(startClock(rule(null), at('2026-11-20T08:00:00'), calendar)).toBeNull())

describe('what is done stays done', () => {
  test.each([
    ['24 hours from Friday 16:43', '2026-11-21T16:43:00', 'met: đúng hạn', DAY_LONG],
    ['24 hours from Friday 16:43', '2026-11-21T18:00:00', 'met-late: muộn 1 giờ 17 phút', DAY_LONG],
    ['five working days to 16/11', '2026-11-16T23:59:00', 'met: đúng hạn', FIVE_DAYS],
    ['five working days to 16/11', '2026-11-17T00:00:00', 'met-late: muộn 1 ngày', FIVE_DAYS],
  ] as const)('%s, met at %s is %s', (_name, metAt, state, clock) =>
    expect(told(of(meetClock(clock, at(metAt), calendar)), '2027-06-01T00:00:00')).toBe(state))
  test('it is not met twice, nor stopped after', () => {
    const met = of(meetClock(DAY_LONG, at('2026-11-21T10:00:00'), calendar))
    expect(meetClock(met, at('2026-11-21T11:00:00'), calendar).kind).toBe('skip')
    expect(pauseClock(met, at('2026-11-21T11:00:00')).kind).toBe('skip')
  })
  test('nothing is met before it was asked', () =>
    expect(meetClock(DAY_LONG, at('2026-11-20T16:00:00'), calendar).kind).toBe('skip'))
})

describe('a pause', () => {
  const stopped = of(pauseClock(DAY_LONG, at('2026-11-20T20:43:00')))
  test('holds the time that was left', () =>
    expect(told(stopped, '2026-11-25T08:00:00')).toBe('paused: tạm dừng, còn 20 giờ'))
  test('moves the end by as long as it lasted', () => {
    const on = of(resumeClock(stopped, at('2026-11-22T08:00:00'), calendar))
    expect(dueInWords(on)).toBe('04:00 ngày 23/11/2026')
    expect(told(on, '2026-11-22T08:00:00')).toBe('running: còn 20 giờ')
  })
  test('moves working days by working days', () => {
    const on = of(
      resumeClock(of(pauseClock(FIVE_DAYS, at('2026-11-13T10:00:00'))), at('2026-11-16T09:00:00'), calendar),
    )
    expect(dueInWords(on)).toBe('hết ngày 17/11/2026')
  })
  test('ends when the work is done', () => {
    const met = of(meetClock(stopped, at('2026-11-25T08:00:00'), calendar))
    expect(told(met, '2026-11-25T08:00:00')).toBe('met: đúng hạn')
    expect(met.pauses.at(-1)?.to).toEqual(at('2026-11-25T08:00:00'))
  })
  test.each<readonly [string, Outcome<Clock>]>([
    ['does not heal what is late', pauseClock(DAY_LONG, at('2026-11-21T16:44:00'))],
    ['does not begin twice', pauseClock(stopped, at('2026-11-21T08:00:00'))],
    ['does not begin before the clock', pauseClock(DAY_LONG, at('2026-11-20T16:00:00'))],
    ['does not end before it begins', resumeClock(stopped, at('2026-11-20T20:00:00'), calendar)],
    ['does not end where there is none', resumeClock(DAY_LONG, at('2026-11-21T08:00:00'), calendar)],
  ])('%s', (_fact, outcome) => expect(outcome.kind).toBe('skip'))
  test('two pauses are not laid over each other', () => {
    const on = of(resumeClock(stopped, at('2026-11-22T08:00:00'), calendar))
    expect(pauseClock(on, at('2026-11-21T08:00:00')).kind).toBe('skip')
  })
})

describe('a law that changes while a case is open', () => {
  const before = rule({ unit: 'days', amount: 30 }, '2017-01-01', '2026-06-30')
  const after = rule({ unit: 'working-days', amount: 15 }, '2026-07-01')
  const open = (day: string): Clock | null => {
    const found = ruleFor([before, after], 'opinion-affected', at(day))
    return found === null ? null : startClock(found, at(day), calendar)
  }
  test('does not reach it', () => {
    const clock = open('2026-06-20T09:00:00')
    expect(clock?.rule).toEqual(before)
    expect(clock === null ? null : dueInWords(clock)).toBe('hết ngày 20/07/2026')
    expect(clock === null ? null : told(clock, '2026-07-10T09:00:00')).toBe('running: còn 10 ngày')
  })
  test('holds for what comes after', () => {
    const clock = open('2026-07-01T00:00:00')
    expect(clock === null ? null : dueInWords(clock)).toBe('hết ngày 22/07/2026')
  })
})

test('days off that are announced later move a clock that is open when it is counted anew', () => {
  const storm = { year: 2026, off: [{ from: '2026-11-12', to: '2026-11-13', name: 'nghỉ tránh bão' }] }
  const announced = calendarOf([holidays, HolidaysFile.parse({ years: [storm] })])
  expect(dueInWords(recounted(FIVE_DAYS, announced))).toBe('hết ngày 18/11/2026')
})
