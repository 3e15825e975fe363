/** Which Cases are there, whose are they, and what do they hold? */
import { and, asc, desc, eq, inArray, isNull, lt, lte, ne, or, type SQL } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, type Deed, onlyUnitOf, refusalOf, seesOnlyUnit } from '../model/actor.js'
import type { CaseKind, CaseLink, CaseState } from '../model/case.js'
import { inChunks } from '../model/chunks.js'
import { groupBy } from '../model/group-by.js'
import { type Result, refuse } from '../model/refusal.js'
import type { Accuracy } from '../model/verdict.js'
import { caseLinks, caseLog, cases, points } from '../schema/cases.js'
import { appearances } from '../schema/claims.js'
import { items } from '../schema/items.js'
import { reports } from '../schema/reports.js'
import { storySuccessors } from '../schema/stories.js'
import { accuraciesOf } from './verdict-rows.js'

export type CaseRow = typeof cases.$inferSelect
export type CaseLinkRow = typeof caseLinks.$inferSelect
export type PointRow = typeof points.$inferSelect

export const CASE_NUMBER = /^HS-\d{4}-\d{6,}$/
/** All that is told of a complaint's matter; who complains of whom is the legal channel's (R7). */
export const COMPLAINT_TITLE = 'Đơn khiếu nại, tố cáo (theo quy trình riêng)'

const NO_CASE = refuse('not-found', 'Hồ sơ không có, hoặc không phải của bạn')

/** A person of a unit knows the Cases that were given to it, and no others. */
export const isTheirs = (actor: Actor, { unit }: Pick<CaseRow, 'unit'>): boolean =>
  !seesOnlyUnit(actor) || (actor.unit !== null && actor.unit === unit)

/** The Case, when this is theirs to do with it. */
export async function caseFor(db: Db, actor: Actor, deed: Deed, caseId: number): Promise<Result<CaseRow>> {
  const [row] = await db.select().from(cases).where(eq(cases.id, caseId))
  const refusal = refusalOf(actor, deed, row?.locality ?? actor.locality)
  if (refusal !== null) return refusal
  return row === undefined || !isTheirs(actor, row) ? NO_CASE : { kind: 'done', value: row }
}

/** The same, and it is not closed. */
export async function openCaseFor(db: Db, actor: Actor, deed: Deed, caseId: number): Promise<Result<CaseRow>> {
  const found = await caseFor(db, actor, deed, caseId)
  if (found.kind === 'done' && found.value.closedAt !== null)
    return refuse('conflict', `Hồ sơ ${found.value.number} đã đóng; mở lại trước khi làm tiếp`)
  return found
}

export async function caseByNumber(db: Db, number: string): Promise<CaseRow | null> {
  const [row] = await db.select().from(cases).where(eq(cases.number, number))
  return row ?? null
}

export async function casesById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, CaseRow>> {
  const rows = await inChunks(ids, (some) => db.select().from(cases).where(inArray(cases.id, some)))
  return new Map(rows.map((row) => [row.id, row]))
}

export interface CaseFilter {
  readonly locality?: string | undefined
  readonly unit?: string | undefined
  readonly state?: CaseState | undefined
  readonly kind?: CaseKind | undefined
  readonly open?: boolean | undefined
}

/** Newest first; of a person of a unit only what was given to it. @param before id of the last one shown; null for the first page */
export async function listCases(
  db: Db,
  actor: Actor,
  { locality, unit, state, kind, open }: CaseFilter,
  before: number | null,
  limit: number,
): Promise<readonly CaseRow[]> {
  const only = onlyUnitOf(actor)
  if (only === '') return []
  const conditions: (SQL | undefined)[] = [
    locality === undefined ? undefined : eq(cases.locality, locality),
    actor.locality === null ? undefined : eq(cases.locality, actor.locality),
    unit === undefined ? undefined : eq(cases.unit, unit),
    only === null ? undefined : eq(cases.unit, only),
    state === undefined ? undefined : eq(cases.state, state),
    kind === undefined ? undefined : eq(cases.kind, kind),
    open === true ? isNull(cases.closedAt) : undefined,
    before === null ? undefined : lt(cases.id, before),
  ]
  return db
    .select()
    .from(cases)
    .where(and(...conditions))
    .orderBy(desc(cases.id))
    .limit(limit)
}

export const linksOfCase = async (db: Db, caseId: number): Promise<readonly CaseLinkRow[]> =>
  db.select().from(caseLinks).where(eq(caseLinks.caseId, caseId)).orderBy(asc(caseLinks.at), asc(caseLinks.kind))

export const pointsOfCase = async (db: Db, caseId: number): Promise<readonly PointRow[]> =>
  db.select().from(points).where(eq(points.caseId, caseId)).orderBy(asc(points.id))

