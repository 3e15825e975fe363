/** Which language is a text in Latin letters written in: Vietnamese with or without its marks, or one of four others? */
import { eld } from 'eld/small'
import { canonical, fold } from '#data/model/vietnamese.js'
import { couldBeVietnamese } from '../../text/phonotactics.js'
import { malayOrIndonesian } from './malay.js'

export const UNKNOWN = 'und'

/** Letters that, among the languages of this region and the Latin ones near it, only Vietnamese has. */
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i
/** Vietnamese prose has them in about half of its syllables; other prose in hardly any but names. */
const MARKED_SHARE = 0.2
/** Prose without marks: below this, English and Indonesian begin to pass (test/eval/language, 2026-11). */
const SYLLABLE_SHARE = 0.8
/** So many words tell by the n-grams of sixty languages; fewer are asked among ours alone. */
const FEW_WORDS = 4

/** With the case they are written in, which tells names. */
const WORD = /[\p{L}\p{M}\d]+/gu
const DIGIT = /\d/
const SMALL = /^\p{Ll}/u

/** Names stay Vietnamese in a foreign report, so it is judged by its small words where it has any. */
function telling(list: readonly string[]): readonly string[] {
  const small = list.filter((word) => SMALL.test(word))
  return small.length >= 2 ? small : list
}

/**
 * English, French and Indonesian words that would be syllables, and are ten times as frequent there as in Vietnamese press without
 * marks: among few words one tells more than the syllables do.
 */
const FOREIGN = new Set(
  'at but by coat cut en et get got guy he him in ken le let lit lui ne not on pay peu pu pun put que qui run then to try un up yet'.split(
    ' ',
  ),
)

const share = (list: readonly string[], holds: (word: string) => boolean): number =>
  list.filter(holds).length / Math.max(list.length, 1)

function isVietnamese(list: readonly string[]): boolean {
  const told = telling(list)
  if (share(told, (word) => VIETNAMESE_LETTER.test(word)) >= MARKED_SHARE) return true
  const folded = list.map((word) => fold(word))
  if (folded.length <= FEW_WORDS && folded.some((word) => FOREIGN.has(word))) return false
  const both = [folded, told.map((word) => fold(word))]
  return both.every((some) => share(some, couldBeVietnamese) >= SYLLABLE_SHARE)
}

const OURS = ['en', 'fr', 'ms', 'vi']
const ours = eld.newInstance()
ours.setLanguageSubset(OURS)

function byNgrams(text: string, list: readonly string[]): string {
  const { language } = (list.length <= FEW_WORDS ? ours : eld).detect(text)
  // By names alone: the small words have just said that it is not.
  const known = language === 'vi' ? ours.detect(telling(list).join(' ')).language : language
  // `eld` knows the two as one.
  if (known === 'ms') return malayOrIndonesian(list)
  return OURS.includes(known) ? known : UNKNOWN
}

/** Letters of other scripts, which would only confuse the n-grams. */
const FOREIGN_LETTERS = /[^\P{L}\p{Script=Latin}]+/gu

export function latinLanguage(text: string): string {
  const own = text.replace(FOREIGN_LETTERS, ' ')
  const list = (canonical(own).match(WORD) ?? []).filter((word) => !DIGIT.test(word))
  return isVietnamese(list) ? 'vi' : byNgrams(own, list)
}
