/** What was done with sealed captures, in which order, and has the log been kept whole? Each row holds the digest of the one before. */
import { asc, desc, gt, inArray } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { CustodyEvent } from '../model/capture.js'
import { custody } from '../schema/captures.js'
import { chainDigest, FIRST_PREVIOUS } from './chain.js'

export type CustodyRow = typeof custody.$inferSelect

export interface CustodyEntry {
  readonly captureId: number
  readonly at: Date
  readonly event: CustodyEvent
  /** In Vietnamese; what it found, with the digest that it found. */
  readonly detail: string | null
}

/** Of the digest before it and the entry. */
export const custodyDigest = (previous: string, { at, captureId, detail, event }: CustodyEntry): string =>
  chainDigest(previous, { at, captureId, detail, event })

/** The digest that the next row will stand on. Shown to somebody outside, it fixes everything before it. */
export async function custodyHead(db: Db): Promise<string> {
  const [last] = await db.select({ digest: custody.digest }).from(custody).orderBy(desc(custody.id)).limit(1)
  return last?.digest ?? FIRST_PREVIOUS
}

export const recordCustody = (tx: Db, entry: CustodyEntry): Promise<void> => recordAllCustody(tx, [entry])

/** Rows of one insert: SQLite binds at most 32,766 values a statement, PostgreSQL 65,535. */
const TOGETHER = 500

export async function recordAllCustody(tx: Db, entries: readonly CustodyEntry[]): Promise<void> {
  if (entries.length === 0) return
  let previous = await custodyHead(tx)
  const rows = entries.map((entry) => {
    const digest = custodyDigest(previous, entry)
    const row = { ...entry, previous, digest }
    previous = digest
    return row
  })
  for (let at = 0; at < rows.length; at += TOGETHER) await tx.insert(custody).values(rows.slice(at, at + TOGETHER))
}

/** In the order in which it was written. */
export async function custodyOf(db: Db, captureIds: readonly number[]): Promise<readonly CustodyRow[]> {
  if (captureIds.length === 0) return []
  return db
    .select()
    .from(custody)
    .where(inArray(custody.captureId, [...captureIds]))
    .orderBy(asc(custody.id))
}

const AT_ONCE = 1000

/** Walks the whole chain. `brokenAt` is the id of the first row that does not stand on the one before or is not as it was written. */
export async function verifyCustody(db: Db): Promise<{ readonly ok: boolean; readonly brokenAt: number | null }> {
  let previous = FIRST_PREVIOUS
  for (let after = 0; ; ) {
    const rows = await db.select().from(custody).where(gt(custody.id, after)).orderBy(asc(custody.id)).limit(AT_ONCE)
    for (const row of rows) {
      if (row.previous !== previous || row.digest !== custodyDigest(previous, row))
        return { ok: false, brokenAt: row.id }
      previous = row.digest
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return { ok: true, brokenAt: null }
    after = last.id
  }
}

const DIGEST = /sha256:[0-9a-f]{64}/

/**
 * The first digest that the log noted of each capture's bytes in the archive: what every later check is held against. What was
 * noted of a damaged capture is not what was sealed.
 */
export function sealedDigests(
  log: readonly Pick<CustodyRow, 'captureId' | 'event' | 'detail'>[],
): ReadonlyMap<number, string> {
  const first = new Map<number, string>()
  for (const { captureId, event, detail } of log) {
    const digest = event === 'damaged' || event === 'purged' ? undefined : DIGEST.exec(detail ?? '')?.[0]
    if (digest !== undefined && !first.has(captureId)) first.set(captureId, digest)
  }
  return first
}

/** When the log noted of captures that they are deleted under the retention rules. */
export const purgesNoted = (
  log: readonly Pick<CustodyRow, 'captureId' | 'event' | 'at'>[],
): ReadonlyMap<number, Date> =>
  new Map(log.flatMap(({ captureId, event, at }) => (event === 'purged' ? [[captureId, at] as const] : [])))
