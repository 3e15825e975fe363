/** Which sentences of an article are the passage that was found? */
import type { Span } from '#data/model/judgement.js'
import { sentences } from '../../text/sentences.js'
import type { Covered } from './cover.js'
import type { Reading } from './reading.js'
import type { Placed } from './shelf.js'

/** Of a sentence, by syllables, that lies in the passage: a few words at its edge do not make it part. */
const MOSTLY = 0.4

/** In order; sentences without a syllable are left out. */
export function placedSentences(reading: Reading): readonly Placed[] {
  const found: Placed[] = []
  let first = 0
  for (const { start, end } of sentences(reading.text)) {
    while (first < reading.starts.length && (reading.starts[first] ?? 0) < start) first++
    if ((reading.starts[first] ?? end) < end) found.push({ first, ...reading.toGiven({ start, end }) })
  }
  return found
}

/** In the text as given: the sentences that mostly lie between the words found. @param triples of Shelved */
export function passageAt(triples: Uint32Array, length: number, { from, to }: Covered): Span {
  const touched: (Span & { readonly mostly: boolean })[] = []
  for (let i = 0; i < triples.length; i += 3) {
    const [first, next] = [triples[i] ?? 0, triples[i + 3] ?? length]
    const inside = Math.min(to, next) - Math.max(from, first)
    if (inside <= 0) continue
    const mostly = inside >= (next - first) * MOSTLY || inside >= (to - from) * MOSTLY
    touched.push({ start: triples[i + 1] ?? 0, end: triples[i + 2] ?? 0, mostly })
  }
  const chosen = touched.filter(({ mostly }) => mostly)
  const whole = chosen.length > 0 ? chosen : touched
  return { start: whole[0]?.start ?? 0, end: whole.at(-1)?.end ?? 0 }
}
