/** How are clocks, days, months and longer times written in Vietnamese? One row per way of writing. */
import {
  type Civil,
  civil,
  DAY,
  daysFrom,
  fullYear,
  isDay,
  midnight,
  monthsFrom,
  nearestYear,
  type Period,
  weekdayOf,
} from './calendar.js'
import type { Precision } from './times.js'

export type Atom =
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly part: string | null }
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'weekday' }
  | {
      readonly kind: 'period'
      readonly precision: Precision
      /** Null when it cannot be told. */
      readonly period: Period | null
      readonly part?: string
    }

export interface Row {
  readonly pattern: RegExp
  readonly read: (match: RegExpMatchArray, now: Date | null) => Atom | null
}

const period = (precision: Precision, value: Period | null, part?: string): Atom =>
  part === undefined ? { kind: 'period', precision, period: value } : { kind: 'period', precision, period: value, part }

const PART = 'rạng sáng|sáng|trưa|chiều|tối|đêm'
/** `tối qua` after a clock is a day of its own. */
const PART_AFTER = `(?:\\s(${PART})(?!\\s(?:qua|nay|mai|hôm)))?`
/** A whole word or figure: nothing of its kind stands beside it. */
const row = (body: string, read: Row['read']): Row => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{N}][.,/-])(?:${body})(?![\\p{L}\\p{N}]|[/.,-]\\d)`, 'gu'),
  read,
})

const MONTH_WORDS = ['một', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const MONTH = `(?:1[0-2]|0?[1-9]|mười một|mười hai|${MONTH_WORDS.slice(0, 10).join('|')})`
const monthOf = (written: string): number => {
  const word = MONTH_WORDS.indexOf(written)
  return word >= 0 ? word + 1 : Number(written)
}
const DATE_DAY = '(3[01]|[12]\\d|0?[1-9])'
/** The year after a month or quarter: `/2025`, ` năm 2025`, ` năm ngoái`. */
const YEAR_AFTER = '(?:\\s?[/-]\\s?(\\d{4})|,?\\snăm\\s((?:19|20)\\d\\d|ngoái|trước|nay|sau|tới))?'
const YEARS_AWAY: Readonly<Record<string, number>> = { ngoái: -1, trước: -1, nay: 0, này: 0, sau: 1, tới: 1 }

function yearOf(slashed: string | undefined, worded: string | undefined, now: Date | null): number | null | undefined {
  if (slashed !== undefined) return Number(slashed)
  if (worded === undefined) return undefined
  const away = YEARS_AWAY[worded]
  if (away === undefined) return Number(worded)
  return now === null ? null : civil(now).year + away
}

function dayAt(year: number | null | undefined, month: number, day: number, now: Date | null): Atom | null {
  const known = year === undefined ? nearestYear(now, month, day) : year
  if (month < 1 || month > 12 || !isDay(known ?? 2000, month, day)) return null
  return period('day', known === null ? null : daysFrom(known, month, day))
}

/** Months that begin at `first` (1–12), so many of them. */
function monthsOf(
  year: number | null | undefined,
  first: number,
  months: number,
  precision: Precision,
  now: Date | null,
): Atom {
  const known = year === undefined ? nearestYear(now, first + (months >> 1), 15) : year
  return period(precision, known === null ? null : monthsFrom(known, first, months))
}

const away = (now: Date | null, days: number): Period | null => {
  if (now === null) return null
  const { year, month, day } = civil(now)
  return daysFrom(year, month, day + days)
}

/** Monday begins the week. */
function weekAway(now: Date | null, weeks: number): Period | null {
  if (now === null) return null
  const today = civil(now)
  const monday = today.day - ((weekdayOf(today) + 6) % 7)
  return daysFrom(today.year, today.month, monday + weeks * 7, 7)
}

export const CLOCKS: readonly Row[] = [
  row(
    `([01]?\\d|2[0-3]|24(?=\\s?(?:h|giờ)\\s(?:đêm|ngày)))\\s?(?:(?:h|giờ)|g(?=[0-5]\\d))\\s?(?:([0-5]\\d)(?:\\s?phút|p|')?)?${PART_AFTER}`,
    (m) => {
      // `3 giờ` without a part or minutes is as often how long it took; `lúc` or a day beside it tells.
      const spelled = /^\d+\s?giờ$/.test(m[0])
      if (
        spelled &&
        !/(?:lúc|vào|từ|đến|khoảng|trước|sau|tới)\s$/.test(
          (m.input ?? '').slice(Math.max(0, (m.index ?? 0) - 7), m.index),
        )
      )
        return null
      return { kind: 'clock', hour: Number(m[1]), minute: Number(m[2] ?? 0), part: m[3] ?? null }
    },
  ),
  row(`([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?${PART_AFTER}`, (m) => ({
    kind: 'clock',
    hour: Number(m[1]),
    minute: Number(m[2]),
    part: m[3] ?? null,
  })),
  row(PART, (m) => ({ kind: 'part', part: m[0] })),
]

