/** Our own mistakes, told in public (R15), and those who object, with what they were answered (R16). */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Actor, seesOnlyUnit } from '#data/model/actor.js'
import { isoOrNull, vietnamIso } from '#data/model/time.js'
import { type CorrectionRow, listCorrections, makeCorrection } from '#data/store/corrections.js'
import {
  answerObjection,
  handInObjection,
  listObjections,
  OBJECTION_RECEIPT,
  type ObjectionRow,
  objectionByReceipt,
} from '#data/store/objections.js'
import { toldObjection } from '../claim-rows.js'
import { fitToKeep, knownLocality } from '../http/known.js'
import { look } from '../http/look.js'
import { pageById } from '../http/paging.js'
import { notFound, ProblemError, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import {
  Correction,
  CorrectionMade,
  NewObjection,
  Objection,
  ObjectionAnswer,
  RedressQuery,
} from '../shapes-redress.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const receipt = z.object({ receipt: z.string().regex(OBJECTION_RECEIPT) })
const correction = { content: { 'application/json': { schema: Correction } } }
const objection = { content: { 'application/json': { schema: Objection } } }

const log = createRoute({
  method: 'get',
  path: '/corrections',
  summary: 'The public log of what we told wrongly, newest first',
  request: { query: RedressQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Correction) } } },
    ...problemsOfDeeds,
  },
})

const make = createRoute({
  method: 'post',
  path: '/corrections/{id}',
  summary: 'Say what is right, and who was told so',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: CorrectionMade } } } },
  responses: { 200: { description: 'Made', ...correction }, ...problemsOfDeeds },
})

const handIn = createRoute({
  method: 'post',
  path: '/objections',
  summary: 'Write down what somebody who is concerned objects to; nothing is kept of who it is',
  request: { body: { required: true, content: { 'application/json': { schema: NewObjection } } } },
  responses: {
    200: { description: 'It had been handed in before', ...objection },
    201: { description: 'Kept under a receipt', ...objection },
    ...problemsOfDeeds,
  },
})

const list = createRoute({
  method: 'get',
  path: '/objections',
  summary: 'Objections of a locality, newest first',
  request: { query: RedressQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Objection) } } },
    ...problemsOfDeeds,
  },
})

const read = createRoute({
  method: 'get',
  path: '/objections/{receipt}',
  summary: 'What was objected, until when it is to be answered, and the answer',
  request: { params: receipt },
  responses: { 200: { description: 'It', ...objection }, ...problemsOfDeeds },
})

const answer = createRoute({
  method: 'post',
  path: '/objections/{receipt}/answer',
  summary: 'Answer it',
  request: { params: receipt, body: { required: true, content: { 'application/json': { schema: ObjectionAnswer } } } },
  responses: { 200: { description: 'Answered', ...objection }, ...problemsOfDeeds },
})

const toldCorrection = ({ openedAt, dueAt, madeAt, told, ...row }: CorrectionRow): Correction => ({
  ...row,
  openedAt: vietnamIso(openedAt),
  dueAt: vietnamIso(dueAt),
  madeAt: isoOrNull(madeAt),
  told: [...(told ?? [])],
})

/** Those who object are often the ones who spoke against a unit: its people do not read their words. */
function forOffice(actor: Actor): void {
  if (seesOnlyUnit(actor)) throw new ProblemError(403, 'forbidden', 'Phản đối do văn phòng tiếp nhận và trả lời')
}

export const redressRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now, clocks } = ports
  app.openapi(log, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, open, ...asked } = c.req.valid('query')
    allow(actor, 'archive.read', locality)
    const { shown, next } = await pageById(
      asked,
      (row: CorrectionRow) => row.id,
      (before, limit) => listCorrections(db.read, { locality, open: open === 'true' }, before, limit),
    )
    return c.json({ rows: shown.map(toldCorrection), next }, 200)
  })
  app.openapi(make, async (c) => {
    const actor = await actorOf(c, ports)
    const made = { ...c.req.valid('json'), id: c.req.valid('param').id }
    fitToKeep(made.right, ...made.told)
    return c.json(toldCorrection(doneOrProblem(await db.write((tx) => makeCorrection(tx, actor, made, now())))), 200)
  })
  app.openapi(handIn, async (c) => {
    const actor = await actorOf(c, ports)
    const given = c.req.valid('json')
    knownLocality(ports, given.locality)
    fitToKeep(given.words)
    const deadlines = await clocks()
    const { objection: row, again } = doneOrProblem(
      await db.write((tx) => handInObjection(tx, actor, given, deadlines, now())),
    )
    return c.json(toldObjection(row, now()), again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, open, ...asked } = c.req.valid('query')
    forOffice(actor)
    allow(actor, 'archive.read', locality)
    const { shown, next } = await pageById(
      asked,
      (row: ObjectionRow) => row.id,
      (before, limit) => listObjections(db.read, { locality, open: open === 'true' }, before, limit),
    )
    return c.json({ rows: shown.map((row) => toldObjection(row, now())), next }, 200)
  })
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    forOffice(actor)
    const row = await objectionByReceipt(db.read, c.req.valid('param').receipt)
    if (row === null) throw notFound('Phiếu phản đối')
    await look(ports, actor, `objection:${row.receipt}`, row.locality)
    return c.json(toldObjection(row, now()), 200)
  })
  app.openapi(answer, async (c) => {
    const actor = await actorOf(c, ports)
    const given = { receipt: c.req.valid('param').receipt, answer: c.req.valid('json').answer }
    fitToKeep(given.answer)
    return c.json(
      toldObjection(doneOrProblem(await db.write((tx) => answerObjection(tx, actor, given, now()))), now()),
      200,
    )
  })
}
