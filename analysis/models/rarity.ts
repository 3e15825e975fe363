/** How rare is a word in Vietnamese press at large? So that one new text can be weighed without a corpus beside it. */
import { packed } from './rarity.gen.js'
import { hashesIn, rowTable } from './row-table.js'

export interface PackedRarity {
  /** Texts that were counted. */
  readonly texts: number
  /** A term absent from the table was seen in fewer texts than this. */
  readonly least: number
  /** Base64 of little-endian unsigned 32-bit hashes. */
  readonly hashes: string
  /** Base64 of bytes: sixteenths of the natural logarithm of `texts / texts with the term`. */
  readonly rarity: string
}

/** Steps in which rarity is written down: 16 to the unit, so that a byte reaches 15.9. */
export const STEPS = 16

const steps = Buffer.from(packed.rarity, 'base64')
const rows = rowTable(hashesIn(packed.hashes))
const rarest = Math.log((packed.texts + 1) / packed.least) + 1

/** Natural logarithm of how many texts one must read to meet the term once. */
export function rarityOf(term: number): number {
  const row = rows.get(term)
  return row === undefined ? rarest : (steps[row] ?? 0) / STEPS
}
