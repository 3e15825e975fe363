import { describe, expect, test } from 'vitest'
import { feedEntries } from '#crawlers/connectors/entries.js'
import { captureOf, xml } from './contract.js'

const entries = (body: string) => {
  const outcome = feedEntries(captureOf(xml(body)), 'Nguồn thử')
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  return outcome.value
}
const refused = (body: string | Uint8Array) => {
  const outcome = feedEntries(captureOf({ body }), 'Nguồn thử')
  return outcome.kind === 'quarantine' ? outcome.reason.replace('không đọc được trả lời của Nguồn thử: ', '') : outcome
}

describe('an entry', () => {
  test('of RSS keeps its summary and its whole text apart', () => {
    const [entry] = entries(
      '<rss><channel><item><guid>1</guid><link>https://a.example/1</link><description>Ngắn</description><content:encoded><![CDATA[<p>Dài</p>]]></content:encoded><dc:date>2026-03-10</dc:date></item></channel></rss>',
    )
    expect(entry).toEqual({
      id: '1',
      link: 'https://a.example/1',
      title: null,
      date: '2026-03-10',
      modified: null,
      summary: 'Ngắn',
      content: '<p>Dài</p>',
      source: null,
      sourceUrl: null,
    })
  })

  test('of Atom with prefixes is read alike, its own source left out', () => {
    const [entry] = entries(
      '<a:feed><a:entry><a:id>1</a:id><a:link rel="self" href="/tu"/><a:link href="/bai"/><a:source><a:title>Tên người</a:title></a:source><a:updated>2026-03-10T00:00:00Z</a:updated></a:entry></a:feed>',
    )
    expect(entry).toMatchObject({ link: '/bai', source: null, date: '2026-03-10T00:00:00Z' })
  })

  test('behind blank lines and a byte order mark is read', () => {
    expect(
      entries('\ufeff\n\n<?xml version="1.0"?><rss><channel><item><title>A</title></item></channel></rss>\n'),
    ).toHaveLength(1)
  })

  test('of RDF stands beside its channel', () => {
    expect(entries('<rdf:RDF><channel/><item><title>A</title></item></rdf:RDF>')).toMatchObject([{ title: 'A' }])
  })
})

test.each([
  ['<rss><channel><item><title>A</title>', 'bị cắt giữa chừng'],
  ['<html><body><rss></rss></body></html>', 'không phải RSS hay Atom'],
  ['', 'không phải RSS hay Atom'],
  ['<!DOCTYPE x [<!ENTITY a "b">]><rss></rss>', 'khai báo thực thể XML: không mở vì có thể là bom'],
  [`<rss>${'<a>'.repeat(2_000)}</rss>`, 'thẻ lồng nhau quá sâu (giới hạn 512 tầng)'],
  [`<rss>${'<a/>'.repeat(60_000)}</rss>`, 'trang có quá nhiều thẻ (giới hạn 50000)'],
])('what is not a whole feed is told so: %#', (body, reason) => expect(refused(body)).toBe(reason))

test('a feed of 20 MB is not opened', () => {
  expect(refused(new Uint8Array(20_000_000))).toBe('trả lời của Nguồn thử quá lớn: 20000000 byte')
})
