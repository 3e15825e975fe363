/** What did we tell that was wrong, what is right, and who was told so? (R15) */
import { and, asc, desc, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import { type Deadlines, ownDeadline } from '../model/own-deadline.js'
import { type Result, refuse } from '../model/refusal.js'
import { corrections } from '../schema/claims.js'
import { recordDeed } from './audit.js'

export type CorrectionRow = typeof corrections.$inferSelect

export interface Wrong {
  readonly locality: string
  readonly verdictId: number | null
  readonly responseId: number | null
  /** What had been said. */
  readonly wrong: string
  readonly address: string | null
}

/**
 * Beside the deed that makes it due, in its transaction: whoever takes back what was told asks no second permission, and the log
 * entry of that deed names it. Once for each thing told.
 */
export async function openCorrection(tx: Db, wrong: Wrong, deadlines: Deadlines, now: Date): Promise<number | null> {
  const [row] = await tx
    .insert(corrections)
    .values({ ...wrong, openedAt: now, dueAt: ownDeadline('own-error-found', now, deadlines) })
    .onConflictDoNothing()
    .returning({ id: corrections.id })
  return row?.id ?? null
}

export interface Made {
  readonly id: number
  readonly right: string
  /** Bodies and outlets that had received the wrong one and were told. */
  readonly told: readonly string[]
}

export async function makeCorrection(
  tx: Db,
  actor: Actor,
  { id, right, told }: Made,
  now: Date,
): Promise<Result<CorrectionRow>> {
  const [held] = await tx.select().from(corrections).where(eq(corrections.id, id))
  if (held === undefined) return refuse('not-found', 'Đính chính không có')
  const refused = refusalOf(actor, 'correction.write', held.locality)
  if (refused !== null) return refused
  if (right.trim() === '') return refuse('incomplete', 'Chưa ghi điều đúng')
  const [made] = await tx
    .update(corrections)
    .set({ right: right.trim(), told, madeAt: now })
    .where(and(eq(corrections.id, id), isNull(corrections.madeAt)))
    .returning()
  if (made === undefined) return refuse('conflict', 'Đính chính này đã đăng trước đó')
  const detail = `đính chính; đã báo ${told.length} nơi nhận`
  await recordDeed(tx, { at: now, actor, deed: 'correction.write', subject: `correction:${id}`, detail })
  return { kind: 'done', value: made }
}

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listCorrections(
  db: Db,
  { locality, open = false }: { readonly locality?: string | undefined; readonly open?: boolean },
  before: number | null,
  limit: number,
): Promise<readonly CorrectionRow[]> {
  return db
    .select()
    .from(corrections)
    .where(
      and(
        locality === undefined ? undefined : eq(corrections.locality, locality),
        open ? isNull(corrections.madeAt) : undefined,
        before === null ? undefined : lt(corrections.id, before),
      ),
    )
    .orderBy(desc(corrections.id))
    .limit(limit)
}

export const correctionsOfVerdict = (db: Db, verdictId: number): Promise<readonly CorrectionRow[]> =>
  Promise.resolve(
    db.select().from(corrections).where(eq(corrections.verdictId, verdictId)).orderBy(asc(corrections.id)),
  )
