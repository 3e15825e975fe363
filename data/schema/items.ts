/** What was published, and in which versions? */
import { id, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from '#dialect'
import type { ChangeKind } from '../model/change.js'
import type { Engagement } from '../model/draft.js'
import type { Span } from '../model/judgement.js'
import type { FlagCode, Form, Kind, Level, ToneLabel, TopicId } from '../model/vocabulary.js'

export const items = table(
  'items',
  {
    id: id(),
    /** `url:` and the canonical address, else `import:`, the source and its id. */
    identity: text().notNull(),
    url: text(),
    source: text().notNull(),
    form: text().$type<Form>().notNull(),
    title: text(),
    excerpt: text().notNull(),
    section: text(),
    syndicatedFrom: text(),
    publishedAt: instant(),
    modifiedAt: instant(),
    capturedAt: instant().notNull(),
    /** `publishedAt ?? capturedAt`: never null, so that both engines sort alike. */
    sortAt: instant().notNull(),
    /** The Version that judgements are about. */
    versionId: integer(),
    language: text(),
    kind: text().$type<Kind>(),
    kindScore: real(),
    storyId: integer(),
    /** The Item that it is a copy of. */
    duplicateOf: integer(),
    /** When its page was first found gone; null while it is there. */
    removedAt: instant(),
    /** When its words were deleted under the retention rules (R11); nothing fills it again. */
    purgedAt: instant(),
    engagement: json<Engagement>(),
  },
  (t) => [
    uniqueIndex('items_identity').on(t.identity),
    index('items_sort').on(t.sortAt, t.id),
    index('items_source').on(t.source, t.sortAt),
    index('items_story').on(t.storyId),
    index('items_kept').on(t.purgedAt, t.form, t.id),
  ],
)

/** The text of an Item as it stood at one time. */
export const versions = table(
  'versions',
  {
    id: id(),
    itemId: integer().notNull(),
    number: integer().notNull(),
    captureId: integer().notNull(),
    /** 1 when another tool exported the text, 2 when it was read off the page itself: the page wins. */
    trust: integer().notNull(),
    title: text(),
    lead: text(),
    text: text().notNull(),
    captions: json<readonly string[]>().notNull(),
    digest: text().notNull(),
    capturedAt: instant().notNull(),
    /** Of the last capture that showed this text. */
    confirmedAt: instant().notNull(),
    modifiedAt: instant(),
    /** Against the Version before it; null for the first. */
    change: text().$type<ChangeKind>(),
  },
  (t) => [uniqueIndex('versions_text').on(t.itemId, t.digest), index('versions_capture').on(t.captureId)],
)

/** That an Item speaks of a Locality. */
export const mentions = table(
  'mentions',
  {
    itemId: integer().notNull(),
    locality: text().notNull(),
    level: text().$type<Level>().notNull(),
    score: real().notNull(),
    reason: text().notNull(),
    spans: json<readonly Span[]>().notNull(),
    tone: text().$type<ToneLabel>(),
    toneScore: real(),
    toneSentence: text(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.locality] }), index('mentions_locality').on(t.locality, t.level)],
)

export const itemTopics = table(
  'item_topics',
  {
    itemId: integer().notNull(),
    topic: text().$type<TopicId>().notNull(),
    score: real().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.topic] })],
)

/** Sentences worth checking, with offsets into the Version's full text. */
export const sentences = table(
  'sentences',
  {
    itemId: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    text: text().notNull(),
    checkWorthiness: real().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.start] })],
)

/** A machine's signal that a person should look. */
export const flags = table(
  'flags',
  {
    itemId: integer().notNull(),
    code: text().$type<FlagCode>().notNull(),
    reason: text().notNull(),
    score: real().notNull(),
    stageVersion: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.code] })],
)
