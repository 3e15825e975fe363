/** What does the API take of what people hand in, and what does it say of it? */
import { z } from '@hono/zod-openapi'
import { HEARD_BY, REPORT_KINDS, REPORT_STATES } from '#data/model/report.js'

const instant = z.iso.datetime({ offset: true })

/** A page of a newspaper has 10,000 signs; what is longer is a document and no report. */
export const LONGEST_TEXT = 20_000
const LONGEST_NOTE = 2_000
const LONGEST_PLACE = 200

const text = z.string().max(LONGEST_TEXT)
const note = z.string().max(LONGEST_NOTE).optional()
const place = z.string().max(LONGEST_PLACE)
const link = z.string().max(4096)

const common = {
  locality: z.string(),
  /** What should be checked. */
  question: note,
  /** What whoever hands it in knows of the matter. */
  knownFacts: note,
  /** How it might be handled. */
  proposal: note,
  /** Id of a unit of the locality that can tell more. */
  unit: z.string().max(100).optional(),
}
const seen = { link: link.optional(), place: place.optional(), heardAt: instant.optional() }

/** Strict: there is no field for whoever posted, said or handed it in, and what is not named here is refused. */
export const NewReport = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('link'), link: link.min(1), ...common }),
    z.strictObject({ kind: z.literal('text'), text: text.min(1), ...seen, ...common }),
    z.strictObject({ kind: z.literal('image'), text: text.optional(), ...seen, ...common }),
    z.strictObject({
      kind: z.literal('opinion'),
      text: text.min(1),
      place: place.min(1),
      heardAt: instant.optional(),
      heardBy: z.enum(HEARD_BY).optional(),
      ...common,
    }),
  ])
  .openapi('NewReport')
export type NewReport = z.infer<typeof NewReport>

export const Report = z
  .object({
    /** `BT-2026-000123`. */
    receipt: z.string(),
    kind: z.enum(REPORT_KINDS),
    locality: z.object({ id: z.string(), name: z.string() }),
    state: z.enum(REPORT_STATES),
    /** The state as a sentence, in Vietnamese. */
    says: z.string(),
    /** What keeps it, in Vietnamese. */
    reason: z.string().nullable(),
    receivedAt: instant,
    link: z.string().nullable(),
    place: z.string().nullable(),
    heardAt: instant.nullable(),
    heardBy: z.enum(HEARD_BY).nullable(),
    question: z.string().nullable(),
    knownFacts: z.string().nullable(),
    proposal: z.string().nullable(),
    unit: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Whether a picture came with it, at `/reports/{receipt}/picture`. */
    picture: z.boolean(),
    /** The Item that it became, or that was there before. */
    item: z
      .object({
        id: z.number().int(),
        title: z.string().nullable(),
        /** Its first words, where it has no headline. */
        opening: z.string().nullable(),
      })
      .nullable(),
    /** The Case that it belongs to, as far as whoever handed it in is told; null while there is none. */
    case: z
      .object({
        number: z.string(),
        stateSays: z.string(),
        /** What came of it, once it is closed. */
        outcome: z.string().nullable(),
        closedAt: instant.nullable(),
      })
      .nullable(),
  })
  .openapi('Report')
export type Report = z.infer<typeof Report>

export const ReportAnswer = z
  .object({
    report: Report,
    /** The same had been handed in before: nothing was added. */
    again: z.boolean(),
  })
  .openapi('ReportAnswer')
export type ReportAnswer = z.infer<typeof ReportAnswer>

export const ReportForm = z
  .object({
    /** Communes and wards of today, as people name them. */
    places: z.array(z.string()),
    units: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .openapi('ReportForm')
export type ReportForm = z.infer<typeof ReportForm>

export const ReportQuery = z.object({
  locality: z.string().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})
export const ReportFormQuery = z.object({ locality: z.string() })
