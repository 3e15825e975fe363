/**
 * What do past decisions say about the next one? The stages' own answer is the start; each sign moves it as far as the decisions bear out.
 * Logistic regression with an offset and a Gaussian prior, by cyclic coordinate descent (Genkin, Lewis, Madigan 2007): the same every time.
 */
import type { Weight } from '#data/model/decision.js'

export interface Example {
  readonly signs: ReadonlySet<string>
  /** Log odds of a yes by the stages alone. */
  readonly base: number
  readonly yes: boolean
}

/** A sign seen less often is chance. */
const SEEN = 3
/** Of a weight, as variance: a sign that always went one way turns the answer after some five times, however sure the stages were. */
const VARIANCE = 2
const PASSES = 60
/** A pass that moves no weight further has come to its end. */
const STILL = 1e-4
/** Newton's step on one weight is never longer; keeps the descent from jumping over the valley. */
const LONGEST_STEP = 1
/** Always there: desks that keep less, or more, than the stages do. */
const ALWAYS = 'always'

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Weights of signs, heaviest first; those that came out as nothing are left away. */
export function learnWeights(examples: readonly Example[]): readonly Weight[] {
  const bySign = new Map<string, number[]>([[ALWAYS, examples.map((_, at) => at)]])
  for (const [at, { signs }] of examples.entries())
    for (const sign of signs) {
      const rows = bySign.get(sign)
      if (rows === undefined) bySign.set(sign, [at])
      else rows.push(at)
    }
  const columns = [...bySign].filter(([, rows]) => rows.length >= SEEN).sort(([a], [b]) => (a < b ? -1 : 1))
  const weights = new Float64Array(columns.length)
  const scores = Float64Array.from(examples, ({ base }) => base)
  let longest = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < PASSES && longest > STILL; pass++) {
    longest = 0
    for (const [column, [, rows]] of columns.entries()) {
      let [slope, bend] = [(weights[column] ?? 0) / VARIANCE, 1 / VARIANCE]
      for (const row of rows) {
        const p = sigmoid(scores[row] ?? 0)
        slope += p - (examples[row]?.yes === true ? 1 : 0)
        bend += p * (1 - p)
      }
      const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / bend))
      longest = Math.max(longest, Math.abs(step))
      weights[column] = (weights[column] ?? 0) + step
      for (const row of rows) scores[row] = (scores[row] ?? 0) + step
    }
  }
  return columns
    .map(([sign, rows], column) => {
      const yes = rows.filter((row) => examples[row]?.yes === true).length
      return { sign, weight: Math.round((weights[column] ?? 0) * 1000) / 1000, yes, no: rows.length - yes }
    })
    .filter(({ weight }) => Math.abs(weight) >= 0.01)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.sign < b.sign ? -1 : 1))
}

/** Weights that apply to an Item, strongest first. */
export const weightsFor = (weights: readonly Weight[], signs: ReadonlySet<string>): readonly Weight[] =>
  weights.filter(({ sign }) => sign === ALWAYS || signs.has(sign))

/** 0–1: how likely the desk would say yes. */
export function likelihood(weights: readonly Weight[], { base, signs }: Omit<Example, 'yes'>): number {
  return sigmoid(weightsFor(weights, signs).reduce((sum, { weight }) => sum + weight, base))
}

/** The sign that is always there explains nothing. */
export const explains = ({ sign }: Weight): boolean => sign !== ALWAYS
