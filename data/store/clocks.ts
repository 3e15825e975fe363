/** Which deadlines run, by which rule, and who stopped, paused or met them? */
import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, type Deed, refusalOf } from '../model/actor.js'
import { inChunks } from '../model/chunks.js'
import { type ClockRule, type Length, ruleFor, type Trigger } from '../model/clock.js'
import {
  type Clock,
  dueInWords,
  meetClock,
  pauseClock,
  recounted,
  resumeClock,
  startClock,
  type TimedRule,
} from '../model/clock-state.js'
import type { Outcome } from '../model/outcome.js'
import type { Deadlines } from '../model/own-deadline.js'
import { type Result, refuse } from '../model/refusal.js'
import { vietnamDay } from '../model/time.js'
import { clocks } from '../schema/cases.js'
import { recordDeed } from './audit.js'
import { type CaseEvent, logCase } from './case-log.js'
import { openCaseFor } from './cases.js'

export type ClockRow = typeof clocks.$inferSelect

export function clockOf({ rule, startedAt, pauses, metAt, dueAt }: ClockRow): Clock {
  const { length } = rule
  if (length === null) throw new Error(`the clock of ${rule.id} was kept without a length`)
  const timed: TimedRule = { ...rule, length }
  return {
    rule: timed,
    startedAt,
    pauses: pauses.map(({ from, to }) => ({ from: new Date(from), to: to === null ? null : new Date(to) })),
    metAt,
    dueAt,
  }
}

const keptPauses = ({ pauses }: Clock) =>
  pauses.map(({ from, to }) => ({ from: from.toISOString(), to: to?.toISOString() ?? null }))

export const running = and(isNull(clocks.metAt), isNull(clocks.stoppedAt))

const select = async (db: Db, where: SQL | undefined): Promise<readonly ClockRow[]> =>
  db.select().from(clocks).where(where).orderBy(asc(clocks.dueAt), asc(clocks.id))

export const clocksOfCases = async (db: Db, caseIds: readonly number[]): Promise<readonly ClockRow[]> =>
  (await inChunks(caseIds, (some) => select(db, inArray(clocks.caseId, some)))).sort(
    (a, b) => a.dueAt.getTime() - b.dueAt.getTime() || a.id - b.id,
  )

export const runningClocks = async (db: Db, locality?: string): Promise<readonly ClockRow[]> =>
  select(db, and(running, locality === undefined ? undefined : eq(clocks.locality, locality)))

export const clocksById = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, ClockRow>> =>
  ids.length === 0 ? new Map() : new Map((await select(db, inArray(clocks.id, [...ids]))).map((row) => [row.id, row]))

interface NewClock {
  readonly locality: string
  readonly caseId: number | null
  readonly unit: string | null
  readonly rule: ClockRule
  /** One of a name runs at a time. */
  readonly openKey: string
  readonly startedAt: Date
}

/** Null: one of this name runs already, or the rule sets no time. Whoever calls asked whether they may, and logs. */
export async function beginClock(
  tx: Db,
  { startedAt, rule, ...rest }: NewClock,
  { calendar }: Deadlines,
): Promise<ClockRow | null> {
  const clock = startClock(rule, startedAt, calendar)
  if (clock === null) return null
  const [row] = await tx
    .insert(clocks)
    .values({ ...rest, rule, startedAt, dueAt: clock.dueAt, pauses: [], step: 0 })
    .onConflictDoNothing({ target: clocks.openKey })
    .returning()
  return row ?? null
}

export async function clockByKey(db: Db, openKey: string): Promise<ClockRow | null> {
  const [row] = await db.select().from(clocks).where(eq(clocks.openKey, openKey))
  return row ?? null
}

export const OWN_DEADLINE = 'han-giao-viec'

/** A deadline that whoever hands a matter over sets by themselves; it has no rule of law behind it. */
export const deadlineSetBy = (length: Exclude<Length, { unit: 'yearly' }>, at: Date): ClockRule => ({
  id: OWN_DEADLINE,
  trigger: 'matter-reported',
  who: 'us',
  instrument: 'Hạn do người giao việc đặt',
  article: 'không theo văn bản pháp luật',
  what: 'Đơn vị trả lời về nội dung được giao',
  starts: 'khi được giao',
  length,
  validFrom: vietnamDay(at),
  validTo: null,
  certainty: 'plan',
  note: 'không phải thời hạn của văn bản pháp luật',
  reminders: length.unit === 'hours' ? [{ unit: 'percent', amount: 50 }] : [{ unit: 'working-days', amount: 1 }],
  escalation: [{ unit: length.unit === 'hours' ? 'hours' : 'working-days', amount: 1, to: 'coordinator' }],
})

