/** Which number do these figures or words say? `1.234,5`, `1,5 triệu`, `hai mươi lăm`, `2 tỷ 300 triệu`, `1tr5`. */
import type { Token } from './tokens.js'

export interface NumberRead {
  readonly value: number
  /** What one more in the last written place would add: `3,2 tỷ` says nothing below 100 million. */
  readonly step: number
  /** The product of the scale words: 1 in `12`, a million in `1,5 triệu`. */
  readonly scale: number
  /** Index of the token after it. */
  readonly next: number
  /** A single word for a digit (`ba`, `năm`), which may well be no number at all. */
  readonly doubtful: boolean
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ['chục', 10],
  ['trăm', 100],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['ngìn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
])
/** Only after figures: short, or written without marks. */
const SCALES_AFTER_FIGURES: ReadonlyMap<string, number> = new Map([
  ...SCALES,
  ['k', 1e3],
  ['tr', 1e6],
  ['chuc', 10],
  ['tram', 100],
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['trieu', 1e6],
  ['ty', 1e9],
  ['ti', 1e9],
])
const DIGITS: ReadonlyMap<string, number> = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map((word, digit) => [word, digit]),
)
/** After `mươi` and `mười` some digits have another word; `năm` there means years. */
const LAST_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...DIGITS].filter(([word]) => word !== 'năm' && word !== 'không'),
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['bẩy', 7],
])

/** Could a number begin with this token? Nearly always not, and then nothing more need be asked. */
export const beginsNumber = ({ kind, text }: Token): boolean =>
  kind === 'figures' || (kind === 'word' && (DIGITS.has(text) || text === 'mười' || text === 'nửa'))

/** Twelve digits are more than any figure in a text has, and free of the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

const fromParts = (whole: string, fraction = ''): { value: number; step: number } => ({
  value: Number(`${whole.replace(/\D/g, '')}.${fraction || 0}`),
  step: 10 ** -fraction.length,
})

/**
 * A comma is the decimal sign and a point groups thousands (Vietnamese standard); a lone point before one, two or four
 * digits is a decimal one, and commas before groups of zeros are English. Null for `15.9.2025`, `192.168.1.1`.
 */
export function readFigures(figures: string): { readonly value: number; readonly step: number } | null {
  const grouped = /^([1-9]\d{0,2}(?:[. \u202f]\d{3})+)(?:,(\d+))?$/.exec(figures)
  if (grouped) return fromParts(grouped[1] ?? '', grouped[2])
  const english = /^([1-9]\d{0,2}(?:,\d{3}){2,}|[1-9]\d{0,2}(?:,\d{3})+(?=\.)|[1-9]\d{0,2},000)(?:\.(\d+))?$/.exec(
    figures,
  )
  if (english) return fromParts(english[1] ?? '', english[2])
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(figures)
  // `0912345678` is a telephone; `007` a name.
  if (!plain || (/^0\d/.test(figures) && !plain[2] && figures.length > 2)) return null
  return fromParts(plain[1] ?? '', plain[2])
}

const wordAt = (tokens: readonly Token[], at: number): string => (tokens[at]?.kind === 'word' ? tokens[at].text : '')

/** 0–999 in words: `hai`, `mười hai`, `hai mươi lăm`, `một trăm linh năm`. */
function readBelowThousand(tokens: readonly Token[], from: number): { value: number; next: number } | null {
  let at = from
  let value = 0
  const first = DIGITS.get(wordAt(tokens, at))
  if (first !== undefined && wordAt(tokens, at + 1) === 'trăm') {
    value = first * 100
    at += 2
    if (/^(?:linh|lẻ)$/.test(wordAt(tokens, at))) {
      const last = DIGITS.get(wordAt(tokens, at + 1)) ?? LAST_DIGITS.get(wordAt(tokens, at + 1))
      return last === undefined ? { value, next: at } : { value: value + last, next: at + 2 }
    }
  }
  const digit = DIGITS.get(wordAt(tokens, at))
  const ten = wordAt(tokens, at) === 'mười'
  const tens = ten ? 10 : digit !== undefined && /^(?:mươi|chục)$/.test(wordAt(tokens, at + 1)) ? digit * 10 : null
  if (tens !== null) {
    at += ten ? 1 : 2
    const last = LAST_DIGITS.get(wordAt(tokens, at))
    return last === undefined ? { value: value + tens, next: at } : { value: value + tens + last, next: at + 1 }
  }
  if (digit !== undefined && /^(?:lăm|nhăm|mốt)$/.test(wordAt(tokens, at + 1)))
    return { value: value + digit * 10 + (LAST_DIGITS.get(wordAt(tokens, at + 1)) ?? 0), next: at + 2 }
  if (at > from) return { value, next: at }
  return digit === undefined ? null : { value: digit, next: at + 1 }
}

