/** Which syllables stand in a text, and where? Vietnamese writes a space between syllables; some scripts write none. */
import type { Span } from '#data/model/judgement.js'
import { sorter, unitsOf } from './characters.js'

export interface Syllable extends Span {
  readonly text: string
}

const OF_A_RUN = /[\p{L}\p{N}\p{M}]/u
const inRun = sorter((character) => (OF_A_RUN.test(character) ? 1 : 0))
/** Scripts without spaces: each character with its marks stands alone, so that no segmentation is assumed. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*/gu
/** Thai is the first of them in Unicode; Vietnamese letters (U+1EA0–1EF9) lie above it, hence the second look. */
const MAYBE_UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u2e80-\u{3ffff}]/u

/**
 * Every run of letters and digits with its offsets. `natural`'s Vietnamese tokenizer gives no offsets and drops other
 * scripts, so it serves bags of words (./words) and not this.
 */
export function syllables(text: string): readonly Syllable[] {
  const found: Syllable[] = []
  const spaced = !MAYBE_UNSPACED.test(text)
  for (let at = 0; at < text.length; ) {
    const start = at
    let codePoint = text.codePointAt(at) ?? 0
    while (at < text.length && inRun(codePoint) === 1) {
      at += unitsOf(codePoint)
      codePoint = text.codePointAt(at) ?? 0
    }
    if (at > start) {
      const run = text.slice(start, at)
      if (spaced || !MAYBE_UNSPACED.test(run)) found.push({ text: run, start, end: at })
      else addUnspaced(found, run, start)
    }
    at += unitsOf(codePoint)
  }
  return found
}

function addUnspaced(found: Syllable[], run: string, index: number): void {
  let from = 0
  const push = (start: number, end: number) => {
    if (end > start) found.push({ text: run.slice(start, end), start: index + start, end: index + end })
  }
  for (const { 0: character, index: at } of run.matchAll(UNSPACED)) {
    push(from, at)
    push(at, at + character.length)
    from = at + character.length
  }
  push(from, run.length)
}
