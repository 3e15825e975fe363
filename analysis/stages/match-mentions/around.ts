/** What stands directly beside a name, and does it make the name part of another one? */
import type { Hit } from './hits.js'
import type { Reading } from './reading.js'
import { type Before, classBefore, FAMILY_NAMES, GATE, PERSON } from './words.js'

const NEXT_TO = new Set([' ', '.', '. ', ' "', ' “', '-'])

/** What is written between a syllable and the one before it. */
export const gapBefore = ({ tokens, text }: Pick<Reading, 'tokens' | 'text'>, index: number): string =>
  index <= 0 ? '\n' : text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0)

/** The class of the words that stand directly before the hit. */
export function before(
  reading: Reading,
  hit: Pick<Hit, 'first'>,
): { readonly before: Before; readonly length: number } {
  return classBefore(
    (back) => {
      for (let i = 0; i < back; i++) if (!NEXT_TO.has(gapBefore(reading, hit.first - i))) return null
      const token = reading.tokens[hit.first - back]
      return token === undefined ? null : reading.marked ? token.lower : token.folded
    },
    { marked: reading.marked },
  )
}

const isAcronym = (reading: Reading, index: number): boolean => {
  const token = reading.tokens[index]
  if (token === undefined) return false
  const shown = reading.text.slice(token.start, token.end)
  return shown.length > 1 && shown === shown.toUpperCase() && /\p{L}/u.test(shown)
}

const DIRECTIONS = new Set(['bắc', 'nam', 'đông', 'tây', 'trung'])

/** Is the syllable the first of its sentence or line, where its capital tells nothing? */
const opensSentence = (reading: Reading, index: number): boolean =>
  /[.!?…:;\n"“(]/.test(gapBefore(reading, index)) || index === 0

/**
 * `Hiệp Bình Phước`, `Nguyễn Văn Lãng`, `Phước Long B`: a capital stands directly before or a letter directly after, with nothing
 * that would end a name between. `known(index)` says that another name of the locality ends or begins there.
 */
export function partOfLongerName(
  reading: Reading,
  hit: Pick<Hit, 'first' | 'last'>,
  known: (index: number) => boolean,
): boolean {
  if (!reading.cased) return false
  const previous = reading.tokens[hit.first - 1]
  const gap = gapBefore(reading, hit.first)
  if (previous?.capital === true && gap === ' ' && !known(hit.first - 1)) {
    const surname = FAMILY_NAMES.has(previous.lower)
    const plain = isAcronym(reading, hit.first - 1) || DIRECTIONS.has(previous.lower) || before(reading, hit).length > 0
    if (!plain && (surname || !opensSentence(reading, hit.first - 1))) return true
  }
  // `ông H.Triệu Sơn`: a person with an initial; `xã H.Cần Giờ` is not written.
  if (
    previous?.capital === true &&
    gap.startsWith('.') &&
    !gap.includes('(') &&
    reading.text.slice(previous.start, previous.end).length === 1
  ) {
    const title = reading.tokens[hit.first - 2]
    if (title !== undefined && PERSON.has(title.lower)) return true
  }
  const next = reading.tokens[hit.last + 1]
  if (next === undefined || gapBefore(reading, hit.last + 1) !== ' ' || known(hit.last + 1)) return false
  return /^[A-H]$/.test(reading.text.slice(next.start, next.end))
}

/** `Lê My Na. Hình ảnh này …`: a full stop that shortens no unit word stands between its syllables. */
export function spansSentences(reading: Reading, { first, last }: Pick<Hit, 'first' | 'last'>): boolean {
  for (let index = first + 1; index <= last; index++) {
    const before = reading.tokens[index - 1]
    if (
      before !== undefined &&
      before.end - before.start > 1 &&
      before.lower !== 'tp' &&
      gapBefore(reading, index) === '. '
    )
      return true
  }
  return false
}

/** The last words of a text, after its last full stop, are who wrote it. */
export const isByline = (reading: Reading, { first, last }: Pick<Hit, 'first' | 'last'>): boolean =>
  last === reading.tokens.length - 1 &&
  (reading.tokens[first]?.start ?? 0) > reading.bodyStart &&
  /[.!?”"…\n]\s*$/.test(gapBefore(reading, first))

/** `cửa khẩu Tân Thanh`, `Hải quan Tân Thanh`: a border post carries the name of its commune. */
export function isGate(reading: Reading, { first }: Pick<Hit, 'first'>): boolean {
  if (gapBefore(reading, first) !== ' ') return false
  const word = (back: number): string => reading.tokens[first - back]?.lower ?? ''
  return GATE.has(`${word(2)} ${word(1)}`) || GATE.has(`${word(4)} ${word(3)} ${word(2)} ${word(1)}`)
}

/** `Công an huyện Văn Lãng`, `UBND tỉnh`: a body of the place stands before its unit word. */
export function actsFor(reading: Reading, hit: Hit, unitLength: number): boolean {
  const ahead = { ...hit, first: hit.first - unitLength }
  return before(reading, ahead).before.kind === 'authority' || before(reading, hit).before.kind === 'authority'
}
