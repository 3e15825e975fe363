/** Which number stands for a syllable, and which for two in a row? Small whole numbers, so that a library of a hundred thousand fits. */
import { foldSpelling } from '#data/model/vietnamese.js'

/** What does not occur in the library, and so matches nothing in it. */
export const UNKNOWN = 0

const FIRST_SIZE = 1 << 12
/** Slots are doubled at this share, so that a look-up stays short. */
const FULL = 0.6

/**
 * Terms, which are folded syllables, pairs of them and meanings, are numbered from 1 in the order in which they come. Words as
 * written, with their marks, have numbers of their own.
 */
export class Vocabulary {
  readonly #terms = new Map<string, number>()
  readonly #words = new Map<string, number>()
  /** By word: its folded term. */
  #termOf = new Uint32Array(FIRST_SIZE)
  /** Pairs by open addressing; a Map of as many takes three times the room. */
  #first = new Uint32Array(FIRST_SIZE)
  #second = new Uint32Array(FIRST_SIZE)
  #ids = new Uint32Array(FIRST_SIZE)
  #pairs = 0
  #last = 0

  get bytes(): number {
    return this.#termOf.byteLength + 3 * this.#ids.byteLength
  }

  term(text: string): number {
    return this.#terms.get(text) ?? UNKNOWN
  }

  addTerm(text: string): number {
    const known = this.#terms.get(text)
    if (known !== undefined) return known
    this.#terms.set(text, ++this.#last)
    return this.#last
  }

  /** @param word lower case, with its marks. */
  word(word: string): number {
    return this.#words.get(word) ?? UNKNOWN
  }

  addWord(word: string): number {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const number = this.#words.size + 1
    this.#words.set(word, number)
    if (number >= this.#termOf.length) {
      const larger = new Uint32Array(this.#termOf.length * 2)
      larger.set(this.#termOf)
      this.#termOf = larger
    }
    this.#termOf[number] = this.addTerm(foldSpelling(word))
    return number
  }

  termOf(word: number): number {
    return this.#termOf[word] ?? UNKNOWN
  }

  pair(first: number, second: number): number {
    return this.#ids[this.#slot(first, second)] ?? UNKNOWN
  }

  addPair(first: number, second: number): number {
    if (this.#pairs >= this.#ids.length * FULL) this.#grow()
    const slot = this.#slot(first, second)
    const known = this.#ids[slot] ?? UNKNOWN
    if (known !== UNKNOWN) return known
    this.#first[slot] = first
    this.#second[slot] = second
    this.#ids[slot] = ++this.#last
    this.#pairs++
    return this.#last
  }

  #slot(first: number, second: number): number {
    const mask = this.#ids.length - 1
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    let at = (mixed ^ (mixed >>> 15)) & mask
    while (this.#ids[at] !== UNKNOWN && (this.#first[at] !== first || this.#second[at] !== second)) at = (at + 1) & mask
    return at
  }

  #grow(): void {
    const [first, second, ids] = [this.#first, this.#second, this.#ids]
    this.#first = new Uint32Array(ids.length * 2)
    this.#second = new Uint32Array(ids.length * 2)
    this.#ids = new Uint32Array(ids.length * 2)
    ids.forEach((id, i) => {
      if (id === UNKNOWN) return
      const slot = this.#slot(first[i] ?? 0, second[i] ?? 0)
      this.#first[slot] = first[i] ?? 0
      this.#second[slot] = second[i] ?? 0
      this.#ids[slot] = id
    })
  }
}
