/** What does the API say of uploaded documents? */
import { z } from '@hono/zod-openapi'

const id = z.number().int().positive()

export const Document = z
  .object({
    id,
    locality: z.string(),
    captureId: id,
    name: z.string(),
    type: z.string(),
    digest: z.string(),
    receivedAt: z.iso.datetime({ offset: true }),
  })
  .openapi('Document')
export type Document = z.infer<typeof Document>

export const DocumentPage = Document.extend({ pages: z.array(z.string()) }).openapi('DocumentPage')

export const DocumentAnswer = z
  .object({
    document: Document,
    pages: z.number().int(),
    /** The same bytes had been uploaded before: nothing was added. */
    again: z.boolean(),
  })
  .openapi('DocumentAnswer')

export const DocumentQuery = z.object({
  locality: z.string(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
