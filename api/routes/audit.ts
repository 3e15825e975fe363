/** The log of deeds, and how the office uses its labels: for whoever watches the watchers. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { periodOfDays, vietnamIso } from '#data/model/time.js'
import { namesOfActors } from '#data/store/actors.js'
import { auditHead, listAudit, verifyAudit } from '#data/store/audit.js'
import { misuseFigures, type Share } from '#data/store/misuse.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { ProblemError, problemsOfDeeds } from '../http/problem.js'
import { periodOfQuery } from '../http/query.js'
import { actorOf, allow } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import { AuditCheck, AuditQuery, AuditRow, MisuseFigures, MisuseQuery } from '../shapes-audit.js'

const list = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Deeds, newest first',
  request: { query: AuditQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(AuditRow) } } },
    ...problemsOfDeeds,
  },
})

const check = createRoute({
  method: 'get',
  path: '/audit/check',
  summary: 'Whether the log is as it was written',
  responses: {
    200: { description: 'What was found', content: { 'application/json': { schema: AuditCheck } } },
    ...problemsOfDeeds,
  },
})

const misuse = createRoute({
  method: 'get',
  path: '/misuse',
  summary: 'Shares that tell whether labels are used as they should be',
  request: { query: MisuseQuery },
  responses: {
    200: { description: 'The figures', content: { 'application/json': { schema: MisuseFigures } } },
    ...problemsOfDeeds,
  },
})

const AuditKey = z.object({ id: z.number().int() })
const shareOf = ({ count, of }: Share) => ({ count, of, percent: of === 0 ? null : Math.round((100 * count) / of) })

export const auditRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db } = ports
  app.openapi(list, async (c) => {
    allow(await actorOf(c, ports), 'audit.read', null)
    const query = c.req.valid('query')
    const filter = { subject: query.subject, actorId: query.by, period: periodOfQuery(query) }
    const before = decodeCursor(query.cursor, AuditKey)?.id ?? null
    const found = await listAudit(db.read, filter, before, query.limit + 1)
    const shown = found.slice(0, query.limit)
    const names = await namesOfActors(
      db.read,
      shown.flatMap(({ actorId }) => actorId ?? []),
    )
    const last = found.length > query.limit ? shown.at(-1) : undefined
    const rows = shown.map(({ id, at, actorId, deed, subject, detail, digest }) => ({
      id,
      at: vietnamIso(at),
      by: actorId === null ? null : { id: actorId, name: names.get(actorId) ?? `số ${actorId}` },
      deed,
      subject,
      detail,
      digest,
    }))
    return c.json({ rows, next: last === undefined ? null : encodeCursor({ id: last.id }) }, 200)
  })
  app.openapi(check, async (c) => {
    allow(await actorOf(c, ports), 'audit.read', null)
    return c.json({ ...(await verifyAudit(db.read)), head: await auditHead(db.read) }, 200)
  })
  app.openapi(misuse, async (c) => {
    const { locality, from, to } = c.req.valid('query')
    allow(await actorOf(c, ports), 'audit.read', locality)
    const period = periodOfDays(from, to)
    if (period === null) throw new ProblemError(400, 'bad-period', 'Không có khoảng ngày này')
    const figures = await misuseFigures(db.read, locality, period)
    return c.json(
      {
        from,
        to,
        overturned: shareOf(figures.overturned),
        negativeCalledFalse: shareOf(figures.negativeCalledFalse),
        criticismRemedied: shareOf(figures.criticismRemedied),
      },
      200,
    )
  })
}
