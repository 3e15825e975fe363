/** Who is told of a deadline, when, and never twice? */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ClockRule } from '#data/model/clock.js'
import { calendarOf, HolidaysFile } from '#data/model/clock-calendar.js'
import { type Clock, meetClock, pauseClock, resumeClock, startClock } from '#data/model/clock-state.js'
import { dueReminders, nextReminderAt, remindersOf } from '#data/model/reminders.js'
import { vietnamDateTime } from '#data/model/time.js'
import { packageFile } from '#data/package-file.js'

const calendar = calendarOf([HolidaysFile.parse(parse(readFileSync(packageFile('data/clocks/holidays.yaml'), 'utf8')))])
const at = (text: string) => new Date(`${text}+07:00`)

const clockOf = (start: string, rule: object): Clock => {
  const clock = startClock(
    ClockRule.parse({
      id: 'mau',
      trigger: 'opinion-affected',
      who: 'us',
      instrument: 'Quy chế',
      article: 'Điều 1',
      what: 'Cung cấp thông tin ban đầu',
      starts: 'khi tiếp nhận',
      validFrom: '2026-01-01',
      certainty: 'text',
      ...rule,
    }),
    at(start),
    calendar,
  )
  if (clock === null) throw new Error('the rule sets no time')
  return clock
}

/** Friday afternoon. */
const DAY_LONG = clockOf('2026-11-20T16:43:00', {
  length: { amount: 24, unit: 'hours' },
  reminders: [
    { amount: 50, unit: 'percent' },
    { amount: 2, unit: 'hours' },
  ],
  escalation: [
    { amount: 1, unit: 'hours', to: 'coordinator' },
    { amount: 4, unit: 'hours', to: 'leader' },
  ],
})
const FIFTEEN = clockOf('2026-02-09T09:00:00', {
  length: { amount: 15, unit: 'working-days' },
  reminders: [
    { amount: 50, unit: 'percent' },
    { amount: 3, unit: 'working-days' },
  ],
  escalation: [{ amount: 1, unit: 'working-days', to: 'leader' }],
})

const plan = (clock: Clock) => remindersOf(clock, calendar).map((one) => `${vietnamDateTime(one.at)} ${one.key}`)
const none: ReadonlySet<string> = new Set()
const due = (clock: Clock, now: string, told = none) =>
  dueReminders(clock, told, at(now), calendar).map(({ key, send, to }) => `${key} ${send ? `→ ${to.join(', ')}` : '–'}`)

test('hours are told to the minute, at night and on Saturday too', () =>
  expect(plan(DAY_LONG)).toEqual([
    '21/11/2026 04:43 left-50-percent',
    '21/11/2026 14:43 left-2-hours',
    '21/11/2026 17:43 late-1-hours-coordinator',
    '21/11/2026 20:43 late-4-hours-leader',
  ]))
test('working days are told at 08:00 of a working day, Tết left out', () =>
  expect(plan(FIFTEEN)).toEqual([
    '25/02/2026 08:00 left-50-percent',
    '04/03/2026 08:00 left-3-working-days',
    '10/03/2026 08:00 late-1-working-days-leader',
  ]))
test('half of a report that has no length is refused, days before it are told', () => {
  const report = { length: { before: '05-20', unit: 'yearly' }, reminders: [{ amount: 18, unit: 'days' }] }
  expect(plan(clockOf('2027-01-02T08:00:00', report))).toEqual(['01/05/2027 08:00 left-18-days'])
  const half = { ...report, reminders: [{ amount: 50, unit: 'percent' }] }
  expect(() => clockOf('2027-01-02T08:00:00', half)).toThrow('hạn hằng năm không có phần trăm')
})
test('three days before the end of two is never', () =>
  expect(
    plan(
      clockOf('2026-11-16T09:00:00', { length: { amount: 2, unit: 'days' }, reminders: [{ amount: 3, unit: 'days' }] }),
    ),
  ).toEqual([]))

describe('a machine that is awake', () => {
  test('is silent before the hour', () => expect(due(DAY_LONG, '2026-11-21T04:42:59')).toEqual([]))
  test('tells at the hour', () => expect(due(DAY_LONG, '2026-11-21T04:43:00')).toEqual(['left-50-percent → unit']))
  test('does not tell again', () =>
    expect(due(DAY_LONG, '2026-11-21T12:00:00', new Set(['left-50-percent']))).toEqual([]))
  test('knows when to look again', () => {
    expect(nextReminderAt(DAY_LONG, new Set(['left-50-percent']), calendar)).toEqual(at('2026-11-21T14:43:00'))
    expect(
      nextReminderAt(DAY_LONG, new Set(remindersOf(DAY_LONG, calendar).map(({ key }) => key)), calendar),
    ).toBeNull()
  })
})

describe('a machine asleep for three days', () => {
  const woken = dueReminders(DAY_LONG, none, at('2026-11-23T16:43:00'), calendar)
  test('sends the latest alone, to all whom the others were for', () =>
    expect(due(DAY_LONG, '2026-11-23T16:43:00')).toEqual([
      'left-50-percent –',
      'left-2-hours –',
      'late-1-hours-coordinator –',
      'late-4-hours-leader → unit, coordinator, leader',
    ]))
  test('tells nothing when it wakes again', () =>
    expect(due(DAY_LONG, '2026-11-26T16:43:00', new Set(woken.map(({ key }) => key)))).toEqual([]))
  test('does not call an office that was called before it slept', () =>
    expect(due(FIFTEEN, '2026-03-12T09:00:00', new Set(['left-50-percent']))).toEqual([
      'left-3-working-days –',
      'late-1-working-days-leader → unit, leader',
    ]))
})

test('a clock that is met asks for nothing', () => {
  const met = meetClock(DAY_LONG, at('2026-11-21T10:00:00'), calendar)
  expect(met.kind === 'done' ? due(met.value, '2026-11-30T00:00:00') : met.kind).toEqual([])
})
test('a clock that stands still asks for nothing, and later for what is then left', () => {
  const stopped = pauseClock(DAY_LONG, at('2026-11-20T20:43:00'))
  if (stopped.kind !== 'done') throw new Error(stopped.reason)
  expect(due(stopped.value, '2026-11-30T00:00:00')).toEqual([])
  const on = resumeClock(stopped.value, at('2026-11-22T08:00:00'), calendar)
  if (on.kind !== 'done') throw new Error(on.reason)
  expect(due(on.value, '2026-11-22T15:59:00')).toEqual([])
  expect(due(on.value, '2026-11-22T16:00:00')).toEqual(['left-50-percent → unit'])
})

test('however often and whenever the machine looks, each is kept once and at most one is sent at a look', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(DAY_LONG, FIFTEEN),
      fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 30 }),
      (clock, hours) => {
        const told = new Set<string>()
        const sent: string[] = []
        for (const hour of [...hours].sort((a, b) => a - b)) {
          const now = new Date(clock.startedAt.getTime() + hour * 3_600_000)
          const found = dueReminders(clock, told, now, calendar)
          expect(found.filter(({ send }) => send).length).toBe(Math.min(found.length, 1))
          for (const { key, send } of found) {
            expect(told.has(key)).toBe(false)
            told.add(key)
            if (send) sent.push(key)
          }
        }
        expect(new Set(sent).size).toBe(sent.length)
      },
    ),
  ))
