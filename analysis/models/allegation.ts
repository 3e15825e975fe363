/** Does a sentence of a post read like an allegation against others, rather than a complaint, a question, the writer's own day? */
import { isMarked } from '#data/model/vietnamese.js'
import { hash } from '../text/similarity.js'
import { compileLexicon, count, tokens } from '../vocabularies/lexicon.js'
import { SIGNALS } from '../vocabularies/signals.js'
import { packed } from './allegation.gen.js'
import { cueLexicon, wordCounts } from './features.js'
import { classify, type Features, unpack } from './linear.js'

export const signalLexicon = compileLexicon(SIGNALS)

/** Words weigh most: which harm is alleged has no end of names. Chosen by ten folds over 220 posts (2026-11). */
const WORDS = 3
const SIGNAL = 0.5
const CUE = 0.3
/** A post's sentence is shorter; bounds the cost of a hostile one. */
const MOST_WORDS = 120

export function allegationFeatures(text: string): Features {
  const syllables = tokens(text.slice(0, 20 * MOST_WORDS)).slice(0, MOST_WORDS)
  const counts = wordCounts(syllables)
  let squares = 0
  for (const value of counts.values()) squares += value * value
  const length = Math.sqrt(squares) || 1
  const features = new Map<number, number>()
  for (const [feature, value] of counts) features.set(feature, (WORDS * value) / length)
  const spelling = isMarked(text) ? 'root' : 'folded'
  for (const signal of count(signalLexicon[spelling], syllables).keys()) features.set(hash(`signal:${signal}`), SIGNAL)
  for (const cue of count(cueLexicon[spelling], syllables).keys()) features.set(hash(`cue:${cue}`), CUE)
  features.set(hash('#figure'), syllables.includes('0') ? 1 : 0)
  features.set(hash('#asks'), text.includes('?') ? 1 : 0)
  features.set(hash('#length'), syllables.length / 25)
  return features
}

/** Made on first use: most texts are articles, of which nobody asks. */
let model: ReturnType<typeof unpack> | null = null

export function allegationScore(text: string): number {
  model ??= unpack(packed)
  return classify(model, allegationFeatures(text))[1] ?? 0
}
