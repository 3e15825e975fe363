/** Since which day does a series of daily counts run on another level than before? */

export interface ChangePoint {
  /** Index of the first day of the new level. */
  readonly at: number
  /** Items a day before and since. */
  readonly before: number
  readonly since: number
}

/** Days of the old level that are needed to know it: two weeks hold every weekday twice. */
const BEFORE = 14
/** Two days can be a week-end, three cannot. */
const SINCE = 3
/** A level has changed when it has doubled or halved; less is the news of the week. */
const RATIO = 2
/**
 * Log-likelihood ratio, divided by the series' own dispersion, above which a split is no chance. With 25 places to split, a stationary series of 42 days is taken for
 * changed in under 1 in 100 (simulated for Poisson and three times over-dispersed counts, 2026-11: test/api/change-point.test.ts).
 */
const SURE = 9

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
const mean = (counts: readonly number[]): number => sum(counts) / counts.length
const median = (counts: readonly number[]): number => [...counts].sort((a, b) => a - b)[counts.length >> 1] ?? 0

/** Of a Poisson mean; the factorials cancel out. */
const likelihood = (counts: readonly number[]): number => {
  const total = sum(counts)
  return total === 0 ? 0 : total * Math.log(total / counts.length) - total
}

/** How much more counts vary than Poisson's within each half of the split: news comes in bunches and rests at week-ends. Never less than 1. */
function dispersion(halves: readonly (readonly number[])[]): number {
  let [squares, freedom] = [0, 0]
  for (const half of halves) {
    const level = mean(half)
    if (level === 0) continue
    squares += half.reduce((all, one) => all + (one - level) ** 2 / level, 0)
    freedom += half.length - 1
  }
  return freedom > 0 ? Math.max(1, squares / freedom) : 1
}

/** @param daily counts of full days, oldest first. Null when the level is one, or too little is known. */
export function changePoint(daily: readonly number[]): ChangePoint | null {
  const whole = likelihood(daily)
  let best: (ChangePoint & { readonly score: number }) | null = null
  for (let at = BEFORE; at <= daily.length - SINCE; at += 1) {
    const halves = [daily.slice(0, at), daily.slice(at)]
    const gain = halves.reduce((all, half) => all + likelihood(half), 0) - whole
    const score = gain / dispersion(halves)
    if (best !== null && score <= best.score) continue
    best = { at, before: mean(daily.slice(0, at)), since: mean(daily.slice(at)), score }
  }
  if (best === null || best.score < SURE) return null
  const { at, before, since } = best
  // One loud day lifts a mean, not a median.
  const typical = median(daily.slice(at)) - median(daily.slice(0, at))
  const more = since >= before * RATIO && typical > 0
  const less = since * RATIO <= before && typical < 0
  return more || less ? { at, before, since } : null
}
