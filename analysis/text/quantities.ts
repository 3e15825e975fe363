/** Which amounts does a text state, of what, and how firmly? */
import type { Span } from '#data/model/judgement.js'
import { beginsNumber, type NumberRead, readNumber, readScale, tidy } from './numbers.js'
import { timeSpans } from './times.js'
import { type Token, tokens } from './tokens.js'
import {
  COUNTED,
  COUNTED_PAIRS,
  type Dimension,
  LONGEST_UNIT,
  NAMED_BY_NUMBER,
  NOT_A_UNIT,
  NOT_COUNTED,
  UNITS,
  type Unit,
} from './units.js'

/** How firmly: `hơn` is a little above, `gần` a little below; `ít nhất` and `không quá` leave the other side open. */
export type Bound = 'exact' | 'about' | 'over' | 'nearly' | 'at-least' | 'at-most' | 'range' | 'vague'

export interface Quantity extends Span {
  readonly kind: Dimension | 'count' | 'number'
  /** In `unit`; the same as `high` unless a range or a vague word was written. */
  readonly low: number
  readonly high: number
  /** What one more in the last written place would add. */
  readonly step: number
  /** VND, m2, day …; null for counts and bare numbers. */
  readonly unit: string | null
  /** What is counted, lower case: `người`, `hộ dân`. */
  readonly of: string | null
  readonly bound: Bound
}

const BEFORE: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ...['hơn', 'trên', 'quá', 'ngoài', 'vượt', 'vượt quá', 'hơn cả', 'nhỉnh hơn', '>'].map((word): [string, Bound] => [
    word,
    'over',
  ]),
  ...['gần', 'xấp xỉ gần', 'suýt'].map((word): [string, Bound] => [word, 'nearly']),
  ...[
    'khoảng',
    'chừng',
    'tầm',
    'cỡ',
    'độ',
    'ước',
    'ước tính',
    'ước khoảng',
    'xấp xỉ',
    'áng chừng',
    'trên dưới',
    '~',
    '≈',
  ].map((word): [string, Bound] => [word, 'about']),
  ...['ít nhất', 'tối thiểu', 'không dưới', 'không ít hơn', 'chí ít', '≥', 'từ ít nhất'].map(
    (word): [string, Bound] => [word, 'at-least'],
  ),
  ...[
    'tối đa',
    'nhiều nhất',
    'không quá',
    'dưới',
    'chưa đến',
    'chưa tới',
    'chưa đầy',
    'không hơn',
    '≤',
    '<',
    'cao nhất',
  ].map((word): [string, Bound] => [word, 'at-most']),
])
/** `vài` is two to about five; `mấy` and `dăm` few, below ten. */
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['vài', [2, 5]],
  ['dăm', [3, 6]],
  ['mấy', [2, 9]],
])
const RANGE = /^(?:-|–|—|đến|tới)$/
const UPWARD = /^trở lên$/
const DOWNWARD = /^trở xuống$/

interface Reader {
  readonly all: readonly Token[]
  /** Tokens that belong to a date or a clock. */
  readonly dated: ReadonlySet<number>
}

const phrase = (all: readonly Token[], from: number, to: number): string =>
  all
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(' ')

function unitAt({ all, dated }: Reader, at: number): { unit: Unit; next: number } | null {
  if (dated.has(at)) return null
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const last = all[at + length - 1]
    const unit = last === undefined ? undefined : UNITS.get(phrase(all, at, at + length))
    // `lớp 6G`, `block 5M`: a capital of one letter is a name.
    if (last === undefined || unit === undefined || (length === 1 && last.capital && last.text.length === 1)) continue
    const after = all[at + length]
    if (after !== undefined && NOT_A_UNIT.get(last.text)?.includes(after.text)) continue
    return { unit, next: at + length }
  }
  return null
}

function countedAt(all: readonly Token[], at: number): { of: string; next: number } | null {
  const first = all[at]
  if (first?.kind !== 'word' || NOT_COUNTED.has(first.text) || /\d/.test(first.text)) return null
  const pair = phrase(all, at, at + 2)
  return COUNTED_PAIRS.has(pair) ? { of: pair, next: at + 2 } : { of: first.text, next: at + 1 }
}

const PLACES = /^(?:trên|dưới|ngoài|quá|độ)$/

