/** What have people decided, which rules and models follow from it, and what had the stages found before? */
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Decision, Question } from '../model/decision.js'
import { groupBy } from '../model/group-by.js'
import type { LocalityMention, TopicScore } from '../model/judgement.js'
import { items, itemTopics, mentions } from '../schema/items.js'
import { asFound, decisions, learnedModels, type MentionFound, watchRules } from '../schema/learning.js'

export type DecisionRow = typeof decisions.$inferSelect
export type LearnedModel = typeof learnedModels.$inferSelect
export type WatchRule = typeof watchRules.$inferSelect

const stands = isNull(decisions.withdrawnAt)

/** Takes the place of what was decided before on the same question. */
export async function decide(tx: Db, decision: Decision, at: Date): Promise<number> {
  await tx
    .update(decisions)
    .set({ withdrawnAt: at })
    .where(
      and(
        stands,
        eq(decisions.itemId, decision.itemId),
        eq(decisions.locality, decision.locality),
        eq(decisions.question, decision.question),
      ),
    )
  const [row] = await tx
    .insert(decisions)
    .values({ ...decision, at })
    .returning({ id: decisions.id })
  if (row === undefined) throw new Error(`a decision about item ${decision.itemId} was not saved`)
  return row.id
}

/** Null when there is no such decision, or it was withdrawn before. */
export async function withdrawDecision(tx: Db, id: number, at: Date): Promise<DecisionRow | null> {
  const [row] = await tx
    .update(decisions)
    .set({ withdrawnAt: at })
    .where(and(eq(decisions.id, id), stands))
    .returning()
  return row ?? null
}

