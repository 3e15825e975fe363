/** Which entries hold a term, and how often? Lists that grow in one block of memory, four bytes a place. */

/** An entry's place and how often the term stands in it, in one number: 24 and 8 bits. */
const COUNT_BITS = 8
const MOST_COUNTED = (1 << COUNT_BITS) - 1

/** A list is a chain of chunks, each a link and then postings; each is twice as long as the one before, up to this many words. */
const LARGEST_CHUNK = 1 << 10
const FIRST_CHUNK = 2

type Words = Uint32Array<ArrayBuffer>

const grown = (old: Words, least: number): Words => {
  const larger = new Uint32Array(Math.max(least, Math.ceil(old.length * 1.5)))
  larger.set(old)
  return larger
}

/** Where the scores of one search are gathered. */
export interface Tally {
  /** By place; 0 where nothing was found. */
  readonly scores: Float32Array
  /** Places with a score, in the order in which they were met; the first `found` count. */
  readonly touched: Uint32Array
  found: number
}

export class Postings {
  /** Word 0 is unused, so that link 0 ends a chain. */
  #pool: Words = new Uint32Array(1 << 12)
  #used = 1
  /** By term: its first and last chunk, where the next posting goes, how many words its last chunk has, how many postings it has. */
  #heads: Words = new Uint32Array(1 << 10)
  #tails: Words = new Uint32Array(1 << 10)
  #ends: Words = new Uint32Array(1 << 10)
  #sizes: Words = new Uint32Array(1 << 10)
  #counts: Words = new Uint32Array(1 << 10)

  /** How many postings the term has, those of removed entries among them. */
  count(term: number): number {
    return this.#counts[term] ?? 0
  }

  get bytes(): number {
    return this.#pool.byteLength + 5 * this.#heads.byteLength
  }

  add(term: number, place: number, times: number): void {
    if (term >= this.#heads.length) this.#makeRoom(term + 1)
    const size = this.#sizes[term] ?? 0
    if (size === 0 || (this.#ends[term] ?? 0) === (this.#tails[term] ?? 0) + size) this.#extend(term, size)
    const at = this.#ends[term] ?? 0
    this.#pool[at] = ((place << COUNT_BITS) | Math.min(times, MOST_COUNTED)) >>> 0
    this.#ends[term] = at + 1
    this.#counts[term] = this.count(term) + 1
  }

  #makeRoom(terms: number): void {
    this.#heads = grown(this.#heads, terms)
    this.#tails = grown(this.#tails, terms)
    this.#ends = grown(this.#ends, terms)
    this.#sizes = grown(this.#sizes, terms)
    this.#counts = grown(this.#counts, terms)
  }

  #extend(term: number, before: number): void {
    const size = before === 0 ? FIRST_CHUNK : Math.min(before * 2, LARGEST_CHUNK)
    if (this.#used + size > this.#pool.length) this.#pool = grown(this.#pool, this.#used + size)
    const chunk = this.#used
    this.#used += size
    if (before === 0) this.#heads[term] = chunk
    else this.#pool[this.#tails[term] ?? 0] = chunk
    this.#tails[term] = chunk
    this.#sizes[term] = size
    this.#ends[term] = chunk + 1
  }

  /** BM25: adds the weight, less the more an entry says beside the term. @param lengths by place, in units of `times`. */
  score(term: number, weight: number, lengths: Float32Array, tally: Tally): void {
    const { scores, touched } = tally
    const pool = this.#pool
    let left = this.count(term)
    let chunk = this.#heads[term] ?? 0
    for (let size = FIRST_CHUNK; left > 0; size = Math.min(size * 2, LARGEST_CHUNK)) {
      const end = chunk + Math.min(left, size - 1)
      for (let at = chunk + 1; at <= end; at++) {
        const posting = pool[at] ?? 0
        const place = posting >>> COUNT_BITS
        const times = posting & MOST_COUNTED
        const before = scores[place] ?? 0
        if (before === 0) touched[tally.found++] = place
        scores[place] = before + (weight * times) / (times + (lengths[place] ?? 1))
      }
      left -= size - 1
      chunk = pool[chunk] ?? 0
    }
  }
}
