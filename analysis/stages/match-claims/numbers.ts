/** Which numbers of a claim does a fact state otherwise, or not at all? */
import { fold } from '#data/model/vietnamese.js'
import { amountsDiffer } from '../../text/differs.js'
import { type Quantity, quantities } from '../../text/quantities.js'
import { type TimeSpan, timeSpans } from '../../text/times.js'
import { type Comparison, type Difference, given, type Sides } from './differs.js'
import type { Reading } from './reading.js'

/** `quốc lộ 14`, `điều 5`: figures that name a thing differ when they are not the same. */
interface Mark {
  readonly figures: string
  readonly before: string
  readonly start: number
  readonly end: number
}

const FIGURE = /\d/

const within = (start: number, end: number, spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.some((span) => span.start < end && span.end > start)

function marksOf(reading: Reading, amounts: readonly Quantity[], times: readonly TimeSpan[]): readonly Mark[] {
  return reading.syllables.flatMap((text, i) => {
    const [start, end] = [reading.starts[i] ?? 0, reading.ends[i] ?? 0]
    if (!FIGURE.test(text) || within(start, end, amounts) || within(start, end, times)) return []
    return [
      {
        figures: text,
        before: fold(reading.syllables[i - 1] ?? ''),
        start: reading.starts[Math.max(0, i - 1)] ?? start,
        end,
      },
    ]
  })
}

/** Sums are named without their money; so large a count is seldom given with a thing to be counted. */
const MONEY = 5_000
const isBare = ({ unit }: Quantity): boolean => unit === null
const bare = (amount: Quantity): Quantity => ({ ...amount, kind: 'number', unit: null, of: null })

/** The same value and nothing that forbids it: `40 hộ` and `40 gia đình`. */
function agrees(a: Quantity, b: Quantity): boolean {
  const counted = (one: Quantity) => one.kind === 'count' || one.kind === 'number'
  // `450 triệu`, of money as everybody knows.
  if ((isBare(a) || isBare(b)) && a.low >= MONEY && b.low >= MONEY) return amountsDiffer(bare(a), bare(b)) === false
  if (counted(a) && counted(b))
    return amountsDiffer({ ...a, kind: 'count', of: null }, { ...b, kind: 'count', of: null }) === false
  return amountsDiffer(a, b) === false
}

const sameKind = (a: Quantity, b: Quantity): boolean =>
  ((isBare(a) || isBare(b)) && a.low >= MONEY && b.low >= MONEY) ||
  (a.unit === b.unit &&
    (a.kind === b.kind || (a.unit === null && b.unit === null)) &&
    fold(a.of ?? '') === fold(b.of ?? ''))

/** Nothing else is left to be compared with it. */
const alone = (a: Quantity, b: Quantity): boolean => a.unit === null && b.unit === null

function pairUp<T>(
  ours: readonly T[],
  theirs: readonly T[],
  same: (a: T, b: T) => boolean,
  rivals: (a: T, b: T) => boolean,
): readonly (readonly [T | null, T | null])[] {
  const free = theirs.filter((b) => !ours.some((a) => same(a, b)))
  const open = ours.filter((a) => !theirs.some((b) => same(a, b)))
  const pairs: (readonly [T | null, T | null])[] = []
  for (const a of open) {
    const at = free.findIndex((b) => rivals(a, b))
    pairs.push([a, at < 0 ? null : (free.splice(at, 1)[0] ?? null)])
  }
  return [...pairs, ...free.map((b) => [null, b] as const)]
}

/** `vài người` says so little that nothing can differ; `không tổ chức` is no zero. */
const firm = ({ bound, high }: Quantity): boolean => bound !== 'vague' && high > 0

interface Stated {
  readonly amounts: readonly Quantity[]
  readonly marks: readonly Mark[]
}

/** One claim is compared with many facts. */
const stated = new WeakMap<Reading, Stated>()

function statedIn(reading: Reading): Stated {
  const known = stated.get(reading)
  if (known !== undefined) return known
  const amounts = quantities(reading.text).filter(firm)
  const times = FIGURE.test(reading.text) ? timeSpans(reading.text, null) : []
  const found = { amounts, marks: marksOf(reading, amounts, times) }
  stated.set(reading, found)
  return found
}

export function compareNumbers(sides: Sides): Comparison {
  const [claim, fact] = [statedIn(sides.claim), statedIn(sides.fact)]
  const shown = (reading: Reading, one: { readonly start: number; readonly end: number } | null) =>
    one === null ? null : given(reading, one.start, one.end)
  const sole = claim.amounts.length === 1 && fact.amounts.length === 1
  const amounts = pairUp(claim.amounts, fact.amounts, agrees, (a, b) => sameKind(a, b) || (sole && alone(a, b)))
  const marks = pairUp(
    claim.marks,
    fact.marks,
    (a, b) => a.figures === b.figures,
    (a, b) => a.before === b.before,
  )
  const found = [...amounts, ...marks]
  const differences = found.flatMap(([a, b]): Difference[] =>
    a === null ? [] : [{ kind: 'number', claim: shown(sides.claim, a), fact: shown(sides.fact, b) }],
  )
  return { differences, unclear: found.some(([a]) => a === null) }
}
