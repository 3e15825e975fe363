import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { siteOf } from '#crawlers/site.js'
import { defineSource } from '#crawlers/sources/define.js'
import { COMMON_LAYOUTS } from '#crawlers/sources/families.js'
import { homeOf, SOURCES, sourceById, sourceOfAddress } from '#crawlers/sources/index.js'
import type { ArticleLayout, Source } from '#data/model/source.js'
import { packageFile } from '#data/package-file.js'

const named = SOURCES.map((source): [string, Source] => [source.id, source])
const followed = SOURCES.filter(({ archived }) => archived !== true)

describe('the catalogue', () => {
  test('follows at least 95 outlets of every level', () => {
    const byLevel: Record<string, number> = {}
    for (const { level } of followed) byLevel[level] = (byLevel[level] ?? 0) + 1
    expect(followed.length).toBeGreaterThanOrEqual(95)
    expect(byLevel).toEqual({
      national: 43,
      ministry: 20,
      provincial: 23,
      portal: 7,
      aggregator: 2,
      forum: 4,
      foreign: 13,
    })
  })

  test('names every file of its folder, and each outlet once', () => {
    const files = readdirSync(packageFile('crawlers/sources')).filter(
      (file) => !['index.ts', 'define.ts', 'families.ts', 'recognise.ts'].includes(file),
    )
    expect(SOURCES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort())
    const doors = SOURCES.flatMap(({ domain, formerDomains, path = '' }) =>
      [domain, ...formerDomains].map((host) => host + path),
    )
    expect(new Set(doors).size).toBe(doors.length)
  })

  test('speaks Vietnamese, English, Chinese and Lao', () => {
    expect(new Set(SOURCES.map(({ language }) => language))).toEqual(new Set(['vi', 'en', 'zh', 'lo']))
  })

  test('every selector is one that can be run', () => {
    const $ = load('<p></p>')
    const layouts: readonly ArticleLayout[] = [...SOURCES.flatMap((source) => source.layouts), ...COMMON_LAYOUTS]
    for (const { validUntil: _, drop, ...selectors } of layouts)
      for (const selector of [...Object.values(selectors), ...(drop ?? [])]) expect(() => $(selector)).not.toThrow()
  })

  test('guarded and guessed feeds are not asked', () => {
    for (const id of ['laodong', 'vietnamplus-zh', 'baolangson', 'sggp', 'qdnd', 'vtv'])
      expect(sourceById(id)?.feeds).toEqual([])
  })

  test('who republishes others is no voice of its own, and who has one owner is one voice', () => {
    expect(SOURCES.filter(({ republishes }) => republishes).map(({ id }) => id)).toEqual(['baomoi', 'vietnamvn'])
    const ownerOf = (id: string) => sourceById(id)?.owner
    expect(ownerOf('nld')).toBe(ownerOf('tuoitre'))
    expect(ownerOf('ttv')).toBe(ownerOf('baothanhhoa'))
    expect(ownerOf('cafef')).toBe(ownerOf('kenh14'))
    expect(ownerOf('vietnamnews')).toBe(ownerOf('vietnamplus'))
  })
})

describe.each(named)('%s', (id, source) => {
  test('is asked on its own site alone', () => {
    for (const url of [...source.feeds, ...source.sitemaps, ...source.listings]) {
      expect(sourceOfAddress(url)?.id).toBe(id)
      expect(siteOf(url)).toBe(siteOf(homeOf(source)))
    }
  })

  test('is asked somewhere, or says why not', () => {
    const asked = source.feeds.length + source.sitemaps.length + source.listings.length > 0
    expect(asked).toBe(source.archived !== true)
    if (!asked) expect(source.note).toMatch(/\S/)
  })
})

const profiles = readdirSync(packageFile('data/localities'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, parse(readFileSync(packageFile(`data/localities/${file}`), 'utf8'))] as const)

test.each(profiles)('%s has three sources of its province, or the desk is told that there are fewer', (_, profile) => {
  const own = SOURCES.filter(({ province, level }) => province === profile.province && level !== 'ministry')
  if (own.length < 3) expect(own.map(({ note }) => note).join()).toContain('chỉ có hai nguồn')
  expect(own.length).toBeGreaterThanOrEqual(2)
})

test.each([
  ['https://vnexpress.net/a.html', 'vnexpress'],
  ['https://dulich.vnexpress.net/a.html', 'vnexpress'],
  ['https://e.vnexpress.net/a.html', 'vnexpress-en'],
  ['https://www.tuoitre.vn/a.htm', 'tuoitre'],
  ['https://en.vietnamplus.vn/a', 'vietnamplus-en'],
  ['https://baomoi.com/a-c1.epi', 'baomoi'],
  ['https://vhds.baothanhhoa.vn/a-1.htm', 'vhds-thanhhoa'],
  ['https://dongquang.thanhhoa.gov.vn/a', 'thanhhoa-gov'],
  ['https://cangio.hochiminhcity.gov.vn/a', 'cangio-gov'],
  ['https://cand.com.vn/a-i1/', 'cand'],
  ['https://www.bbc.com/vietnamese/articles/c1', 'bbc-vi'],
  ['https://www.bbc.com/vietnamese', 'bbc-vi'],
  ['https://www.bbc.com/news/articles/c1', undefined],
  ['https://www.bbc.com/vietnamese-x', undefined],
  ['https://giatuoitre.vn/a', undefined],
  ['https://tuoitre.vn.example/a', undefined],
  ['not an address', undefined],
])('%s belongs to %s', (url, id) => {
  expect(sourceOfAddress(url)?.id).toBe(id)
})

test('a wrong literal is refused with its id and the field', () => {
  const literal = (feed: string) =>
    defineSource({
      id: 'bao-vi-du',
      name: 'Báo Ví Dụ',
      domain: 'vidu.example',
      level: 'national',
      language: 'vi',
      feeds: [feed],
      layouts: [],
    })
  expect(() => literal('/rss')).toThrow(/bao-vi-du: feeds\.0/)
  expect(literal('https://vidu.example/rss')).toMatchObject({ name: 'Báo Ví Dụ', sitemaps: [], listings: [] })
})
