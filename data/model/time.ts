/** Which day and which week is an instant in Viet Nam? Vietnam has had one offset, +07:00, without summer time since 1975. */
const HOUR = 3_600_000
export const DAY = 24 * HOUR
const VIETNAM_OFFSET = 7 * HOUR

/** Half-open in instants; `from` and `to` are the inclusive Vietnamese days, as yyyy-mm-dd. */
export interface Period {
  readonly from: string
  readonly to: string
  readonly start: Date
  readonly end: Date
}

/** yyyy-mm-dd of the instant in Viet Nam. */
export const vietnamDay = (instant: Date): string =>
  new Date(instant.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 10)

/** ISO 8601 with +07:00. */
export const vietnamIso = (instant: Date): string =>
  `${new Date(instant.getTime() + VIETNAM_OFFSET).toISOString().slice(0, 19)}+07:00`

export const isoOrNull = (instant: Date | null): string | null => (instant === null ? null : vietnamIso(instant))

/** dd/mm/yyyy. */
export const vietnamDate = (instant: Date): string => vietnamDay(instant).split('-').reverse().join('/')

/** dd/mm/yyyy HH:MM. */
export const vietnamDateTime = (instant: Date): string => `${vietnamDate(instant)} ${vietnamIso(instant).slice(11, 16)}`

const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/

/** Midnight in Viet Nam of a yyyy-mm-dd day; null when there is no such day. */
export function startOfDay(day: string): Date | null {
  if (!DAY_FORM.test(day)) return null
  const utc = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== day) return null
  return new Date(utc.getTime() - VIETNAM_OFFSET)
}

/** Both days inclusive; null when a day does not exist or they are the wrong way round. */
export function periodOfDays(from: string, to: string): Period | null {
  const start = startOfDay(from)
  const last = startOfDay(to)
  if (start === null || last === null || last < start) return null
  return { from, to, start, end: new Date(last.getTime() + DAY) }
}

/** `2025-W44`, Monday to Sunday; null when there is no such ISO week. */
export function periodOfWeek(week: string): Period | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(week)
  if (match === null) return null
  const [year, number] = [Number(match[1]), Number(match[2])]
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = new Date(fourth.getTime() + ((number - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * DAY)
  const period = periodOfDays(
    monday.toISOString().slice(0, 10),
    new Date(monday.getTime() + 6 * DAY).toISOString().slice(0, 10),
  )
  return period !== null && isoWeek(period.start) === week ? period : null
}

/** The ISO week of an instant in Viet Nam, as `2025-W44`. */
export function isoWeek(instant: Date): string {
  const local = new Date(`${vietnamDay(instant)}T00:00:00Z`)
  const thursday = new Date(local.getTime() + (3 - ((local.getUTCDay() + 6) % 7)) * DAY)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = 1 + Math.floor((thursday.getTime() - first) / (7 * DAY))
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

/** The same number of days directly before. */
export function previousPeriod(period: Period): Period {
  const length = period.end.getTime() - period.start.getTime()
  const start = new Date(period.start.getTime() - length)
  return { from: vietnamDay(start), to: vietnamDay(new Date(period.start.getTime() - DAY)), start, end: period.start }
}
