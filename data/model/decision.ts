/** What did a person decide about an Item for one locality, and what was learned from such decisions? */
import { z } from 'zod'
import { TOPICS } from './vocabulary.js'

/** A yes or no: does the Item concern the locality, or is it about this topic? */
export const QUESTIONS = ['relevance', ...TOPICS] as const
export type Question = (typeof QUESTIONS)[number]

export interface Decision {
  readonly itemId: number
  /** Profile id. */
  readonly locality: string
  readonly question: Question
  readonly yes: boolean
}

/** One sign that an Item carries, as `source:vnexpress`, and what it adds to the log odds of a yes. */
export const Weight = z.object({
  sign: z.string(),
  weight: z.number(),
  /** Of the decisions learned from, how many Items with the sign were a yes and a no. */
  yes: z.number().int(),
  no: z.number().int(),
})
export type Weight = z.infer<typeof Weight>

/** Decisions that a model did not see while it learned, asked with it and without it. */
export interface Measured {
  readonly decisions: number
  readonly yes: number
  readonly wrongBefore: number
  readonly wrongAfter: number
  /** Wrong before and right after. */
  readonly mended: number
  /** Right before and wrong after. */
  readonly broken: number
  /** Of the Items that are a yes, how many were found. */
  readonly recallBefore: number
  readonly recallAfter: number
  /** Why it must not be used, in Vietnamese; null when it may. */
  readonly refusal: string | null
}

/** What a watch rule says of the Items that answer its search. */
export const RULE_EFFECTS = ['relevant', 'not-relevant'] as const
export type RuleEffect = (typeof RULE_EFFECTS)[number]
