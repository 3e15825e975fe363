/**
 * How far do our features and our learner carry on comments that others labelled? These sets may only be measured on, so each model is learned
 * here and thrown away. Anchors, on the test halves, macro-F1: UIT-VSFC LinearSVC .729, PhoBERT .848; UIT-ViCTSD by PhoBERT constructive .786, toxic .594.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { cueFeatures, partsOf, wordCounts } from '#analysis/models/features.js'
import type { Features } from '#analysis/models/linear.js'
import { hash } from '#analysis/text/similarity.js'
import { type Learned, learn, predict } from '#analysis/training/logistic.js'
import { accuracy, f1PerLabel, macroF1 } from '#analysis/training/scores.js'
import { tokens } from '#analysis/vocabularies/lexicon.js'
import { canonical } from '#data/model/vietnamese.js'

interface Comment {
  readonly text: string
  readonly label: string
}

const lines = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n')

function readFeedback(folder: string): Comment[] {
  const labels = lines(join(folder, 'sentiments.txt'))
  return lines(join(folder, 'sents.txt')).map((text, i) => ({ text: canonical(text), label: labels[i]?.trim() ?? '' }))
}

const Row = z.object({ Comment: z.string(), Constructiveness: z.string(), Toxicity: z.string() })

const readComments = (path: string, column: 'Constructiveness' | 'Toxicity'): Comment[] =>
  z
    .array(Row)
    .parse(parse(readFileSync(path), { columns: true }))
    .map((row) => ({ text: canonical(row.Comment), label: row[column] }))

/** Words and pairs scaled to length one, and the cues, as for documents; a comment has no title and no lead of its own. */
const WORDS = 3
const CUES = 0.3

function commentFeatures(text: string): Features {
  const counts = wordCounts(tokens(text))
  const length = Math.sqrt([...counts.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  const features = new Map([...counts].map(([feature, value]) => [feature, (WORDS * value) / length]))
  for (const [feature, value] of cueFeatures(partsOf({ title: null, text }), false)) features.set(feature, CUES * value)
  features.set(hash('#asks'), text.includes('?') ? 1 : 0)
  features.set(hash('#cries'), text.includes('!') ? 1 : 0)
  return features
}

/** Rare labels count more: macro-F1 asks for each alike. */
function learned(list: readonly Comment[]): Learned {
  const classes = [...new Set(list.map(({ label }) => label))].sort()
  const share = (label: string) => list.filter((one) => one.label === label).length / list.length
  const weights = new Map(classes.map((label) => [label, Math.sqrt(1 / classes.length / share(label))]))
  const examples = list.map(({ text, label }) => ({
    features: commentFeatures(text),
    label: classes.indexOf(label),
    weight: weights.get(label) ?? 1,
  }))
  return learn(examples, classes, { epochs: 8, rate: 0.1, l2: 0 })
}

function figuresOf(name: string, train: readonly Comment[], dev: readonly Comment[]): Record<string, number> {
  const model = learned(train)
  const truth = dev.map(({ label }) => label)
  const said = dev.map(({ text }) => {
    const scores = predict(model, commentFeatures(text))
    return model.classes[scores.indexOf(Math.max(...scores))] ?? ''
  })
  const parts = Object.entries(f1PerLabel(truth, said)).map(([label, f1]) => [`  ${name} label ${label}`, f1])
  return {
    [`${name} macro-F1`]: macroF1(truth, said),
    [`${name} accuracy`]: accuracy(truth, said),
    ...Object.fromEntries(parts),
  }
}

export async function evaluateComments(data: string): Promise<Record<string, number>> {
  const [feedback, comments] = [join(data, 'data/sentiment/uit_vsfc'), join(data, 'data/sentiment/victsd')]
  const ofComments = (name: string, column: 'Constructiveness' | 'Toxicity') =>
    figuresOf(
      name,
      readComments(`${comments}/ViCTSD_train.csv`, column),
      readComments(`${comments}/ViCTSD_valid.csv`, column),
    )
  return {
    ...figuresOf('vsfc-dev sentiment', readFeedback(`${feedback}/train`), readFeedback(`${feedback}/dev`)),
    ...ofComments('victsd-dev constructive', 'Constructiveness'),
    ...ofComments('victsd-dev toxic', 'Toxicity'),
  }
}