/** Cases that hold any of these, newest first. */
export async function casesHolding(db: Db, kind: CaseLink, targetIds: readonly number[]): Promise<readonly CaseRow[]> {
  if (targetIds.length === 0) return []
  const held = db
    .select({ id: caseLinks.caseId })
    .from(caseLinks)
    .where(and(eq(caseLinks.kind, kind), inArray(caseLinks.targetId, [...targetIds])))
  return db.select().from(cases).where(inArray(cases.id, held)).orderBy(desc(cases.id))
}

/** Ids of the Claims of Cases: those they hold and those that their points became. */
export async function claimsOfCases(
  db: Db,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  const held = await inChunks(caseIds, (some) =>
    db
      .select({ caseId: caseLinks.caseId, claimId: caseLinks.targetId })
      .from(caseLinks)
      .where(and(inArray(caseLinks.caseId, some), eq(caseLinks.kind, 'claim'))),
  )
  const split = await inChunks(caseIds, (some) =>
    db.select({ caseId: points.caseId, claimId: points.claimId }).from(points).where(inArray(points.caseId, some)),
  )
  const all = [...held, ...split.flatMap(({ caseId, claimId }) => (claimId === null ? [] : [{ caseId, claimId }]))]
  return new Map(
    [...groupBy(all, (row) => row.caseId)].map(([caseId, rows]) => [caseId, [...new Set(rows.map((r) => r.claimId))]]),
  )
}

/** What people decided of the Claims of Cases; a Claim that nothing was decided of is `unverified` (R2). */
export async function accuraciesOfCases(
  db: Db,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Accuracy[]>> {
  const claimsOf = await claimsOfCases(db, caseIds)
  const all = [...new Set([...claimsOf.values()].flat())]
  const labels = new Map(await inChunks(all, async (some) => [...(await accuraciesOf(db, some))]))
  return new Map(
    [...claimsOf].map(([caseId, claims]) => [caseId, claims.map((id): Accuracy => labels.get(id) ?? 'unverified')]),
  )
}

export const accuraciesOfCase = async (db: Db, caseId: number): Promise<readonly Accuracy[]> =>
  (await accuraciesOfCases(db, [caseId])).get(caseId) ?? []

/** Open at an instant, whatever became of them later: a briefing carries them until their final result. Complaints are in none (R7). */
export async function openCases(db: Db, locality: string, at: Date): Promise<readonly CaseRow[]> {
  const then = and(eq(cases.locality, locality), lte(cases.openedAt, at), ne(cases.kind, 'complaint'))
  const opened = await db.select().from(cases).where(then).orderBy(asc(cases.id))
  // Joined, not listed: a statement takes no more than 32,766 values, and Cases are never fewer.
  const turns = await db
    .select({ caseId: caseLog.caseId, event: caseLog.event })
    .from(caseLog)
    .innerJoin(cases, eq(cases.id, caseLog.caseId))
    .where(and(then, inArray(caseLog.event, ['closed', 'reopened']), lte(caseLog.at, at)))
    .orderBy(asc(caseLog.id))
  const last = new Map(turns.map(({ caseId, event }) => [caseId, event]))
  return opened.filter(({ id }) => last.get(id) !== 'closed')
}

/** Items that a complaint is about, by themselves or through a report, a Story or a Claim: no briefing shows them (R7). */
export async function itemsOfComplaints(db: Db, locality: string): Promise<ReadonlySet<number>> {
  const complaints = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.locality, locality), eq(cases.kind, 'complaint')))
  const linked = (kind: CaseLink) =>
    db
      .select({ id: caseLinks.targetId })
      .from(caseLinks)
      .where(and(inArray(caseLinks.caseId, complaints), eq(caseLinks.kind, kind)))
  const split = db.select({ id: points.claimId }).from(points).where(inArray(points.caseId, complaints))
  // A Story that was joined to another lives on in it.
  const successors = db
    .select({ id: storySuccessors.storyId })
    .from(storySuccessors)
    .where(inArray(storySuccessors.formerId, linked('story')))
  const found = [
    await db
      .select({ itemId: items.id })
      .from(items)
      .where(inArray(items.id, linked('item'))),
    await db
      .select({ itemId: reports.itemId })
      .from(reports)
      .where(inArray(reports.id, linked('report'))),
    await db
      .select({ itemId: items.id })
      .from(items)
      .where(or(inArray(items.storyId, linked('story')), inArray(items.storyId, successors))),
    await db
      .select({ itemId: appearances.itemId })
      .from(appearances)
      .where(or(inArray(appearances.claimId, linked('claim')), inArray(appearances.claimId, split))),
  ]
  return new Set(found.flat().flatMap(({ itemId }) => (itemId === null ? [] : [itemId])))
}
