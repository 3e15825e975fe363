/** What does the API say of the evidence that an Item rests on? */
import { z } from '@hono/zod-openapi'
import { CAPTURE_DOORS, CUSTODY_EVENTS } from '#data/model/capture.js'

const instant = z.iso.datetime({ offset: true })
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)

export const CustodyEntry = z
  .object({
    at: instant,
    event: z.enum(CUSTODY_EVENTS),
    /** In Vietnamese. */
    detail: z.string().nullable(),
    /** Of the whole chain up to here, lower-case hex. */
    digest: z.string(),
  })
  .openapi('CustodyEntry')
export type CustodyEntry = z.infer<typeof CustodyEntry>

export const SealedCapture = z
  .object({
    id: z.number().int(),
    door: z.enum(CAPTURE_DOORS),
    /** Null for what is no picture. */
    picture: z.enum(['screenshot', 'pdf']).nullable(),
    /** As asked for. */
    url: z.string().nullable(),
    /** Where redirects led; null when nowhere else. */
    finalUrl: z.string().nullable(),
    /** In Viet Nam, and the same instant in UTC to the millisecond. */
    capturedAt: instant,
    capturedAtUtc: instant,
    status: z.number().int().nullable(),
    contentType: z.string().nullable(),
    bytes: z.number().int(),
    /** What captured it. */
    tool: z.string().nullable(),
    /** Of the body. */
    digest: digest.nullable(),
    /** WARC file and offset in the working folder. */
    archive: z.string(),
    /** Oldest first. */
    custody: z.array(CustodyEntry),
  })
  .openapi('SealedCapture')
export type SealedCapture = z.infer<typeof SealedCapture>

/** Newest first. */
export const Evidence = z.object({ captures: z.array(SealedCapture) }).openapi('Evidence')
export type Evidence = z.infer<typeof Evidence>

export const Verification = z
  .object({
    at: instant,
    /** Every capture passed every check, and the custody log is whole. */
    ok: z.boolean(),
    captures: z.array(
      z.object({
        id: z.number().int(),
        ok: z.boolean(),
        /** `name` is stable; `detail` is Vietnamese. */
        checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
      }),
    ),
    /** Of the whole house, not of this Item alone. */
    custodyWhole: z.boolean(),
  })
  .openapi('Verification')
export type Verification = z.infer<typeof Verification>
