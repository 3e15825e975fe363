/** Which newspaper section would print this text? What the training sets know; topics and kinds are read off it. */
import { wordCounts } from './features.js'
import { classify, type Features, type LinearModel, unpack } from './linear.js'
import { packed } from './sections.gen.js'

/** Sections of the VNTC corpus, and the essays that VnExpress files under its own `Góc nhìn`. */
export const SECTIONS = ['life', 'science', 'business', 'law', 'health', 'world', 'sport', 'culture', 'essay'] as const
export type Section = (typeof SECTIONS)[number]

/** Title and first paragraphs: trained on VNTC (2006), 800 characters carried over to 2022 better than 2,500 (.739 against .730). */
export const SECTION_CHARACTERS = 800

/** Counts of the features that the model keeps, scaled to length one: what it has never seen must not thin the rest. */
export function sectionFeatures(text: string, known: (feature: number) => boolean): Features {
  const counts = wordCounts(text.slice(0, SECTION_CHARACTERS))
  let squares = 0
  for (const [feature, value] of counts) {
    if (known(feature)) squares += value * value
    else counts.delete(feature)
  }
  const length = Math.sqrt(squares) || 1
  for (const [feature, value] of counts) counts.set(feature, value / length)
  return counts
}

/** Made on first use: unpacking takes about 20 ms, and most commands never ask. */
let unpacked: LinearModel | null = null

/** Section → probability. */
export function sectionsOf(text: string): ReadonlyMap<string, number> {
  unpacked ??= unpack(packed)
  const model = unpacked
  const probabilities = classify(
    model,
    sectionFeatures(text, (feature) => model.rows.has(feature)),
  )
  return new Map(model.classes.map((section, c) => [section, probabilities[c] ?? 0]))
}
