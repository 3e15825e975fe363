/** Which Items' pages are due to be looked at again, and what did the last look find? */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { caseLinks, cases } from '../schema/cases.js'
import { rechecks } from '../schema/feeds.js'
import { items, mentions, versions } from '../schema/items.js'

export type RecheckRow = typeof rechecks.$inferSelect

export interface DueRecheck {
  readonly recheck: RecheckRow
  readonly capturedAt: Date
  readonly publishedAt: Date | null
  readonly removedAt: Date | null
  /** It speaks of a locality that has a profile. */
  readonly speaks: boolean
  /** A Case is open on it. */
  readonly open: boolean
  /** Of the current Version. */
  readonly title: string | null
  readonly lead: string | null
  readonly text: string
  /** When the last Version that changed the first one was captured. */
  readonly changedAt: Date | null
}

/** Plans the next look at an Item's page; a plan that is there already is kept. */
export async function planRecheck(
  tx: Db,
  plan: Pick<RecheckRow, 'itemId' | 'url' | 'source' | 'nextAt' | 'etag' | 'lastModified'>,
): Promise<void> {
  await tx
    .insert(rechecks)
    .values({ ...plan, looks: 0 })
    .onConflictDoNothing({ target: rechecks.itemId })
}

export async function saveRecheck(
  tx: Db,
  itemId: number,
  found: Partial<Omit<RecheckRow, 'itemId' | 'nextAt'>> & { readonly nextAt: Date | null },
): Promise<void> {
  const { nextAt, ...rest } = found
  if (nextAt === null) await tx.delete(rechecks).where(eq(rechecks.itemId, itemId))
  else
    await tx
      .update(rechecks)
      .set({ ...rest, nextAt })
      .where(eq(rechecks.itemId, itemId))
}

const speaksOf = (itemId: typeof rechecks.itemId) =>
  sql<number>`(select count(*) from ${mentions} where ${mentions.itemId} = ${itemId} and ${mentions.level} <> 'false')`.mapWith(
    Number,
  )

const openCasesOn = (itemId: typeof rechecks.itemId) =>
  sql<number>`(select count(*) from ${caseLinks} inner join ${cases} on ${cases.id} = ${caseLinks.caseId} where ${caseLinks.kind} = 'item' and ${caseLinks.targetId} = ${itemId} and ${cases.closedAt} is null)`.mapWith(
    Number,
  )

/** A Case was opened on an Item: its page is looked at now, and again and again while the Case is open, however old it is. */
export async function hurryRecheck(tx: Db, itemId: number, now: Date): Promise<void> {
  const [item] = await tx.select({ url: items.url, source: items.source }).from(items).where(eq(items.id, itemId))
  if (item === undefined || item.url === null || !/^https?:/.test(item.url)) return
  await planRecheck(tx, { itemId, url: item.url, source: item.source, nextAt: now, etag: null, lastModified: null })
  await tx
    .update(rechecks)
    .set({ nextAt: now })
    .where(and(eq(rechecks.itemId, itemId), gt(rechecks.nextAt, now)))
}

export async function dueRechecks(
  db: Db,
  now: Date,
  sources: readonly string[],
  limit: number,
): Promise<readonly DueRecheck[]> {
  const rows = await db
    .select({
      recheck: rechecks,
      item: items,
      version: versions,
      speaks: speaksOf(rechecks.itemId),
      open: openCasesOn(rechecks.itemId),
    })
    .from(rechecks)
    .innerJoin(items, eq(items.id, rechecks.itemId))
    .innerJoin(versions, eq(versions.id, items.versionId))
    .where(and(lte(rechecks.nextAt, now), inArray(rechecks.source, [...sources]), isNull(items.purgedAt)))
    .orderBy(asc(rechecks.nextAt))
    .limit(limit)
  return rows.map(({ recheck, item, version, speaks, open }) => ({
    recheck,
    speaks: speaks > 0,
    open: open > 0,
    capturedAt: item.capturedAt,
    publishedAt: item.publishedAt,
    removedAt: item.removedAt,
    title: version.title,
    lead: version.lead,
    text: version.text,
    changedAt: version.number > 1 ? version.capturedAt : null,
  }))
}

/** A page that is gone is marked once; one that is back is there again. */
export async function markRemoved(tx: Db, itemId: number, removedAt: Date | null): Promise<void> {
  const now = removedAt === null ? isNotNull(items.removedAt) : isNull(items.removedAt)
  await tx
    .update(items)
    .set({ removedAt })
    .where(and(eq(items.id, itemId), now))
}
