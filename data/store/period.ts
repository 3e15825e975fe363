/** What was said of a locality in a period? */
import { and, asc, count, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import { groupBy } from '../model/group-by.js'
import type { Period } from '../model/time.js'
import { RELEVANT_LEVELS, type TopicId } from '../model/vocabulary.js'
import { flags, items, itemTopics, mentions, versions } from '../schema/items.js'
import { storyRanks } from '../schema/stories.js'

const relevantTo = (locality: string) =>
  and(eq(mentions.locality, locality), inArray(mentions.level, [...RELEVANT_LEVELS]))

const publishedIn = (period: Period) => and(gte(items.publishedAt, period.start), lt(items.publishedAt, period.end))

/** Dated Items of a period that a desk should know, oldest first, with everything said of them. */
export async function itemsOfPeriod(db: Db, locality: string, period: Period) {
  const rows = await db
    .select({ item: items, mention: mentions, lead: versions.lead, text: versions.text, priority: storyRanks.priority })
    .from(items)
    .innerJoin(mentions, eq(mentions.itemId, items.id))
    .innerJoin(versions, eq(versions.id, items.versionId))
    .leftJoin(storyRanks, and(eq(storyRanks.storyId, items.storyId), eq(storyRanks.locality, locality)))
    .where(and(relevantTo(locality), publishedIn(period)))
    .orderBy(asc(items.sortAt), asc(items.id))
  const ids = rows.map(({ item }) => item.id)
  const topics = ids.length === 0 ? [] : await db.select().from(itemTopics).where(inArray(itemTopics.itemId, ids))
  const raised = ids.length === 0 ? [] : await db.select().from(flags).where(inArray(flags.itemId, ids))
  const topicsOf = groupBy(topics, (row) => row.itemId)
  const flagsOf = groupBy(raised, (row) => row.itemId)
  return rows.map((row) => ({
    ...row,
    topics: [...(topicsOf.get(row.item.id) ?? [])].sort((a, b) => b.score - a.score),
    flags: flagsOf.get(row.item.id) ?? [],
  }))
}

/** Tone of the dated Items of a period, counted. `unjudged` where the stage could not say. */
export async function tonesOfPeriod(db: Db, locality: string, period: Period) {
  const rows = await db
    .select({ tone: mentions.tone, count: count() })
    .from(items)
    .innerJoin(mentions, eq(mentions.itemId, items.id))
    .where(and(relevantTo(locality), publishedIn(period)))
    .groupBy(mentions.tone)
  const counts = { positive: 0, neutral: 0, negative: 0, unjudged: 0 }
  for (const row of rows) counts[row.tone ?? 'unjudged'] += row.count
  return counts
}

/** Relevant Items without a date of their own: no period counts them. */
export async function countUndated(db: Db, locality: string): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(items)
    .innerJoin(mentions, eq(mentions.itemId, items.id))
    .where(and(relevantTo(locality), isNull(items.publishedAt)))
  return row?.count ?? 0
}

/** How many dated Items of a period have each topic. */
export async function topicsOfPeriod(
  db: Db,
  locality: string,
  period: Period,
): Promise<Readonly<Partial<Record<TopicId, number>>>> {
  const rows = await db
    .select({ topic: itemTopics.topic, count: count() })
    .from(items)
    .innerJoin(mentions, eq(mentions.itemId, items.id))
    .innerJoin(itemTopics, eq(itemTopics.itemId, items.id))
    .where(and(relevantTo(locality), publishedIn(period)))
    .groupBy(itemTopics.topic)
  return Object.fromEntries(rows.map(({ topic, count: times }) => [topic, times]))
}
