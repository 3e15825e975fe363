/** Which dossiers did a leader decide to hand to another authority? There is no feed: one decision, one dossier, content alone (R17). */
import { and, asc, count, eq, gte, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { type Result, refuse } from '../model/refusal.js'
import type { Period } from '../model/time.js'
import { cases, transfers } from '../schema/cases.js'
import { logCase } from './case-log.js'
import { openCaseFor } from './cases.js'

export type TransferRow = typeof transfers.$inferSelect

export interface Transfer {
  readonly caseId: number
  readonly receiver: string
  /** The clause of law that it rests on. */
  readonly basis: string
  /** sha256:… of the dossier; null while it is not made. */
  readonly digest: string | null
}

/** `Điều 5`: shorter names no clause. */
const SHORTEST_BASIS = 6

/** The same decision again is the one that stands. */
export async function decideTransfer(
  tx: Db,
  actor: Actor,
  { caseId, receiver, basis, digest }: Transfer,
  now: Date,
): Promise<Result<TransferRow>> {
  const deed = 'transfer.decide'
  const found = await openCaseFor(tx, actor, deed, caseId)
  if (found.kind === 'refused') return found
  if (receiver.trim() === '') return refuse('incomplete', 'Phải ghi cơ quan nhận')
  if (basis.trim().length < SHORTEST_BASIS) return refuse('incomplete', 'Chuyển hồ sơ phải ghi căn cứ pháp lý')
  const [made] = await tx
    .insert(transfers)
    .values({ caseId, receiver: receiver.trim(), basis: basis.trim(), decidedBy: actor.id, at: now, digest })
    .onConflictDoNothing()
    .returning()
  if (made !== undefined) {
    const detail = `${made.receiver}; căn cứ: ${made.basis}`
    await logCase(tx, { caseId, at: now, actor, deed, event: 'transferred', detail })
    return { kind: 'done', value: made }
  }
  const [there] = await tx
    .select()
    .from(transfers)
    .where(and(eq(transfers.caseId, caseId), eq(transfers.receiver, receiver.trim())))
  if (there === undefined) throw new Error(`the transfer of case ${caseId} was not saved`)
  return there.basis === basis.trim() && there.digest === digest
    ? { kind: 'done', value: there }
    : refuse('conflict', 'Hồ sơ này đã có quyết định chuyển cho cơ quan đó')
}

export const transfersOfCase = async (db: Db, caseId: number): Promise<readonly TransferRow[]> =>
  db.select().from(transfers).where(eq(transfers.caseId, caseId)).orderBy(asc(transfers.id))

/** For the monthly report. */
export async function countTransfers(
  db: Db,
  locality: string,
  { start, end }: Pick<Period, 'start' | 'end'>,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(transfers)
    .innerJoin(cases, eq(cases.id, transfers.caseId))
    .where(and(eq(cases.locality, locality), gte(transfers.at, start), lt(transfers.at, end)))
  return row?.count ?? 0
}
