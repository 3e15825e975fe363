/** How much of one statement is said in another, by the weight of its words, and where in a long text does it stand together? */
import type { Shelved } from './shelf.js'
import type { Numbered } from './terms.js'
import { UNKNOWN, type Vocabulary } from './vocabulary.js'

/** The parts of a statement that can be found again: each syllable and each pair once. */
export interface Sought {
  /** By written word, or by folded term where one side writes no marks. */
  readonly byWord: ReadonlyMap<number, number>
  readonly byTerm: ReadonlyMap<number, number>
  readonly byMeaning: ReadonlyMap<number, readonly number[]>
  /** Weight of each part. */
  readonly weights: Float32Array
  /** Key of two parts in a row → its weight, of those that the library has. */
  readonly pairs: ReadonlyMap<number, number>
  readonly total: number
  readonly pairTotal: number
  readonly marked: boolean
  readonly length: number
}

/** More distinct syllables than a statement has; a key of two fits a whole number. */
const MOST_PARTS = 1 << 15

export const pairKey = (first: number, second: number): number => first * MOST_PARTS + second

export function soughtIn(
  { words, syllables, pairs, meanings, marked }: Numbered,
  weightOf: (term: number) => number,
): Sought {
  const byWord = new Map<number, number>()
  const byTerm = new Map<number, number>()
  const weights: number[] = []
  const parts: number[] = []
  let strange = -1
  syllables.forEach((term, i) => {
    // Each word that the library lacks is a part of its own that nothing meets.
    const word = words[i] || (term === UNKNOWN ? strange-- : -1_000_000 - term)
    const known = byWord.get(word)
    if (known !== undefined) {
      parts.push(known)
      return
    }
    const part = weights.length
    byWord.set(word, part)
    if (term !== UNKNOWN && !byTerm.has(term)) byTerm.set(term, part)
    weights.push(weightOf(term))
    parts.push(part)
  })
  const pairWeights = new Map<number, number>()
  pairs.forEach((pair, i) => {
    pairWeights.set(pairKey(parts[i] ?? 0, parts[i + 1] ?? 0), weightOf(pair))
  })
  const byMeaning = new Map<number, readonly number[]>()
  for (const { term, from, to } of meanings)
    if (term !== UNKNOWN) byMeaning.set(term, [...(byMeaning.get(term) ?? []), ...parts.slice(from, to)])
  const sum = (values: Iterable<number>) => [...values].reduce((all, one) => all + one, 0)
  return {
    byWord,
    byTerm,
    byMeaning,
    weights: Float32Array.from(weights),
    pairs: pairWeights,
    total: sum(weights),
    pairTotal: sum(pairWeights.values()),
    marked,
    length: syllables.length,
  }
}

/** Where parts of the statement stand in a text: part − or −1 by syllable; a part met by its meaning only counts too. */
export function partsIn(sought: Sought, text: Shelved, vocabulary: Vocabulary): Int32Array {
  const exact = sought.marked && text.marked
  const found = new Int32Array(text.words.length)
  for (let i = 0; i < found.length; i++) {
    const word = text.words[i] ?? 0
    found[i] = (exact ? sought.byWord.get(word) : sought.byTerm.get(vocabulary.termOf(word))) ?? -1
  }
  return found
}

export interface Covered {
  /** 0–1: weight of the statement's syllables, and of its pairs, that the passage has. */
  readonly words: number
  readonly pairs: number
  /** The passage, by syllable. */
  readonly from: number
  readonly to: number
}

/** The best run of `width` syllables. @param parts as `partsIn` gives them */
export function coveredIn(sought: Sought, text: Shelved, parts: Int32Array, width: number): Covered {
  const meant = meantIn(sought, text)
  const counts = new Uint16Array(sought.weights.length)
  const pairCounts = new Map<number, number>()
  let [words, pairs] = [0, 0]
  const best = { words: 0, pairs: 0, from: 0, to: 0, score: -1 }
  const count = (part: number, step: 1 | -1) => {
    const before = counts[part] ?? 0
    counts[part] = before + step
    if (before === (step === 1 ? 0 : 1)) words += step * (sought.weights[part] ?? 0)
  }
  const move = (at: number, step: 1 | -1) => {
    const part = parts[at] ?? -1
    if (part >= 0) count(part, step)
    for (const other of meant.get(at) ?? []) count(other, step)
    const before = step === 1 ? (parts[at - 1] ?? -1) : (parts[at + 1] ?? -1)
    if (part < 0 || before < 0) return
    const key = step === 1 ? pairKey(before, part) : pairKey(part, before)
    const weight = sought.pairs.get(key)
    if (weight === undefined) return
    const held = pairCounts.get(key) ?? 0
    pairCounts.set(key, held + step)
    if (held === (step === 1 ? 0 : 1)) pairs += step * weight
  }
  for (let end = 0; end < parts.length; end++) {
    move(end, 1)
    const start = end - width
    if (start >= 0) move(start, -1)
    const score = words + pairs
    if (score <= best.score) continue
    best.words = words
    best.pairs = pairs
    best.from = Math.max(0, start + 1)
    best.to = end + 1
    best.score = score
  }
  return {
    words: sought.total === 0 ? 0 : best.words / sought.total,
    pairs: sought.pairTotal === 0 ? 0 : best.pairs / sought.pairTotal,
    from: best.from,
    to: best.to,
  }
}

/** By syllable: parts that are said there in other words. */
function meantIn({ byMeaning }: Sought, { meanings }: Shelved): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>()
  if (byMeaning.size === 0) return found
  for (let i = 0; i < meanings.length; i += 3) {
    const parts = byMeaning.get(meanings[i] ?? 0)
    if (parts !== undefined) found.set(meanings[i + 1] ?? 0, parts)
  }
  return found
}

/** How much of the other side the statement has. */
export interface Shared {
  readonly words: number
  readonly pairs: number
}

/** 0–1: weight of the passage's own syllables and pairs that are said in the statement. */
export function sharedIn(
  sought: Sought,
  text: Shelved,
  parts: Int32Array,
  { from, to }: Pick<Covered, 'from' | 'to'>,
  weightOf: (word: number) => number,
): Shared {
  const meant = new Uint8Array(text.words.length)
  for (let i = 0; i < text.meanings.length; i += 3)
    if (sought.byMeaning.has(text.meanings[i] ?? 0)) meant.fill(1, text.meanings[i + 1], text.meanings[i + 2])
  const seen = new Set<number>()
  let [words, all, pairs, allPairs] = [0, 0, 0, 0]
  for (let i = from; i < to; i++) {
    const word = text.words[i] ?? 0
    const said = (parts[i] ?? -1) >= 0 || meant[i] === 1
    if (!seen.has(word)) {
      seen.add(word)
      const weight = weightOf(word)
      all += weight
      if (said) words += weight
    }
    if (i + 1 >= to) continue
    allPairs++
    const next = (parts[i + 1] ?? -1) >= 0
    if ((parts[i] ?? -1) >= 0 && next && sought.pairs.has(pairKey(parts[i] ?? 0, parts[i + 1] ?? 0))) pairs++
    else if (meant[i] === 1 && meant[i + 1] === 1) pairs++
  }
  return { words: all === 0 ? 0 : words / all, pairs: allPairs === 0 ? 0 : pairs / allPairs }
}