/** The words before a number that say how firm it is, at most two tokens. */
function boundBefore(all: readonly Token[], at: number, doubtful: boolean): { bound: Bound; from: number } {
  for (const length of [3, 2, 1]) {
    const bound = at >= length ? BEFORE.get(phrase(all, at - length, at)) : undefined
    // `trên hai xe máy`, `dưới ba mái nhà` are places.
    if (bound === undefined || (doubtful && PLACES.test(phrase(all, at - length, at)))) continue
    // `khoảng hơn 3 triệu`: the nearer word says it, the farther belongs to the span.
    const further = BEFORE.has(phrase(all, at - length - 1, at - length)) ? 1 : 0
    return { bound, from: at - length - further }
  }
  return { bound: 'exact', from: at }
}

interface Amounts {
  readonly low: NumberRead
  readonly high: NumberRead
  readonly next: number
  readonly unit: Unit | null
}

/** `5 triệu đồng`, `3-5%`, `từ 3 đến 5 triệu đồng`, `100 - 200 triệu`. */
function amountsAt(reader: Reader, at: number): Amounts | null {
  const { all, dated } = reader
  const low = readNumber(all, at)
  if (low === null) return null
  const first = unitAt(reader, low.next)
  const single = { low, high: low, next: first?.next ?? low.next, unit: first?.unit ?? null }
  const joint = single.next
  if (!RANGE.test(all[joint]?.text ?? '') || dated.has(joint + 1)) return single
  const high = readNumber(all, joint + 1)
  if (high === null) return single
  const second = unitAt(reader, high.next)
  const shares = low.scale === 1 && high.scale > 1 && low.value < high.value / high.scale
  const scaled = shares
    ? { ...low, value: tidy(low.value * high.scale), step: tidy(low.step * high.scale), scale: high.scale }
    : low
  const unit = second?.unit ?? first?.unit ?? null
  if (scaled.value >= high.value || (first !== null && first.unit.unit !== unit?.unit)) return single
  return { low: scaled, high, next: second?.next ?? high.next, unit }
}

/** `$5`, `USD 300`: the money before the number. */
const moneyBefore = (all: readonly Token[], at: number): Unit | null => {
  const unit = UNITS.get(all[at - 1]?.text ?? '')
  return unit?.dimension === 'money' && unit.unit !== 'VND' && all[at]?.kind === 'figures' ? unit : null
}

/** `2/3 số hộ`, `3/4 diện tích`: a share of what follows. */
const SHARED = /^(?:số|diện|dân|tổng|thành|chiều|quãng|thời|đoạn|công|lượng|khối|thu)$/

function fractionAt({ all }: Reader, at: number): { quantity: Quantity; next: number } | null {
  const [above, sign, below] = [all[at], all[at + 1], all[at + 2]]
  if (above === undefined || below === undefined || sign?.text !== '/' || !SHARED.test(all[at + 3]?.text ?? ''))
    return null
  const [part, whole] = [Number(above.text), Number(below.text)]
  if (!(part > 0 && part < whole && whole <= 10)) return null
  const { bound, from } = boundBefore(all, at, false)
  const value = tidy((100 * part) / whole)
  const span = { start: all[from]?.start ?? above.start, end: below.end }
  // As rough as its denominator: two thirds are said of 64 % and of 69 %.
  return {
    quantity: { ...span, kind: 'share', low: value, high: value, step: 10, unit: '%', of: null, bound },
    next: at + 3,
  }
}

function vagueAt(all: readonly Token[], at: number): Omit<Amounts, 'unit'> | null {
  const word = all[at]?.text ?? ''
  const { scale, next } = readScale(all, at + 1)
  const few = VAGUE.get(word)
  const read = (value: number): NumberRead => ({ value, step: scale, scale, next, doubtful: false })
  if (word === 'hàng' && scale > 1) return { low: read(scale), high: read(scale * 10), next }
  return few === undefined ? null : { low: read(few[0] * scale), high: read(few[1] * scale), next }
}

