/** How is a time shown, and which days does a choice of period name? Vietnam has had one offset, +07:00, since 1975. */
const HOUR = 3_600_000
const DAY = 24 * HOUR
const VIETNAM_OFFSET = 7 * HOUR

/** Vietnamese days, both inclusive, as yyyy-mm-dd. */
export interface Days {
  readonly from: string
  readonly to: string
}

const utcDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
const vietnamClock = (instant: string): string | null => {
  const milliseconds = Date.parse(instant)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds + VIETNAM_OFFSET).toISOString()
}

/** yyyy-mm-dd of the instant in Viet Nam. */
export const today = (now: Date): string => utcDay(now.getTime() + VIETNAM_OFFSET)

/** `2025-11-03` as `03/11/2025`. */
export const showDay = (day: string): string => day.split('-').reverse().join('/')

/** dd/mm/yyyy in Viet Nam; an unreadable instant as it came. */
export const showDate = (instant: string): string => {
  const clock = vietnamClock(instant)
  return clock === null ? instant : showDay(clock.slice(0, 10))
}

/** HH:MM in Viet Nam. */
export const showClock = (instant: string): string => vietnamClock(instant)?.slice(11, 16) ?? instant

/** dd/mm/yyyy HH:MM in Viet Nam. */
export const showDateTime = (instant: string): string => `${showDate(instant)} ${showClock(instant)}`

export type Since = { readonly unit: 'now' | 'minutes' | 'hours'; readonly count: number }

/** How long ago, while that is under a day; null for older and for what lies ahead. */
export function since(instant: string, now: Date): Since | null {
  const passed = now.getTime() - Date.parse(instant)
  // Clocks of two machines differ: a minute ahead is still now.
  if (Number.isNaN(passed) || passed < -60_000 || passed >= DAY) return null
  if (passed < 60_000) return { unit: 'now', count: 0 }
  return passed < HOUR
    ? { unit: 'minutes', count: Math.floor(passed / 60_000) }
    : { unit: 'hours', count: Math.floor(passed / HOUR) }
}

export const PRESETS = ['today', 'seven-days', 'week', 'all'] as const
export type Preset = (typeof PRESETS)[number]

/** The days a preset names; null for all time, undated items included. */
export function daysOf(preset: Preset, now: Date): Days | null {
  const to = today(now)
  const start = Date.parse(`${to}T00:00:00Z`)
  switch (preset) {
    case 'today':
      return { from: to, to }
    case 'seven-days':
      return { from: utcDay(start - 6 * DAY), to }
    case 'week':
      return daysOfWeek(weekOf(to))
    case 'all':
      return null
  }
}

/** The preset that the days are, so that its button shows as chosen; null for days of one's own. */
export function presetOf(from: string | undefined, to: string | undefined, now: Date): Preset | null {
  return (
    PRESETS.find((preset) => {
      const days = daysOf(preset, now)
      return days?.from === from && days?.to === to
    }) ?? null
  )
}

const mondayOf = (day: string): number => {
  const start = Date.parse(`${day}T00:00:00Z`)
  return start - ((new Date(start).getUTCDay() + 6) % 7) * DAY
}

/** The ISO week of a day, as `2025-W44`. */
export function weekOf(day: string): string {
  const thursday = mondayOf(day) + 3 * DAY
  const year = new Date(thursday).getUTCFullYear()
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY))
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** Monday to Sunday of an ISO week; null when the year has no such week. */
export function daysOfWeek(week: string): Days | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week)
  if (match === null) return null
  const monday = mondayOf(`${match[1]}-01-04`) + (Number(match[2]) - 1) * 7 * DAY
  const from = utcDay(monday)
  return weekOf(from) === week ? { from, to: utcDay(monday + 6 * DAY) } : null
}

/** The week so many weeks later, or earlier. */
export function weekAfter(week: string, count: number): string {
  const days = daysOfWeek(week)
  return days === null ? week : weekOf(utcDay(Date.parse(`${days.from}T00:00:00Z`) + count * 7 * DAY))
}

/** A day that exists, as yyyy-mm-dd; else undefined. */
export function realDay(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const start = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(start) && utcDay(start) === text ? text : undefined
}
