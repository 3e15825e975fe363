/** How often is the language right? On sentences, word pairs and single words, with Vietnamese also without its marks. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { languageOf, languageShares } from '#analysis/stages/detect-language.js'
import { canonical, fold } from '#data/model/vietnamese.js'

const LINGUA = ['vi', 'en', 'zh', 'th', 'fr', 'ko', 'ja', 'id', 'ms']
const TATOEBA = { vie: 'vi', eng: 'en', cmn: 'zh', ind: 'id', fra: 'fr', tha: 'th', khm: 'km' }

/** A line without letters tells nothing about languages. */
const lines = async (file: string): Promise<readonly string[]> =>
  (await readFile(file, 'utf8')).split('\n').filter((line) => /\p{L}/u.test(line))

function accuracy(texts: readonly string[], language: string): number {
  return texts.filter((text) => languageOf(text) === language).length / texts.length
}

export async function evaluateLanguage(dataDir: string): Promise<Record<string, number>> {
  const scores: Record<string, number> = {}
  const folder = join(dataDir, 'data', 'language')
  for (const set of ['sentences', 'word-pairs', 'single-words'])
    for (const language of LINGUA) {
      const texts = await lines(join(folder, 'lingua', 'language-testdata', set, `${language}.txt`))
      scores[`language.lingua.${set}.${language}`] = accuracy(texts, language)
      // The set itself holds Indonesian among its Malay: what can be asked is that neither is taken for a third.
      if (language === 'id' || language === 'ms')
        scores[`language.lingua.${set}.${language}, as either`] = accuracy(texts, 'id') + accuracy(texts, 'ms')
      if (language === 'vi')
        scores[`language.lingua.${set}.vi-unmarked`] = accuracy(
          texts.map((text) => fold(canonical(text))),
          'vi',
        )
    }
  for (const [code, language] of Object.entries(TATOEBA)) {
    const other = code === 'eng' ? 'vie' : code
    const texts = await lines(join(folder, 'tatoeba', 'data', 'tatoeba', 'v1', `tatoeba.${other}-eng.${code}`))
    scores[`language.tatoeba.${language}`] = accuracy(texts, language)
    if (language === 'vi')
      scores['language.tatoeba.vi-unmarked'] = accuracy(
        texts.map((text) => fold(canonical(text))),
        'vi',
      )
  }
  scores['language.mixed, both named'] = await mixedPosts(folder)
  return scores
}

/** A quarter of a post is said in a language: more than a name or a link. */
const NOTABLE = 0.25

/** Posts of one Vietnamese sentence and one in another language, of about one length: are both named? */
async function mixedPosts(folder: string): Promise<number> {
  const sentences = (language: string) => lines(join(folder, 'lingua/language-testdata/sentences', `${language}.txt`))
  const vietnamese = await sentences('vi')
  let [all, right] = [0, 0]
  for (const language of ['en', 'fr', 'zh', 'th', 'ko', 'ja']) {
    const foreign = await sentences(language)
    for (let at = 0; at < Math.min(200, foreign.length, vietnamese.length); at++) {
      const found = languageShares(`${vietnamese[at]?.slice(0, 80)}\n${foreign[at]?.slice(0, 80)}`)
      const named = found.filter(({ share }) => share >= NOTABLE).map((one) => one.language)
      all++
      if (named.includes('vi') && named.includes(language) && named.length === 2) right++
    }
  }
  return right / all
}
