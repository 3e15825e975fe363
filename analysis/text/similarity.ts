/** How alike are two texts: in what they share, and in how much of one is copied from the other? */

/** FNV-1a, 32 bits: even enough over short strings, and the same on every machine. */
export function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Four words in a row are rarely written twice by chance. */
const SHINGLE = 4

/** Hashes of every run of four words; of the whole, when it is shorter. */
export function shingles(words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = 0; i === 0 || i + SHINGLE <= words.length; i++) {
    // The hash of the four joined by a space, without joining them.
    let run = hash(words[i] ?? '')
    for (let j = i + 1; j < i + SHINGLE && j < words.length; j++) run = hash(words[j] ?? '', hash(' ', run))
    found.add(run)
  }
  return found
}

export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** The same set in a tenth of the room: thousands of texts are kept for comparison. */
export const packedSet = (set: ReadonlySet<number>): Uint32Array => Uint32Array.from(set).sort()

/** As `jaccard`, of packed sets. */
export function jaccardOfPacked(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0]
    if (one === other) shared++
    if (one <= other) i++
    if (other <= one) j++
  }
  const all = a.length + b.length - shared
  return all === 0 ? 0 : shared / all
}

/** 32-bit finaliser of MurmurHash3: makes one hash many by a seed. */
function mixed(value: number, seed: number): number {
  let h = value ^ Math.imul(seed, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** MinHash: two sets agree in about as many places as their Jaccard index says. */
export function minHash(set: Iterable<number>, size: number): Uint32Array {
  const least = new Uint32Array(size).fill(0xffffffff)
  for (const one of set)
    for (let i = 0; i < size; i++) {
      const value = mixed(one, i + 1)
      if (value < (least[i] ?? 0)) least[i] = value
    }
  return least
}

export function agreement(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) same++
  return a.length === 0 ? 0 : same / a.length
}

/** Term → weight, scaled to length one. */
export type TermVector = ReadonlyMap<number, number>

export function unit(weights: ReadonlyMap<number, number>): TermVector {
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  const length = Math.sqrt(squares) || 1
  return new Map([...weights].map(([term, weight]) => [term, weight / length]))
}

/** Cosine of two vectors of length one. */
export function dot(a: TermVector, b: TermVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0)
  return sum
}
