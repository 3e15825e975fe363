/** When did a day, a month, a quarter begin in Vietnam, and which year is meant when none is written? */

export interface Period {
  /** Inclusive. */
  readonly from: Date
  /** Exclusive. */
  readonly to: Date
}

/** Vietnam has kept UTC+7 without summer time since 1975. */
const OFFSET = 7 * 3_600_000
export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Local midnight; months from 1, beyond 12 or below 1 they carry. */
export const midnight = (year: number, month: number, day: number): Date =>
  new Date(Date.UTC(year, month - 1, day) - OFFSET)

export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function civil(instant: Date): Civil {
  const local = new Date(instant.getTime() + OFFSET)
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }
}

/** 0 is Sunday. */
export const weekdayOf = ({ year, month, day }: Civil): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay()

export const daysFrom = (year: number, month: number, day: number, days = 1): Period => ({
  from: midnight(year, month, day),
  to: midnight(year, month, day + days),
})
export const monthsFrom = (year: number, month: number, months = 1): Period => ({
  from: midnight(year, month, 1),
  to: midnight(year, month + months, 1),
})

export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** `24` is 2024 and `98` is 1998, as the press writes them. */
export const fullYear = (written: string): number =>
  written.length === 4 ? Number(written) : Number(written) + (Number(written) > 50 ? 1900 : 2000)

/** The year that brings a day or month closest to when the text was written; null without that time. */
export function nearestYear(now: Date | null, month: number, day: number): number | null {
  if (now === null) return null
  const { year } = civil(now)
  const distance = (one: number) => Math.abs(midnight(one, month, day).getTime() - now.getTime())
  return [year - 1, year, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best))
}
