/** What does the server answer? Importing this file does nothing; the caller brings the database and the clock. */
import { serveStatic } from '@hono/node-server/serve-static'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { rateLimiter } from 'hono-rate-limiter'
import { DOCUMENT_LIMIT } from '#crawlers/intake/document.js'
import { PICTURE_LIMIT } from '#crawlers/intake/picture.js'
import { ownOriginOnly } from './http/origin.js'
import { plainWordsOnly } from './http/plain-words.js'
import { ProblemError, problem } from './http/problem.js'
import type { AppPorts } from './ports.js'
import { auditRoutes } from './routes/audit.js'
import { briefingRoutes } from './routes/briefings.js'
import { caseClockRoutes } from './routes/case-clocks.js'
import { caseRoutes } from './routes/cases.js'
import { claimRoutes } from './routes/claims.js'
import { decisionRoutes } from './routes/decisions.js'
import { documentRoutes } from './routes/documents.js'
import { evidenceRoutes } from './routes/evidence.js'
import { evidencePieceRoutes } from './routes/evidence-pieces.js'
import { factRoutes } from './routes/facts.js'
import { itemRoutes } from './routes/items.js'
import { outcomeRoutes } from './routes/outcomes.js'
import { pressRoutes } from './routes/press.js'
import { redressRoutes } from './routes/redress.js'
import { reportRoutes } from './routes/reports.js'
import { responseFileRoutes } from './routes/response-files.js'
import { responseRoutes } from './routes/responses.js'
import { searchRoutes } from './routes/search.js'
import { storyRoutes } from './routes/stories.js'
import { suggestionRoutes } from './routes/suggestions.js'
import { summaryRoutes } from './routes/summaries.js'
import { systemRoutes } from './routes/system.js'
import { verdictRoutes } from './routes/verdicts.js'

/** Until there are accounts the server speaks to this machine only; a page elsewhere must not reach it by another name. */
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Mantine sets its colours as inline styles; scripts come from the server alone. */
const POLICY = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const MINUTE = 60_000
/** Far above what a person with several windows asks for; a runaway script is held back. */
const ASKED_A_MINUTE = 3000
/** Each summary reads a whole period and packs a file. */
const SUMMARIES_A_MINUTE = 60

/** One key for all: until there are accounts everybody is this machine. */
const atMost = (limit: number) =>
  rateLimiter({
    windowMs: MINUTE,
    limit,
    keyGenerator: () => 'loopback',
    handler: (c) => problem(c, 429, 'too-many', 'Quá nhiều yêu cầu trong một phút: hãy chờ một lát rồi thử lại'),
  })

/** Nothing in what was sealed may run, load or be framed, whatever a browser takes it for. */
const onlyToLookAt: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
}

/** Each reads whole records again and is written into the custody log. */
const CHECKS_A_MINUTE = 60

/** Each is sealed on the disk by itself; a person hands in one at a time. */
const REPORTS_A_MINUTE = 60

/** The words beside a file. */
const WORDS = 262_144
const tooLarge = (limit: number) => (c: Context) =>
  problem(c, 413, 'too-large', `Tệp gửi lên lớn quá ${limit / 1024 / 1024} MB`)
const largest = (limit: number) => bodyLimit({ maxSize: limit + WORDS, onError: tooLarge(limit) })

export function createApp(ports: AppPorts): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const [issue] = result.error.issues
      const code = result.target === 'json' || result.target === 'form' ? 'bad-body' : 'bad-query'
      return problem(c, 400, code, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'không hợp lệ'}`)
    },
  })
  api.doc31('/openapi.json', { openapi: '3.1.0', info: { title: 'Điểm Báo', version: ports.version } })
  systemRoutes(api, ports)
  storyRoutes(api, ports)
  itemRoutes(api, ports)
  decisionRoutes(api, ports)
  searchRoutes(api, ports)
  briefingRoutes(api, ports)
  reportRoutes(api, ports)
  evidenceRoutes(api, ports)
  factRoutes(api, ports)
  claimRoutes(api, ports)
  documentRoutes(api, ports)
  evidencePieceRoutes(api, ports)
  verdictRoutes(api, ports)
  suggestionRoutes(api, ports)
  redressRoutes(api, ports)
  caseRoutes(api, ports)
  caseClockRoutes(api, ports)
  pressRoutes(api, ports)
  outcomeRoutes(api, ports)
  responseRoutes(api, ports)
  responseFileRoutes(api, ports)
  summaryRoutes(api, ports)
  auditRoutes(api, ports)

  const app = new OpenAPIHono()
  // Before the policy of pages, so that it has the last word: pictures are made by other people's pages.
  app.use('/api/items/:id/evidence/:capture/picture', onlyToLookAt)
  app.use(secureHeaders({ contentSecurityPolicy: POLICY, referrerPolicy: 'no-referrer' }))
  app.use(async (c, next) => {
    if (LOOPBACK_HOST.test(c.req.header('host') ?? new URL(c.req.url).host)) return next()
    return problem(c, 403, 'not-loopback', 'Máy chủ chỉ nghe từ chính máy này cho đến khi có tài khoản')
  })
  app.use(compress())
  app.use('/api/*', atMost(ASKED_A_MINUTE))
  app.use('/api/briefings/*', atMost(SUMMARIES_A_MINUTE))
  app.use('/api/items/:id/evidence/verify', atMost(CHECKS_A_MINUTE))
  app.use('/api/items/:id/evidence.wacz', atMost(CHECKS_A_MINUTE))
  app.use('/api/*', ownOriginOnly)
  const handedIn = atMost(REPORTS_A_MINUTE)
  app.use('/api/reports', (c, next) => (c.req.method === 'POST' ? handedIn(c, next) : next()))
  const [picture, document] = [largest(PICTURE_LIMIT), largest(DOCUMENT_LIMIT)]
  app.use('/api/*', (c, next) => (c.req.path === '/api/documents' ? document(c, next) : picture(c, next)))
  // After the limits: it reads the body.
  app.use('/api/*', plainWordsOnly)
  app.use('/api/*', async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  app.route('/api', api)
  app.all('/api/*', (c) => problem(c, 404, 'not-found', 'Địa chỉ này không có'))
  app.use('/assets/*', async (c, next) => {
    await next()
    // Names of built files change with their content.
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use(serveStatic({ root: ports.dashboard }))
  // A missing part must not be answered with the page: it would be kept for a year.
  app.all('/assets/*', (c) => problem(c, 404, 'not-found', 'Không có tệp này: hãy tải lại trang'))
  app.get('*', serveStatic({ root: ports.dashboard, path: 'index.html' }))
  app.onError((error, c) => {
    if (error instanceof ProblemError) return problem(c, error.status, error.code, error.message)
    // What does not parse is the asker's; its words go into no log.
    if (error instanceof HTTPException && error.status < 500)
      return problem(c, 400, 'bad-body', 'Nội dung gửi lên không đọc được')
    ports.onError(error)
    return problem(c, 500, 'unexpected', 'Máy chủ gặp lỗi; dữ liệu không bị ảnh hưởng. Hãy thử lại.')
  })
  return app
}
