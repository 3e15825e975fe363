/** How much of a text is told by an I: a column or a letter, where a report only quotes people? */
import { tokens } from '../vocabularies/lexicon.js'

/** Same as the sections read: a column says I early. Bounds the cost of a hostile text. */
const MOST_CHARACTERS = 4000
/** In a shorter text one `tôi` says less. */
const LEAST_SYLLABLES = 80
/** Most reports say it in quotations alone: there is nothing to count. */
const SPEAKS = /tôi|chúng ta/i
/** An answer in an interview begins with a dash: the I is the one asked. */
const ANSWER = /^\s*[-–—]/

/** What stands outside quotation marks; a mark left open quotes to the end of its paragraph. */
function unquoted(paragraph: string): string {
  let kept = ''
  let quoted = false
  let from = 0
  for (let at = 0; at < paragraph.length; at++) {
    const opens: boolean = !quoted && (paragraph[at] === '"' || paragraph[at] === '“')
    const closes = quoted && (paragraph[at] === '"' || paragraph[at] === '”')
    if (opens) kept += `${paragraph.slice(from, at)} `
    if (opens || closes) {
      quoted = opens
      from = at + 1
    }
  }
  return quoted ? kept : kept + paragraph.slice(from)
}

/** `tôi` and `chúng ta` per hundred syllables outside quotes; `chúng tôi` is also what reporters call their paper. */
export function narrated(text: string): number {
  const told = text
    .slice(0, MOST_CHARACTERS)
    .split('\n')
    .filter((paragraph) => !ANSWER.test(paragraph))
    .map(unquoted)
    .join('\n')
  if (!SPEAKS.test(told)) return 0
  const syllables = tokens(told)
  const speaks = syllables.filter(
    (syllable, i) =>
      (syllable === 'tôi' && syllables[i - 1] !== 'chúng') || (syllable === 'ta' && syllables[i - 1] === 'chúng'),
  ).length
  return (100 * speaks) / Math.max(syllables.length, LEAST_SYLLABLES)
}

/** At or above this an I tells the text. Least by tenths at which no news section of VNTC holds more than 5 % of such texts; .3 to .6 serve alike (2026-11). */
export const TOLD = 0.5
