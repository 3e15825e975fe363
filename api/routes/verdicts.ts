/** What people decide of a claim: proposed by one, approved by another, told, taken back. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Actor, seesOnlyUnit } from '#data/model/actor.js'
import type { Result } from '#data/model/refusal.js'
import { objectionsTo } from '#data/store/objections.js'
import { listVerdicts, type VerdictRow, verdictById } from '#data/store/verdict-rows.js'
import {
  approveVerdict,
  proposeVerdict,
  publishVerdict,
  rejectVerdict,
  waiveForVerdict,
  withdrawVerdict,
} from '#data/store/verdicts.js'
import type { Db } from '#dialect'
import { toldObjection, toldVerdict, toldVerdicts } from '../claim-rows.js'
import { claimShownTo } from '../http/claims.js'
import { fitAddress, fitToKeep } from '../http/known.js'
import { pageById } from '../http/paging.js'
import { notFound, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import { NewVerdict, Publication, Verdict, VerdictPage, VerdictQuery, Why } from '../shapes-claims.js'

const params = z.object({ id: z.coerce.number().int().positive() })
const one = { content: { 'application/json': { schema: Verdict } } }
const why = { body: { required: true, content: { 'application/json': { schema: Why } } } }

const propose = createRoute({
  method: 'post',
  path: '/claims/{id}/verdicts',
  summary: 'Propose a verdict on evidence that lies beside the claim; sent again it is the same proposal',
  request: { params, body: { required: true, content: { 'application/json': { schema: NewVerdict } } } },
  responses: {
    200: { description: 'It waits already', ...one },
    201: { description: 'It waits', ...one },
    ...problemsOfDeeds,
  },
})

const list = createRoute({
  method: 'get',
  path: '/verdicts',
  summary: 'Verdicts in a state, newest first: those that wait for approval unless told',
  request: { query: VerdictQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Verdict) } } },
    ...problemsOfDeeds,
  },
})

const read = createRoute({
  method: 'get',
  path: '/verdicts/{id}',
  summary: 'A verdict, and beside it what is objected to it; looking is logged',
  request: { params },
  responses: {
    200: { description: 'It', content: { 'application/json': { schema: VerdictPage } } },
    ...problemsOfDeeds,
  },
})

const approve = createRoute({
  method: 'post',
  path: '/verdicts/{id}/approval',
  summary: 'Approve what somebody else proposed; the verdict that stood is superseded and kept',
  request: { params },
  responses: { 200: { description: 'It stands', ...one }, ...problemsOfDeeds },
})

const reject = createRoute({
  method: 'post',
  path: '/verdicts/{id}/rejection',
  summary: 'Send a proposal back, saying why',
  request: { params, ...why },
  responses: { 200: { description: 'Sent back', ...one }, ...problemsOfDeeds },
})

const waive = createRoute({
  method: 'post',
  path: '/verdicts/{id}/waiver',
  summary: 'A leader lets somebody of the criticised unit approve, in writing',
  request: { params, ...why },
  responses: { 200: { description: 'Let be', ...one }, ...problemsOfDeeds },
})

const withdraw = createRoute({
  method: 'post',
  path: '/verdicts/{id}/withdrawal',
  summary: 'It no longer stands; if it was told, a correction is due',
  request: { params, ...why },
  responses: { 200: { description: 'Withdrawn', ...one }, ...problemsOfDeeds },
})

const publish = createRoute({
  method: 'post',
  path: '/verdicts/{id}/publication',
  summary: 'Note where and when people published it; nothing is sent',
  request: { params, body: { required: true, content: { 'application/json': { schema: Publication } } } },
  responses: { 200: { description: 'Noted', ...one }, ...problemsOfDeeds },
})

export const verdictRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now, clocks } = ports
  /** One transaction, and what came of it. */
  const changed = async (work: (tx: Db, at: Date) => Promise<Result<VerdictRow>>): Promise<Verdict> =>
    toldVerdict(db.read, doneOrProblem(await db.write((tx) => work(tx, now()))))
  const withWhy =
    (deed: (tx: Db, actor: Actor, asked: { id: number; why: string }, now: Date) => Promise<Result<VerdictRow>>) =>
    (actor: Actor, id: number, words: string) => {
      fitToKeep(words)
      return changed((tx, at) => deed(tx, actor, { id, why: words }, at))
    }
  const sendBack = withWhy(rejectVerdict)
  const letBe = withWhy(waiveForVerdict)

  app.openapi(propose, async (c) => {
    const actor = await actorOf(c, ports)
    const proposal = { ...c.req.valid('json'), claimId: c.req.valid('param').id }
    fitToKeep(proposal.reasoning)
    const { verdict, again } = doneOrProblem(await db.write((tx) => proposeVerdict(tx, actor, proposal, now())))
    return c.json(await toldVerdict(db.read, verdict), again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, state, ...asked } = c.req.valid('query')
    allow(actor, 'archive.read', locality)
    // Of a unit's people each Claim is asked by itself.
    if (seesOnlyUnit(actor)) return c.json({ rows: [], next: null }, 200)
    const { shown, next } = await pageById(
      asked,
      (row: VerdictRow) => row.id,
      (before, limit) => listVerdicts(db.read, { locality, state }, before, limit),
    )
    return c.json({ rows: await toldVerdicts(db.read, shown), next }, 200)
  })
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    const { id } = c.req.valid('param')
    const row = await verdictById(db.read, id)
    if (row === null) throw notFound('Kết luận')
    await claimShownTo(ports, actor, row.claimId, `verdict:${id}`)
    // Who objected, a unit's people might know by the words.
    const against = seesOnlyUnit(actor) ? [] : await objectionsTo(db.read, 'verdict', id)
    const objections = against.map((objection) => toldObjection(objection, now()))
    return c.json({ ...(await toldVerdict(db.read, row)), objections }, 200)
  })
  app.openapi(approve, async (c) => {
    const actor = await actorOf(c, ports)
    const deadlines = await clocks()
    return c.json(await changed((tx, at) => approveVerdict(tx, actor, c.req.valid('param').id, deadlines, at)), 200)
  })
  app.openapi(reject, async (c) =>
    c.json(await sendBack(await actorOf(c, ports), c.req.valid('param').id, c.req.valid('json').why), 200),
  )
  app.openapi(waive, async (c) =>
    c.json(await letBe(await actorOf(c, ports), c.req.valid('param').id, c.req.valid('json').why), 200),
  )
  app.openapi(withdraw, async (c) => {
    const actor = await actorOf(c, ports)
    const asked = { id: c.req.valid('param').id, why: c.req.valid('json').why }
    fitToKeep(asked.why)
    const deadlines = await clocks()
    return c.json(await changed((tx, at) => withdrawVerdict(tx, actor, asked, deadlines, at)), 200)
  })
  app.openapi(publish, async (c) => {
    const actor = await actorOf(c, ports)
    const { address, at } = c.req.valid('json')
    fitAddress(address)
    const told = { id: c.req.valid('param').id, address, at: new Date(at) }
    return c.json(await changed((tx, when) => publishVerdict(tx, actor, told, when)), 200)
  })
}
