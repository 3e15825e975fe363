/** Makes models/rarity.gen.ts from VNTC and VnExpress: `npx tsx --conditions=source analysis/training/train-rarity.ts DATA`. About 30 s. */
import { writeFileSync } from 'node:fs'
import { packageFile } from '#data/package-file.js'
import { type PackedRarity, STEPS } from '../models/rarity.js'
import { termsOf } from '../stages/group-stories/terms.js'
import { readVnexpress, readVntc } from './sections.js'

const data = process.argv[2]
if (data === undefined) throw new Error('give the folder that holds data/topic')

/** One text in a thousand: below, a term is simply rare. */
const LEAST = 26
const texts = [...readVntc(data), ...readVnexpress(data, 'essay')]
const counts = new Map<number, number>()
for (const { text } of texts)
  for (const term of new Set(termsOf(text).map(({ term }) => term))) counts.set(term, (counts.get(term) ?? 0) + 1)
const kept = [...counts].filter(([, count]) => count >= LEAST).sort(([a], [b]) => a - b)
const hashes = Buffer.alloc(kept.length * 4)
const rarity = Buffer.alloc(kept.length)
kept.forEach(([term, count], i) => {
  hashes.writeUInt32LE(term, i * 4)
  rarity.writeUInt8(Math.min(255, Math.round(STEPS * Math.log(texts.length / count))), i)
})
const packed: PackedRarity = {
  texts: texts.length,
  least: LEAST,
  hashes: hashes.toString('base64'),
  rarity: rarity.toString('base64'),
}
writeFileSync(
  packageFile('analysis/models/rarity.gen.ts'),
  `/** How rare is each term? Written by analysis/training/train-rarity.ts, never by hand; the card beside it says from what. */
import type { PackedRarity } from './rarity.js'

export const packed: PackedRarity = ${JSON.stringify(packed)}
`,
)
