/** How much of a platform's daily allowance is spent? */
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { quotas } from '../schema/feeds.js'

/** Takes units from a day's allowance; false, and nothing taken, when they are not there. */
export async function spendUnits(
  tx: Db,
  { pool, day, units, allowed }: { pool: string; day: string; units: number; allowed: number },
): Promise<boolean> {
  const spent = await unitsSpent(tx, pool, day)
  if (spent + units > allowed) return false
  await tx
    .insert(quotas)
    .values({ pool, day, spent: units })
    .onConflictDoUpdate({ target: [quotas.pool, quotas.day], set: { spent: sql`${quotas.spent} + ${units}` } })
  return true
}

export async function unitsSpent(db: Db, pool: string, day: string): Promise<number> {
  const [row] = await db
    .select()
    .from(quotas)
    .where(and(eq(quotas.pool, pool), eq(quotas.day, day)))
  return row?.spent ?? 0
}
