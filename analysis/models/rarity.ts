/** How rare is a word in Vietnamese press at large? So that one new text can be weighed without a corpus beside it. */
import { packed } from './rarity.gen.js'

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

function read({ hashes, rarity }: PackedRarity): ReadonlyMap<number, number> {
  const keys = Buffer.from(hashes, 'base64')
  const values = Buffer.from(rarity, 'base64')
  const table = new Map<number, number>()
  for (let i = 0; i < values.length; i++) table.set(keys.readUInt32LE(i * 4), (values[i] ?? 0) / STEPS)
  return table
}

const table = read(packed)
const rarest = Math.log((packed.texts + 1) / packed.least) + 1

/** Natural logarithm of how many texts one must read to meet the term once. */
export const rarityOf = (term: number): number => table.get(term) ?? rarest
