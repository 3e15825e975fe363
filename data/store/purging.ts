/** What is taken out of an Item whose time is over, so that no word of it is left anywhere in the database? */
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { type Db, indexItem } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import type { Result } from '../model/refusal.js'
import { type PurgedClass, retentionFor } from '../model/retention.js'
import { suggestions } from '../schema/claims.js'
import { links, rechecks } from '../schema/feeds.js'
import { flags, items, mentions, sentences, versions } from '../schema/items.js'
import { asFound } from '../schema/learning.js'
import { itemSummaries } from '../schema/responses.js'
import { storyKeys, storyRanks } from '../schema/stories.js'
import { recordDeed } from './audit.js'
import type { Item } from './items.js'
import { queueJobs } from './jobs.js'
import { type DueItems, dueItems, type Look, type RetentionPorts } from './retention.js'
import { retellStory } from './story-changes.js'

/** Letters of a press article that stay, beside its headline and digest. */
const PRESS_EXCERPT = 300

/** Null when they may. The daily run is nobody's deed but the rules'. */
export const purgeRefusal = (actor: Actor | null) => (actor === null ? null : refusalOf(actor, 'retention.run', null))

export interface PurgeOrder extends RetentionPorts, Look {
  readonly class: PurgedClass
  /** The stage that makes a desk's view of a Story. */
  readonly rankStage: string
}

/** Purges the next Items of a class that are due. Returns their ids, and where the next batch begins. */
export async function purgeBatch(tx: Db, actor: Actor | null, order: PurgeOrder, now: Date): Promise<Result<DueItems>> {
  const refusal = purgeRefusal(actor)
  if (refusal !== null) return refusal
  const { ids: due, next } = await dueItems(tx, order.class, order, now, order)
  if (due.length === 0) return { kind: 'done', value: { ids: [], next } }
  // Read before they are emptied: where else their words stand is found by them.
  const before = await tx
    .select()
    .from(items)
    .where(and(inArray(items.id, [...due]), isNull(items.purgedAt)))
  const ids = before.map(({ id }) => id)
  if (ids.length === 0) return { kind: 'done', value: { ids, next } }
  const told = await tx
    .select({ sentence: mentions.toneSentence })
    .from(mentions)
    .where(and(inArray(mentions.itemId, ids), isNotNull(mentions.toneSentence)))
  await forgetWords(tx, ids)
  const social = order.class !== 'press'
  await emptyItems(tx, before, { social }, now)
  const stories = [...new Set(before.flatMap(({ storyId }) => storyId ?? []))]
  await retellStories(tx, stories, {
    excerpts: social ? before.map(({ excerpt }) => excerpt) : [],
    told: told.flatMap(({ sentence }) => sentence ?? []),
  })
  await rankAgain(tx, stories, order.rankStage, now)
  const rule = retentionFor(order.rules, order.class, now)
  await recordDeed(tx, {
    at: now,
    actor: null,
    deed: 'retention.purge',
    subject: `retention:${order.class}`,
    detail: JSON.stringify({ rule: rule?.id ?? null, items: ids.length }),
  })
  return { kind: 'done', value: { ids, next } }
}

/** What the stages had copied out of the texts, and what would bring them in again. */
async function forgetWords(tx: Db, ids: readonly number[]): Promise<void> {
  for (const table of [sentences, suggestions, asFound, storyKeys, rechecks])
    await tx.delete(table).where(inArray(table.itemId, [...ids]))
  await tx
    .update(mentions)
    .set({ toneSentence: null, spans: [] })
    .where(inArray(mentions.itemId, [...ids]))
  // That a machine raised it stays; the sentence that it rests on was quoted there.
  await tx
    .update(flags)
    .set({ reason: 'Câu làm căn cứ đã xóa theo thời hạn lưu giữ' })
    .where(inArray(flags.itemId, [...ids]))
}

/** The digest of every text stays: it can be proved what was held, not read. */
async function emptyItems(
  tx: Db,
  before: readonly Item[],
  { social }: { readonly social: boolean },
  now: Date,
): Promise<void> {
  const ids = before.map(({ id }) => id)
  await tx
    .update(versions)
    .set({ text: '', lead: null, captions: [], ...(social ? { title: null } : {}) })
    .where(inArray(versions.itemId, ids))
  if (social) {
    await tx
      .update(items)
      .set({ purgedAt: now, title: null, excerpt: '', section: null, engagement: null })
      .where(inArray(items.id, ids))
    await tx.delete(itemSummaries).where(inArray(itemSummaries.itemId, ids))
    const urls = before.flatMap(({ url }) => url ?? [])
    if (urls.length > 0) await tx.update(links).set({ title: null }).where(inArray(links.url, urls))
  } else
    for (const { id, excerpt } of before)
      await tx
        .update(items)
        .set({ purgedAt: now, excerpt: excerpt.slice(0, PRESS_EXCERPT) })
        .where(eq(items.id, id))
  for (const id of ids) await indexItem(tx, id, { title: '', body: '', titleFolded: '', bodyFolded: '' }, 'held')
}

/** A desk's row and a Story's title may have been an Item's own words. */
async function retellStories(
  tx: Db,
  stories: readonly number[],
  { excerpts, told }: { readonly excerpts: readonly string[]; readonly told: readonly string[] },
): Promise<void> {
  if (stories.length === 0) return
  const ofThese = inArray(storyRanks.storyId, [...stories])
  if (excerpts.length > 0)
    await tx
      .update(storyRanks)
      .set({ excerpt: '' })
      .where(and(ofThese, inArray(storyRanks.excerpt, [...excerpts])))
  if (told.length > 0)
    await tx
      .update(storyRanks)
      .set({ toneSentence: null })
      .where(and(ofThese, inArray(storyRanks.toneSentence, [...told])))
  for (const story of stories) await retellStory(tx, story)
}

async function rankAgain(tx: Db, stories: readonly number[], stage: string, now: Date): Promise<void> {
  if (stories.length === 0) return
  const members = await tx
    .select({ storyId: items.storyId, versionId: items.versionId })
    .from(items)
    .where(inArray(items.storyId, [...stories]))
    .orderBy(asc(items.id))
  const first = new Map<number, number>()
  for (const { storyId, versionId } of members)
    if (storyId !== null && versionId !== null && !first.has(storyId)) first.set(storyId, versionId)
  await queueJobs(
    tx,
    [...first.values()].map((subject) => ({ stage, subject })),
    now,
  )
}
