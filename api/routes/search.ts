/** Full-text search, with and without marks. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { parseSearch } from '#data/model/search.js'
import { countHits, searchItems } from '#data/store/search.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { ProblemError, problems, problemsOfDeeds } from '../http/problem.js'
import { periodOfQuery } from '../http/query.js'
import type { AppPorts } from '../ports.js'
import { searchHits } from '../private-posts.js'
import { askPurpose } from '../purpose.js'
import { page, SearchHit, SearchQuery } from '../shapes.js'

const SearchKey = z.object({ tier: z.number().int().nonnegative(), sortAt: z.coerce.date(), id: z.number().int() })
/** `total` is counted up to 1,000. */
const SearchList = page(SearchHit).extend({ total: z.number().int() })

const list = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Items that hold the words; exact marks first, then newest',
  request: { query: SearchQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: SearchList } } },
    ...problems,
    422: problemsOfDeeds[422],
  },
})

export const searchRoutes = (app: OpenAPIHono, { db, now }: AppPorts) =>
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const parsed = parseSearch(query.q)
    if (parsed === null) throw new ProblemError(400, 'bad-search', 'Cần ít nhất một chữ hoặc số, nhiều nhất 24 từ')
    const period = periodOfQuery(query)
    const after = decodeCursor(query.cursor, SearchKey)
    await askPurpose({ db, now }, { words: query.q, purpose: query.purpose, actor: null })
    const found = await searchItems(db.read, parsed, { period, after, limit: query.limit + 1 })
    const shown = found.slice(0, query.limit)
    const last = found.length > query.limit ? shown.at(-1) : undefined
    return c.json(
      {
        rows: [...(await searchHits(db.read, shown, parsed))],
        next: last === undefined ? null : encodeCursor(last.cursor),
        total: await countHits(db.read, parsed, period),
      },
      200,
    )
  })
