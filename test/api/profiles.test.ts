import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadProfiles, refusal } from '#api/profiles.js'
import { packageFile } from '#data/package-file.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-profiles-'))
})
afterEach(() => rm(folder, { recursive: true }))

const shipped = packageFile('data/localities')
const canGio = () => readFile(join(shipped, 'can-gio.yaml'), 'utf8')
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length

async function refusalOf(text: string): Promise<string> {
  await writeFile(join(folder, 'can-gio.yaml'), text)
  const { refused, profiles } = await loadProfiles([folder])
  expect(profiles).toEqual([])
  return refused.map(refusal).join('\n')
}

describe('reading profiles', () => {
  test('the shipped ones are all good', async () => {
    const { profiles, refused } = await loadProfiles([shipped])
    expect(refused).toEqual([])
    expect(profiles.map(({ id }) => id)).toEqual(['binh-phuoc', 'can-gio', 'thanh-hoa', 'trieu-son', 'van-lang'])
  })
  test('a profile of the working folder takes the place of the shipped one of the same id', async () => {
    await writeFile(join(folder, 'mine.yaml'), (await canGio()).replace('name: Cần Giờ', 'name: Cần Giờ (bản sửa)'))
    const { profiles } = await loadProfiles([shipped, folder])
    expect(profiles).toHaveLength(5)
    expect(profiles.find(({ id }) => id === 'can-gio')?.name).toBe('Cần Giờ (bản sửa)')
  })
  test('a folder that is not there has no profiles', async () =>
    expect(await loadProfiles([join(folder, 'none')])).toEqual({ profiles: [], refused: [] }))
})

describe('a bad profile is refused with its line and the reason', () => {
  test('a word that is not one of the two strengths', async () => {
    const text = (await canGio()).replace('text: Cần Giờ, strength: weak', 'text: Cần Giờ, strength: vừa')
    expect(await refusalOf(text)).toMatch(
      new RegExp(`^can-gio\\.yaml:${lineOf(text, 'strength: vừa')}: names\\[4\\]\\.strength: .*strong`),
    )
  })
  test('something is missing', async () =>
    expect(await refusalOf((await canGio()).replace(/^title: .*\n/m, ''))).toMatch(
      /^can-gio\.yaml:\d+: title: thiếu mục này$/,
    ))
  test('a key that no profile has', async () => {
    const text = (await canGio()).replace('level: district', 'level: district\nmau: đỏ')
    expect(await refusalOf(text)).toMatch(new RegExp(`^can-gio\\.yaml:${lineOf(text, 'mau: ')}: .*"mau"`))
  })
  test('the end before the beginning', async () =>
    expect(await refusalOf((await canGio()).replace('to: 2025-06-30', 'from: 2025-07-01, to: 2025-06-30'))).toContain(
      'names[0].from: ngày "from" phải không sau ngày "to"',
    ))
  test('a code without quotes, which YAML reads as a number', async () =>
    expect(await refusalOf((await canGio()).replace("'27673'", '27673'))).toContain('communes[0].code: '))
  test('broken YAML', async () =>
    expect(await refusalOf('id: [can-gio\nname: x: y')).toMatch(/^can-gio\.yaml:\d+: không đọc được YAML/))
  test('the same id twice in one folder', async () => {
    await writeFile(join(folder, 'a.yaml'), await canGio())
    await writeFile(join(folder, 'b.yaml'), await canGio())
    const { profiles, refused } = await loadProfiles([folder])
    expect(profiles).toHaveLength(1)
    expect(refused.map(refusal)).toEqual(['b.yaml: id: "can-gio" đã có trong a.yaml'])
  })
  test('aliases that multiply', async () => {
    const levels = 'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefgh'.charAt(i)},`.repeat(9)}]`)
    expect(await refusalOf(`a: &a [x,x,x,x]\n${levels.join('\n')}\n`)).toContain('dẫn lại')
  })
  test('a file of a size that no profile has', async () =>
    expect(await refusalOf(`# ${'x'.repeat(1_000_001)}`)).toBe('can-gio.yaml: lớn hơn 1 MB, không phải hồ sơ địa bàn'))
  test('nesting without end', async () => expect(await refusalOf('['.repeat(100_000))).toMatch(/^can-gio\.yaml:/))
})
