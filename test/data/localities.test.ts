import { describe, expect, test } from 'vitest'
import { loadProfiles } from '#api/profiles.js'
import type { LocalityProfile } from '#data/model/locality.js'
import { fold } from '#data/model/vietnamese.js'
import { packageFile } from '#data/package-file.js'

const { profiles } = await loadProfiles([packageFile('data/localities')])
const profile = (id: string): LocalityProfile => {
  const found = profiles.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no profile ${id}`)
  return found
}
const old = (id: string) => profile(id).communes.filter(({ to }) => to === '2025-06-30')
const today = (id: string) => profile(id).communes.filter(({ to }) => to === undefined)

describe('the five localities', () => {
  test.each([
    ['trieu-son', 32, 8],
    ['van-lang', 17, 5],
    ['can-gio', 7, 4],
    ['binh-phuoc', 111, 40],
    ['thanh-hoa', 549, 166],
  ])('%s had %i communes and now is %i', (id, before, now) => {
    expect(old(id)).toHaveLength(before)
    expect(today(id)).toHaveLength(now)
  })
  test('ten communes of Đồng Nai became wards on 30/04/2026, three of them of old Bình Phước', () => {
    const wards = profile('binh-phuoc').communes.filter(({ from }) => from === '2026-04-30')
    expect(wards.map(({ name, type }) => `${type} ${name}`)).toEqual([
      'phường Đồng Phú',
      'phường Lộc Ninh',
      'phường Tân Khai',
    ])
  })
  test('districts ended with June 2025', () => {
    expect(profile('thanh-hoa').districts).toHaveLength(26)
    expect(profile('binh-phuoc').districts).toHaveLength(11)
    expect(profile('thanh-hoa').districts.every(({ to }) => to === '2025-06-30')).toBe(true)
  })
  test('a misread scan is no keyword', () =>
    expect(profiles.filter((one) => fold(JSON.stringify([one.names, one.places])).includes('con gio'))).toEqual([]))
  test.each(['Bình Khánh', 'Thạnh An', 'Long Hòa'])('%s is known to be the name of other places too', (name) =>
    expect(profile('can-gio').communes.filter((commune) => commune.name === name && !commune.ambiguous)).toEqual([]))
  test('reports are due before 20 May, 15 November and, by the decree of 2026, 20 December', () =>
    expect(profiles.map(({ reports }) => reports.map(({ before }) => before))).toEqual(
      profiles.map(() => ['05-20', '11-15', '12-20']),
    ))
  test('every body that work is given to has an id of its own', () => {
    for (const { units } of profiles) expect(new Set(units.map(({ id }) => id)).size).toBe(units.length)
  })
})
