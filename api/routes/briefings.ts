/** Summaries for leadership as files. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { buildBriefing } from '../briefing.js'
import { ProblemError, problems } from '../http/problem.js'
import { requiredPeriod } from '../http/query.js'
import type { AppPorts } from '../ports.js'
import { BriefingQuery } from '../shapes.js'

const file = z.string().openapi({ format: 'binary' })

const weekly = createRoute({
  method: 'get',
  path: '/briefings/weekly',
  summary: 'The weekly summary as a file',
  request: { query: BriefingQuery },
  responses: {
    200: {
      description: 'The file',
      content: {
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { schema: file },
        'text/html': { schema: file },
      },
    },
    ...problems,
  },
})

export const briefingRoutes = (app: OpenAPIHono, { db, profiles, now }: AppPorts) =>
  app.openapi(weekly, async (c) => {
    const query = c.req.valid('query')
    const locality = profiles.find(({ id }) => id === query.locality)
    if (locality === undefined) throw new ProblemError(404, 'no-locality', 'Không có hồ sơ địa phương này')
    const { name, type, bytes } = await buildBriefing(
      db.read,
      { locality, period: requiredPeriod(query), format: query.format },
      now(),
    )
    return c.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
    })
  })
