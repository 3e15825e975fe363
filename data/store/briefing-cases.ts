/** What may a summary say of the Cases behind its Items, and of those that earlier periods left open? */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import { groupBy } from '../model/group-by.js'
import type { Accuracy } from '../model/verdict.js'
import { caseLinks, cases, clocks, followUps } from '../schema/cases.js'
import { appearances, verdicts } from '../schema/claims.js'
import { items } from '../schema/items.js'
import type { CaseRow } from './cases.js'

/** Of the Claims that appear in Items; one that nothing was decided of is `unverified` (R2). */
export async function accuraciesOfItems(
  db: Db,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Accuracy[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectDistinct({ itemId: appearances.itemId, claimId: appearances.claimId, label: verdicts.label })
    .from(appearances)
    .leftJoin(verdicts, and(eq(verdicts.claimId, appearances.claimId), eq(verdicts.state, 'approved')))
    .where(inArray(appearances.itemId, [...itemIds]))
  return new Map(
    [...groupBy(rows, ({ itemId }) => itemId)].map(([itemId, found]) => [
      itemId,
      found.map(({ label }) => label ?? 'unverified'),
    ]),
  )
}

/** The newest Case that holds the Item, its Story or a Claim in it. Complaints are in no summary (R7). */
export async function casesOfItems(
  db: Db,
  locality: string,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, CaseRow>> {
  if (itemIds.length === 0) return new Map()
  const ids = [...itemIds]
  const here = eq(cases.locality, locality)
  const link = (kind: 'item' | 'story' | 'claim') => and(eq(caseLinks.caseId, cases.id), eq(caseLinks.kind, kind))
  const own = await db
    .select({ itemId: caseLinks.targetId, row: cases })
    .from(cases)
    .innerJoin(caseLinks, link('item'))
    .where(and(here, inArray(caseLinks.targetId, ids)))
  const told = await db
    .select({ itemId: items.id, row: cases })
    .from(cases)
    .innerJoin(caseLinks, link('story'))
    .innerJoin(items, eq(items.storyId, caseLinks.targetId))
    .where(and(here, inArray(items.id, ids)))
  const claimed = await db
    .select({ itemId: appearances.itemId, row: cases })
    .from(cases)
    .innerJoin(caseLinks, link('claim'))
    .innerJoin(appearances, eq(appearances.claimId, caseLinks.targetId))
    .where(and(here, inArray(appearances.itemId, ids)))
  const shown = [...own, ...told, ...claimed].filter(({ row }) => row.kind !== 'complaint')
  return new Map(
    [...groupBy(shown, ({ itemId }) => itemId)].flatMap(([itemId, found]) => {
      const [newest] = found.map(({ row }) => row).sort((a, b) => b.id - a.id)
      return newest === undefined ? [] : [[itemId, newest] as const]
    }),
  )
}

/** When the first deadline ends that still runs. */
export async function deadlinesOfCases(db: Db, caseIds: readonly number[]): Promise<ReadonlyMap<number, Date>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .select({ caseId: clocks.caseId, dueAt: clocks.dueAt })
    .from(clocks)
    .where(and(inArray(clocks.caseId, [...caseIds]), isNull(clocks.metAt), isNull(clocks.stoppedAt)))
  const first = new Map<number, Date>()
  for (const { caseId, dueAt } of rows)
    if (caseId !== null && dueAt < (first.get(caseId) ?? new Date(8.64e15))) first.set(caseId, dueAt)
  return first
}

/** What became of Items that somebody was asked to correct, by Case. */
export async function followUpStates(
  db: Db,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, readonly (typeof followUps.$inferSelect)['state'][]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await db
    .select({ caseId: followUps.caseId, state: followUps.state })
    .from(followUps)
    .where(inArray(followUps.caseId, [...caseIds]))
  return new Map(
    [...groupBy(rows, ({ caseId }) => caseId)].map(([caseId, found]) => [caseId, found.map(({ state }) => state)]),
  )
}
