/** Which sealed bytes are to be deleted because nothing that was read from them is kept any more, and which are gone? */
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, or, sql } from 'drizzle-orm'
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
import { CAPTURE_STAGES, type RetentionPorts } from './retention.js'

/** Those of purged Items that hold nothing of another Item, and platforms' answers of which nothing came. */
function purgeable(db: Db, { rules }: RetentionPorts, now: Date) {
  const purged = db.select({ id: items.id }).from(items).where(isNotNull(items.purgedAt))
  const readFrom = db.select({ id: versions.captureId }).from(versions)
  const kept = db
    .select({ id: versions.captureId })
    .from(versions)
    .innerJoin(items, eq(items.id, versions.itemId))
    .where(isNull(items.purgedAt))
  const gone = db
    .select({ id: versions.captureId })
    .from(versions)
    .innerJoin(items, eq(items.id, versions.itemId))
    .where(isNotNull(items.purgedAt))
  const cited = db
    .select({ id: sql<number>`${evidence.captureId}` })
    .from(evidence)
    .where(isNotNull(evidence.captureId))
  const uploaded = db.select({ id: documents.captureId }).from(documents)
  const awaited = db
    .select({ id: jobs.subject })
    .from(jobs)
    .where(inArray(jobs.stage, [...CAPTURE_STAGES]))
  const last = keptUntil(retentionFor(rules, 'social', now), now)
  const idle =
    last === null
      ? sql`false`
      : and(
          isNotNull(captures.reader),
          isNull(captures.itemId),
          notInArray(captures.id, readFrom),
          lte(captures.readAt, last),
        )
  return and(
    isNotNull(captures.archiveFile),
    isNull(captures.purgeFrom),
    // What people handed in is the office's own record.
    ne(captures.door, 'report'),
    or(inArray(captures.itemId, purged), inArray(captures.id, gone), idle),
    or(isNull(captures.itemId), inArray(captures.itemId, purged)),
    notInArray(captures.id, kept),
    notInArray(captures.id, cited),
    notInArray(captures.id, uploaded),
    notInArray(captures.id, awaited),
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

/** Marks the next ones: from then on nobody reads them, though their bytes may stand until `capturesToBlank` is worked off. */
export async function markCaptures(
  tx: Db,
  actor: Actor | null,
  { limit, ...ports }: RetentionPorts & { readonly limit: number },
  now: Date,
): Promise<Result<number>> {
  const refusal = purgeRefusal(actor)
  if (refusal !== null) return refusal
  const next = tx
    .select({ id: captures.id })
    .from(captures)
    .where(purgeable(tx, ports, now))
    .orderBy(asc(captures.id))
    .limit(limit)
  const marked = await tx
    .update(captures)
    .set({ purgeFrom: now })
    .where(and(isNull(captures.purgeFrom), inArray(captures.id, next)))
    .returning({ id: captures.id, digest: captures.digest })
  if (marked.length === 0) return { kind: 'done', value: 0 }
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
  return { kind: 'done', value: marked.length }
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
