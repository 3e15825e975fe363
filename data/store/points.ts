/** Into which statements was a criticism split, and what came of each? */
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { type Result, refuse } from '../model/refusal.js'
import { points } from '../schema/cases.js'
import { logCase } from './case-log.js'
import { mayLay } from './case-opening.js'
import { openCaseFor, type PointRow } from './cases.js'
import { writeClaim } from './claims.js'

/** PostgreSQL indexes texts of up to 2,700 bytes; a statement is shorter. */
const LONGEST = 500

/** R5. */
const OPINION = 'Ý kiến, đánh giá không kiểm chứng được'
const NO_CLAIM = refuse('not-found', 'Không có tuyên bố này ở địa phương của hồ sơ')

export interface NewPoint {
  readonly caseId: number
  readonly text: string
  readonly checkable: boolean
  /** For what can be checked: the Claim that it is, or that it becomes one, word for word; null when that waits. */
  readonly claim: number | 'as-stated' | null
  /** Of a new Claim. */
  readonly criticisedUnits: readonly string[]
}

/** The same statement again is the one that is there. */
export async function addPoint(
  tx: Db,
  actor: Actor,
  { caseId, text, checkable, claim, criticisedUnits }: NewPoint,
  now: Date,
): Promise<Result<PointRow>> {
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  const said = text.trim()
  if (said === '' || said.length > LONGEST)
    return refuse('incomplete', `Mỗi nội dung phải có lời, dài nhất ${LONGEST} chữ cái`)
  if (!checkable && claim !== null) return refuse('incomplete', OPINION)
  const { locality } = found.value
  if (typeof claim === 'number' && !(await mayLay(tx, actor, locality, 'claim', claim))) return NO_CLAIM
  const written =
    claim === 'as-stated'
      ? await writeClaim(tx, actor, { locality, text: said, checkable, topic: null, criticisedUnits }, now)
      : null
  if (written?.kind === 'refused') return written
  if (written?.value.again === true && !(await mayLay(tx, actor, locality, 'claim', written.value.claim.id)))
    return NO_CLAIM
  const claimId = written?.value.claim.id ?? (typeof claim === 'number' ? claim : null)
  const [made] = await tx
    .insert(points)
    .values({ caseId, text: said, checkable, claimId })
    .onConflictDoNothing()
    .returning()
  if (made !== undefined) {
    const detail = `${checkable ? 'kiểm chứng được' : 'ý kiến'}: ${said}`
    await logCase(tx, { caseId, at: now, actor, deed: 'case.work', event: 'point', detail })
    return { kind: 'done', value: made }
  }
  const [there] = await tx
    .select()
    .from(points)
    .where(and(eq(points.caseId, caseId), eq(points.text, said)))
  if (there === undefined) throw new Error(`a point of case ${caseId} was not saved`)
  return { kind: 'done', value: there }
}

/** The Claim that a statement was written as, once. */
export async function bindPoint(
  tx: Db,
  actor: Actor,
  { caseId, pointId, claimId }: { readonly caseId: number; readonly pointId: number; readonly claimId: number },
  now: Date,
): Promise<Result<PointRow>> {
  const [point] = await tx
    .select()
    .from(points)
    .where(and(eq(points.id, pointId), eq(points.caseId, caseId)))
  if (point === undefined) return refuse('not-found', 'Không có nội dung này')
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  if (!point.checkable) return refuse('incomplete', OPINION)
  if (point.claimId === claimId) return { kind: 'done', value: point }
  if (!(await mayLay(tx, actor, found.value.locality, 'claim', claimId))) return NO_CLAIM
  const [row] = await tx
    .update(points)
    .set({ claimId })
    .where(and(eq(points.id, pointId), isNull(points.claimId)))
    .returning()
  if (row === undefined) return refuse('conflict', 'Nội dung này đã gắn với một tuyên bố khác')
  const detail = `${point.text} → claim:${claimId}`
  await logCase(tx, { caseId, at: now, actor, deed: 'case.work', event: 'point', detail })
  return { kind: 'done', value: row }
}

export async function setOutcome(
  tx: Db,
  actor: Actor,
  { caseId, pointId, outcome }: { readonly caseId: number; readonly pointId: number; readonly outcome: string },
  now: Date,
): Promise<Result<PointRow>> {
  const [point] = await tx
    .select()
    .from(points)
    .where(and(eq(points.id, pointId), eq(points.caseId, caseId)))
  if (point === undefined) return refuse('not-found', 'Không có nội dung này')
  const found = await openCaseFor(tx, actor, 'case.work', caseId)
  if (found.kind === 'refused') return found
  if (outcome.trim() === '') return refuse('incomplete', 'Kết quả phải viết bằng lời')
  if (point.outcome === outcome.trim()) return { kind: 'done', value: point }
  const [row] = await tx
    .update(points)
    .set({ outcome: outcome.trim(), outcomeAt: now })
    .where(eq(points.id, pointId))
    .returning()
  if (row === undefined) throw new Error(`point ${pointId} was not saved`)
  const detail = `${point.text}: ${outcome.trim()}`
  await logCase(tx, { caseId, at: now, actor, deed: 'case.work', event: 'point-outcome', detail })
  return { kind: 'done', value: row }
}
