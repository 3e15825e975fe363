/** Which entries share most rare terms with a text? BM25 over syllables, pairs and meanings. */
import { Postings, type Tally } from './postings.js'
import type { Numbered } from './terms.js'
import { UNKNOWN } from './vocabulary.js'

/** Saturation and length, the usual values of BM25. */
const K1 = 1.2
const B = 0.75

export interface SearchOptions {
  readonly limit: number
  /** Read at most, the rarest terms first: the commonest tell least and take longest. */
  readonly postings: number
  /** Entries of a smaller share are left out. */
  readonly least: number
}

export interface Found {
  readonly place: number
  /** 0–1: of what all terms of the text would have given. */
  readonly share: number
}

const byShare = (a: Found, b: Found): number => b.share - a.share || a.place - b.place

const FIRST_ROOM = 1 << 10

/** Terms and lengths of entries by place; places are given out in order and not used again. */
export class ClaimIndex {
  readonly #postings = new Postings()
  #lengths = new Float32Array(FIRST_ROOM)
  #factors = new Float32Array(FIRST_ROOM)
  #removed = new Uint8Array(FIRST_ROOM)
  #places = 0
  #live = 0
  #total = 0
  #stale = true
  #tally: Tally = { scores: new Float32Array(FIRST_ROOM), touched: new Uint32Array(FIRST_ROOM), found: 0 }

  get bytes(): number {
    return this.#postings.bytes + this.#lengths.byteLength * 4
  }

  add({ syllables, pairs, meanings }: Numbered): number {
    const place = this.#places++
    if (place >= this.#lengths.length) this.#makeRoom()
    const counts = new Map<number, number>()
    for (const terms of [syllables, pairs, meanings.map(({ term }) => term)])
      for (const term of terms) if (term !== UNKNOWN) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const [term, times] of counts) this.#postings.add(term, place, times)
    this.#lengths[place] = syllables.length
    this.#total += syllables.length
    this.#live++
    this.#stale = true
    return place
  }

  remove(place: number): void {
    this.#removed[place] = 1
    this.#total -= this.#lengths[place] ?? 0
    this.#live--
    this.#stale = true
  }

  /** How telling a term is here. */
  weight(term: number): number {
    const held = term === UNKNOWN ? 0 : this.#postings.count(term)
    return Math.log(1 + (this.#live + 0.5) / (held + 0.5))
  }

  search({ syllables, pairs, meanings }: Numbered, { limit, postings, least }: SearchOptions): readonly Found[] {
    if (this.#stale) this.#refresh()
    const tally = this.#tally
    tally.found = 0
    const distinct = new Set([...syllables, ...pairs, ...meanings.map(({ term }) => term)])
    distinct.delete(UNKNOWN)
    const terms = [...distinct].sort((a, b) => this.#postings.count(a) - this.#postings.count(b))
    let read = 0
    let whole = 0
    for (const term of terms) {
      const weight = this.weight(term)
      whole += weight
      read += this.#postings.count(term)
      if (read <= postings || tally.found === 0) this.#postings.score(term, weight, this.#factors, tally)
    }
    return this.#best(limit, whole, least)
  }

  /** Forgets the scores as it reads them. */
  #best(limit: number, whole: number, leastShare: number): readonly Found[] {
    const { scores, touched, found } = this.#tally
    const best: Found[] = []
    let least = leastShare * whole
    for (let i = 0; i < found; i++) {
      const place = touched[i] ?? 0
      const score = scores[place] ?? 0
      scores[place] = 0
      if (score <= least || this.#removed[place] === 1) continue
      best.push({ place, share: score / whole })
      if (best.length >= limit * 2) {
        best.sort(byShare)
        best.length = limit
        least = (best.at(-1)?.share ?? 0) * whole
      }
    }
    return best.sort(byShare).slice(0, limit)
  }

  #refresh(): void {
    const mean = this.#total / Math.max(1, this.#live)
    for (let place = 0; place < this.#places; place++)
      this.#factors[place] = K1 * (1 - B + (B * (this.#lengths[place] ?? 0)) / Math.max(1, mean))
    this.#stale = false
  }

  #makeRoom(): void {
    const room = Math.ceil(this.#lengths.length * 1.5)
    const [lengths, removed] = [this.#lengths, this.#removed]
    this.#lengths = new Float32Array(room)
    this.#lengths.set(lengths)
    this.#removed = new Uint8Array(room)
    this.#removed.set(removed)
    this.#factors = new Float32Array(room)
    this.#tally = { scores: new Float32Array(room), touched: new Uint32Array(room), found: 0 }
  }
}
