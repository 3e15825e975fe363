import { describe, expect, test } from 'vitest'
import { googleNews } from '#crawlers/connectors/google-news.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, escapeXml, NOW, POSTER, xml } from './contract.js'

interface Item {
  readonly title?: string
  readonly id?: string
  readonly link?: string
  readonly date?: string
  readonly source?: string
}
const item = ({ title, id = 'CBMi1', link, date = 'Tue, 10 Mar 2026 03:00:00 GMT', source }: Item = {}): string => {
  const words = title ?? 'Phà Bình Khánh - bến cũ, nỗi lo mới - Báo Sông Lớn'
  const address = link ?? `https://news.google.com/rss/articles/${id}?oc=5`
  return `<item><title>${escapeXml(words)}</title><link>${escapeXml(address)}</link><guid isPermaLink="false">${id}</guid>
<pubDate>${date}</pubDate><description>&lt;a href="${escapeXml(address)}"&gt;${escapeXml(escapeXml(words))}&lt;/a&gt;</description>
${source ?? '<source url="https://www.songlon.example">Báo Sông Lớn</source>'}<author>${POSTER}</author></item>`
}
const feed = (...items: readonly string[]): Answer =>
  xml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/">
<channel><generator>NFE/5.0</generator><title>"Cần Giờ" - Google Tin tức</title><webMaster>${POSTER}</webMaster>${items.join('')}</channel></rss>`)

describeConnector('google-news', {
  connector: (origin) => googleNews({ origin }),
  query: () => ({ q: '"xã Cần Giờ"', language: 'vi' }),
  pages: [feed(item(), item({ id: 'CBMi2', title: 'Cần Giờ đón khách - Báo Sông Lớn' }), item())],
  expected: { sightings: ['Phà Bình Khánh - bến cũ, nỗi lo mới', 'Cần Giờ đón khách'], cursor: null },
  empty: feed(),
  refused: { 'no entry': { status: 403, body: 'Forbidden' } },
  written: (text, at) => feed(item({ title: escapeXml(text), date: at.toUTCString() })),
  isMarkup: false,
  addressed: (address) => feed(item({ link: address })),
  times: [{ answer: feed(item({ date: 'Tue, 10 Mar 2026 08:00:00 +0700' })), at: '2026-03-10T01:00:00.000Z' }],
})

const connector = googleNews()
const sightings = (answer: Answer) => {
  const outcome = connector.read(captureOf(answer), { query: { q: 'x', language: 'vi' }, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value.sightings
}

describe('a headline in Google News', () => {
  test('is known by Google’s address without where it was shown, by its publisher and the publisher’s host', () => {
    expect(sightings(feed(item()))).toEqual([
      {
        key: 'https://news.google.com/rss/articles/CBMi1',
        title: 'Phà Bình Khánh - bến cũ, nỗi lo mới',
        publisher: 'Báo Sông Lớn',
        publisherHost: 'songlon.example',
        publishedAt: new Date('2026-03-10T03:00:00Z'),
      },
    ])
  })

  test.each([
    ['Cần Giờ - Nhà Bè', '<source url="https://a.example">Nhà Bè</source>', 'Cần Giờ'],
    ['Cần Giờ - Nhà Bè', '<source url="https://a.example">Báo A</source>', 'Cần Giờ - Nhà Bè'],
    ['Cần Giờ - Nhà Bè', '', 'Cần Giờ - Nhà Bè'],
    [' - Báo A', '<source url="https://a.example">Báo A</source>', '- Báo A'],
  ])('%s loses only its publisher’s name', (title, source, expected) => {
    expect(sightings(feed(item({ title, source })))[0]?.title).toBe(expected)
  })

  test('without a publisher is kept, its publisher unknown', () => {
    expect(sightings(feed(item({ source: '' })))[0]).toMatchObject({ publisher: null, publisherHost: null })
    expect(sightings(feed(item({ source: '<source url="không">Báo A</source>' })))[0]?.publisherHost).toBeNull()
  })
})

test.each([
  ['vi', 'VN:vi'],
  ['en', 'US:en'],
  ['zh', 'CN:zh-Hans'],
  ['km', 'VN:vi'],
] as const)('a search in %s names its edition in full', (language, ceid) => {
  const { searchParams } = new URL(connector.first({ q: '"Cần Giờ"', language }, null, NOW).url)
  expect(searchParams.get('ceid')).toBe(ceid)
  expect(searchParams.get('q')).toBe('"Cần Giờ" when:7d')
})
