/** Which headlines did discovery services show, and which Items were they? */
import { and, count, eq, gte, inArray, isNull, lt, lte } from 'drizzle-orm'
import type { Db } from '#dialect'
import { sightings } from '../schema/feeds.js'
import { items } from '../schema/items.js'

export type SightingRow = typeof sightings.$inferSelect
export type NewSighting = Omit<SightingRow, 'id' | 'itemId'>

/** Remembers headlines; returns how many were new. */
export async function saveSightings(tx: Db, seen: readonly NewSighting[]): Promise<number> {
  if (seen.length === 0) return 0
  const saved = await tx
    .insert(sightings)
    .values([...seen])
    .onConflictDoNothing({ target: [sightings.service, sightings.key] })
    .returning({ id: sightings.id })
  return saved.length
}

/** Which of these headlines have been seen before? */
export async function knownSightings(db: Db, service: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const rows = await db
    .select({ key: sightings.key })
    .from(sightings)
    .where(and(eq(sightings.service, service), inArray(sightings.key, [...keys])))
  return new Set(rows.map(({ key }) => key))
}

/** Headlines whose Item has not been found. */
export async function openSightings(db: Db, since: Date): Promise<readonly SightingRow[]> {
  return db
    .select()
    .from(sightings)
    .where(and(isNull(sightings.itemId), gte(sightings.seenAt, since)))
}

export async function bindSighting(tx: Db, id: number, itemId: number): Promise<void> {
  await tx.update(sightings).set({ itemId }).where(eq(sightings.id, id))
}

/** Items that a headline could be. */
export async function itemsPublished(db: Db, from: Date, to: Date) {
  const rows = await db
    .select({ id: items.id, url: items.url, title: items.title, source: items.source, publishedAt: items.sortAt })
    .from(items)
    .where(and(gte(items.sortAt, from), lte(items.sortAt, to)))
  return rows.flatMap(({ url, title, ...row }) => (url === null || title === null ? [] : [{ ...row, url, title }]))
}

/** Headlines published in a period whose Item has not been found. */
export async function countUnfound(db: Db, period: { readonly start: Date; readonly end: Date }): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(sightings)
    .where(
      and(isNull(sightings.itemId), gte(sightings.publishedAt, period.start), lt(sightings.publishedAt, period.end)),
    )
  return row?.count ?? 0
}