/** An amount that stands at token `at`, and the token after it. */
function quantityAt(reader: Reader, at: number): { quantity: Quantity; next: number } | null {
  const { all } = reader
  const vague = vagueAt(all, at)
  const ended = vague === null ? null : unitAt(reader, vague.next)
  const amounts = vague === null ? amountsAt(reader, at) : { ...vague, unit: ended?.unit ?? null }
  if (amounts === null) return null
  const { low, high } = amounts
  const before = boundBefore(all, at, low.doubtful)
  const paid = moneyBefore(all, before.from === at ? at : -1)
  const unit = amounts.unit ?? paid
  const unitEnd = ended?.next ?? amounts.next
  const counted = unit === null ? countedAt(all, unitEnd) : null
  const next = counted?.next ?? unitEnd
  const firm = vague === null ? (low === high ? before.bound : 'range') : 'vague'
  if (isName(all, at, { unit, counted: counted?.of ?? null, low, firm })) return null
  const last = all[next - 1]
  const first = all[vague !== null && before.from === at ? at : before.from - (paid === null ? 0 : 1)]
  if (first === undefined || last === undefined) return null
  const tail = phrase(all, next, next + 2)
  const bound = UPWARD.test(tail) ? 'at-least' : DOWNWARD.test(tail) ? 'at-most' : firm
  const factor = unit?.factor ?? 1
  const half = unit?.dimension === 'duration' && all[next]?.text === 'rưỡi' ? 0.5 : 0
  const quantity: Quantity = {
    start: first.start,
    end: half > 0 ? (all[next]?.end ?? last.end) : last.end,
    kind: unit?.dimension ?? (counted === null ? 'number' : 'count'),
    low: tidy((low.value + half) * factor),
    high: tidy((high.value + half) * factor),
    step: tidy((half || Math.min(low.step, high.step)) * factor),
    unit: unit?.unit ?? null,
    of: counted?.of ?? null,
    bound,
  }
  return { quantity, next }
}

/** Does the number only name a thing (`điều 5`, `năm 2025`, `ba tôi`), so that nothing is stated? */
function isName(
  all: readonly Token[],
  at: number,
  { unit, counted, low, firm }: { unit: Unit | null; counted: string | null; low: NumberRead; firm: Bound },
): boolean {
  const [token, before, after] = [all[at], all[at - 1], all[low.next]]
  if (unit !== null) {
    // `năm năm trước` counts years, `một ngày` tells a story, `năm ngày` may be either: the figure must be meant.
    return low.doubtful && unit.dimension !== 'share' && unit.dimension !== 'money' && token?.text === 'một'
  }
  if (firm === 'vague') return counted === null && low.scale === 1
  const believed = counted !== null && COUNTED.has(counted.split(' ')[0] ?? '')
  if (low.doubtful) return token?.text === 'một' || !believed
  if (firm === 'exact' && before !== undefined && NAMED_BY_NUMBER.has(before.text)) return true
  // `12/QĐ`, `93A`, `60Z1-9778`: part of a mark.
  const glued = (one: Token | undefined, edge: number) =>
    one !== undefined && (one.start === edge || one.end === edge) && /[-/:_.@#]|\p{L}/u.test(one.text)
  if (token !== undefined && glued(before, token.start)) return true
  if (token !== undefined && low.next === at + 1 && firm === 'exact' && glued(after, token.end)) return true
  // A bare number tells nothing, a range of nothing is a score.
  if (counted === null) return firm === 'range' || (firm === 'exact' && low.scale === 1)
  // `135 Nguyễn Huệ`, `thủy điện Đồng Nai 3 hiện`: names.
  if (firm === 'exact' && !believed && low.scale === 1 && (after?.capital || before?.capital)) return true
  return low.scale === 1 && token !== undefined && /^(?:19|20)\d\d$/.test(token.text) && !believed
}

/** In order and apart; offsets into `text`, which should be canonical. Dates and clocks are left to `timeSpans`. */
export function quantities(text: string): readonly Quantity[] {
  const all = tokens(text)
  const spans = timeSpans(text, null)
  const dated = new Set<number>()
  let span = 0
  for (const [i, token] of all.entries()) {
    while (span < spans.length && (spans[span]?.end ?? 0) <= token.start) span++
    if ((spans[span]?.start ?? Number.POSITIVE_INFINITY) < token.end) dated.add(i)
  }
  const found: Quantity[] = []
  for (let at = 0; at < all.length; ) {
    const token = all[at]
    const begins =
      token !== undefined && !dated.has(at) && (beginsNumber(token) || VAGUE.has(token.text) || token.text === 'hàng')
    const read = !begins ? null : (fractionAt({ all, dated }, at) ?? quantityAt({ all, dated }, at))
    if (read !== null) found.push(read.quantity)
    at = read?.next ?? at + 1
  }
  return found
}
