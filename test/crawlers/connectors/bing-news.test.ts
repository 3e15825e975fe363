import { describe, expect, test } from 'vitest'
import { bingNews } from '#crawlers/connectors/bing-news.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, escapeXml, POSTER, xml } from './contract.js'

const click = (url: string): string =>
  `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=1&url=${encodeURIComponent(url)}&c=2&mkt=vi-vn`

interface Item {
  readonly title?: string
  readonly link?: string
  readonly date?: string
  readonly source?: string
}
const item = ({ title, link, date, source }: Item = {}): string => `<item>
<title>${escapeXml(title ?? 'Phà Bình Khánh ùn dài')}</title><link>${escapeXml(link ?? click('https://bao.example/pha.html?utm_source=bing'))}</link>
<description>${escapeXml(title ?? 'Từ sáng sớm, phà ùn dài.')}</description><pubDate>${date ?? 'Tue, 10 Mar 2026 03:00:00 GMT'}</pubDate>
<News:Source>${source ?? 'Báo Sông Lớn'}</News:Source><News:Image>http://www.bing.com/th?id=${POSTER}</News:Image><dc:creator>${POSTER}</dc:creator></item>`
const feed = (...items: readonly string[]): Answer =>
  xml(`<?xml version="1.0" encoding="utf-8" ?><rss version="2.0" xmlns:News="https://www.bing.com/news/search?q=x&amp;format=rss">
<channel><title>x - BingNews</title>${items.join('')}</channel></rss>`)

describeConnector('bing-news', {
  connector: (origin) => bingNews({ origin }),
  query: () => ({ q: '"xã Cần Giờ"', language: 'vi' }),
  pages: [
    feed(
      item(),
      item({ link: 'https://bao.example/thang.html' }),
      item({
        title: 'Tin trên MSN',
        link: click('https://www.msn.com/vi-vn/news/tin/ar-AA1'),
        source: 'Báo Sông Lớn on MSN',
      }),
    ),
  ],
  expected: {
    links: ['https://bao.example/pha.html', 'https://bao.example/thang.html'],
    sightings: ['Tin trên MSN'],
    cursor: null,
  },
  empty: feed(),
  refused: { 'no entry': { status: 403, body: 'Forbidden' } },
  written: (text, at) => feed(item({ title: escapeXml(text), date: at.toUTCString() })),
  isMarkup: false,
  addressed: (address) => feed(item({ link: click(address) }), item({ link: address })),
  times: [{ answer: feed(item({ date: 'Tue, 10 Mar 2026 08:00:00 +0700' })), at: '2026-03-10T01:00:00.000Z' }],
})

const read = (answer: Answer) => {
  const outcome = bingNews().read(captureOf(answer), { query: { q: 'x', language: 'vi' }, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a result of Bing News', () => {
  test('leads to the publisher’s page, not to the click', () => {
    expect(read(feed(item())).links).toEqual([
      {
        url: 'https://bao.example/pha.html',
        title: 'Phà Bình Khánh ùn dài',
        summary: 'Từ sáng sớm, phà ùn dài.',
        publishedAt: new Date('2026-03-10T03:00:00Z'),
      },
    ])
  })

  test.each([
    '',
    'https://www.msn.com/vi-vn/ar-AA1',
    'https://www.bing.com/news/apiclick.aspx?url=x',
  ])('whose click leads nowhere (%s) is a headline to be found again', (url) => {
    const answer = read(feed(item({ link: click(url) })))
    expect(answer.links).toEqual([])
    expect(answer.sightings).toMatchObject([{ title: 'Phà Bình Khánh ùn dài', publisher: 'Báo Sông Lớn' }])
  })

  test('that MSN copied names the paper, not MSN', () => {
    const copied = item({ link: click('https://www.msn.com/vi-vn/news/tin/ar-AA1'), source: 'Báo Sông Lớn on MSN' })
    expect(read(feed(copied)).sightings).toMatchObject([{ publisher: 'Báo Sông Lớn', publisherHost: null }])
  })
})
