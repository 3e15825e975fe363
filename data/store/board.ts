/** Which unit has how much open, late, due today and done in time? Units with nothing are shown with nothing. */
import { and, eq } from 'drizzle-orm'
import type { Db } from '#dialect'
import { dayNumber } from '../model/clock-calendar.js'
import { isLate, lastDayOf, stateOf } from '../model/clock-state.js'
import { groupBy } from '../model/group-by.js'
import type { Deadlines } from '../model/own-deadline.js'
import { DAY } from '../model/time.js'
import { caseLog, cases, clocks } from '../schema/cases.js'
import type { CaseRow } from './cases.js'
import { type ClockRow, clockOf } from './clocks.js'

export interface UnitLine {
  readonly unit: string
  readonly open: number
  readonly late: number
  readonly dueToday: number
  /** Deadlines that were met in time, of all that were met or are late. */
  readonly inTime: number
  readonly ended: number
  /** From opening to closing; null when nothing was closed. */
  readonly medianDays: number | null
  /** It was given something and has answered nothing. */
  readonly neverAnswered: boolean
  readonly lateCases: readonly number[]
}

function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function lineOf(
  unit: string,
  its: readonly CaseRow[],
  deadlines: readonly ClockRow[],
  answered: ReadonlySet<number>,
  { calendar }: Deadlines,
  now: Date,
): UnitLine {
  const open = its.filter(({ closedAt }) => closedAt === null)
  const states = deadlines.flatMap((row) => {
    const clock = clockOf(row)
    if (row.stoppedAt === null) return [{ row, clock, kind: stateOf(clock, now, calendar).kind }]
    // What was late when it was stopped was late.
    return isLate(clock, row.stoppedAt) ? [{ row, clock, kind: 'met-late' as const }] : []
  })
  const late = states.filter(({ kind }) => kind === 'late')
  const ended = states.filter(({ kind }) => kind === 'late' || kind === 'met' || kind === 'met-late')
  const days = its.flatMap(({ openedAt, closedAt }) =>
    closedAt === null ? [] : [(closedAt.getTime() - openedAt.getTime()) / DAY],
  )
  const median = medianOf(days)
  return {
    unit,
    open: open.length,
    late: late.length,
    dueToday: states.filter(({ kind, clock }) => kind === 'running' && lastDayOf(clock) === dayNumber(now)).length,
    inTime: ended.filter(({ kind }) => kind === 'met').length,
    ended: ended.length,
    medianDays: median === null ? null : Math.round(median * 10) / 10,
    neverAnswered: its.length > 0 && !its.some(({ id }) => answered.has(id)),
    lateCases: [...new Set(late.flatMap(({ row }) => row.caseId ?? []))],
  }
}

/** @param units ids of the locality's profile, in its order; one that is no longer there but has Cases comes last */
export async function unitBoard(
  db: Db,
  locality: string,
  units: readonly string[],
  deadlines: Deadlines,
  now: Date,
): Promise<readonly UnitLine[]> {
  const rows = await db.select().from(cases).where(eq(cases.locality, locality))
  const given = rows.filter(({ unit }) => unit !== null)
  const running = await db
    .select({ clock: clocks, unit: cases.unit })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(eq(cases.locality, locality))
  const answers = await db
    .select({ caseId: caseLog.caseId })
    .from(caseLog)
    .innerJoin(cases, eq(cases.id, caseLog.caseId))
    .where(and(eq(caseLog.event, 'unit-answered'), eq(cases.locality, locality)))
  const answered = new Set(answers.map(({ caseId }) => caseId))
  const casesOf = groupBy(given, ({ unit }) => unit ?? '')
  const ours = running.filter(({ clock }) => clock.rule.who === 'us')
  const clocksOf = groupBy(ours, ({ clock, unit }) => clock.unit ?? unit ?? '')
  return [...new Set([...units, ...casesOf.keys()])].map((unit) =>
    lineOf(
      unit,
      casesOf.get(unit) ?? [],
      (clocksOf.get(unit) ?? []).map(({ clock }) => clock),
      answered,
      deadlines,
      now,
    ),
  )
}
