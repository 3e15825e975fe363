/** Which sealed bytes are to be deleted because nothing that was read from them is kept any more, and which are gone? */
import { and, asc, eq, exists, gt, inArray, isNotNull, isNull, lte, ne, not, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import type { Result } from '../model/refusal.js'
import { keptUntil, retentionFor } from '../model/retention.js'
import { captures } from '../schema/captures.js'
import { documents, evidence } from '../schema/claims.js'
import { items, versions } from '../schema/items.js'
import { jobs } from '../schema/work.js'
import { recordDeed } from './audit.js'
import type { CaptureRow } from './captures.js'
import { recordAllCustody } from './custody.js'
import { purgeRefusal } from './purging.js'
import { CAPTURE_STAGES, LOOKED_THROUGH, type Look, nextLook, type RetentionPorts } from './retention.js'

const one = sql`1`

/** Those of purged Items that hold nothing of another Item, and platforms' answers of which nothing came. Asked capture by capture. */
function purgeable(db: Db, { rules }: RetentionPorts, now: Date) {
  const itsItem = and(eq(items.id, captures.itemId), isNotNull(items.purgedAt))
  const purged = exists(db.select({ one }).from(items).where(itsItem))
  const itsVersions = eq(versions.captureId, captures.id)
  const readFrom = exists(db.select({ one }).from(versions).where(itsVersions))
  const told = () => db.select({ one }).from(versions).innerJoin(items, eq(items.id, versions.itemId))
  const kept = exists(told().where(and(itsVersions, isNull(items.purgedAt))))
  const gone = exists(told().where(and(itsVersions, isNotNull(items.purgedAt))))
  const cited = exists(db.select({ one }).from(evidence).where(eq(evidence.captureId, captures.id)))
  // Few, and not found by their capture.
  const uploaded = db.select({ id: documents.captureId }).from(documents)
  const itsJobs = and(inArray(jobs.stage, [...CAPTURE_STAGES]), eq(jobs.subject, captures.id))
  const awaited = exists(db.select({ one }).from(jobs).where(itsJobs))
  const last = keptUntil(retentionFor(rules, 'social', now), now)
  const idle =
    last === null
      ? sql`false`
      : and(isNotNull(captures.reader), isNull(captures.itemId), lte(captures.readAt, last), not(readFrom))
  return and(
    isNotNull(captures.archiveFile),
    isNull(captures.purgeFrom),
    // What people handed in is the office's own record.
    ne(captures.door, 'report'),
    or(isNull(captures.itemId), purged),
    or(purged, gone, idle),
    not(kept),
    not(cited),
    notInArray(captures.id, uploaded),
    not(awaited),
  )
}

/** What of sealed captures a run would delete now, were no more Items purged. */
export async function countPurgeable(db: Db, ports: RetentionPorts, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(captures)
    .where(purgeable(db, ports, now))
  return row?.count ?? 0
}

export interface Marked {
  readonly count: number
  /** Where the next batch begins; null: this was the last. */
  readonly next: number | null
}

/** Marks the next ones: from then on nobody reads them, though their bytes may stand until `capturesToBlank` is worked off. */
export async function markCaptures(
  tx: Db,
  actor: Actor | null,
  { after, limit, ...ports }: RetentionPorts & Look,
  now: Date,
): Promise<Result<Marked>> {
  const refusal = purgeRefusal(actor)
  if (refusal !== null) return refusal
  const [newest] = await tx.select({ id: sql<number>`coalesce(max(${captures.id}), 0)`.mapWith(Number) }).from(captures)
  const found = await tx
    .select({ id: captures.id })
    .from(captures)
    .where(and(gt(captures.id, after), lte(captures.id, after + LOOKED_THROUGH), purgeable(tx, ports, now)))
    .orderBy(asc(captures.id))
    .limit(limit)
  const next = nextLook({ after, limit }, found, newest?.id ?? 0)
  if (found.length === 0) return { kind: 'done', value: { count: 0, next } }
  const ids = found.map(({ id }) => id)
  const marked = await tx
    .update(captures)
    .set({ purgeFrom: now })
    .where(and(isNull(captures.purgeFrom), inArray(captures.id, ids)))
    .returning({ id: captures.id, digest: captures.digest })
  if (marked.length === 0) return { kind: 'done', value: { count: 0, next } }
  await recordAllCustody(
    tx,
    marked
      .sort((a, b) => a.id - b.id)
      .map(({ id, digest }) => ({
        captureId: id,
        at: now,
        event: 'purged' as const,
        detail: `xóa theo thời hạn lưu giữ (R11); mã băm nội dung ${digest ?? 'không có'}`,
      })),
  )
  await recordDeed(tx, {
    at: now,
    actor: null,
    deed: 'retention.purge',
    subject: 'retention:captures',
    detail: JSON.stringify({ captures: marked.length }),
  })
  return { kind: 'done', value: { count: marked.length, next } }
}

/** Marked, and not yet known to be gone; the next ones after an id. */
export async function capturesToBlank(db: Db, after: number, limit: number): Promise<readonly CaptureRow[]> {
  return db
    .select()
    .from(captures)
    .where(and(isNotNull(captures.purgeFrom), isNull(captures.purgedAt), sql`${captures.id} > ${after}`))
    .orderBy(asc(captures.id))
    .limit(limit)
}

/** Their bytes are gone. */
export async function noteBlanked(tx: Db, ids: readonly number[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(captures)
    .set({ purgedAt: now })
    .where(inArray(captures.id, [...ids]))
}
