import { describe, expect, test } from 'vitest'
import { analyse } from '#analysis/analyse.js'
import { compileGazetteer } from '#analysis/stages/match-mentions.js'
import { LocalityProfile } from '#data/model/locality.js'

const profile = LocalityProfile.parse({
  id: 'phu-hoa',
  name: 'Phú Hòa',
  title: 'Huyện Phú Hòa',
  level: 'district',
  province: 'Tân An',
  issuer: { parent: 'UBND tỉnh Tân An', name: 'UBND huyện Phú Hòa', place: 'Phú Hòa' },
  languages: ['vi'],
  names: [{ text: 'huyện Phú Hòa', strength: 'strong' }],
  communes: [],
  places: [],
  anchors: ['Tân An'],
  falseFriends: [],
  topics: [],
  units: [],
  reports: [],
})
const ports = { profiles: [profile], gazetteer: compileGazetteer([profile]) }

const TITLE = 'Khiển trách lãnh đạo huyện Phú Hòa vì buông lỏng quản lý'
const TEXT =
  'Tỉnh ủy vừa quyết định khiển trách phó chủ tịch UBND huyện Phú Hòa vì buông lỏng quản lý đất đai.\nNgười dân nhiều lần phản ánh, bức xúc vì sai phạm kéo dài nhưng chưa được xử lý.'

describe('one line of analysis', () => {
  test('holds every field of the contract', async () => {
    const line = await analyse({ id: '1', title: TITLE, text: TEXT, locality: 'phu-hoa' }, ports)
    expect(line).toMatchObject({ id: '1', language: 'vi', kind: 'criticism', tone: { label: 'negative' } })
    expect(line.mentions).toMatchObject([{ locality: 'phu-hoa', tone: { label: 'negative' } }])
    expect(line.topics.map(({ id }) => id)).toContain('uy-tin-can-bo')
    expect(line.sentences.length).toBeGreaterThanOrEqual(3)
    expect(line.flags.map(({ code }) => code)).toContain('criticism-without-answer')
    expect(Object.keys(line).sort()).toEqual(
      ['flags', 'id', 'kind', 'language', 'mentions', 'sentences', 'tone', 'topics'].sort(),
    )
  })

  test('the desk may be given by id, by name, or not at all', async () => {
    for (const locality of ['phu-hoa', 'Phú Hòa', 'Phú Hoà', 'Phú Hòa, Tân An', null, undefined])
      expect((await analyse({ id: '1', title: TITLE, text: TEXT, locality }, ports)).tone?.label).toBe('negative')
  })

  test('spans point into the text as it was given, composed or not', async () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const [title, text] = [TITLE.normalize(form), TEXT.normalize(form)]
      const { mentions } = await analyse({ id: '1', title, text }, ports)
      const spans = mentions.flatMap((mention) => mention.spans)
      expect(spans.length).toBeGreaterThanOrEqual(2)
      for (const { start, end } of spans)
        expect(`${title}\n${text}`.slice(start, end).normalize('NFC')).toMatch(/Phú Hòa$/)
    }
  })

  test('without a title spans point into the text alone', async () => {
    const { mentions } = await analyse({ id: '1', text: TEXT }, ports)
    const span = mentions[0]?.spans[0]
    expect(TEXT.slice(span?.start, span?.end)).toMatch(/Phú Hòa$/)
  })

  test('a language that no model knows gets no tone, kind or topics, rather than wrong ones', async () => {
    const line = await analyse(
      { id: '1', text: 'The bridge was closed this morning because of high water, officials said.' },
      ports,
    )
    expect(line).toMatchObject({ language: 'en', tone: null, kind: null, topics: [], sentences: [], flags: [] })
  })

  test('an empty text is answered, not refused', async () =>
    expect(await analyse({ id: '1', text: '', title: '' }, ports)).toMatchObject({
      kind: null,
      tone: null,
      mentions: [],
    }))

  test('a date that is none is unknown, and the rest goes on', async () =>
    expect((await analyse({ id: '1', text: TEXT, publishedAt: 'hôm qua' }, ports)).kind).toBe('criticism'))

  test('the same text gives the same line', async () => {
    const input = { id: '1', title: TITLE, text: TEXT }
    expect(await analyse(input, ports)).toEqual(await analyse(input, ports))
  })
})
