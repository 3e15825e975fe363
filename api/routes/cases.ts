/** Cases: opened, handed on, split, closed, and carried into every briefing until they are. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { closeCase, reopenCase } from '#data/store/case-closing.js'
import { openCase } from '#data/store/case-opening.js'
import {
  answerAsUnit,
  assignCase,
  comment,
  linkToCase,
  setHolding,
  setKind,
  setRoute,
  setState,
} from '#data/store/case-work.js'
import { listCases, openCases } from '#data/store/cases.js'
import { addPoint, bindPoint, setOutcome } from '#data/store/points.js'
import { reportByReceipt } from '#data/store/reports.js'
import { casePage, caseRows } from '../cases.js'
import { answersWith, bodyOf, caseDeed, caseNumber, did, kept, shown, tellingOf } from '../http/case-deeds.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { notFound, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import {
  CarriedQuery,
  CaseOpened,
  CasePage,
  CaseQuery,
  CaseRow,
  NewAssignment,
  NewCase,
  NewClaimOfPoint,
  NewClosing,
  NewKind,
  NewLink,
  NewOutcome,
  NewPoint,
  NewRoute,
  NewState,
  Reason,
  Words,
} from '../shapes-cases.js'

const opened = { 'application/json': { schema: CaseOpened } }
const open = createRoute({
  method: 'post',
  path: '/cases',
  summary: 'Open a Case on what came to the desk; a second opening finds the one that is open',
  request: { body: bodyOf(NewCase) },
  responses: {
    200: { description: 'It was open before', content: opened },
    201: { description: 'It is open', content: opened },
    ...problemsOfDeeds,
  },
})
const list = createRoute({
  method: 'get',
  path: '/cases',
  summary: 'Cases, newest first; people of a unit see what was given to it',
  request: { query: CaseQuery },
  responses: answersWith(page(CaseRow), 'A page'),
})
const carried = createRoute({
  method: 'get',
  path: '/cases/carried',
  summary:
    'Cases that were open at an instant, with the heading of a briefing that each stands under; never complaints',
  request: { query: CarriedQuery },
  responses: answersWith(z.object({ rows: z.array(CaseRow) }), 'All of them'),
})
const read = createRoute({
  method: 'get',
  path: '/cases/{number}',
  summary: 'One Case; that it was looked at is logged',
  request: { params: caseNumber },
  responses: answersWith(CasePage, 'The Case'),
})

const pointOf = z.object({ number: caseNumber.shape.number, id: z.coerce.number().int().positive() })
const pointDeed = <P extends string, T extends z.ZodType>(path: P, summary: string, body: T) =>
  createRoute({
    method: 'post',
    path: `/cases/{number}/points/{id}/${path}`,
    summary,
    request: { params: pointOf, body: bodyOf(body) },
    responses: answersWith(CasePage, 'The Case as it is now'),
  })

const kind = caseDeed('kind', 'Say of what sort it is; a route that is no longer offered is cleared', NewKind)
const route = caseDeed('route', 'Choose one of the ways of handling that are offered', NewRoute)
const state = caseDeed('state', 'Say how far it is', NewState)
const holding = caseDeed('holding', 'What may be said while it is being checked', Words)
const assign = caseDeed('assign', 'Give it to a unit, with a deadline or without', NewAssignment)
const unitAnswer = caseDeed('unit-answer', 'What the unit answers; meets its deadline', Words)
const comments = caseDeed('comments', 'Say something in it', Words)
const links = caseDeed('links', 'Lay something into it: an Item, a document, another Case', NewLink)
const points = caseDeed('points', 'Split off a statement that can be checked, or an opinion', NewPoint)
const close = caseDeed('close', 'Close it with its final result', NewClosing)
const reopen = caseDeed('reopen', 'Open it again', Reason)
const pointClaim = pointDeed('claim', 'The Claim that a statement was written as', NewClaimOfPoint)
const pointOutcome = pointDeed('outcome', 'What came of a statement', NewOutcome)

const CaseKey = z.object({ id: z.number().int() })

export const caseRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, profiles, now } = ports
  const unitsOf = (locality: string): readonly string[] =>
    profiles.find(({ id }) => id === locality)?.units.map(({ id }) => id) ?? []

  async function targetOf({ on }: z.infer<typeof NewCase>) {
    if (on.kind !== 'report') return on
    const report = await reportByReceipt(db.read, on.receipt)
    if (report === null) throw notFound('Phiếu báo tin')
    return { kind: 'report', id: report.id } as const
  }

  app.openapi(open, async (c) => {
    const actor = await actorOf(c, ports)
    const body = c.req.valid('json')
    const { locality, title, kind: sort } = body
    const opening = { locality, title: kept(title), kind: sort, on: await targetOf(body) }
    const { row, again } = doneOrProblem(await db.write((tx) => openCase(tx, actor, opening, now())))
    const [told] = await caseRows([row], await tellingOf(ports))
    if (told === undefined) throw new Error(`case ${row.number} cannot be told`)
    return c.json({ case: told, again }, again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { cursor, limit, ...filter } = c.req.valid('query')
    allow(actor, 'archive.read', filter.locality)
    const before = decodeCursor(cursor, CaseKey)?.id ?? null
    const found = await listCases(db.read, actor, filter, before, limit + 1)
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    const next = last === undefined ? null : encodeCursor({ id: last.id })
    return c.json({ rows: await caseRows(rows, await tellingOf(ports)), next }, 200)
  })
  app.openapi(carried, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, at } = c.req.valid('query')
    allow(actor, 'export.write', locality)
    const rows = await openCases(db.read, locality, at === undefined ? now() : new Date(at))
    return c.json({ rows: await caseRows(rows, await tellingOf(ports)) }, 200)
  })
  app.openapi(read, async (c) => {
    const row = await shown(c, ports, c.req.valid('param').number)
    return c.json(await casePage(row, await tellingOf(ports)), 200)
  })

  app.openapi(kind, async (c) => {
    const { kind: sort, title } = c.req.valid('json')
    const named = title === undefined ? undefined : kept(title)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      setKind(tx, actor, { caseId, kind: sort, title: named }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(route, async (c) => {
    const chosen = c.req.valid('json')
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      setRoute(tx, actor, { caseId, ...chosen }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(state, async (c) => {
    const moved = c.req.valid('json')
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      setState(tx, actor, { caseId, ...moved }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(holding, async (c) => {
    const said = kept(c.req.valid('json').words)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      setHolding(tx, actor, { caseId, holding: said }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(assign, async (c) => {
    const { unit, within, words } = c.req.valid('json')
    const { number } = c.req.valid('param')
    const said = words === undefined ? undefined : kept(words)
    const told = await did(c, ports, number, ({ tx, actor, caseId, locality, deadlines, at }) =>
      assignCase(tx, actor, { caseId, unit, units: unitsOf(locality), within, words: said }, deadlines, at),
    )
    return c.json(told, 200)
  })
  app.openapi(unitAnswer, async (c) => {
    const words = kept(c.req.valid('json').words)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, deadlines, at }) =>
      answerAsUnit(tx, actor, { caseId, words }, deadlines, at),
    )
    return c.json(told, 200)
  })
  app.openapi(comments, async (c) => {
    const words = kept(c.req.valid('json').words)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      comment(tx, actor, { caseId, words }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(links, async (c) => {
    const { kind: sort, id: targetId } = c.req.valid('json')
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      linkToCase(tx, actor, { caseId, kind: sort, targetId }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(points, async (c) => {
    const { text, ...rest } = c.req.valid('json')
    const said = kept(text)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      addPoint(tx, actor, { caseId, text: said, ...rest }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(pointClaim, async (c) => {
    const { number, id: pointId } = c.req.valid('param')
    const { claimId } = c.req.valid('json')
    return c.json(
      await did(c, ports, number, ({ tx, actor, caseId, at }) =>
        bindPoint(tx, actor, { caseId, pointId, claimId }, at),
      ),
      200,
    )
  })
  app.openapi(pointOutcome, async (c) => {
    const { number, id: pointId } = c.req.valid('param')
    const outcome = kept(c.req.valid('json').outcome)
    return c.json(
      await did(c, ports, number, ({ tx, actor, caseId, at }) =>
        setOutcome(tx, actor, { caseId, pointId, outcome }, at),
      ),
      200,
    )
  })
  app.openapi(close, async (c) => {
    const closing = c.req.valid('json')
    const result = kept(closing.result)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      closeCase(tx, actor, { caseId, ...closing, result }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(reopen, async (c) => {
    const why = kept(c.req.valid('json').why)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      reopenCase(tx, actor, { caseId, why }, at),
    )
    return c.json(told, 200)
  })
}
