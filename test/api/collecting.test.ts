/** Round after round: pages change and go, feeds die and move, platforms answer; nothing is lost unseen and nothing is there twice. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ApiAsker } from '#crawlers/fetch/api.js'
import { defineSource } from '#crawlers/sources/define.js'
import { done } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import { allFeeds, recentLooks } from '#data/store/feeds.js'
import { listItems, versionsOfItem } from '#data/store/items.js'
import { countUnfound } from '#data/store/sightings.js'
import { type Answer, type ScriptedServer, startServer } from '../support/http-server.js'
import { type Office, openOffice } from '../support/round.js'
import { pageOf, TOWN, type TownArticle } from '../support/town.js'

const [first, , , fourth] = TOWN
if (first === undefined || fourth === undefined) throw new Error('the town is empty')
const START = new Date('2025-10-28T06:00:00+07:00')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const html = { 'content-type': 'text/html; charset=utf-8' }
const page = (article: TownArticle): Answer => ({ headers: html, body: pageOf(article) })

let server: ScriptedServer
let office: Office
/** Shown in place of the article, with an ETag that is honoured; empty when the article stands there. */
let notices = ''
/** What stands at each path now; a test changes it between rounds. */
let site: Record<string, Answer>
const PATHS = [
  '/tin.rss',
  '/tin-moi.rss',
  '/chuyen-muc/',
  '/sitemap.xml',
  '/sitemap-10.xml',
  '/mot-1001.html',
  '/hai-1002.html',
]

