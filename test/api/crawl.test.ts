/** A round over the network, on a local server: feeds, links, pages, refusals; asked again, nothing is there twice. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bringCrawl, bringIn } from '#api/bring.js'
import { initFolder } from '#api/commands/folder.js'
import { workingFolder } from '#api/config.js'
import { openNetwork } from '#api/crawl/round.js'
import { statusOf } from '#api/status.js'
import { workBoard } from '#api/work.js'
import { openWorkplace, type Workplace } from '#api/workplace.js'
import { defineSource } from '#crawlers/sources/define.js'
import type { Source } from '#data/model/source.js'
import { allFeeds } from '#data/store/feeds.js'
import { listItems } from '#data/store/items.js'
import { temporaryFolder } from '../support/cli.js'
import { type ScriptedServer, startServer } from '../support/http-server.js'
import { pageOf, TOWN } from '../support/town.js'

const [first, , , fourth] = TOWN
if (first === undefined || fourth === undefined) throw new Error('the town is empty')
const html = { 'content-type': 'text/html; charset=utf-8' }

let server: ScriptedServer
let workplace: Workplace
let source: Source
let asked = 0

beforeEach(async () => {
  asked = 0
  server = await startServer({
    '/robots.txt': { body: 'User-agent: *\nDisallow: /rieng-tu/\n' },
    '/tin.rss': ({ headers }) => {
      asked += 1
      if (headers['if-none-match'] === '"1"') return { status: 304 }
      const item = (path: string, title: string) =>
        `<item><title>${title}</title><link>${server.origin}${path}</link><pubDate>Tue, 28 Oct 2025 05:40:00 +0700</pubDate></item>`
      return {
        headers: { 'content-type': 'application/rss+xml', etag: '"1"' },
        body: `<rss version="2.0"><channel><title>Thử</title>${item('/mot-1001.html', 'Một')}${item('/hai-1002.html', 'Hai')}
${item('/mat-1003.html', 'Mất')}${item('/rieng-tu/bon-1004.html', 'Riêng')}<item><title>Nơi khác</title><link>http://169.254.169.254/x-1005.html</link></item></channel></rss>`,
      }
    },
    '/mot-1001.html': { headers: html, body: pageOf(first) },
    '/hai-1002.html': { headers: html, body: pageOf(fourth) },
    '/mat-1003.html': { status: 404 },
    '/hong.rss': { status: 500 },
  })
  source = defineSource({
    id: 'bao-thu',
    name: 'Báo Thử',
    domain: '127.0.0.1',
    level: 'provincial',
    language: 'vi',
    feeds: [`${server.origin}/tin.rss`],
    layouts: [],
  })
  const dir = temporaryFolder()
  const folder = workingFolder(join(dir, 'data'), {}, dir)
  await initFolder(folder, 'can-gio')
  workplace = await openWorkplace(folder)
})
afterEach(async () => {
  await workplace.close()
  await server.close()
})

/** One round with the real fetcher, let through to this one server, without its pauses. */
const round = (sources: readonly Source[]) =>
  bringIn(
    workplace,
    workBoard(),
    new AbortController().signal,
    bringCrawl({
      sources,
      repeatEvery: null,
      network: openNetwork({
        version: '0',
        contact: 'thu@vidu.example',
        now: () => new Date(),
        sleep: async () => undefined,
        interval: 0,
        allowPrivate: [server.host],
      }),
    }),
  )
const status = () => statusOf(workplace.db.read, new Date(), null)
const pagesAsked = () => server.asked.map(({ path }) => path).filter((path) => path.endsWith('.html'))

describe('a round', () => {
  test('reads the feed, then the pages it names, and only those it may', async () => {
    expect(await round([source])).toEqual({ read: 3, fresh: 3 })
    expect(await listItems(workplace.db.read, {}, null, 10)).toHaveLength(2)
    expect(pagesAsked().sort()).toEqual(['/hai-1002.html', '/mat-1003.html', '/mot-1001.html'])
    expect(server.asked.every(({ headers }) => headers['user-agent']?.includes('DiemBao/0 (+thu@vidu.example)'))).toBe(
      true,
    )
    const [feed] = await allFeeds(workplace.db.read)
    expect(feed).toMatchObject({ error: null, linkCount: 5, etag: '"1"' })
    const { records, stages } = await status()
    expect(records).toBe(3)
    expect(stages.extract).toMatchObject({ in: 2, done: 2 })
  })

  test('that comes too soon asks nothing and changes nothing', async () => {
    await round([source])
    await round([source])
    expect(asked).toBe(1)
    expect((await status()).items).toBe(2)
  })

  test('of a source that fails says so and loses nothing of the others', async () => {
    const broken = { ...source, id: 'bao-hong', feeds: [`${server.origin}/hong.rss`] }
    // Three captures came of it: one feed and two pages. What failed was asked, not read.
    expect(await round([broken, source])).toEqual({ read: 3, fresh: 3 })
    const feeds = await allFeeds(workplace.db.read)
    expect(feeds.find((feed) => feed.source === 'bao-hong')?.error).toBeTruthy()
    expect((await status()).items).toBe(2)
  })
})
