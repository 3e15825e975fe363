/** What does one text look like to the matcher: its syllables, their spelling, its sentences? */
import { fullText, type Text } from '#data/model/judgement.js'
import { fold } from '#data/model/vietnamese.js'
import { type Respelled, respell } from '../../text/offsets.js'
import { type Sentence, sentences } from '../../text/sentences.js'
import { syllables } from '../../text/syllables.js'

export interface Token {
  readonly start: number
  readonly end: number
  /** Lower case with marks. */
  readonly lower: string
  /** Lower case without marks. */
  readonly folded: string
  readonly capital: boolean
}

export interface Reading {
  readonly respelled: Respelled
  readonly text: string
  /** The text in lower case, of the same length. */
  readonly lower: string
  readonly tokens: readonly Token[]
  /** Written with marks: then a name must carry its own, and another's are another name. */
  readonly marked: boolean
  /** Written with capitals: then a name must carry its own. */
  readonly cased: boolean
  readonly publishedAt: Date | null
  /** Where the body begins; 0 without a headline. */
  readonly bodyStart: number
}

/** Vietnamese prose marks two syllables in three; an English report that cites marked names, few. */
const MARKED_SHARE = 0.2
/** Prose has a capital in every tenth syllable or so; a post typed without any has none. */
const CASED_SHARE = 0.01

/** A first line this short that ends without a full stop is a headline, also where no title was given. */
const LONGEST_HEADLINE = 160

function bodyStart({ title }: Text, full: string): number {
  if (title !== null && title !== '') {
    const headline = respell(title).text
    const start = headline.length + 1
    // Some papers repeat the headline above the text.
    return full.startsWith(headline, start) ? start + headline.length : start
  }
  const end = full.indexOf('\n')
  return end > 0 && end <= LONGEST_HEADLINE && !/[.,;:]\s*$/.test(full.slice(0, end)) ? end + 1 : 0
}

export function read(text: Text): Reading {
  const respelled = respell(fullText(text))
  const folded = fold(respelled.text)
  const lowered = respelled.text.toLowerCase()
  // `İ` and its like grow when lowered; then the folded text, which never does, is the nearest of the same length.
  const lower = lowered.length === folded.length ? lowered : folded
  let marks = 0
  let capitals = 0
  const tokens = syllables(respelled.text).map(({ start, end }): Token => {
    const token = {
      start,
      end,
      lower: lower.slice(start, end),
      folded: folded.slice(start, end),
      capital: respelled.text.charCodeAt(start) !== lower.charCodeAt(start),
    }
    if (token.lower !== token.folded) marks++
    if (token.capital) capitals++
    return token
  })
  return {
    respelled,
    text: respelled.text,
    lower,
    tokens,
    marked: marks > MARKED_SHARE * tokens.length,
    cased: capitals > CASED_SHARE * tokens.length,
    publishedAt: text.publishedAt,
    bodyStart: bodyStart(text, respelled.text),
  }
}

const DAY = 86_400_000
/** Plans name a new unit before it exists: the communes of July 2025 were in the papers from March. */
const ANNOUNCED = 150 * DAY

/** Might a text of its day name a unit that began then? */
export const inForce = (from: Date | null, { publishedAt }: Pick<Reading, 'publishedAt'>): boolean =>
  from === null || publishedAt === null || publishedAt.getTime() >= from.getTime() - ANNOUNCED

/** Worked out when first asked for. */
export function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | null = null
  return () => {
    known ??= { value: work() }
    return known.value
  }
}

/** What is asked of one text for each locality that it names is worked out once. */
export function oncePerText<T>(work: (reading: Reading) => T): (reading: Reading) => T {
  const known = new WeakMap<Reading, { readonly value: T }>()
  return (reading) => {
    const found = known.get(reading) ?? { value: work(reading) }
    known.set(reading, found)
    return found.value
  }
}

export interface SentenceOf {
  readonly all: readonly Sentence[]
  /** Index of the sentence in which an offset stands. */
  readonly at: (offset: number) => number
}

export function sentencesOf(text: string): SentenceOf {
  const all = sentences(text)
  const at = (offset: number): number => {
    let low = 0
    let high = all.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((all[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return { all, at }
}
