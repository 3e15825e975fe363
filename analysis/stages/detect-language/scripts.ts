/** Which languages does the script alone give, and how much of a text is in each? */

import { sorter, unitsOf } from '../../text/characters.js'

/** What is told by letters of the Latin script, which many languages share. */
export const LATIN = 'latin'
/** Letters of scripts that we do not read. */
export const OTHER = 'other'

/**
 * A character of Han, Kana or Hangul says about as much as two or three Latin letters; and texts in every script cite names and marks in
 * Latin, so those of our neighbours count a little more than one.
 */
const SCRIPTS: readonly { readonly language: string; readonly letter: RegExp; readonly weight: number }[] = [
  { language: 'lo', letter: /\p{Script=Lao}/u, weight: 1.5 },
  { language: 'km', letter: /\p{Script=Khmer}/u, weight: 1.5 },
  { language: 'th', letter: /\p{Script=Thai}/u, weight: 1.5 },
  { language: 'ko', letter: /\p{Script=Hangul}/u, weight: 3 },
  { language: 'ja', letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, weight: 2 },
  { language: 'zh', letter: /\p{Script=Han}/u, weight: 2 },
  { language: LATIN, letter: /\p{Script=Latin}/u, weight: 1 },
]
const LETTER = /\p{L}/u
/** The low bits hold the place of the script in the list, from 1; 0 is none of them. */
const IS_LETTER = 8
const sortOf = sorter(
  (character) =>
    SCRIPTS.findIndex(({ letter }) => letter.test(character)) + 1 + (LETTER.test(character) ? IS_LETTER : 0),
)

/** Chinese cites a kana now and then; Japanese prose has at least this share of them beside Han. */
const KANA_IN_JAPANESE = 0.1

/** Language or script → how much of the text is in it, as Latin letters. Han beside enough kana is Japanese. */
export function scriptsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Uint32Array(SCRIPTS.length + 1)
  let other = 0
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0
    at += unitsOf(codePoint)
    const sort = sortOf(codePoint)
    const script = sort % IS_LETTER
    counts[script] = (counts[script] ?? 0) + 1
    // Kana are letters of no script but their own; the mark that lengthens them is of both, and so are the marks of Thai.
    other += (sort >= IS_LETTER ? 1 : 0) - (script === 0 ? 0 : 1)
  }
  const found = new Map<string, number>()
  for (const [at, { language, weight }] of SCRIPTS.entries()) {
    const letters = counts[at + 1] ?? 0
    if (letters > 0) found.set(language, letters * weight)
  }
  if (other > 0) found.set(OTHER, other)
  const [kana, han] = [found.get('ja') ?? 0, found.get('zh') ?? 0]
  if (kana === 0 || han === 0) return found
  found.delete('zh')
  found.delete('ja')
  return found.set(kana >= KANA_IN_JAPANESE * (kana + han) ? 'ja' : 'zh', kana + han)
}
