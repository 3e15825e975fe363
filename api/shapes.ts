/** What does the API say? JSON shapes, instants as ISO 8601 with offset. Tests and the dashboard read answers with these. */

import { z } from '@hono/zod-openapi'
import { CHANGE_KINDS } from '#data/model/change.js'
import { QUESTIONS } from '#data/model/decision.js'
import { SOURCE_STATES } from '#data/model/look.js'
import { FLAGS, FORMS, KINDS, LEVELS, TONES, TOPICS } from '#data/model/vocabulary.js'

const instant = z.iso.datetime({ offset: true })
const score = z.number().min(0).max(1)

/** RFC 9457. `code` is stable; `detail` is Vietnamese, for people. */
export const Problem = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string(), code: z.string() })
  .openapi('Problem')
export type Problem = z.infer<typeof Problem>

export const Locality = z
  .object({ id: z.string(), name: z.string(), title: z.string(), province: z.string(), watched: z.boolean() })
  .openapi('Locality')
export type Locality = z.infer<typeof Locality>

export const SourceRef = z.object({ id: z.string(), name: z.string(), level: z.string() }).openapi('SourceRef')

export const Tone = z.object({ label: z.enum(TONES), score, sentence: z.string().nullable() }).openapi('Tone')

export const Reason = z
  .object({
    /** Stable, kebab-case. */
    code: z.string(),
    /** In Vietnamese, complete: `3 báo cùng đưa`. */
    text: z.string(),
    /** What it adds to the priority, may be negative. */
    weight: z.number(),
  })
  .openapi('Reason')
export type Reason = z.infer<typeof Reason>

export const StoryRow = z
  .object({
    id: z.number().int(),
    title: z.string(),
    /** Of the first dated Item, else null. */
    firstAt: instant.nullable(),
    lastAt: instant,
    /** True when no Item of it has a date of its own: `lastAt` is then when it was collected. */
    undated: z.boolean(),
    itemCount: z.number().int(),
    /** Owners with a text of their own: copies and aggregators are not counted. */
    sourceCount: z.number().int(),
    sources: z.array(SourceRef),
    level: z.enum(LEVELS),
    tone: Tone.nullable(),
    kind: z.enum(KINDS).nullable(),
    topics: z.array(z.enum(TOPICS)),
    flags: z.array(z.enum(FLAGS)),
    priority: score,
    reasons: z.array(Reason),
    excerpt: z.string(),
  })
  .openapi('StoryRow')
export type StoryRow = z.infer<typeof StoryRow>

export const ItemRow = z
  .object({
    id: z.number().int(),
    title: z.string().nullable(),
    form: z.enum(FORMS),
    source: SourceRef,
    url: z.string().nullable(),
    publishedAt: instant.nullable(),
    capturedAt: instant,
    language: z.string().nullable(),
    storyId: z.number().int().nullable(),
    /** The Item it is a copy of. */
    duplicateOf: z.number().int().nullable(),
    /** When its page was first found gone. */
    removedAt: instant.nullable(),
    excerpt: z.string(),
    /** The text's own first words where nobody gave a headline; null where there is one, or no word. To be shown as such. */
    opening: z.string().nullable(),
  })
  .openapi('ItemRow')
export type ItemRow = z.infer<typeof ItemRow>

export const Mention = z
  .object({
    locality: z.object({ id: z.string(), name: z.string() }),
    level: z.enum(LEVELS),
    score,
    reason: z.string(),
    /** Into `title + '\n' + text`, or `text` when there is no title. UTF-16, end exclusive. */
    spans: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
    tone: Tone.nullable(),
  })
  .openapi('Mention')
export type Mention = z.infer<typeof Mention>

export const Version = z
  .object({
    number: z.number().int(),
    title: z.string().nullable(),
    lead: z.string().nullable(),
    text: z.string(),
    capturedAt: instant,
    modifiedAt: instant.nullable(),
    /** Against the Version before it; null for the first, and where another tool's export stood before. */
    change: z.enum(CHANGE_KINDS).nullable(),
    /** Title and text against the Version before it, word by word; null for the first. */
    diff: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })).nullable(),
  })
  .openapi('Version')
export type Version = z.infer<typeof Version>

export const CaptureFacts = z
  .object({
    door: z.string(),
    url: z.string().nullable(),
    capturedAt: instant,
    status: z.number().int().nullable(),
    contentType: z.string().nullable(),
    bytes: z.number().int(),
    /** sha256:… of the body as it came. */
    digest: z.string(),
    /** WARC file and offset in the working folder. */
    archive: z.string(),
  })
  .openapi('CaptureFacts')
export type CaptureFacts = z.infer<typeof CaptureFacts>

