import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { defineSource } from '#crawlers/sources/define.js'
import { COMMON_LAYOUTS } from '#crawlers/sources/families.js'
import { SOURCES, sourceById, sourceOfAddress } from '#crawlers/sources/index.js'
import type { ArticleLayout } from '#data/model/source.js'

describe('the catalogue', () => {
  test('holds the first 25 outlets and Báo Mới, each id and domain once', () => {
    expect(SOURCES).toHaveLength(26)
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(26)
    expect(new Set(SOURCES.map(({ domain }) => domain)).size).toBe(26)
  })

  test('every selector is one that can be run', () => {
    const $ = load('<p></p>')
    const layouts: readonly ArticleLayout[] = [...SOURCES.flatMap((source) => source.layouts), ...COMMON_LAYOUTS]
    for (const { validUntil: _, drop, ...selectors } of layouts)
      for (const selector of [...Object.values(selectors), ...(drop ?? [])]) expect(() => $(selector)).not.toThrow()
  })

  test('every feed lies on the outlet it belongs to', () => {
    for (const { id, feeds } of SOURCES) for (const feed of feeds) expect(sourceOfAddress(feed)?.id).toBe(id)
  })

  test('guarded and guessed feeds are not asked', () => {
    expect(sourceById('laodong')?.feeds).toEqual([])
    expect(sourceById('vietnamplus-zh')?.feeds).toEqual([])
  })

  test('Báo Mới republishes others and is no voice of its own', () => {
    expect(SOURCES.filter(({ republishes }) => republishes).map(({ id }) => id)).toEqual(['baomoi'])
  })
})

test.each([
  ['https://vnexpress.net/a.html', 'vnexpress'],
  ['https://dulich.vnexpress.net/a.html', 'vnexpress'],
  ['https://e.vnexpress.net/a.html', 'vnexpress-en'],
  ['https://www.tuoitre.vn/a.htm', 'tuoitre'],
  ['https://en.vietnamplus.vn/a', 'vietnamplus-en'],
  ['https://baomoi.com/a-c1.epi', 'baomoi'],
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
  expect(literal('https://vidu.example/rss').name).toBe('Báo Ví Dụ')
})
