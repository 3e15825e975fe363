/** What does the API say of the library of facts? */
import { z } from '@hono/zod-openapi'
import { TOPICS } from '#data/model/vocabulary.js'

const instant = z.iso.datetime({ offset: true })
const day = z.iso.date()

export const LONGEST_STATEMENT = 2_000
const statement = z.string().trim().min(1).max(LONGEST_STATEMENT)
export const why = z.string().trim().min(1).max(1_000)

export const NewFact = z
  .strictObject({
    /** Profile id; null for all localities. */
    locality: z.string().nullable(),
    statement,
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
    topic: z.enum(TOPICS).nullable().default(null),
    /** Id of the unit that answers for it. */
    unit: z.string().max(100).nullable().default(null),
  })
  .openapi('NewFact')

export const FactRevision = z
  .strictObject({
    /** The number that whoever changes it has read. */
    seen: z.number().int().positive(),
    statement,
    validFrom: day.nullable().default(null),
    validTo: day.nullable().default(null),
    why,
  })
  .openapi('FactRevision')

export const Fact = z
  .object({
    id: z.number().int(),
    locality: z.string().nullable(),
    topic: z.enum(TOPICS).nullable(),
    unit: z.string().nullable(),
    number: z.number().int(),
    statement: z.string(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    createdAt: instant,
    changedAt: instant,
    withdrawnAt: instant.nullable(),
  })
  .openapi('Fact')
export type Fact = z.infer<typeof Fact>

export const FactVersion = z
  .object({
    number: z.number().int(),
    statement: z.string(),
    validFrom: day.nullable(),
    validTo: day.nullable(),
    why: z.string().nullable(),
    at: instant,
  })
  .openapi('FactVersion')
export type FactVersion = z.infer<typeof FactVersion>

export const FactQuery = z.object({
  locality: z.string(),
  /** Only what holds on the day. */
  day: day.optional(),
  q: z.string().max(200).optional(),
  /** Why somebody is searched for by name. */
  purpose: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Of one that was added or changed. */
export const SavedFact = z.object({
  id: z.number().int(),
  number: z.number().int(),
  change: z.enum(['added', 'revised', 'unchanged']),
})
