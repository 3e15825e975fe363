/** What do the soak's sites answer, and what was asked of them? One server on this machine for all of them. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import type { Source } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import type { Answer } from '../support/http-server.js'
import type { FakeClock } from './clock.js'
import { articleAnswer, atom, feedPath, hasMoved, listPage, rss, sitemap } from './pages.js'
import { isGone, type Site, type Trouble, type World } from './world.js'

export interface Asked {
  readonly host: string
  readonly path: string
  /** Of the soak's clock, when the request came and when its answer had gone. */
  readonly from: number
  to: number
  /** 0 where the connection was cut. */
  readonly status: number
  readonly retryAfter: number | null
  /** Of robots.txt. */
  readonly rules: string | null
}

export interface Sites {
  readonly asked: readonly Asked[]
  /** Names that were looked up and are none of ours. */
  readonly strangers: ReadonlySet<string>
  /** `host:port` of every site, as the guard's exceptions are written. */
  readonly hosts: readonly string[]
  readonly lookup: LookupFunction
  /** Addresses are written with https and no port, as on the web; the sites have no certificates, so they are asked differently. */
  readonly asServed: (url: string) => string
  readonly asWritten: (url: string) => string
  /** Called with every request, for whoever wants to stop in the middle. */
  onRequest: () => void
  close(): Promise<void>
}

export const sourceOfSite = (site: Site): Source => ({
  id: site.host,
  name: site.host,
  domain: site.host,
  formerDomains: [],
  level: 'provincial',
  language: 'vi',
  feeds: [
    ...(site.doors.includes('rss') ? [`https://${site.host}/tin.rss`] : []),
    ...(site.doors.includes('atom') ? [`https://${site.host}/tin.atom`] : []),
    ...(site.secondFeed ? [`https://${site.host}/noi-bat.rss`] : []),
  ],
  sitemaps: site.doors.includes('sitemap') ? [`https://${site.host}/sitemap-news.xml`] : [],
  listings: site.doors.includes('listing') ? [`https://${site.host}/thoi-su`] : [],
  layouts: [],
})

export const troubleAt = ({ troubles }: World, host: string, time: number): Trouble | null =>
  troubles.find((one) => one.host === host && one.from <= time && time < one.to) ?? null

const CHALLENGE = `<!doctype html><html><head><title>Xin chờ</title><script>document.cookie="D1N=1";location.reload()</script></head><body>Đang kiểm tra trình duyệt của bạn</body></html>`
/** With 200 and the same for every page, as many sites do it. */
const SAYS_GONE: Answer = {
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!doctype html><html lang="vi"><head><title>Thông báo</title></head><body><h1>Thông báo</h1><p>Bài viết bạn tìm không tồn tại hoặc đã bị gỡ bỏ. Mời bạn quay lại trang chủ để đọc tin mới.</p></body></html>',
}
/** Seconds that a site in need of quiet asks for. */
const QUIET = 1800

const rulesOf = (site: Site, trouble: Trouble | null): string =>
  [
    'User-agent: *',
    trouble?.kind === 'robots closed' ? 'Disallow: /' : 'Disallow: /rieng-tu/',
    ...(site.crawlDelay === null ? [] : [`Crawl-delay: ${site.crawlDelay}`]),
  ].join('\n')

/** Null: the connection is cut. */
function answerOf(world: World, site: Site, path: string, now: number): Answer | null {
  const trouble = troubleAt(world, site.host, now)
  if (trouble?.kind === 'error') return { status: 502, body: 'bad gateway' }
  if (trouble?.kind === 'reset' || trouble?.kind === 'no name') return null
  if (trouble?.kind === 'slow down') return { status: 429, headers: { 'retry-after': String(QUIET) } }
  if (path === '/robots.txt')
    return trouble?.kind === 'robots error'
      ? { status: 503 }
      : { headers: { 'content-type': 'text/plain' }, body: rulesOf(site, trouble) }
  if (trouble?.kind === 'challenge')
    return { status: trouble.from % 2 < 1 ? 200 : 403, headers: { 'content-type': 'text/html' }, body: CHALLENGE }
  return contentOf(world, site, path, now)
}

const here = (site: Site): string => `https://${site.host}/`

