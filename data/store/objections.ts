/** Who is concerned objects: what was said, under which receipt, and what was answered? Nothing is kept of who it is (R16). */
import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import { type Deadlines, ownDeadline } from '../model/own-deadline.js'
import { type Result, refuse } from '../model/refusal.js'
import { vietnamDay } from '../model/time.js'
import { cases } from '../schema/cases.js'
import { claims, objections, verdicts } from '../schema/claims.js'
import { items } from '../schema/items.js'
import { responses } from '../schema/responses.js'
import { recordDeed } from './audit.js'
import { identityOfParts } from './identity.js'

export type ObjectionRow = typeof objections.$inferSelect
export type ObjectionSubject = ObjectionRow['subject']
export const OBJECTION_SUBJECTS = ['item', 'verdict', 'response'] as const satisfies readonly ObjectionSubject[]

export const OBJECTION_RECEIPT = /^PK-\d{4}-\d{6,}$/
const receiptOf = (id: number, at: Date): string => `PK-${vietnamDay(at).slice(0, 4)}-${String(id).padStart(6, '0')}`

export interface NewObjection {
  readonly locality: string
  readonly subject: ObjectionSubject
  readonly subjectId: number
  /** What is wrong, in the words of whoever objects. */
  readonly words: string
}

/** Is there such a thing here? An Item belongs to no one locality. */
async function isThere(db: Db, { locality, subject, subjectId }: NewObjection): Promise<boolean> {
  if (subject === 'item') {
    const rows = await db.select({ id: items.id }).from(items).where(eq(items.id, subjectId))
    return rows.length > 0
  }
  const rows =
    subject === 'verdict'
      ? await db
          .select({ locality: claims.locality })
          .from(verdicts)
          .innerJoin(claims, eq(claims.id, verdicts.claimId))
          .where(eq(verdicts.id, subjectId))
      : await db
          .select({ locality: cases.locality })
          .from(responses)
          .innerJoin(cases, eq(cases.id, responses.caseId))
          .where(eq(responses.id, subjectId))
  return rows.some((row) => row.locality === locality)
}

/** Anyone of the office writes it down; handing in the same again gives the same receipt. */
export async function handInObjection(
  tx: Db,
  actor: Actor,
  objection: NewObjection,
  deadlines: Deadlines,
  now: Date,
): Promise<Result<{ readonly objection: ObjectionRow; readonly again: boolean }>> {
  const { locality, subject, subjectId } = objection
  const refused = refusalOf(actor, 'report.hand-in', locality)
  if (refused !== null) return refused
  const words = objection.words.trim()
  if (words === '') return refuse('incomplete', 'Chưa ghi nội dung phản đối')
  if (!(await isThere(tx, objection))) return refuse('not-found', 'Nội dung bị phản đối không có')
  const identity = identityOfParts('objection', locality, subject, subjectId, words)
  const dueAt = ownDeadline('data-subject-request', now, deadlines)
  const [made] = await tx
    .insert(objections)
    // Its own identity stands in until the id is known, which the receipt is made of.
    .values({ receipt: identity, identity, locality, subject, subjectId, words, receivedAt: now, dueAt })
    .onConflictDoNothing({ target: objections.identity })
    .returning({ id: objections.id })
  if (made !== undefined) {
    const receipt = receiptOf(made.id, now)
    await tx.update(objections).set({ receipt }).where(eq(objections.id, made.id))
    const detail = `phản đối ${subject}:${subjectId}`
    await recordDeed(tx, { at: now, actor, deed: 'report.hand-in', subject: `objection:${receipt}`, detail })
  }
  const [row] = await tx.select().from(objections).where(eq(objections.identity, identity))
  if (row === undefined) throw new Error(`objection ${identity} was not saved`)
  return { kind: 'done', value: { objection: row, again: made === undefined } }
}

export async function answerObjection(
  tx: Db,
  actor: Actor,
  { receipt, answer }: { readonly receipt: string; readonly answer: string },
  now: Date,
): Promise<Result<ObjectionRow>> {
  const held = await objectionByReceipt(tx, receipt)
  if (held === null) return refuse('not-found', 'Phiếu phản đối không có')
  const refused = refusalOf(actor, 'objection.answer', held.locality)
  if (refused !== null) return refused
  if (answer.trim() === '') return refuse('incomplete', 'Chưa ghi câu trả lời')
  const [answered] = await tx
    .update(objections)
    .set({ answer: answer.trim(), answeredAt: now })
    .where(and(eq(objections.id, held.id), isNull(objections.answeredAt)))
    .returning()
  if (answered === undefined) return refuse('conflict', 'Phiếu này đã được trả lời trước đó')
  const late = now >= held.dueAt
  const detail = late ? 'trả lời, quá hạn' : 'trả lời trong hạn'
  await recordDeed(tx, { at: now, actor, deed: 'objection.answer', subject: `objection:${receipt}`, detail })
  return { kind: 'done', value: answered }
}

export async function objectionByReceipt(db: Db, receipt: string): Promise<ObjectionRow | null> {
  const [row] = await db.select().from(objections).where(eq(objections.receipt, receipt))
  return row ?? null
}

/** Shown beside what they are about, oldest first. */
export const objectionsTo = (db: Db, subject: ObjectionSubject, subjectId: number): Promise<readonly ObjectionRow[]> =>
  Promise.resolve(
    db
      .select()
      .from(objections)
      .where(and(eq(objections.subject, subject), eq(objections.subjectId, subjectId)))
      .orderBy(asc(objections.id)),
  )

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listObjections(
  db: Db,
  { locality, open = false }: { readonly locality: string; readonly open?: boolean },
  before: number | null,
  limit: number,
): Promise<readonly ObjectionRow[]> {
  return db
    .select()
    .from(objections)
    .where(
      and(
        eq(objections.locality, locality),
        open ? isNull(objections.answeredAt) : undefined,
        before === null ? undefined : lt(objections.id, before),
      ),
    )
    .orderBy(desc(objections.id))
    .limit(limit)
}
