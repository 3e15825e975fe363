/** What is damaged, and who must read it without a crash: pages, feeds, sitemaps, archives. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feedCandidatesOf } from '#crawlers/autodiscover.js'
import { discover } from '#crawlers/discover.js'
import { draftsOfPage } from '#crawlers/drafting.js'
import { isBlocked } from '#crawlers/fetch/blocked.js'
import { openWarc, readWarc } from '#crawlers/formats/warc.js'
import { sourceById } from '#crawlers/sources/index.js'
import type { Capture } from '#data/model/capture.js'
import { mutated } from './mutate.js'

type Sort = 'page' | 'feed' | 'warc'

export interface Seed {
  readonly name: string
  readonly sort: Sort
  readonly bytes: Uint8Array
}

const NOW = new Date('2026-11-20T01:00:00Z')
const PAGE = 'https://vnexpress.net/duong-ven-bien-4900001.html'

const item = (index: number) => `<title><![CDATA[Tin số ${index} &amp; thêm]]></title>
<link>https://vnexpress.net/tin-so-${index}-490000${index}.html?utm_source=rss</link>
<description><![CDATA[<a href="#"><img src="x.jpg"></a></br>Mô tả ngắn về cầu phao]]></description>
<pubDate>Fri, 20 Nov 2026 0${index % 10}:15:00 +0700</pubDate>`
const many = (text: (index: number) => string) => Array.from({ length: 8 }, (_, index) => text(index)).join('\n')

const FEEDS: Readonly<Record<string, string>> = {
  rss: `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Thời sự</title>${many((index) => `<item>${item(index)}</item>`)}</channel></rss>`,
  rdf: `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://vnexpress.net/"><title>Tin</title></channel>${many((index) => `<item rdf:about="x${index}">${item(index)}</item>`)}</rdf:RDF>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title>${many((index) => `<entry><title type="html">Tin ${index}</title><link rel="alternate" href="/tin-${index}-49000${index}.html"/><updated>2026-11-20T0${index}:00:00+07:00</updated><summary>Tóm tắt</summary></entry>`)}</feed>`,
  json: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Tin',
    items: Array.from({ length: 8 }, (_, index) => ({
      id: String(index),
      url: `https://vnexpress.net/tin-${index}-490000${index}.html`,
      title: `Tin ${index}`,
      date_published: '2026-11-20T08:00:00+07:00',
    })),
  }),
  sitemap: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${many((index) => `<url><loc>https://vnexpress.net/tin-${index}-490000${index}.html</loc><lastmod>2026-11-20T08:0${index}+07:00</lastmod><news:news><news:publication_date>2026-11-20</news:publication_date><news:title>Tin ${index}</news:title></news:news></url>`)}</urlset>`,
  'sitemap-index': `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${many((index) => `<sitemap><loc>https://vnexpress.net/sitemap-${index}.xml</loc><lastmod>2026-11-0${index + 1}</lastmod></sitemap>`)}</sitemapindex>`,
}

/** Pages of the test folder, feeds written here, and an archive of both. */
export async function seeds(captures: string): Promise<readonly Seed[]> {
  const names = (await readdir(captures)).filter((name) => /\.html?$/.test(name)).sort()
  const pages = await Promise.all(
    names.map(async (name) => ({ name, sort: 'page' as const, bytes: await readFile(join(captures, name)) })),
  )
  const feeds = Object.entries(FEEDS).map(([name, text]) => ({ name, sort: 'feed' as const, bytes: Buffer.from(text) }))
  const folder = await mkdtemp(join(tmpdir(), 'diembao-fuzz-'))
  try {
    const archive = await openWarc(folder, NOW)
    let file = ''
    for (const { name, bytes } of [...pages.slice(0, 3), ...feeds.slice(0, 2)])
      file = (
        await archive.append({
          type: 'response',
          targetUri: `https://vnexpress.net/${name}`,
          date: NOW,
          contentType: 'text/html',
          status: 200,
          headers: { 'content-type': 'text/html; charset=utf-8' },
          body: bytes,
          tool: 'fuzz',
        })
      ).file
    await archive.close()
    return [...pages, ...feeds, { name: 'warc', sort: 'warc', bytes: await readFile(join(folder, file)) }]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const captureOf = (body: Uint8Array, contentType: string): Capture => ({
  url: PAGE,
  capturedAt: NOW,
  status: 200,
  headers: { 'content-type': contentType },
  body,
})

/** Reads one damaged file with everything that would read it. Any answer is right but a thrown error. */
export async function readDamaged({ sort, bytes }: Seed, seed: number, folder: string): Promise<void> {
  const body = mutated(bytes, seed)
  if (sort === 'warc') {
    const file = join(folder, 'damaged.warc.gz')
    await writeFile(file, body)
    let answers = 0
    for await (const _ of readWarc(file)) answers += 1
    if (answers > 10_000) throw new Error(`${answers} answers of a small archive`)
    return
  }
  const capture = captureOf(body, sort === 'page' ? 'text/html; charset=utf-8' : 'application/xml')
  isBlocked(200, capture.headers, body)
  await discover(capture, sourceById('vnexpress'))
  if (sort === 'feed') return
  draftsOfPage(capture)
  feedCandidatesOf(capture)
}
