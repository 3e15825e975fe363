/** How sure is it that two statements speak of the same matter? Weights learned on pairs, thresholds fixed on pairs of our own. */
import type { Covered, Shared } from './cover.js'
import type { Difference } from './differs.js'

/** A person is shown what is above; see analysis/README.md for what was measured. */
export const SUGGEST = 0.15
/** Offered first as the same statement, if nothing differs. */
export const CONFIRM = 0.85

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))

export const statementScore = ({ words, pairs }: Covered, { words: back, pairs: backPairs }: Shared): number =>
  sigmoid(-8.5 + 8.3 * words + 5 * pairs + 3.1 * back + 1.2 * backPairs)

export const articleScore = (share: number, { words, pairs }: Covered): number =>
  sigmoid(-10 + 10.4 * (share + 0.5 * (words + pairs)))

/** Another place or other people may be another matter; another number is the same matter told otherwise. */
const OTHER_NAME = 0.85
/** An article says more than a statement: a name that is nowhere in it tells more than one that a statement leaves out. Ranks of train are the same from .35 to 1. */
const NOWHERE = 0.5

/** @param article the whole text, which may name elsewhere what its passage does not; null for a statement */
export function withDifferences(likely: number, differences: readonly Difference[], article: string | null): number {
  const names = differences.filter(({ kind, claim }) => (kind === 'place' || kind === 'who') && claim !== null)
  if (article === null) return likely * OTHER_NAME ** names.filter(({ fact }) => fact !== null).length
  const lower = article.toLowerCase()
  return likely * NOWHERE ** names.filter(({ claim }) => !lower.includes(claim?.toLowerCase() ?? '')).length
}