const feedOf = (...paths: readonly string[]): Answer => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>Thử</title>${paths.map((path) => `<item><title>Tin ở ${path}</title><link>${server.origin}${path}</link></item>`).join('')}</channel></rss>`,
})

beforeEach(async () => {
  site = {}
  notices = ''
  server = await startServer({
    '/robots.txt': { body: 'User-agent: *\nDisallow:\n' },
    ...Object.fromEntries(PATHS.map((path) => [path, () => site[path] ?? { status: 404 }])),
    '/mot-1001.html': ({ headers }) => {
      if (notices === '') return site['/mot-1001.html'] ?? { status: 404 }
      if (headers['if-none-match'] === '"thong-bao"') return { status: 304 }
      return { headers: { ...html, etag: '"thong-bao"' }, body: notices }
    },
    '/ngan/1': { status: 301, headers: { location: '/hai-1002.html' } },
  })
  office = await openOffice(START, [server.host])
})
afterEach(async () => {
  await office.close()
  await server.close()
})

const sourceOf = (changes: Partial<Source> = {}): Source =>
  defineSource({
    id: 'bao-thu',
    name: 'Báo Thử',
    domain: '127.0.0.1',
    level: 'provincial',
    language: 'vi',
    feeds: [`${server.origin}/tin.rss`],
    listings: [`${server.origin}/chuyen-muc/`],
    layouts: [],
    ...changes,
  })
const items = () => listItems(office.workplace.db.read, {}, null, 50)
const asked = (path: string) => server.asked.filter((one) => one.path === path).length
const laterBy = async (milliseconds: number, sources: readonly Source[]) => {
  office.wait(milliseconds)
  return office.round(sources)
}

describe('a page that was captured', () => {
  const source = () => sourceOf()
  const held = async () => {
    site = { '/tin.rss': feedOf('/mot-1001.html'), '/mot-1001.html': page(first) }
    await office.round([source()])
    const [item] = await items()
    if (item === undefined) throw new Error('nothing was captured')
    return item
  }

  test('is looked at again after a quarter of an hour, and as it was makes no Version', async () => {
    const item = await held()
    await laterBy(10 * MINUTE, [source()])
    expect(asked('/mot-1001.html')).toBe(1)
    await laterBy(6 * MINUTE, [source()])
    expect(asked('/mot-1001.html')).toBe(2)
    expect(await versionsOfItem(office.workplace.db.read, item.id)).toHaveLength(1)
  })

  test('and edited is a second Version of the same Item, sealed', async () => {
    const item = await held()
    const edited = { ...first, paragraphs: first.paragraphs.map((text) => text.replace('37 trên 214', '73 trên 214')) }
    site['/mot-1001.html'] = page(edited)
    expect(await laterBy(16 * MINUTE, [source()])).toMatchObject({ fresh: 1 })
    expect(await items()).toHaveLength(1)
    const versions = await versionsOfItem(office.workplace.db.read, item.id)
    expect(versions.map(({ number, change }) => [number, change])).toEqual([
      [2, 'edited'],
      [1, null],
    ])
    expect(versions[0]?.text).toContain('73 trên 214')
    expect(versions[0]?.captureId).not.toBe(versions[1]?.captureId)
  })

  test('and corrected by the paper says so', async () => {
    const item = await held()
    const corrected = {
      ...first,
      paragraphs: [...first.paragraphs, 'Đính chính: bản tin trước đó ghi nhầm số hộ, tòa soạn xin lỗi bạn đọc.'],
    }
    site['/mot-1001.html'] = page(corrected)
    await laterBy(16 * MINUTE, [source()])
    expect((await versionsOfItem(office.workplace.db.read, item.id))[0]?.change).toBe('corrected')
  })

  test('is removed when it is gone twice, an hour apart, and there again when it is back', async () => {
    await held()
    site['/mot-1001.html'] = { status: 404 }
    await laterBy(16 * MINUTE, [source()])
    expect((await items())[0]?.removedAt).toBeNull()
    await laterBy(HOUR + MINUTE, [source()])
    expect((await items())[0]?.removedAt).toEqual(office.now())
    site['/mot-1001.html'] = page(first)
    await laterBy(HOUR + MINUTE, [source()])
    expect((await items())[0]?.removedAt).toBeNull()
  })

  test('is removed too when a notice stands in its place and the server answers 304 for the notice', async () => {
    await held()
    const notice =
      '<html><head><title>Không tìm thấy</title></head><body><h1>Bài viết không tồn tại hoặc đã bị gỡ</h1><p>Mời bạn đọc xem các bài khác ở trang chủ của báo; nếu cần, hãy liên hệ tòa soạn theo địa chỉ ở cuối trang này.</p></body></html>'
    notices = notice
    await laterBy(16 * MINUTE, [source()])
    await laterBy(HOUR + MINUTE, [source()])
    expect((await items())[0]?.removedAt).toEqual(office.now())
    await laterBy(HOUR + MINUTE, [source()])
    expect((await items())[0]?.removedAt).not.toBeNull()
  })

  test('is not taken for removed while its site is down or refuses us', async () => {
    await held()
    for (const answer of [
      { status: 500 },
      { status: 403 },
      { headers: html, body: '<title>Just a moment...</title><script src="/cdn-cgi/challenge-platform/x"></script>' },
    ]) {
      site['/mot-1001.html'] = answer
      await laterBy(3 * HOUR, [source()])
    }
    const [item] = await items()
    expect(item?.removedAt).toBeNull()
    expect(await versionsOfItem(office.workplace.db.read, item?.id ?? 0)).toHaveLength(1)
  })
})

describe('a feed', () => {
  test('that dies is stood in for by the page that lists news, which names the new feed', async () => {
    const source = sourceOf()
    site = {
      '/tin.rss': { status: 410 },
      '/tin-moi.rss': feedOf('/hai-1002.html'),
      '/hai-1002.html': page(fourth),
      '/chuyen-muc/': {
        headers: html,
        body: '<html><head><title>Chuyên mục</title><link rel="alternate" type="application/rss+xml" href="/tin-moi.rss"></head><body><h1>Chuyên mục</h1><p>Trang này liệt kê các chuyên mục của báo; bạn đọc chọn một chuyên mục để xem tin mới nhất.</p></body></html>',
      },
    }
    for (let day = 0; day < 4; day += 1) {
      await office.round([source])
      office.wait(25 * HOUR)
    }
    await office.round([source])
    const feeds = await allFeeds(office.workplace.db.read)
    expect(feeds.map(({ url, door, foundFrom }) => [new URL(url).pathname, door, foundFrom === null])).toEqual([
      ['/chuyen-muc/', 'listing', false],
      ['/tin-moi.rss', 'feed', false],
      ['/tin.rss', 'feed', true],
    ])
    expect((await items()).map(({ title }) => title)).toEqual([fourth.title])
  })

  test('that answers the same again is not sealed again', async () => {
    site = { '/tin.rss': feedOf('/mot-1001.html'), '/mot-1001.html': page(first) }
    const source = sourceOf()
    expect(await office.round([source])).toEqual({ read: 2, fresh: 2 })
    office.wait(2 * 24 * HOUR)
    expect((await office.round([source])).fresh).toBe(0)
    const looks = await recentLooks(office.workplace.db.read, source.feeds[0] ?? '', 5)
    expect(looks.map(({ outcome, found, fresh }) => [outcome, found, fresh])).toEqual([
      ['unchanged', 1, 0],
      ['new', 1, 1],
    ])
  })

  test('without entries is empty at every look, also where it is the same again', async () => {
    site = { '/tin.rss': feedOf() }
    const source = sourceOf()
    await office.round([source])
    await laterBy(25 * HOUR, [source])
    const looks = await recentLooks(office.workplace.db.read, source.feeds[0] ?? '', 5)
    expect(looks.map(({ outcome }) => outcome)).toEqual(['empty', 'empty'])
  })

  test('that names a short address leads to the Item of the page behind it', async () => {
    site = { '/tin.rss': feedOf('/ngan/1'), '/hai-1002.html': page(first) }
    await office.round([sourceOf()])
    expect((await items()).map(({ url }) => url)).toEqual([expect.stringMatching(/\/hai-1002\.html$/)])
  })

  test('of sitemaps leads through the index to the newest articles', async () => {
    site = {
      '/sitemap.xml': {
        headers: { 'content-type': 'application/xml' },
        body: `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${server.origin}/sitemap-10.xml</loc><lastmod>2025-10-28</lastmod></sitemap></sitemapindex>`,
      },
      '/sitemap-10.xml': {
        headers: { 'content-type': 'application/xml' },
        body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.origin}/mot-1001.html</loc><lastmod>2025-10-28T05:40+07:00</lastmod></url></urlset>`,
      },
      '/mot-1001.html': page(first),
    }
    const source = sourceOf({ feeds: [], sitemaps: [`${server.origin}/sitemap.xml`] })
    await office.round([source])
    await laterBy(10 * MINUTE, [source])
    expect((await items()).map(({ title }) => title)).toEqual([first.title])
  })

  test('that fails is asked less and less, and its failures are remembered', async () => {
    site = { '/tin.rss': { status: 500 } }
    const source = sourceOf()
    for (let tick = 0; tick < 24; tick += 1) await laterBy(HOUR, [source])
    expect(asked('/tin.rss')).toBeLessThan(12)
    const looks = await recentLooks(office.workplace.db.read, source.feeds[0] ?? '', 50)
    expect(looks).toHaveLength(asked('/tin.rss'))
    expect(new Set(looks.map(({ outcome }) => outcome))).toEqual(new Set(['failed']))
  })
})

