/** What a foreign Item says, in a person's Vietnamese. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { vietnamIso } from '#data/model/time.js'
import { namesOfActors } from '#data/store/actors.js'
import { type ItemSummaryRow, summariesOf, writeSummary } from '#data/store/item-summaries.js'
import { notFound, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { NewSummary, Summary } from '../shapes-responses.js'
import { tracesIn } from '../traces.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const answer = { content: { 'application/json': { schema: Summary } } }

const read = createRoute({
  method: 'get',
  path: '/items/{id}/summary',
  summary: 'The Vietnamese summary of an Item, written by a person',
  request: { params: id },
  responses: { 200: { description: 'The summary', ...answer }, ...problemsOfDeeds },
})
const write = createRoute({
  method: 'put',
  path: '/items/{id}/summary',
  summary: 'Write the Vietnamese summary of an Item; without it a foreign one is in no briefing',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: NewSummary } } } },
  responses: { 200: { description: 'It stands', ...answer }, ...problemsOfDeeds },
})

export const summaryRoutes = (app: OpenAPIHono, ports: Pick<AppPorts, 'db' | 'profiles' | 'now'>) => {
  const { db, profiles, now } = ports
  const told = async ({ itemId, language, text, at, writtenBy }: ItemSummaryRow) => {
    const names = await namesOfActors(db.read, [writtenBy])
    return { itemId, language, text, at: vietnamIso(at), writtenBy: names.get(writtenBy) ?? `số ${writtenBy}` }
  }
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    allow(actor, 'archive.read', actor.locality)
    const { id: itemId } = c.req.valid('param')
    const row = (await summariesOf(db.read, [itemId])).get(itemId)
    if (row === undefined) throw notFound('Bản tóm tắt')
    return c.json(await told(row), 200)
  })
  app.openapi(write, async (c) => {
    const actor = await actorOf(c, ports)
    const order = { itemId: c.req.valid('param').id, ...c.req.valid('json') }
    const contact = profiles.find(({ id: profile }) => profile === order.locality)?.issuer.contact ?? null
    const row = doneOrProblem(await db.write((tx) => writeSummary(tx, actor, order, tracesIn(contact), now())))
    return c.json(await told(row), 200)
  })
}
