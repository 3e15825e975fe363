/** Which Items are on topics about which private people's words are only counted (R10)? */
import { and, eq, inArray, notExists, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { TopicId } from '../model/vocabulary.js'
import { appearances } from '../schema/claims.js'
import { itemTopics } from '../schema/items.js'

/** Of these Items; those in which somebody found a Claim are worked on, and are told. */
export async function sensitiveItems(
  db: Db,
  itemIds: readonly number[],
  topics: readonly TopicId[],
): Promise<ReadonlySet<number>> {
  if (itemIds.length === 0) return new Set()
  const claimed = db.select({ one: sql`1` }).from(appearances).where(eq(appearances.itemId, itemTopics.itemId))
  const rows = await db
    .selectDistinct({ itemId: itemTopics.itemId })
    .from(itemTopics)
    .where(and(inArray(itemTopics.itemId, [...itemIds]), inArray(itemTopics.topic, [...topics]), notExists(claimed)))
  return new Set(rows.map(({ itemId }) => itemId))
}
