/** Do two neighbouring syllables belong to one word? Lexicon, unigram weights and a small linear model over them. */
import { inflateSync } from 'node:zlib'
import { packed } from './segmenter.gen.js'

export interface PackedSegmenter {
  /** Base64 of deflated text: the words of two syllables and more, one per line, lower case. */
  readonly words: string
  /** Base64 of bytes, one per word, then one per syllable in order of first appearance: sixteenths of minus the logarithm of its share. */
  readonly costs: string
  /** Base64 of signed bytes, one per feature slot. */
  readonly weights: string
}

/** Feature slots; a power of two, one byte each in the file that ships. */
export const SLOTS = 1 << 16
export const STEPS = 16
/** No word of the lexicon that stands in running text is longer. */
export const LONGEST_WORD = 8
/** What a syllable outside the lexicon costs: rarer than any inside. */
const STRANGE = 255

/** One syllable or sign as the model sees it. */
export interface Piece {
  readonly lower: string
  readonly shape: Shape
  /** Something other than one space stands before it: no word crosses. */
  readonly apart: boolean
}
/** Small letters, a capital first, capitals only, a figure in it, no letter at all. */
export type Shape = 0 | 1 | 2 | 3 | 4

export interface Lexicon {
  readonly ids: ReadonlyMap<string, number>
  /** The tree of words as a table with open addressing: a Map of the same keys made cutting a third slower. */
  readonly keys: Int32Array
  readonly nodes: Int32Array
  /** By node; above 0 where a word ends. */
  readonly costs: Uint8Array
  readonly single: Uint8Array
}

const FREE = -1

/** The place of the key `node, syllable`, taken or free. Node 0 is the root and no child. */
function placeOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1
  let at = Math.imul(key, 0x9e3779b1) >>> 8
  while (keys[at & mask] !== key && keys[at & mask] !== FREE) at++
  return at & mask
}

/** @param costs as in PackedSegmenter; without them all words cost the same. */
export function lexiconOf(words: readonly string[], costs: Uint8Array | null): Lexicon {
  const ids = new Map<string, number>()
  for (const word of words) for (const syllable of word.split(' ')) if (!ids.has(syllable)) ids.set(syllable, ids.size)
  const size = 2 ** Math.ceil(Math.log2(4 * (words.length + 1)))
  const keys = new Int32Array(size).fill(FREE)
  const nodes = new Int32Array(size)
  const ends: number[] = [0]
  words.forEach((word, i) => {
    let node = 0
    for (const syllable of word.split(' ')) {
      const key = node * ids.size + (ids.get(syllable) ?? 0)
      const at = placeOf(keys, key)
      if (keys[at] === FREE) {
        keys[at] = key
        nodes[at] = ends.length
        ends.push(0)
      }
      node = nodes[at] ?? 0
    }
    // 0 says that no word ends here.
    ends[node] = Math.max(1, costs?.[i] ?? 1)
  })
  const single = costs?.slice(words.length) ?? new Uint8Array(ids.size).fill(1)
  return { ids, keys, nodes, costs: Uint8Array.from(ends), single }
}

/** What the features of a sentence are read from. All arrays have one place per piece. */
export interface Read {
  readonly pieces: readonly Piece[]
  readonly hashes: Int32Array
  /** Does the longest match, from the left or from the right, or the cheapest path join this piece to the one before? */
  readonly forward: Uint8Array
  readonly backward: Uint8Array
  readonly cheapest: Uint8Array
  /** Length of the longest word that holds this piece and the one before; 0 for none. */
  readonly across: Uint8Array
  /** Are this piece and the one before a word? */
  readonly pair: Uint8Array
}

function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

function mark(joins: Uint8Array, start: number, length: number): void {
  for (let i = start + 1; i < start + length; i++) joins[i] = 1
}

/** Looks every word of the lexicon up once, then asks three simple readers. Linear: no word is longer than eight. */
export function readPieces(lexicon: Lexicon, pieces: readonly Piece[]): Read {
  const { ids, keys, nodes, costs, single } = lexicon
  const count = pieces.length
  const known = new Int32Array(count)
  const hashes = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const lower = pieces[i]?.lower ?? ''
    known[i] = ids.get(lower) ?? FREE
    hashes[i] = hashOf(lower)
  }
  const bytes = (value: number) => new Uint8Array(count).fill(value)
  const [across, pair, longestFrom, longestTo] = [bytes(0), bytes(0), bytes(1), bytes(1)]
  const total = new Int32Array(count + 1).fill(0x7fffffff)
  const back = new Int32Array(count + 1)
  total[0] = 0
  for (let i = 0; i < count; i++) {
    const before = total[i] ?? 0
    const alone = before + (known[i] === FREE ? STRANGE : (single[known[i] ?? 0] ?? STRANGE))
    if (alone < (total[i + 1] ?? 0)) {
      total[i + 1] = alone
      back[i + 1] = i
    }
    let node = 0
    for (let j = i; j < count && j - i < LONGEST_WORD; j++) {
      if (known[j] === FREE || (j > i && pieces[j]?.apart)) break
      const at = placeOf(keys, node * ids.size + (known[j] ?? 0))
      if (keys[at] === FREE) break
      node = nodes[at] ?? 0
      const cost = costs[node] ?? 0
      if (cost === 0) continue
      const length = j - i + 1
      if (before + cost < (total[j + 1] ?? 0)) {
        total[j + 1] = before + cost
        back[j + 1] = i
      }
      longestFrom[i] = length
      longestTo[j] = Math.max(longestTo[j] ?? 1, length)
      if (length === 2) pair[j] = 1
      for (let k = i + 1; k <= j; k++) across[k] = Math.max(across[k] ?? 0, length)
    }
  }
  const [forward, backward, cheapest] = [bytes(0), bytes(0), bytes(0)]
  for (let i = 0; i < count; i += longestFrom[i] ?? 1) mark(forward, i, longestFrom[i] ?? 1)
  for (let j = count - 1; j >= 0; j -= longestTo[j] ?? 1) mark(backward, j + 1 - (longestTo[j] ?? 1), longestTo[j] ?? 1)
  for (let to = count; to > 0; to = back[to] ?? 0) mark(cheapest, back[to] ?? 0, to - (back[to] ?? 0))
  return { pieces, hashes, forward, backward, cheapest, across, pair }
}

