/** Which profile follows from the map alone, so that a new place can be watched before anybody has written one by hand? */
import type { LocalityProfile } from '../model/locality.js'
import { LAST_DAY_OF_DISTRICTS, titled, type Unit } from '../model/unit.js'
import { fold } from '../model/vietnamese.js'
import { TOPICS } from '../model/vocabulary.js'
import { aboveOf, groundOf, homonymsOf, isKin, lookAlikesOf, MOST, unitsNamed } from './ground.js'
import { madeOf, nation, unitOf } from './nation.js'

const FIRST_DAY = '2025-07-01'

/** `27664`; of a unit whose code was given again, `75-2025`. */
export const profileId = (unit: Unit): string => (unitOf(unit.code) === unit ? unit.code : unit.id.replace('/', '-'))

/** A ward with a number for a name: `12` is not looked for. */
const hasName = ({ name }: Unit): boolean => /\p{L}/u.test(name)

/** As papers abroad write it: `Bình Phước` → `Binh Phuoc`. */
const plain = (name: string): string =>
  [...name].map((letter) => (letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase())).join('')

const withType = ({ level, type, name }: Unit): string =>
  level === 'province' && type === 'tỉnh' ? name : `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`

/** Communes on the ground of a unit: of today, and of before July 2025. */
export function communesOf(unit: Unit): { readonly today: readonly Unit[]; readonly before: readonly Unit[] } {
  const { byId, became, parts } = nation()
  const ground = groundOf(unit)
  if (unit.level === 'commune') {
    const sources = madeOf(unit).filter(({ whole, unit: part }) => whole || part.name === unit.name)
    return unit.to === LAST_DAY_OF_DISTRICTS
      ? { today: [], before: [unit] }
      : { today: [unit], before: sources.map((share) => share.unit).filter(({ level }) => level === 'commune') }
  }
  const before = [...ground].map((id) => byId.get(id)).filter((part) => part?.level === 'commune')
  const today = new Set([...ground].flatMap((id) => became.get(id) ?? []))
  return {
    before: before.filter((part) => part !== undefined),
    today: [...today].flatMap((id) => {
      const found = byId.get(id)
      if (found === undefined) return []
      const sources = [...groundOf(found)]
      const within =
        parts.get(unit.id)?.includes(found) || sources.filter((s) => ground.has(s)).length >= MOST * sources.length
      return within ? [found] : []
    }),
  }
}

type Name = LocalityProfile['names'][number]

function namesOf(unit: Unit, communes: ReturnType<typeof communesOf>): Name[] {
  const language = 'vi'
  const gone = unit.to === LAST_DAY_OF_DISTRICTS
  const typed = titled(unit)
  const unique = !homonymsOf(unit).some((other) => other.level === unit.level)
  const strength = unique ? ('strong' as const) : ('weak' as const)
  const names: Name[] = []
  const begun = unit.level === 'commune' && !gone ? { from: FIRST_DAY } : {}
  if (gone) {
    names.push({ text: typed, language, strength, to: LAST_DAY_OF_DISTRICTS })
    names.push({ text: `${typed} cũ`, language, strength, from: FIRST_DAY })
  } else names.push({ text: typed, language, strength, ...begun })
  // A commune of before that went by the name makes it as old as papers are.
  const old = communes.before.some(({ name }) => name === unit.name)
  if (hasName(unit)) names.push({ text: unit.name, language, strength: 'weak', ...(old ? {} : begun) })
  for (const alias of unit.aliases) {
    names.push({ text: `${unit.type} ${alias}`, language, strength })
    names.push({ text: alias, language, strength: 'weak' })
  }
  // Provinces that were merged into it are its ground, and papers go on naming them.
  if (unit.level === 'province' && !gone)
    for (const { unit: merged } of madeOf(unit)) {
      if (merged.name === unit.name) continue
      names.push({ text: titled(merged), language, strength: 'strong', to: LAST_DAY_OF_DISTRICTS })
      names.push({ text: merged.name, language, strength: 'weak' })
    }
  if (unit.level === 'district')
    for (const commune of communes.today)
      if (commune.name === unit.name) names.push({ text: titled(commune), language, strength, from: FIRST_DAY })
  if (unit.level !== 'commune' && hasName(unit) && plain(unit.name) !== unit.name)
    names.push({
      text: `${plain(unit.name)} ${unit.level === 'province' ? 'Province' : 'District'}`,
      language: 'en',
      strength,
    })
  return names
}

/** Seats and neighbours that a text about the unit is likely to name. */
function anchorsOf(unit: Unit): readonly string[] {
  const { parts } = nation()
  const { districts } = aboveOf(unit)
  const siblings =
    unit.level === 'district' && unit.parent !== null
      ? (parts.get(unit.parent) ?? [])
      : districts.flatMap((district) => communesOf(district).today)
  const split =
    unit.level === 'commune'
      ? madeOf(unit)
          .filter(({ whole }) => !whole)
          .map((share) => share.unit)
      : []
  const names = [...districts, ...siblings, ...split].filter(hasName).map(({ name }) => name)
  return [...new Set(names)].filter((name) => name !== unit.name)
}

