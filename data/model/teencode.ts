/** What do the short spellings of posts stand for? For search and mentions only, never for quotes: the text as given stays what is shown. */
import { asGiven, type Edit, type Rewritten, rewrite } from './rewriting.js'
import { DOUBTFUL, TEENCODE } from './teencode-words.js'
import { fold } from './vietnamese.js'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** A longer run is noise, and would be searched from each of its letters. */
const LONGEST_DRAWN = 40
/** `đẹpppp`, `quáaaa`: no Vietnamese word ends in the same letter three times. */
const DRAWN_OUT = /(?<=\p{L})(\p{L})\1{2,}$/u
/** `wán`, `zậy`, `fải`, `jáo`: a letter that Vietnamese lacks, in a word with Vietnamese marks. */
const FOREIGN_BEGINNING = /^(?:f|w|z|dz|j)(?=\p{L}*[^\x00-\x7f])/u
const BEGINNINGS: Readonly<Record<string, string>> = { f: 'ph', w: 'qu', z: 'v', dz: 'v', j: 'gi' }
const UPPER = /\p{Lu}/u

/** The vowel drawn out may have its marks once, before: `quáaaa`. */
function shortened(word: string): string {
  const stem = word.replace(DRAWN_OUT, '')
  const drawn = word.charAt(stem.length)
  return fold(stem.charAt(stem.length - 1)) === drawn ? stem : stem + drawn
}

function meant(word: string, before: string, after: string, post: boolean): string | null {
  const known = TEENCODE.get(word)
  if (known === undefined) {
    const beginning = FOREIGN_BEGINNING.exec(word)?.[0]
    if (beginning !== undefined) return (BEGINNINGS[beginning] ?? beginning) + word.slice(beginning.length)
    return word.length <= LONGEST_DRAWN && DRAWN_OUT.test(word) ? shortened(word) : null
  }
  if (!DOUBTFUL.has(word)) return known
  // `50 k`, `TK: 0123`, `đ/c`, `k.h`: a unit, a label, part of an abbreviation.
  if (
    !post ||
    /\d\s?$/.test(before) ||
    /^\s?[:\d]/.test(after) ||
    /[/.&-]$/.test(before) ||
    /^[/&-]|^\.\p{L}/u.test(after)
  )
    return null
  return known
}

/** A post is told by a short spelling that is nothing else, or by having no capital in it at all. */
function isPost(text: string): boolean {
  if (!UPPER.test(text)) return true
  for (const [word] of text.matchAll(WORD)) if (TEENCODE.has(word) && !DOUBTFUL.has(word)) return true
  return false
}

/** Nothing but the end of a sentence stands before. */
const opensSentence = (text: string, at: number): boolean =>
  at === 0 || /[.!?\n]\s?$/.test(text.slice(Math.max(0, at - 2), at))

/** Each short spelling as the words it stands for, with the way back to the text as given. Canonical text in, please. */
export function expandTeencode(text: string): Rewritten {
  const post = isPost(text)
  const edits: Edit[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Capitals are names and abbreviations (`CA`, `VS`, `Cư Jút`); a sentence may begin with one.
    if (UPPER.test(word.slice(1)) || (UPPER.test(word) && (word.length === 1 || !opensSentence(text, index)))) continue
    const end = index + word.length
    const plain = meant(word.toLowerCase(), text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2), post)
    if (plain !== null) edits.push({ start: index, end, text: plain })
  }
  return rewrite(asGiven(text), edits)
}
