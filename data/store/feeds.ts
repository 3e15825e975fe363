/** Which feeds are due, which links wait, and how healthy is a source? */
import { and, asc, count, eq, inArray, isNotNull, lte, max, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { feeds, links } from '../schema/feeds.js'
import { items } from '../schema/items.js'

export type FeedRow = typeof feeds.$inferSelect
export type LinkRow = typeof links.$inferSelect

/** Makes the catalogue's feeds known; what is known of them already stays. */
export async function registerFeeds(
  tx: Db,
  known: readonly { readonly url: string; readonly source: string }[],
  now: Date,
): Promise<void> {
  if (known.length === 0) return
  await tx
    .insert(feeds)
    .values(known.map((feed) => ({ ...feed, nextCheckAt: now, failures: 0, linkCount: 0 })))
    .onConflictDoNothing({ target: feeds.url })
}

export async function dueFeeds(db: Db, now: Date, sources: readonly string[]): Promise<readonly FeedRow[]> {
  return db
    .select()
    .from(feeds)
    .where(and(lte(feeds.nextCheckAt, now), inArray(feeds.source, [...sources])))
    .orderBy(asc(feeds.nextCheckAt))
}

export async function saveFeedCheck(
  tx: Db,
  url: string,
  check: Partial<Omit<FeedRow, 'url' | 'source'>>,
): Promise<void> {
  await tx.update(feeds).set(check).where(eq(feeds.url, url))
}

export type NewLink = Pick<LinkRow, 'url' | 'source' | 'title' | 'publishedAt'>

/** Remembers links; returns how many were new. */
export async function saveLinks(tx: Db, found: readonly NewLink[], now: Date): Promise<number> {
  if (found.length === 0) return 0
  const saved = await tx
    .insert(links)
    .values(found.map((link) => ({ ...link, seenAt: now, state: 'waiting' as const, attempts: 0, nextTryAt: now })))
    .onConflictDoNothing({ target: links.url })
    .returning({ url: links.url })
  return saved.length
}

export async function waitingLinks(
  db: Db,
  now: Date,
  sources: readonly string[],
  limit: number,
): Promise<readonly LinkRow[]> {
  return db
    .select()
    .from(links)
    .where(and(eq(links.state, 'waiting'), lte(links.nextTryAt, now), inArray(links.source, [...sources])))
    .orderBy(asc(links.nextTryAt))
    .limit(limit)
}

export async function markCaptured(tx: Db, urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return
  await tx
    .update(links)
    .set({ state: 'captured', reason: null })
    .where(inArray(links.url, [...urls]))
}

/** After this many tries a link is given up, and shown as such. */
const LINK_ATTEMPTS = 3

export async function markFailed(tx: Db, url: string, reason: string, nextTryAt: Date | null): Promise<void> {
  const last = nextTryAt === null ? sql`true` : sql`${links.attempts} + 1 >= ${LINK_ATTEMPTS}`
  await tx
    .update(links)
    .set({
      attempts: sql`${links.attempts} + 1`,
      reason,
      state: sql`case when ${last} then 'failed' else 'waiting' end`,
      ...(nextTryAt === null ? {} : { nextTryAt }),
    })
    .where(eq(links.url, url))
}

export async function allFeeds(db: Db): Promise<readonly FeedRow[]> {
  return db.select().from(feeds).orderBy(asc(feeds.source), asc(feeds.url))
}

/** Items and the newest dated one by source. */
export async function itemsBySource(db: Db): Promise<ReadonlyMap<string, { count: number; newest: Date | null }>> {
  const counts = await db.select({ source: items.source, count: count() }).from(items).groupBy(items.source)
  const newest = await db
    .select({ source: items.source, newest: max(items.publishedAt) })
    .from(items)
    .where(isNotNull(items.publishedAt))
    .groupBy(items.source)
  const byId = new Map(newest.map((row) => [row.source, row.newest]))
  return new Map(counts.map((row) => [row.source, { count: row.count, newest: byId.get(row.source) ?? null }]))
}
