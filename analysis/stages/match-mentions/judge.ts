/** Which of the names found in a text are of one locality, and what else in the text makes them sure? */

import { unitOf } from '#data/gazetteer/nation.js'
import { titled } from '#data/model/unit.js'
import { before } from './around.js'
import { falseFriends } from './friends.js'
import { type EntryKind, NAMING, type ProfileInfo } from './gazetteer.js'
import { type Hit, spanKey } from './hits.js'
import { type Meant, type Placed, placed } from './placing.js'
import { PROVINCES } from './provinces.js'
import { once, oncePerText, type Reading, type SentenceOf } from './reading.js'
import type { Resolved } from './resolve.js'
import { type Rivals, rivalsOf, type Spot } from './rivals.js'
import { provinceOf } from './units.js'

export interface Names {
  /** In the order of the text. */
  readonly placed: readonly Placed[]
  /** Names that make weak ones sure, as written. */
  readonly support: readonly string[]
  /** Another province is named. */
  readonly elsewhere: boolean
  readonly rivals: () => Rivals
}

/** The longer name wins: `cầu Cần Giờ` is the bridge, not the district. One sweep from left to right. */
function withoutContained(hits: readonly Hit[]): readonly Hit[] {
  let widest: Hit | null = null
  return [...hits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((hit) => {
      const contained =
        widest !== null && (widest.end > hit.end || (widest.end === hit.end && widest.start < hit.start))
      if (NAMING.has(hit.entry.kind) && hit.spelling !== 'look-alike' && (widest === null || hit.end > widest.end))
        widest = hit
      return !contained
    })
}

const FIRST: readonly EntryKind[] = ['name', 'district', 'place', 'commune']

/** Of the readings of one span, the one that its unit word picks; else name before district before commune. */
function pick(hits: readonly Hit[], reading: Reading): Hit | null {
  const naming = hits.filter(({ entry }) => NAMING.has(entry.kind))
  const fitting = naming.filter(({ spelling }) => spelling !== 'look-alike')
  const [first] = fitting.sort((a, b) => FIRST.indexOf(a.entry.kind) - FIRST.indexOf(b.entry.kind))
  // Of look-alikes only those of the locality's own name are worth a word to the analyst.
  if (first === undefined) return naming.find(({ entry }) => entry.kind === 'name') ?? null
  const context = before(reading, first).before
  const type = context.kind === 'unit' ? context.type : null
  return (type === null ? null : fitting.find(({ entry }) => entry.units.some((unit) => unit.type === type))) ?? first
}

/** Where a province of two syllables is named. */
const provincesNamed = oncePerText(({ tokens }) =>
  tokens.flatMap(({ folded, capital }, i) =>
    capital && PROVINCES.has(`${folded} ${tokens[i + 1]?.folded ?? ''}`) ? [i] : [],
  ),
)

const longest = (map: Map<number, number>, { first, last }: Hit) =>
  map.set(first, Math.max(map.get(first) ?? 0, last - first + 1))

/** What the nation's map says of a name: ours, another's, or that it cannot be told. */
function meantBy(hit: Hit, { units }: ProfileInfo, resolved: ReadonlyMap<string, Resolved>): Meant | null {
  const found = resolved.get(spanKey(hit))
  if (found === undefined || units === null) return null
  const { unit, shared, evidence, by, region } = found
  if (unit === null) return { kind: 'untold' }
  if (units.has(unit.id))
    return { kind: 'ours', evidence, shared, by, source: region === null ? null : (unitOf(region)?.name ?? null) }
  const province = provinceOf(unit)
  return { kind: 'elsewhere', what: `là ${titled(unit)}${province === null ? '' : `, ${province}`}` }
}

export function namesOf(
  all: readonly Hit[],
  profile: ProfileInfo,
  reading: Reading,
  sentences: SentenceOf,
  resolved: ReadonlyMap<string, Resolved>,
  spots: () => readonly Spot[],
): Names {
  const hits = withoutContained(all)
  const upper = new Map<number, number>()
  const parents = new Map<number, number>()
  const own = new Map<number, number>()
  const ends = new Set<number>()
  const support = new Set<string>()
  const spans = new Map<string, Hit[]>()
  for (const hit of hits) {
    const { kind } = hit.entry
    const key = `${hit.start}-${hit.end}`
    const same = spans.get(key)
    if (same === undefined) spans.set(key, [hit])
    else same.push(hit)
    if (hit.spelling === 'look-alike' || kind === 'friend') continue
    if (kind === 'support' || kind === 'parent') support.add(reading.text.slice(hit.start, hit.end))
    if (kind === 'support') continue
    if (kind === 'name' || kind === 'district') longest(upper, hit)
    if (kind === 'parent') longest(parents, hit)
    longest(own, hit)
    ends.add(hit.last)
  }
  const rivals = once(() => rivalsOf(spots(), profile.units, (index) => own.get(index) ?? 0))
  const surroundings = {
    reading,
    level: profile.level,
    meant: (hit: Hit) => meantBy(hit, profile, resolved),
    upper: (index: number) => upper.get(index) ?? 0,
    parent: (index: number) => parents.get(index) ?? 0,
    own: (index: number) => own.get(index) ?? 0,
    known: (index: number) => own.has(index) || ends.has(index),
    friends: falseFriends(hits, reading, sentences),
    abroad: () => parents.size === 0 && support.size === 0 && rivals().provinces,
  }
  const found = [...spans.values()].map((group) => pick(group, reading)).filter((hit) => hit !== null)
  return {
    placed: found.sort((a, b) => a.start - b.start).map((hit) => placed(hit, surroundings)),
    support: [...support],
    elsewhere: provincesNamed(reading).some((index) => !own.has(index)),
    rivals,
  }
}
