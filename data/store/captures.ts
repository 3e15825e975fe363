/** Which records were read, and where do their bytes lie? */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { OutcomeKind } from '../model/outcome.js'
import { captures } from '../schema/captures.js'
import { runs } from '../schema/work.js'
import { queueJobs } from './jobs.js'

export type CaptureRow = typeof captures.$inferSelect
export type NewCapture = Omit<typeof captures.$inferInsert, 'id' | 'itemId'>

/** Reading itself is counted like a stage, so that every record is accounted for from the first. */
export const READ_STAGE = { name: 'read', version: 1 } as const

export interface ReadRecord {
  readonly capture: NewCapture
  readonly outcome: OutcomeKind
  readonly reason: string | null
  /** The stage that reads it next; null for records that hold no page. */
  readonly next: string | null
}

/** Which of these identities are already held? */
export async function heldIdentities(db: Db, identities: readonly string[]): Promise<ReadonlySet<string>> {
  if (identities.length === 0) return new Set()
  const rows = await db
    .select({ identity: captures.identity })
    .from(captures)
    .where(inArray(captures.identity, [...identities]))
  return new Set(rows.map((row) => row.identity))
}

/** Saves records with their first run and their next job; a record that is already held changes nothing. */
export async function saveRecords(tx: Db, records: readonly ReadRecord[], now: Date): Promise<number> {
  if (records.length === 0) return 0
  const saved = await tx
    .insert(captures)
    .values(records.map((record) => record.capture))
    .onConflictDoNothing({ target: captures.identity })
    .returning({ id: captures.id, identity: captures.identity })
  const ids = new Map(saved.map((row) => [row.identity, row.id]))
  const fresh = records.flatMap((record) => {
    const id = ids.get(record.capture.identity)
    return id === undefined ? [] : [{ ...record, id }]
  })
  if (fresh.length === 0) return 0
  await tx.insert(runs).values(
    fresh.map(({ id, outcome, reason }) => ({
      stage: READ_STAGE.name,
      version: READ_STAGE.version,
      subject: id,
      outcome,
      reason,
      at: now,
    })),
  )
  await queueJobs(
    tx,
    fresh.flatMap(({ id, next }) => (next === null ? [] : [{ stage: next, subject: id }])),
    now,
  )
  return fresh.length
}

export async function capturesById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, CaptureRow>> {
  const rows = await db
    .select()
    .from(captures)
    .where(inArray(captures.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Those whose bytes may be read: not the ones that are deleted under the retention rules, or about to be. */
export async function readableCaptures(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, CaptureRow>> {
  return new Map([...(await capturesById(db, ids))].filter(([, { purgeFrom }]) => purgeFrom === null))
}

export async function bindCapture(tx: Db, captureId: number, itemId: number): Promise<void> {
  await tx
    .update(captures)
    .set({ itemId })
    .where(and(eq(captures.id, captureId), isNull(captures.itemId)))
}

export async function capturesOfItem(db: Db, itemId: number): Promise<readonly CaptureRow[]> {
  return db
    .select()
    .from(captures)
    .where(eq(captures.itemId, itemId))
    .orderBy(sql`${captures.capturedAt} desc`, captures.id)
}
