/** Does one of two statements deny what the other says? `không thu phí` and `thu phí`, `tăng` and `giảm`. */
import { foldSpelling } from '#data/model/vietnamese.js'
import { type Comparison, type Difference, given, type Sides } from './differs.js'
import { OPPOSED_WORDS, SMALL_WORDS } from './equals.js'
import type { Reading } from './reading.js'

const NOT = new Set(['không', 'chưa', 'chẳng', 'chả'])
/** `chua` without marks is as often a pagoda. */
const UNMARKED_NOT = new Set(['khong', 'chang'])
const NOT_BEFORE = new Set([
  'khí',
  'gian',
  'quân',
  'chỉ',
  'những',
  'ít',
  'quá',
  'dưới',
  'kém',
  'phận',
  'tặc',
  'ngờ',
  'chừng',
])
const NOT_AFTER = new Set(['hàng', 'hay', 'được', 'gì', 'trên', 'sạch'])
/** Whole sentences that they deny. */
const DENIALS = ['bác bỏ', 'phủ nhận', 'không đúng', 'sai sự thật', 'tin giả', 'bịa đặt', 'thất thiệt']
/** What is denied stands within so many syllables. */
const SCOPE = 4

interface Denied {
  readonly words: readonly string[]
  readonly from: number
  readonly to: number
}

function deniedIn({ syllables, marked }: Reading): readonly Denied[] {
  return syllables.flatMap((word, i) => {
    const denies = NOT.has(word) || (!marked && UNMARKED_NOT.has(word))
    if (
      !denies ||
      NOT_BEFORE.has(syllables[i + 1] ?? '') ||
      (NOT_AFTER.has(syllables[i - 1] ?? '') && i > syllables.length - 3)
    )
      return []
    if (word === 'không' && syllables[i - 1] === 'hàng') return []
    const after = syllables.slice(i + 1, i + 1 + SCOPE).map(foldSpelling)
    const words = after.filter((one) => !SMALL_WORDS.has(one)).slice(0, 2)
    return [{ words, from: i, to: Math.min(syllables.length, i + 1 + SCOPE) }]
  })
}

const spoken = (reading: Reading): string => ` ${reading.syllables.join(' ')} `
const foldedSpoken = (reading: Reading): string => ` ${reading.syllables.map(foldSpelling).join(' ')} `

const cut = (reading: Reading, { from, to }: Denied): string =>
  given(reading, reading.starts[from] ?? 0, reading.ends[to - 1] ?? 0)

/** Denied here, and there either said or not spoken of. */
function onlyIn(ours: readonly Denied[], theirs: readonly Denied[]): readonly Denied[] {
  return ours.filter(
    ({ words }) => !theirs.some((other) => words.length === 0 || other.words.some((word) => words.includes(word))),
  )
}

/** As many on both sides deny something else, perhaps; more on one side deny something more. */
function denials(sides: Sides): readonly Difference[] {
  const [ours, theirs] = [deniedIn(sides.claim), deniedIn(sides.fact)]
  const [claimOnly, factOnly] = [onlyIn(ours, theirs), onlyIn(theirs, ours)]
  const said = foldedSpoken(sides.fact)
  const meant = foldedSpoken(sides.claim)
  const spokenOf = (text: string, { words }: Denied) => words.some((word) => text.includes(` ${word} `))
  const listed = (claim: string | null, fact: string | null): Difference => ({ kind: 'negation', claim, fact })
  return [
    ...claimOnly
      .filter((one) => !sides.partial || spokenOf(said, one))
      .map((one) => listed(cut(sides.claim, one), null)),
    ...factOnly
      .filter((one) => !sides.partial || spokenOf(meant, one))
      .map((one) => listed(null, cut(sides.fact, one))),
  ]
}

function opposites(sides: Sides): readonly Difference[] {
  const exact = sides.claim.marked && sides.fact.marked
  const [ours, theirs] = [sides.claim, sides.fact].map(exact ? spoken : foldedSpoken)
  const has = (text: string | undefined, words: string) =>
    text?.includes(` ${exact ? words : foldSpelling(words)} `) === true
  return OPPOSED_WORDS.flatMap(([one = '', other = '']) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([a = '', b = '']): Difference[] =>
      has(ours, a) && !has(ours, b) && has(theirs, b) && !has(theirs, a)
        ? [{ kind: 'negation', claim: a, fact: b }]
        : [],
    ),
  )
}

/** `bác bỏ tin …` on one side only. */
function dismissals(sides: Sides): readonly Difference[] {
  const [ours, theirs] = [spoken(sides.claim), spoken(sides.fact)]
  const found = (text: string) => DENIALS.find((words) => text.includes(` ${words} `)) ?? null
  const [claim, fact] = [found(ours), found(theirs)]
  return (claim === null) === (fact === null) ? [] : [{ kind: 'negation', claim, fact }]
}

export function compareNegation(sides: Sides): Comparison {
  const differences = [...denials(sides), ...opposites(sides), ...dismissals(sides)]
  return { differences, unclear: false }
}
