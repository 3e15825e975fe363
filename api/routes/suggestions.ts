/** What the machine found to be alike; whether it is, a person says. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { seesOnlyUnit } from '#data/model/actor.js'
import { confirmSuggestion, openSuggestions, rejectSuggestion, type SuggestionRow } from '#data/store/suggestions.js'
import { toldSuggestions } from '../claim-rows.js'
import { pageById } from '../http/paging.js'
import { problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import { Suggestion, SuggestionQuery } from '../shapes-claims.js'

const params = z.object({ id: z.coerce.number().int().positive() })
const one = { content: { 'application/json': { schema: Suggestion } } }

const list = createRoute({
  method: 'get',
  path: '/suggestions',
  summary: 'Suggestions that wait for a person, newest first',
  request: { query: SuggestionQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Suggestion) } } },
    ...problemsOfDeeds,
  },
})

const confirm = createRoute({
  method: 'post',
  path: '/suggestions/{id}/confirmation',
  summary: 'The item says it: a claim then appears there',
  request: { params },
  responses: { 200: { description: 'Confirmed', ...one }, ...problemsOfDeeds },
})

const reject = createRoute({
  method: 'post',
  path: '/suggestions/{id}/rejection',
  summary: 'The item does not say it',
  request: { params },
  responses: { 200: { description: 'Rejected', ...one }, ...problemsOfDeeds },
})

export const suggestionRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now } = ports
  const told = async (row: SuggestionRow): Promise<Suggestion> => {
    const [one] = await toldSuggestions(db.read, [row])
    if (one === undefined) throw new Error(`suggestion ${row.id} cannot be told`)
    return one
  }
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, item, claim, fact, ...asked } = c.req.valid('query')
    allow(actor, 'archive.read', locality)
    // Claims are shown to a unit one by one, those that were given to it.
    if (seesOnlyUnit(actor)) return c.json({ rows: [], next: null }, 200)
    const entry =
      claim !== undefined
        ? ({ kind: 'claim', id: claim } as const)
        : fact !== undefined
          ? ({ kind: 'fact', id: fact } as const)
          : undefined
    const { shown, next } = await pageById(
      asked,
      (row: SuggestionRow) => row.id,
      (before, limit) => openSuggestions(db.read, { locality, itemId: item, entry }, before, limit),
    )
    return c.json({ rows: await toldSuggestions(db.read, shown), next }, 200)
  })
  app.openapi(confirm, async (c) => {
    const actor = await actorOf(c, ports)
    const { id } = c.req.valid('param')
    const { suggestion } = doneOrProblem(await db.write((tx) => confirmSuggestion(tx, actor, id, now())))
    return c.json(await told(suggestion), 200)
  })
  app.openapi(reject, async (c) => {
    const actor = await actorOf(c, ports)
    const { id } = c.req.valid('param')
    return c.json(await told(doneOrProblem(await db.write((tx) => rejectSuggestion(tx, actor, id, now())))), 200)
  })
}
