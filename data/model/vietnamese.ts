/**
 * How is Vietnamese written down here? One canonical form for storing, one folded form for finding.
 * Both keep their length: offset n in the folded text is offset n in the canonical text.
 */
import { isSyllable } from './syllable.js'

/** Old-style tone placement on a final open diphthong, and the modern place that we store (GSO writes Hoá, papers Hóa). */
const TONE_PLACEMENT = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].flatMap(([from, to]) => {
    const cases: [string, string][] = []
    if (from === undefined || to === undefined) return cases
    const title = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)
    cases.push([from, to], [title(from), title(to)], [from.toUpperCase(), to.toUpperCase()])
    return cases
  }),
)
const MISPLACED = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu

/** A tone typed before the shape of its vowel (`a´` then `ˆ`), which NFC leaves apart. */
const TONE_FIRST = /([\u0300\u0301\u0303\u0309])([\u0302\u0306])/g
const SHAPE_LAST = /[\u0302\u0306]/

/** Letters in one piece with their marks, in whatever order the marks were typed. */
export function compose(text: string): string {
  const composed = text.normalize('NFC')
  return SHAPE_LAST.test(composed) ? composed.normalize('NFD').replace(TONE_FIRST, '$2$1').normalize('NFC') : composed
}

/** A tone on the first of two vowels: right in `mùa`, wrong in `qúy`, `hòan`, `tíêng`. */
const TONE_EARLY = /[òóỏõọùúủũụìíỉĩịỳýỷỹỵừứửữự][aăâeêoôơyuư]/giu
const LETTER = /\p{L}/u

/** There are some hundred pairs, and every text has them. */
const moved = new Map<string, string>()

function toneMoved(pair: string): string {
  const known = moved.get(pair)
  if (known !== undefined) return known
  const found = moveTone(pair)
  moved.set(pair, found)
  return found
}

function moveTone(pair: string): string {
  const [first = '', second = ''] = pair
  const apart = first.normalize('NFD')
  const base = apart.replace(/[\u0300\u0301\u0303\u0309\u0323]/, '')
  const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? ''
  return base.normalize('NFC') + (second + tone).normalize('NFC')
}

/** The pair of vowels at `at` in `text`, with its tone where the spelling wants it. */
function placed(pair: string, at: number, text: string): string {
  const better = toneMoved(pair)
  const [first, second] = [fold(pair.charAt(0)), fold(pair.charAt(1))]
  const before = text.charAt(at - 1).toLowerCase()
  const closed = LETTER.test(text.charAt(at + 2))
  const shaped = /[ăâêôơ]/i.test(pair.charAt(1))
  const wrong =
    shaped ||
    (before === 'q' && first === 'u') ||
    (before === 'g' && first === 'i') ||
    (closed && ((first === 'o' && (second === 'a' || second === 'e')) || (first === 'u' && second === 'y')))
  if (!wrong) return pair
  let [start, end] = [at, at + 2]
  while (start > 0 && at - start < 4 && LETTER.test(text.charAt(start - 1))) start--
  while (end < text.length && end - at < 6 && LETTER.test(text.charAt(end))) end++
  return isSyllable(text.slice(start, at) + better + text.slice(at + 2, end)) ? better : pair
}

/** NFC, tone marks where the papers put them, no-break spaces as spaces. Idempotent; as long as `compose` of the text. */
export function canonical(text: string): string {
  const modern = compose(text)
    .replaceAll('\u00a0', ' ')
    .replace(MISPLACED, (pair) => TONE_PLACEMENT.get(pair) ?? pair)
  const once = modern.replace(TONE_EARLY, placed)
  // `khúyên` moves its tone twice.
  return once === modern ? once : once.replace(TONE_EARLY, placed)
}

/** đ, and the letters that look like it where a font or a keyboard had no đ. Lower case. */
const LOOK_LIKE_D: ReadonlySet<string> = new Set(['đ', 'ð', 'ɖ'])

const folded = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = folded.get(character)
  if (known !== undefined) return known
  const lower = character.toLowerCase()
  const base = LOOK_LIKE_D.has(lower) ? 'd' : lower.normalize('NFD').replace(/\p{M}+/gu, '')
  // A character whose base has another length (ligatures, Lao and Khmer vowel signs) stays: offsets must hold.
  const value = base.length === character.length ? base : lower.length === character.length ? lower : character
  folded.set(character, value)
  return value
}

/** Lower case, no diacritics, đ as d; the same length as its (canonical) input, so offsets carry over. Idempotent. */
export function fold(text: string): string {
  let result = ''
  for (const character of text) result += character < '\x80' ? character.toLowerCase() : foldCharacter(character)
  return result
}

/** `Mỹ` and `Mĩ`, `kỹ` and `kĩ`, `quý` and `quí` are spelled both ways; `thúy` and `thúi` are two words. */
const I_OR_Y = /(?<=(?<!\p{L})(?:h|k|l|m|s|t|qu))y(?!\p{L})/gu

/** For finding only: folded, and one spelling of i and y. The same length, so offsets carry over. */
export const foldSpelling = (text: string): string => fold(text).replace(I_OR_Y, 'i')

/** Does the text carry any Vietnamese mark at all? `da nang` does not, `Đà Nẵng` does. */
export function isMarked(text: string): boolean {
  return fold(text) !== text.toLowerCase()
}