export interface ClockStart {
  readonly caseId: number
  readonly trigger: Trigger
  /** When its reason arose; now when absent. */
  readonly startedAt?: Date | undefined
}

/** That a matter moves the public is a leader's to say; it starts the hours in which the office must speak. */
const deedOf = (trigger: Trigger): Deed => (trigger === 'opinion-affected' ? 'clock.mark-impact' : 'clock.start')

const toldStart = (row: ClockRow): string =>
  `${row.rule.what} (${row.rule.instrument}, ${row.rule.article}); hạn ${dueInWords(clockOf(row))}`

/** One that runs already is given back as it is. */
export async function startClockOfCase(
  tx: Db,
  actor: Actor,
  { caseId, trigger, startedAt }: ClockStart,
  deadlines: Deadlines,
  now: Date,
): Promise<Result<ClockRow>> {
  const deed = deedOf(trigger)
  const found = await openCaseFor(tx, actor, deed, caseId)
  if (found.kind === 'refused') return found
  const at = startedAt ?? now
  if (at > now) return refuse('incomplete', 'Lúc bắt đầu tính không được ở tương lai')
  const rule = ruleFor(deadlines.rules, trigger, at)
  if (rule === null) return refuse('incomplete', 'Không có thời hạn nào có hiệu lực cho việc này vào ngày đó')
  if (rule.length === null)
    return refuse(
      'incomplete',
      `${rule.instrument}, ${rule.article} không định số ngày: đặt thời hạn trong clocks.yaml`,
    )
  const { locality } = found.value
  const openKey = `${caseId}:${trigger}`
  const made = await beginClock(tx, { locality, caseId, unit: null, rule, openKey, startedAt: at }, deadlines)
  const row = made ?? (await clockByKey(tx, openKey))
  if (row === null) throw new Error(`the clock ${openKey} was not started`)
  if (made !== null) await logCase(tx, { caseId, at: now, actor, deed, event: 'clock-started', detail: toldStart(row) })
  return { kind: 'done', value: row }
}

const NO_CLOCK = refuse('not-found', 'Thời hạn không có, hoặc không phải của bạn')
const CHANGED = refuse('conflict', 'Thời hạn vừa được người khác thay đổi: hãy xem lại')

async function clockFor(tx: Db, actor: Actor, deed: Deed, clockId: number): Promise<Result<ClockRow>> {
  const [row] = await tx.select().from(clocks).where(eq(clocks.id, clockId))
  const refusal = refusalOf(actor, deed, row?.locality ?? actor.locality)
  if (refusal !== null) return refusal
  if (row === undefined) return NO_CLOCK
  if (row.caseId !== null) {
    const its = await openCaseFor(tx, actor, deed, row.caseId)
    if (its.kind === 'refused') return its
  }
  if (row.metAt !== null) return refuse('conflict', 'Thời hạn này đã được thực hiện')
  if (row.stoppedAt !== null) return refuse('conflict', 'Thời hạn này đã được dừng')
  return { kind: 'done', value: row }
}

type Change = Partial<Pick<ClockRow, 'dueAt' | 'pauses' | 'metAt' | 'stoppedAt' | 'why' | 'openKey'>>

/** Null: somebody else was there first. */
async function change(tx: Db, { id, step }: ClockRow, changes: Change): Promise<ClockRow | null> {
  const [row] = await tx
    .update(clocks)
    .set({ ...changes, step: step + 1 })
    .where(and(eq(clocks.id, id), eq(clocks.step, step), running))
    .returning()
  return row ?? null
}

interface Told {
  readonly actor: Actor | null
  readonly deed: Deed
  readonly event: CaseEvent
  readonly detail: string | null
}

