/** How do a forest and a vocabulary travel in a source file? */
import type { Reader } from './choose.js'
import type { Forest } from './trees.js'
import type { Vocabulary } from './vocabulary.js'

export interface PackedReader {
  readonly bias: number
  /** Base64 of little-endian numbers, as `Forest` has them. */
  readonly roots: string
  readonly feature: string
  readonly threshold: string
  readonly left: string
  readonly right: string
  readonly leaf: string
  /** Words apart by line breaks, and a byte for the share of each: 0–200 for 0–1. */
  readonly marks: readonly [string, string]
  readonly words: readonly [string, string]
  readonly headings: readonly [string, string]
}

const STEPS = 200

type Numbers = Int32Array | Uint16Array | Float32Array

const encoded = (numbers: Numbers): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

/** A copy: the bytes behind a small Buffer need not start where numbers may. */
const decoded = (text: string): ArrayBuffer => {
  const bytes = Buffer.from(text, 'base64')
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer // Buffers of strings are never shared memory.
}

const packShares = (shares: readonly (readonly [string, number])[]): readonly [string, string] => [
  shares.map(([word]) => word).join('\n'),
  Buffer.from(shares.map(([, share]) => Math.round(share * STEPS))).toString('base64'),
]

function lookUp([words, shares]: readonly [string, string]): (word: string) => number | null {
  const bytes = Buffer.from(shares, 'base64')
  const known = new Map(words.split('\n').map((word, i) => [word, (bytes[i] ?? 0) / STEPS]))
  return (word) => known.get(word) ?? null
}

export interface Shares {
  readonly marks: readonly (readonly [string, number])[]
  readonly words: readonly (readonly [string, number])[]
  readonly headings: readonly (readonly [string, number])[]
}

export const packReader = (forest: Forest, shares: Shares): PackedReader => ({
  bias: forest.bias,
  roots: encoded(forest.roots),
  feature: encoded(forest.feature),
  threshold: encoded(forest.threshold),
  left: encoded(forest.left),
  right: encoded(forest.right),
  leaf: encoded(forest.leaf),
  marks: packShares(shares.marks),
  words: packShares(shares.words),
  headings: packShares(shares.headings),
})

export function unpackReader(packed: PackedReader): Reader {
  const forest: Forest = {
    bias: packed.bias,
    roots: new Int32Array(decoded(packed.roots)),
    feature: new Uint16Array(decoded(packed.feature)),
    threshold: new Float32Array(decoded(packed.threshold)),
    left: new Int32Array(decoded(packed.left)),
    right: new Int32Array(decoded(packed.right)),
    leaf: new Float32Array(decoded(packed.leaf)),
  }
  const vocabulary: Vocabulary = {
    mark: lookUp(packed.marks),
    word: lookUp(packed.words),
    heading: lookUp(packed.headings),
  }
  return { vocabulary, forest }
}
