/** Which newspaper section would print this text? What the training sets know; topics and kinds are read off it. */
import { hash } from '../text/similarity.js'
import { wordCounts } from './features.js'
import { classify, type Features, type LinearModel, unpack } from './linear.js'
import { packed } from './sections.gen.js'

/** Sections of the VNTC corpus, and the essays that VnExpress files under its own `Góc nhìn`. */
export const SECTIONS = ['life', 'science', 'business', 'law', 'health', 'world', 'sport', 'culture', 'essay'] as const
export type Section = (typeof SECTIONS)[number]

/** Title and first paragraphs. 2022, three folds: 190 syllables .889 macro-F1, 450 .914 (2026-11); more would cost time. */
export const SECTION_SYLLABLES = 450

const TOLD_BY_AN_I = hash('told by an I')
/** What `narrated` weighs beside words scaled to length one. 2022, three folds: 0 .906 macro-F1, .3 .910, .6 .912, 1 .911 (2026-11). */
const TOLD_SHARE = 0.6
const MOST_TOLD = 2

/**
 * Counts of the features that the model keeps, scaled to length one: what it has never seen must not thin the rest.
 * @param told how much of the text an I tells, by `narrated`.
 */
export function sectionFeatures(
  syllables: readonly string[],
  told: number,
  known: (feature: number) => boolean,
): Features {
  const counts = wordCounts(syllables.slice(0, SECTION_SYLLABLES))
  let squares = 0
  for (const [feature, value] of counts) {
    if (known(feature)) squares += value * value
    else counts.delete(feature)
  }
  const length = Math.sqrt(squares) || 1
  for (const [feature, value] of counts) counts.set(feature, value / length)
  if (told > 0) counts.set(TOLD_BY_AN_I, TOLD_SHARE * Math.min(told, MOST_TOLD))
  return counts
}

/** Made on first use: unpacking takes about 20 ms, and most commands never ask. */
let unpacked: LinearModel | null = null

/** Section → probability. */
export function sectionsOf(syllables: readonly string[], told: number): ReadonlyMap<string, number> {
  unpacked ??= unpack(packed)
  const model = unpacked
  const probabilities = classify(
    model,
    sectionFeatures(syllables, told, (feature) => model.rows.has(feature)),
  )
  return new Map(model.classes.map((section, c) => [section, probabilities[c] ?? 0]))
}
