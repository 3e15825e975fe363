/** What may a summary say of the Cases behind its Items, and of those that earlier periods left open? */
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import { inChunks } from '../model/chunks.js'
import { type Clock, isPaused } from '../model/clock-state.js'
import { groupBy } from '../model/group-by.js'
import type { Accuracy } from '../model/verdict.js'
import { caseLinks, cases, clocks, followUps } from '../schema/cases.js'
import { appearances, claims, verdicts } from '../schema/claims.js'
import { items } from '../schema/items.js'
import type { CaseRow } from './cases.js'
import { clockOf } from './clocks.js'

/** Of the locality's own Claims that appear in Items: what another decides is not told as ours. One that nothing was decided of is `unverified` (R2). */
export async function accuraciesOfItems(
  db: Db,
  locality: string,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly Accuracy[]>> {
  const rows = await inChunks(itemIds, (some) =>
    db
      .selectDistinct({ itemId: appearances.itemId, claimId: appearances.claimId, label: verdicts.label })
      .from(appearances)
      .innerJoin(claims, and(eq(claims.id, appearances.claimId), eq(claims.locality, locality)))
      .leftJoin(verdicts, and(eq(verdicts.claimId, appearances.claimId), eq(verdicts.state, 'approved')))
      .where(inArray(appearances.itemId, some)),
  )
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
  const here = eq(cases.locality, locality)
  const link = (kind: 'item' | 'story' | 'claim') => and(eq(caseLinks.caseId, cases.id), eq(caseLinks.kind, kind))
  const own = await inChunks(itemIds, (some) =>
    db
      .select({ itemId: caseLinks.targetId, row: cases })
      .from(cases)
      .innerJoin(caseLinks, link('item'))
      .where(and(here, inArray(caseLinks.targetId, some))),
  )
  const told = await inChunks(itemIds, (some) =>
    db
      .select({ itemId: items.id, row: cases })
      .from(cases)
      .innerJoin(caseLinks, link('story'))
      .innerJoin(items, eq(items.storyId, caseLinks.targetId))
      .where(and(here, inArray(items.id, some))),
  )
  const claimed = await inChunks(itemIds, (some) =>
    db
      .select({ itemId: appearances.itemId, row: cases })
      .from(cases)
      .innerJoin(caseLinks, link('claim'))
      .innerJoin(appearances, eq(appearances.claimId, caseLinks.targetId))
      .where(and(here, inArray(appearances.itemId, some))),
  )
  const shown = [...own, ...told, ...claimed].filter(({ row }) => row.kind !== 'complaint')
  return new Map(
    [...groupBy(shown, ({ itemId }) => itemId)].flatMap(([itemId, found]) => {
      const [newest] = found.map(({ row }) => row).sort((a, b) => b.id - a.id)
      return newest === undefined ? [] : [[itemId, newest] as const]
    }),
  )
}

/** The deadline of ours that ends first: one that runs before one that stands still, and never what the press is bound to. */
export async function deadlinesOfCases(db: Db, caseIds: readonly number[]): Promise<ReadonlyMap<number, Clock>> {
  const rows = await inChunks(caseIds, (some) =>
    db
      .select()
      .from(clocks)
      .where(and(inArray(clocks.caseId, some), isNull(clocks.metAt), isNull(clocks.stoppedAt))),
  )
  const first = new Map<number, Clock>()
  for (const row of rows) {
    const clock = clockOf(row)
    if (row.caseId === null || clock.rule.who !== 'us') continue
    const before = first.get(row.caseId)
    if (before === undefined || isBefore(clock, before)) first.set(row.caseId, clock)
  }
  return first
}

const isBefore = (one: Clock, other: Clock): boolean =>
  isPaused(one) === isPaused(other) ? one.dueAt < other.dueAt : isPaused(other)

/** What became of Items that somebody was asked to correct, by Case. */
export async function followUpStates(
  db: Db,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, readonly (typeof followUps.$inferSelect)['state'][]>> {
  const rows = await inChunks(caseIds, (some) =>
    db
      .select({ caseId: followUps.caseId, state: followUps.state })
      .from(followUps)
      .where(inArray(followUps.caseId, some)),
  )
  return new Map(
    [...groupBy(rows, ({ caseId }) => caseId)].map(([caseId, found]) => [caseId, found.map(({ state }) => state)]),
  )
}
