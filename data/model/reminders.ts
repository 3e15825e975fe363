/** Who is to be told of a deadline by now, and which of it has been overtaken? */
import { type Escalation, LEVELS, type Level, type Mark } from './clock.js'
import { type Calendar, startOf, workingDayFrom } from './clock-calendar.js'
import { type Clock, lastDayOf } from './clock-state.js'

const HOUR = 3_600_000

/** What is counted in days is told when the office opens, 08:00, not at midnight. */
const MORNING = 8 * HOUR

export interface Reminder {
  /** Stable within a clock: with the clock's own id a unique row of the database, so that nothing is told twice. */
  readonly key: string
  readonly kind: 'reminder' | 'escalation'
  readonly at: Date
  readonly to: readonly Level[]
}

export interface DueReminder extends Reminder {
  /** false: its hour passed unseen and a later one says more; it is kept as passed. */
  readonly send: boolean
}

const morningOf = (day: number): Date => new Date(startOf(day).getTime() + MORNING)

/** Negative: before the last day. */
const aroundLastDay = (clock: Clock, days: number, unit: 'days' | 'working-days', calendar: Calendar): Date => {
  const last = lastDayOf(clock)
  return morningOf(unit === 'days' ? last + days : workingDayFrom(last, days, calendar))
}

function timeOfShare(clock: Clock, percent: number, calendar: Calendar): Date | null {
  const { length } = clock.rule
  if (length.unit === 'yearly') return null
  if (length.unit === 'hours') return new Date(clock.dueAt.getTime() - (length.amount * HOUR * percent) / 100)
  return aroundLastDay(clock, -Math.ceil((length.amount * percent) / 100), length.unit, calendar)
}

function timeOfMark(clock: Clock, { unit, amount }: Mark, calendar: Calendar): Date | null {
  if (unit === 'percent') return timeOfShare(clock, amount, calendar)
  if (unit === 'hours') return new Date(clock.dueAt.getTime() - amount * HOUR)
  return aroundLastDay(clock, -amount, unit, calendar)
}

function timeOfEscalation(clock: Clock, { unit, amount }: Escalation, calendar: Calendar): Date {
  if (unit === 'hours') return new Date(clock.dueAt.getTime() + amount * HOUR)
  return aroundLastDay(clock, amount, unit, calendar)
}

/** All of a clock, in the order of time; a mark that lies before the start, as 3 days of 2, has no meaning and is left out. */
export function remindersOf(clock: Clock, calendar: Calendar): readonly Reminder[] {
  const marks = clock.rule.reminders.flatMap((mark): Reminder[] => {
    const at = timeOfMark(clock, mark, calendar)
    if (at === null || at <= clock.startedAt) return []
    return [{ key: `left-${mark.amount}-${mark.unit}`, kind: 'reminder', at, to: ['unit'] }]
  })
  const escalations = clock.rule.escalation.map((step): Reminder => {
    const at = timeOfEscalation(clock, step, calendar)
    return { key: `late-${step.amount}-${step.unit}-${step.to}`, kind: 'escalation', at, to: ['unit', step.to] }
  })
  return [...marks, ...escalations].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** A clock that is met or stands still asks for nothing. */
const isQuiet = ({ metAt, pauses }: Clock): boolean => metAt !== null || pauses.at(-1)?.to === null

const offices = (reminders: readonly Reminder[]): readonly Level[] =>
  LEVELS.filter((level) => reminders.some(({ to }) => to.includes(level)))

/**
 * What has come due since `told`, the keys that were told or passed. After a long sleep only the latest is sent,
 * to every office that one of the passed ones was for.
 */
export function dueReminders(
  clock: Clock,
  told: ReadonlySet<string>,
  now: Date,
  calendar: Calendar,
): readonly DueReminder[] {
  if (isQuiet(clock)) return []
  const due = remindersOf(clock, calendar).filter(({ key, at }) => at <= now && !told.has(key))
  return due.map((reminder, at) =>
    at === due.length - 1 ? { ...reminder, to: offices(due), send: true } : { ...reminder, send: false },
  )
}

/** When the clock is to be looked at again; null when all has been told. */
export function nextReminderAt(clock: Clock, told: ReadonlySet<string>, calendar: Calendar): Date | null {
  if (isQuiet(clock)) return null
  return remindersOf(clock, calendar).find(({ key }) => !told.has(key))?.at ?? null
}
