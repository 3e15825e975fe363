/** Where in a text does a name stand that a unit of the state bears? All 14,000 of them in one trie of syllables. */
import { aboveOf } from '#data/gazetteer/ground.js'
import { nation } from '#data/gazetteer/nation.js'
import type { Unit } from '#data/model/unit.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { syllables } from '../../text/syllables.js'
import type { Reading } from './reading.js'

interface UnitNode {
  readonly next: Map<string, UnitNode>
  /** By the name in lower case with its marks. */
  readonly named: Map<string, Unit[]>
}

let trie: UnitNode | null = null

function nationTrie(): UnitNode {
  if (trie !== null) return trie
  const root: UnitNode = { next: new Map(), named: new Map() }
  for (const unit of nation().units)
    for (const name of [unit.name, ...unit.aliases]) {
      // A ward that is only a number says nothing by itself.
      if (!/\p{L}/u.test(name)) continue
      const parts = syllables(canonical(name)).map(({ text }) => text.toLowerCase())
      let node = root
      for (const part of parts) {
        const key = fold(part)
        const next = node.next.get(key) ?? { next: new Map(), named: new Map() }
        node.next.set(key, next)
        node = next
      }
      const key = parts.join(' ')
      const same = node.named.get(key)
      if (same === undefined) node.named.set(key, [unit])
      else same.push(unit)
    }
  trie = root
  return root
}

/** Folded names of what a unit is part of. */
export interface Surrounding {
  readonly provinces: readonly string[]
  readonly districts: readonly string[]
  /** Codes of the provinces of today. */
  readonly regions: readonly string[]
}

const surroundings = new Map<string, Surrounding>()

export function surroundingOf(unit: Unit): Surrounding {
  const known = surroundings.get(unit.id)
  if (known !== undefined) return known
  const { provinces, districts } = aboveOf(unit)
  const keys = (units: readonly Unit[]) => [
    ...new Set(units.flatMap(({ name, aliases }) => [name, ...aliases]).map(keyOf)),
  ]
  const regions = provinces.filter(({ to }) => to === null).map(({ code }) => code)
  const made = { provinces: keys(provinces), districts: keys(districts), regions }
  surroundings.set(unit.id, made)
  return made
}

/** As an analyst says where a unit is: the province of today. */
export function provinceOf(unit: Unit): string | null {
  const [province] = aboveOf(unit).provinces
  return province === undefined || province.name === unit.name ? null : province.name
}

/** Syllables without marks, joined by one space. */
export const keyOf = (name: string): string =>
  syllables(fold(canonical(name)))
    .map(({ text }) => text)
    .join(' ')

export interface UnitSpot {
  /** Indices into the reading's tokens, both inclusive. */
  readonly first: number
  readonly last: number
  readonly key: string
  readonly units: readonly Unit[]
}

const INSIDE = new Set([' ', '-', '–', ' - ', ' – ', "'"])

/** Longest name first: `Hiệp Bình Phước` is not `Bình Phước`. */
export function findUnits(reading: Reading): readonly UnitSpot[] {
  const { tokens, text, cased, marked } = reading
  const spots: UnitSpot[] = []
  const root = nationTrie()
  let covered = -1
  for (let first = 0; first < tokens.length; first++) {
    if (cased && tokens[first]?.capital !== true) continue
    let node: UnitNode | undefined = root
    let found: UnitSpot | null = null
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at]
      const before = at === first ? null : tokens[at - 1]
      if (token === undefined || (before != null && !INSIDE.has(text.slice(before.end, token.start)))) break
      node = node?.next.get(token.folded)
      if (node === undefined) break
      if (node.named.size === 0 || (cased && !token.capital)) continue
      const span = tokens.slice(first, at + 1)
      const exact = node.named.get(span.map(({ lower }) => lower).join(' '))
      // Without marks any of them may be meant; with other marks it is another name.
      const bare = !marked && span.every(({ lower, folded }) => lower === folded)
      const units = exact ?? (bare ? [...node.named.values()].flat() : undefined)
      if (units !== undefined) found = { first, last: at, key: span.map(({ folded }) => folded).join(' '), units }
    }
    if (found === null || found.last <= covered) continue
    spots.push(found)
    covered = found.last
  }
  return spots
}
