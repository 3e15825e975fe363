/** Which names of units stand in a text, as units, and how near to each other? */
import { startOfDay } from '#data/model/time.js'
import type { Unit, UnitLevel, UnitType } from '#data/model/unit.js'
import { before, gapBefore, partOfLongerName } from './around.js'
import { inForce, type Reading, type SentenceOf } from './reading.js'
import { findUnits, type UnitSpot } from './units.js'

const TIER: Readonly<Record<UnitType, readonly UnitLevel[]>> = {
  tỉnh: ['province'],
  'thành phố': ['province', 'district'],
  huyện: ['district'],
  quận: ['district'],
  'thị xã': ['district'],
  xã: ['commune'],
  phường: ['commune'],
  'thị trấn': ['commune'],
  'đặc khu': ['commune'],
}

/** Weights are ordinal: the address itself over the sentence, that over the lead, that over the rest of the text. */
const IN_ADDRESS = 4
const IN_SENTENCE = 3
const IN_LEAD = 2
const IN_TEXT = 1
/** Syllables between a name and the unit above it in one address; between it and the one directly above. */
const ADDRESS = 6
const NEXT_ABOVE = 3
const LEAD_SENTENCES = 3

/** A name that stands for a unit, with the kind of unit before it. */
export interface Named extends UnitSpot {
  readonly type: UnitType | null
  /** Index of the first syllable of the unit word, or of the name. */
  readonly from: number
}

export interface Scene {
  readonly reading: Reading
  readonly sentences: SentenceOf
  /** In the order of the text. */
  readonly named: readonly Named[]
  /** Names that may be a province, and a district, by folded name, in the order of the text. */
  readonly provinces: ReadonlyMap<string, readonly Named[]>
  readonly districts: ReadonlyMap<string, readonly Named[]>
}

/** Without a unit word `Thanh`, `Thái Bình Dương` and `36 Trường Thi` are no place. */
function standsAlone(reading: Reading, { first, last }: UnitSpot, ends: ReadonlySet<number>): boolean {
  const { tokens, cased } = reading
  if (first === last) return false
  if (/^\d/.test(tokens[first - 1]?.lower ?? '') && gapBefore(reading, first) === ' ') return false
  const next = tokens[last + 1]
  return !(cased && next?.capital === true && gapBefore(reading, last + 1) === ' ' && !ends.has(last + 1))
}

/** The units that the name may stand for here; none when it is a street, a person or part of a longer name. */
function nameAt(reading: Reading, spot: UnitSpot, ends: ReadonlySet<number>): readonly Named[] {
  const { before: context, length } = before(reading, spot)
  if (context.kind === 'other' || partOfLongerName(reading, spot, (index) => ends.has(index))) return []
  const type = context.kind === 'unit' ? context.type : null
  if (type === null && !standsAlone(reading, spot, ends)) return []
  const begun = ({ from }: Unit): boolean =>
    reading.publishedAt === null || from === null || inForce(startOfDay(from), reading)
  const units = spot.units.filter((unit) => (type === null || TIER[type].includes(unit.level)) && begun(unit))
  return units.length === 0 ? [] : [{ ...spot, units, type, from: type === null ? spot.first : spot.first - length }]
}

function ofLevel(named: readonly Named[], level: UnitLevel): ReadonlyMap<string, readonly Named[]> {
  const map = new Map<string, Named[]>()
  for (const one of named) {
    if (!one.units.some((unit) => unit.level === level)) continue
    const same = map.get(one.key)
    if (same === undefined) map.set(one.key, [one])
    else same.push(one)
  }
  return map
}

export function sceneOf(reading: Reading, sentences: SentenceOf): Scene {
  const found = findUnits(reading)
  const ends = new Set(found.flatMap(({ first, last }) => [first, last]))
  const named = found.flatMap((spot) => nameAt(reading, spot, ends))
  const [provinces, districts] = [ofLevel(named, 'province'), ofLevel(named, 'district')]
  return { reading, sentences, named, provinces, districts }
}

const sentenceOf = ({ reading, sentences }: Scene, { first }: Named): number =>
  sentences.at(reading.tokens[first]?.start ?? 0)

/** `TP.HCM`: with its unit word, as an analyst is shown it. */
export const shown = ({ reading: { text, tokens } }: Scene, { from, last }: Named): string =>
  text.slice(tokens[from]?.start ?? 0, tokens[last]?.end)

/** Of names in the order of the text the first, and those beside a place in it. */
function beside(names: readonly Named[], to: Named): readonly Named[] {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.first ?? 0) < to.first) low = middle + 1
    else high = middle
  }
  return [names[low - 1], names[low], names[low + 1], names[0]].flatMap((one) =>
    one === undefined || one === to ? [] : [one],
  )
}

export interface Evidence {
  readonly weight: number
  readonly by: Named | null
}

function weigh(scene: Scene, of: Named, by: Named): number {
  const [here, there] = [sentenceOf(scene, of), sentenceOf(scene, by)]
  if (here !== there) return there < LEAD_SENTENCES ? IN_LEAD : IN_TEXT
  return by.first > of.last && by.first - of.last <= ADDRESS ? IN_ADDRESS : IN_SENTENCE
}

/** How near does one of the names stand that speak for a unit? */
export function nearest(scene: Scene, of: Named, keys: readonly string[], where: Scene['provinces']): Evidence {
  let best: Evidence = { weight: 0, by: null }
  for (const key of keys)
    for (const by of beside(where.get(key) ?? [], of)) {
      const weight = weigh(scene, of, by)
      if (weight > best.weight) best = { weight, by }
    }
  return best
}

/** The larger unit that the address goes on with: `xã Tân Mỹ, huyện Cao Lộc`, `Tân Mỹ (Cao Lộc)`. */
export function nextAbove(scene: Scene, index: number): Named | null {
  const [at, next] = [scene.named[index], scene.named[index + 1]]
  if (at === undefined || next === undefined) return null
  const inBrackets = next.from === at.last + 1 && gapBefore(scene.reading, next.from) === ' ('
  if (next.type === null && inBrackets && next.units.some(({ level }) => level === 'district')) return next
  if (next.type === null || TIER[next.type].includes('commune')) return null
  return next.first - at.last <= NEXT_ABOVE && sentenceOf(scene, next) === sentenceOf(scene, at) ? next : null
}
