/** What did people decide, what was learned from it, and which rules of their own do they keep? */
import { bool, id, index, instant, integer, json, table, text } from '#dialect'
import type { Measured, Question, RuleEffect, Weight } from '../model/decision.js'
import type { LocalityMention, TopicScore } from '../model/judgement.js'

/** Never changed but to be withdrawn: the last one that stands counts. */
export const decisions = table(
  'decisions',
  {
    id: id(),
    itemId: integer().notNull(),
    locality: text().notNull(),
    question: text().$type<Question>().notNull(),
    yes: bool().notNull(),
    at: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [index('decisions_item').on(t.itemId), index('decisions_locality').on(t.locality, t.question)],
)

/** Used from and until: null and null was never used. */
export const learnedModels = table(
  'learned_models',
  {
    id: id(),
    locality: text().notNull(),
    question: text().$type<Question>().notNull(),
    learnedAt: instant().notNull(),
    weights: json<readonly Weight[]>().notNull(),
    measured: json<Measured>().notNull(),
    usedFrom: instant(),
    usedUntil: instant(),
  },
  (t) => [index('learned_models_locality').on(t.locality, t.question)],
)

export const watchRules = table(
  'watch_rules',
  {
    id: id(),
    locality: text().notNull(),
    name: text().notNull(),
    /** In the language of the search. */
    search: text().notNull(),
    effect: text().$type<RuleEffect>().notNull(),
    createdAt: instant().notNull(),
    liveFrom: instant(),
    liveUntil: instant(),
  },
  (t) => [index('watch_rules_locality').on(t.locality)],
)

export type MentionFound = Pick<LocalityMention, 'locality' | 'level' | 'score' | 'reason'>

/** What the stages had said of an Item before decisions, rules and learning changed it; no row where nothing was changed. */
export const asFound = table('as_found', {
  itemId: integer().primaryKey(),
  /** Null once they were found anew. */
  mentions: json<readonly MentionFound[]>(),
  topics: json<readonly TopicScore[]>(),
})
