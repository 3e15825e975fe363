import { describe, expect, test } from 'vitest'
import { gdelt } from '#crawlers/connectors/gdelt.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, json, NOW, POSTER } from './contract.js'

const article = (name: string, changes: object = {}) => ({
  url: `https://bao.example/${name}.html`,
  url_mobile: '',
  title: 'Cần Giờ : khởi công cầu nối đất liền',
  seendate: '20260310T031500Z',
  socialimage: `https://bao.example/${POSTER}.jpg`,
  domain: 'bao.example',
  language: 'Vietnamese',
  sourcecountry: 'Vietnam',
  ...changes,
})
const page = (...articles: readonly object[]): Answer => json({ articles })
const says = (text: string, status = 200): Answer => ({ status, headers: { 'content-type': 'text/html' }, body: text })
const inQuarterOfAnHour = new Date(NOW.getTime() + 15 * 60_000)
const SLOW = 'Please limit requests to one every 5 seconds or contact us for larger queries.'

describeConnector('gdelt', {
  connector: (origin) => gdelt({ origin }),
  query: () => ({ q: '"can gio"', language: 'vi' }),
  pages: [page(article('1'), article('2'), article('1'))],
  expected: { links: ['https://bao.example/1.html', 'https://bao.example/2.html'], cursor: null },
  empty: json({}),
  refused: { 'no entry': says('', 403) },
  spent: {
    'in a sentence with status 200': { answer: says(SLOW), until: inQuarterOfAnHour },
  },
  malformed: {
    'a query too short': says('The specified phrase is too short.'),
    'a query too common': says('One or more of your keywords were too short, too long or too common: (x)'),
    'articles of another shape': page({ address: 1 }),
    'a list that is none': json({ articles: 'x' }),
  },
  written: (text, at) => page(article('1', { title: text, seendate: at.toISOString().replace(/[-:]|\.\d+/g, '') })),
  isMarkup: true,
  addressed: (address) => page(article('1', { url: address })),
})

const connector = gdelt()
const read = (answer: Answer) =>
  connector.read(captureOf(answer), { query: { q: '"can gio"', language: 'vi' }, cursor: null })

describe('GDELT', () => {
  test('is asked in English letters, in its name for the language', () => {
    const { url } = connector.first({ q: '"can gio"', language: 'vi' }, null, NOW)
    expect(new URL(url).searchParams.get('query')).toBe('"can gio" sourcelang:vietnamese')
    expect(url).toContain('mode=artlist&format=json&maxrecords=250')
  })

  test('that does not take the words says which', () => {
    expect(read(says('Your query was too short or too long.'))).toEqual({
      kind: 'quarantine',
      reason: 'GDELT không nhận từ khóa: Your query was too short or too long.',
    })
  })

  test('an archive of its plea to slow down is read the same', () => {
    expect(read(says(SLOW, 429))).toMatchObject({ kind: 'retry', notBefore: inQuarterOfAnHour })
  })

  test('an article without a time is found without a time', () => {
    const outcome = read(page(article('1', { seendate: 'gần đây' })))
    expect(outcome).toMatchObject({ value: { links: [{ publishedAt: null }] } })
  })
})
