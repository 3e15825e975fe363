/** The spokesperson's register, and the yearly form that it counts by itself. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { periodOfDays } from '#data/model/time.js'
import { recordDeed } from '#data/store/audit.js'
import {
  answerPressEvent,
  enterPressEvent,
  listPress,
  openPressCase,
  pressById,
  pressFigures,
  publishPressAnswer,
} from '#data/store/press.js'
import { caseRows, pressTold } from '../cases.js'
import { allowOffice, answersWith, bodyOf, kept, oneId, tellingOf } from '../http/case-deeds.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { notFound, ProblemError, problemsOfDeeds } from '../http/problem.js'
import { periodOfQuery } from '../http/query.js'
import { actorOf, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import {
  CaseOpened,
  FiguresQuery,
  NewAddress,
  NewPress,
  NewPressAnswer,
  PressEntered,
  PressFigures,
  PressQuery,
  PressTold,
} from '../shapes-cases.js'

const entered = { 'application/json': { schema: PressEntered } }
const enter = createRoute({
  method: 'post',
  path: '/press',
  summary: 'Enter what the press was told or asked; the same entry sent again is the one that is there',
  request: { body: bodyOf(NewPress) },
  responses: {
    200: { description: 'It had been entered before', content: entered },
    201: { description: 'It is in the register', content: entered },
    ...problemsOfDeeds,
  },
})
const list = createRoute({
  method: 'get',
  path: '/press',
  summary: 'The register, newest first',
  request: { query: PressQuery },
  responses: answersWith(page(PressTold), 'A page'),
})
const figures = createRoute({
  method: 'get',
  path: '/press/figures',
  summary: 'The six figures of the form of Nghị định 244/2026 for a period, with the entries that each counts',
  request: { query: FiguresQuery },
  responses: answersWith(PressFigures, 'Six'),
})
const answer = createRoute({
  method: 'post',
  path: '/press/{id}/answer',
  summary: 'What was answered, or that it was spoken on; meets its deadline',
  request: { params: oneId, body: bodyOf(NewPressAnswer) },
  responses: answersWith(PressTold, 'The entry as it is now'),
})
const address = createRoute({
  method: 'post',
  path: '/press/{id}/address',
  summary: 'Where an answer that was given appeared',
  request: { params: oneId, body: bodyOf(NewAddress) },
  responses: answersWith(PressTold, 'The entry as it is now'),
})
const toCase = createRoute({
  method: 'post',
  path: '/press/{id}/case',
  summary: 'Open the Case in which the answer is prepared',
  request: { params: oneId },
  responses: answersWith(CaseOpened, 'The Case'),
})

const PressKey = z.object({ id: z.number().int() })

export const pressRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now } = ports
  async function told(id: number) {
    const row = await pressById(db.read, id)
    const [one] = row === null ? [] : await pressTold([row], await tellingOf(ports))
    if (one === undefined) throw notFound('Mục trong sổ báo chí')
    return one
  }

  app.openapi(enter, async (c) => {
    const actor = await actorOf(c, ports)
    const { at, matter, outlet, ...rest } = c.req.valid('json')
    const entry = { ...rest, at: new Date(at), matter: kept(matter), outlet: outlet === null ? null : kept(outlet) }
    const deadlines = await ports.clocks()
    const { row, again } = doneOrProblem(await db.write((tx) => enterPressEvent(tx, actor, entry, deadlines, now())))
    return c.json({ event: await told(row.id), again }, again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const { locality, kind, cursor, limit, from, to } = c.req.valid('query')
    allowOffice(await actorOf(c, ports), locality)
    const before = decodeCursor(cursor, PressKey)?.id ?? null
    const found = await listPress(db.read, { locality, kind, period: periodOfQuery({ from, to }) }, before, limit + 1)
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    const next = last === undefined ? null : encodeCursor({ id: last.id })
    return c.json({ rows: await pressTold(rows, await tellingOf(ports)), next }, 200)
  })
  app.openapi(figures, async (c) => {
    const { locality, from, to } = c.req.valid('query')
    const actor = await actorOf(c, ports)
    allowOffice(actor, locality)
    const period = periodOfDays(from, to)
    if (period === null) throw new ProblemError(400, 'bad-period', 'Không có khoảng ngày này')
    const counted = await pressFigures(db.read, locality, period, now())
    await db.write((tx) =>
      recordDeed(tx, {
        at: now(),
        actor,
        deed: 'archive.read',
        subject: `press-figures:${locality}`,
        detail: `${from}..${to}`,
      }),
    )
    const rows = counted.map(({ ids, running, ...figure }) => ({
      ...figure,
      ids: { numerator: [...ids.numerator], denominator: ids.denominator === null ? null : [...ids.denominator] },
      running: [...running],
    }))
    return c.json({ from, to, figures: rows }, 200)
  })
  app.openapi(answer, async (c) => {
    const actor = await actorOf(c, ports)
    const { id } = c.req.valid('param')
    const { answer: words, address: where, at } = c.req.valid('json')
    const given = { id, answer: kept(words), address: where, at: at === undefined ? undefined : new Date(at) }
    const deadlines = await ports.clocks()
    doneOrProblem(await db.write((tx) => answerPressEvent(tx, actor, given, deadlines, now())))
    return c.json(await told(id), 200)
  })
  app.openapi(address, async (c) => {
    const actor = await actorOf(c, ports)
    const { id } = c.req.valid('param')
    const { address: where } = c.req.valid('json')
    doneOrProblem(await db.write((tx) => publishPressAnswer(tx, actor, { id, address: where }, now())))
    return c.json(await told(id), 200)
  })
  app.openapi(toCase, async (c) => {
    const actor = await actorOf(c, ports)
    const event = await pressById(db.read, c.req.valid('param').id)
    if (event === null) throw notFound('Mục trong sổ báo chí')
    const { row, again } = doneOrProblem(await db.write((tx) => openPressCase(tx, actor, event, now())))
    const [one] = await caseRows([row], await tellingOf(ports))
    if (one === undefined) throw new Error(`case ${row.number} cannot be told`)
    return c.json({ case: one, again }, 200)
  })
}
