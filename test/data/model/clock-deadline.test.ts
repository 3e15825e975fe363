/** When does a deadline end: across nights, weekends, Tết, swapped days and pauses? */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Length } from '#data/model/clock.js'
import {
  calendarDoubt,
  calendarOf,
  dayNumber,
  HolidaysFile,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from '#data/model/clock-calendar.js'
import { deadlineOf, type Pause } from '#data/model/clock-deadline.js'
import { vietnamIso } from '#data/model/time.js'
import { packageFile } from '#data/package-file.js'

const calendar = calendarOf([HolidaysFile.parse(parse(readFileSync(packageFile('data/clocks/holidays.yaml'), 'utf8')))])
const at = (text: string) => new Date(`${text}+07:00`)
const HOUR = 3_600_000
const read = (length: string): Length => {
  const [amount = '', unit] = length.split(' ')
  if (unit === undefined) return { unit: 'yearly', before: amount }
  if (unit !== 'hours' && unit !== 'days' && unit !== 'working-days') throw new Error(`no unit ${unit}`)
  return { unit, amount: Number(amount) }
}
const due = (start: string, length: string, pauses: readonly Pause[] = []) =>
  vietnamIso(deadlineOf(at(start), read(length), calendar, pauses)).slice(0, 16)
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to) })

type Row = readonly [fact: string, start: string, length: string, end: string]
const ROWS: readonly Row[] = [
  ['hours run through midnight', '2026-11-18T20:17:00', '24 hours', '2026-11-19T20:17'],
  ['hours run through a weekend, to the minute', '2026-11-20T16:43:00', '72 hours', '2026-11-23T16:43'],
  ['24 hours from Friday evening end on Saturday', '2026-11-20T19:05:00', '24 hours', '2026-11-21T19:05'],
  ['hours run through Tết', '2026-02-16T23:30:00', '24 hours', '2026-02-17T23:30'],
  ['hours run over the end of a year', '2026-12-31T22:15:00', '2 hours', '2027-01-01T00:15'],

  ['the day of the start is not counted', '2026-11-16T08:00:00', '1 working-days', '2026-11-18T00:00'],
  ['nor when it has just begun', '2026-11-16T00:00:00', '1 working-days', '2026-11-18T00:00'],
  ['nor when it is nearly over', '2026-11-16T23:59:59', '1 working-days', '2026-11-18T00:00'],
  ['five working days are a week', '2026-11-09T09:00:00', '5 working-days', '2026-11-17T00:00'],
  ['what comes on Saturday is counted from Monday', '2026-11-14T10:00:00', '1 working-days', '2026-11-17T00:00'],
  ['15 working days over 24/11/2026', '2026-11-20T14:05:00', '15 working-days', '2026-12-15T00:00'],
  ['Tết 2026: Friday before, two days', '2026-02-13T15:00:00', '2 working-days', '2026-02-25T00:00'],
  ['Tết 2026: in its midst, one day', '2026-02-18T09:00:00', '1 working-days', '2026-02-24T00:00'],
  ['Tết 2026: 15 days across it', '2026-02-09T09:00:00', '15 working-days', '2026-03-10T00:00'],
  ['Tết 2027: Wednesday before, one day', '2027-02-03T15:00:00', '1 working-days', '2027-02-12T00:00'],
  ['Tết 2027: three days over it and a weekend', '2027-02-03T15:00:00', '3 working-days', '2027-02-16T00:00'],
  ['a Saturday worked for 31/08 counts', '2026-08-20T09:00:00', '2 working-days', '2026-08-23T00:00'],
  ['the Monday it was worked for does not', '2026-08-28T09:00:00', '1 working-days', '2026-09-04T00:00'],
  ['Giỗ Tổ 2026 on a Sunday moves to Monday', '2026-04-24T09:00:00', '1 working-days', '2026-04-29T00:00'],

  ['days are days of the calendar', '2026-11-02T09:00:00', '15 days', '2026-11-18T00:00'],
  ['a last day on Sunday moves to Monday', '2026-11-20T14:05:00', '30 days', '2026-12-22T00:00'],
  ['a last day in Tết 2026 moves behind it', '2026-02-09T09:00:00', '7 days', '2026-02-24T00:00'],
  ['a last day in Tết 2027 moves behind it', '2027-01-30T09:00:00', '7 days', '2027-02-12T00:00'],
  ['a last day on a worked Saturday stays', '2026-08-15T09:00:00', '7 days', '2026-08-23T00:00'],

  ['before 20/5 is until 19/5 ends', '2027-01-01T08:00:00', '05-20', '2027-05-20T00:00'],
  ['what starts on 20/5 is for the next year', '2027-05-20T00:00:00', '05-20', '2028-05-20T00:00'],
  ['the moment before is for this one', '2027-05-19T23:59:59', '05-20', '2027-05-20T00:00'],
  ['a day of the year does not move from a Sunday', '2027-01-01T08:00:00', '11-15', '2027-11-15T00:00'],
]

