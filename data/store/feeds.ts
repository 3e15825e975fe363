/** Which feeds are due, which links wait, and how did looking go? */
import { and, asc, count, desc, eq, inArray, isNotNull, lt, lte, max, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { FeedDoor, Look } from '../model/look.js'
import { feeds, links, looks } from '../schema/feeds.js'
import { items } from '../schema/items.js'

export type FeedRow = typeof feeds.$inferSelect
export type LinkRow = typeof links.$inferSelect

export interface NewFeed {
  /** An address of the web, or a connector's (crawlers/connectors/address.ts). */
  readonly url: string
  readonly source: string
  readonly door: FeedDoor
  readonly foundFrom?: string
}

/** Makes feeds known; what is known of them already stays. */
export async function registerFeeds(tx: Db, known: readonly NewFeed[], now: Date): Promise<void> {
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

export interface NewLook extends Look {
  readonly feed: string
  readonly source: string
  readonly reason: string | null
}

export async function saveLook(tx: Db, look: NewLook): Promise<void> {
  await tx.insert(looks).values(look)
}

/** The last looks at a feed, newest first. */
export async function recentLooks(db: Db, feed: string, limit: number): Promise<readonly Look[]> {
  return db.select().from(looks).where(eq(looks.feed, feed)).orderBy(desc(looks.at), desc(looks.id)).limit(limit)
}

/** Enough for a source's own past by weekday; more would only grow. */
const LOOKS_KEPT = 90 * 86_400_000

export async function forgetOldLooks(tx: Db, now: Date): Promise<void> {
  await tx.delete(looks).where(lt(looks.at, new Date(now.getTime() - LOOKS_KEPT)))
}

export async function feedsOfSource(db: Db, source: string): Promise<readonly FeedRow[]> {
  return db.select().from(feeds).where(eq(feeds.source, source))
}

export async function feedsWithDoor(db: Db, door: FeedDoor): Promise<readonly FeedRow[]> {
  return db.select().from(feeds).where(eq(feeds.door, door))
}

export async function feedsByUrl(db: Db, urls: readonly string[]): Promise<ReadonlyMap<string, FeedRow>> {
  if (urls.length === 0) return new Map()
  const rows = await db
    .select()
    .from(feeds)
    .where(inArray(feeds.url, [...urls]))
  return new Map(rows.map((row) => [row.url, row]))
}

export type NewLink = Pick<LinkRow, 'url' | 'source' | 'title' | 'publishedAt'> & Partial<Pick<LinkRow, 'article'>>

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

/** Which of these addresses have been named before? */
export async function knownLinks(db: Db, urls: readonly string[]): Promise<ReadonlySet<string>> {
  if (urls.length === 0) return new Set()
  const rows = await db
    .select({ url: links.url })
    .from(links)
    .where(inArray(links.url, [...urls]))
  return new Set(rows.map(({ url }) => url))
}

/** @param only `parts` for the missing pages of articles of several */
export async function waitingLinks(
  db: Db,
  now: Date,
  sources: readonly string[],
  limit: number,
  only: 'parts' | 'all' = 'all',
): Promise<readonly LinkRow[]> {
  return db
    .select()
    .from(links)
    .where(
      and(
        eq(links.state, 'waiting'),
        lte(links.nextTryAt, now),
        inArray(links.source, [...sources]),
        only === 'parts' ? isNotNull(links.article) : undefined,
      ),
    )
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

/** After this many tries a link is given up, and shown as such: with doubling pauses that is four days, longer than most outages. */
const LINK_ATTEMPTS = 12
const MINUTE = 60_000
const LONGEST_PAUSE = 12 * 60 * MINUTE

/** Pauses double from five minutes; a server's own word is never undercut. */
export const nextTryOf = (attempts: number, notBefore: Date, now: Date): Date =>
  new Date(Math.max(notBefore.getTime(), now.getTime() + Math.min(5 * MINUTE * 2 ** attempts, LONGEST_PAUSE)))

/** @param nextTryAt null for what will not change: the link is given up at once */
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
