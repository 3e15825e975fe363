/** When does a length of time that began then run out? */
import type { Length } from './clock.js'
import { type Calendar, dayNumber, dayText, isWorkingDay, startOf } from './clock-calendar.js'

const HOUR = 3_600_000

/** Half-open; `to` is null while it lasts. */
export interface Pause {
  readonly from: Date
  readonly to: Date | null
}

interface Ended extends Pause {
  readonly to: Date
}

/** How long a pause that lasts will be is not known: it counts once it has ended. */
const ended = (pauses: readonly Pause[]): readonly Ended[] =>
  pauses
    .flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]))
    .sort((a, b) => a.from.getTime() - b.from.getTime())

/** Nights, weekends and holidays count, to the millisecond; time that two pauses share is added once. */
function hoursAfter(start: Date, hours: number, pauses: readonly Ended[]): Date {
  let due = start.getTime() + hours * HOUR
  let reached = start.getTime()
  for (const { from, to } of pauses) {
    const begin = Math.max(from.getTime(), reached)
    if (begin >= due) break
    if (to.getTime() <= begin) continue
    due += to.getTime() - begin
    reached = to.getTime()
  }
  return new Date(due)
}

/**
 * The day of the start is not counted (Bộ luật Dân sự 2015, Điều 147.2), and so is none that began in a pause:
 * whoever goes on at noon gets the next day as the first, as whoever starts at noon does.
 */
function dayAfter(start: Date, days: number, pauses: readonly Ended[], counts: (day: number) => boolean): number {
  let day = dayNumber(start)
  for (let left = days; left > 0; ) {
    day += 1
    const midnight = startOf(day)
    if (counts(day) && !pauses.some(({ from, to }) => from <= midnight && midnight < to)) left -= 1
  }
  return day
}

function firstWorkingDayFrom(day: number, calendar: Calendar): number {
  let at = day
  while (!isWorkingDay(at, calendar)) at += 1
  return at
}

/** A day of the year stays where it is, on a Sunday too: plans name it as the last moment, not as a length. */
function nextYearly(start: Date, before: string): Date {
  const year = Number(dayText(dayNumber(start)).slice(0, 4))
  const inYear = (one: number) => new Date(`${one}-${before}T00:00:00+07:00`)
  return inYear(year) > start ? inYear(year) : inYear(year + 1)
}

/**
 * Days end at 24:00 (Điều 148.6), not when the office closes. A last day that is off moves on to the next working day (Điều 148.5).
 * So for days the answer is the midnight that the first late day begins with, for hours the last instant in time.
 */
export function deadlineOf(startedAt: Date, length: Length, calendar: Calendar, pauses: readonly Pause[] = []): Date {
  const stood = ended(pauses)
  switch (length.unit) {
    case 'hours':
      return hoursAfter(startedAt, length.amount, stood)
    case 'days':
      return startOf(
        firstWorkingDayFrom(
          dayAfter(startedAt, length.amount, stood, () => true),
          calendar,
        ) + 1,
      )
    case 'working-days':
      return startOf(dayAfter(startedAt, length.amount, stood, (day) => isWorkingDay(day, calendar)) + 1)
    case 'yearly':
      return nextYearly(startedAt, length.before)
  }
}
