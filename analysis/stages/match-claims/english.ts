/** What does an English statement say in Vietnamese words, as far as a word list goes? For finding and comparing, never for showing. */
import type { Edit } from '#data/model/rewriting.js'
import { isSyllable } from '#data/model/syllable.js'
import { ENGLISH } from './english-words.js'

/** Words that Vietnamese without marks could not write: `bridge`, `the`; `dam` and `in` it could. */
const FEWEST_ENGLISH = 2
/** Of all words; a Vietnamese post may have an English word or two. */
const ENGLISH_SHARE = 0.2
/** Mean nothing in Vietnamese, or stand where Vietnamese has no word. */
const LEFT_OUT = new Set(
  'the a an of is are was were be been being has have had that which who it its their his her there'.split(' '),
)

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = `(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`
const DAY_FIRST = new RegExp(
  `(?:on )?(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
)
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:on )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\p{N}])`,
  'giu',
)
const MONTH_ONLY = new RegExp(`(?<![\\p{L}\\p{N}])(?:in )?${MONTH},? (\\d{4})(?!\\p{N})`, 'giu')
const YEAR = /(?<!\p{L})(?:in|since|during|by) ((?:19|20)\d\d)(?!\p{N})/giu
/** English parts thousands with commas. */
const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g
const TENS =
  /(?<!\p{L})(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](one|two|three|four|five|six|seven|eight|nine)(?!\p{L})/giu
const WORD = /\p{L}+(?:['’]s)?/gu
const LONGEST_PHRASE = 4

const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1

export function isEnglish(words: readonly string[]): boolean {
  const english = words.filter((word) => !isSyllable(word) && (LEFT_OUT.has(word) || listed(word) !== undefined)).length
  return english >= FEWEST_ENGLISH && english >= words.length * ENGLISH_SHARE
}

function timesAndFigures(text: string): Edit[] {
  const edits: Edit[] = []
  const put = (pattern: RegExp, say: (match: RegExpMatchArray) => string) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (edits.every((edit) => edit.end <= start || edit.start >= end)) edits.push({ start, end, text: say(match) })
    }
  }
  const year = (written: string | undefined) => (written === undefined ? '' : `/${written}`)
  put(DAY_FIRST, ([, day, month = '', y]) => `ngày ${day}/${monthNumber(month)}${year(y)}`)
  put(MONTH_FIRST, ([, month = '', day, y]) => `ngày ${day}/${monthNumber(month)}${year(y)}`)
  put(MONTH_ONLY, ([, month = '', y]) => `tháng ${monthNumber(month)}/${y}`)
  put(YEAR, ([, y]) => `năm ${y}`)
  put(THOUSANDS, ([figures]) => figures.replaceAll(',', '.'))
  put(TENS, ([, tens = '', ones = '']) =>
    String(Number(ENGLISH.get(tens.toLowerCase())) + Number(ENGLISH.get(ones.toLowerCase()))),
  )
  return edits
}

/** The word as listed: plurals and verbs lose their endings. */
function listed(word: string): string | undefined {
  const stems = [word]
  if (word.endsWith('ies')) stems.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) stems.push(word.slice(0, -2))
  if (word.endsWith('s')) stems.push(word.slice(0, -1))
  if (word.endsWith('ed')) stems.push(word.slice(0, -2), word.slice(0, -1))
  if (word.endsWith('ing')) stems.push(word.slice(0, -3), `${word.slice(0, -3)}e`)
  for (const stem of stems) {
    const found = ENGLISH.get(stem)
    if (found !== undefined) return found
  }
  return undefined
}

/** The edits that make an unmarked English text Vietnamese words; none when it is not English. */
export function inVietnamese(text: string): readonly Edit[] {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replace('’', "'"),
    start: index,
    end: index + word.length,
  }))
  if (!isEnglish(words.map(({ word }) => word))) return []
  const edits = timesAndFigures(text)
  const taken = (start: number, end: number) => edits.some((edit) => edit.start < end && edit.end > start)
  const more: Edit[] = []
  for (let at = 0; at < words.length; ) {
    let step = 1
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
      const [first, last] = [words[at], words[at + length - 1]]
      if (first === undefined || last === undefined || taken(first.start, last.end)) continue
      const phrase = words
        .slice(at, at + length)
        .map(({ word }) => word)
        .join(' ')
      const said = listed(phrase) ?? (LEFT_OUT.has(phrase) ? '' : undefined)
      if (said === undefined) continue
      more.push({ start: first.start, end: last.end, text: said })
      step = length
      break
    }
    at += step
  }
  return [...edits, ...more].sort((a, b) => a.start - b.start)
}
