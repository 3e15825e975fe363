/** Which terms of a text can tell one event from another? */
import { hash } from '../../text/similarity.js'

export interface Term {
  readonly term: number
  /** Where it begins. */
  readonly at: number
  /** Of a name, as far as capitals show. */
  readonly name: boolean
  /** Of an administrative unit: `huyện Tân Phú`. A desk's whole feed shares its places. */
  readonly place: boolean
}

const UNIT = new Set([
  'xã',
  'phường',
  'huyện',
  'quận',
  'tỉnh',
  'trấn',
  'phố',
  'tp',
  'thôn',
  'ấp',
  'khu',
  'đảo',
  'thị',
  'bản',
])

const TOKEN = /[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu
const CAPITAL = /^\p{Lu}/u
const FIGURE = /^\p{N}/u
/** A day or a year says when it was written about, not what. */
const DATE = /\b\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?\b|\b(?:19|20)\d\d\b/g
/** A longer run of letters is no Vietnamese syllable but a foreign name or a mark: `Schalke`, `Mourinho`. */
const LONGEST_SYLLABLE = 6

interface Syllable {
  readonly lower: string
  readonly capital: boolean
  readonly place: boolean
  readonly end: number
}

/** Only what a single space or hyphen parts is one word. */
const directlyBefore = (before: Syllable | null, index: number): Syllable | null =>
  before !== null && index - before.end === 1 ? before : null

/** Syllable pairs, since a Vietnamese syllable alone is rarely a word; single ones when capital, foreign or a figure. */
export function termsOf(text: string): readonly Term[] {
  const found: Term[] = []
  let before: Syllable | null = null
  for (const { 0: token, index } of text.replace(DATE, ' ; ').matchAll(TOKEN)) {
    const lower = token.toLowerCase()
    const end = index + token.length
    if (FIGURE.test(token)) {
      // `3 người` is in every paper; `8.440` is in one.
      if (token.length > 2) found.push({ term: hash(lower), at: index, name: false, place: false })
      before = null
      continue
    }
    const capital = CAPITAL.test(token)
    const joined = directlyBefore(before, index)
    const place = capital && joined !== null && (UNIT.has(joined.lower) || joined.place)
    const telling = capital ? !UNIT.has(lower) : token.length > LONGEST_SYLLABLE
    if (telling) found.push({ term: hash(lower), at: index, name: capital, place })
    if (joined !== null)
      found.push({
        term: hash(lower, hash(`${joined.lower} `)),
        at: index,
        name: capital && joined.capital,
        place,
      })
    before = { lower, capital, place, end }
  }
  return found
}