export const WEEKDAYS: readonly Row[] = [
  row('(?:thứ\\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)', () => ({ kind: 'weekday' })),
]

const WEEKDAY_NUMBER: Readonly<Record<string, number>> = {
  hai: 0,
  ba: 1,
  tư: 2,
  năm: 3,
  sáu: 4,
  bảy: 5,
  '2': 0,
  '3': 1,
  '4': 2,
  '5': 3,
  '6': 4,
  '7': 5,
}
const WEEKS_AWAY: Readonly<Record<string, number>> = {
  trước: -1,
  qua: -1,
  'vừa qua': -1,
  'vừa rồi': -1,
  này: 0,
  nay: 0,
  tới: 1,
  sau: 1,
}
const WEEK_WORDS = 'vừa qua|vừa rồi|trước|qua|này|nay|tới|sau'
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, một: 1, hai: 2, ba: 3, tư: 4 }
/** Before a day and month without a year: otherwise `2/3` is a fraction and `24/7` a habit. */
const DAY_CUE = `(?:ngày|hôm|mùng|mồng|${PART}|từ|đến|tới|hết|trước|sau|vào|qua|lễ|dịp|kể từ|nay|mai|\\()\\s?$`
const CUE = new RegExp(DAY_CUE, 'u')
const DATED_WEEKDAY = /(?:thứ\s\S{1,3}|chủ nhật)[,\s(]{1,3}$/u

function isDayAndMonth(m: RegExpMatchArray): boolean {
  const at = m.index ?? 0
  const before = (m.input ?? '').slice(Math.max(0, at - 14), at)
  if (CUE.test(before) || DATED_WEEKDAY.test(before) || /\d\s?(?:h|g|giờ|phút)?\s$/.test(before)) return true
  // `30/4`, `19-5` stand for holidays and days; `1/3`, `5-7` may be shares and scores.
  return Number(m[1]) > 12 && m[0].includes('/') && m[0] !== '24/7'
}

const UNITS_AWAY: Readonly<Record<string, readonly [precision: Precision, days: number, months: number]>> = {
  ngày: ['day', 1, 0],
  hôm: ['day', 1, 0],
  tuần: ['week', 7, 0],
  tháng: ['month', 0, 1],
  năm: ['year', 0, 12],
}

/** `3 ngày trước`: the unit that held the moment so many units before. */
function unitsAgo(now: Date | null, count: number, unit: string): Atom | null {
  const [precision, days, months] = UNITS_AWAY[unit] ?? []
  if (precision === undefined || days === undefined || months === undefined) return null
  if (now === null) return period(precision, null)
  const { year, month, day } = civil(now)
  if (precision === 'year') return period('year', monthsFrom(year - count, 1, 12))
  if (precision === 'month') return period('month', monthsFrom(year, month - count * months))
  return precision === 'week'
    ? period('week', weekAway(now, -count))
    : period('day', daysFrom(year, month, day - count * days))
}

/** `3 tháng qua`: up to now. */
function lastUnits(now: Date | null, count: number, unit: string): Atom | null {
  const [precision, days, months] = UNITS_AWAY[unit] ?? []
  if (precision === undefined || days === undefined || months === undefined) return null
  if (now === null) return period(precision, null)
  const { year, month, day } = civil(now)
  return period(precision, {
    from: midnight(year, month - count * months, day - count * days),
    to: new Date(now.getTime() + DAY),
  })
}

const HOLIDAY_YEAR = '(?:\\s(?:năm\\s)?((?:19|20)\\d\\d))?'

export const PERIODS: readonly Row[] = [
  // Days.
  row(`(?:ngày\\s)?${DATE_DAY}\\s?[/.-]\\s?(1[0-2]|0?[1-9])\\s?[/.-]\\s?(\\d{4}|\\d{2})`, (m, now) =>
    dayAt(fullYear(m[3] ?? ''), Number(m[2]), Number(m[1]), now),
  ),
  row('((?:19|20)\\d\\d)-(\\d{2})-(\\d{2})', (m, now) => dayAt(Number(m[1]), Number(m[2]), Number(m[3]), now)),
  row(`(?:(?:ngày|mùng|mồng)\\s){1,2}${DATE_DAY}\\stháng\\s(${MONTH})${YEAR_AFTER}`, (m, now) =>
    dayAt(yearOf(m[3], m[4], now), monthOf(m[2] ?? ''), Number(m[1]), now),
  ),
  row(
    `(?:ngày\\s|mùng\\s|mồng\\s)?${DATE_DAY}\\s?[/-]\\s?(1[0-2]|0?[1-9])(?:\\snăm\\s((?:19|20)\\d\\d|ngoái|nay|trước))?`,
    (m, now) =>
      /^[nm]/.test(m[0]) || isDayAndMonth(m) || m[3] !== undefined
        ? dayAt(yearOf(undefined, m[3], now), Number(m[2]), Number(m[1]), now)
        : null,
  ),
  // `ngày 15.8`: points only after the word, or `8.5` would be a day.
  row(`ngày\\s${DATE_DAY}\\.(1[0-2]|0?[1-9])`, (m, now) => dayAt(undefined, Number(m[2]), Number(m[1]), now)),
  row(`(?:ngày\\s|từ\\s)?${DATE_DAY}\\s?[-–]\\s?${DATE_DAY}/(1[0-2]|0?[1-9])(?:/(\\d{4}))?`, (m, now) => {
    const first = dayAt(m[4] === undefined ? undefined : Number(m[4]), Number(m[3]), Number(m[1]), now)
    const last = dayAt(m[4] === undefined ? undefined : Number(m[4]), Number(m[3]), Number(m[2]), now)
    if (first?.kind !== 'period' || last?.kind !== 'period' || Number(m[1]) >= Number(m[2])) return null
    return period('day', first.period && last.period && { from: first.period.from, to: last.period.to })
  }),
  // `ngày 25` of the month in which the text was written, or the one nearest to it.
  row(`ngày\\s${DATE_DAY}(?!\\s(?:ngày|tháng|giờ|công))`, (m, now) => {
    if (now === null) return period('day', null)
    const { year, month } = civil(now)
    const near = [-1, 0, 1]
      .map((step) => midnight(year, month + step, Number(m[1])))
      .filter((date) => civil(date).day === Number(m[1]))
      .sort((a, b) => Math.abs(a.getTime() - now.getTime()) - Math.abs(b.getTime() - now.getTime()))[0]
    return period('day', near === undefined ? null : { from: near, to: new Date(near.getTime() + DAY) })
  }),
  row(`hôm nay|(?:(${PART})\\snay)`, (m, now) => period('day', away(now, 0), m[1])),
  row(`hôm qua|(?:(${PART})\\s(?:hôm\\s)?qua)`, (m, now) => period('day', away(now, -1), m[1])),
  row(`hôm kia|hôm trước`, (m, now) => period('day', m[0] === 'hôm kia' ? away(now, -2) : null)),
  row(`ngày mai|(?:(${PART})\\s(?:ngày\\s)?mai)`, (m, now) => period('day', away(now, 1), m[1])),
  row('ngày kia|ngày mốt', (_, now) => period('day', away(now, 2))),
  // Lunar days move against the calendar; which day it was is not known here.
  row(`(?:mùng|mồng|rằm|ngày\\s\\d{1,2})(?:\\s\\d{1,2})?\\stháng\\s(?:giêng|chạp|${MONTH}\\s(?:âm lịch|âl))`, () =>
    period('day', null),
  ),
  row(`(?:mùng|mồng)\\s\\d{1,2}(?:\\stết)?|(?:rằm|30|29)\\stết`, () => period('day', null)),
  // Weeks.
  row(`(?:thứ\\s(hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\\s(?:tuần\\s)?(${WEEK_WORDS})`, (m, now) => {
    const week = weekAway(now, WEEKS_AWAY[m[2] ?? ''] ?? 0)
    const start = week === null ? null : week.from.getTime() + (WEEKDAY_NUMBER[m[1] ?? ''] ?? 6) * DAY
    return period('day', start === null ? null : { from: new Date(start), to: new Date(start + DAY) })
  }),
  row(`(?:đầu\\s|giữa\\s|cuối\\s)?tuần\\s(${WEEK_WORDS})(?!\\s(?:đó|khi))`, (m, now) =>
    period('week', weekAway(now, WEEKS_AWAY[m[1] ?? ''] ?? 0)),
  ),
  // Months.
  row(`(?:đầu\\s|giữa\\s|cuối\\s|hết\\s)?tháng\\s(${MONTH})${YEAR_AFTER}`, (m, now) => {
    const first = monthOf(m[1] ?? '')
    return monthsOf(yearOf(m[2], m[3], now), first, 1, 'month', now)
  }),
  row('(1[0-2]|0?[1-9])/((?:19|20)\\d\\d)', (m, now) => monthsOf(Number(m[2]), Number(m[1]), 1, 'month', now)),
  row(`(?:đầu\\s|giữa\\s|cuối\\s)?tháng\\s(${WEEK_WORDS})(?!\\s(?:đó|khi))`, (m, now) => {
    if (now === null) return period('month', null)
    const { year, month }: Civil = civil(now)
    return period('month', monthsFrom(year, month + (WEEKS_AWAY[m[1] ?? ''] ?? 0)))
  }),
  row('tháng\\s(?:giêng|chạp)(?:\\snăm\\s\\p{L}{1,8})?', () => period('month', null)),
  // Quarters and halves.
  row(`(?:đầu\\s|cuối\\s)?quý\\s([1-4]|iii|ii|iv|i|một|hai|ba|tư)${YEAR_AFTER}`, (m, now) => {
    const quarter = ROMAN[m[1] ?? ''] ?? Number(m[1])
    return monthsOf(yearOf(m[2], m[3], now), quarter * 3 - 2, 3, 'quarter', now)
  }),
  row(
    `([2-9]|10|11|sáu|chín)\\stháng\\s(đầu|cuối)\\snăm(?:\\s((?:19|20)\\d\\d|ngoái|trước|nay|sau|tới))?`,
    (m, now) => {
      const months = m[1] === 'sáu' ? 6 : m[1] === 'chín' ? 9 : Number(m[1])
      const year = yearOf(undefined, m[3] ?? 'nay', now) ?? null
      return monthsOf(year, m[2] === 'đầu' ? 1 : 13 - months, months, 'half-year', now)
    },
  ),
  row(`nửa\\s(đầu|cuối)\\snăm(?:\\s((?:19|20)\\d\\d|ngoái|trước|nay|sau|tới))?`, (m, now) =>
    monthsOf(yearOf(undefined, m[2] ?? 'nay', now) ?? null, m[1] === 'đầu' ? 1 : 7, 6, 'half-year', now),
  ),
  // Years.
  row(
    `(?:từ\\s)?(?:đầu\\s|giữa\\s|cuối\\s|hết\\s)?(?<!(?:nhiều|mấy|vài|mươi|chục|\\d)\\s)năm\\s((?:1[5-9]|20)\\d\\d|ngoái|nay|tới|trước(?!\\s(?:đó|khi)))`,
    (m, now) => {
      const year = yearOf(undefined, m[1], now)
      return period('year', year == null ? null : monthsFrom(year, 1, 12))
    },
  ),
  row(
    `(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|năm|từ năm|từ|những năm|các năm)\\s)?((?:19|20)\\d\\d)\\s?(?:-|–|—|đến|đến năm|tới)\\s?(?:năm\\s)?((?:19|20)\\d\\d)`,
    (m) => {
      const [from, to] = [Number(m[1]), Number(m[2])]
      return from < to ? period('years', monthsFrom(from, 1, 12 * (to - from + 1))) : null
    },
  ),
  // A school year opens in September and ends in May; its summer belongs to none.
  row('năm học\\s((?:19|20)\\d\\d)\\s?[-–]\\s?((?:19|20)?\\d\\d)', (m) =>
    period('year', monthsFrom(Number(m[1]), 9, 9)),
  ),
  row(`(?:những năm|thập niên|thập kỷ)\\s((?:19|20)?\\d0)(?:\\scủa thế kỷ (?:20|xx|trước))?`, (m) => {
    const first = fullYear(m[1] ?? '')
    return period('years', monthsFrom(first, 1, 120))
  }),
  row('thế kỷ\\s(1\\d|20|21|xix|xx|xxi)', (m) => {
    const century = { xix: 19, xx: 20, xxi: 21 }[m[1] ?? ''] ?? Number(m[1])
    return period('years', monthsFrom(century * 100 - 99, 1, 1200))
  }),
  // Counted from now.
  row('(?:cách đây\\s)(?:hơn\\s|gần\\s|khoảng\\s)?(\\d{1,3})\\s(ngày|hôm|tuần|tháng|năm)', (m, now) =>
    unitsAgo(now, Number(m[1]), m[2] ?? ''),
  ),
  row('(\\d{1,3})\\s(ngày|hôm|tuần|tháng|năm)\\strước(?!\\s(?:đó|khi|thời|ngày|đây khi))', (m, now) =>
    unitsAgo(now, Number(m[1]), m[2] ?? ''),
  ),
  row('(\\d{1,3})\\s(ngày|tuần|tháng|năm)\\s(?:vừa\\s)?qua', (m, now) => lastUnits(now, Number(m[1]), m[2] ?? '')),
  row(`(?:dịp\\s|lễ\\s|ngày\\s)?quốc khánh${HOLIDAY_YEAR}`, (m, now) =>
    dayAt(m[1] === undefined ? undefined : Number(m[1]), 9, 2, now),
  ),
]
