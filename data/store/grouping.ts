/** Which Items does grouping compare a new one with, what did people say of them, and how common are their words here? */
import { and, asc, count, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { groupBy } from '../model/group-by.js'
import { items, versions } from '../schema/items.js'
import { stories, storyDecisions, storyKeys, storyTerms } from '../schema/stories.js'

/** What grouping reads of an Item. */
export interface GroupingItem {
  readonly itemId: number
  readonly title: string | null
  readonly text: string
  readonly publishedAt: Date | null
  readonly storyId: number
}

export interface Neighbourhood {
  readonly items: readonly GroupingItem[]
  /** Stories of which only some Items were read: they are taken whole or not at all. */
  readonly partial: ReadonlySet<number>
}

/** More candidates than this share only common words. */
const MOST_CANDIDATES = 50
/** Items that are read beside one; larger Stories are no longer judged Item by Item. */
const MOST_READ = 120

/** Items that share index keys with this one, those that share most first, and the rest of their Stories. */
export async function neighboursOf(db: Db, itemId: number, keys: readonly string[]): Promise<Neighbourhood> {
  const ids = keys.length === 0 ? [] : await sharingKeys(db, itemId, keys)
  if (ids.length === 0) return { items: [], partial: new Set() }
  const held = await db.select({ id: items.id, storyId: items.storyId }).from(items).where(inArray(items.id, ids))
  const storyOf = new Map(held.flatMap(({ id, storyId }) => (storyId === null ? [] : [[id, storyId]])))
  const candidates = ids.filter((id) => storyOf.has(id))
  const found = [...new Set(candidates.flatMap((id) => storyOf.get(id) ?? []))]
  const sizes = new Map((await storiesById(db, found)).map((story) => [story.id, story.itemCount]))
  const byStory = groupBy(candidates, (id) => storyOf.get(id) ?? 0)
  const emptied = new Set(await storiesWithPurged(db, found))
  const whole: number[] = []
  let read = candidates.length
  for (const story of found) {
    // What has no words any more cannot be compared: it goes where its Story goes.
    if (emptied.has(story)) continue
    const more = (sizes.get(story) ?? 0) - (byStory.get(story)?.length ?? 0)
    if (read + more > MOST_READ) continue
    read += more
    whole.push(story)
  }
  const partial = new Set(found.filter((story) => !whole.includes(story)))
  const rest = candidates.filter((id) => partial.has(storyOf.get(id) ?? 0))
  return {
    items: [
      ...(await readItems(db, inArray(items.storyId, whole), whole)),
      ...(await readItems(db, inArray(items.id, rest), rest)),
    ],
    partial,
  }
}

async function storiesWithPurged(db: Db, storyIds: readonly number[]): Promise<readonly number[]> {
  if (storyIds.length === 0) return []
  const rows = await db
    .selectDistinct({ storyId: items.storyId })
    .from(items)
    .where(and(inArray(items.storyId, [...storyIds]), isNotNull(items.purgedAt)))
  return rows.flatMap(({ storyId }) => storyId ?? [])
}

async function sharingKeys(db: Db, itemId: number, keys: readonly string[]): Promise<number[]> {
  const rows = await db
    .select({ itemId: storyKeys.itemId })
    .from(storyKeys)
    .where(and(inArray(storyKeys.key, [...keys]), ne(storyKeys.itemId, itemId)))
    .groupBy(storyKeys.itemId)
    .orderBy(desc(count()), asc(storyKeys.itemId))
    .limit(MOST_CANDIDATES)
  return rows.map((row) => row.itemId)
}

const storiesById = (db: Db, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(stories)
        .where(inArray(stories.id, [...ids]))

async function readItems(db: Db, which: ReturnType<typeof inArray>, ids: readonly number[]): Promise<GroupingItem[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      itemId: items.id,
      title: versions.title,
      text: versions.text,
      publishedAt: items.publishedAt,
      storyId: items.storyId,
    })
    .from(items)
    .innerJoin(versions, eq(versions.id, items.versionId))
    .where(which)
    .orderBy(asc(items.id))
  return rows.flatMap((row) => (row.storyId === null ? [] : [{ ...row, storyId: row.storyId }]))
}

export interface StoryDecision {
  readonly a: number
  readonly b: number
  /** Of the two Items, as they stand now. */
  readonly stories: readonly [number, number]
  readonly together: boolean
}

/** What people said of Items of these Stories. */
export async function decisionsAmong(db: Db, storyIds: readonly number[]): Promise<readonly StoryDecision[]> {
  if (storyIds.length === 0) return []
  const members = db
    .select({ id: items.id })
    .from(items)
    .where(inArray(items.storyId, [...storyIds]))
  const rows = await db
    .select()
    .from(storyDecisions)
    .where(and(inArray(storyDecisions.a, members), inArray(storyDecisions.b, members)))
    .orderBy(asc(storyDecisions.a), asc(storyDecisions.b))
  if (rows.length === 0) return []
  const held = await db
    .select({ id: items.id, storyId: items.storyId })
    .from(items)
    .where(inArray(items.id, [...new Set(rows.flatMap(({ a, b }) => [a, b]))]))
  const storyOf = new Map(held.map(({ id, storyId }) => [id, storyId ?? 0]))
  return rows.map(({ a, b, together }) => ({ a, b, together, stories: [storyOf.get(a) ?? 0, storyOf.get(b) ?? 0] }))
}

/** Terms are counted in so many places, so that a growing vocabulary needs no more room; rare ones meet by chance, common ones hardly notice. */
const BUCKETS = 2 ** 18
const ALL_ITEMS = -1
const bucketOf = (term: number): number => term % BUCKETS
/** Fewer than 32,766 bound values a statement (SQLite's limit). */
const CHUNK = 10_000

export interface TermUse {
  readonly items: number
  readonly of: (term: number) => number
}

/** How many Items use each of these terms. */
export async function termUse(db: Db, terms: Iterable<number>): Promise<TermUse> {
  const buckets = [...new Set([ALL_ITEMS, ...[...terms].map(bucketOf)])]
  const uses = new Map<number, number>()
  for (let at = 0; at < buckets.length; at += CHUNK)
    for (const row of await db
      .select()
      .from(storyTerms)
      .where(inArray(storyTerms.bucket, buckets.slice(at, at + CHUNK))))
      uses.set(row.bucket, row.items)
  return { items: uses.get(ALL_ITEMS) ?? 0, of: (term) => uses.get(bucketOf(term)) ?? 0 }
}

/** Counts an Item once, with its terms. */
export async function countTerms(tx: Db, terms: Iterable<number>): Promise<void> {
  const buckets = [...new Set([ALL_ITEMS, ...[...terms].map(bucketOf)])]
  await tx
    .insert(storyTerms)
    .values(buckets.map((bucket) => ({ bucket, items: 1 })))
    .onConflictDoUpdate({ target: storyTerms.bucket, set: { items: sql`${storyTerms.items} + 1` } })
}
