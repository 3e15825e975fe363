/** Where in a text does a name of the gazetteer stand, spelt as its own? */
import { type Entry, type Gazetteer, NAMING, type ProfileInfo, type TrieNode } from './gazetteer.js'
import type { Reading, Token } from './reading.js'
import type { Resolved } from './resolve.js'

export interface Hit {
  readonly entry: Entry
  /** Indices into the reading's tokens, both inclusive. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** exact: with its marks, or none were due. folded: only the letters agree. look-alike: other marks, so another name. */
  readonly spelling: 'exact' | 'folded' | 'look-alike'
}

/** What may stand between two syllables of one name: `Cần Giờ`, `TP.HCM`, `Cần_Giờ`, `Sài Gòn - Cần Giờ`, `Bình Phước (cũ)`. */
const INSIDE = new Set([' ', '-', '–', ' - ', ' – ', '_', '.', '. ', ' (', ''])

const ASCII = /^[\x20-\x7e]*$/

/** More names of one locality than this change nothing: the text is about it, or it is rubbish. */
const ENOUGH_HITS = 1_000

function spellingOf(entry: Entry, tokens: readonly Token[], first: number, reading: Reading): Hit['spelling'] | null {
  let exact = true
  let othersMarks = false
  for (const [i, lower] of entry.lower.entries()) {
    const token = tokens[first + i]
    if (token === undefined || (reading.cased && entry.capitals[i] === true && !token.capital)) return null
    if (token.lower === lower) continue
    exact = false
    if (reading.marked || token.lower !== token.folded) othersMarks = true
  }
  if (othersMarks) return 'look-alike'
  // An English name in Vietnamese prose with marks is somebody else's: `Thanh Hoa`, the singer.
  if (exact) return !entry.vietnamese && reading.marked && entry.lower.every((s) => ASCII.test(s)) ? null : 'exact'
  return 'folded'
}

interface Spot {
  readonly node: TrieNode
  readonly first: number
  readonly last: number
}

/** Every node that names something, at every place: one walk down the trie per syllable, however many profiles there are. */
function findSpots({ tokens, text, cased }: Reading, root: TrieNode): readonly Spot[] {
  const spots: Spot[] = []
  for (let first = 0; first < tokens.length; first++) {
    let node: TrieNode | undefined = root
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at]
      const before = at === first ? null : tokens[at - 1]
      if (token === undefined || (before != null && !INSIDE.has(text.slice(before.end, token.start)))) break
      node = node?.next.get(token.folded)
      if (node === undefined || (cased && !node.lower && tokens[first]?.capital !== true)) break
      if (node.byProfile.size > 0) spots.push({ node, first, last: at })
    }
  }
  return spots
}

/**
 * Is the locality worth a closer look for this name? Dozens of communes go by one name: only those that the text means are looked
 * at. Districts and provinces are few, and their analysts are told what a name is instead.
 */
function calls(
  entry: Entry,
  info: ProfileInfo | undefined,
  found: Resolved | undefined,
  spot: Spot,
  reading: Reading,
): boolean {
  if (info === undefined) return false
  const { units, level } = info
  if (units !== null && found?.unit != null && units.has(found.unit.id)) return true
  // A district that the text has elsewhere is no news to the province of another one.
  const district = entry.kind === 'district' && found?.unit == null
  const large = entry.kind === 'place' || district || (entry.kind === 'name' && level !== 'commune')
  if (units !== null && !large) return false
  const spelling = spellingOf(entry, reading.tokens, spot.first, reading)
  // A profile that warns of a look-alike wants it told.
  return spelling === 'look-alike'
    ? (spot.node.byProfile.get(entry.profile) ?? []).some(({ kind }) => kind === 'friend')
    : spelling !== null
}

const RANK = ['province', 'district', 'commune'] as const

/** `#tanlap` has no marks and no address: it is the larger unit's, and of equals nobody's alone. */
function meantByTag(entries: readonly Entry[], { profiles }: Gazetteer): readonly Entry[] {
  const rank = ({ profile }: Entry): number => RANK.indexOf(profiles[profile]?.level ?? 'commune')
  const highest = Math.min(...entries.map(rank))
  return entries.filter((entry) => rank(entry) === highest)
}

export const spanKey = ({ first, last }: Pick<Hit, 'first' | 'last'>): string => `${first}-${last}`

/** All hits of each locality that some name calls for; names that only support are looked up for these alone. */
export function hitsByProfile(
  reading: Reading,
  gazetteer: Gazetteer,
  resolved: ReadonlyMap<string, Resolved>,
): ReadonlyMap<number, readonly Hit[]> {
  const { tokens, text } = reading
  const spots = findSpots(reading, gazetteer.root)
  const called = new Map<number, Hit[]>()
  for (const spot of spots) {
    if (spot.node.naming.length === 0) continue
    const found = resolved.get(spanKey(spot))
    for (const entry of spot.node.naming)
      if (!called.has(entry.profile) && calls(entry, gazetteer.profiles[entry.profile], found, spot, reading))
        called.set(entry.profile, [])
  }

  const add = (entry: Entry, first: number, last: number, spelling: Hit['spelling']): void => {
    const hits = called.get(entry.profile) ?? []
    called.set(entry.profile, hits)
    if (hits.length < ENOUGH_HITS)
      hits.push({ entry, first, last, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, spelling })
  }
  for (const [first, { start, folded }] of tokens.entries())
    if (text.charAt(start - 1) === '#') {
      const meant = meantByTag(gazetteer.hashtags.get(folded) ?? [], gazetteer)
      for (const entry of meant) if (meant.length === 1 || called.has(entry.profile)) add(entry, first, first, 'exact')
    }
  for (const { node, first, last } of spots) {
    const profiles = node.byProfile.size < called.size ? node.byProfile.keys() : called.keys()
    for (const profile of profiles) {
      if (!called.has(profile)) continue
      for (const entry of node.byProfile.get(profile) ?? []) {
        const spelling = spellingOf(entry, tokens, first, reading)
        if (spelling !== null) add(entry, first, last, spelling)
      }
    }
  }
  // Anchors alone say nothing, and neighbours share them: only named localities are judged.
  return new Map([...called].filter(([, hits]) => hits.some(({ entry }) => NAMING.has(entry.kind))))
}
