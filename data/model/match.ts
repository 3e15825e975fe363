/** In what does a passage differ from the Claim or Fact that it is like? */

/** `negation`: one of the two says not. `who`: another person or body does it. */
export const DIFFERENCE_KINDS = ['number', 'date', 'place', 'who', 'negation'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

/** As written on each side; null where a side does not say it. */
export interface Difference {
  readonly kind: DifferenceKind
  /** In the passage that asks. */
  readonly claim: string | null
  /** In the Claim or Fact of the library. */
  readonly fact: string | null
}
