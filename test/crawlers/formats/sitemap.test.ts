import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { discover, type Found, looksLikeFeed, looksLikeSitemap } from '#crawlers/discover.js'
import type { Capture } from '#data/model/capture.js'

const INDEX = 'https://baovidu.vn/sitemap.xml'

const capture = (body: Uint8Array | string, type = 'application/xml', url = INDEX): Capture => ({
  url,
  capturedAt: new Date('2026-03-08T00:00:00Z'),
  status: 200,
  headers: { 'content-type': type },
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
})

async function found(body: Uint8Array | string, type?: string): Promise<Found> {
  const outcome = await discover(capture(body, type), null)
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${'reason' in outcome ? outcome.reason : ''}`)
  return outcome.value
}

const urlset = (entries: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${entries}</urlset>`
const entry = (loc: string, more = '') => `<url><loc>${loc}</loc>${more}</url>`
const index = (...children: readonly string[]) =>
  `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${children.join('')}</sitemapindex>`
const child = (loc: string, lastmod?: string) =>
  `<sitemap><loc>${loc}</loc>${lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`}</sitemap>`

const news = entry(
  'https://baovidu.vn/cho-noi-doi-ben-post512345.html',
  `<lastmod>2026-03-07T11:00:00+07:00</lastmod>
<news:news><news:publication><news:name>Báo Ví Dụ</news:name><news:language>vi</news:language></news:publication>
<news:publication_date>2026-03-07T08:00:00+07:00</news:publication_date><news:title><![CDATA[Chợ nổi dời bến]]></news:title></news:news>
<image:image><image:loc>https://anh.baovidu.vn/cho.jpg</image:loc><image:title>Ghe hàng trên sông</image:title></image:image>`,
)
const NEWS = {
  url: 'https://baovidu.vn/cho-noi-doi-ben-post512345.html',
  title: 'Chợ nổi dời bến',
  summary: null,
  publishedAt: new Date('2026-03-07T08:00:00+07:00'),
}

describe('a news sitemap', () => {
  test('gives the title and the date of publication, not of the last change, and no picture', async () => {
    expect(await found(urlset(news))).toEqual({ kind: 'sitemap', links: [NEWS], sitemaps: [] })
  })

  test.each([
    ['compressed', gzipSync(urlset(news)), 'application/x-gzip'],
    ['in UTF-16', iconv.encode(urlset(news), 'utf-16le', { addBOM: true }), 'application/xml'],
    ['called a feed', urlset(news), 'application/rss+xml'],
    ['called a page', urlset(news), 'text/html'],
    ['with blank lines and a byte order mark before it', `\ufeff\n\n${urlset(news)}`, 'text/xml'],
    ['under a prefix', urlset(news).replaceAll(/<(\/?)(urlset|url|loc|lastmod)/g, '<$1sm:$2'), 'text/xml'],
    ['cut off in its second entry', urlset(news).replace('</urlset>', '<url><loc>https://baov'), 'text/xml'],
  ])('%s is read the same', async (_, body, type) => {
    expect((await found(body, type)).links).toEqual([NEWS])
    expect(looksLikeSitemap(capture(body, type))).toBe(true)
    expect(looksLikeFeed(capture(body, type))).toBe(false)
  })

  test('whose address stands in it without a host lies on the site that was asked', async () => {
    expect((await found(urlset(entry('/tin-post1234567.html')))).links[0]?.url).toBe(
      'https://baovidu.vn/tin-post1234567.html',
    )
  })
})

describe('a plain sitemap', () => {
  test('says when a page was touched, which is not when it appeared', async () => {
    const body = urlset(entry('https://baovidu.vn/a-1234567.htm', '<lastmod>2026-03-07T08:00+07:00</lastmod>'))
    expect((await found(body)).links).toEqual([
      { url: 'https://baovidu.vn/a-1234567.htm', title: null, summary: null, publishedAt: null },
    ])
  })

  test('that escapes the whole title of its picture still gives a plain one', async () => {
    const title = '<image:title>&lt;![CDATA[Cầu &quot;mới&quot; qua rạch]]&gt;</image:title>'
    const body = urlset(entry('https://baovidu.vn/a-1234567.htm', `<image:image>${title}</image:image>`))
    expect((await found(body)).links[0]?.title).toBe('Cầu "mới" qua rạch')
  })

  test('names sections too: where articles carry numbers, only those are taken', async () => {
    const body = urlset(
      entry('https://baovidu.vn/') + entry('https://baovidu.vn/thoi-su') + entry('https://baovidu.vn/a-1234567.htm'),
    )
    expect((await found(body)).links.map(({ url }) => url)).toEqual(['https://baovidu.vn/a-1234567.htm'])
  })

  test('of a site without numbers is taken as it stands', async () => {
    const body = urlset(entry('https://baovidu.vn/cho-noi-doi-ben') + entry('https://baovidu.vn/cau-moi-qua-rach'))
    expect((await found(body)).links).toHaveLength(2)
  })

  test('of 50,000 addresses gives the newest thousand, wherever they stand', async () => {
    const day = (at: number) => new Date(Date.UTC(2010, 0, 1) + at * 3_600_000).toISOString()
    const entries = Array.from({ length: 50_000 }, (_, at) =>
      entry(`https://baovidu.vn/tin-${1_000_000 + at}.htm`, `<lastmod>${day(at)}</lastmod>`),
    )
    const { links } = await found(urlset(entries.join('')))
    expect(links).toHaveLength(1_000)
    expect(links[0]?.url).toBe('https://baovidu.vn/tin-1049999.htm')
    expect(links.at(-1)?.url).toBe('https://baovidu.vn/tin-1049000.htm')
  })

  test('lists each page once and no address that is none', async () => {
    const body = urlset(
      ['javascript:alert(1)', 'https://baovidu.vn/a-1234567.htm', 'https://baovidu.vn/a-1234567.htm#x']
        .map((loc) => entry(loc))
        .join(''),
    )
    expect((await found(body)).links).toHaveLength(1)
  })
})

