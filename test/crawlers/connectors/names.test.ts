import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { gdelt } from '#crawlers/connectors/gdelt.js'
import { googleNews } from '#crawlers/connectors/google-news.js'
import { CONNECTORS } from '#crawlers/connectors/index.js'
import { anyOf, searchNames, unmarked } from '#crawlers/connectors/names.js'
import { LocalityProfile } from '#data/model/locality.js'

const FOLDER = new URL('../../../data/localities/', import.meta.url)
const PROFILES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => LocalityProfile.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8'))))

const village = (changes: Partial<LocalityProfile> = {}): LocalityProfile =>
  LocalityProfile.parse({
    id: 'ben-cu',
    name: 'Bến Cũ',
    title: 'Xã Bến Cũ',
    level: 'commune',
    province: 'Thành phố Sông Lớn',
    issuer: { parent: 'A', name: 'B', place: 'C' },
    languages: ['vi', 'zh', 'en'],
    names: [
      { text: 'xã Bến Cũ', strength: 'strong' },
      { text: 'xã Bến Cũ (mới)', strength: 'strong' },
      { text: 'Bến Cũ', strength: 'weak' },
      { text: 'Ben Cu Commune', language: 'en', strength: 'strong' },
      { text: '旧码头', language: 'zh', strength: 'weak' },
      { text: 'បេនគូ', language: 'km', strength: 'weak' },
    ],
    communes: [],
    places: [],
    anchors: ['Sông Lớn', 'Bến Cũ Đông', 'Cửa Biển', '大江市'],
    falseFriends: [],
    topics: [],
    units: [],
    reports: [],
    ...changes,
  })
const queries = (profile = village()) => googleNews().queriesFor?.(profile) ?? []

describe('the words a locality is searched by', () => {
  test('are its sure names alone, and its unsure ones with a place beside', () => {
    expect(queries()).toEqual([
      { q: '"xã Bến Cũ"', language: 'vi' },
      { q: '"Ben Cu Commune"', language: 'en' },
      { q: '"Bến Cũ" ("Sông Lớn" OR "Cửa Biển")', language: 'vi' },
      { q: '"旧码头" "大江市"', language: 'zh' },
      { q: '"បេនគូ" "វៀតណាម"', language: 'km' },
    ])
  })

  test('leave out a name that a shorter one finds, and brackets and quotes', () => {
    const [vi] = searchNames(village())
    expect(vi?.strong).toEqual(['xã Bến Cũ'])
    const odd = village({ names: [{ text: 'xã "Bến" (Cũ)', strength: 'strong', language: 'vi' }] })
    expect(searchNames(odd)[0]?.strong).toEqual(['xã Bến Cũ'])
  })

  test('take no anchor that holds the name itself', () => {
    expect(searchNames(village())[0]?.anchors).toEqual(['Sông Lớn', 'Cửa Biển'])
  })

  test('are in English letters for GDELT, which knows English translations', () => {
    expect(gdelt().queriesFor?.(village())).toEqual([
      { q: '"Ben Cu Commune"', language: 'vi' },
      { q: '"Ben Cu Commune"', language: 'en' },
      { q: '"Ben Cu Commune"', language: 'zh' },
    ])
    expect(unmarked('Đường ven biển Cần Giờ')).toBe('Duong ven bien Can Gio')
  })

  test('have brackets only around alternatives', () => {
    expect([anyOf(['a']), anyOf(['a', 'b'])]).toEqual(['"a"', '("a" OR "b")'])
  })

  test('of a locality without a name in any language asked are none', () => {
    const ja = village({ names: [{ text: 'ベンクー', language: 'ja', strength: 'strong' }] })
    for (const connector of CONNECTORS) expect(connector.queriesFor?.(ja) ?? []).toEqual([])
  })
})

describe.each(PROFILES.map((profile) => [profile.id, profile] as const))('the searches for %s', (_, profile) => {
  const made = CONNECTORS.flatMap((connector) => (connector.queriesFor === undefined ? [] : [connector]))
  test.each(
    made.map((connector) => [connector.id, connector] as const),
  )('of %s are few, stable and accepted', (__, connector) => {
    const queries = connector.queriesFor?.(profile) ?? []
    expect(queries.length).toBeGreaterThan(0)
    expect(queries.length).toBeLessThanOrEqual(6)
    expect(connector.queriesFor?.(structuredClone(profile))).toEqual(queries)
    expect(new Set(queries.map((query) => JSON.stringify(query))).size).toBe(queries.length)
    for (const query of queries) expect(connector.query.parse(query)).toEqual(query)
  })
})
