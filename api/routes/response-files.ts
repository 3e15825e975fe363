/** Answers as files, for people to send: letter, dossier, page, pack for newsrooms, short words. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { responseFor } from '#data/store/responses.js'
import { problemsOfDeeds } from '../http/problem.js'
import { actorOf, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { signingOf } from '../response-answers.js'
import { exportResponse, RESPONSE_FILE_NAMES, RESPONSE_FILES } from '../response-files.js'
import { FileQuery } from '../shapes-responses.js'

const file = z.string().openapi({ format: 'binary' })
const types = [...new Set(Object.values(RESPONSE_FILES).map(({ type }) => type.split(';')[0] ?? type))]

const document = createRoute({
  method: 'get',
  path: '/responses/{id}/documents/{file}',
  summary: 'One file of an answer; every one that is taken out stands in the log',
  request: {
    params: z.object({ id: z.coerce.number().int().positive(), file: z.enum(RESPONSE_FILE_NAMES) }),
    query: FileQuery,
  },
  responses: {
    200: { description: 'The file', content: Object.fromEntries(types.map((type) => [type, { schema: file }])) },
    ...problemsOfDeeds,
  },
})

export const responseFileRoutes = (app: OpenAPIHono, ports: Pick<AppPorts, 'db' | 'profiles' | 'now'>) =>
  app.openapi(document, async (c) => {
    const { db, profiles, now } = ports
    const actor = await actorOf(c, ports)
    const { id, file: wanted } = c.req.valid('param')
    const { language, claimReview } = c.req.valid('query')
    const { of } = doneOrProblem(await responseFor(db.read, actor, 'export.write', id))
    const signing = doneOrProblem(signingOf(profiles, of.locality))
    const order = { id, file: wanted, language, claimReview: claimReview === '1', signing }
    const { name, type, bytes } = doneOrProblem(await exportResponse(db, actor, order, { now }))
    return c.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': type,
      // Never shown inside our own pages: a file for others.
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
