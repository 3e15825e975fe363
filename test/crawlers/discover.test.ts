import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { discover, type FeedLink, looksLikeFeed } from '#crawlers/discover.js'
import type { Capture } from '#data/model/capture.js'
import { inWindows1258 } from './windows-1258.js'

const capture = (body: Uint8Array | string, type = 'application/rss+xml; charset=utf-8'): Capture => ({
  url: 'https://tuoitre.vn/rss/thoi-su.rss',
  capturedAt: new Date('2026-03-08T00:00:00Z'),
  status: 200,
  headers: { 'content-type': type },
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
})

async function links(body: Uint8Array | string, type?: string): Promise<readonly FeedLink[]> {
  const outcome = await discover(capture(body, type), null)
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${'reason' in outcome ? outcome.reason : ''}`)
  expect(outcome.value).toMatchObject({ kind: 'feed', sitemaps: [] })
  return outcome.value.links
}

const rss = (items: string, version = '2.0') =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="${version}"><channel><title>Thời sự</title>${items}</channel></rss>`
const item = (title: string, link: string, more = '') =>
  `<item><title>${title}</title><link>${link}</link>${more}</item>`

const WANTED = {
  url: 'https://tuoitre.vn/cau-moi-20260307075519174.htm',
  title: 'Cầu mới qua rạch Lá',
  publishedAt: new Date('2026-03-07T08:00:00+07:00'),
}

describe('a feed in any dialect', () => {
  const link = 'http://tuoitre.vn/cau-moi-20260307075519174.htm?utm_source=rss#binh-luan'
  const date = '<pubDate>Sat, 07 Mar 2026 08:00:00</pubDate>'
  test.each([
    ['RSS 2.0', rss(item('Cầu mới qua rạch Lá', link, date))],
    ['RSS 0.91', rss(item('Cầu mới qua rạch Lá', link, date), '0.91')],
    ['RSS 0.92', rss(item('Cầu mới qua rạch Lá', link, date), '0.92')],
    [
      'RSS 0.90',
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Thời sự</title></channel>${item('Cầu mới qua rạch Lá', link, '<dc:date>2026-03-07T08:00:00+07:00</dc:date>')}</rdf:RDF>`,
    ],
    ['RSS without a version', rss(item('Cầu mới qua rạch Lá', link, date)).replace(' version="2.0"', '')],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Thời sự</title></channel><item rdf:about="${link}"><title>Cầu mới qua rạch Lá</title><link>${link}</link><dc:date>2026-03-07T08:00:00</dc:date></item></rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Cầu mới qua rạch Lá</title><link rel="self" href="/x"/><link rel="alternate" href="${link}"/><published>2026-03-07T08:00:00</published><updated>2026-03-07T09:00:00Z</updated></entry></feed>`,
    ],
    [
      'Atom under a prefix',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>Cầu mới qua rạch Lá</a:title><a:link href="${link}"/><a:published>2026-03-07T08:00:00</a:published></a:entry></a:feed>`,
    ],
    [
      'Atom 0.3',
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Cầu mới qua rạch Lá</title><link rel="alternate" type="text/html" href="${link}"/><issued>2026-03-07T08:00:00+07:00</issued><modified>2026-03-07T08:00:00+07:00</modified></entry></feed>`,
    ],
    [
      'JSON Feed 1.0',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        items: [{ id: link, title: 'Cầu mới qua rạch Lá', date_published: '2026-03-07T08:00:00+07:00' }],
      }),
    ],
    [
      'JSON Feed 1.1',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', url: link, title: 'Cầu mới qua rạch Lá', date_published: '2026-03-07T08:00:00+07:00' }],
      }),
    ],
    [
      'blank lines and a byte order mark before the declaration',
      `\ufeff\n\n${rss(item('Cầu mới qua rạch Lá', link, date))}`,
    ],
    ['a date tag in lower case', rss(item('Cầu mới qua rạch Lá', link, date.replaceAll('pubDate', 'pubdate')))],
    ['a bare ampersand beside it', rss(item('Cầu mới qua rạch Lá', link, `${date}<author>A & B</author>`))],
    ['an unquoted attribute beside it', rss(item('Cầu mới qua rạch Lá', link, `${date}<media url=x></media>`))],
    ['the rest cut off', rss(item('Cầu mới qua rạch Lá', link, date)).replace('</item></channel></rss>', '<descr')],
    ['a relative link', rss(item('Cầu mới qua rạch Lá', '/cau-moi-20260307075519174.htm', date))],
  ])('%s lists the article, with its date in Vietnamese time', async (_, body) => {
    expect(await links(body)).toEqual([expect.objectContaining(WANTED)])
  })

  test('in windows-1258 labelled utf-8 comes out with its letters', async () => {
    const body = inWindows1258(rss(item('Cầu mới qua rạch Lá đã mở cho người dân đi lại', link)))
    expect((await links(body))[0]?.title).toBe('Cầu mới qua rạch Lá đã mở cho người dân đi lại')
  })

  test('in UTF-16 comes out with its letters', async () => {
    const body = iconv.encode(rss(item('Cầu mới qua rạch Lá', link)), 'utf-16le', { addBOM: true })
    expect((await links(body))[0]?.title).toBe('Cầu mới qua rạch Lá')
  })

  test('escaped twice, a title and a summary are plain text', async () => {
    const summary =
      '<description><![CDATA[<a href="x"><img src="y"></a></br>Cầu dài 120 m &amp;apos;rất đẹp&amp;apos;]]></description>'
    const [found] = await links(rss(item('<![CDATA[ Cầu &amp;apos;mới&amp;apos; ]]>', link, summary)))
    expect(found).toMatchObject({ title: "Cầu 'mới'", summary: "Cầu dài 120 m 'rất đẹp'" })
  })
})

