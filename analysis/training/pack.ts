/** How does a learned model become a file that ships? */
import { writeFileSync } from 'node:fs'
import type { PackedModel } from '../models/linear.js'
import type { Learned } from './logistic.js'

/** Keeps the `keep` features that tell most, in bytes. */
export function pack(learned: Learned, keep: number): PackedModel {
  const width = learned.classes.length
  const told = [...learned.rows].map(([hash, row]) => {
    const weights = learned.weights.subarray(row * width, row * width + width)
    return { hash, weights, spread: Math.max(...weights) - Math.min(...weights) }
  })
  told.sort((a, b) => b.spread - a.spread || a.hash - b.hash)
  const kept = told.slice(0, keep).sort((a, b) => a.hash - b.hash)
  const largest = kept.reduce((most, { weights }) => weights.reduce((m, w) => Math.max(m, Math.abs(w)), most), 0)
  const scale = largest / 127 || 1
  const hashes = Buffer.alloc(kept.length * 4)
  const bytes = Buffer.alloc(kept.length * width)
  kept.forEach(({ hash, weights }, row) => {
    hashes.writeUInt32LE(hash, row * 4)
    weights.forEach((weight, c) => {
      bytes.writeInt8(Math.round(weight / scale), row * width + c)
    })
  })
  return {
    classes: learned.classes,
    scale,
    bias: Array.from(learned.bias),
    hashes: hashes.toString('base64'),
    weights: bytes.toString('base64'),
  }
}

export function writeModel(path: string, packed: PackedModel, made: string): void {
  const source = `/** Which weights did ${made} learn? Written by it, never by hand; the card beside it says from what. */
import type { PackedModel } from './linear.js'

export const packed: PackedModel = ${JSON.stringify(packed)}
`
  writeFileSync(path, source)
}
