/** Which units has the nation, what are they part of, and what became of which? Read from the packed table when first asked for. */
import { gunzipSync } from 'node:zlib'
import { isInForce, LAST_DAY_OF_DISTRICTS, UNIT_TYPES, type Unit, type UnitType } from '../model/unit.js'
import { packed } from './units.gen.js'

/** Communes of today began, and provinces merged, on this day. */
const FIRST_DAY = '2025-07-01'
/** Đồng Nai became a city, and ten of its communes wards: 30/2026/QH16, 237/NQ-UBTVQH16. */
const LAST_DAY_BEFORE_CITY = '2026-04-29'
const FIRST_DAY_OF_CITY = '2026-04-30'

/** Ids of units that are no longer in force end with the year of their end. */
const before2025 = (code: string): string => `${code}/2025`
const before2026 = (code: string): string => `${code}/2026`

export interface Nation {
  /** Provinces before districts before communes; those of today before those of old. */
  readonly units: readonly Unit[]
  readonly byId: ReadonlyMap<string, Unit>
  /** Parts by the id of the whole, of one time. */
  readonly parts: ReadonlyMap<string, readonly Unit[]>
  /** Ids of what a unit became, by its id; several when it was split. */
  readonly became: ReadonlyMap<string, readonly string[]>
  /** Ids of what it was made of. */
  readonly sources: ReadonlyMap<string, readonly string[]>
}

const typeOf = (index: string): UnitType => {
  const type = UNIT_TYPES[Number(index)]
  if (type === undefined) throw new Error(`no unit type ${index} in the packed gazetteer`)
  return type
}

const NONE: readonly string[] = []
const listed = (text: string): readonly string[] => (text === '' ? NONE : text.split(','))

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

/** A unit of today, and where its type changed in April 2026 also as it was before. */
function dated(unit: Unit, earlier: string, became: Map<string, string[]>): readonly Unit[] {
  if (earlier === '') return [unit]
  const id = before2026(unit.code)
  const parent = unit.parent === null ? null : before2026(unit.parent)
  add(became, id, unit.id)
  return [
    { ...unit, from: FIRST_DAY_OF_CITY },
    { ...unit, id, type: typeOf(earlier), parent, to: LAST_DAY_BEFORE_CITY },
  ]
}

function read(): Nation {
  const tables = gunzipSync(Buffer.from(packed, 'base64')).toString('utf8').split('\n\n')
  const rows = (table: number): string[][] => (tables[table] ?? '').split('\n').map((line) => line.split('\t'))
  const units: Unit[] = []
  const became = new Map<string, string[]>()
  const to = LAST_DAY_OF_DISTRICTS
  for (const [code = '', type = '', name = '', aliases = '', earlier = ''] of rows(0)) {
    const level = 'province'
    const base = { id: code, code, level, type: typeOf(type), name, aliases: listed(aliases), parent: null } as const
    units.push(...dated({ ...base, from: FIRST_DAY, to: null }, earlier, became))
  }
  for (const [code = '', type = '', name = '', today = '', more = ''] of rows(2)) {
    const id = before2025(code)
    add(became, id, today)
    const aliases = listed(more)
    units.push({ id, code, level: 'province', type: typeOf(type), name, aliases, parent: null, from: null, to })
  }
  for (const [code = '', type = '', name = '', province = '', whole = ''] of rows(3)) {
    const id = before2025(code)
    for (const target of listed(whole)) add(became, id, target)
    const parent = before2025(province)
    units.push({ id, code, level: 'district', type: typeOf(type), name, aliases: NONE, parent, from: null, to })
  }
  for (const [code = '', type = '', name = '', parent = '', earlier = ''] of rows(1)) {
    const base = { id: code, code, level: 'commune', type: typeOf(type), name, aliases: NONE, parent } as const
    units.push(...dated({ ...base, from: FIRST_DAY, to: null }, earlier, became))
  }
  for (const [code = '', type = '', name = '', district = '', targets = '', alias = ''] of rows(4)) {
    const id = before2025(code)
    const parent = before2025(district)
    for (const target of listed(targets)) {
      add(became, id, target)
      add(became, parent, target)
    }
    const aliases = listed(alias)
    units.push({ id, code, level: 'commune', type: typeOf(type), name, aliases, parent, from: null, to })
  }

  const byId = new Map<string, Unit>()
  const parts = new Map<string, Unit[]>()
  for (const unit of units) {
    byId.set(unit.id, unit)
    if (unit.parent === null) continue
    const siblings = parts.get(unit.parent)
    if (siblings === undefined) parts.set(unit.parent, [unit])
    else siblings.push(unit)
  }
  const sources = new Map<string, string[]>()
  for (const [from, targets] of became) for (const target of targets) add(sources, target, from)
  return { units, byId, parts, became, sources }
}

