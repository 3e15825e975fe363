/** Which languages does the script alone give, and how much of a text is in each? */

/** What is told by letters of the Latin script, which many languages share. */
export const LATIN = 'latin'
/** Letters of scripts that we do not read. */
export const OTHER = 'other'

/**
 * A character of Han, Kana or Hangul says about as much as two or three Latin letters; and texts in every script cite names and marks in
 * Latin, so those of our neighbours count a little more than one.
 */
const SCRIPTS: readonly { readonly language: string; readonly letter: RegExp; readonly weight: number }[] = [
  { language: 'lo', letter: /\p{Script=Lao}/gu, weight: 1.5 },
  { language: 'km', letter: /\p{Script=Khmer}/gu, weight: 1.5 },
  { language: 'th', letter: /\p{Script=Thai}/gu, weight: 1.5 },
  { language: 'ko', letter: /\p{Script=Hangul}/gu, weight: 3 },
  { language: 'ja', letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 2 },
  { language: 'zh', letter: /\p{Script=Han}/gu, weight: 2 },
  { language: LATIN, letter: /\p{Script=Latin}/gu, weight: 1 },
]
const LETTER = /\p{L}/gu

/** Chinese cites a kana now and then; Japanese prose has at least this share of them beside Han. */
const KANA_IN_JAPANESE = 0.1

const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0

/** Language or script → how much of the text is in it, as Latin letters. Han beside enough kana is Japanese. */
export function scriptsOf(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  let known = 0
  for (const { language, letter, weight } of SCRIPTS) {
    const letters = count(text, letter)
    known += letters
    if (letters > 0) found.set(language, letters * weight)
  }
  // Kana are letters of no script but their own; the mark that lengthens them is of both.
  const other = count(text, LETTER) - known
  if (other > 0) found.set(OTHER, other)
  const [kana, han] = [found.get('ja') ?? 0, found.get('zh') ?? 0]
  if (kana === 0 || han === 0) return found
  found.delete('zh')
  found.delete('ja')
  return found.set(kana >= KANA_IN_JAPANESE * (kana + han) ? 'ja' : 'zh', kana + han)
}
