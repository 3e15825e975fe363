/** Which names of which localities are looked for? All profiles in one trie of syllables, so that one pass finds them all. */
import { idsWithin } from '#data/gazetteer/ground.js'
import { unitOf } from '#data/gazetteer/nation.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { startOfDay } from '#data/model/time.js'
import type { UnitType } from '#data/model/unit.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { syllables } from '../../text/syllables.js'
import { spellings } from './provinces.js'

/** parent: its province. support: makes a weak name sure and says nothing alone. */
export type EntryKind = 'name' | 'district' | 'commune' | 'place' | 'parent' | 'support' | 'friend'

/** Entries that name the locality or something in it. */
export const NAMING: ReadonlySet<EntryKind> = new Set(['name', 'district', 'commune', 'place'])

/** A unit that goes by the name; with its type in front it is sure. */
export interface Unit {
  readonly type: UnitType | null
  readonly ambiguous: boolean
  readonly from: Date | null
}

export interface FriendRule {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly near: readonly string[]
  readonly why: string
}

export interface Entry {
  /** Index into `Gazetteer.profiles`. */
  readonly profile: number
  readonly kind: EntryKind
  readonly shown: string
  /** Lower case, with marks. */
  readonly lower: readonly string[]
  /** Which of its syllables carry a capital. */
  readonly capitals: readonly boolean[]
  /** Sure by itself. */
  readonly strong: boolean
  readonly vietnamese: boolean
  readonly units: readonly Unit[]
  readonly from: Date | null
  readonly friend: FriendRule | null
}

export interface ProfileInfo {
  readonly id: string
  readonly name: string
  readonly level: LocalityProfile['level']
  /** Ids of the units on its ground; null where the profile names no unit. */
  readonly units: ReadonlySet<string> | null
}

export interface TrieNode {
  readonly next: Map<string, TrieNode>
  /** Entries that name their locality. */
  readonly naming: Entry[]
  /** All entries by profile: a name of a province supports hundreds of localities and is asked for by few. */
  readonly byProfile: Map<number, Entry[]>
  /** Some name that passes here begins without a capital: `cửa khẩu Tân Thanh`. */
  lower: boolean
}

export interface Gazetteer {
  readonly profiles: readonly ProfileInfo[]
  readonly root: TrieNode
  /** `#cangio` → the entry of the locality that goes by it. */
  readonly hashtags: ReadonlyMap<string, readonly Entry[]>
}

const TYPED = /^(tỉnh|huyện đảo|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) (?!.* cũ$)/u
const UNIT_TYPES: ReadonlyMap<string, UnitType> = new Map([
  ['tỉnh', 'tỉnh'],
  ['huyện', 'huyện'],
  ['huyện đảo', 'huyện'],
  ['quận', 'quận'],
  ['thị xã', 'thị xã'],
  ['thành phố', 'thành phố'],
  ['xã', 'xã'],
  ['phường', 'phường'],
  ['thị trấn', 'thị trấn'],
  ['đặc khu', 'đặc khu'],
])

const opens = (from: string | undefined): Date | null => (from === undefined ? null : startOfDay(from))

/** The province above it: a former province is part of today's; a province of its own has none. */
const parentsOf = ({ level, name, province, formerProvince }: LocalityProfile): readonly string[] =>
  [province, ...(formerProvince === undefined ? [] : [formerProvince])]
    .filter((parent) => !(level === 'province' && parent === name))
    .flatMap((parent) => spellings(parent))

/** `huyện Cần Giờ` → the type and the name by itself. */
function parted(text: string): { readonly type: UnitType | null; readonly core: string } {
  const typed = TYPED.exec(text)
  // `quận 1` has no name but its number.
  return typed === null || !/\p{L}/u.test(text.slice(typed[0].length))
    ? { type: null, core: text }
    : { type: UNIT_TYPES.get(typed[1] ?? '') ?? null, core: text.slice(typed[0].length) }
}

type Draft = Omit<Entry, 'profile' | 'lower' | 'capitals'>

