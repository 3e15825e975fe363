/** What does a desk's inbox hold, and what is a Story made of? */
import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { RELEVANT_LEVELS, type TopicId } from '../model/vocabulary.js'
import { flags, items, itemTopics, mentions, sentences, versions } from '../schema/items.js'
import { stories, storyRanks, storySuccessors } from '../schema/stories.js'
import { instantOf } from './items.js'

export type StoryRecord = typeof stories.$inferSelect
export type StoryRank = typeof storyRanks.$inferSelect

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

/** The Stories of Items by their current Versions. A purged Item has no text, but its Story is still shown. */
export async function storiesOfVersions(db: Db, versionIds: readonly number[]) {
  if (versionIds.length === 0) return []
  const rows = await db
    .select({ versionId: items.versionId, storyId: items.storyId })
    .from(versions)
    .innerJoin(items, and(eq(items.id, versions.itemId), eq(items.versionId, versions.id)))
    .where(inArray(versions.id, [...versionIds]))
  return rows.flatMap(({ versionId, storyId }) =>
    versionId === null || storyId === null ? [] : [{ versionId, storyId }],
  )
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

/** By its id, or by the id of one that has become part of it. */
export async function storyById(db: Db, id: number): Promise<StoryRecord | null> {
  const [row] = await db.select().from(stories).where(eq(stories.id, id))
  if (row !== undefined) return row
  const [successor] = await db.select().from(storySuccessors).where(eq(storySuccessors.formerId, id))
  return successor === undefined ? null : storyById(db, successor.storyId)
}

export async function ranksOfStory(db: Db, storyId: number): Promise<readonly StoryRank[]> {
  return db.select().from(storyRanks).where(eq(storyRanks.storyId, storyId)).orderBy(desc(storyRanks.priority))
}
