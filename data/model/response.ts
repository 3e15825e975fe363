/** What do we answer, of what is it made, and what keeps it from being approved? */
import { z } from 'zod'
import type { CaseKind } from './case.js'
import type { Accuracy } from './verdict.js'

export const RESPONSE_KINDS = ['rebuttal', 'explanation', 'acceptance', 'correction', 'press-supply'] as const
export type ResponseKind = (typeof RESPONSE_KINDS)[number]

export const RESPONSE_STATES = ['draft', 'submitted', 'approved', 'withdrawn'] as const
export type ResponseState = (typeof RESPONSE_STATES)[number]

/** Through what it left; by people's hands, and noted here. */
export const DELIVERY_DOORS = ['letter', 'portal', 'press-pack', 'social', 'dossier'] as const
export type DeliveryDoor = (typeof DELIVERY_DOORS)[number]

/** The five headings of Thông tư 02/2019, Điều 6.3. */
export const HEADINGS = ['information', 'impact', 'truth', 'grounds', 'proposal'] as const
export type Heading = (typeof HEADINGS)[number]

/** `fact` states something of the world and needs evidence; `claim` repeats what was said, and by whom; `other` does neither. */
export const Sentence = z.strictObject({
  text: z.string().min(1).max(2000),
  says: z.enum(['fact', 'claim', 'other']),
  /** For `fact`. */
  evidence: z.array(z.number().int().positive()).max(20).default([]),
  /** For `claim`: whose accuracy is said beside it. */
  claimId: z.number().int().positive().nullable().default(null),
})
export type Sentence = z.infer<typeof Sentence>

export const ResponseBody = z.strictObject({
  title: z.string().min(1).max(300),
  sections: z.array(z.strictObject({ heading: z.enum(HEADINGS), sentences: z.array(Sentence).max(100) })).max(10),
  /** What is right in what was said; a rebuttal says it too (R14). */
  whatIsRight: z.string().max(2000),
  /** Public pages that a reader can check by. */
  links: z.array(z.url({ protocol: /^https?$/ }).max(2000)).max(30),
  /** For pages of social networks. */
  short: z.string().max(600),
})
export type ResponseBody = z.infer<typeof ResponseBody>

/** Which answers a Case may have. Criticism, opinion and satire are never rebutted (R5); what is true is accepted. */
export function responsesFor(kind: CaseKind, accuracies: readonly Accuracy[]): readonly ResponseKind[] {
  switch (kind) {
    case 'criticism':
    case 'petition':
      return ['acceptance', 'explanation']
    case 'press-enquiry':
      return ['press-supply']
    case 'opinion':
    case 'satire':
    case 'complaint':
      return []
    case 'fact-claim': {
      const wrong = accuracies.some((accuracy) => accuracy === 'false' || accuracy === 'inaccurate')
      const right = accuracies.includes('true')
      return [
        ...(wrong ? (['rebuttal', 'explanation', 'correction', 'press-supply'] as const) : []),
        ...(right ? (['acceptance'] as const) : []),
        // Before anything is known the office may say that it is checking.
        ...(wrong || right ? [] : (['press-supply'] as const)),
      ]
    }
  }
}
