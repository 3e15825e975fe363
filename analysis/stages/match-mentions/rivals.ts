/** Which other places does a text name, and whose event do its headline and its lead say that it is? */
import type { Unit } from '#data/model/unit.js'
import { addressAt } from './address.js'
import { before, gapBefore } from './around.js'
import type { Reading, SentenceOf } from './reading.js'
import type { Resolved } from './resolve.js'
import { keyOf, surroundingOf } from './units.js'

/** A place that the text names, home addresses aside. */
export interface Spot {
  readonly unit: Unit
  /** Index of its first syllable. */
  readonly first: number
  readonly start: number
  readonly sentence: number
  /** Code of today's province. */
  readonly region: string
  /** The district, or the commune of today where none was. */
  readonly district: string | null
  /** Something is there: `tại X`, `X: …`, `Công an X`. */
  readonly setting: boolean
}

/** `Bắc Giang: Cháy lớn …`, `Bắc Giang cháy lớn …`: the place with which a headline opens. */
const opens = (reading: Reading, first: number, last: number): boolean =>
  first === 0 || gapBefore(reading, last + 1).startsWith(':')

export function spotsOf(resolved: Iterable<Resolved>, reading: Reading, sentences: SentenceOf): readonly Spot[] {
  const spots: Spot[] = []
  for (const { unit, first, last } of resolved) {
    const start = reading.tokens[first]?.start ?? 0
    const { role } = addressAt(reading, first)
    if (unit === null || role === 'home') continue
    const { regions, districts } = surroundingOf(unit)
    spots.push({
      unit,
      first,
      start,
      sentence: sentences.at(start),
      region: regions[0] ?? unit.code,
      district:
        unit.level === 'province'
          ? null
          : unit.level === 'district'
            ? keyOf(unit.name)
            : (districts[0] ?? keyOf(unit.name)),
      setting:
        role === 'setting' || before(reading, { first }).before.kind === 'authority' || opens(reading, first, last),
    })
  }
  return spots
}

export interface Rivals {
  /** Other places in the order of the text. */
  readonly spots: readonly Spot[]
  /** Sentences that name the other place that is named most. */
  readonly most: number
  /** Other places: provinces, or districts of the same province. */
  readonly places: number
  /** How many of them a sentence names. */
  readonly inSentence: (sentence: number) => number
  /** Other provinces that are named. */
  readonly provinces: boolean
}

/** The places of a text that are neither the locality's nor what it is part of. `own(index)`: a name of either begins there. */
export function rivalsOf(
  spots: readonly Spot[],
  units: ReadonlySet<string> | null,
  own: (index: number) => number,
): Rivals {
  const home = spots.find(({ unit }) => units?.has(unit.id))?.region ?? null
  const others = spots.filter(({ unit, first }) => units?.has(unit.id) !== true && own(first) === 0)
  const byPlace = new Map<string, Set<number>>()
  for (const { region, district, sentence } of others) {
    const place = region === home ? `${region} ${district}` : region
    const same = byPlace.get(place)
    if (same === undefined) byPlace.set(place, new Set([sentence]))
    else same.add(sentence)
  }
  const perSentence = new Map<number, number>()
  for (const named of byPlace.values())
    for (const sentence of named) perSentence.set(sentence, (perSentence.get(sentence) ?? 0) + 1)
  return {
    spots: others,
    most: [...byPlace.values()].reduce((most, { size }) => Math.max(most, size), 0),
    places: byPlace.size,
    inSentence: (sentence) => perSentence.get(sentence) ?? 0,
    provinces: others.some(({ unit, region }) => unit.level === 'province' && region !== home),
  }
}
