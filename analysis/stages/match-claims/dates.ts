/** Which times of a claim does a fact state otherwise? `12/11` and `ngày 13 tháng 11` do; `hôm qua` says nothing until one knows when it was said. */
import { fold } from '#data/model/vietnamese.js'
import { HOUR } from '../../text/calendar.js'
import { timesDiffer } from '../../text/differs.js'
import { type TimeSpan, timeSpans } from '../../text/times.js'
import { type Comparison, type Difference, given, type Sides } from './differs.js'
import type { Reading } from './reading.js'

/** Any day would do: two days without a year are compared within the same one. */
const SOME_DAY = new Date('2025-07-01T05:00:00Z')
const FIGURE = /\d/

interface Named {
  readonly span: TimeSpan
  readonly text: string
  readonly shown: string
}

const named = (reading: Reading, at: Date | null): readonly Named[] =>
  timeSpans(reading.text, at).map((span) => ({
    span,
    text: reading.text.slice(span.start, span.end),
    shown: given(reading, span.start, span.end),
  }))

/** A day or month without a year, read as of another time; `hôm qua` is not. */
function placed({ span, text }: Named, near: Date): TimeSpan | null {
  if (span.from !== null) return span
  return FIGURE.test(text) ? (timeSpans(text, near)[0] ?? null) : null
}

/** Longer than a day and a night: a range of days, both ends of which are meant. */
const MORE_THAN_A_DAY = 36 * HOUR

function rangesDiffer(a: TimeSpan, b: TimeSpan): boolean {
  const ranged = ({ from, to, precision }: TimeSpan) =>
    from !== null && to !== null && precision === 'day' && to.getTime() - from.getTime() > MORE_THAN_A_DAY
  return ranged(a) && ranged(b) && (a.from?.getTime() !== b.from?.getTime() || a.to?.getTime() !== b.to?.getTime())
}

type Verdict = 'same' | 'other' | 'unclear'

function compare(a: Named, b: Named): Verdict {
  const near = a.span.from ?? b.span.from ?? SOME_DAY
  const [one, other] = [placed(a, near), placed(b, near)]
  const differ = one === null || other === null ? null : timesDiffer(one, other) || rangesDiffer(one, other)
  if (differ !== null) return differ ? 'other' : 'same'
  // `lúc 6h30` on both sides; `hôm qua` on both sides may be two days.
  return FIGURE.test(a.text) && fold(a.text) === fold(b.text) ? 'same' : 'unclear'
}

/** @param saidAt when each side was written, where that is known. */
export function compareDates(
  sides: Sides,
  saidAt: { readonly claim: Date | null; readonly fact: Date | null },
): Comparison {
  const [claim, fact] = [named(sides.claim, saidAt.claim), named(sides.fact, saidAt.fact)]
  const verdicts = claim.map((a) => fact.map((b) => compare(a, b)))
  const free = fact.map((_, j) => !verdicts.some((row) => row[j] === 'same'))
  const differences: Difference[] = []
  let unclear = false
  claim.forEach((a, i) => {
    const row = verdicts[i] ?? []
    if (row.includes('same')) return
    const rival = row.findIndex((verdict, j) => verdict === 'other' && free[j])
    if (rival >= 0) free[rival] = false
    // Nothing is said of a time that cannot be placed.
    const vague = row.includes('unclear') || (a.span.from === null && !FIGURE.test(a.text))
    if (rival < 0 && vague) unclear = true
    else differences.push({ kind: 'date', claim: a.shown, fact: fact[rival]?.shown ?? null })
  })
  return { differences, unclear: unclear || free.some(Boolean) }
}
