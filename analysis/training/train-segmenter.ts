/**
 * Makes models/segmenter.gen.ts from the RDRsegmenter lexicon and sample (Apache-2.0) and VNTC (MIT):
 * `npx tsx --conditions=source analysis/training/train-segmenter.ts DATA`. About a minute.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { canonical } from '#data/model/vietnamese.js'
import { packageFile } from '#data/package-file.js'
import {
  decide,
  FEATURES,
  featuresOf,
  type Lexicon,
  LONGEST_WORD,
  lexiconOf,
  type PackedSegmenter,
  type Read,
  readPieces,
  SLOTS,
  STEPS,
  score,
} from '../models/segmenter.js'
import { piecesOf, shapeOf } from '../text/pieces.js'
import { readVntc } from './sections.js'
import { readLexicon } from './segmenter-lexicon.js'

const data = process.argv[2]
if (data === undefined) throw new Error('give the folder that holds data/words and data/topic')
const folder = join(data, 'data', 'words', 'rdrsegmenter')

const words = [...new Set(readLexicon(join(folder, 'VnVocab')).map((word) => canonical(word).toLowerCase()))]
  .filter((word) => /^[\p{L}\p{M} ]+$/u.test(word) && word.split(' ').length <= LONGEST_WORD)
  .sort()

/** Every fourth text: what more of them say is already known. */
const texts = [...readVntc(data)].filter((_, i) => i % 4 === 0).map(({ text }) => text)

/** Counts by the cheapest reading, from counts by it: hard EM, three times round. */
function learnCosts(): Uint8Array {
  let costs: Uint8Array | null = null
  let lexicon = lexiconOf(words, null)
  const place = new Map(words.map((word, i) => [word, i]))
  for (let round = 0; round < 3; round++) {
    const counts = new Float64Array(words.length + lexicon.ids.size).fill(0.5)
    for (const text of texts) count(lexicon, text, place, counts, round === 0)
    const total = counts.reduce((sum, one) => sum + one, 0)
    costs = Uint8Array.from(counts, (one) => Math.max(1, Math.min(254, Math.round(STEPS * Math.log(total / one)))))
    lexicon = lexiconOf(words, costs)
  }
  if (costs === null) throw new Error('no round was run')
  return costs
}

function count(
  lexicon: Lexicon,
  text: string,
  place: ReadonlyMap<string, number>,
  counts: Float64Array,
  first: boolean,
) {
  const pieces = piecesOf(canonical(text)).map(({ piece }) => piece)
  const read = readPieces(lexicon, pieces)
  const joined = first ? read.forward : read.cheapest
  let word = ''
  const end = () => {
    const at = place.get(word) ?? (lexicon.ids.has(word) ? words.length + (lexicon.ids.get(word) ?? 0) : -1)
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1
  }
  pieces.forEach(({ lower }, i) => {
    if (joined[i]) word += ` ${lower}`
    else {
      end()
      word = lower
    }
  })
  end()
}

interface Example {
  readonly read: Read
  readonly joins: Uint8Array
}

function readExamples(lexicon: Lexicon): readonly Example[] {
  return readFileSync(join(folder, 'train', 'Train_gold.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' '))
    .map((line) => {
      const gold = canonical(line.trim())
        .split(' ')
        .flatMap((word) => word.split('_').map((syllable, k) => ({ syllable, joined: k > 0 })))
      const pieces = gold.map(({ syllable }) => ({
        lower: syllable.toLowerCase(),
        shape: shapeOf(syllable, syllable.toLowerCase()),
        apart: false,
      }))
      return { read: readPieces(lexicon, pieces), joins: Uint8Array.from(gold, ({ joined }) => Number(joined)) }
    })
}

const EPOCHS = 8

/** Averaged perceptron: each weight is the mean of what it was over all steps. */
function learn(examples: readonly Example[]): Float64Array {
  const weights = new Float64Array(SLOTS)
  const sums = new Float64Array(SLOTS)
  const slots = new Int32Array(FEATURES)
  let step = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { read, joins } of examples)
      for (let i = 1; i < joins.length; i++) {
        step++
        if (read.pieces[i]?.shape === 4 || read.pieces[i - 1]?.shape === 4) continue
        featuresOf(read, i, slots)
        const wanted = joins[i] ? 1 : -1
        // A margin of one: what is hardly right is learned too.
        if (score(weights, slots) * wanted > 1) continue
        for (const slot of slots) {
          weights[slot] = (weights[slot] ?? 0) + wanted
          sums[slot] = (sums[slot] ?? 0) + wanted * step
        }
      }
  return weights.map((weight, slot) => weight - (sums[slot] ?? 0) / (step + 1))
}

function tokenF1(examples: readonly Example[], decided: (read: Read) => Uint8Array): number {
  let [right, gold, found] = [0, 0, 0]
  for (const { read, joins } of examples) {
    const guess = decided(read)
    let same = false
    for (let i = 0; i <= joins.length; i++) {
      const [a, b] = [i === joins.length || !joins[i], i === joins.length || !guess[i]]
      if (a && b && same) right++
      if (i < joins.length && a) gold++
      if (i < joins.length && b) found++
      same = a && b ? true : a !== b ? false : same
    }
  }
  return (2 * right) / (gold + found)
}

const costs = learnCosts()
const lexicon = lexiconOf(words, costs)
const examples = readExamples(lexicon)
const [learned, held] = [examples.filter((_, i) => i % 10 > 0), examples.filter((_, i) => i % 10 === 0)]
const tried = learn(learned)
console.log(
  `held-out tenth of the sample, token F1: longest match ${tokenF1(held, ({ forward }) => forward).toFixed(4)}`,
)
console.log(
  `cheapest path ${tokenF1(held, ({ cheapest }) => cheapest).toFixed(4)}, model ${tokenF1(held, (read) => decide(read, tried)).toFixed(4)}`,
)

const weights = learn(examples)
const largest = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
const bytes = Int8Array.from(weights, (one) => Math.round((one * 127) / largest))
const base64 = (array: Uint8Array | Int8Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64')
const packed: PackedSegmenter = {
  words: deflateSync(words.join('\n'), { level: 9 }).toString('base64'),
  costs: base64(costs),
  weights: base64(bytes),
}
writeFileSync(
  packageFile('analysis/models/segmenter.gen.ts'),
  `/** Which words and weights cut a text? Written by analysis/training/train-segmenter.ts, never by hand; the card beside it says from what. */
import type { PackedSegmenter } from './segmenter.js'

export const packed: PackedSegmenter = ${JSON.stringify(packed)}
`,
)
