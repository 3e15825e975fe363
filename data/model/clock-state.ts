/** How does a deadline of a case stand: running, standing still, met or late, and by how much? */
import type { ClockRule, Length } from './clock.js'
import { type Calendar, dayNumber, startOf, workingDaysBetween } from './clock-calendar.js'
import { deadlineOf, type Pause } from './clock-deadline.js'
import { done, type Outcome, skip } from './outcome.js'
import { vietnamDate, vietnamDateTime } from './time.js'

/** A rule that sets a time which can be counted. */
export type TimedRule = ClockRule & { readonly length: Length }

export interface Clock {
  /** As it stood when the clock was started: a law that changes, or a row that is edited, does not reach an open case. */
  readonly rule: TimedRule
  readonly startedAt: Date
  /** In order; only the last may lack its end. */
  readonly pauses: readonly Pause[]
  readonly metAt: Date | null
  /** The last instant in time for hours; for days the midnight after the last day. */
  readonly dueAt: Date
}

export type ClockStateKind = 'running' | 'paused' | 'met' | 'met-late' | 'late'
export interface ClockState {
  readonly kind: ClockStateKind
  /** In Vietnamese: `còn 3 giờ 12 phút`, `còn 2 ngày làm việc`, `muộn 1 ngày`. */
  readonly words: string
}

const isTimed = (rule: ClockRule): rule is TimedRule => rule.length !== null

/** null: the rule is a duty without a time to count. */
export function startClock(rule: ClockRule, startedAt: Date, calendar: Calendar): Clock | null {
  if (!isTimed(rule)) return null
  return { rule, startedAt, pauses: [], metAt: null, dueAt: deadlineOf(startedAt, rule.length, calendar) }
}

/** The same clock after pauses, or days off that were announced since, have changed. */
export const recounted = (clock: Clock, calendar: Calendar): Clock => ({
  ...clock,
  dueAt: deadlineOf(clock.startedAt, clock.rule.length, calendar, clock.pauses),
})

const openPause = ({ pauses }: Clock): Pause | null => {
  const last = pauses.at(-1)
  return last !== undefined && last.to === null ? last : null
}

export const isPaused = (clock: Clock): boolean => openPause(clock) !== null

export function isLate({ rule, dueAt }: Clock, at: Date): boolean {
  return rule.length.unit === 'hours' ? at > dueAt : at >= dueAt
}

export function pauseClock(clock: Clock, at: Date): Outcome<Clock> {
  if (clock.metAt !== null) return skip('đã thực hiện xong')
  if (openPause(clock) !== null) return skip('đang tạm dừng')
  if (at < (clock.pauses.at(-1)?.to ?? clock.startedAt)) return skip('thời điểm tạm dừng trước lần tính gần nhất')
  if (isLate(clock, at)) return skip('đã quá hạn, không tạm dừng được nữa')
  return done({ ...clock, pauses: [...clock.pauses, { from: at, to: null }] })
}

export function resumeClock(clock: Clock, at: Date, calendar: Calendar): Outcome<Clock> {
  const pause = openPause(clock)
  if (pause === null) return skip('không đang tạm dừng')
  if (at < pause.from) return skip('thời điểm tính tiếp trước lúc tạm dừng')
  return done(recounted({ ...clock, pauses: [...clock.pauses.slice(0, -1), { from: pause.from, to: at }] }, calendar))
}

/** A pause that lasts ends with it. */
export function meetClock(clock: Clock, at: Date, calendar: Calendar): Outcome<Clock> {
  if (clock.metAt !== null) return skip('đã thực hiện xong')
  if (at < clock.startedAt) return skip('thời điểm thực hiện trước lúc bắt đầu tính')
  if (openPause(clock) === null) return done({ ...clock, metAt: at })
  const resumed = resumeClock(clock, at, calendar)
  return resumed.kind === 'done' ? done({ ...resumed.value, metAt: at }) : resumed
}

const MINUTE = 60_000
/** From here on days are easier to read than hours. */
const MANY_HOURS = 48

/** Cut down to the minute: nobody is told of time that is not there. */
function hoursInWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE)
  if (minutes === 0) return 'dưới 1 phút'
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} phút`
  if (hours >= MANY_HOURS) {
    const days = `${Math.floor(hours / 24)} ngày`
    return hours % 24 === 0 ? days : `${days} ${hours % 24} giờ`
  }
  return minutes % 60 === 0 ? `${hours} giờ` : `${hours} giờ ${minutes % 60} phút`
}

/** The last day that is in time. */
export const lastDayOf = ({ dueAt }: Clock): number => dayNumber(new Date(dueAt.getTime() - 1))

function leftInWords(clock: Clock, at: Date, calendar: Calendar): string {
  const { unit } = clock.rule.length
  if (unit === 'hours') return `còn ${hoursInWords(clock.dueAt.getTime() - at.getTime())}`
  const [today, last] = [dayNumber(at), lastDayOf(clock)]
  if (today >= last) return 'hết hạn trong hôm nay'
  return unit === 'working-days'
    ? `còn ${workingDaysBetween(today, last, calendar)} ngày làm việc`
    : `còn ${last - today} ngày`
}

/** In days of the calendar for working days too: the law knows no other lateness. */
function latenessInWords(clock: Clock, at: Date): string {
  return clock.rule.length.unit === 'hours'
    ? `muộn ${hoursInWords(at.getTime() - clock.dueAt.getTime())}`
    : `muộn ${dayNumber(at) - lastDayOf(clock)} ngày`
}

export function stateOf(clock: Clock, now: Date, calendar: Calendar): ClockState {
  if (clock.metAt !== null)
    return isLate(clock, clock.metAt)
      ? { kind: 'met-late', words: latenessInWords(clock, clock.metAt) }
      : { kind: 'met', words: 'đúng hạn' }
  const pause = openPause(clock)
  if (pause !== null) return { kind: 'paused', words: `tạm dừng, ${leftInWords(clock, pause.from, calendar)}` }
  return isLate(clock, now)
    ? { kind: 'late', words: latenessInWords(clock, now) }
    : { kind: 'running', words: leftInWords(clock, now, calendar) }
}

/** `trước 14:05 ngày 23/11/2026`, `hết ngày 19/05/2027`. */
export const dueInWords = (clock: Clock): string => {
  if (clock.rule.length.unit !== 'hours') return `hết ngày ${vietnamDate(startOf(lastDayOf(clock)))}`
  return `${vietnamDateTime(clock.dueAt).slice(11)} ngày ${vietnamDate(clock.dueAt)}`
}