let known: Nation | null = null

/** All of it, read once: 14,000 units. */
export function nation(): Nation {
  known ??= read()
  return known
}

/** By its code or id; a code that is no longer in force names what it named until June 2025. */
export function unitOf(code: string): Unit | null {
  const { byId } = nation()
  return byId.get(code) ?? byId.get(before2025(code)) ?? null
}

/** The unit of old that went by the code until June 2025, whatever has it today. */
export const formerUnitOf = (code: string): Unit | null => nation().byId.get(before2025(code)) ?? null

/** Units that bear a relation to another, and whether the older of the two is all in it. */
export interface Share {
  readonly unit: Unit
  readonly whole: boolean
}

const related = (ids: readonly string[], isWhole: (unit: Unit) => boolean): readonly Share[] =>
  ids.flatMap((id) => {
    const unit = nation().byId.get(id)
    return unit === undefined ? [] : [{ unit, whole: isWhole(unit) }]
  })

/** What a unit of before July 2025, given by its code then, is today; several communes when it was split, or a district. */
export function becameOf(code: string): readonly Share[] {
  const targets = nation().became.get(before2025(code)) ?? []
  return related(targets, () => targets.length === 1)
}

/** Of the map before July 2025 what is on the ground of a unit of today; whole unless a part of it went elsewhere. */
export function madeOf(unit: Unit): readonly Share[] {
  const { sources, became, byId, parts } = nation()
  const ids = (sources.get(unit.code) ?? []).filter((id) => {
    const found = byId.get(id)
    if (found === undefined || found.to !== LAST_DAY_OF_DISTRICTS) return false
    // A district became its communes; a commune is made of communes, except on islands that had none.
    return unit.level === 'province' ? found.level === 'province' : found.level === 'commune' || !parts.has(id)
  })
  return related(ids, (found) => (became.get(found.id)?.length ?? 0) === 1)
}

/** Is all the ground of a unit of today that of the unit of old? */
function liesWithin(unit: Unit, old: Unit): boolean {
  const { byId } = nation()
  return madeOf(unit).every(({ unit: part }) => {
    const district = part.parent === null ? undefined : byId.get(part.parent)
    return [part.id, district?.id, district?.parent].includes(old.id)
  })
}

/** As the unit was between July 2025 and April 2026, where that differed. */
function inBetween({ unit, whole }: Share, day: string): readonly Share[] {
  const was = nation().byId.get(before2026(unit.code))
  return was !== undefined && isInForce(was, day) ? [{ unit: was, whole }] : []
}

/** On a day, the units on the ground of a locality: itself while it was in force, else what it was made of or what it became. */
export function unitsAt(code: string, day: string): readonly Share[] {
  const unit = unitOf(code)
  if (unit === null) return []
  if (isInForce(unit, day)) return [{ unit, whole: true }]
  if (unit.to !== null && day > unit.to) {
    const later = related(nation().became.get(unit.id) ?? [], (found) => liesWithin(found, unit))
    return later.flatMap((share) => (isInForce(share.unit, day) ? [share] : inBetween(share, day)))
  }
  const between = inBetween({ unit, whole: true }, day)
  return between.length > 0 ? between : madeOf(unit)
}