describe('platforms and discovery services', () => {
  const HEADLINE = 'Xã Cần Giờ khánh thành cầu phao mới'
  /** Mastodon answers with one post, Google News with one headline, everything else is out of reach. */
  const asker: ApiAsker = {
    ask: async ({ url }) => {
      const capture = (type: string, body: string) =>
        done({ url, capturedAt: office.now(), status: 200, headers: { 'content-type': type }, body: Buffer.from(body) })
      if (url.includes('/api/v1/timelines/tag/'))
        return capture(
          'application/json',
          JSON.stringify([
            {
              id: '1',
              visibility: 'public',
              url: 'https://mang.example/@ai-do/1',
              content: '<p>Cầu phao ở xã Cần Giờ <script>alert(1)</script>kẹt cứng sáng nay</p>',
              created_at: '2025-10-28T05:00:00+07:00',
              replies_count: 2,
              reblogs_count: 3,
              favourites_count: 4,
              reblog: null,
              account: { username: 'ai-do', display_name: 'Tên Người Đăng' },
            },
          ]),
        )
      if (url.includes('news.google'))
        return capture(
          'application/rss+xml',
          `<rss version="2.0"><channel><item><title>${HEADLINE} - Báo Xa</title><link>https://news.google.com/rss/articles/CBMiAAA</link><pubDate>Tue, 28 Oct 2025 05:00:00 +0700</pubDate><source url="https://bao-xa.example">Báo Xa</source></item></channel></rss>`,
        )
      return { kind: 'retry', reason: 'máy chủ yêu cầu chậm lại', notBefore: new Date(office.now().getTime() + HOUR) }
    },
    close: async () => undefined,
  }

  test('bring posts as Items, headlines as sightings, and failures as reasons', async () => {
    office.workplace.config.follow.push({ connector: 'mastodon', instance: 'mang.example', tag: 'cangio' })
    const refused = { fetch: async () => ({ kind: 'skip' as const, reason: 'thử' }), close: async () => undefined }
    await office.round(undefined, { asker, fetcher: refused })
    const [post] = await items()
    expect(post).toMatchObject({
      form: 'post',
      url: 'https://mang.example/@ai-do/1',
      engagement: { views: null, reactions: 4, comments: 2, shares: 3 },
    })
    const [version] = await versionsOfItem(office.workplace.db.read, post?.id ?? 0)
    expect(version?.text).toBe('Cầu phao ở xã Cần Giờ kẹt cứng sáng nay')
    expect(JSON.stringify([post, version])).not.toContain('Tên Người Đăng')
    const week = { start: new Date('2025-10-27T00:00:00+07:00'), end: new Date('2025-11-03T00:00:00+07:00') }
    expect(await countUnfound(office.workplace.db.read, week)).toBe(1)
    const feeds = await allFeeds(office.workplace.db.read)
    expect(feeds.find(({ url }) => url.startsWith('gdelt:'))?.error).toBe('máy chủ yêu cầu chậm lại')
    // Nothing is there twice when the same is told again.
    office.wait(25 * HOUR)
    await office.round(undefined, { asker, fetcher: refused })
    expect(await items()).toHaveLength(1)
    expect(await countUnfound(office.workplace.db.read, week)).toBe(1)
  })
})