/** Due in every locality so far (data/localities); an office with other dates changes them. */
const REPORTS = [
  ['Báo cáo 6 tháng', '05-20'],
  ['Báo cáo năm', '11-15'],
  ['Báo cáo năm theo Nghị định 244/2026/NĐ-CP', '12-20'],
] as const

const OFFICES: Readonly<Record<Unit['level'], readonly (readonly [id: string, name: string])[]>> = {
  province: [
    ['van-phong', 'Văn phòng UBND'],
    ['so-vhttdl', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['ban-tuyen-giao', 'Ban Tuyên giáo và Dân vận'],
    ['cong-an', 'Công an'],
    ['quan-su', 'Bộ Chỉ huy Quân sự'],
  ],
  district: [],
  commune: [
    ['van-phong', 'Văn phòng HĐND và UBND'],
    ['van-hoa-xa-hoi', 'Phòng Văn hóa – Xã hội'],
    ['dang-uy', 'Đảng ủy'],
    ['cong-an', 'Công an'],
    ['quan-su', 'Ban Chỉ huy Quân sự'],
  ],
}

type District = LocalityProfile['districts'][number]
type Commune = LocalityProfile['communes'][number]

/** Of a province of today those of all provinces that were merged into it. */
function districtsOf(unit: Unit): readonly District[] {
  const { parts } = nation()
  const old = unit.level === 'province' && unit.to === null ? madeOf(unit).map((share) => share.unit) : [unit]
  return old
    .flatMap((one) => parts.get(one.id) ?? [])
    .filter(({ level }) => level === 'district')
    .map((district) => ({
      name: titled(district),
      ambiguous: homonymsOf(district).length > 0,
      to: LAST_DAY_OF_DISTRICTS,
    }))
}

const COMMUNE_TYPES = ['xã', 'phường', 'thị trấn', 'đặc khu'] as const

function communeOf(part: Unit, of: Unit): readonly Commune[] {
  const type = COMMUNE_TYPES.find((one) => one === part.type)
  if (type === undefined) return []
  const { name, code, from, to } = part
  const above = part.parent === null ? undefined : nation().byId.get(part.parent)
  const district = of.level === 'province' && above?.level === 'district' ? { district: titled(above) } : {}
  // Two communes of one name on the same ground are not to be told apart, and need not be.
  const ambiguous = unitsNamed(name).some((other) => !isKin(of, other))
  const validity = { ...(from === null ? {} : { from: FIRST_DAY }), ...(to === null ? {} : { to }) }
  return [{ name, type, code, ...district, ambiguous, ...validity }]
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const committee = (unit: Unit): string => `ỦY BAN NHÂN DÂN ${titled(unit).toUpperCase()}`

/** What has gone signs nothing: its province does. */
function issuerOf(unit: Unit, province: Unit): LocalityProfile['issuer'] {
  const signs = unit.to === null ? unit : province
  const name = unit.level === 'province' ? 'SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH' : committee(signs)
  return { parent: committee(province), name, place: signs.name }
}

/** A profile that holds what the map knows; projects, places and the like are added by those who know the place. */
export function profileOf(unit: Unit): LocalityProfile {
  const { provinces } = aboveOf(unit)
  const today = provinces.find(({ to }) => to === null)
  const former = provinces.find(({ to }) => to === LAST_DAY_OF_DISTRICTS)
  const province = (unit.level === 'province' && unit.to === null ? unit : today) ?? unit
  const communes = communesOf(unit)
  const parts = [...communes.today, ...communes.before].filter((part) => hasName(part) && part !== unit)
  const offices = OFFICES[unit.level].map(([id, name]) => ({ id, name: `${name} ${titled(unit)}` }))
  return {
    id: profileId(unit),
    code: unit.id,
    name: unit.name,
    title: unit.to === null ? capital(titled(unit)) : `Địa bàn ${titled(unit)} cũ`,
    level: unit.level,
    province: withType(province),
    ...(former !== undefined && former.name !== province.name ? { formerProvince: former.name } : {}),
    issuer: issuerOf(unit, province),
    languages: ['vi'],
    names: namesOf(unit, communes),
    districts: [...districtsOf(unit)],
    communes: parts.flatMap((part) => communeOf(part, unit)),
    places: [],
    anchors: [...anchorsOf(unit)],
    falseFriends: lookAlikesOf(unit).map(({ name, where }) => ({ text: name, why: `tên khác dấu, ${where}` })),
    topics: [...TOPICS],
    units: offices,
    reports: REPORTS.map(([name, before]) => ({ name, before })),
  }
}
