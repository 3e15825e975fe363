/** Which claims and facts speak of the same matter as a text? An index that is asked, added to and taken from. */
import type { Span } from '#data/model/judgement.js'
import { vietnamDate } from '#data/model/time.js'
import { type Covered, coveredIn, partsIn, type Shared, sharedIn, soughtIn } from './cover.js'
import { compareDates } from './dates.js'
import type { Comparison, Difference, Sides } from './differs.js'
import { EMPTY_WORDS } from './equals.js'
import { compareNames } from './names.js'
import { compareNegation } from './negation.js'
import { compareNumbers } from './numbers.js'
import { passageAt, placedSentences } from './passage.js'
import { type Reading, read } from './reading.js'
import { articleScore, CONFIRM, SUGGEST, statementScore, withDifferences } from './scores.js'
import { ClaimIndex, type Found } from './search.js'
import { Shelf } from './shelf.js'
import { type Numbered, numbered } from './terms.js'
import { Vocabulary } from './vocabulary.js'

export interface LibraryEntry {
  readonly id: string
  readonly kind: 'claim' | 'fact'
  /** A statement, or a whole article. */
  readonly text: string
  /** Days on which it holds, `2025-11-30`, both inclusive; open where null. */
  readonly validFrom?: string | null
  readonly validTo?: string | null
}

/** A sentence of a text that asks; offsets into that text. */
export interface Passage extends Span {
  readonly text: string
}

export interface Candidate {
  readonly id: string
  readonly kind: 'claim' | 'fact'
  /** 0–1: how sure it is that both speak of the same matter; not that either is true. */
  readonly score: number
  /** Offered first as the same, or as perhaps the same; null for what is only ranked. A person decides in each case. */
  readonly level: 'confirm' | 'suggest' | null
  /** The passage that asked and where it stands; null when a claim alone was asked about. */
  readonly quote: string | null
  readonly start: number | null
  readonly end: number | null
  /** Where in the entry it is said; null when the whole entry is one statement. */
  readonly passage: Passage | null
  readonly differences: readonly Difference[]
}

export interface MatchOptions {
  readonly limit: number
  /** When the asking text was written: `hôm qua` counts from it, and a fact must hold on that day. */
  readonly at?: Date | null
  /** Also what is below the threshold of suggesting. */
  readonly all?: boolean
}

export interface Library {
  readonly size: number
  /** Of the index, without the texts. */
  readonly bytes: number
  /** An entry with a known id takes the place of the old one. */
  add(entries: Iterable<LibraryEntry>): void
  remove(id: string): void
  match(asked: string | readonly Passage[], options: MatchOptions): readonly Candidate[]
}

/**
 * Of a claim alone: the right article is among 50 for .996 of ViFactCheck dev; so many postings are all of 12,000 articles.
 * Of one sentence among many: who shares less is not suggested in the end (none of 1,377 pairs learned from), and the commonest
 * words of a hundred thousand statements are left out.
 */
const ALONE = { limit: 50, postings: 600_000, least: 0 }
const AMONG_OTHERS = { limit: 20, postings: 12_000, least: 0.12 }
/** Of the entries for one claim, so many are ranked by names, numbers and dates too. */
const CLOSELY = 20
/** A longer entry is an article, of which the best passage is compared. In syllables. */
const LONGEST_STATEMENT = 90
/** More of a claim or a passage is not compared, so that no text takes long: some 400 syllables. */
const MOST_CHARACTERS = 2_000
/** A passage, in syllables of the statement, within bounds. */
const PASSAGE_SHARE = 1.5
const SHORTEST_PASSAGE = 24
const LONGEST_PASSAGE = 120
/** Removed entries keep their postings until they are so large a part of all. */
const MOST_REMOVED = 0.5

interface Asked {
  readonly passage: Passage | null
  readonly reading: Reading
  readonly terms: Numbered
}

interface Compared extends Found {
  readonly asked: Asked
  readonly covered: Covered
  readonly shared: Shared
  readonly long: boolean
  readonly likely: number
}

class ClaimLibrary implements Library {
  #words = new Vocabulary()
  #index = new ClaimIndex()
  #shelf = new Shelf()
  #entries: (LibraryEntry | null)[] = []
  readonly #places = new Map<string, number>()

  get size(): number {
    return this.#places.size
  }

  get bytes(): number {
    return this.#words.bytes + this.#index.bytes + this.#shelf.bytes
  }