/** Decisions that stand, by Item id. */
export async function decisionsOfItems(
  db: Db,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly DecisionRow[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(decisions)
    .where(and(inArray(decisions.itemId, [...itemIds]), stands))
    .orderBy(asc(decisions.id))
  return groupBy(rows, (row) => row.itemId)
}

/** Decisions of a desk that stand, oldest first, each with the Item's current Version. */
export async function decisionsOfDesk(db: Db, locality: string, question: Question) {
  return db
    .select({ decision: decisions, versionId: items.versionId, storyId: items.storyId })
    .from(decisions)
    .innerJoin(items, eq(items.id, decisions.itemId))
    .where(and(eq(decisions.locality, locality), eq(decisions.question, question), stands))
    .orderBy(asc(decisions.at), asc(decisions.id))
}

export async function saveLearned(
  tx: Db,
  learned: Pick<LearnedModel, 'locality' | 'question' | 'learnedAt' | 'weights' | 'measured'>,
): Promise<LearnedModel> {
  const [row] = await tx.insert(learnedModels).values(learned).returning()
  if (row === undefined) throw new Error(`what was learned for ${learned.locality} was not saved`)
  return row
}

const inUse = and(isNotNull(learnedModels.usedFrom), isNull(learnedModels.usedUntil))

export const modelsInUse = (db: Db): Promise<readonly LearnedModel[]> =>
  Promise.resolve(db.select().from(learnedModels).where(inUse).orderBy(asc(learnedModels.id)))

export const learnedOf = (db: Db, locality: string): Promise<readonly LearnedModel[]> =>
  Promise.resolve(
    db.select().from(learnedModels).where(eq(learnedModels.locality, locality)).orderBy(desc(learnedModels.id)),
  )

export async function learnedById(db: Db, id: number): Promise<LearnedModel | null> {
  const [row] = await db.select().from(learnedModels).where(eq(learnedModels.id, id))
  return row ?? null
}

/** Takes the place of the model that was in use for the same question. */
export async function putInUse(tx: Db, model: LearnedModel, at: Date): Promise<void> {
  await tx
    .update(learnedModels)
    .set({ usedUntil: at })
    .where(
      and(
        inUse,
        ne(learnedModels.id, model.id),
        eq(learnedModels.locality, model.locality),
        eq(learnedModels.question, model.question),
      ),
    )
  await tx.update(learnedModels).set({ usedFrom: at, usedUntil: null }).where(eq(learnedModels.id, model.id))
}

export async function dropModel(tx: Db, id: number, at: Date): Promise<void> {
  await tx
    .update(learnedModels)
    .set({ usedUntil: at })
    .where(and(eq(learnedModels.id, id), inUse))
}

export async function saveRule(
  tx: Db,
  rule: Pick<WatchRule, 'locality' | 'name' | 'search' | 'effect' | 'createdAt'>,
): Promise<WatchRule> {
  const [row] = await tx.insert(watchRules).values(rule).returning()
  if (row === undefined) throw new Error(`the rule "${rule.name}" was not saved`)
  return row
}

export const rulesOf = (db: Db, locality: string): Promise<readonly WatchRule[]> =>
  Promise.resolve(db.select().from(watchRules).where(eq(watchRules.locality, locality)).orderBy(asc(watchRules.id)))

export async function ruleById(db: Db, id: number): Promise<WatchRule | null> {
  const [row] = await db.select().from(watchRules).where(eq(watchRules.id, id))
  return row ?? null
}

export const liveRules = (db: Db): Promise<readonly WatchRule[]> =>
  Promise.resolve(
    db
      .select()
      .from(watchRules)
      .where(and(isNotNull(watchRules.liveFrom), isNull(watchRules.liveUntil)))
      .orderBy(asc(watchRules.id)),
  )

export async function setRuleLive(tx: Db, id: number, live: boolean, at: Date): Promise<void> {
  const set = live ? { liveFrom: at, liveUntil: null } : { liveUntil: at }
  await tx.update(watchRules).set(set).where(eq(watchRules.id, id))
}

/** Current Versions of all Items whose text names a locality. */
export async function versionsNaming(db: Db, locality: string): Promise<readonly number[]> {
  const rows = await db
    .select({ versionId: items.versionId })
    .from(mentions)
    .innerJoin(items, eq(items.id, mentions.itemId))
    .where(eq(mentions.locality, locality))
  return rows.flatMap(({ versionId }) => (versionId === null ? [] : [versionId]))
}

export interface Found {
  readonly mentions: readonly LocalityMention[]
  readonly topics: readonly TopicScore[]
}

/** Mentions and topics of Items as the stages found them, whatever was made of them since. */
export async function foundOfItems(db: Db, itemIds: readonly number[]): Promise<ReadonlyMap<number, Found>> {
  if (itemIds.length === 0) return new Map()
  const ids = [...itemIds]
  const [now, topics, kept] = await Promise.all([
    db.select().from(mentions).where(inArray(mentions.itemId, ids)).orderBy(asc(mentions.locality)),
    db.select().from(itemTopics).where(inArray(itemTopics.itemId, ids)).orderBy(desc(itemTopics.score)),
    db.select().from(asFound).where(inArray(asFound.itemId, ids)),
  ])
  const [mentionsNow, topicsNow] = [groupBy(now, (row) => row.itemId), groupBy(topics, (row) => row.itemId)]
  const before = new Map(kept.map((row) => [row.itemId, row]))
  return new Map(
    ids.map((id) => {
      const rows = (mentionsNow.get(id) ?? []).map(({ itemId: _, ...mention }) => mention)
      const found = before.get(id)
      return [
        id,
        {
          mentions: found?.mentions == null ? rows : asTheyWere(rows, found.mentions),
          topics: found?.topics ?? (topicsNow.get(id) ?? []).map(({ topic, score }) => ({ id: topic, score })),
        },
      ]
    }),
  )
}

function asTheyWere(rows: readonly LocalityMention[], found: readonly MentionFound[]): readonly LocalityMention[] {
  return rows.flatMap((row) => {
    const was = found.find(({ locality }) => locality === row.locality)
    return was === undefined ? [] : [{ ...row, ...was }]
  })
}

/** Writes what the desk makes of an Item, and keeps what was found where that differs. */
export async function saveHeeding(
  tx: Db,
  itemId: number,
  { mentions: heeded, topics, changed }: Found & { readonly changed: boolean },
  found: Found,
): Promise<void> {
  const [kept] = await tx.select().from(asFound).where(eq(asFound.itemId, itemId))
  if (!changed && kept === undefined) return
  const known = new Set(heeded.map(({ locality }) => locality))
  const rows = await tx.select().from(mentions).where(eq(mentions.itemId, itemId))
  for (const { locality } of rows)
    if (!known.has(locality))
      await tx.delete(mentions).where(and(eq(mentions.itemId, itemId), eq(mentions.locality, locality)))
  for (const { locality, level, score, reason, spans } of heeded)
    await tx
      .insert(mentions)
      .values({ itemId, locality, level, score, reason, spans })
      .onConflictDoUpdate({ target: [mentions.itemId, mentions.locality], set: { level, score, reason } })
  await tx.delete(itemTopics).where(eq(itemTopics.itemId, itemId))
  if (topics.length > 0)
    await tx.insert(itemTopics).values(topics.map(({ id, score }) => ({ itemId, topic: id, score })))
  await tx.delete(asFound).where(eq(asFound.itemId, itemId))
  if (changed)
    await tx.insert(asFound).values({
      itemId,
      mentions: found.mentions.map(({ locality, level, score, reason }) => ({ locality, level, score, reason })),
      topics: found.topics,
    })
}

/** What a stage finds anew takes the place of what it had found. */
export async function forgetFound(tx: Db, itemId: number, what: 'mentions' | 'topics' | 'both'): Promise<void> {
  const set = { ...(what === 'topics' ? {} : { mentions: null }), ...(what === 'mentions' ? {} : { topics: null }) }
  await tx.update(asFound).set(set).where(eq(asFound.itemId, itemId))
  await tx.delete(asFound).where(and(eq(asFound.itemId, itemId), isNull(asFound.mentions), isNull(asFound.topics)))
}
