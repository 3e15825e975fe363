/** What does the API say of answers, of where they went, and of summaries of foreign Items? */
import { z } from '@hono/zod-openapi'
import { DELIVERY_DOORS, RESPONSE_KINDS, RESPONSE_STATES, ResponseBody } from '#data/model/response.js'

const instant = z.iso.datetime({ offset: true })
const id = z.number().int().positive()
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
/** BCP 47, as far as an office needs it. */
export const Language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/)

export const ResponseText = z
  .object({
    language: z.string(),
    number: id,
    body: ResponseBody,
    at: instant,
    /** Who of the office wrote it. */
    writtenBy: z.string(),
    /** "Máy gợi ý": a machine wrote it and no person has gone over it yet. */
    unreviewed: z.boolean(),
  })
  .openapi('ResponseText')

export const Delivery = z
  .object({
    id,
    door: z.enum(DELIVERY_DOORS),
    receiver: z.string(),
    address: z.string().nullable(),
    at: instant,
    sentBy: z.string(),
  })
  .openapi('Delivery')

export const ResponseRow = z
  .object({
    id,
    caseId: id,
    caseNumber: z.string(),
    kind: z.enum(RESPONSE_KINDS),
    state: z.enum(RESPONSE_STATES),
    createdAt: instant,
    createdBy: z.string(),
    submittedAt: instant.nullable(),
    submittedBy: z.string().nullable(),
    approvedAt: instant.nullable(),
    approvedBy: z.string().nullable(),
    /** Of what was frozen at approval. */
    digest: digest.nullable(),
    withdrawnAt: instant.nullable(),
    /** Why it was sent back or withdrawn. */
    why: z.string().nullable(),
  })
  .openapi('ResponseRow')
export type ResponseRow = z.infer<typeof ResponseRow>

export const ResponsePage = ResponseRow.extend({
  /** Every wording, the newest of a language first. */
  texts: z.array(ResponseText),
  /** What keeps it from being approved, in Vietnamese; of an approved one what has changed since. */
  faults: z.array(z.string()),
  /** What approval must name; null once it is approved. */
  seen: digest.nullable(),
  deliveries: z.array(Delivery),
  /** What may be had now. */
  files: z.array(z.string()),
}).openapi('ResponsePage')
export type ResponsePage = z.infer<typeof ResponsePage>

export const ResponseList = z
  .object({
    /** Kinds that the Case offers now. */
    offered: z.array(z.enum(RESPONSE_KINDS)),
    rows: z.array(ResponseRow),
  })
  .openapi('ResponseList')

export const NewResponse = z.strictObject({ kind: z.enum(RESPONSE_KINDS) }).openapi('NewResponse')

export const NewText = z
  .strictObject({
    language: Language,
    /** Number of the wording that this one was made from; 0 for the first. */
    after: z.number().int().min(0),
    body: ResponseBody,
    unreviewed: z.boolean().default(false),
  })
  .openapi('NewText')

const why = z.string().trim().min(1).max(1000)
export const Why = z.strictObject({ why })
export const Approval = z.strictObject({ seen: digest })

export const NewDelivery = z
  .strictObject({
    door: z.enum(DELIVERY_DOORS),
    /** A body or an outlet, never a person. */
    receiver: z.string().trim().min(2).max(200),
    address: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
    at: instant,
  })
  .openapi('NewDelivery')
export const DeliveryAnswer = z.object({ delivery: Delivery, again: z.boolean() }).openapi('DeliveryAnswer')

export const Withdrawal = ResponseRow.extend({
  /** Of the public log; null when it had gone nowhere. */
  correctionId: id.nullable(),
}).openapi('Withdrawal')

export const NewSummary = z.strictObject({ locality: z.string(), text: z.string().min(1).max(600) })
export const Summary = z
  .object({ itemId: id, language: z.string(), text: z.string(), at: instant, writtenBy: z.string() })
  .openapi('ItemSummary')

export const FileQuery = z.object({
  /** Of a page or the short words; letter, dossier and pack are Vietnamese. */
  language: Language.default('vi'),
  /** `1`: schema.org ClaimReview inside the page. */
  claimReview: z.enum(['0', '1']).default('0'),
})