function contentOf(world: World, site: Site, path: string, now: number): Answer {
  const bare = path.split('?')[0] ?? path
  const gone: Answer = {
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: '<h1>404</h1><p>Không tìm thấy trang này.</p>',
  }
  if (bare === '/' || (bare === '/thoi-su' && site.doors.includes('listing'))) return listPage(world, site, now)
  if (bare === '/tin.atom' && site.doors.includes('atom')) return atom(world, site, now)
  if (bare === '/sitemap-news.xml' && site.doors.includes('sitemap')) return sitemap(world, site, now)
  if (bare === '/noi-bat.rss' && site.secondFeed)
    return rss(world, site, now, '?utm_source=rss&utm_medium=noi-bat&fbclid=x1')
  if (bare === '/tin.rss' && hasMoved(site, now) && now < (site.movedAt ?? 0) + DAY)
    return { status: 301, headers: { location: `${here(site)}${feedPath(site, now).slice(1)}` } }
  if (bare === feedPath(site, now) && site.doors.includes('rss')) return rss(world, site, now, '')
  const article = world.articles.find((one) => one.host === site.host && one.path === bare)
  if (article === undefined || article.publishedAt > now) return gone
  if (!isGone(article, now)) return articleAnswer(site, article, now)
  switch (article.removal?.how) {
    case 'redirect home':
      return { status: 302, headers: { location: here(site) } }
    case 'shows home':
      return listPage(world, site, now)
    case 'says so':
      return SAYS_GONE
    default:
      return { ...gone, status: article.removal?.how ?? 404 }
  }
}

/** With its tag, or 304 where the asker knows it. */
function tagged(site: Site, answer: Answer, known: string | undefined): Answer {
  if (!site.etags || answer.status !== undefined) return answer
  const etag = `"${createHash('sha256')
    .update(answer.body ?? '')
    .digest('hex')
    .slice(0, 16)}"`
  return known === etag ? { status: 304, headers: { etag } } : { ...answer, headers: { ...answer.headers, etag } }
}

export async function openSites(world: World, clock: FakeClock): Promise<Sites> {
  const byHost = new Map(world.sites.map((site) => [site.host, site]))
  const asked: Asked[] = []
  const strangers = new Set<string>()
  let port = 0
  const served = (url: string) =>
    byHost.has(new URL(url).hostname) ? url.replace(/^https:\/\/([^/:]+)/, `http://$1:${port}`) : url

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const host = (request.headers.host ?? '').split(':')[0] ?? ''
    const path = request.url ?? '/'
    const site = byHost.get(host)
    const now = clock.time()
    const raw = site === undefined ? { status: 421 } : answerOf(world, site, path, now)
    const answer = site === undefined || raw === null ? raw : tagged(site, raw, request.headers['if-none-match'])
    const retryAfter = answer?.headers?.['retry-after']
    const entry: Asked = {
      host,
      path,
      from: now,
      to: now,
      status: answer === null ? 0 : (answer.status ?? 200),
      retryAfter: retryAfter === undefined ? null : Number(retryAfter),
      rules: path === '/robots.txt' && answer?.status === undefined ? String(answer?.body ?? '') : null,
    }
    asked.push(entry)
    sites.onRequest()
    response.on('close', () => {
      entry.to = clock.time()
    })
    if (answer === null) {
      request.socket.destroy()
      return
    }
    const location = answer.headers?.location
    // One request a connection, so that every request looks its name up again.
    response.writeHead(answer.status ?? 200, {
      ...answer.headers,
      ...(location === undefined ? {} : { location: served(location) }),
      connection: 'close',
    })
    response.end(answer.body)
  }

  const server = createServer(serve)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on TCP has an address of this shape.
  port = (server.address() as AddressInfo).port

  const sites: Sites = {
    asked,
    strangers,
    hosts: world.sites.map(({ host }) => `${host}:${port}`),
    lookup: (name, options, callback) => {
      if (!byHost.has(name)) strangers.add(name)
      if (!byHost.has(name) || troubleAt(world, name, clock.time())?.kind === 'no name')
        return callback(Object.assign(new Error(`no such name: ${name}`), { code: 'ENOTFOUND' }), '')
      if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }])
      else callback(null, '127.0.0.1', 4)
    },
    asServed: served,
    asWritten: (url) => url.replace(`:${port}/`, '/').replace(/^http:\/\/([^/:]+\.test\/)/, 'https://$1'),
    onRequest: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return sites
}
