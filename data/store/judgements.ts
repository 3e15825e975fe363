/** What did the stages say about an Item, and how is it kept? */
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import { groupBy } from '../model/group-by.js'
import type { Flag, KindScore, LocalityMention, SentenceScore, Text, Tone, TopicScore } from '../model/judgement.js'
import type { Form } from '../model/vocabulary.js'
import { flags, items, itemTopics, mentions, sentences, versions } from '../schema/items.js'
import { forgetFound } from './learning.js'

/** What a text stage reads of one Version. */
export interface VersionText extends Text {
  readonly versionId: number
  readonly itemId: number
  readonly form: Form
  readonly source: string
  readonly language: string | null
  readonly kind: KindScore | null
  readonly storyId: number | null
}

/** Texts of current Versions by Version id: what a superseded text says is nobody's judgement of the Item, and a purged Item has no text. */
export async function textsOfVersions(
  db: Db,
  versionIds: readonly number[],
): Promise<ReadonlyMap<number, VersionText>> {
  const rows = await db
    .select({ version: versions, item: items })
    .from(versions)
    .innerJoin(items, eq(items.versionId, versions.id))
    .where(and(inArray(versions.id, [...versionIds]), isNull(items.purgedAt)))
  return new Map(
    rows.map(({ version, item }) => [
      version.id,
      {
        versionId: version.id,
        itemId: item.id,
        form: item.form,
        source: item.source,
        language: item.language,
        kind: item.kind === null ? null : { kind: item.kind, score: item.kindScore ?? 0 },
        storyId: item.storyId,
        title: version.title,
        text: version.text,
        url: item.url,
        publishedAt: item.publishedAt,
      },
    ]),
  )
}

/** Judgements point into a text: they go when another Version takes its place. */
export async function forgetJudgements(tx: Db, itemId: number): Promise<void> {
  await forgetFound(tx, itemId, 'both')
  for (const table of [mentions, itemTopics, sentences, flags]) await tx.delete(table).where(eq(table.itemId, itemId))
  await tx.update(items).set({ language: null, kind: null, kindScore: null }).where(eq(items.id, itemId))
}

/** Mentions of Items by Item id. */
export async function mentionsOfItems(
  db: Db,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly LocalityMention[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(mentions)
    .where(inArray(mentions.itemId, [...itemIds]))
  return groupBy(rows, (row) => row.itemId)
}

/** Sentences worth checking of Items by Item id. */
export async function sentencesOfItems(
  db: Db,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly SentenceScore[]>> {
  const rows = await db
    .select()
    .from(sentences)
    .where(inArray(sentences.itemId, [...itemIds]))
  return groupBy(rows, (row) => row.itemId)
}

/** Versions after the first, by Item id: what changed, and when it was seen. */
export async function laterVersionsOfItems(db: Db, itemIds: readonly number[]) {
  if (itemIds.length === 0) return new Map<number, never[]>()
  const { itemId, number, change, capturedAt } = versions
  const rows = await db
    .select({ itemId, number, change, capturedAt })
    .from(versions)
    .where(and(inArray(itemId, [...itemIds]), isNotNull(change)))
    .orderBy(asc(number))
  return groupBy(
    rows.flatMap((row) => (row.change === null ? [] : [{ ...row, change: row.change }])),
    (row) => row.itemId,
  )
}

export async function saveLanguage(tx: Db, itemId: number, language: string): Promise<void> {
  await tx.update(items).set({ language }).where(eq(items.id, itemId))
}

export async function saveKind(tx: Db, itemId: number, { kind, score }: KindScore): Promise<void> {
  await tx.update(items).set({ kind, kindScore: score }).where(eq(items.id, itemId))
}

export async function saveMentions(tx: Db, itemId: number, found: readonly LocalityMention[]): Promise<void> {
  await forgetFound(tx, itemId, 'mentions')
  await tx.delete(mentions).where(eq(mentions.itemId, itemId))
  if (found.length > 0) await tx.insert(mentions).values(found.map((mention) => ({ itemId, ...mention })))
}

export async function saveTones(
  tx: Db,
  itemId: number,
  tones: readonly { readonly locality: string; readonly tone: Tone }[],
): Promise<void> {
  for (const { locality, tone } of tones)
    await tx
      .update(mentions)
      .set({ tone: tone.label, toneScore: tone.score, toneSentence: tone.sentence ?? null })
      .where(and(eq(mentions.itemId, itemId), eq(mentions.locality, locality)))
}

export async function saveTopics(tx: Db, itemId: number, topics: readonly TopicScore[]): Promise<void> {
  await forgetFound(tx, itemId, 'topics')
  await tx.delete(itemTopics).where(eq(itemTopics.itemId, itemId))
  if (topics.length > 0)
    await tx.insert(itemTopics).values(topics.map(({ id, score }) => ({ itemId, topic: id, score })))
}

/** Sentences below this are not kept: nobody would be shown them. */
const WORTH_KEEPING = 0.5
const MOST_SENTENCES = 12

export async function saveSentences(tx: Db, itemId: number, scored: readonly SentenceScore[]): Promise<void> {
  await tx.delete(sentences).where(eq(sentences.itemId, itemId))
  const kept = scored
    .filter(({ checkWorthiness }) => checkWorthiness >= WORTH_KEEPING)
    .sort((a, b) => b.checkWorthiness - a.checkWorthiness)
    .slice(0, MOST_SENTENCES)
  if (kept.length > 0) await tx.insert(sentences).values(kept.map((sentence) => ({ itemId, ...sentence })))
}

export async function saveFlags(tx: Db, itemId: number, raised: readonly Flag[], stageVersion: number): Promise<void> {
  await tx.delete(flags).where(eq(flags.itemId, itemId))
  if (raised.length > 0) await tx.insert(flags).values(raised.map((flag) => ({ itemId, ...flag, stageVersion })))
}
