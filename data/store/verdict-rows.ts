/** Which Verdicts are there, which stand, and what do they say of the accuracy of Claims? */
import { and, asc, desc, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Accuracy, VerdictState } from '../model/verdict.js'
import { claims, verdictEvidence, verdicts } from '../schema/claims.js'
import type { ClaimRow } from './claims.js'

export type VerdictRow = typeof verdicts.$inferSelect

export async function verdictById(db: Db, id: number): Promise<VerdictRow | null> {
  const [row] = await db.select().from(verdicts).where(eq(verdicts.id, id))
  return row ?? null
}

/** All that were ever proposed, oldest first. */
export async function verdictsOfClaims(db: Db, claimIds: readonly number[]): Promise<readonly VerdictRow[]> {
  if (claimIds.length === 0) return []
  return db
    .select()
    .from(verdicts)
    .where(inArray(verdicts.claimId, [...new Set(claimIds)]))
    .orderBy(asc(verdicts.claimId), asc(verdicts.number))
}

/** Ids of evidence, by Verdict, in order. */
export async function evidenceOfVerdicts(
  db: Db,
  verdictIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const found = new Map<number, number[]>()
  if (verdictIds.length === 0) return found
  const rows = await db
    .select()
    .from(verdictEvidence)
    .where(inArray(verdictEvidence.verdictId, [...new Set(verdictIds)]))
    .orderBy(asc(verdictEvidence.evidenceId))
  for (const { verdictId, evidenceId } of rows) found.set(verdictId, [...(found.get(verdictId) ?? []), evidenceId])
  return found
}

/** The Verdict that stands of each Claim; Claims without one are absent. */
export async function standingVerdicts(db: Db, claimIds: readonly number[]): Promise<ReadonlyMap<number, VerdictRow>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(verdicts)
    .where(and(inArray(verdicts.claimId, [...new Set(claimIds)]), eq(verdicts.state, 'approved')))
  return new Map(rows.map((row) => [row.claimId, row]))
}

/** Every Claim starts unverified, and is again when its Verdict is withdrawn (R2). */
export async function accuraciesOf(db: Db, claimIds: readonly number[]): Promise<ReadonlyMap<number, Accuracy>> {
  const standing = await standingVerdicts(db, claimIds)
  return new Map(claimIds.map((id) => [id, standing.get(id)?.label ?? 'unverified']))
}

/** The newest Verdict that stands of another Claim of the group: shown as an earlier one, never taken over. */
export async function earlierVerdicts(
  db: Db,
  shown: readonly Pick<ClaimRow, 'id' | 'groupId'>[],
): Promise<ReadonlyMap<number, VerdictRow>> {
  const groupIds = [...new Set(shown.flatMap(({ groupId }) => groupId ?? []))]
  if (groupIds.length === 0) return new Map()
  const rows = await db
    .select({ verdict: verdicts, groupId: claims.groupId })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(and(inArray(claims.groupId, groupIds), eq(verdicts.state, 'approved'), isNotNull(verdicts.decidedAt)))
    .orderBy(desc(verdicts.decidedAt), desc(verdicts.id))
  return new Map(
    shown.flatMap(({ id, groupId }) => {
      const other = rows.find((row) => row.groupId === groupId && row.verdict.claimId !== id)
      return other === undefined ? [] : [[id, other.verdict] as const]
    }),
  )
}

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listVerdicts(
  db: Db,
  { locality, state }: { readonly locality: string; readonly state: VerdictState },
  before: number | null,
  limit: number,
): Promise<readonly VerdictRow[]> {
  const rows = await db
    .select({ verdict: verdicts })
    .from(verdicts)
    .innerJoin(claims, eq(claims.id, verdicts.claimId))
    .where(
      and(
        eq(claims.locality, locality),
        eq(verdicts.state, state),
        before === null ? undefined : lt(verdicts.id, before),
      ),
    )
    .orderBy(desc(verdicts.id))
    .limit(limit)
  return rows.map(({ verdict }) => verdict)
}
