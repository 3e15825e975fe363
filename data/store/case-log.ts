/** What happened in a Case, in which order? Beside every entry stands one of the office's own log. */
import { and, asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor, Deed } from '../model/actor.js'
import { caseLog } from '../schema/cases.js'
import { recordDeed, type SystemDeed } from './audit.js'
import { identityOfParts } from './identity.js'

export type CaseLogRow = typeof caseLog.$inferSelect

/** What an entry says happened. */
export const CASE_EVENTS = [
  'opened',
  'kind',
  'route',
  'state',
  'holding',
  'assigned',
  'unit-answered',
  'comment',
  'linked',
  'point',
  'point-outcome',
  'clock-started',
  'clock-paused',
  'clock-resumed',
  'clock-met',
  'clock-stopped',
  'notice',
  'correction-asked',
  'follow-up',
  'transferred',
  'closed',
  'reopened',
  'lesson',
] as const
export type CaseEvent = (typeof CASE_EVENTS)[number]

export interface CaseEntry {
  readonly caseId: number
  readonly at: Date
  /** Null for the system itself. */
  readonly actor: Actor | null
  readonly deed: Deed | SystemDeed
  readonly event: CaseEvent
  /** In Vietnamese. */
  readonly detail: string | null
}

/**
 * What people type into a Case lives and dies with it; the office's log outlives both, so it holds the digest, by which the words can
 * still be proven.
 */
const TYPED: ReadonlySet<CaseEvent> = new Set([
  'comment',
  'unit-answered',
  'point',
  'point-outcome',
  'holding',
  'assigned',
  'transferred',
  'closed',
  'reopened',
])

/** In the transaction of the change itself. */
export async function logCase(tx: Db, { caseId, at, actor, deed, event, detail }: CaseEntry): Promise<void> {
  await tx.insert(caseLog).values({ caseId, at, actorId: actor?.id ?? null, event, detail })
  const told = detail !== null && TYPED.has(event) ? `sha256:${identityOfParts(detail)}` : detail
  await recordDeed(tx, {
    at,
    actor,
    deed,
    subject: `case:${caseId}`,
    detail: told === null ? event : `${event}: ${told}`,
  })
}

/** Oldest first. */
export const logOfCase = async (db: Db, caseId: number): Promise<readonly CaseLogRow[]> =>
  db.select().from(caseLog).where(eq(caseLog.caseId, caseId)).orderBy(asc(caseLog.id))

/** Did the last entry of its sort say just this? A request that was sent again adds nothing. */
export async function saidLast(
  db: Db,
  { caseId, actor, event, detail }: Pick<CaseEntry, 'caseId' | 'event' | 'detail'> & { readonly actor: Actor },
): Promise<boolean> {
  const [last] = await db
    .select()
    .from(caseLog)
    .where(and(eq(caseLog.caseId, caseId), eq(caseLog.event, event)))
    .orderBy(desc(caseLog.id))
    .limit(1)
  return last !== undefined && last.actorId === actor.id && last.detail === detail
}
