import { describe, expect, test } from 'vitest'
import { gateway } from '#crawlers/connectors/gateway.js'
import type { Answer } from '../../support/http-server.js'
import { captureOf, describeConnector, escapeXml, POSTER, xml } from './contract.js'

interface Item {
  readonly link?: string
  readonly title?: string
  readonly content?: string | null
  readonly date?: string
}
const item = ({ link = 'https://mang.example/bai/1', title, content, date }: Item = {}): string => `<item>
<title>${escapeXml(title ?? 'Mất nước ba ngày…')}</title><link>${escapeXml(link)}</link><guid>${escapeXml(link)}</guid>
<description>Tóm tắt</description>${content === null ? '' : `<content:encoded><![CDATA[${content ?? '<p>Mất nước ba ngày rồi.</p><p>Xã đã báo chưa?</p>'}]]></content:encoded>`}
<author>${POSTER}</author><dc:creator>${POSTER}</dc:creator><pubDate>${date ?? 'Tue, 10 Mar 2026 03:00:00 GMT'}</pubDate></item>`
const feed = (...items: readonly string[]): Answer =>
  xml(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>${POSTER}</title><link>https://mang.example</link><description>RSSHub</description><image><url>https://x.example/${POSTER}.png</url></image>${items.join('')}</channel></rss>`)

describeConnector('gateway', {
  connector: gateway,
  query: (origin) => ({ url: `${origin}/kenh/1` }),
  pages: [
    feed(
      item(),
      item({ link: 'https://mang.example/bai/2', content: null }),
      item({ link: 'https://tuoitre.vn/bai-bao-1.htm' }),
    ),
  ],
  expected: {
    drafts: ['https://mang.example/bai/1'],
    links: ['https://mang.example/bai/2', 'https://tuoitre.vn/bai-bao-1.htm'],
    cursor: null,
  },
  empty: feed(),
  refused: { 'an access key is missing': { status: 403, body: 'Authentication failed' } },
  written: (text, at) => feed(item({ content: `<p>${text}</p>`, date: at.toUTCString() })),
  isMarkup: true,
  addressed: (address) => feed(item({ link: address }), item({ link: address, content: null })),
  times: [{ answer: feed(item({ date: 'Tue, 10 Mar 2026 08:00:00 +0700' })), at: '2026-03-10T01:00:00.000Z' }],
})

const connector = gateway()
const read = (answer: Answer, more: object = {}) => {
  const query = connector.query.parse({ url: 'https://cong.example/kenh/1', ...more })
  const outcome = connector.read(captureOf(answer), { query, cursor: null })
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}

describe('an entry of a gateway', () => {
  test('in full is a post, without a title made of its own first words', () => {
    expect(read(feed(item())).drafts[0]).toMatchObject({
      source: 'mang.example',
      title: null,
      text: 'Mất nước ba ngày rồi.\nXã đã báo chưa?',
    })
    expect(read(feed(item({ title: 'Nước sạch' }))).drafts[0]?.title).toBe('Nước sạch')
  })

  test('is a page where the office says so, and a post out of its summary where it says that', () => {
    expect(read(feed(item()), { entries: 'pages' })).toMatchObject({ drafts: [], links: [{ summary: 'Tóm tắt' }] })
    expect(read(feed(item({ content: null })), { entries: 'posts' }).drafts[0]?.text).toBe('Tóm tắt')
  })

  test('of a paper is read at the paper, whatever the office says', () => {
    const paper = feed(item({ link: 'https://tuoitre.vn/bai-bao-1.htm' }))
    expect(read(paper, { entries: 'posts' })).toMatchObject({ drafts: [], links: [{ title: 'Mất nước ba ngày…' }] })
  })

  test('in an Atom feed is found by its alternate address', () => {
    const atom =
      xml(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><id>1</id><link rel="edit" href="https://mang.example/sua/1"/>
<link rel="alternate" href="/bai/3"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Một</p><p>Hai</p></div></content>
<author><name>${POSTER}</name></author><updated>2026-03-10T03:00:00Z</updated></entry></feed>`)
    expect(read(atom).drafts).toMatchObject([{ url: 'https://cong.example/bai/3', text: 'Một\nHai' }])
  })

  test('behind an entity bomb is not opened', () => {
    const bomb = xml(`<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel>${item()}</channel></rss>`)
    expect(
      connector.read(captureOf(bomb), { query: connector.query.parse({ url: 'https://cong.example/1' }), cursor: null })
        .kind,
    ).toBe('quarantine')
  })
})

test.each([
  'ftp://cong.example/x',
  'https://ten:mat-khau@cong.example/x',
  'cong.example/x',
  'file:///etc/passwd',
])('a gateway does not stand at %s', (url) => expect(connector.query.safeParse({ url }).success).toBe(false))
