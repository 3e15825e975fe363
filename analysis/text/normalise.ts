/** What does a text say when fonts of old, look-alike letters, hidden signs and fancy letters are read as what they stand for? */
import { rewriteLegacy } from '#data/model/legacy.js'
import { LOOK_ALIKES } from '#data/model/look-alikes.js'
import { asGiven, type Rewritten, rewriteEach } from '#data/model/rewriting.js'
import { isSyllable } from '#data/model/syllable.js'
import { type Respelled, respell } from './offsets.js'

/** Soft hyphen, zero-width signs, directions, byte order mark; a joiner between emoji or Khmer letters means something. */
const HIDDEN = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g
/** Their marks stand before a sign that means something. */
const UNSPACED = /[\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}]/u
const BEFORE_HIDDEN = /[\p{Script=Latin}\p{N}\p{M}\s\p{P}]$/u
const AFTER_HIDDEN = /^[\p{Script=Latin}\p{N}]/u

function hides({ 0: run, index = 0, input = '' }: RegExpMatchArray): boolean {
  const end = index + run.length
  const before = input.slice(Math.max(0, index - 1), index)
  return AFTER_HIDDEN.test(input.slice(end, end + 1)) || (BEFORE_HIDDEN.test(before) && !UNSPACED.test(before))
}

/** Mathematical, full-width, circled and squared letters and figures. */
const FANCY = /[\u{1d400}-\u{1d7ff}\uff01-\uff5e\u24b6-\u24e9\u{1f130}-\u{1f149}]\p{M}*/gu
const WORD = /[\p{L}\p{M}]+/gu
const LATIN = /\p{Script=Latin}/u
const LOOKS_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu')

/** Only in a word with Latin letters beside them: a Russian word stays Russian. An Icelandic ð stays where no Vietnamese syllable comes of it. */
function readLookAlikes(word: string): string | null {
  if (!LATIN.test(word)) return null
  const read = word.replace(LOOKS_ALIKE, (letter) => LOOK_ALIKES.get(letter) ?? letter)
  if (read === word) return null
  const onlyLatin = ![...word].some((letter) => LOOK_ALIKES.has(letter) && !LATIN.test(letter))
  return onlyLatin && !isSyllable(read) ? null : read
}

/** `l ừ a  đ ả o`, `l.ừ.a đ.ả.o`: single letters with one sign between them; four at least, or a list of answers would be a word. */
const SPACED =
  /(?<![\p{L}\p{N}])\p{L}\p{M}*(?:([ .*_·-])\p{L}\p{M}*)(?:\1{1,3}\p{L}\p{M}*| {1,3}\p{L}\p{M}*(?=\1)){2,}(?![\p{L}\p{N}])/gu
const LONGEST_SYLLABLE = 7
/** A longer run is no word that somebody hides. */
const LONGEST_RUN = 120

/** The fewest Vietnamese syllables that these letters make in a row; null when none do. */
function intoSyllables(letters: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end++) {
    let found: readonly string[] | null = null
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      const before = best[start]
      const syllable = letters.slice(start, end)
      if (before && (found === null || before.length + 1 < found.length) && isSyllable(syllable))
        found = [...before, syllable]
    }
    best.push(found)
  }
  return best[letters.length] ?? null
}

function closeUp([run, sign = ' ']: RegExpMatchArray): string | null {
  if (run.length > LONGEST_RUN) return null
  const composed = run.normalize('NFC')
  const parts = composed.split(sign === ' ' ? /\s{2,}/ : /\s+/).map((part) => part.replaceAll(sign, ''))
  const syllables = parts.map(intoSyllables)
  // Vietnamese, and marked as such: `a b c d` is a list.
  if (syllables.some((part) => part === null) || !/[^\x00-\x7f]/.test(parts.join(''))) return null
  return syllables.flatMap((part) => part ?? []).join(' ')
}

const repaired = (given: string): Rewritten => {
  const legacy = rewriteLegacy(asGiven(given))
  const shown = rewriteEach(legacy, HIDDEN, (match) => (hides(match) ? '' : null))
  const plain = rewriteEach(shown, FANCY, ([letter]) => letter.normalize('NFKC'))
  const latin = rewriteEach(plain, WORD, ([word]) => readLookAlikes(word))
  return rewriteEach(latin, SPACED, closeUp)
}

/**
 * For finding and comparing, never for quoting: the canonical text behind the disguise, and the way back. Reading costs
 * several passes, so it is for posts and old pages; the press of today needs `respell` only.
 */
export function normalise(given: string): Respelled {
  const { text: read, starts } = repaired(given)
  const { text, toGiven } = respell(read)
  return { text, toGiven: (offset) => starts[toGiven(offset)] ?? given.length }
}
