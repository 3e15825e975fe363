/** How do offsets in the canonical spelling of a text carry back to the text as it was given? */
import { canonical, compose } from '#data/model/vietnamese.js'

export interface Respelled {
  readonly text: string
  /** An offset in `text` → the offset in the text as given. */
  readonly toGiven: (offset: number) => number
}

const same = (offset: number): number => offset
/** One letter with its marks; Hangul letters in a row, which compose too. A lone mark at the start is a cluster of its own. */
const CLUSTER = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu

/** Composed text keeps its length in the canonical form, so only decomposed text pays for a table. */
export function respell(given: string): Respelled {
  const text = canonical(given)
  if (compose(given) === given) return { text, toGiven: same }
  const starts = new Uint32Array(text.length + 1)
  let at = 0
  for (const { 0: cluster, index } of given.matchAll(CLUSTER)) {
    const length = compose(cluster).length
    for (let i = 0; i < length; i++) starts[at + i] = index + Math.min(i, cluster.length - 1)
    at += length
  }
  starts[text.length] = given.length
  return { text, toGiven: (offset) => starts[offset] ?? given.length }
}