function draftsOf(profile: LocalityProfile): readonly Draft[] {
  const drafts: Draft[] = []
  const base = { strong: false, vietnamese: true, units: [], from: null, friend: null }
  const byCore = new Map<string, { kind: EntryKind; core: string; units: Unit[] }>()
  const unit = (kind: EntryKind, core: string, { type, ambiguous, from }: Unit) => {
    const known = byCore.get(`${kind} ${core}`) ?? { kind, core, units: [] }
    known.units.push({ type, ambiguous, from })
    byCore.set(`${kind} ${core}`, known)
  }
  for (const name of profile.names) {
    const text = canonical(name.text)
    const { type, core } = parted(text)
    if (type !== null) unit('name', core, { type, ambiguous: name.strength === 'weak', from: opens(name.from) })
    else if (name.language === 'vi' && name.strength === 'weak')
      unit('name', core, { type: null, ambiguous: true, from: opens(name.from) })
    // `Can Gio`, the English name, is what the folded spelling finds anyway.
    else if (name.strength === 'strong' || fold(profile.name) !== fold(text))
      drafts.push({
        ...base,
        kind: 'name',
        shown: text,
        strong: name.strength === 'strong',
        vietnamese: name.language === 'vi',
        from: opens(name.from),
      })
  }
  for (const district of profile.districts) {
    const { type, core } = parted(canonical(district.name))
    unit('district', core, { type, ambiguous: district.ambiguous, from: opens(district.from) })
  }
  for (const commune of profile.communes)
    unit('commune', canonical(commune.name), {
      type: commune.type,
      ambiguous: commune.ambiguous,
      from: opens(commune.from),
    })
  for (const { kind, core, units } of byCore.values()) drafts.push({ ...base, kind, shown: core, units })
  for (const place of profile.places)
    drafts.push({
      ...base,
      kind: place.supportOnly ? 'support' : 'place',
      shown: canonical(place.name),
      strong: !place.supportOnly,
      from: opens(place.from),
    })
  for (const anchor of profile.anchors) drafts.push({ ...base, kind: 'support', shown: canonical(anchor) })
  for (const parent of parentsOf(profile)) drafts.push({ ...base, kind: 'parent', shown: canonical(parent) })
  for (const friend of profile.falseFriends) {
    const words = (list: readonly string[] | undefined) => (list ?? []).map((word) => canonical(word).toLowerCase())
    drafts.push({
      ...base,
      kind: 'friend',
      shown: canonical(friend.text),
      friend: { before: words(friend.before), after: words(friend.after), near: words(friend.near), why: friend.why },
    })
  }
  return drafts
}

/** The text of a tag that stands for the name: `Cần Giờ` → `cangio`. */
const joined = (name: string): string => fold(canonical(name)).replace(/[^\p{L}\p{N}]/gu, '')

export function compileGazetteer(profiles: readonly LocalityProfile[]): Gazetteer {
  const root: TrieNode = { next: new Map(), naming: [], byProfile: new Map(), lower: true }
  const hashtags = new Map<string, Entry[]>()
  for (const [index, profile] of profiles.entries()) {
    for (const draft of draftsOf(profile)) {
      const parts = syllables(draft.shown)
      if (parts.length === 0) continue
      const entry: Entry = {
        ...draft,
        profile: index,
        lower: parts.map(({ text }) => text.toLowerCase()),
        capitals: parts.map(({ text }) => text.charAt(0) !== text.charAt(0).toLowerCase()),
      }
      let node = root
      for (const syllable of entry.lower) {
        const key = fold(syllable)
        const next = node.next.get(key) ?? { next: new Map(), naming: [], byProfile: new Map(), lower: false }
        node.next.set(key, next)
        node = next
        if (entry.capitals[0] === false) node.lower = true
      }
      if (NAMING.has(entry.kind)) node.naming.push(entry)
      const same = node.byProfile.get(index)
      if (same === undefined) node.byProfile.set(index, [entry])
      else same.push(entry)
    }
    const tag = joined(profile.name)
    const entry: Entry = {
      profile: index,
      kind: 'place',
      shown: `#${tag}`,
      lower: [tag],
      capitals: [false],
      strong: false,
      vietnamese: true,
      units: [],
      from: null,
      friend: null,
    }
    hashtags.set(tag, [...(hashtags.get(tag) ?? []), entry])
  }
  return {
    root,
    hashtags,
    profiles: profiles.map(({ id, name, level, code }) => {
      const unit = code === undefined ? null : unitOf(code)
      return { id, name, level, units: unit === null ? null : idsWithin(unit) }
    }),
  }
}
