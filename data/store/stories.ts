/** Which Items belong together, and what does a desk's inbox hold? */
import { and, asc, count, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { RELEVANT_LEVELS, type TopicId } from '../model/vocabulary.js'
import { flags, items, itemTopics, mentions, sentences, versions } from '../schema/items.js'
import { stories, storyKeys, storyRanks } from '../schema/stories.js'
import { type Item, instantOf } from './items.js'

export type StoryRecord = typeof stories.$inferSelect
export type StoryRank = typeof storyRanks.$inferSelect

/** What grouping reads of an Item. */
export interface GroupingItem {
  readonly itemId: number
  readonly title: string | null
  readonly text: string
  readonly publishedAt: Date | null
  readonly storyId: number | null
}

const grouping = {
  itemId: items.id,
  title: versions.title,
  text: versions.text,
  publishedAt: items.publishedAt,
  storyId: items.storyId,
}

/** More candidates than this share only common words. */
const MOST_CANDIDATES = 50

/** Items that share index keys with this one, those that share most first. */
export async function storyCandidates(
  db: Db,
  itemId: number,
  keys: readonly string[],
): Promise<readonly GroupingItem[]> {
  if (keys.length === 0) return []
  const sharing = await db
    .select({ itemId: storyKeys.itemId })
    .from(storyKeys)
    .where(and(inArray(storyKeys.key, [...keys]), ne(storyKeys.itemId, itemId)))
    .groupBy(storyKeys.itemId)
    .orderBy(desc(count()), asc(storyKeys.itemId))
    .limit(MOST_CANDIDATES)
  if (sharing.length === 0) return []
  const found = await db
    .select(grouping)
    .from(items)
    .innerJoin(versions, eq(versions.id, items.versionId))
    .where(
      inArray(
        items.id,
        sharing.map((row) => row.itemId),
      ),
    )
  return found.sort((a, b) => a.itemId - b.itemId)
}

export interface Grouping {
  readonly itemId: number
  readonly keys: readonly string[]
  /** Null starts a Story. */
  readonly storyId: number | null
  readonly duplicateOf: number | null
}

/** Puts an Item into its Story and brings the Story's own facts up to date. */
export async function saveGrouping(tx: Db, { itemId, keys, storyId, duplicateOf }: Grouping): Promise<void> {
  const [item] = await tx.select().from(items).where(eq(items.id, itemId))
  if (item === undefined) return
  const joined = storyId ?? (await insertStory(tx, item))
  await tx.update(items).set({ storyId: joined, duplicateOf }).where(eq(items.id, itemId))
  await tx.delete(storyKeys).where(eq(storyKeys.itemId, itemId))
  if (keys.length > 0) await tx.insert(storyKeys).values([...new Set(keys)].map((key) => ({ key, itemId })))
  await refreshStory(tx, joined)
}

async function insertStory(tx: Db, item: Item): Promise<number> {
  const [row] = await tx
    .insert(stories)
    .values({ title: titleOf(item), lastAt: item.sortAt, undated: item.publishedAt === null, itemCount: 0 })
    .returning({ id: stories.id })
  if (row === undefined) throw new Error(`story of item ${item.id} was not saved`)
  return row.id
}

const titleOf = (item: Pick<Item, 'title' | 'excerpt'>): string => item.title ?? item.excerpt.slice(0, 120)

/** A Story is told by its earliest dated Item; undated ones only when there is no other. */
async function refreshStory(tx: Db, storyId: number): Promise<void> {
  const members = await tx
    .select()
    .from(items)
    .where(eq(items.storyId, storyId))
    .orderBy(asc(items.sortAt), asc(items.id))
  const dated = members.filter((item) => item.publishedAt !== null)
  const told = dated.length > 0 ? dated : members
  const [first, last] = [told[0], told.at(-1)]
  if (first === undefined || last === undefined) return
  await tx
    .update(stories)
    .set({
      title: titleOf(first),
      firstAt: first.publishedAt,
      lastAt: last.sortAt,
      undated: dated.length === 0,
      itemCount: members.length,
    })
    .where(eq(stories.id, storyId))
}

/** Everything that a desk's view of a Story is made of: one row an Item and Locality, oldest first. */
export async function storyMembers(db: Db, storyId: number) {
  const members = await db
    .select({ item: items, mention: mentions })
    .from(items)
    .leftJoin(mentions, eq(mentions.itemId, items.id))
    .where(eq(items.storyId, storyId))
    .orderBy(asc(items.sortAt), asc(items.id))
  const ids = [...new Set(members.map(({ item }) => item.id))]
  if (ids.length === 0) return { members, topics: [], flags: [], worthy: new Map<number, number>() }
  const worthy = await db
    .select({ itemId: sentences.itemId, count: count() })
    .from(sentences)
    .where(inArray(sentences.itemId, ids))
    .groupBy(sentences.itemId)
  return {
    members,
    topics: await db.select().from(itemTopics).where(inArray(itemTopics.itemId, ids)).orderBy(desc(itemTopics.score)),
    flags: await db.select().from(flags).where(inArray(flags.itemId, ids)),
    worthy: new Map(worthy.map((row) => [row.itemId, row.count])),
  }
}

/** Replaces all desks' views of a Story. */
export async function saveRanks(tx: Db, storyId: number, ranks: readonly StoryRank[]): Promise<void> {
  await tx.delete(storyRanks).where(eq(storyRanks.storyId, storyId))
  if (ranks.length > 0) await tx.insert(storyRanks).values([...ranks])
}

export interface StoryFilter {
  readonly locality: string
  readonly period?: { readonly start: Date; readonly end: Date } | undefined
  readonly topic?: TopicId | undefined
  readonly tone?: string | undefined
  readonly kind?: string | undefined
  readonly source?: string | undefined
}

export interface StoryCursor {
  readonly priority: number
  readonly lastAt: Date
  readonly id: number
}

export interface RankedStory {
  readonly story: StoryRecord
  readonly rank: StoryRank
}

function conditionsOf({ locality, period, topic, tone, kind, source }: StoryFilter): SQL[] {
  const conditions: SQL[] = [eq(storyRanks.locality, locality)]
  const someItem = (condition: SQL) =>
    conditions.push(
      sql`exists (select 1 from ${items} inner join ${mentions} on ${mentions.itemId} = ${items.id}
          where ${items.storyId} = ${storyRanks.storyId} and ${mentions.locality} = ${locality}
          and ${inArray(mentions.level, [...RELEVANT_LEVELS])} and ${condition})`,
    )
  if (period !== undefined)
    someItem(
      sql`${items.publishedAt} >= ${instantOf(period.start)} and ${items.publishedAt} < ${instantOf(period.end)}`,
    )
  if (source !== undefined) someItem(eq(items.source, source))
  if (topic !== undefined)
    someItem(
      sql`exists (select 1 from ${itemTopics} where ${itemTopics.itemId} = ${items.id} and ${itemTopics.topic} = ${topic})`,
    )
  if (tone !== undefined) conditions.push(sql`${storyRanks.tone} = ${tone}`)
  if (kind !== undefined) conditions.push(sql`${storyRanks.kind} = ${kind}`)
  return conditions
}

/** A page of a desk's inbox, by priority or newest first. */
export async function listStories(
  db: Db,
  filter: StoryFilter,
  { sort, after, limit }: { sort: 'priority' | 'newest'; after: StoryCursor | null; limit: number },
): Promise<readonly RankedStory[]> {
  const conditions = conditionsOf(filter)
  if (after !== null) {
    const rest = sql`(${storyRanks.lastAt}, ${storyRanks.storyId}) < (${instantOf(after.lastAt)}, ${after.id})`
    conditions.push(
      sort === 'newest'
        ? rest
        : sql`(${storyRanks.priority} < ${after.priority} or (${storyRanks.priority} = ${after.priority} and ${rest}))`,
    )
  }
  const order = [desc(storyRanks.lastAt), desc(storyRanks.storyId)]
  return db
    .select({ story: stories, rank: storyRanks })
    .from(storyRanks)
    .innerJoin(stories, eq(stories.id, storyRanks.storyId))
    .where(and(...conditions))
    .orderBy(...(sort === 'priority' ? [desc(storyRanks.priority), ...order] : order))
    .limit(limit)
}

export async function countStories(db: Db, filter: StoryFilter): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(storyRanks)
    .where(and(...conditionsOf(filter)))
  return row?.count ?? 0
}

export async function storyById(db: Db, id: number): Promise<StoryRecord | null> {
  const [row] = await db.select().from(stories).where(eq(stories.id, id))
  return row ?? null
}

export async function ranksOfStory(db: Db, storyId: number): Promise<readonly StoryRank[]> {
  return db.select().from(storyRanks).where(eq(storyRanks.storyId, storyId)).orderBy(desc(storyRanks.priority))
}
