import { describe, expect, test } from 'vitest'
import {
  daysOf,
  daysOfWeek,
  presetOf,
  realDay,
  showClock,
  showDate,
  showDateTime,
  showDay,
  since,
  today,
  weekAfter,
  weekOf,
} from '../../dashboard/lib/dates.js'

/** 00:30 in Viet Nam on Thursday 19 November 2026; still the 18th in London. */
const NOW = new Date('2026-11-18T17:30:00Z')

describe('an instant is shown as it is read off a clock in Viet Nam', () => {
  test.each([
    ['half past five in the afternoon in London is past midnight in Hanoi', '2026-11-18T17:30:00Z', '19/11/2026 00:30'],
    ['an offset is honoured, not dropped', '2026-11-19T06:55:00+07:00', '19/11/2026 06:55'],
    ['the last minute of a year', '2025-12-31T16:59:59Z', '31/12/2025 23:59'],
  ])('%s', (_, instant, shown) => {
    expect(showDateTime(instant)).toBe(shown)
    expect(`${showDate(instant)} ${showClock(instant)}`).toBe(shown)
  })

  test('an unreadable instant is shown as it came rather than as another day', () => {
    expect(showDate('sắp tới')).toBe('sắp tới')
    expect(showClock('sắp tới')).toBe('sắp tới')
  })

  test('today begins at midnight in Viet Nam', () => {
    expect(today(NOW)).toBe('2026-11-19')
    expect(today(new Date('2026-11-18T16:59:59Z'))).toBe('2026-11-18')
  })

  test('a day is written day first', () => expect(showDay('2026-11-03')).toBe('03/11/2026'))
})

describe('time passed is told while it is under a day', () => {
  test.each([
    ['2026-11-18T17:29:30Z', { unit: 'now', count: 0 }],
    ['2026-11-18T17:28:59Z', { unit: 'minutes', count: 1 }],
    ['2026-11-18T16:30:01Z', { unit: 'minutes', count: 59 }],
    ['2026-11-18T16:30:00Z', { unit: 'hours', count: 1 }],
    ['2026-11-17T17:30:01Z', { unit: 'hours', count: 23 }],
    ['2026-11-17T17:30:00Z', null],
  ])('%s', (instant, told) => expect(since(instant, NOW)).toEqual(told))

  test('a clock a few seconds ahead still says now; a date ahead is shown as a date', () => {
    expect(since('2026-11-18T17:30:20Z', NOW)).toEqual({ unit: 'now', count: 0 })
    expect(since('2026-11-19T17:30:00Z', NOW)).toBeNull()
    expect(since('không rõ', NOW)).toBeNull()
  })
})

describe('a choice of period', () => {
  test.each([
    ['today', { from: '2026-11-19', to: '2026-11-19' }],
    ['seven-days', { from: '2026-11-13', to: '2026-11-19' }],
    ['week', { from: '2026-11-16', to: '2026-11-22' }],
    ['all', null],
  ] as const)('%s names its days and is recognised by them', (preset, days) => {
    expect(daysOf(preset, NOW)).toEqual(days)
    expect(presetOf(days?.from, days?.to, NOW)).toBe(preset)
  })

  test('days of one’s own are no preset', () => {
    expect(presetOf('2026-11-01', '2026-11-19', NOW)).toBeNull()
    expect(presetOf('2026-11-19', undefined, NOW)).toBeNull()
  })
})

describe('a week runs from Monday to Sunday and belongs to the year of its Thursday', () => {
  test.each([
    ['2025-11-03', '2025-W45'],
    ['2025-11-09', '2025-W45'],
    ['2025-11-10', '2025-W46'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-03', '2026-W53'],
    ['2021-01-03', '2020-W53'],
  ])('%s is in %s', (day, week) => expect(weekOf(day)).toBe(week))

  test('a week names its seven days', () => {
    expect(daysOfWeek('2025-W01')).toEqual({ from: '2024-12-30', to: '2025-01-05' })
    expect(daysOfWeek('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
  })

  test.each(['2025-W53', '2025-W00', '2025-W99', '2025-45', '', 'W45'])('there is no week %j', (week) =>
    expect(daysOfWeek(week)).toBeNull())

  test('weeks follow each other over the end of a year, in both directions', () => {
    expect(weekAfter('2026-W53', 1)).toBe('2027-W01')
    expect(weekAfter('2027-W01', -1)).toBe('2026-W53')
    expect(weekAfter('2025-W44', 0)).toBe('2025-W44')
  })
})

describe('a day from an address', () => {
  test('is taken when it exists', () => expect(realDay('2024-02-29')).toBe('2024-02-29'))
  test.each(['2025-02-29', '2025-13-01', '29/02/2024', '2025-1-1', '', undefined])('%j is not a day', (text) =>
    expect(realDay(text)).toBeUndefined())
})