async function saveClock(tx: Db, row: ClockRow, changes: Change, told: Told, now: Date): Promise<Result<ClockRow>> {
  const saved = await change(tx, row, changes)
  if (saved === null) return CHANGED
  const { caseId } = row
  if (caseId !== null) await logCase(tx, { caseId, at: now, ...told })
  else
    await recordDeed(tx, {
      at: now,
      actor: told.actor,
      deed: told.deed,
      subject: `clock:${row.id}`,
      detail: told.detail,
    })
  return { kind: 'done', value: saved }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const resultOf = (outcome: Outcome<Clock>): Result<Clock> =>
  outcome.kind === 'done' ? outcome : refuse('conflict', capital(outcome.reason))

/** What the law gives runs on unless whoever answers for it says otherwise; whoever hands a matter over may wait for it. */
const deedOfPause = ({ rule }: ClockRow): Deed => {
  if (rule.id === OWN_DEADLINE) return 'clock.start'
  return rule.trigger === 'opinion-affected' ? 'clock.mark-impact' : 'case.close'
}

export async function pauseClockOfCase(
  tx: Db,
  actor: Actor,
  { clockId, why }: { readonly clockId: number; readonly why: string },
  now: Date,
): Promise<Result<ClockRow>> {
  const known = (await clocksById(tx, [clockId])).get(clockId)
  const deed = known === undefined ? 'clock.start' : deedOfPause(known)
  const found = await clockFor(tx, actor, deed, clockId)
  if (found.kind === 'refused') return found
  if (why.trim() === '') return refuse('incomplete', 'Tạm dừng phải có lý do')
  const paused = resultOf(pauseClock(clockOf(found.value), now))
  if (paused.kind === 'refused') return paused
  const told = {
    actor,
    deed,
    event: 'clock-paused',
    detail: `${found.value.rule.what}: ${why}`,
  } as const
  return saveClock(tx, found.value, { pauses: keptPauses(paused.value), why }, told, now)
}

export async function resumeClockOfCase(
  tx: Db,
  actor: Actor,
  { clockId }: { readonly clockId: number },
  { calendar }: Deadlines,
  now: Date,
): Promise<Result<ClockRow>> {
  const found = await clockFor(tx, actor, 'clock.start', clockId)
  if (found.kind === 'refused') return found
  const resumed = resultOf(resumeClock(clockOf(found.value), now, calendar))
  if (resumed.kind === 'refused') return resumed
  const detail = `${found.value.rule.what}; hạn mới ${dueInWords(resumed.value)}`
  const told = { actor, deed: 'clock.start', event: 'clock-resumed', detail } as const
  return saveClock(tx, found.value, { pauses: keptPauses(resumed.value), dueAt: resumed.value.dueAt }, told, now)
}

/** @param at when it was done; a time before now is told as such in the log */
export async function meetClockOfCase(
  tx: Db,
  actor: Actor,
  { clockId, at }: { readonly clockId: number; readonly at?: Date | undefined },
  deadlines: Deadlines,
  now: Date,
): Promise<Result<ClockRow>> {
  const found = await clockFor(tx, actor, 'clock.start', clockId)
  if (found.kind === 'refused') return found
  if (at !== undefined && at > now) return refuse('incomplete', 'Lúc thực hiện không được ở tương lai')
  return endAsMet(tx, found.value, { actor, deed: 'clock.start', at: at ?? now }, deadlines, now)
}

/** Whoever calls asked whether they may. */
export async function endAsMet(
  tx: Db,
  row: ClockRow,
  { actor, deed, at }: { readonly actor: Actor; readonly deed: Deed; readonly at: Date },
  { calendar }: Deadlines,
  now: Date,
): Promise<Result<ClockRow>> {
  const met = resultOf(meetClock(clockOf(row), at, calendar))
  if (met.kind === 'refused') return met
  const changes = { metAt: at, pauses: keptPauses(met.value), dueAt: met.value.dueAt, openKey: null }
  const when = at.getTime() === now.getTime() ? '' : `; thực hiện lúc ${at.toISOString()}`
  return saveClock(tx, row, changes, { actor, deed, event: 'clock-met', detail: `${row.rule.what}${when}` }, now)
}

/** Its reason went away. Nobody gets out of a deadline by themselves: whoever may close a Case does this. */
export async function stopClockOfCase(
  tx: Db,
  actor: Actor,
  { clockId, why }: { readonly clockId: number; readonly why: string },
  now: Date,
): Promise<Result<ClockRow>> {
  const found = await clockFor(tx, actor, 'case.close', clockId)
  if (found.kind === 'refused') return found
  if (why.trim() === '') return refuse('incomplete', 'Dừng một thời hạn phải có lý do')
  return endAsStopped(tx, found.value, { actor, deed: 'case.close', why }, now)
}

export async function endAsStopped(
  tx: Db,
  row: ClockRow,
  { actor, deed, why }: { readonly actor: Actor; readonly deed: Deed; readonly why: string },
  now: Date,
): Promise<Result<ClockRow>> {
  const told = { actor, deed, event: 'clock-stopped', detail: `${row.rule.what}: ${why}` } as const
  return saveClock(tx, row, { stoppedAt: now, why, openKey: null }, told, now)
}

/** Days off that were announced since move what still runs. Returns how many deadlines moved. */
export async function recountClocks(tx: Db, { calendar }: Deadlines): Promise<number> {
  let moved = 0
  for (const row of await runningClocks(tx)) {
    const { dueAt } = recounted(clockOf(row), calendar)
    if (dueAt.getTime() === row.dueAt.getTime()) continue
    await change(tx, row, { dueAt })
    moved += 1
  }
  return moved
}