export const ItemPage = ItemRow.extend({
  kind: z.object({ kind: z.enum(KINDS), score }).nullable(),
  section: z.string().nullable(),
  syndicatedFrom: z.string().nullable(),
  /** How far a post reached, as its platform counted when last asked. */
  engagement: z
    .object({
      views: z.number().nullable(),
      reactions: z.number().nullable(),
      comments: z.number().nullable(),
      shares: z.number().nullable(),
    })
    .nullable(),
  /** Newest first; the first is what mentions point into. */
  versions: z.array(Version),
  mentions: z.array(Mention),
  topics: z.array(z.object({ id: z.enum(TOPICS), score })),
  /** What people decided, as it stands. */
  decisions: z.array(
    z.object({
      id: z.number().int(),
      locality: z.string(),
      question: z.enum(QUESTIONS),
      yes: z.boolean(),
      at: instant,
    }),
  ),
  flags: z.array(z.object({ code: z.enum(FLAGS), reason: z.string(), score })),
  /** Sentences worth checking, with offsets into the same text as the mentions. */
  sentences: z.array(
    z.object({ text: z.string(), start: z.number().int(), end: z.number().int(), checkWorthiness: score }),
  ),
  captures: z.array(CaptureFacts),
  /** What each stage decided, in order. */
  runs: z.array(
    z.object({
      stage: z.string(),
      version: z.number().int(),
      outcome: z.string(),
      reason: z.string().nullable(),
      at: instant,
    }),
  ),
}).openapi('ItemPage')
export type ItemPage = z.infer<typeof ItemPage>

export const StoryAnswer = z.object({ story: z.number().int() }).openapi('StoryAnswer')

export const DecisionAnswer = z.object({ id: z.number().int(), itemId: z.number().int() }).openapi('DecisionAnswer')
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

export const StoryPage = StoryRow.extend({
  /** Oldest first, undated last. */
  items: z.array(
    ItemRow.extend({
      level: z.enum(LEVELS).nullable(),
      tone: Tone.nullable(),
      kind: z.enum(KINDS).nullable(),
      /** The Item that had its words first; `credits`: it says so itself. */
      copy: z.object({ of: z.number().int(), kind: z.enum(['exact', 'near']), credits: z.boolean() }).nullable(),
    }),
  ),
}).openapi('StoryPage')
export type StoryPage = z.infer<typeof StoryPage>

export const SourceHealth = z
  .object({
    id: z.string(),
    name: z.string(),
    domain: z.string(),
    level: z.string(),
    language: z.string(),
    state: z.enum(SOURCE_STATES),
    /** In Vietnamese: what happened and what to do. */
    reason: z.string(),
    lastCheckedAt: instant.nullable(),
    lastSuccessAt: instant.nullable(),
    newestItemAt: instant.nullable(),
    itemCount: z.number().int(),
    feeds: z.array(
      z.object({
        url: z.string(),
        lastCheckedAt: instant.nullable(),
        error: z.string().nullable(),
        linkCount: z.number().int(),
      }),
    ),
  })
  .openapi('SourceHealth')
export type SourceHealth = z.infer<typeof SourceHealth>

/** Text with the parts that matched; plain text, never markup. */
export const Snippet = z.array(z.object({ text: z.string(), match: z.boolean() })).openapi('Snippet')
export type Snippet = z.infer<typeof Snippet>

export const SearchHit = z
  .object({
    item: ItemRow,
    title: Snippet,
    snippet: Snippet,
    /** The marks agree, not only the letters. */ exact: z.boolean(),
  })
  .openapi('SearchHit')
export type SearchHit = z.infer<typeof SearchHit>

const StageCount = z.object({
  in: z.number().int(),
  done: z.number().int(),
  skip: z.number().int(),
  retry: z.number().int(),
  quarantine: z.number().int(),
  /** Reason → how often, of everything that was not done. */
  reasons: z.record(z.string(), z.number().int()),
})

export const Status = z
  .object({
    records: z.number().int(),
    items: z.number().int(),
    stories: z.number().int(),
    mentions: z.number().int(),
    /** Jobs waiting or under way. */
    waiting: z.number().int(),
    stages: z.record(z.string(), StageCount),
    /** How many sources are in each state. */
    sources: z.record(z.enum(SOURCE_STATES), z.number().int()),
    lastRun: instant.nullable(),
    /** Null while nothing is collecting; the dashboard shows it as progress. */
    work: z.object({ label: z.string(), done: z.number().int(), total: z.number().int().nullable() }).nullable(),
  })
  .openapi('Status')
export type Status = z.infer<typeof Status>

/** A page of a list, by key. `next` goes back as `cursor`. */
export const page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() })

const day = z.iso.date()
const pageQuery = { cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

export const StoryQuery = z.object({
  locality: z.string(),
  /** Inclusive Vietnamese days. A dated period never holds an undated story. */
  from: day.optional(),
  to: day.optional(),
  topic: z.enum(TOPICS).optional(),
  tone: z.enum(TONES).optional(),
  kind: z.enum(KINDS).optional(),
  source: z.string().optional(),
  sort: z.enum(['priority', 'newest']).default('priority'),
  ...pageQuery,
})
export const ItemQuery = z.object({
  locality: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  source: z.string().optional(),
  ...pageQuery,
})
export const SearchQuery = z.object({
  q: z.string().min(1).max(300),
  from: day.optional(),
  to: day.optional(),
  /** Why somebody is searched for by name; it is kept in the log. */
  purpose: z.string().max(200).optional(),
  ...pageQuery,
})
export const BriefingQuery = z.object({
  locality: z.string(),
  /** `2025-W44`; else both days. */
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .optional(),
  from: day.optional(),
  to: day.optional(),
  format: z.enum(['docx', 'html']).default('docx'),
})
