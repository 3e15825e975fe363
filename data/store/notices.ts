/** Who is to be told that a deadline comes near or is over, once, however long the machine slept? */
import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, onlyUnitOf } from '../model/actor.js'
import { dueInWords, stateOf } from '../model/clock-state.js'
import { groupBy } from '../model/group-by.js'
import type { Deadlines } from '../model/own-deadline.js'
import { type DueReminder, dueReminders } from '../model/reminders.js'
import { cases, clocks, notices } from '../schema/cases.js'
import { recordDeed } from './audit.js'
import { logCase } from './case-log.js'
import { casesById } from './cases.js'
import { type ClockRow, clockOf, running, runningClocks } from './clocks.js'

export type NoticeRow = typeof notices.$inferSelect

const keyOf = (clockId: number, key: string): string => `${clockId}:${key}`

interface Due {
  readonly row: ClockRow
  readonly reminders: readonly DueReminder[]
}

async function dueOf(db: Db, { calendar }: Deadlines, now: Date): Promise<readonly Due[]> {
  const rows = await runningClocks(db)
  if (rows.length === 0) return []
  const told = await db
    .select({ clockId: notices.clockId, key: notices.key })
    .from(notices)
    .innerJoin(clocks, eq(clocks.id, notices.clockId))
    .where(running)
  const toldOf = groupBy(told, ({ clockId }) => clockId)
  return rows.flatMap((row) => {
    const own = new Set((toldOf.get(row.id) ?? []).map(({ key }) => key.slice(`${row.id}:`.length)))
    const reminders = dueReminders(clockOf(row), own, now, calendar)
    return reminders.length === 0 ? [] : [{ row, reminders }]
  })
}

/** Looked at without writing: most minutes nothing is due. */
export const anyNoticeDue = async (db: Db, deadlines: Deadlines, now: Date): Promise<boolean> =>
  (await dueOf(db, deadlines, now)).length > 0

/** Writes down what has come due and returns what is to be told now; what was written before is not told again. */
export async function tellDueNotices(tx: Db, deadlines: Deadlines, now: Date): Promise<readonly NoticeRow[]> {
  const told: NoticeRow[] = []
  const due = await dueOf(tx, deadlines, now)
  const its = await casesById(
    tx,
    due.flatMap(({ row }) => row.caseId ?? []),
  )
  for (const { row, reminders } of due) {
    const clock = clockOf(row)
    const number = row.caseId === null ? null : (its.get(row.caseId)?.number ?? null)
    const state = stateOf(clock, now, deadlines.calendar)
    const text = `${number === null ? '' : `Hồ sơ ${number}: `}${row.rule.what}: ${state.words} (hạn ${dueInWords(clock)})`
    for (const { key, kind, to, send } of reminders) {
      const [made] = await tx
        .insert(notices)
        .values({
          key: keyOf(row.id, key),
          clockId: row.id,
          caseId: row.caseId,
          kind,
          levels: to,
          passed: !send,
          at: now,
          text,
        })
        .onConflictDoNothing({ target: notices.key })
        .returning()
      if (made === undefined || !send) continue
      told.push(made)
      const deed = 'notice.told'
      if (row.caseId === null)
        await recordDeed(tx, { at: now, actor: null, deed, subject: `clock:${row.id}`, detail: text })
      else await logCase(tx, { caseId: row.caseId, at: now, actor: null, deed, event: 'notice', detail: text })
    }
  }
  return told
}

/** What was told, newest first; of a person of a unit what concerns it. */
export async function listNotices(
  db: Db,
  actor: Actor,
  locality: string,
  before: number | null,
  limit: number,
): Promise<readonly NoticeRow[]> {
  const only = onlyUnitOf(actor)
  const rows = await db
    .select({ notice: notices })
    .from(notices)
    .innerJoin(clocks, eq(clocks.id, notices.clockId))
    .leftJoin(cases, eq(cases.id, notices.caseId))
    .where(
      and(
        eq(clocks.locality, locality),
        eq(notices.passed, false),
        only === null ? undefined : eq(cases.unit, only),
        before === null ? undefined : lt(notices.id, before),
      ),
    )
    .orderBy(desc(notices.id))
    .limit(limit)
  return rows.map(({ notice }) => notice)
}
