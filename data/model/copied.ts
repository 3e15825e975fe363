/** Does a text carry more of somebody's article than a short quote? Summary and link, never a copy (R18). */
import { fold } from './vietnamese.js'

/** About 200 letters, as long as the longest sentence that a summary quotes: what runs on is a copy. */
const LONGEST_RUN = 40

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

function* runsOf(words: readonly string[]): Generator<readonly [run: string, at: number]> {
  for (let at = 0; at + LONGEST_RUN <= words.length; at++) yield [words.slice(at, at + LONGEST_RUN).join(' '), at]
}

/** The first words of what was copied; null when nothing was. Punctuation, marks and case make no difference. */
export function copiedRun(text: string, articles: readonly string[]): string | null {
  const words = wordsOf(text)
  const own = new Set([...runsOf(words)].map(([run]) => run))
  if (own.size === 0) return null
  for (const article of articles)
    for (const [run] of runsOf(wordsOf(article))) if (own.has(run)) return run.split(' ').slice(0, 8).join(' ')
  return null
}
