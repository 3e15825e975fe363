/** Who did what, in which order, and has the log been kept whole? Rows are only added; each holds the digest of the one before. */
import { and, asc, desc, eq, gt, gte, lt, type SQL } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor, Deed } from '../model/actor.js'
import type { Period } from '../model/time.js'
import { audit } from '../schema/actors.js'
import { chainDigest, FIRST_PREVIOUS } from './chain.js'

export type AuditRow = typeof audit.$inferSelect

/** Of things that the system does by itself: `retention.purge`. */
export type SystemDeed = 'retention.purge' | 'notice.told' | 'follow-up.seen'

export interface AuditEntry {
  readonly at: Date
  /** Null for the system itself. */
  readonly actor: Actor | null
  readonly deed: Deed | SystemDeed
  /** `claim:12`. */
  readonly subject: string
  /** In Vietnamese, or JSON of what changed. */
  readonly detail: string | null
}

const digestOf = (
  previous: string,
  { at, actorId, deed, subject, detail }: Omit<AuditRow, 'id' | 'previous' | 'digest'>,
) => chainDigest(previous, { at, actorId, deed, subject, detail })

/** Beside the change itself, in its transaction: one cannot stand without the other. */
export async function recordDeed(tx: Db, { at, actor, deed, subject, detail }: AuditEntry): Promise<void> {
  const previous = await auditHead(tx)
  const row = { at, actorId: actor?.id ?? null, deed, subject, detail }
  await tx.insert(audit).values({ ...row, previous, digest: digestOf(previous, row) })
}

/** The digest that the next row will stand on. Shown to somebody outside, it fixes everything before it. */
export async function auditHead(db: Db): Promise<string> {
  const [last] = await db.select({ digest: audit.digest }).from(audit).orderBy(desc(audit.id)).limit(1)
  return last?.digest ?? FIRST_PREVIOUS
}

const AT_ONCE = 1000

/** `brokenAt`: id of the first row that does not stand on the one before or is not as it was written. */
export interface Verified {
  readonly ok: boolean
  readonly rows: number
  readonly brokenAt: number | null
}

/**
 * Walks the whole chain. What was cut off at its end leaves no trace in it: that is seen by a digest noted earlier, elsewhere.
 * @param noted a digest that the log must still hold; null for none
 */
export async function verifyAudit(db: Db, noted: string | null = null): Promise<Verified> {
  let previous = FIRST_PREVIOUS
  let count = 0
  let held = noted === null || noted === FIRST_PREVIOUS
  for (let after = 0; ; ) {
    const rows = await db.select().from(audit).where(gt(audit.id, after)).orderBy(asc(audit.id)).limit(AT_ONCE)
    for (const row of rows) {
      if (row.previous !== previous || row.digest !== digestOf(previous, row))
        return { ok: false, rows: count, brokenAt: row.id }
      previous = row.digest
      held ||= previous === noted
      count++
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return { ok: held, rows: count, brokenAt: null }
    after = last.id
  }
}

export interface AuditFilter {
  readonly subject?: string | undefined
  readonly actorId?: number | undefined
  readonly deed?: string | undefined
  readonly period?: Pick<Period, 'start' | 'end'> | undefined
}

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listAudit(
  db: Db,
  { subject, actorId, deed, period }: AuditFilter,
  before: number | null,
  limit: number,
): Promise<readonly AuditRow[]> {
  const conditions: (SQL | undefined)[] = [
    subject === undefined ? undefined : eq(audit.subject, subject),
    actorId === undefined ? undefined : eq(audit.actorId, actorId),
    deed === undefined ? undefined : eq(audit.deed, deed),
    period === undefined ? undefined : and(gte(audit.at, period.start), lt(audit.at, period.end)),
    before === null ? undefined : lt(audit.id, before),
  ]
  return db
    .select()
    .from(audit)
    .where(and(...conditions))
    .orderBy(desc(audit.id))
    .limit(limit)
}