  add(entries: Iterable<LibraryEntry>): void {
    for (const entry of entries) {
      this.remove(entry.id)
      const reading = read(entry.text)
      const terms = numbered(reading, this.#words, { learn: true })
      this.#shelf.add(terms, terms.words.length > LONGEST_STATEMENT ? placedSentences(reading) : [])
      this.#places.set(entry.id, this.#index.add(terms))
      this.#entries.push(entry)
    }
  }

  remove(id: string): void {
    const place = this.#places.get(id)
    if (place === undefined) return
    this.#places.delete(id)
    this.#index.remove(place)
    this.#entries[place] = null
    if (this.#places.size < this.#entries.length * MOST_REMOVED) this.#rebuild()
  }

  #rebuild(): void {
    const left = this.#entries.filter((entry) => entry !== null)
    this.#words = new Vocabulary()
    this.#index = new ClaimIndex()
    this.#shelf = new Shelf()
    this.#entries = []
    this.#places.clear()
    this.add(left)
  }

  match(asked: string | readonly Passage[], options: MatchOptions): readonly Candidate[] {
    const single = typeof asked === 'string'
    const passages = single
      ? [{ passage: null, text: asked }]
      : asked.map((passage) => ({ passage, text: passage.text }))
    const best = new Map<number, Compared>()
    for (const { passage, text } of passages) {
      const reading = read(text.slice(0, MOST_CHARACTERS))
      const terms = numbered(reading, this.#words, { learn: false })
      for (const one of this.#compare({ passage, reading, terms }, single)) {
        const known = best.get(one.place)
        if (known === undefined || known.likely < one.likely) best.set(one.place, one)
      }
    }
    const least = options.all === true ? 0 : SUGGEST
    return [...best.values()]
      .filter(({ likely }) => likely >= least)
      .sort((a, b) => b.likely - a.likely || a.place - b.place)
      .slice(0, single ? Math.max(options.limit, CLOSELY) : options.limit)
      .flatMap((one) => this.#candidate(one, options.at ?? null) ?? [])
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, options.limit)
  }

  #compare(asked: Asked, alone: boolean): readonly Compared[] {
    const { terms } = asked
    const weightOf = (term: number) => this.#index.weight(term)
    const found = this.#index.search(terms, alone ? ALONE : AMONG_OTHERS)
    if (found.length === 0) return []
    const sought = soughtIn(terms, weightOf)
    const wide = Math.round(terms.words.length * PASSAGE_SHARE)
    const width = Math.min(LONGEST_PASSAGE, Math.max(SHORTEST_PASSAGE, wide))
    return found.map((one): Compared => {
      const shelved = this.#shelf.at(one.place)
      const long = shelved.words.length > LONGEST_STATEMENT
      const parts = partsIn(sought, shelved, this.#words)
      const covered = coveredIn(sought, shelved, parts, long ? width : shelved.words.length)
      const shared = sharedIn(sought, shelved, parts, covered, (word) => weightOf(this.#words.termOf(word)))
      const likely = long ? articleScore(one.share, covered) : statementScore(covered, shared)
      return { ...one, asked, covered, shared, long, likely }
    })
  }

  #passage({ text }: LibraryEntry, { place, covered }: Compared): Passage {
    const { sentences, words } = this.#shelf.at(place)
    const { start, end } = passageAt(sentences, words.length, covered)
    return { start, end, text: text.slice(start, end) }
  }

  #candidate(one: Compared, at: Date | null): Candidate | null {
    const entry = this.#entries[one.place]
    if (entry == null) return null
    const { asked, long } = one
    const passage = long ? this.#passage(entry, one) : null
    const fact = read((passage?.text ?? entry.text).slice(0, MOST_CHARACTERS))
    const found = compareAll({ claim: asked.reading, fact, partial: long }, entry, at)
    const differences = [...found.differences, ...lapsed(entry, at)]
    const score = withDifferences(one.likely, differences, long ? entry.text : null)
    const sure =
      score >= CONFIRM &&
      differences.length === 0 &&
      !found.unclear &&
      asked.reading.marked === fact.marked &&
      saysTheSame(asked.reading, fact)
    return {
      id: entry.id,
      kind: entry.kind,
      score,
      level: sure ? 'confirm' : score >= SUGGEST ? 'suggest' : null,
      quote: asked.passage?.text ?? null,
      start: asked.passage?.start ?? null,
      end: asked.passage?.end ?? null,
      passage,
      differences,
    }
  }
}

function compareAll(sides: Sides, entry: LibraryEntry, at: Date | null): Comparison {
  const factAt = entry.validFrom == null ? null : new Date(`${entry.validFrom}T05:00:00Z`)
  const found = [
    compareNumbers(sides),
    compareDates(sides, { claim: at, fact: factAt }),
    compareNames(sides),
    compareNegation(sides),
  ]
  return {
    differences: found.flatMap(({ differences }) => differences),
    unclear: found.some(({ unclear }) => unclear),
  }
}

/** A fact that no longer holds, or not yet, when the text was written. */
function lapsed({ validFrom = null, validTo = null }: LibraryEntry, at: Date | null): readonly Difference[] {
  if (at === null) return []
  const day = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const shown = (written: string) => vietnamDate(new Date(`${written}T05:00:00Z`))
  if (validTo !== null && day > validTo)
    return [{ kind: 'date', claim: shown(day), fact: `có hiệu lực đến ${shown(validTo)}` }]
  if (validFrom !== null && day < validFrom)
    return [{ kind: 'date', claim: shown(day), fact: `có hiệu lực từ ${shown(validFrom)}` }]
  return []
}

/** No word of weight stands on one side only. Strict on purpose: to confirm in error costs more than to suggest. */
function saysTheSame(claim: Reading, fact: Reading): boolean {
  const [ours, theirs] = [claim, fact].map(({ syllables }) => new Set(syllables))
  const alone = (a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined) =>
    [...(a ?? [])].filter((word) => b?.has(word) !== true && !EMPTY_WORDS.has(word))
  return alone(ours, theirs).length === 0 && alone(theirs, ours).length === 0
}

export function createLibrary(entries: Iterable<LibraryEntry> = []): Library {
  const library = new ClaimLibrary()
  library.add(entries)
  return library
}
