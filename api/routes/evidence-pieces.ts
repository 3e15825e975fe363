/** On what do a claim and a fact rest? Passages with their address, checked against what is stored. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { addEvidence, layEvidence, type NewEvidence as Piece } from '#data/store/evidence-pieces.js'
import { toldEvidence } from '../claim-rows.js'
import { fitAddress, fitToKeep, knownLocality } from '../http/known.js'
import { problemsOfDeeds } from '../http/problem.js'
import { actorOf, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { EvidencePiece, NewEvidence, NewUse } from '../shapes-claims.js'

const piece = { content: { 'application/json': { schema: EvidencePiece } } }

const add = createRoute({
  method: 'post',
  path: '/evidence',
  summary: 'Cite a passage; one of a capture or an uploaded page must stand there word for word',
  request: { body: { required: true, content: { 'application/json': { schema: NewEvidence } } } },
  responses: {
    200: { description: 'It was there', ...piece },
    201: { description: 'Added', ...piece },
    ...problemsOfDeeds,
  },
})

const lay = createRoute({
  method: 'post',
  path: '/evidence/{id}/uses',
  summary: 'Lay it beside a claim or a fact: it supports, refutes, or gives context',
  request: {
    params: z.object({ id: z.coerce.number().int().positive() }),
    body: { required: true, content: { 'application/json': { schema: NewUse } } },
  },
  responses: {
    200: { description: 'It lies there', content: { 'application/json': { schema: NewUse } } },
    ...problemsOfDeeds,
  },
})

/** What is only cited is a document that nobody uploaded. */
function pieceOf(given: NewEvidence): Piece {
  if (given.form !== 'citation') return given
  return { ...given, form: 'document', documentId: null }
}

export const evidencePieceRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now } = ports
  app.openapi(add, async (c) => {
    const actor = await actorOf(c, ports)
    const given = c.req.valid('json')
    knownLocality(ports, given.locality)
    fitToKeep(given.quote, given.note)
    if ('address' in given) fitAddress(given.address)
    const { evidence, again } = doneOrProblem(await db.write((tx) => addEvidence(tx, actor, pieceOf(given), now())))
    return c.json(toldEvidence(evidence), again ? 200 : 201)
  })
  app.openapi(lay, async (c) => {
    const actor = await actorOf(c, ports)
    const use = { ...c.req.valid('json'), evidenceId: c.req.valid('param').id }
    const { subject, subjectId, stance } = doneOrProblem(await db.write((tx) => layEvidence(tx, actor, use, now())))
    return c.json({ subject, subjectId, stance }, 200)
  })
}
