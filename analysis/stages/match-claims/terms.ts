/** By which terms is a statement found: syllables, pairs of them, and meanings that several words share? */
import { fold, foldSpelling } from '#data/model/vietnamese.js'
import { SAME_WORDS } from './equals.js'
import type { Reading } from './reading.js'
import { UNKNOWN, type Vocabulary } from './vocabulary.js'

/** A meaning stands at these syllables. */
export interface Meaning {
  /** No syllable is spelled so. */
  readonly term: string
  readonly from: number
  readonly to: number
}

type Phrases = ReadonlyMap<string, string>

const spelled = (respell: (word: string) => string): Phrases =>
  new Map(SAME_WORDS.flatMap((words, i) => words.map((word): [string, string] => [respell(word), `=${i}`])))
const MARKED: Phrases = spelled((word) => word)
const UNMARKED: Phrases = new Map(
  [...spelled(foldSpelling)].filter(([phrase]) => phrase.includes(' ') || fold(phrase) === phrase),
)
/** By the first syllable: how long the longest phrase is. */
const LENGTHS = new Map<string, number>()
for (const phrase of [...MARKED.keys(), ...UNMARKED.keys()]) {
  const parts = phrase.split(' ')
  const first = parts[0] ?? ''
  LENGTHS.set(first, Math.max(parts.length, LENGTHS.get(first) ?? 0))
}

/** The longest at each place, in order and apart. */
export function meanings({ syllables, marked }: Reading): readonly Meaning[] {
  const said = marked ? syllables : syllables.map(foldSpelling)
  const phrases = marked ? MARKED : UNMARKED
  const found: Meaning[] = []
  for (let at = 0; at < said.length; at++) {
    const longest = LENGTHS.get(said[at] ?? '') ?? 0
    for (let length = Math.min(longest, said.length - at); length > 0; length--) {
      const term = phrases.get(length === 1 ? (said[at] ?? '') : said.slice(at, at + length).join(' '))
      if (term === undefined) continue
      found.push({ term, from: at, to: at + length })
      at += length - 1
      break
    }
  }
  return found
}

/** A reading as numbers. */
export interface Numbered {
  /** By syllable, as written. */
  readonly words: Uint32Array
  /** By syllable, folded. */
  readonly syllables: Uint32Array
  /** By syllable: it and the next one, folded; the last has none. */
  readonly pairs: Uint32Array
  readonly meanings: readonly NumberedMeaning[]
  readonly marked: boolean
}

export interface NumberedMeaning {
  readonly term: number
  readonly from: number
  readonly to: number
}

/** @param learn new terms get a number; otherwise they are UNKNOWN. */
export function numbered(reading: Reading, words: Vocabulary, { learn }: { readonly learn: boolean }): Numbered {
  const written = Uint32Array.from(reading.syllables, (text) => (learn ? words.addWord(text) : words.word(text)))
  const syllables = written.map((word, i) =>
    word === UNKNOWN ? words.term(foldSpelling(reading.syllables[i] ?? '')) : words.termOf(word),
  )
  const pairs = new Uint32Array(Math.max(0, syllables.length - 1))
  for (let i = 0; i < pairs.length; i++) {
    const [first, second] = [syllables[i] ?? UNKNOWN, syllables[i + 1] ?? UNKNOWN]
    if (first !== UNKNOWN && second !== UNKNOWN)
      pairs[i] = learn ? words.addPair(first, second) : words.pair(first, second)
  }
  const said = meanings(reading).map(({ term, from, to }) => ({
    term: learn ? words.addTerm(term) : words.term(term),
    from,
    to,
  }))
  return { words: written, syllables, pairs, meanings: said, marked: reading.marked }
}
