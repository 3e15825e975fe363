/** What a person decides about an Item, and takes back. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { QUESTIONS } from '#data/model/decision.js'
import { notFound, ProblemError, problems } from '../http/problem.js'
import type { AppPorts } from '../ports.js'
import { DecisionAnswer } from '../shapes.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const NewDecision = z.strictObject({ locality: z.string(), question: z.enum(QUESTIONS), yes: z.boolean() })

const make = createRoute({
  method: 'post',
  path: '/items/{id}/decisions',
  summary:
    'Decide whether an Item concerns a locality, or is about a topic; takes the place of what was decided before',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: NewDecision } } } },
  responses: {
    201: { description: 'It stands', content: { 'application/json': { schema: DecisionAnswer } } },
    ...problems,
  },
})

const takeBack = createRoute({
  method: 'delete',
  path: '/decisions/{id}',
  summary: 'Take a decision back: the Item is again as the stages read it',
  request: { params: id },
  responses: {
    200: { description: 'It no longer stands', content: { 'application/json': { schema: DecisionAnswer } } },
    ...problems,
  },
})

export const decisionRoutes = (app: OpenAPIHono, { db, profiles, now, wake }: AppPorts) => {
  app.openapi(make, async (c) => {
    const { id: itemId } = c.req.valid('param')
    const decision = { itemId, ...c.req.valid('json') }
    if (!profiles.some((profile) => profile.id === decision.locality))
      throw new ProblemError(400, 'bad-locality', `Không có hồ sơ địa phương "${decision.locality}"`)
    // Loads the models of the analysis: not before somebody decides.
    const { decideOn } = await import('../learning.js')
    const made = await decideOn(db, decision, now())
    if (made === null) throw notFound('Tin')
    wake()
    return c.json({ id: made, itemId }, 201)
  })
  app.openapi(takeBack, async (c) => {
    const learning = await import('../learning.js')
    const row = await learning.takeBack(db, c.req.valid('param').id, now())
    if (row === null) throw notFound('Lựa chọn')
    wake()
    return c.json({ id: row.id, itemId: row.itemId }, 200)
  })
}
