/** What does the dashboard meet? A server with invented rows, in any amount and any trouble, on a port of its own. */
import { createReadStream, existsSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { SECRET_REFUSAL } from '#crawlers/intake/secret-marks.js'
import { evidence, PICTURE, verification } from './mock-evidence.js'
import { handedIn, report, reportForm } from './mock-reports.js'
import { itemPage, itemRow, localities, searchHit, sourceHealth, status, storyPage, storyRow } from './mock-rows.js'

export interface MockOptions {
  /** How many stories; items are four times as many. */
  readonly rows: number
  /** `none-watched`: no locality. `failing`: every list is a problem. `working`: collecting is under way. `refusing`: reports are not taken. */
  readonly scene?: 'usual' | 'none-watched' | 'failing' | 'working' | 'slow' | 'refusing'
  /** Where the built page is; without it only `/api` answers. */
  readonly page?: string
  readonly port?: number
}

export interface MockServer {
  readonly url: string
  /** As if collecting had brought more. */
  readonly addStories: (count: number) => void
  readonly close: () => Promise<void>
}

/** The policy of the real server: what breaks it breaks the page here too. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
  ) {
    super(code)
  }
}

export async function startMockServer(options: MockOptions): Promise<MockServer> {
  const { scene = 'usual', page, port = 0 } = options
  let stories = options.rows

  const answer = (path: string, query: URLSearchParams): unknown => {
    const items = stories * 4
    if (path === '/localities')
      return { rows: scene === 'none-watched' ? localities.map((one) => ({ ...one, watched: false })) : localities }
    if (path === '/status') return status(stories, scene === 'working')
    if (path === '/health') return { ok: true, version: '0.1.0' }
    if (scene === 'failing') throw new Problem(503, 'database-busy', 'Cơ sở dữ liệu đang bận, xin thử lại sau ít phút.')
    if (path === '/sources') return { rows: Array.from({ length: stories === 0 ? 0 : 25 }, (_, i) => sourceHealth(i)) }
    if (path === '/stories') {
      // The mock's only two topics with no story, so that an empty answer to a filter can be looked at.
      const total = query.get('topic') === 'quoc-phong' ? 0 : stories
      return { ...slice(total, query, storyRow), total }
    }
    if (path === '/items') return slice(items, query, itemRow)
    if (path === '/search') {
      const q = query.get('q') ?? ''
      const total = q === 'khongco' ? 0 : items
      return { ...slice(total, query, (index) => searchHit(index, q)), total }
    }
    if (path === '/reports') return slice(Math.min(stories, 25), query, report)
    if (path === '/report-form') return reportForm
    const evidenceOf = /^\/items\/(\d+)\/evidence(\/verify)?$/.exec(path)
    if (evidenceOf !== null)
      return evidenceOf[2] === undefined ? evidence(Number(evidenceOf[1])) : verification(Number(evidenceOf[1]))
    const [, kind, id] = /^\/(stories|items)\/(\d+)$/.exec(path) ?? []
    const index = Number(id) - 1
    if (kind === 'stories' && index < stories) return storyPage(index)
    if (kind === 'items' && index < items) return itemPage(index)
    throw new Problem(404, 'not-found', 'Không có nội dung này.')
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock')
    response.setHeader('Content-Security-Policy', POLICY)
    if (!pathname.startsWith('/api')) {
      sendPage(response, page, pathname)
      return
    }
    if (scene === 'slow' && !['/api/status', '/api/localities'].includes(pathname)) return
    try {
      const path = pathname.slice('/api'.length)
      if (request.method === 'POST' && path === '/reports') {
        if (scene === 'refusing') throw new Problem(422, 'secret-mark', SECRET_REFUSAL)
        send(response, 201, 'application/json', JSON.stringify(handedIn))
      } else if (path === '/briefings/weekly') sendBriefing(response, searchParams, stories)
      else if (path.endsWith('/picture')) response.writeHead(200, { 'Content-Type': 'image/png' }).end(PICTURE)
      else if (path.endsWith('.wacz')) send(response, 200, 'application/wacz', 'PK')
      else send(response, 200, 'application/json', JSON.stringify(answer(path, searchParams)))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const { status: code, code: name, detail } = error
      const body = { type: 'about:blank', title: name, status: code, detail, code: name }
      send(response, code, 'application/problem+json', JSON.stringify(body))
    }
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  // A TCP server that listens has an address with a port, never a pipe's name.
  const { port: given } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${given}`,
    addStories: (count) => {
      stories += count
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function slice<T>(total: number, query: URLSearchParams, row: (index: number) => T) {
  const from = Number(query.get('cursor') ?? 0)
  const to = Math.min(total, from + Number(query.get('limit') ?? 50))
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => row(from + index))
  return { rows, next: to < total ? String(to) : null }
}

function send(response: ServerResponse, code: number, type: string, body: string): void {
  response.writeHead(code, { 'Content-Type': type }).end(body)
}

function sendBriefing(response: ServerResponse, query: URLSearchParams, stories: number): void {
  if (stories === 0) throw new Problem(422, 'week-empty', 'Tuần này chưa có tin nào để lập bản tin.')
  const format = query.get('format') ?? 'docx'
  const name = encodeURIComponent(`bản tin tuần-${query.get('week')}.${format}`)
  response.setHeader('Content-Disposition', `attachment; filename="ban-tin.${format}"; filename*=UTF-8''${name}`)
  const html = `<!doctype html><meta charset="utf-8"><h1>DỰ THẢO</h1><p>Bản tin tuần, ${stories} vụ việc.</p><script>document.title='ran'</script>`
  send(response, 200, format === 'html' ? 'text/html; charset=utf-8' : 'application/octet-stream', html)
}

function sendPage(response: ServerResponse, page: string | undefined, pathname: string): void {
  if (page === undefined) {
    send(response, 404, 'text/plain', 'no page')
    return
  }
  const wanted = join(page, normalize(pathname))
  const file = extname(wanted) !== '' && existsSync(wanted) ? wanted : join(page, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
  createReadStream(file).pipe(response)
}
