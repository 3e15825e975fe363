/** Which words has each entry, in order? All of them in one block of memory, so that thousands can be compared at once. */
import type { Span } from '#data/model/judgement.js'
import type { Numbered } from './terms.js'

type Words = Uint32Array<ArrayBuffer>

const FIRST_ROOM = 1 << 12

function withRoom(old: Words, needed: number): Words {
  if (needed <= old.length) return old
  const larger = new Uint32Array(Math.max(needed, Math.ceil(old.length * 1.5)))
  larger.set(old)
  return larger
}

/** A sentence of an entry: its first syllable, and where it stands in the text as given. */
export interface Placed extends Span {
  readonly first: number
}

/** What is compared of an entry. */
export interface Shelved {
  readonly words: Uint32Array
  /** Triples: term, first syllable, syllable after the last. */
  readonly meanings: Uint32Array
  readonly marked: boolean
  /** Triples by sentence: first syllable, and where it begins and ends in the text as given; none for a statement. */
  readonly sentences: Uint32Array
}

export class Shelf {
  #pool: Words = new Uint32Array(FIRST_ROOM)
  #used = 0
  /** By place: where its words, its meanings, its sentences begin; the next place's beginning ends them. */
  #starts: Words = new Uint32Array(FIRST_ROOM)
  #marked: Words = new Uint32Array(FIRST_ROOM)
  #places = 0

  get bytes(): number {
    return this.#pool.byteLength + this.#starts.byteLength + this.#marked.byteLength
  }

  /** Its place is the number of entries added before. */
  add({ words, meanings, marked }: Numbered, sentences: readonly Placed[]): void {
    this.#pool = withRoom(this.#pool, this.#used + words.length + (meanings.length + sentences.length) * 3)
    this.#starts = withRoom(this.#starts, 3 * this.#places + 4)
    this.#marked = withRoom(this.#marked, this.#places + 1)
    this.#pool.set(words, this.#used)
    this.#used += words.length
    this.#starts[3 * this.#places + 1] = this.#used
    for (const { term, from, to } of meanings) this.#triple(term, from, to)
    this.#starts[3 * this.#places + 2] = this.#used
    for (const { first, start, end } of sentences) this.#triple(first, start, end)
    this.#marked[this.#places++] = Number(marked)
    this.#starts[3 * this.#places] = this.#used
  }

  #triple(a: number, b: number, c: number): void {
    this.#pool[this.#used++] = a
    this.#pool[this.#used++] = b
    this.#pool[this.#used++] = c
  }

  at(place: number): Shelved {
    const from = (i: number) => this.#starts[3 * place + i] ?? 0
    return {
      words: this.#pool.subarray(from(0), from(1)),
      meanings: this.#pool.subarray(from(1), from(2)),
      marked: this.#marked[place] === 1,
      sentences: this.#pool.subarray(from(2), from(3)),
    }
  }
}
