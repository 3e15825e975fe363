/** What do decisions, learning and rules change, and what must be worked off again because of them? */
import { loadHeedings, pastDecisions } from '#analysis/heeding.js'
import { learnWeights } from '#analysis/learning/learner.js'
import { measure } from '#analysis/learning/measure.js'
import { answersRule, wordsOf } from '#analysis/learning/rule.js'
import { signText } from '#analysis/learning/signs.js'
import { heedDecisions } from '#analysis/stages/heed-decisions.js'
import { matchMentions } from '#analysis/stages/match-mentions.js'
import { tagKind } from '#analysis/stages/tag-kind.js'
import type { Decision, Question, RuleEffect } from '#data/model/decision.js'
import { fullText } from '#data/model/judgement.js'
import { parseSearch, type SearchQuery } from '#data/model/search.js'
import { isRelevant, type Level } from '#data/model/vocabulary.js'
import { type Item, itemById } from '#data/store/items.js'
import { queueJobs } from '#data/store/jobs.js'
import { mentionsOfItems } from '#data/store/judgements.js'
import {
  type DecisionRow,
  decide,
  decisionsOfItems,
  dropModel,
  type LearnedModel,
  learnedById,
  putInUse,
  ruleById,
  saveHeeding,
  saveLearned,
  saveRule,
  setRuleLive,
  versionsNaming,
  type WatchRule,
  withdrawDecision,
} from '#data/store/learning.js'
import { type SearchCursor, type SearchRow, searchItems } from '#data/store/search.js'
import type { Database, Db } from '#dialect'
import { UserError } from './config.js'
import { labelOf } from './reports/labels.js'
import { sourceOf } from './workplace.js'

/** A sign of what was learned, in Vietnamese. */
export const signInWords = (sign: string): string => signText(sign, { sourceOf, labelOf })

/** What the desk makes of the Item holds at once; what rests on it is worked off after. */
async function heedAgain(tx: Db, { versionId, kind }: Item, now: Date): Promise<void> {
  if (versionId === null) return
  const input = (await loadHeedings(tx, [versionId])).get(versionId)
  if (input === undefined) return
  const heeding = await heedDecisions.run(input, { ...input.ports, signText: signInWords })
  if (heeding.kind === 'done') await saveHeeding(tx, input.itemId, heeding.value, input)
  // A text that nobody spoke of us in was never judged further.
  const stage = kind === null ? tagKind.name : heedDecisions.name
  await queueJobs(tx, [{ stage, subject: versionId }], now)
}

/** Null when there is no such Item. */
export function decideOn(db: Database, decision: Decision, now: Date): Promise<number | null> {
  return db.write(async (tx) => {
    const item = await itemById(tx, decision.itemId)
    if (item === null) return null
    const id = await decide(tx, decision, now)
    await heedAgain(tx, item, now)
    return id
  })
}

/** Undo. Null when it does not stand. */
export function takeBack(db: Database, id: number, now: Date): Promise<DecisionRow | null> {
  return db.write(async (tx) => {
    const row = await withdrawDecision(tx, id, now)
    const item = row === null ? null : await itemById(tx, row.itemId)
    if (item !== null) await heedAgain(tx, item, now)
    return row
  })
}

/** Learns from all decisions that stand, and measures it; nothing is used yet. */
export async function learnFrom(db: Database, locality: string, question: Question, now: Date): Promise<LearnedModel> {
  const past = await pastDecisions(db.read, locality, question)
  const learned = { locality, question, learnedAt: now, weights: learnWeights(past), measured: measure(past) }
  return db.write((tx) => saveLearned(tx, learned))
}

const queueDesk = async (tx: Db, locality: string, now: Date): Promise<void> =>
  queueJobs(
    tx,
    (await versionsNaming(tx, locality)).map((subject) => ({ stage: heedDecisions.name, subject })),
    now,
  )

/** Puts a model into use, or aside, for the whole archive of its desk. */
export function setModelUse(db: Database, id: number, use: boolean, now: Date): Promise<LearnedModel> {
  return db.write(async (tx) => {
    const model = await learnedById(tx, id)
    if (model === null) throw new UserError(`không có bài học số ${id}`)
    const { refusal } = model.measured
    if (use && refusal !== null) throw new UserError(`chưa dùng được bài học số ${id}: ${refusal}`)
    if (!use && (model.usedFrom === null || model.usedUntil !== null))
      throw new UserError(`bài học số ${id} không được dùng`)
    if (use) await putInUse(tx, model, now)
    else await dropModel(tx, id, now)
    await queueDesk(tx, model.locality, now)
    return model
  })
}

