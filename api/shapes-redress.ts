/** What does the API say of our own corrections, and of those who object? */
import { z } from '@hono/zod-openapi'

const instant = z.iso.datetime({ offset: true })
const id = z.number().int().positive()
const words = z.string().trim().min(1).max(10_000)

/** Of the public log: nobody of the office is named in it. */
export const Correction = z
  .object({
    id,
    locality: z.string(),
    verdictId: id.nullable(),
    responseId: id.nullable(),
    wrong: z.string(),
    address: z.string().nullable(),
    openedAt: instant,
    dueAt: instant,
    right: z.string().nullable(),
    madeAt: instant.nullable(),
    told: z.array(z.string()),
  })
  .openapi('Correction')
export type Correction = z.infer<typeof Correction>

export const CorrectionMade = z
  .strictObject({
    right: words,
    /** Bodies and outlets that had received the wrong one and were told. */
    told: z.array(z.string().trim().min(1).max(300)).max(200),
  })
  .openapi('CorrectionMade')

const OBJECTION_SUBJECTS = ['item', 'verdict', 'response'] as const

/** Strict: there is no field for whoever objects. */
export const NewObjection = z
  .strictObject({ locality: z.string(), subject: z.enum(OBJECTION_SUBJECTS), subjectId: id, words })
  .openapi('NewObjection')

export const Objection = z
  .object({
    /** `PK-2026-000001`. */
    receipt: z.string(),
    locality: z.string(),
    subject: z.enum(OBJECTION_SUBJECTS),
    subjectId: id,
    words: z.string(),
    receivedAt: instant,
    dueAt: instant,
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
    /** Not answered in time. */
    late: z.boolean(),
  })
  .openapi('Objection')
export type Objection = z.infer<typeof Objection>

export const ObjectionAnswer = z.strictObject({ answer: words }).openapi('ObjectionAnswer')

export const RedressQuery = z.object({
  locality: z.string(),
  open: z.enum(['true', 'false']).default('false'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
