/** The desk's localities, sources with their health, the numbers, and whether the server lives. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { LocalityProfile } from '#data/model/locality.js'
import type { AppPorts } from '../ports.js'
import { Locality, SourceHealth, Status } from '../shapes.js'
import { healthOfSources, statusOf } from '../status.js'

const json = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { 'application/json': { schema } } },
})

const localities = createRoute({
  method: 'get',
  path: '/localities',
  summary: 'Locality profiles, watched ones first',
  responses: json('All profiles', z.object({ rows: z.array(Locality) })),
})
const sources = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Sources with their health',
  responses: json('The catalogue', z.object({ rows: z.array(SourceHealth) })),
})
const status = createRoute({
  method: 'get',
  path: '/status',
  summary: 'Counts by stage; in = done + skip + retry + quarantine',
  responses: json('The numbers', Status),
})
const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Does the server live?',
  responses: json('It does', z.object({ ok: z.literal(true), version: z.string() })),
})

export const systemRoutes = (app: OpenAPIHono, { db, profiles, watched, now, work, version }: AppPorts) => {
  app.openapi(localities, (c) => {
    const rest = profiles.filter((profile) => !watched.includes(profile))
    const row =
      (isWatched: boolean) =>
      ({ id, name, title, province }: LocalityProfile) => ({
        ...{ id, name, title, province },
        watched: isWatched,
      })
    return c.json({ rows: [...watched.map(row(true)), ...rest.map(row(false))] }, 200)
  })
  app.openapi(sources, async (c) => c.json({ rows: await healthOfSources(db.read, now()) }, 200))
  app.openapi(status, async (c) => c.json(await statusOf(db.read, now(), work()), 200))
  app.openapi(health, (c) => c.json({ ok: true as const, version }, 200))
}
