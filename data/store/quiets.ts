/** Which domains want to be left alone, and until when? */
import { eq, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { quiets } from '../schema/collecting.js'

export type Quiet = Omit<typeof quiets.$inferSelect, 'domain'>

/** After so long without a refusal, those before it are no longer in a row with the next. */
const FORGOTTEN_AFTER = 7 * 86_400_000

export async function heldQuiets(db: Db): Promise<ReadonlyMap<string, Quiet>> {
  const rows = await db.select().from(quiets)
  return new Map(rows.map(({ domain, ...quiet }) => [domain, quiet]))
}

export async function saveQuiet(tx: Db, domain: string, quiet: Quiet): Promise<void> {
  await tx
    .insert(quiets)
    .values({ domain, ...quiet })
    .onConflictDoUpdate({ target: quiets.domain, set: quiet })
}

/** It answered. */
export async function forgetQuiet(tx: Db, domain: string): Promise<void> {
  await tx.delete(quiets).where(eq(quiets.domain, domain))
}

export async function forgetOldQuiets(tx: Db, now: Date): Promise<void> {
  await tx.delete(quiets).where(lt(quiets.until, new Date(now.getTime() - FORGOTTEN_AFTER)))
}