export interface RuleDraft {
  readonly locality: string
  readonly search: string
  readonly effect: RuleEffect
}

export interface Changed {
  readonly item: Item
  /** Null: the desk has not seen it at all. */
  readonly level: Level | null
}

export interface Trial {
  /** Items of the archive that answer; `more` when there are others beyond the limit. */
  readonly answering: number
  readonly more: boolean
  /** Would come to the desk, or leave it; newest first. */
  readonly changed: readonly Changed[]
  /** Of the Items that answer, decided by people as the rule says, and otherwise. */
  readonly agreed: number
  readonly disagreed: readonly Item[]
}

/** A rule that more answer is no rule but a flood. */
const MOST_TRIED = 5000
const PAGE = 200

export function readRule(search: string): SearchQuery {
  const query = parseSearch(search)
  if (query === null) throw new UserError('quy tắc cần ít nhất một chữ hoặc số, nhiều nhất 24 từ')
  return query
}

async function answering(db: Db, query: SearchQuery, most: number): Promise<readonly SearchRow[]> {
  const rows: SearchRow[] = []
  for (let after: SearchCursor | null = null; rows.length < most; ) {
    const found = await searchItems(db, query, { after, limit: PAGE })
    for (const row of found)
      if (answersRule(wordsOf(fullText({ title: row.item.title, text: row.text })), query)) rows.push(row)
    after = found.at(-1)?.cursor ?? null
    if (found.length < PAGE || after === null) break
  }
  return rows
}

/** What a rule would do to the archive, before it does anything. */
export async function tryRule(db: Db, { locality, search, effect }: RuleDraft): Promise<Trial> {
  const rows = await answering(db, readRule(search), MOST_TRIED)
  const relevant = effect === 'relevant'
  const trial = { changed: [] as Changed[], agreed: 0, disagreed: [] as Item[] }
  for (let at = 0; at < rows.length; at += PAGE) {
    const items = rows.slice(at, at + PAGE).map(({ item }) => item)
    const ids = items.map(({ id }) => id)
    const [mentions, decisions] = [await mentionsOfItems(db, ids), await decisionsOfItems(db, ids)]
    for (const item of items) {
      const level = mentions.get(item.id)?.find((mention) => mention.locality === locality)?.level ?? null
      const decided = decisions.get(item.id)?.find((one) => one.locality === locality && one.question === 'relevance')
      const seen = level !== null && isRelevant(level)
      if (decided === undefined) {
        if (seen !== relevant && (relevant || level !== null)) trial.changed.push({ item, level })
      } else if (decided.yes === relevant) trial.agreed += 1
      else trial.disagreed.push(item)
    }
  }
  return { answering: rows.length, more: rows.length >= MOST_TRIED, ...trial }
}

export const addRule = (db: Database, name: string, draft: RuleDraft, now: Date): Promise<WatchRule> => {
  readRule(draft.search)
  return db.write((tx) => saveRule(tx, { ...draft, name, createdAt: now }))
}

/** A rule goes live, or ends, for all of the archive that answers it. */
export async function setRule(db: Database, id: number, live: boolean, now: Date): Promise<WatchRule> {
  const rule = await ruleById(db.read, id)
  if (rule === null) throw new UserError(`không có quy tắc số ${id}`)
  await db.write(async (tx) => {
    const rows = await answering(tx, readRule(rule.search), live ? MOST_TRIED : Number.POSITIVE_INFINITY)
    if (live && rows.length >= MOST_TRIED)
      throw new UserError(`hơn ${MOST_TRIED} tin khớp quy tắc “${rule.name}”: hãy viết câu tìm hẹp hơn`)
    const subjects = rows.flatMap(({ item }) => (item.versionId === null ? [] : [item.versionId]))
    await setRuleLive(tx, id, live, now)
    await queueJobs(
      tx,
      subjects.map((subject) => ({ stage: matchMentions.name, subject })),
      now,
    )
  })
  return rule
}
