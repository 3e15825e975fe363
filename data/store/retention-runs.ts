/** When were the retention rules run, by whom, and what went? */
import { desc, eq } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import type { Result } from '../model/refusal.js'
import { retentionRuns } from '../schema/responses.js'
import { recordDeed } from './audit.js'
import { purgeRefusal } from './purging.js'

export type RetentionRun = typeof retentionRuns.$inferSelect

/** A person's own run is their deed, written down before anything goes; null: the daily one. */
export async function beginRetention(tx: Db, actor: Actor | null, now: Date): Promise<Result<null>> {
  const refusal = purgeRefusal(actor)
  if (refusal !== null) return refusal
  if (actor !== null)
    await recordDeed(tx, { at: now, actor, deed: 'retention.run', subject: 'retention:run', detail: null })
  return { kind: 'done', value: null }
}

export async function saveRetentionRun(tx: Db, run: Omit<RetentionRun, 'id'>): Promise<RetentionRun> {
  const [row] = await tx.insert(retentionRuns).values(run).returning()
  if (row === undefined) throw new Error('a run of the retention rules was not saved')
  return row
}

/** Newest first. */
export const listRetentionRuns = (db: Db, limit: number): Promise<readonly RetentionRun[]> =>
  Promise.resolve(db.select().from(retentionRuns).orderBy(desc(retentionRuns.id)).limit(limit))

/** The last one that deleted anything, or found that there was nothing. */
export async function lastRetentionRun(db: Db): Promise<RetentionRun | null> {
  const [row] = await db
    .select()
    .from(retentionRuns)
    .where(eq(retentionRuns.dry, false))
    .orderBy(desc(retentionRuns.id))
    .limit(1)
  return row ?? null
}
