/** Is this literal a source that we can follow? A wrong one stops the program at its start, with the field named. */
import type { z } from 'zod'
import { Source } from '#data/model/source.js'

export function defineSource(literal: z.input<typeof Source>): Source {
  const parsed = Source.safeParse(literal)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new Error(`source ${literal.id}: ${faults}`)
}
