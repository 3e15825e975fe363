/** Which Items are about one event, and why should a desk look at it? */
import { bool, id, index, instant, integer, json, primaryKey, real, table, text } from '#dialect'
import type { FlagCode, Kind, Level, ToneLabel, TopicId } from '../model/vocabulary.js'

export const stories = table('stories', {
  id: id(),
  title: text().notNull(),
  /** Of the first dated Item. */
  firstAt: instant(),
  lastAt: instant().notNull(),
  /** No Item of it has a date of its own. */
  undated: bool().notNull(),
  itemCount: integer().notNull(),
})

/** Index keys by which Items of the same event find each other. */
export const storyKeys = table('story_keys', { key: text().notNull(), itemId: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.key, t.itemId] }),
  index('story_keys_item').on(t.itemId),
])

/** What became of a Story that is no more: links to it lead on. */
export const storySuccessors = table(
  'story_successors',
  { formerId: integer().notNull(), storyId: integer().notNull() },
  (t) => [primaryKey({ columns: [t.formerId] }), index('story_successors_story').on(t.storyId)],
)

/** What people said of two Items: one event, or not. Grouping never goes against it. `a` is the lower id. */
export const storyDecisions = table(
  'story_decisions',
  { a: integer().notNull(), b: integer().notNull(), together: bool().notNull(), decidedAt: instant().notNull() },
  (t) => [primaryKey({ columns: [t.a, t.b] }), index('story_decisions_b').on(t.b)],
)

/** How many Items use a term, by the term's hash into a bounded number of buckets; bucket -1 counts the Items. */
export const storyTerms = table('story_terms', { bucket: integer().notNull(), items: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.bucket] }),
])

/** An Item whose words another had before it. */
export const storyCopies = table(
  'story_copies',
  {
    itemId: integer().notNull(),
    ofItemId: integer().notNull(),
    kind: text().$type<'exact' | 'near'>().notNull(),
    /** It says at its end that another had it first: `Theo …`. */
    credits: bool().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId] }), index('story_copies_of').on(t.ofItemId)],
)

export interface StoredReason {
  readonly code: string
  readonly text: string
  readonly weight: number
}

/** A Story as one locality's desk sees it: everything that a row of the inbox shows. */
export const storyRanks = table(
  'story_ranks',
  {
    storyId: integer().notNull(),
    locality: text().notNull(),
    level: text().$type<Level>().notNull(),
    priority: real().notNull(),
    reasons: json<readonly StoredReason[]>().notNull(),
    lastAt: instant().notNull(),
    sourceCount: integer().notNull(),
    sources: json<readonly string[]>().notNull(),
    tone: text().$type<ToneLabel>(),
    toneScore: real(),
    toneSentence: text(),
    kind: text().$type<Kind>(),
    topics: json<readonly TopicId[]>().notNull(),
    flags: json<readonly FlagCode[]>().notNull(),
    excerpt: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.locality] }),
    index('story_ranks_priority').on(t.locality, t.priority, t.lastAt, t.storyId),
    index('story_ranks_newest').on(t.locality, t.lastAt, t.storyId),
  ],
)
