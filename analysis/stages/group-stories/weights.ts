/** How telling is each term among the texts at hand, and so how alike are two of them? */
import { rarityOf } from '../../models/rarity.js'
import { type TermVector, unit } from '../../text/similarity.js'
import { type Counts, type Print, termsIn } from './print.js'

/** How often terms stand in the texts at hand. */
export interface Usage {
  readonly texts: number
  /** Texts with the term; null when nobody counted: then it is as frequent here as in the press at large. */
  readonly of: (term: number) => number | null
}

/**
 * The press at large speaks with the voice of so many texts, so that three texts at hand do not decide alone. From 20 to 100 the
 * labelled stories hardly change (test/eval/stories, 2026-11); with 100, a young desk's standing phrases made stories.
 */
const LARGE = 50

/** Natural logarithm of how many texts one must read, here and at large, to meet the term once. */
export function tellingBy({ texts, of }: Usage): (term: number) => number {
  return (term) => {
    const share = Math.exp(-rarityOf(term))
    return Math.max(0, Math.log((texts + LARGE) / ((of(term) ?? texts * share) + LARGE * share + 0.5)))
  }
}

export interface Weighed {
  /** Without the counts: of twelve thousand items they would take a gigabyte. */
  readonly print: Pick<Print, 'runs' | 'signature' | 'title'>
  readonly lead: TermVector
  readonly body: TermVector
  readonly names: TermVector
}

/** Terms that count: with 60 or 300 the labelled stories are told apart worse (test/eval/stories, 2026-11). */
const MOST_TERMS = 120

function vectorOf(counts: Counts, telling: (term: number) => number): TermVector {
  const weights = [...counts].map(([term, count]): [number, number] => [term, count * telling(term)])
  if (weights.length > MOST_TERMS) weights.sort((a, b) => b[1] - a[1] || a[0] - b[0]).length = MOST_TERMS
  return unit(new Map(weights))
}

export const weighed = (print: Print, telling: (term: number) => number): Weighed => ({
  print: { runs: print.runs, signature: print.signature, title: print.title },
  lead: vectorOf(print.lead, telling),
  body: vectorOf(print.body, telling),
  names: vectorOf(print.names, telling),
})

/** Texts with each term. */
export function usageAmong(prints: readonly Print[]): Usage {
  const counts = new Map<number, number>()
  for (const print of prints) for (const term of termsIn(print)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { texts: prints.length, of: (term) => counts.get(term) ?? 0 }
}
