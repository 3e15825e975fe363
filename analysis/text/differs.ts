/** Do two stated amounts or times contradict each other? What a claim and a fact are compared by. */
import type { Quantity } from './quantities.js'
import type { TimeSpan } from './times.js'

/** `hơn 3.000` is said of 3,200 and hardly of 4,000; `khoảng` and `gần` of a tenth more or less. Judgements. */
const OVER = 1.25
const ABOUT = 0.1

function interval({ low, high, step, bound }: Quantity): readonly [number, number] {
  // Rounded to its last place; whole counts are exact.
  const rounding = step / 2
  switch (bound) {
    case 'about':
      return [low * (1 - ABOUT) - rounding, high * (1 + ABOUT) + rounding]
    case 'over':
      return [low, low * OVER + rounding]
    case 'nearly':
      return [low * (1 - ABOUT), high]
    case 'at-least':
      return [low, Number.POSITIVE_INFINITY]
    case 'at-most':
      return [0, high]
    default:
      return [low - rounding, high + rounding]
  }
}

/** Null when they measure different things, so that nothing can be said. */
export function amountsDiffer(a: Quantity, b: Quantity): boolean | null {
  if (a.kind !== b.kind || a.unit !== b.unit || a.of !== b.of) return null
  const [first, second] = [interval(a), interval(b)]
  return first[1] <= second[0] || second[1] <= first[0]
}

/** Null when one of them cannot be placed; a day within the other's month agrees with it. */
export function timesDiffer(a: TimeSpan, b: TimeSpan): boolean | null {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return null
  return a.to <= b.from || b.to <= a.from
}
