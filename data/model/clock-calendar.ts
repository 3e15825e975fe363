/** On which days do the offices of the state work? */
import { z } from 'zod'
import { DAY, vietnamDay } from './time.js'

const day = z.iso.date({ error: 'phải là ngày có thật, dạng 2026-02-16' })
const name = z.string().trim().min(1)

/** Weekends need no row. */
export const DaysOff = z.strictObject({
  from: day,
  /** Inclusive; absent for a single day. */
  to: day.optional(),
  name,
  /** false: expected, not announced by the state yet, so deadlines over it may move. */
  announced: z.boolean().default(true),
})

/** A Saturday worked for a day off elsewhere, or a day off of an earlier file that is worked after all. */
export const DayWorked = z.strictObject({ day, name })

export const HolidayYear = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    /** Who announced it. */
    source: name.nullable().default(null),
    off: z.array(DaysOff).default([]),
    worked: z.array(DayWorked).default([]),
  })
  .superRefine(({ year, off, worked }, { addIssue }) => {
    const fault = (path: PropertyKey[], message: string) => addIssue({ code: 'custom', path, message })
    const outside = (text: string) => !text.startsWith(`${year}-`)
    for (const [at, { from, to = from }] of off.entries()) {
      if (outside(from)) fault(['off', at, 'from'], `phải trong năm ${year}`)
      else if (outside(to)) fault(['off', at, 'to'], `phải trong năm ${year}`)
      else if (to < from) fault(['off', at, 'to'], 'không được trước from')
    }
    for (const [at, one] of worked.entries())
      if (outside(one.day)) fault(['worked', at, 'day'], `phải trong năm ${year}`)
  })
export type HolidayYear = z.infer<typeof HolidayYear>

export const HolidaysFile = z.strictObject({ years: z.array(HolidayYear).default([]) })
export type HolidaysFile = z.infer<typeof HolidaysFile>

/** Days since 1970-01-01: what days are counted by. */
export const dayNumber = (at: Date): number => Date.parse(vietnamDay(at)) / DAY
export const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10)
/** Midnight in Viet Nam that the day begins with. */
export const startOf = (number: number): Date => new Date(`${dayText(number)}T00:00:00+07:00`)

interface Marked {
  readonly worked: boolean
  readonly name: string
  readonly announced: boolean
}

export interface Calendar {
  readonly years: ReadonlySet<number>
  /** By day, where the rule of the week does not hold. */
  readonly marks: ReadonlyMap<number, Marked>
}

function* marksOf({ off, worked }: HolidayYear): Generator<readonly [number, Marked]> {
  for (const { from, to = from, name, announced } of off)
    for (let number = Date.parse(from) / DAY; number <= Date.parse(to) / DAY; number++)
      yield [number, { worked: false, name, announced }]
  for (const one of worked) yield [Date.parse(one.day) / DAY, { worked: true, name: one.name, announced: true }]
}

/** Later files speak last on a day. */
export const calendarOf = (files: readonly HolidaysFile[]): Calendar => {
  const years = files.flatMap((file) => file.years)
  return { years: new Set(years.map(({ year }) => year)), marks: new Map(years.flatMap((year) => [...marksOf(year)])) }
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (number: number): boolean => (number + 4) % 7 === 0 || (number + 4) % 7 === 6

export const isWorkingDay = (number: number, { marks }: Calendar): boolean =>
  marks.get(number)?.worked ?? !isWeekend(number)

/** The n-th working day after the day, or before it where n is negative. */
export function workingDayFrom(number: number, n: number, calendar: Calendar): number {
  let at = number
  for (let left = Math.abs(n); left > 0; ) {
    at += Math.sign(n)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** Working days after the first day, up to and with the last. */
export function workingDaysBetween(first: number, last: number, calendar: Calendar): number {
  let count = 0
  for (let at = first + 1; at <= last; at++) if (isWorkingDay(at, calendar)) count += 1
  return count
}

/** Why a count over these instants may still change, in Vietnamese; null when it rests on announced days alone. */
export function calendarDoubt(from: Date, to: Date, { years, marks }: Calendar): string | null {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  for (let year = Number(dayText(first).slice(0, 4)); year <= Number(dayText(last).slice(0, 4)); year++)
    if (!years.has(year)) return `chưa có lịch nghỉ năm ${year}, mới trừ thứ bảy và chủ nhật`
  for (let at = first; at <= last; at++) {
    const marked = marks.get(at)
    if (marked?.announced === false) return `lịch nghỉ ${marked.name} chưa công bố chính thức`
  }
  return null
}
