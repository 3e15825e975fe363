/** How well is the section of a text told, on today's press and by a model that never saw it? */

import type { PackedModel } from '#analysis/models/linear.js'
import { classify, unpack } from '#analysis/models/linear.js'
import { SECTIONS, sectionFeatures } from '#analysis/models/sections.js'
import { f1PerLabel, macroF1 } from '#analysis/training/scores.js'
import { readVnexpress, readVntc, type SectionExample, trainSections } from '#analysis/training/sections.js'

function answers(packed: PackedModel, list: readonly SectionExample[]): string[] {
  const model = unpack(packed)
  return list.map(({ text }) => {
    const scores = classify(
      model,
      sectionFeatures(text, (feature) => model.rows.has(feature)),
    )
    return model.classes[scores.indexOf(Math.max(...scores))] ?? ''
  })
}

const FOLDS = 3

export async function evaluateTopics(data: string): Promise<Record<string, number>> {
  const vntc = readVntc(data)
  const published = readVnexpress(data, 'culture')
  const old = answers(
    trainSections(
      vntc,
      SECTIONS.filter((section) => section !== 'essay'),
    ),
    published,
  )
  const truth = published.map(({ section }) => section)
  const figures: Record<string, number> = { 'vnexpress2022 macro-F1, trained on VNTC only': macroF1(truth, old) }
  for (const [section, f1] of Object.entries(f1PerLabel(truth, old))) figures[`  of it ${section}`] = f1

  // Every third text of a list sorted by label: each fold holds a third of each section.
  const own = readVnexpress(data, 'essay')
  const crossed = own.map(() => '')
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = own.filter((_, i) => i % FOLDS !== fold)
    const packed = trainSections([...vntc, ...seen, ...seen, ...seen])
    answers(packed, own).forEach((answer, i) => {
      if (i % FOLDS === fold) crossed[i] = answer
    })
  }
  figures['vnexpress2022 macro-F1 of the shipped recipe, 3-fold'] = macroF1(
    own.map(({ section }) => section),
    crossed,
  )
  return figures
}
