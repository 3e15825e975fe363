/** What does the API say of the log of deeds, and of how the office uses its labels? */
import { z } from '@hono/zod-openapi'

const instant = z.iso.datetime({ offset: true })

export const AuditRow = z
  .object({
    id: z.number().int(),
    at: instant,
    /** Null for the system itself. */
    by: z.object({ id: z.number().int(), name: z.string() }).nullable(),
    deed: z.string(),
    /** `claim:12`. */
    subject: z.string(),
    detail: z.string().nullable(),
    digest: z.string(),
  })
  .openapi('AuditRow')
export type AuditRow = z.infer<typeof AuditRow>

export const AuditQuery = z.object({
  subject: z.string().max(100).optional(),
  by: z.coerce.number().int().positive().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const AuditCheck = z
  .object({
    ok: z.boolean(),
    rows: z.number().int(),
    /** Id of the first row that is not as it was written. */
    brokenAt: z.number().int().nullable(),
    /** Digest of the last row. */
    head: z.string(),
  })
  .openapi('AuditCheck')

/** `percent` is null where there is nothing to share. */
const Share = z.object({ count: z.number().int(), of: z.number().int(), percent: z.number().int().nullable() })

export const MisuseFigures = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    /** Verdicts `sai sự thật` that were approved and did not stand. */
    overturned: Share,
    /** Items that speak badly of the locality and hold a Claim that was called false. */
    negativeCalledFalse: Share,
    /** Criticism that was closed with a remedy. */
    criticismRemedied: Share,
  })
  .openapi('MisuseFigures')
export type MisuseFigures = z.infer<typeof MisuseFigures>

export const MisuseQuery = z.object({ locality: z.string(), from: z.iso.date(), to: z.iso.date() })
