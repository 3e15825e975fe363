import { describe, expect, test } from 'vitest'
import { xenforo } from '#crawlers/connectors/xenforo.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, escapeXml, NOW, POSTER, xml } from './contract.js'

const query = { forum: 'https://dien-dan.example', node: 'diem-bao.33' }

interface Thread {
  readonly link: string
  readonly title?: string
  readonly date?: string
}

const item = ({ link, title = 'Phà Bình Khánh dạo này thế nào', date }: Thread): string => `
    <item>
      <title>${escapeXml(title)}</title>
      <pubDate>${date ?? 'Tue, 10 Mar 2026 01:00:00 +0000'}</pubDate>
      <link>${escapeXml(link)}</link>
      <guid>${escapeXml(link)}</guid>
      <author>invalid@example.com (${POSTER})</author>
      <dc:creator>${POSTER}</dc:creator>
      <content:encoded><![CDATA[<div class="bbWrapper">Nội dung bài đầu của ${POSTER}</div>]]></content:encoded>
      <slash:comments>4</slash:comments>
    </item>`
const feed = (...threads: readonly Thread[]): Answer =>
  xml(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
  <channel>
    <title>Điểm báo</title>
    <link>https://dien-dan.example/f/diem-bao.33/</link>${threads.map(item).join('')}
  </channel>
</rss>`)
const thread = (id: number): string => `https://dien-dan.example/t/pha-binh-khanh.${id}`

describeConnector('xenforo', {
  connector: (origin) => xenforo({ origin }),
  query: () => query,
  pages: [feed({ link: thread(1) }, { link: thread(2) }, { link: thread(1) })],
  expected: { links: [thread(1), thread(2)], cursor: null },
  empty: feed(),
  refused: { 'members only': { status: 403, body: '' } },
  malformed: {
    'an entity bomb': xml('<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel><title>&a;</title></channel></rss>'),
  },
  written: (text, at) => feed({ link: thread(1), title: text, date: at.toUTCString() }),
  isMarkup: true,
  addressed: (link) => feed({ link }),
  times: [
    {
      answer: feed({ link: thread(1), date: 'Tue, 10 Mar 2026 08:00:00 +0700' }),
      at: '2026-03-10T01:00:00.000Z',
    },
  ],
})

const connector = xenforo()
const read = (answer: Answer) => {
  const outcome = connector.read(captureOf(answer), { query, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('a thread of a forum', () => {
  test('is a page to be captured, not a text: the page is the evidence', () => {
    expect(read(feed({ link: thread(1) }))).toMatchObject({
      drafts: [],
      links: [
        {
          url: thread(1),
          title: 'Phà Bình Khánh dạo này thế nào',
          summary: null,
          publishedAt: new Date('2026-03-10T01:00:00Z'),
        },
      ],
    })
  })
  test.each([
    'https://evil.example/t/x.1/',
    'https://dien-dan.example.evil.example/t/x.1/',
    'http://127.0.0.1/t/x.1/',
  ])('is not followed off the forum: %s', (link) => {
    expect(read(feed({ link })).links).toEqual([])
  })
  test('may stand under www.', () => {
    expect(read(feed({ link: 'https://www.dien-dan.example/t/x.1/' })).links).toHaveLength(1)
  })
})

test.each([
  [{ forum: 'https://voz.vn', node: 'diem-bao.33' }, 'https://voz.vn/f/diem-bao.33/index.rss'],
  [{ forum: 'https://voz.vn/' }, 'https://voz.vn/f/-/index.rss'],
  [{ forum: 'https://x.example/dien-dan', node: 'forums/tin.2' }, 'https://x.example/dien-dan/forums/tin.2/index.rss'],
])('the feed of %o stands at %s', (given, url) => {
  expect(connector.first(connector.query.parse(given), null, NOW).url).toBe(url)
})

test.each([
  { forum: 'ftp://voz.vn' },
  { forum: 'javascript:alert(1)' },
  { forum: 'https://voz.vn/?x=1' },
  { forum: 'https://ai@voz.vn' },
  { forum: 'https://voz.vn', node: '../find-new/posts' },
  { forum: 'https://voz.vn', node: 'a/b/c' },
])('%o is no forum', (given) => {
  expect(connector.query.safeParse(given).success).toBe(false)
})
