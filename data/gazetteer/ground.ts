/** On what ground does a unit stand, so that units of two maps can be told to be the same place or another? */
import { LAST_DAY_OF_DISTRICTS, titled, type Unit } from '../model/unit.js'
import { canonical, fold } from '../model/vietnamese.js'
import { madeOf, nation } from './nation.js'

const grounds = new Map<string, ReadonlySet<string>>()

/** Ids of communes of before July 2025; of an island district that had none, its own. */
export function groundOf(unit: Unit): ReadonlySet<string> {
  const known = grounds.get(unit.id)
  if (known !== undefined) return known
  const found = new Set<string>()
  const parts = nation().parts.get(unit.id) ?? []
  if (parts.length > 0) for (const part of parts) for (const id of groundOf(part)) found.add(id)
  else if (unit.to === LAST_DAY_OF_DISTRICTS) found.add(unit.id)
  else for (const share of madeOf(unit)) found.add(share.unit.id)
  grounds.set(unit.id, found)
  return found
}

/** Has the one some ground of the other? Kin go by one name without being homonyms: a district and the commune at its seat. */
export function isKin(a: Unit, b: Unit): boolean {
  const [few, many] = [groundOf(a), groundOf(b)]
  const [small, large] = few.size < many.size ? [few, many] : [many, few]
  for (const id of small) if (large.has(id)) return true
  return false
}

/** What a unit is or was part of. */
export interface Above {
  /** Of today, then of before. */
  readonly provinces: readonly Unit[]
  /** Of before July 2025. */
  readonly districts: readonly Unit[]
}

export function aboveOf(unit: Unit): Above {
  const { byId, became } = nation()
  const provinces = new Set<Unit>()
  const districts = new Set<Unit>()
  const take = (set: Set<Unit>, id: string | null | undefined): Unit | undefined => {
    const found = id == null ? undefined : byId.get(id)
    if (found !== undefined) set.add(found)
    return found
  }
  if (unit.level === 'province') {
    for (const id of became.get(unit.id) ?? []) take(provinces, id)
    return { provinces: [...provinces], districts: [] }
  }
  const former = new Set<Unit>()
  for (const id of groundOf(unit)) {
    const part = byId.get(id)
    const district = part?.level === 'district' ? part : take(districts, part?.parent)
    const province = take(former, district?.parent)
    for (const today of became.get(province?.id ?? '') ?? []) take(provinces, today)
  }
  if (unit.level === 'district') districts.clear()
  return { provinces: [...provinces, ...former], districts: [...districts] }
}

let names: Map<string, Unit[]> | null = null

/** All units that go or went by a name, marks and all, however its tone mark is placed. */
export function unitsNamed(name: string): readonly Unit[] {
  if (names === null) {
    names = new Map()
    for (const unit of nation().units)
      for (const text of [unit.name, ...unit.aliases]) {
        const key = canonical(text).toLowerCase()
        const group = names.get(key)
        if (group === undefined) names.set(key, [unit])
        else group.push(unit)
      }
  }
  return names.get(canonical(name).toLowerCase()) ?? []
}

/** Units elsewhere that are written the same. */
export const homonymsOf = (unit: Unit): readonly Unit[] => unitsNamed(unit.name).filter((other) => !isKin(unit, other))

/** A commune of today is a unit's when half of what it was made of is, or more. */
export const MOST = 0.5

let folded: Map<string, Unit[]> | null = null

/** Names that differ from the unit's own by marks alone, and where they are. */
export function lookAlikesOf(unit: Unit): readonly { readonly name: string; readonly where: string }[] {
  if (folded === null) {
    folded = new Map()
    for (const other of nation().units) {
      const group = folded.get(fold(other.name))
      if (group === undefined) folded.set(fold(other.name), [other])
      else group.push(other)
    }
  }
  const key = canonical(unit.name).toLowerCase()
  const found = new Map<string, string>()
  for (const other of folded.get(fold(unit.name)) ?? []) {
    if (canonical(other.name).toLowerCase() === key || found.has(other.name) || isKin(unit, other)) continue
    const [province] = aboveOf(other).provinces
    found.set(other.name, province === undefined ? titled(other) : `${titled(other)} ở ${province.name}`)
  }
  return [...found].map(([name, where]) => ({ name, where }))
}

/** Ids of all units that lie on the ground of a unit, itself among them; of communes today those that are mostly on it. */
export function idsWithin(unit: Unit): ReadonlySet<string> {
  const { byId, became } = nation()
  const ground = groundOf(unit)
  const ids = new Set([unit.id])
  const take = (other: Unit | undefined, share: number): void => {
    if (other === undefined || ids.has(other.id)) return
    const theirs = [...groundOf(other)]
    if (theirs.filter((id) => ground.has(id)).length >= share * theirs.length) ids.add(other.id)
  }
  const isCommune = unit.level === 'commune' && unit.to === null
  for (const id of ground) {
    const part = byId.get(id)
    // Of a commune that was divided each heir has a piece: its name alone tells of none of them.
    const divided = isCommune && (became.get(id)?.length ?? 0) > 1 && part?.name !== unit.name
    if (!divided) ids.add(id)
    const district = byId.get(part?.parent ?? '')
    if (!isCommune) {
      take(district, 1)
      take(byId.get(district?.parent ?? ''), 1)
      for (const today of became.get(id) ?? []) take(byId.get(today), MOST)
    }
  }
  for (const id of [...ids]) {
    const earlier = byId.get(`${id}/2026`)
    if (earlier !== undefined) ids.add(earlier.id)
  }
  return ids
}

/** Code of today's province by its name, with or without its kind, or by one that was merged into it; null when it is none. */
export function provinceCode(name: string): string | null {
  const bare = canonical(name).replace(/^(?:tỉnh|thành phố) /iu, '')
  const found = unitsNamed(bare).filter(({ level }) => level === 'province')
  const today = found.find(({ to }) => to === null)
  return today?.code ?? nation().became.get(found[0]?.id ?? '')?.[0] ?? null
}
