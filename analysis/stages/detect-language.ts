/** Which language is a text written in? BCP 47, or `und` when it is none that we know. */
import { eld } from 'eld/small'
import { fullText, type Text } from '#data/model/judgement.js'
import { done, skip } from '#data/model/outcome.js'
import { fold } from '#data/model/vietnamese.js'
import type { Stage } from '../stage.js'
import { couldBeVietnamese } from '../text/phonotactics.js'
import { words } from '../text/words.js'

/** More of a text than this does not change the answer, and costs time. */
const ENOUGH = 2_000
const UNKNOWN = 'und'

/** A character of Han or Kana says about as much as two letters. */
const SCRIPTS: readonly { readonly language: string; readonly letter: RegExp; readonly weight: number }[] = [
  { language: 'lo', letter: /\p{Script=Lao}/gu, weight: 1 },
  { language: 'km', letter: /\p{Script=Khmer}/gu, weight: 1 },
  { language: 'th', letter: /\p{Script=Thai}/gu, weight: 1 },
  { language: 'ko', letter: /\p{Script=Hangul}/gu, weight: 2 },
  { language: 'ja', letter: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 2 },
  { language: 'zh', letter: /\p{Script=Han}/gu, weight: 2 },
]
const LATIN = /\p{Script=Latin}/gu
const LETTER = /\p{L}/gu

/** Chinese cites a kana now and then; Japanese prose has at least this share of them beside Han. */
const KANA_IN_JAPANESE = 0.1

const count = (text: string, letter: RegExp): number => text.match(letter)?.length ?? 0

/** The language that the script alone gives; 'latin' when that is not enough; null when there is no letter. */
function byScript(text: string): string | null {
  const weights = new Map(SCRIPTS.map(({ language, letter, weight }) => [language, weight * count(text, letter)]))
  const kana = weights.get('ja') ?? 0
  const han = weights.get('zh') ?? 0
  weights.set(kana >= KANA_IN_JAPANESE * (kana + han) && kana > 0 ? 'ja' : 'zh', kana + han)
  weights.set('latin', count(text, LATIN))
  const known = SCRIPTS.reduce((sum, { letter }) => sum + count(text, letter), count(text, LATIN))
  weights.set(UNKNOWN, count(text, LETTER) - known)
  const [language, weight] = [...weights].reduce((best, next) => (next[1] > best[1] ? next : best))
  return weight === 0 ? null : language
}

/** Letters that, among the languages of this region and the Latin ones near it, only Vietnamese has. */
const VIETNAMESE_LETTER = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i
/** Vietnamese prose has them in about half of its syllables; an English report that cites names in far fewer. */
const MARKED_SHARE = 0.2
/** Prose without marks: below this, English and Indonesian begin to pass (test/eval/language, 2026-11). */
const SYLLABLE_SHARE = 0.8

const DIGIT = /\d/

function isVietnamese(list: readonly string[]): boolean {
  if (list.length === 0) return false
  if (list.filter((word) => VIETNAMESE_LETTER.test(word)).length >= MARKED_SHARE * list.length) return true
  const valid = list.filter((word) => couldBeVietnamese(fold(word)))
  return valid.length >= SYLLABLE_SHARE * list.length
}

/** `eld` knows the two as one. Common words that one of them spells otherwise or does not use; Indonesian is far more written. */
const MALAY =
  /\b(?:kerana|bahawa|ialah|wang|kerajaan|polis|pejabat|syarikat|negeri|bandar|iaitu|sahaja|beliau|maklumat|kereta)\b/gi
const INDONESIAN =
  /\b(?:karena|bahwa|adalah|uang|pemerintah|polisi|kantor|perusahaan|provinsi|kota|yaitu|saja|dia|bisa|mobil)\b/gi

const KNOWN_TO_US = new Set(['en', 'fr', 'vi'])

function byNgrams(text: string): string {
  const { language } = eld.detect(text)
  if (language === 'ms') return count(text, MALAY) > count(text, INDONESIAN) ? 'ms' : 'id'
  return KNOWN_TO_US.has(language) ? language : UNKNOWN
}

export function languageOf(text: string): string | null {
  const sample = text.slice(0, ENOUGH).normalize('NFC')
  const script = byScript(sample)
  if (script !== 'latin') return script
  return isVietnamese(words(sample).filter((word) => !DIGIT.test(word))) ? 'vi' : byNgrams(sample)
}

export const detectLanguage: Stage<Text, string> = {
  name: 'detect-language',
  version: 1,
  run(text) {
    const language = languageOf(fullText(text))
    return language === null ? skip('không có chữ') : done(language)
  },
}
