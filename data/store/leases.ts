/** Which process does the work that only one may do at a time? */
import { and, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { leases } from '../schema/collecting.js'

export type Lease = typeof leases.$inferSelect

/** Takes what is free, what has run out, or what is one's own already. One statement: two processes cannot both have it. */
export async function takeLease(
  tx: Db,
  { work, holder, until }: Pick<Lease, 'work' | 'holder' | 'until'>,
  now: Date,
): Promise<boolean> {
  const taken = await tx
    .insert(leases)
    .values({ work, holder, since: now, until })
    .onConflictDoUpdate({
      target: leases.work,
      set: { holder, since: now, until },
      setWhere: sql`${lte(leases.until, now)} or ${eq(leases.holder, holder)}`,
    })
    .returning({ holder: leases.holder })
  return taken.length > 0
}

const held = ({ work, holder }: Pick<Lease, 'work' | 'holder'>) => and(eq(leases.work, work), eq(leases.holder, holder))

/** False when somebody else has it by now. */
export async function renewLease(tx: Db, own: Pick<Lease, 'work' | 'holder' | 'until'>): Promise<boolean> {
  const renewed = await tx
    .update(leases)
    .set({ until: own.until })
    .where(held(own))
    .returning({ holder: leases.holder })
  return renewed.length > 0
}

export async function releaseLease(tx: Db, own: Pick<Lease, 'work' | 'holder'>): Promise<void> {
  await tx.delete(leases).where(held(own))
}

export async function leaseOf(db: Db, work: string): Promise<Lease | null> {
  const [row] = await db.select().from(leases).where(eq(leases.work, work))
  return row ?? null
}
