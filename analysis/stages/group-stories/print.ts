/** What is kept of an item to compare it with others: its telling terms, its names, its runs of words? */
import { rarityOf } from '../../models/rarity.js'
import { hash, minHash, packedSet, shingles } from '../../text/similarity.js'
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

/** Term → how much it is said, before anyone asks how rare it is. */
export type Counts = ReadonlyMap<number, number>

export interface Print {
  /** Title and first paragraphs: what the event is. */
  readonly lead: Counts
  readonly body: Counts
  readonly names: Counts
  /** Packed. */
  readonly runs: Uint32Array
  readonly signature: Uint32Array
  /** Lower case, for the distance of titles. */
  readonly title: string
}

export const termsIn = ({ lead, body, names }: Print): ReadonlySet<number> =>
  new Set([...lead.keys(), ...body.keys(), ...names.keys()])

/** What papers and crawlers put before the first sentence: `(PLO)- `, `TTO - `, `Hà Nội, ngày 3/5 – `. */
const DATELINE =
  /^\s*(?:\([^)\n]{2,30}\)|\p{Lu}[\p{Lu}\d.]{1,11}|\p{Lu}[\p{L} ]{1,25}, ngày [\d /.-]{3,10})\s*[-–—:]\s*/u

export const withoutDateline = (text: string): string => text.replace(DATELINE, '')

/** Figures too: of two days' gold prices they alone differ. */
const WORD = /[\p{L}\p{N}]+/gu

const LEAD_CHARACTERS = 700
/** What an event is stands in its first paragraphs; also bounds the work on a hostile text. */
export const MOST_CHARACTERS = 5000
/** Terms kept of each, before it is known which of them tell something here and now: nearly all of a short report. */
const MOST_TERMS = 240
export const SIGNATURE = 32
const TITLE_WEIGHT = 2.5
/** A place says where, not what; named alike, two short reports from one commune would be one story. */
const PLACE_SHARE = 0.35

/** Said twice as often is not twice as telling. */
function counted(title: readonly Term[], text: readonly Term[], places: ReadonlySet<number>): Counts {
  const times = new Map<number, number>()
  for (const { term } of title) times.set(term, (times.get(term) ?? 0) + TITLE_WEIGHT)
  for (const { term } of text) times.set(term, (times.get(term) ?? 0) + 1)
  const said = [...times].map(([term, count]): [number, number] => [
    term,
    (1 + Math.log(1 + count)) * (places.has(term) ? PLACE_SHARE : 1),
  ])
  if (said.length <= MOST_TERMS) return new Map(said)
  const telling = said.map(([term, count]): [number, number, number] => [term, count, count * rarityOf(term)])
  telling.sort((a, b) => b[2] - a[2] || a[0] - b[0])
  return new Map(telling.slice(0, MOST_TERMS).map(([term, count]) => [term, count]))
}

function make(item: StoryItem): Print {
  const title = item.title ?? ''
  const text = withoutDateline(item.text.slice(0, MOST_CHARACTERS))
  const [head, terms] = [termsOf(title), termsOf(text)]
  const places = new Set([...head, ...terms].flatMap(({ term, place }) => (place ? [term] : [])))
  const isName = ({ name, term }: Term) => name && !places.has(term)
  const runs = packedSet(shingles(text.toLowerCase().match(WORD) ?? []))
  return {
    lead: counted(
      head,
      terms.filter(({ at }) => at < LEAD_CHARACTERS),
      places,
    ),
    body: counted(head, terms, places),
    names: counted(head.filter(isName), terms.filter(isName), places),
    runs,
    signature: minHash(runs, SIGNATURE),
    title: title.toLowerCase(),
  }
}

/** Candidates come back again and again while their event is news; about 20 KB each. */
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
/** Shorter texts agree in a band by custom: `Xem video tại đây`. */
const FEWEST_RUNS = 9

/** Keys that near copies share: eight bands miss a text alike by .8 once in 3,500 times. */
export function copyKeys({ runs, signature }: Pick<Print, 'runs' | 'signature'>): readonly string[] {
  if (runs.length < FEWEST_RUNS) return []
  return Array.from({ length: MOST_BANDS }, (_, band) => {
    const rows = [...signature.slice(band * BAND, band * BAND + BAND)].join()
    return `m${band}${hash(rows).toString(36)}`
  })
}

/** The most telling terms of lead and names, most telling first. */
export function tellingTerms({ lead, names }: Print): readonly number[] {
  const terms = new Map<number, number>()
  for (const [term, count] of lead) terms.set(term, count * rarityOf(term))
  for (const [term, count] of names) terms.set(term, Math.max((count * rarityOf(term)) / 2, terms.get(term) ?? 0))
  return [...terms]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_TERM_KEYS)
    .map(([term]) => term)
}

/** At most 38 keys under which a database finds the items worth comparing. */
export function fingerprint(item: StoryItem): readonly string[] {
  const print = printOf(item)
  return [...new Set([...copyKeys(print), ...tellingTerms(print).map((term) => `t${term.toString(36)}`)])]
}