test.each(ROWS)('%s', (_fact, start, length, end) => expect(due(start, length)).toBe(end))

const PAUSED: readonly (readonly [...Row, pauses: readonly Pause[]])[] = [
  [
    'hours stand still in a pause',
    '2026-11-20T16:00:00',
    '24 hours',
    '2026-11-21T18:30',
    [pause('2026-11-20T17:00:00', '2026-11-20T19:30:00')],
  ],
  [
    'time that two pauses share is added once',
    '2026-11-20T16:00:00',
    '24 hours',
    '2026-11-21T19:00',
    [pause('2026-11-20T17:00:00', '2026-11-20T19:00:00'), pause('2026-11-20T18:00:00', '2026-11-20T20:00:00')],
  ],
  [
    'a pause after the end adds nothing',
    '2026-11-20T16:00:00',
    '24 hours',
    '2026-11-21T16:00',
    [pause('2026-11-21T17:00:00', '2026-11-22T17:00:00')],
  ],
  [
    'a pause that lasts adds nothing yet',
    '2026-11-20T16:00:00',
    '24 hours',
    '2026-11-21T16:00',
    [pause('2026-11-20T17:00:00', null)],
  ],
  [
    'a pause within a day costs no working day',
    '2026-11-09T09:00:00',
    '5 working-days',
    '2026-11-17T00:00',
    [pause('2026-11-10T10:00:00', '2026-11-10T16:00:00')],
  ],
  [
    'Tuesday to Thursday moves by two working days',
    '2026-11-09T09:00:00',
    '5 working-days',
    '2026-11-19T00:00',
    [pause('2026-11-10T10:00:00', '2026-11-12T16:00:00')],
  ],
  [
    'Friday to Monday moves by one',
    '2026-11-09T09:00:00',
    '5 working-days',
    '2026-11-18T00:00',
    [pause('2026-11-13T10:00:00', '2026-11-16T09:00:00')],
  ],
  [
    'a pause from midnight takes that day',
    '2026-11-09T09:00:00',
    '5 working-days',
    '2026-11-18T00:00',
    [pause('2026-11-10T00:00:00', '2026-11-10T16:00:00')],
  ],
  [
    'a pause until midnight leaves the day after',
    '2026-11-09T09:00:00',
    '5 working-days',
    '2026-11-17T00:00',
    [pause('2026-11-10T10:00:00', '2026-11-11T00:00:00')],
  ],
  [
    'a pause over Tết moves by its working days alone',
    '2026-02-09T09:00:00',
    '5 working-days',
    '2026-02-25T00:00',
    [pause('2026-02-13T10:00:00', '2026-02-23T09:00:00')],
  ],
  [
    'a day of the year does not wait',
    '2027-01-01T08:00:00',
    '05-20',
    '2027-05-20T00:00',
    [pause('2027-03-01T08:00:00', '2027-04-01T08:00:00')],
  ],
]
test.each(PAUSED)('%s', (_fact, start, length, end, pauses) => expect(due(start, length, pauses)).toBe(end))

