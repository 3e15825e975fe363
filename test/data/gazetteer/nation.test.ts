import { describe, expect, test } from 'vitest'
import { aboveOf, homonymsOf, idsWithin, isKin, provinceCode } from '#data/gazetteer/ground.js'
import { becameOf, formerUnitOf, nation, type Share, unitOf, unitsAt } from '#data/gazetteer/nation.js'
import { isInForce, titled, type Unit } from '#data/model/unit.js'

const { units, byId, parts, became, sources } = nation()
const on = (day: string, level: Unit['level']) => units.filter((unit) => unit.level === level && isInForce(unit, day))
const shown = (shares: readonly Share[]) =>
  shares.map(({ unit, whole }) => `${whole ? '' : 'một phần '}${titled(unit)}`).sort()
const unit = (code: string): Unit => {
  const found = unitOf(code)
  if (found === null) throw new Error(`no unit ${code}`)
  return found
}

describe('counts', () => {
  test.each([
    ['2026-06-01', 'province', 34],
    ['2026-06-01', 'commune', 3_321],
    ['2026-06-01', 'district', 0],
    ['2025-07-01', 'province', 34],
    ['2025-07-01', 'commune', 3_321],
    ['2025-06-30', 'province', 63],
    ['2025-06-30', 'district', 696],
    ['2025-06-30', 'commune', 10_035],
  ] as const)('on %s there were of %s: %i', (day, level, count) => expect(on(day, level)).toHaveLength(count))
  test('thirteen special zones', () => expect(units.filter(({ type }) => type === 'đặc khu')).toHaveLength(13))
  test('six provinces were cities in July 2025, with Đồng Nai seven', () => {
    const cities = (day: string) =>
      on(day, 'province')
        .filter(({ type }) => type === 'thành phố')
        .map(({ name }) => name)
    expect(cities('2025-07-01')).toHaveLength(6)
    expect(cities('2026-04-30')).toHaveLength(7)
    expect(cities('2026-04-30')).toContain('Đồng Nai')
  })
})

describe('every unit', () => {
  test('has an id of its own', () => expect(byId.size).toBe(units.length))
  test('is part of one that is there', () =>
    expect(units.filter(({ level, parent }) => level !== 'province' && !byId.has(parent ?? ''))).toEqual([]))
  test('of old became one of today, and one of today was made of some of old', () => {
    const old = units.filter(({ to }) => to !== null)
    expect(old.filter(({ id }) => (became.get(id) ?? []).every((target) => !byId.has(target)))).toEqual([])
    const today = units.filter(({ to, level }) => to === null && level === 'commune')
    expect(today.filter(({ id }) => (sources.get(id) ?? []).length === 0)).toEqual([])
  })
  test('is written with its tone mark where papers put it', () =>
    expect(units.filter(({ name }) => /o[àáảãạ]$|u[ỳýỷỹỵ]$/u.test(name) && !/qu[ỳýỷỹỵ]$/iu.test(name))).toEqual([]))
})

describe('known facts', () => {
  test.each([
    ['38', 'tỉnh Thanh Hóa'],
    ['06978', 'xã Ba Chẽ'],
    ['27664', 'xã Cần Giờ'],
    ['787', 'huyện Cần Giờ'],
    ['24', 'tỉnh Bắc Ninh'],
    ['24/2025', 'tỉnh Bắc Giang'],
    ['70', 'tỉnh Bình Phước'],
  ])('%s is %s', (code, name) => expect(titled(unit(code))).toBe(name))
  test('Thanh Hóa kept its ground, lost 26 districts and has 166 communes', () => {
    expect(parts.get('38/2025')).toHaveLength(26)
    expect(parts.get('38')).toHaveLength(166)
  })
  test('Bình Phước and Đồng Nai became Đồng Nai', () => {
    expect(shown(becameOf('70'))).toEqual(['thành phố Đồng Nai'])
    expect(shown(unitsAt('75', '2024-01-01'))).toEqual(['tỉnh Bình Phước', 'tỉnh Đồng Nai'])
    expect(shown(unitsAt('75', '2025-10-01'))).toEqual(['tỉnh Đồng Nai'])
    expect(shown(unitsAt('75', '2026-04-30'))).toEqual(['thành phố Đồng Nai'])
  })
  test('ten communes of Đồng Nai became wards on 30/04/2026', () => {
    const before = units.filter(({ id, level }) => id.endsWith('/2026') && level === 'commune')
    expect(before).toHaveLength(10)
    expect(shown(unitsAt('25270', '2026-04-29'))).toEqual(['xã Lộc Ninh'])
    expect(shown(unitsAt('25270', '2026-04-30'))).toEqual(['phường Lộc Ninh'])
  })
  test('huyện Cần Giờ became four communes', () => {
    expect(shown(unitsAt('787', '2026-01-01'))).toEqual([
      'xã An Thới Đông',
      'xã Bình Khánh',
      'xã Cần Giờ',
      'xã Thạnh An',
    ])
    expect(shown(unitsAt('27664', '2024-01-01'))).toEqual(['thị trấn Cần Thạnh', 'xã Long Hòa'])
  })
  test('a ward that was divided is a part of each of its heirs', () => {
    expect(shown(becameOf('00019'))).toEqual([
      'một phần phường Ba Đình',
      'một phần phường Hoàn Kiếm',
      'một phần phường Văn Miếu - Quốc Tử Giám',
      'một phần phường Ô Chợ Dừa',
    ])
    expect(shown(unitsAt('00004', '2024-01-01'))).toContain('một phần phường Điện Biên')
  })
  test('an island district without communes became a special zone', () =>
    expect(shown(becameOf('755'))).toEqual(['đặc khu Côn Đảo']))
  test('a code that was given again names two', () => {
    expect(unitOf('25217')?.name).toBe('Phước Long')
    expect(formerUnitOf('25217')?.name).toBe('Long Thủy')
  })
  test('no unit, no answer', () => {
    expect(unitOf('99999')).toBeNull()
    expect(unitsAt('99999', '2026-01-01')).toEqual([])
    expect(becameOf('99999')).toEqual([])
  })
})

describe('ground', () => {
  test('a district and the commune named after it are kin, not homonyms', () => {
    const names = homonymsOf(unit('15664')).map(titled)
    expect(names).not.toContain('huyện Triệu Sơn')
    expect(isKin(unit('15664'), unit('397'))).toBe(true)
  })
  test('ten districts were called Châu Thành', () =>
    expect(new Set(homonymsOf(unit('708')).filter(({ level }) => level === 'district')).size).toBe(9))
  test('a commune of today is below its province of today and of before, and its district', () => {
    const { provinces, districts } = aboveOf(unit('25195'))
    expect(provinces.map(titled)).toEqual(['thành phố Đồng Nai', 'tỉnh Bình Phước'])
    expect(districts.map(titled)).toEqual(['thành phố Đồng Xoài'])
  })
  test('a district that ended has its communes of before and of today', () => {
    const ids = idsWithin(unit('787'))
    for (const id of ['787/2025', '27664', '27664/2025', '27679/2025']) expect(ids.has(id)).toBe(true)
    expect(ids.has('79')).toBe(false)
  })
  test.each([
    ['Thành phố Hồ Chí Minh', '79'],
    ['Bắc Ninh', '24'],
    ['Bình Phước', '75'],
    ['tỉnh Kiên Giang', '91'],
    ['Việt Nam', null],
  ])('the province %s has the code %s', (name, code) => expect(provinceCode(name)).toBe(code))
})