/** Features per place. */
export const FEATURES = 10

function slotOf(kind: number, a: number, b: number): number {
  const mixed = Math.imul(Math.imul(a ^ kind, 0x85ebca6b) ^ b, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}

/** What stands outside the text, as a hash and as a shape. */
const OUTSIDE = 7
const SIGN = 4

/** Slots of the features of joining piece `i` to the one before, written into `slots`. */
export function featuresOf(read: Read, i: number, slots: Int32Array): void {
  const { pieces, hashes, forward, backward, cheapest, across, pair } = read
  const [before, here, after] = [hashes[i - 1] ?? OUTSIDE, hashes[i] ?? OUTSIDE, hashes[i + 1] ?? OUTSIDE]
  const [left, right] = [pieces[i - 1], pieces[i]]
  const votes = (forward[i] ?? 0) | ((backward[i] ?? 0) << 1) | ((cheapest[i] ?? 0) << 2)
  const length = Math.min(4, across[i] ?? 0)
  const state = votes | ((pair[i] ?? 0) << 3) | (length << 4) | ((pair[i - 1] ?? 0) << 7) | ((pair[i + 1] ?? 0) << 8)
  const shapes = (left?.shape ?? SIGN) | ((right?.shape ?? SIGN) << 3)
  const around = ((pieces[i - 2]?.shape ?? SIGN) << 6) | ((pieces[i + 1]?.shape ?? SIGN) << 9)
  slots[0] = slotOf(0x1b873593, state, 0)
  slots[1] = slotOf(0x2545f491, shapes | around | (left?.apart ? 1 << 12 : 0), 0)
  slots[2] = slotOf(0x3c6ef372, state, shapes)
  slots[3] = slotOf(0x47c5fc13, before, here)
  slots[4] = slotOf(0x5851f42d, before, shapes)
  slots[5] = slotOf(0x6a09e667, here, shapes)
  slots[6] = slotOf(0x7137449b, before, votes)
  slots[7] = slotOf(0x7f4a7c15, here, votes)
  slots[8] = slotOf(0x14057b7e, (hashes[i - 2] ?? OUTSIDE) ^ Math.imul(before, 31), here)
  slots[9] = slotOf(0x27d4eb2f, before ^ Math.imul(here, 31), after)
}

export function score(weights: Int8Array | Float64Array, slots: Int32Array): number {
  let sum = 0
  for (let k = 0; k < FEATURES; k++) sum += weights[slots[k] ?? 0] ?? 0
  return sum
}

interface Loaded {
  readonly lexicon: Lexicon
  readonly weights: Int8Array
}
let loaded: Loaded | null = null

/** Unpacked at the first use, as most processes never cut a word. */
function load(): Loaded {
  loaded ??= {
    lexicon: lexiconOf(
      inflateSync(Buffer.from(packed.words, 'base64')).toString('utf8').split('\n'),
      new Uint8Array(Buffer.from(packed.costs, 'base64')),
    ),
    weights: new Int8Array(Buffer.from(packed.weights, 'base64')),
  }
  return loaded
}

/** For those who compare readers (test/eval/words). */
export const shippedLexicon = (): Lexicon => load().lexicon

/** For each piece: is it one word with the piece before it? */
export function joins(pieces: readonly Piece[]): Uint8Array {
  const { lexicon, weights } = load()
  return decide(readPieces(lexicon, pieces), weights)
}

const slots = new Int32Array(FEATURES)

export function decide(read: Read, weights: Int8Array | Float64Array): Uint8Array {
  const result = new Uint8Array(read.pieces.length)
  for (let i = 1; i < result.length; i++) {
    const piece = read.pieces[i]
    if (piece === undefined || piece.apart || piece.shape === SIGN || read.pieces[i - 1]?.shape === SIGN) continue
    // Two small-lettered syllables that no word holds: asking the model too gains nothing (.970 on UD dev either way) and doubles the time.
    if (read.across[i] === 0 && piece.shape === 0 && read.pieces[i - 1]?.shape === 0) continue
    featuresOf(read, i, slots)
    if (score(weights, slots) > 0) result[i] = 1
  }
  undoChains(read, result)
  return result
}

/** `học sinh học`: each gap may be a word, all together are none; then the cheapest path decides. */
function undoChains({ pieces, across, cheapest }: Read, joined: Uint8Array): void {
  for (let from = 0; from < joined.length; ) {
    let to = from + 1
    let longest = 0
    let small = true
    for (; joined[to] === 1; to++) {
      longest = Math.max(longest, across[to] ?? 0)
      if (pieces[to]?.shape !== 0) small = false
    }
    if (to - from > 2 && small && longest < to - from) for (let i = from + 1; i < to; i++) joined[i] = cheapest[i] ?? 0
    from = to
  }
}