describe('what a feed cannot be trusted with', () => {
  test('links that are no web pages are dropped, and each page is listed once', async () => {
    const items = [
      'javascript:alert(1)',
      'mailto:a@b.vn',
      'ftp://a.vn/x',
      'https://tuoitre.vn/a-12345.htm',
      'https://www.tuoitre.vn/a-12345.htm?fbclid=1',
    ]
    expect((await links(rss(items.map((link) => item('Tin', link)).join('')))).map(({ url }) => url)).toEqual([
      'https://tuoitre.vn/a-12345.htm',
    ])
  })

  test('characters that no text may hold, spelt in JSON, are not in its titles', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: '1', url: 'https://bao.example/a-1001.html', title: 'Tin\u0000 mới\ud800' }],
    }
    const outcome = await discover(
      {
        url: 'https://bao.example/feed.json',
        capturedAt: new Date('2026-11-20T01:00:00Z'),
        status: 200,
        headers: { 'content-type': 'application/feed+json' },
        body: Buffer.from(JSON.stringify(feed)),
      },
      null,
    )
    expect(outcome.kind === 'done' ? outcome.value.links[0]?.title : outcome).toBe('Tin mới')
  })

  test('an item without a date has none, and neither has one from the future', async () => {
    const body = rss(
      item('Một', 'https://tuoitre.vn/a-1.htm') +
        item('Hai', 'https://tuoitre.vn/a-2.htm', '<pubDate>Sat, 07 Mar 2036 08:00:00 +0700</pubDate>'),
    )
    expect((await links(body)).map(({ publishedAt }) => publishedAt)).toEqual([null, null])
  })

  test('more than a thousand items are cut to a thousand', async () => {
    const items = Array.from({ length: 1_200 }, (_, id) => item('Tin', `https://tuoitre.vn/a-${id}.htm`)).join('')
    expect(await links(rss(items))).toHaveLength(1_000)
  })

  test('an empty feed is a feed with nothing in it', async () => {
    expect(await links(rss(''))).toEqual([])
  })

  test.each([
    ['a cookie challenge', '<html><script>document.cookie="a=1"</script></html>'],
    ['nothing at all', ''],
    ['half a tag', '<rs'],
    // rss-parser neither answers nor fails on it.
    ['a declaration without a document', '<?xml version="1.0"?>'],
  ])('%s is put aside, with the reason in Vietnamese', async (_, body) => {
    expect(await discover(capture(body), null)).toMatchObject({
      kind: 'quarantine',
      reason: expect.stringContaining('không đọc được'),
    })
  })
})

test.each([
  [true, 'a feed sent as a page', rss(''), 'text/html'],
  [true, 'a feed by its type', 'x', 'application/atom+xml'],
  [true, 'a JSON Feed', '{"version":"https://jsonfeed.org/version/1","items":[]}', 'application/json'],
  [false, 'a page', '<!DOCTYPE html><html><body>rss</body></html>', 'text/html'],
  [false, 'a page sent as a feed', '<!doctype html><html>', 'application/rss+xml'],
  [false, 'a sitemap', '<?xml version="1.0"?><urlset></urlset>', 'text/xml'],
])('%s: %s', (wanted, _, body, type) => {
  expect(looksLikeFeed(capture(body, type))).toBe(wanted)
})
