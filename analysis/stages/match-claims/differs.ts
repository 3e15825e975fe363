/** In what do a claim and a fact differ: a number, a date, a place, who, or a not? Shown to the person who decides. */
import type { Reading } from './reading.js'

export type DifferenceKind = 'number' | 'date' | 'place' | 'who' | 'negation'

/** As written on each side; null where a side does not say it. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly claim: string | null
  readonly fact: string | null
}

/** What one comparison found. */
export interface Comparison {
  readonly differences: readonly Difference[]
  /** The fact says more, or something could not be compared, such as `hôm qua` of an unknown day: no difference, and no reason to be sure. */
  readonly unclear: boolean
}

export interface Sides {
  readonly claim: Reading
  readonly fact: Reading
  /** The fact is a passage out of more: what it says beside the claim is no difference. */
  readonly partial: boolean
}

/** As long as a reader can take in at a glance. */
const LONGEST_SHOWN = 80

/** The words of a reading as they were given. */
export function given(reading: Reading, start: number, end: number): string {
  const span = reading.toGiven({ start, end })
  return reading.given.slice(span.start, span.end).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SHOWN)
}