const start = fc.date({ min: at('2025-01-01T00:00:00'), max: at('2027-12-01T00:00:00'), noInvalidDate: true })
const counted = fc.record({
  unit: fc.constantFrom('hours' as const, 'days' as const, 'working-days' as const),
  amount: fc.integer({ min: 1, max: 60 }),
})
const pauses = fc.array(
  fc.tuple(start, fc.integer({ min: 0, max: 20 * 24 })).map(([from, hours]) => ({
    from,
    to: new Date(from.getTime() + hours * HOUR),
  })),
  { maxLength: 4 },
)

describe('whatever the start, the length and the pauses', () => {
  test('a longer length never ends earlier', () =>
    fc.assert(
      fc.property(start, counted, pauses, (from, length, stood) => {
        const longer = deadlineOf(from, { ...length, amount: length.amount + 1 }, calendar, stood)
        const shorter = deadlineOf(from, length, calendar, stood)
        if (length.unit === 'days') expect(longer >= shorter).toBe(true)
        else expect(longer > shorter).toBe(true)
      }),
    ))
  test('a later start never ends earlier', () =>
    fc.assert(
      fc.property(start, start, counted, (one, other, length) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        expect(deadlineOf(first, length, calendar) <= deadlineOf(second, length, calendar)).toBe(true)
      }),
    ))
  test('the last day is a working day, and its end is midnight', () =>
    fc.assert(
      fc.property(start, counted, pauses, (from, length, stood) => {
        fc.pre(length.unit !== 'hours')
        const end = deadlineOf(from, length, calendar, stood)
        expect(isWorkingDay(dayNumber(end) - 1, calendar)).toBe(true)
        expect(vietnamIso(end).slice(11, 19)).toBe('00:00:00')
      }),
    ))
  test('as many working days lie between as the length says', () =>
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const last = dayNumber(deadlineOf(from, { unit: 'working-days', amount }, calendar)) - 1
        expect(workingDaysBetween(dayNumber(from), last, calendar)).toBe(amount)
        expect(dayNumber(from) - workingDayFrom(last, -amount, calendar)).toBeGreaterThanOrEqual(0)
      }),
    ))
  test('a pause never shortens', () =>
    fc.assert(
      fc.property(start, counted, pauses, pauses, (from, length, stood, more) => {
        const without = deadlineOf(from, length, calendar, stood)
        expect(deadlineOf(from, length, calendar, [...stood, ...more]) >= without).toBe(true)
      }),
    ))
  test('hours end exactly so much later', () =>
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 500 }), (from, amount) => {
        const end = deadlineOf(from, { unit: 'hours', amount }, calendar)
        expect(end.getTime() - from.getTime()).toBe(amount * HOUR)
      }),
    ))
})

describe('a count says what it rests on', () => {
  test('announced days leave no doubt', () =>
    expect(calendarDoubt(at('2027-02-01T08:00:00'), at('2027-03-01T08:00:00'), calendar)).toBeNull())
  test('a year without a list is told', () =>
    expect(calendarDoubt(at('2027-12-20T08:00:00'), at('2028-01-10T08:00:00'), calendar)).toBe(
      'chưa có lịch nghỉ năm 2028, mới trừ thứ bảy và chủ nhật',
    ))
  test('days that are only expected are told, and days around them are not', () => {
    const expected = { from: '2028-01-24', to: '2028-01-28', name: 'Tết Mậu Thân', announced: false }
    const early = calendarOf([HolidaysFile.parse({ years: [{ year: 2028, off: [expected] }] })])
    const doubt = (from: string, to: string) => calendarDoubt(at(`${from}T08:00:00`), at(`${to}T08:00:00`), early)
    expect(doubt('2028-01-20', '2028-01-25')).toBe('lịch nghỉ Tết Mậu Thân chưa công bố chính thức')
    expect(doubt('2028-01-10', '2028-01-23')).toBeNull()
  })
})
