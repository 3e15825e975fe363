import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { derivedProfile, loadProfiles, profileYaml, withDerived } from '#api/profiles.js'
import { nation, unitOf } from '#data/gazetteer/nation.js'
import { profileOf } from '#data/gazetteer/profile.js'
import { LocalityProfile } from '#data/model/locality.js'
import { packageFile } from '#data/package-file.js'

const { profiles } = await loadProfiles([packageFile('data/localities')])
const derived = (code: string): LocalityProfile => {
  const profile = derivedProfile(code)
  if (profile === null) throw new Error(`no profile for ${code}`)
  return profile
}
const communes = (profile: LocalityProfile) => profile.communes.map(({ type, name }) => `${type} ${name}`)

describe('a profile from the map alone', () => {
  test('is good for every one of the 3,355 localities, each with an id of its own', () => {
    const all = nation()
      .units.filter(({ to, level }) => to === null && level !== 'district')
      .map(profileOf)
    expect(all).toHaveLength(3_355)
    expect(all.filter((profile) => !LocalityProfile.safeParse(profile).success)).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(3_355)
  })
  test.each(
    profiles.map((profile) => [profile.id, profile] as const),
  )('holds the units that a person wrote down for %s', (_, written) => {
    const own = derived(written.code ?? '')
    expect(own.name).toBe(written.name)
    expect(own.title).toBe(written.title)
    expect(own.level).toBe(written.level)
    expect(new Set(own.districts.map(({ name }) => name))).toEqual(new Set(written.districts.map(({ name }) => name)))
    const missing = communes(written).filter((name) => !communes(own).includes(name))
    // Spellings of highland names differ between the lists.
    expect(missing.length).toBeLessThanOrEqual(0.02 * written.communes.length)
  })
  test('says which of its names other places bear', () => {
    const ambiguous = new Map(derived('787').communes.map((commune) => [commune.name, commune.ambiguous]))
    expect(ambiguous.get('Bình Khánh')).toBe(true)
    expect(ambiguous.get('Tam Thôn Hiệp')).toBe(false)
  })
  test('a name that others bear is weak, one of its own is strong', () => {
    const strength = (code: string, text: string) => derived(code).names.find((name) => name.text === text)?.strength
    expect(strength('27664', 'xã Cần Giờ')).toBe('strong')
    expect(strength('19462', 'xã Tân Lập')).toBe('weak')
    expect(strength('708', 'huyện Châu Thành')).toBe('weak')
  })
  test('names that differ by marks alone are false friends', () =>
    expect(derived('182').falseFriends.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Văn Lang', 'Văn Lăng']),
    ))
  test('provinces that were merged into one are names of the one', () =>
    expect(derived('91').names.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['tỉnh Kiên Giang', 'Kiên Giang']),
    ))
  test('a province whose code was given again has an id that says so', () => {
    const old = unitOf('24/2025')
    expect(old === null ? null : profileOf(old)).toMatchObject({
      id: '24-2025',
      name: 'Bắc Giang',
      province: 'Bắc Ninh',
    })
    expect(derived('24-2025').name).toBe('Bắc Giang')
  })
})

describe('watching by code', () => {
  test('what a person wrote wins; the rest follows from the map; what is no unit is left out', () => {
    const watched = withDerived(profiles, ['can-gio', '27664', '27664', '99999'])
    expect(watched.map(({ id }) => id)).toEqual([...profiles.map(({ id }) => id), '27664'])
  })
  test('the file to refine is read back as the same profile', () => {
    const profile = derived('27664')
    const text = profileYaml(profile)
    expect(text).toContain('code: "27664"')
    expect(LocalityProfile.parse(parse(text))).toEqual(profile)
  })
})