describe('an index of sitemaps', () => {
  const shard = (name: string) => `https://baovidu.vn/sitemaps/${name}.xml`
  const children = async (...list: readonly string[]) => (await found(index(...list))).sitemaps

  test('cut by month names this month and not the years before', async () => {
    const months = Array.from({ length: 26 }, (_, at) =>
      child(shard(`news-${2024 + Math.floor(at / 12)}-${(at % 12) + 1}`)),
    )
    expect(await children(...months, child(shard('news-2026-3')))).toEqual([shard('news-2026-3')])
  })

  test('just after the turn of a month names the last one too, newest first', async () => {
    const outcome = await discover(
      {
        ...capture(index(child(shard('news-2026-2')), child(shard('news-2026-3')))),
        capturedAt: new Date('2026-03-02'),
      },
      null,
    )
    expect(outcome).toMatchObject({ value: { sitemaps: [shard('news-2026-3'), shard('news-2026-2')] } })
  })

  test('cut by five days names the days that are not over', async () => {
    expect(
      await children(
        child(shard('sitemaps-2026-3-1-5')),
        child(shard('sitemaps-2026-2-21-25')),
        child(shard('sitemaps-2026-3-6-10')),
      ),
    ).toEqual([shard('sitemaps-2026-3-6-10'), shard('sitemaps-2026-3-1-5')])
  })

  test('an old month that was touched yesterday is still an old month', async () => {
    expect(await children(child(shard('news-2019-4'), '2026-03-07'), child(shard('moi'), '2026-03-07'))).toEqual([
      shard('moi'),
    ])
  })

  test('where everything is old names the newest alone', async () => {
    expect(await children(child(shard('a'), '2023-01-01'), child(shard('b'), '2024-01-01'))).toEqual([shard('b')])
  })

  test('undated children are asked for, at most ten, without those of sections, tags and people', async () => {
    const many = Array.from({ length: 30 }, (_, at) => child(shard(`post-sitemap${at}`)))
    const others = ['category-sitemap', 'post-tag', 'tac-gia', 'authors', 'images', 'page-sitemap']
    const taken = await children(...others.map((name) => child(shard(name))), ...many)
    expect(taken).toEqual(many.slice(0, 10).map((_, at) => shard(`post-sitemap${at}`)))
  })

  test('cannot send us to another site, nor to a file', async () => {
    expect(
      await children(
        child('http://169.254.169.254/latest/meta-data'),
        child('https://ke-khac.example/sitemap.xml'),
        child('file:///etc/passwd'),
        child('https://anh.baovidu.vn/sitemap.xml'),
      ),
    ).toEqual(['https://anh.baovidu.vn/sitemap.xml'])
  })
})

/** A sitemap must be as cheap to refuse as it is to send. */
const LIMIT = 12_000

describe('a sitemap that means harm', () => {
  test('with an entity bomb is put aside, unopened', async () => {
    const bomb = `<!DOCTYPE u [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${urlset(entry('&b;'))}`
    expect(await discover(capture(bomb), null)).toMatchObject({
      kind: 'quarantine',
      reason: expect.stringContaining('thực thể XML'),
    })
  })

  test('that unpacks to more than the limit is put aside', { timeout: LIMIT }, async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20))
    expect(await discover(capture(bomb, 'application/gzip'), null)).toMatchObject({ kind: 'quarantine' })
  })

  test.each([
    ['opening tags that never close', `<urlset>${'<url>'.repeat(900_000)}`],
    ['an entry nested 100,000 deep', urlset(entry('https://baovidu.vn/a-1234567.htm', '<a>'.repeat(100_000)))],
    ['entries that each hold 19,000 characters of tags', urlset(entry('x', '<a>'.repeat(6_000)).repeat(200))],
    ['half-open tags', `<urlset>${'<url '.repeat(900_000)}`],
    ['dates of white space', urlset(entry('x', `<lastmod>${' '.repeat(19_000)}`).repeat(200))],
    ['a name of digits', index(child(`https://baovidu.vn/${'20261'.repeat(3_000)}.xml`).repeat(200))],
    ['a name of tags', index(child(`https://baovidu.vn/${'tag'.repeat(6_000)}/x.xml`).repeat(200))],
    ['CDATA that never ends', `<urlset><url><loc>${'<![CDATA['.repeat(500_000)}`],
  ])('with %s is read or put aside in good time', { timeout: LIMIT }, async (_, body) => {
    expect(['done', 'quarantine']).toContain((await discover(capture(body), null)).kind)
  })

  test('any soup of its tags gives an outcome, never an exception', async () => {
    const pieces = fc.constantFrom(
      ...['<urlset>', '<sitemapindex>', '<url>', '</url>', '<sitemap>', '</sitemap>', '<loc>', '</loc>', '</lastmod>'],
      ...['<lastmod>', '2026-99-99', 'https://[', '//', '<news:title>', '<![CDATA[', ']]>', '&#x110000;', '\0', '<!--'],
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('<urlset>', '<sitemapindex>'),
        fc.array(pieces, { maxLength: 40 }),
        async (root, soup) => {
          expect((await discover(capture(root + soup.join('')), null)).kind).toBe('done')
        },
      ),
      { numRuns: 300 },
    )
  })
})
