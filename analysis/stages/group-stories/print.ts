/** What is kept of an item to compare it with others: its telling terms, its names, its runs of words? */
import { rarityOf } from '../../models/rarity.js'
import { hash, minHash, shingles, type TermVector, unit } from '../../text/similarity.js'
import { tokens } from '../../vocabularies/lexicon.js'
import { type Term, termsOf } from './terms.js'

/** What grouping sees of an Item. */
export interface StoryItem {
  readonly id: string
  readonly title: string | null
  readonly text: string
  readonly publishedAt: Date | null
  /** Null while it belongs to none. */
  readonly story: string | null
}

export interface Print {
  /** Title and first paragraphs: what the event is. */
  readonly lead: TermVector
  readonly body: TermVector
  readonly names: TermVector
  readonly runs: ReadonlySet<number>
  readonly signature: Uint32Array
  /** Lower case, for the distance of titles. */
  readonly title: string
}

/** What papers and crawlers put before the first sentence: `(PLO)- `, `TTO - `, `Hà Nội, ngày 3/5 – `. */
const DATELINE =
  /^\s*(?:\([^)\n]{2,30}\)|\p{Lu}[\p{Lu}\d.]{1,11}|\p{Lu}[\p{L} ]{1,25}, ngày [\d /.-]{3,10})\s*[-–—:]\s*/u

export const withoutDateline = (text: string): string => text.replace(DATELINE, '')

const LEAD_CHARACTERS = 700
/** What an event is stands in its first paragraphs; also bounds the work on a hostile text. */
const MOST_CHARACTERS = 5000
/** Terms kept of each: with 120 the cosine is that of all terms within .01. */
const MOST_TERMS = 120
export const SIGNATURE = 32
const TITLE_WEIGHT = 2.5
/** A place says where, not what; named alike, two short reports from one commune would be one story. */
const PLACE_SHARE = 0.35

function weighed(title: readonly Term[], text: readonly Term[], places: ReadonlySet<number>): TermVector {
  const weights = new Map<number, number>()
  for (const { term } of title) weights.set(term, (weights.get(term) ?? 0) + TITLE_WEIGHT)
  for (const { term } of text) weights.set(term, (weights.get(term) ?? 0) + 1)
  const told = [...weights].map(([term, count]): [number, number] => [
    term,
    (1 + Math.log(1 + count)) * rarityOf(term) * (places.has(term) ? PLACE_SHARE : 1),
  ])
  told.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return unit(new Map(told.slice(0, MOST_TERMS)))
}

function make(item: StoryItem): Print {
  const title = item.title ?? ''
  const text = withoutDateline(item.text.slice(0, MOST_CHARACTERS))
  const [head, terms] = [termsOf(title), termsOf(text)]
  const places = new Set([...head, ...terms].flatMap(({ term, place }) => (place ? [term] : [])))
  const isName = ({ name, term }: Term) => name && !places.has(term)
  const runs = shingles(tokens(text))
  return {
    lead: weighed(
      head,
      terms.filter(({ at }) => at < LEAD_CHARACTERS),
      places,
    ),
    body: weighed(head, terms, places),
    names: weighed(head.filter(isName), terms.filter(isName), places),
    runs,
    signature: minHash(runs, SIGNATURE),
    title: title.toLowerCase(),
  }
}

/** Candidates come back again and again while their event is news; about 30 KB each. */
const MOST_PRINTS = 2000
/** By item, with a hash of what was read: an edited text gets a new print, and no long text is held. */
const prints = new Map<string, { readonly of: number; readonly print: Print }>()

export function printOf(item: StoryItem): Print {
  const of = hash(item.text.slice(0, MOST_CHARACTERS), hash(item.title ?? ''))
  const known = prints.get(item.id)
  if (known?.of === of) return known.print
  const print = make(item)
  prints.delete(item.id)
  prints.set(item.id, { of, print })
  const [oldest] = prints.keys()
  if (prints.size > MOST_PRINTS && oldest !== undefined) prints.delete(oldest)
  return print
}

/** Rows of a MinHash band: two agree by chance in few unrelated texts, and in nearly all near copies. */
const BAND = 2
const MOST_BANDS = 8
const MOST_TERM_KEYS = 30

/** At most 38 keys under which a database finds the items worth comparing. */
export function fingerprint(item: StoryItem): readonly string[] {
  const { signature, lead, names } = printOf(item)
  const keys = new Set<string>()
  if (tokens(item.text.slice(0, LEAD_CHARACTERS)).length >= 12)
    for (let band = 0; band < MOST_BANDS; band++)
      keys.add(`m${band}${hash([...signature.slice(band * BAND, band * BAND + BAND)].join()).toString(36)}`)
  const terms = new Map<number, number>()
  for (const [term, weight] of lead) terms.set(term, weight)
  for (const [term, weight] of names) terms.set(term, Math.max(weight / 2, terms.get(term) ?? 0))
  const telling = [...terms].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_TERM_KEYS)
  for (const [term] of telling) keys.add(`t${term.toString(36)}`)
  return [...keys]
}
