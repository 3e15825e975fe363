/** What does a periodic summary say, before anyone lays it out? Frozen: documents are made from this and nothing else. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '#data/model/canonical-json.js'
import { SOURCE_STATES } from '#data/model/look.js'
import { KINDS, TONES, TOPICS } from '#data/model/vocabulary.js'

const count = z.number().int().min(0)
const days = z.strictObject({ from: z.iso.date(), to: z.iso.date() })
const share = z.strictObject({
  count,
  /** Whole per cent; the four shares make 100, or 0 when there is nothing to share. */
  percent: z.number().int().min(0).max(100),
})
const topics = z.array(z.enum(TOPICS)).readonly()

const ToneCounts = z.strictObject({ positive: count, neutral: count, negative: count, unjudged: count })
export type ToneCounts = Readonly<z.infer<typeof ToneCounts>>

/** One Story as one section tells it. */
const Entry = z.strictObject({
  /** Null for an Item that no Story holds. */
  storyId: z.number().int().nullable(),
  title: z.string(),
  /** Our own line, with at most one short sentence of the source in quotation marks. */
  summary: z.string(),
  items: z
    .array(
      z.strictObject({
        id: z.number().int(),
        /** Its number in the table. */
        row: z.number().int().min(1),
        source: z.string(),
        publishedAt: z.iso.datetime({ offset: true }),
        title: z.string(),
        url: z.string().nullable(),
      }),
    )
    .min(1)
    .readonly(),
  kind: z.enum(KINDS).nullable(),
  tone: z.enum(TONES).nullable(),
  topics,
  /** What the machine asks the reader to look at, in Vietnamese. */
  note: z.string().nullable(),
})
export type Entry = Readonly<z.infer<typeof Entry>>

/** The ten columns of the annex, and the Item that the row stands for. */
const Row = z.strictObject({
  itemId: z.number().int(),
  number: z.number().int().min(1),
  source: z.string(),
  /** dd/mm/yyyy. */
  date: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  summary: z.string(),
  topics: z.array(z.string()).readonly(),
  tone: z.string(),
  /** What people decided of the Claims in it, else that nothing was. */
  accuracy: z.string().min(1),
  /** Of the Case that deals with it; empty where there is none. */
  unit: z.string(),
  deadline: z.string(),
  result: z.string(),
})
export type Row = Readonly<z.infer<typeof Row>>

/** A Case of an earlier period, until its final result has been told. */
const Carried = z.strictObject({
  number: z.string(),
  title: z.string(),
  kind: z.string(),
  /** Of its Claims; null where it has none. */
  accuracy: z.string().nullable(),
  /** dd/mm/yyyy. */
  openedOn: z.string(),
  unit: z.string().nullable(),
  deadline: z.string().nullable(),
  late: z.boolean(),
  state: z.string(),
  /** The final one, with its day; null while there is none. */
  result: z.string().nullable(),
  /** What became of Items that somebody was asked to correct. */
  corrections: z.array(z.string()).readonly(),
})
export type Carried = Readonly<z.infer<typeof Carried>>

const Figures = z.strictObject({
  total: count,
  /** Of the total: those that repeat another one. */
  copies: count,
  previousTotal: count,
  bySourceLevel: z.array(z.strictObject({ level: z.string(), label: z.string(), count })).readonly(),
  tone: z.strictObject({ positive: share, neutral: share, negative: share, unjudged: share }),
  previousTone: ToneCounts,
  /** An Item may have several topics, so these may add up to more than the total. */
  byTopic: z.array(z.strictObject({ id: z.enum(TOPICS), label: z.string(), count })).readonly(),
  foreign: count,
  undatedLeftOut: count,
})
export type Figures = Readonly<z.infer<typeof Figures>>

const entries = z.array(Entry).readonly()

export const BriefingManifest = z.strictObject({
  kind: z.literal('weekly'),
  locality: z.strictObject({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    issuer: z.strictObject({ parent: z.string(), name: z.string(), place: z.string() }),
  }),
  period: days,
  previous: days,
  generatedAt: z.iso.datetime({ offset: true }),
  figures: Figures,
  highlights: z.strictObject({
    positive: entries,
    /** Positive Stories that found no room above; all of them stand in the table. */
    positiveLeftOut: count,
    toAccept: entries,
    toVerify: entries,
  }),
  /** Open when the period began. */
  carriedOver: z.array(Carried).readonly(),
  /** Only those that a person summarised in Vietnamese. */
  foreignItems: entries,
  /** Counted and in the table, told nowhere: nobody has summarised them yet. */
  foreignUntold: count,
  coverage: z.strictObject({
    followed: count,
    /** States that occur, those that leave gaps first, with the names of the sources. */
    states: z
      .array(z.strictObject({ state: z.enum(SOURCE_STATES), count, names: z.array(z.string()).readonly() }))
      .readonly(),
    /** Headlines that discovery services showed in the period, whose own pages could not be had. */
    unfound: count,
  }),
  outlook: z.array(z.string()).readonly(),
  table: z.array(Row).readonly(),
  /** sha256 of everything above but `generatedAt`: the same data, the same hash. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type BriefingManifest = Readonly<z.infer<typeof BriefingManifest>>

/** What `hash` must be. */
export const hashOf = ({
  generatedAt,
  hash,
  ...said
}: Omit<BriefingManifest, 'hash'> & { readonly hash?: string }): string =>
  createHash('sha256').update(canonicalJson(said)).digest('hex')