function scalesAt(tokens: readonly Token[], from: number, table: ReadonlyMap<string, number>) {
  let scale = 1
  let at = from
  for (let word = table.get(wordAt(tokens, at)); word !== undefined; word = table.get(wordAt(tokens, at))) {
    // `nghìn tỷ` and `trăm nghìn` rise; `triệu nghìn` is no number.
    if (at > from && word < (table.get(wordAt(tokens, at - 1)) ?? 0)) break
    scale *= word
    at++
  }
  return { scale, next: at }
}

/** `2 tỷ 300 triệu 500 nghìn 200` has four; a bound for hostile text too. */
const MOST_PARTS = 4

/** What may follow a scale: `rưỡi`, the `5` of `1tr5`, the `300 triệu` of `2 tỷ 300 triệu`. */
function readRest(
  tokens: readonly Token[],
  at: number,
  scale: number,
  inWords: boolean,
  parts: number,
): { value: number; step: number; next: number } | null {
  if (scale === 1 || parts >= MOST_PARTS) return null
  if (wordAt(tokens, at) === 'rưỡi') return { value: scale / 2, step: scale / 10, next: at + 1 }
  const token = tokens[at]
  const after = tokens[at + 1]
  const glued = token !== undefined && token.start === tokens[at - 1]?.end
  if (token?.kind === 'figures' && /^\d$/.test(token.text)) {
    const closes = after === undefined || after.kind === 'sign' || after.text === 'đồng'
    if (scale >= 1e3 && (glued || (scale >= 1e6 && closes && after?.text !== '/')))
      return { value: (Number(token.text) * scale) / 10, step: scale / 10, next: at + 1 }
  }
  const more = readPart(tokens, at, parts + 1)
  // `hai nghìn không trăm hai mươi lăm`: words need no scale of their own.
  const spelled = inWords && tokens[at]?.kind === 'word' && more?.doubtful === false
  return more !== null && (more.scale > 1 || spelled) && more.value < scale
    ? { value: more.value, step: more.step, next: more.next }
    : null
}

/** The number that begins at token `from`; null when none does. */
export const readNumber = (tokens: readonly Token[], from: number): NumberRead | null => readPart(tokens, from, 1)

function readPart(tokens: readonly Token[], from: number, parts: number): NumberRead | null {
  const token = tokens[from]
  if (token === undefined || token.kind === 'sign') return null
  const half = token.text === 'nửa'
  const inFigures = token.kind === 'figures'
  const figures = inFigures ? readFigures(token.text) : half ? { value: 0.5, step: 0.1 } : null
  const inWords = inFigures || half ? null : readBelowThousand(tokens, from)
  const base = figures ?? (inWords === null ? null : { value: inWords.value, step: 1 })
  if (base === null) return null
  const at = inWords?.next ?? from + 1
  const { scale, next } = scalesAt(tokens, at, inFigures ? SCALES_AFTER_FIGURES : SCALES)
  if (half && scale === 1) return null
  // `hai ba trăm` says about; what stands after a word and before its scale must be the scale itself.
  const rest = readRest(tokens, next, scale, inWords !== null, parts)
  return {
    value: tidy(base.value * scale + (rest?.value ?? 0)),
    step: tidy(Math.min(base.step * scale, rest?.step ?? Number.POSITIVE_INFINITY)),
    scale,
    next: rest?.next ?? next,
    doubtful: inWords !== null && at === from + 1 && scale === 1 && token.text !== 'mười',
  }
}

/** The scale words that begin at `from`, for `hàng nghìn` and `vài chục`. */
export const readScale = (tokens: readonly Token[], from: number) => scalesAt(tokens, from, SCALES)
