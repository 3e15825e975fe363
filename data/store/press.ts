/** What was the press told, what did it ask and what was answered: the spokesperson's register. */
import { and, asc, desc, eq, gte, isNull, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import { ruleFor, type Trigger } from '../model/clock.js'
import { isLate } from '../model/clock-state.js'
import type { Deadlines } from '../model/own-deadline.js'
import type { PressEventKind } from '../model/press.js'
import { type Figure, figuresOf, type Registered } from '../model/press-figures.js'
import { type Result, refuse } from '../model/refusal.js'
import { type Period, vietnamDay } from '../model/time.js'
import { pressEvents } from '../schema/cases.js'
import { recordDeed } from './audit.js'
import { type CaseOpening, openCase } from './case-opening.js'
import { type CaseRow, openCaseFor } from './cases.js'
import { beginClock, type ClockRow, clockOf, clocksById, endAsMet, startClockOfCase } from './clocks.js'
import { identityOfParts } from './identity.js'

export type PressRow = typeof pressEvents.$inferSelect

export const PRESS_NUMBER = /^BC-\d{4}-\d{6,}$/

export interface PressEntry {
  readonly locality: string
  readonly kind: PressEventKind
  readonly at: Date
  /** The paper or agency; never a journalist. */
  readonly outlet: string | null
  readonly matter: string
  /** What the law gives it a deadline by; none when absent. */
  readonly trigger?: Trigger | undefined
}

export interface Entered {
  readonly row: PressRow
  /** The same had been entered before: nothing was added. */
  readonly again: boolean
}

const numberOf = (id: number, at: Date): string => `BC-${vietnamDay(at).slice(0, 4)}-${String(id).padStart(6, '0')}`

/** A request of the press opens a Case of its own. That an event moves the public, and its hours, are a leader's to say, in its Case. */
export async function enterPressEvent(
  tx: Db,
  actor: Actor,
  entry: PressEntry,
  deadlines: Deadlines,
  now: Date,
): Promise<Result<Entered>> {
  const deed = 'press.write'
  const { locality, kind, at, outlet, matter, trigger } = entry
  const refusal = refusalOf(actor, deed, locality)
  if (refusal !== null) return refusal
  if (matter.trim() === '') return refuse('incomplete', 'Sổ báo chí phải ghi nội dung')
  if (kind === 'request' && (outlet ?? '').trim() === '')
    return refuse('incomplete', 'Yêu cầu của báo chí phải ghi tên cơ quan báo chí')
  if (at > now) return refuse('incomplete', 'Lúc xảy ra không được ở tương lai')
  const rule = trigger === undefined ? null : ruleFor(deadlines.rules, trigger, at)
  if (trigger !== undefined && rule === null)
    return refuse('incomplete', 'Không có thời hạn nào cho việc này có hiệu lực vào ngày đó')
  if (trigger === 'opinion-affected') return refuse('forbidden', 'Thời hạn này do lãnh đạo đánh dấu trong hồ sơ')
  const identity = identityOfParts(locality, kind, at.toISOString(), outlet ?? '', matter.trim())
  const [made] = await tx
    .insert(pressEvents)
    // Its identity stands in until the id is known, which the number is made of.
    .values({ number: identity, identity, locality, kind, at, outlet, matter: matter.trim() })
    .onConflictDoNothing()
    .returning({ id: pressEvents.id })
  if (made === undefined) {
    const [held] = await tx.select().from(pressEvents).where(eq(pressEvents.identity, identity))
    if (held === undefined) throw new Error(`press event ${identity} was not saved`)
    return { kind: 'done', value: { row: held, again: true } }
  }
  const number = numberOf(made.id, at)
  const openKey = `press:${made.id}`
  const clock =
    // A duty without a length (“ngay”) is entered; there is nothing to count.
    rule === null || rule.length === null
      ? null
      : await beginClock(tx, { locality, caseId: null, unit: null, rule, openKey, startedAt: at }, deadlines)
  const [row] = await tx
    .update(pressEvents)
    .set({ number, clockId: clock?.id ?? null })
    .where(eq(pressEvents.id, made.id))
    .returning()
  if (row === undefined) throw new Error(`press event ${number} was not saved`)
  await recordDeed(tx, { at: now, actor, deed, subject: `press:${row.id}`, detail: `${number}: ${kind}` })
  return { kind: 'done', value: { row, again: false } }
}

export interface PressAnswer {
  readonly id: number
  readonly answer: string
  /** Where it can be read; null when it was not published. */
  readonly address: string | null
  /** When it was given; now when absent. */
  readonly at?: Date | undefined
}

const NO_EVENT = refuse('not-found', 'Không có mục này trong sổ báo chí')

/** Answered, spoken on, or followed by a request for correction; its deadline is met. The same answer again changes nothing. */
export async function answerPressEvent(
  tx: Db,
  actor: Actor,
  { id, answer, address, at }: PressAnswer,
  deadlines: Deadlines,
  now: Date,
): Promise<Result<PressRow>> {
  const deed = 'press.write'
  const [event] = await tx.select().from(pressEvents).where(eq(pressEvents.id, id))
  const refusal = refusalOf(actor, deed, event?.locality ?? actor.locality)
  if (refusal !== null) return refusal
  if (event === undefined) return NO_EVENT
  const doneAt = at ?? now
  if (answer.trim() === '') return refuse('incomplete', 'Phải ghi đã trả lời thế nào')
  if (doneAt > now || doneAt < event.at)
    return refuse('incomplete', 'Lúc trả lời phải sau lúc nhận và không ở tương lai')
  const same = event.answer === answer.trim() && event.address === address
  if (event.doneAt !== null)
    return same ? { kind: 'done', value: event } : refuse('conflict', 'Mục này đã được trả lời')
  const [row] = await tx
    .update(pressEvents)
    .set({ doneAt, answer: answer.trim(), address })
    .where(and(eq(pressEvents.id, id), isNull(pressEvents.doneAt)))
    .returning()
  if (row === undefined) return refuse('conflict', 'Mục này vừa được người khác trả lời')
  const clock = row.clockId === null ? undefined : (await clocksById(tx, [row.clockId])).get(row.clockId)
  if (clock !== undefined && clock.metAt === null && clock.stoppedAt === null) {
    const met = await endAsMet(tx, clock, { actor, deed, at: doneAt }, deadlines, now)
    if (met.kind === 'refused') throw new Error(`the deadline of ${row.number} was not met: ${met.reason}`)
  }
  await recordDeed(tx, { at: now, actor, deed, subject: `press:${id}`, detail: `trả lời: ${answer.trim()}` })
  return { kind: 'done', value: row }
}

/** Where an answer that was given appeared. */
export async function publishPressAnswer(
  tx: Db,
  actor: Actor,
  { id, address }: { readonly id: number; readonly address: string },
  now: Date,
): Promise<Result<PressRow>> {
  const deed = 'press.write'
  const [event] = await tx.select().from(pressEvents).where(eq(pressEvents.id, id))
  const refusal = refusalOf(actor, deed, event?.locality ?? actor.locality)
  if (refusal !== null) return refusal
  if (event === undefined) return NO_EVENT
  if (event.doneAt === null) return refuse('incomplete', 'Mục này chưa được trả lời')
  if (event.address === address) return { kind: 'done', value: event }
  const [row] = await tx.update(pressEvents).set({ address }).where(eq(pressEvents.id, id)).returning()
  if (row === undefined) return NO_EVENT
  await recordDeed(tx, { at: now, actor, deed, subject: `press:${id}`, detail: `đăng tại ${address}` })
  return { kind: 'done', value: row }
}

/** A leader marks that a matter moves the public: the hours run, and the register has an event to be spoken on. */
export async function markImpact(
  tx: Db,
  actor: Actor,
  { caseId, startedAt }: { readonly caseId: number; readonly startedAt?: Date | undefined },
  deadlines: Deadlines,
  now: Date,
): Promise<Result<{ readonly clock: ClockRow; readonly event: PressRow }>> {
  const clock = await startClockOfCase(tx, actor, { caseId, trigger: 'opinion-affected', startedAt }, deadlines, now)
  if (clock.kind === 'refused') return clock
  const found = await openCaseFor(tx, actor, 'clock.mark-impact', caseId)
  if (found.kind === 'refused') return found
  const event = await eventOfClock(tx, found.value, clock.value)
  return { kind: 'done', value: { clock: clock.value, event } }
}

async function eventOfClock(tx: Db, row: CaseRow, clock: ClockRow): Promise<PressRow> {
  const { locality, title } = row
  const identity = identityOfParts(locality, 'event', `clock:${clock.id}`)
  const at = clock.startedAt
  const values = { number: identity, identity, locality, kind: 'event', at, outlet: null, matter: title } as const
  const [made] = await tx
    .insert(pressEvents)
    .values({ ...values, caseId: row.id, clockId: clock.id })
    .onConflictDoNothing()
    .returning({ id: pressEvents.id })
  if (made !== undefined)
    await tx
      .update(pressEvents)
      .set({ number: numberOf(made.id, at) })
      .where(eq(pressEvents.id, made.id))
  const [event] = await tx.select().from(pressEvents).where(eq(pressEvents.identity, identity))
  if (event === undefined) throw new Error(`the event of clock ${clock.id} was not saved`)
  return event
}

/** Of an enquiry: the Case in which its answer is prepared. */
export async function openPressCase(
  tx: Db,
  actor: Actor,
  event: PressRow,
  now: Date,
): Promise<Result<{ readonly row: CaseRow; readonly again: boolean }>> {
  const { locality, matter, id } = event
  const opening: CaseOpening = {
    locality,
    title: matter.slice(0, 200),
    kind: 'press-enquiry',
    on: { kind: 'press', id },
  }
  return openCase(tx, actor, opening, now)
}

export async function pressById(db: Db, id: number): Promise<PressRow | null> {
  const [row] = await db.select().from(pressEvents).where(eq(pressEvents.id, id))
  return row ?? null
}

export const pressOfCase = async (db: Db, caseId: number): Promise<readonly PressRow[]> =>
  db.select().from(pressEvents).where(eq(pressEvents.caseId, caseId)).orderBy(asc(pressEvents.id))

/** Newest first. */
export async function listPress(
  db: Db,
  {
    locality,
    kind,
    period,
  }: {
    readonly locality: string
    readonly kind?: PressEventKind | undefined
    readonly period?: Pick<Period, 'start' | 'end'> | undefined
  },
  before: number | null,
  limit: number,
): Promise<readonly PressRow[]> {
  return db
    .select()
    .from(pressEvents)
    .where(
      and(
        eq(pressEvents.locality, locality),
        kind === undefined ? undefined : eq(pressEvents.kind, kind),
        period === undefined ? undefined : and(gte(pressEvents.at, period.start), lt(pressEvents.at, period.end)),
        before === null ? undefined : lt(pressEvents.id, before),
      ),
    )
    .orderBy(desc(pressEvents.id))
    .limit(limit)
}

/** The six figures of the yearly form, of what happened in the period, as it stands now. */
export async function pressFigures(
  db: Db,
  locality: string,
  { start, end }: Pick<Period, 'start' | 'end'>,
  now: Date,
): Promise<readonly Figure[]> {
  const rows = await db
    .select()
    .from(pressEvents)
    .where(and(eq(pressEvents.locality, locality), gte(pressEvents.at, start), lt(pressEvents.at, end)))
    .orderBy(asc(pressEvents.id))
  const deadlines = await clocksById(
    db,
    rows.flatMap(({ clockId }) => clockId ?? []),
  )
  return figuresOf(
    rows.map(({ id, kind, doneAt, clockId }) => {
      const row = clockId === null ? undefined : deadlines.get(clockId)
      const spokenAt = doneAt ?? row?.metAt ?? null
      const counts = row !== undefined && row.stoppedAt === null
      return { id, kind, done: spokenAt !== null, clock: counts ? standingOf(row, spokenAt, now) : null }
    }),
  )
}

function standingOf(row: ClockRow, spokenAt: Date | null, now: Date): Registered['clock'] {
  if (isLate(clockOf(row), spokenAt ?? now)) return 'late'
  return spokenAt === null ? 'running' : 'in-time'
}
