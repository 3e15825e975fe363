/** What we answer: written, handed on, approved by somebody else, given out by people, taken back. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Actor } from '#data/model/actor.js'
import { ResponseBody, responsesFor } from '#data/model/response.js'
import { templateOf } from '#data/model/response-template.js'
import { recordDeed } from '#data/store/audit.js'
import { accuraciesOfCase, caseByNumber, caseFor } from '#data/store/cases.js'
import { noteDelivery, withdrawResponse } from '#data/store/deliveries.js'
import { contextOf } from '#data/store/response-context.js'
import { responsesOfCase } from '#data/store/response-rows.js'
import {
  approveResponse,
  createResponse,
  responseFor,
  reviewText,
  sendBack,
  submitResponse,
  writeText,
} from '#data/store/responses.js'
import { caseNumber, kept } from '../http/case-deeds.js'
import { notFound, problemsOfDeeds } from '../http/problem.js'
import { actorOf, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { deliveryOf, responsePage, responseRows, signingOf } from '../response-answers.js'
import {
  Approval,
  DeliveryAnswer,
  Language,
  NewDelivery,
  NewResponse,
  NewText,
  ResponseList,
  ResponsePage,
  Why,
  Withdrawal,
} from '../shapes-responses.js'
import { tracesIn } from '../traces.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } })
const body = <T extends z.ZodType>(schema: T) => ({ required: true, ...json(schema) })
const answers = (description: string) => ({ 200: { description, ...json(ResponsePage) }, ...problemsOfDeeds })

const list = createRoute({
  method: 'get',
  path: '/cases/{number}/responses',
  summary: 'Answers of a Case, and which kinds it offers now',
  request: { params: caseNumber },
  responses: { 200: { description: 'All of them', ...json(ResponseList) }, ...problemsOfDeeds },
})
const create = createRoute({
  method: 'post',
  path: '/cases/{number}/responses',
  summary: 'Begin an answer of a kind that the Case offers',
  request: { params: caseNumber, body: body(NewResponse) },
  responses: { 201: { description: 'The draft', ...json(ResponsePage) }, ...problemsOfDeeds },
})
const read = createRoute({
  method: 'get',
  path: '/responses/{id}',
  summary: 'An answer with its wordings and what keeps it from being approved',
  request: { params: id },
  responses: answers('The answer'),
})
const template = createRoute({
  method: 'get',
  path: '/responses/{id}/template',
  summary: "A first wording from the Case's own facts, under the five headings; nothing is kept",
  request: { params: id },
  responses: { 200: { description: 'To be edited', ...json(ResponseBody) }, ...problemsOfDeeds },
})
const write = createRoute({
  method: 'post',
  path: '/responses/{id}/texts',
  summary: 'A new wording in one language; none is written over',
  request: { params: id, body: body(NewText) },
  responses: { 201: { description: 'It stands', ...json(ResponsePage) }, ...problemsOfDeeds },
})
const review = createRoute({
  method: 'post',
  path: '/responses/{id}/texts/{language}/{number}/review',
  summary: 'A person has gone over what a machine wrote',
  request: { params: id.extend({ language: Language, number: z.coerce.number().int().positive() }) },
  responses: answers('Noted'),
})
const submit = createRoute({
  method: 'post',
  path: '/responses/{id}/submit',
  summary: 'Hand on for approval',
  request: { params: id },
  responses: answers('Submitted'),
})
const back = createRoute({
  method: 'post',
  path: '/responses/{id}/send-back',
  summary: 'Back to whoever writes',
  request: { params: id, body: body(Why) },
  responses: answers('A draft again'),
})
const approve = createRoute({
  method: 'post',
  path: '/responses/{id}/approve',
  summary: 'Approve exactly what was seen; it is frozen',
  request: { params: id, body: body(Approval) },
  responses: answers('Approved'),
})
const withdraw = createRoute({
  method: 'post',
  path: '/responses/{id}/withdraw',
  summary: 'Take back; what had been given out opens a correction',
  request: { params: id, body: body(Why) },
  responses: { 200: { description: 'Withdrawn', ...json(Withdrawal) }, ...problemsOfDeeds },
})
const deliver = createRoute({
  method: 'post',
  path: '/responses/{id}/deliveries',
  summary: 'Note that a person gave it out',
  request: { params: id, body: body(NewDelivery) },
  responses: { 201: { description: 'Noted', ...json(DeliveryAnswer) }, ...problemsOfDeeds },
})

export const responseRoutes = (app: OpenAPIHono, ports: Pick<AppPorts, 'db' | 'profiles' | 'clocks' | 'now'>) => {
  const { db, profiles, clocks, now } = ports

  /** Asked before every deed: the office whose name stands on it is that of the Case. */
  async function known(actor: Actor, responseId: number) {
    const { row, of } = doneOrProblem(await responseFor(db.read, actor, 'archive.read', responseId))
    const signing = doneOrProblem(signingOf(profiles, of.locality))
    return { row, of, signing, traces: tracesIn(signing.issuer.contact ?? null) }
  }
  async function caseOf(actor: Actor, number: string) {
    const found = await caseByNumber(db.read, number)
    if (found === null) throw notFound('Hồ sơ')
    return doneOrProblem(await caseFor(db.read, actor, 'archive.read', found.id))
  }
  async function told(actor: Actor, responseId: number) {
    const { row, of, signing } = await known(actor, responseId)
    return responsePage(db.read, row, of, signing)
  }

  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const of = await caseOf(actor, c.req.valid('param').number)
    const offered = [...responsesFor(of.kind, await accuraciesOfCase(db.read, of.id))]
    return c.json({ offered, rows: await responseRows(db.read, await responsesOfCase(db.read, of.id), of) }, 200)
  })
  app.openapi(create, async (c) => {
    const actor = await actorOf(c, ports)
    const { kind } = c.req.valid('json')
    const order = { caseId: (await caseOf(actor, c.req.valid('param').number)).id, kind }
    const row = doneOrProblem(await db.write((tx) => createResponse(tx, actor, order, now())))
    return c.json(await told(actor, row.id), 201)
  })
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    const page = await told(actor, responseId)
    const deed = { at: now(), actor, deed: 'archive.read', subject: `response:${responseId}`, detail: null } as const
    await db.write((tx) => recordDeed(tx, deed))
    return c.json(page, 200)
  })
  app.openapi(template, async (c) => {
    const actor = await actorOf(c, ports)
    const { row, of } = await known(actor, c.req.valid('param').id)
    const { claims, evidence } = await contextOf(db.read, of)
    return c.json(
      templateOf({
        kind: row.kind,
        caseTitle: of.title,
        holding: of.holding,
        claims: [...claims.values()],
        evidence: [...evidence.values()],
      }),
      200,
    )
  })
  app.openapi(write, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    const { traces } = await known(actor, responseId)
    const wording = c.req.valid('json')
    doneOrProblem(await db.write((tx) => writeText(tx, actor, responseId, wording, traces, now())))
    return c.json(await told(actor, responseId), 201)
  })
  app.openapi(review, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId, ...which } = c.req.valid('param')
    doneOrProblem(await db.write((tx) => reviewText(tx, actor, responseId, which, now())))
    return c.json(await told(actor, responseId), 200)
  })
  app.openapi(submit, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    doneOrProblem(await db.write((tx) => submitResponse(tx, actor, responseId, now())))
    return c.json(await told(actor, responseId), 200)
  })
  app.openapi(back, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    const why = kept(c.req.valid('json').why)
    doneOrProblem(await db.write((tx) => sendBack(tx, actor, responseId, why, now())))
    return c.json(await told(actor, responseId), 200)
  })
  app.openapi(approve, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    const { signing, traces } = await known(actor, responseId)
    const order = { id: responseId, seen: c.req.valid('json').seen, signing, traces }
    doneOrProblem(await db.write((tx) => approveResponse(tx, actor, order, now())))
    return c.json(await told(actor, responseId), 200)
  })
  app.openapi(withdraw, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    const order = { id: responseId, why: kept(c.req.valid('json').why), deadlines: await clocks() }
    const { row, correctionId } = doneOrProblem(await db.write((tx) => withdrawResponse(tx, actor, order, now())))
    const { of } = await known(actor, responseId)
    const [shown] = await responseRows(db.read, [row], of)
    if (shown === undefined) throw new Error(`response ${responseId} cannot be told`)
    return c.json({ ...shown, correctionId }, 200)
  })
  app.openapi(deliver, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: responseId } = c.req.valid('param')
    const { traces } = await known(actor, responseId)
    const { at, ...rest } = c.req.valid('json')
    const order = { responseId, ...rest, at: new Date(at) }
    const { delivery, again } = doneOrProblem(await db.write((tx) => noteDelivery(tx, actor, order, traces, now())))
    return c.json({ delivery: deliveryOf(delivery, new Map([[actor.id, actor.name]])), again }, 201)
  })
}
