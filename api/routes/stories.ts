/** The inbox of a desk, and one Story of it. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { groupBy } from '#data/model/group-by.js'
import {
  countStories,
  listStories,
  ranksOfStory,
  type StoryRecord,
  storyById,
  storyMembers,
} from '#data/store/stories.js'
import { copiesInStory } from '#data/store/story-changes.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { notFound, ProblemError, problems } from '../http/problem.js'
import { periodOfQuery } from '../http/query.js'
import type { AppPorts } from '../ports.js'
import { itemRows, storyRows } from '../private-posts.js'
import { itemRow, storyRow, toneOf } from '../rows.js'
import { page, StoryAnswer, StoryPage, StoryQuery, StoryRow } from '../shapes.js'
import { joinStories, partStory } from '../story-changes.js'

const StoryList = page(StoryRow).extend({ total: z.number().int() })
const StoryKey = z.object({ priority: z.number(), lastAt: z.coerce.date(), id: z.number().int() })
const id = z.coerce.number().int().positive()

const list = createRoute({
  method: 'get',
  path: '/stories',
  summary: 'Stories of a locality, by priority or newest first',
  request: { query: StoryQuery },
  responses: { 200: { description: 'A page', content: { 'application/json': { schema: StoryList } } }, ...problems },
})

const read = createRoute({
  method: 'get',
  path: '/stories/{id}',
  summary: 'One Story with its Items',
  request: { params: z.object({ id }), query: z.object({ locality: z.string().optional() }) },
  responses: { 200: { description: 'The Story', content: { 'application/json': { schema: StoryPage } } }, ...problems },
})

const answer = {
  description: 'The Story that the Items are in now',
  content: { 'application/json': { schema: StoryAnswer } },
}

const merge = createRoute({
  method: 'post',
  path: '/stories/{id}/merge',
  summary: 'All Items of this Story belong to another one; the machine never parts them again',
  request: {
    params: z.object({ id }),
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ into: z.number().int().positive() }) } },
    },
  },
  responses: { 200: answer, ...problems },
})

const split = createRoute({
  method: 'post',
  path: '/stories/{id}/split',
  summary: 'These Items are another event; the machine never joins them again',
  request: {
    params: z.object({ id }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ items: z.array(z.number().int().positive()).min(1).max(1000) }),
        },
      },
    },
  },
  responses: { 201: answer, ...problems },
})

export const storyRoutes = (app: OpenAPIHono, { db, profiles, now, wake }: AppPorts) => {
  app.openapi(merge, async (c) => {
    const { id: from } = c.req.valid('param')
    const { into } = c.req.valid('json')
    if (!(await joinStories(db, { from, into }, now()))) throw notFound('Một trong hai vụ việc')
    wake()
    return c.json({ story: into }, 200)
  })
  app.openapi(split, async (c) => {
    const { id: story } = c.req.valid('param')
    const parted = await partStory(db, { story, itemIds: c.req.valid('json').items }, now())
    if (parted === null)
      throw new ProblemError(
        400,
        'nothing-to-part',
        'Vụ việc không có, hoặc tách như vậy thì một bên không còn tin nào',
      )
    wake()
    return c.json({ story: parted }, 201)
  })
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    if (!profiles.some(({ id: known }) => known === query.locality)) throw notFound('Địa phương này')
    const filter = { ...query, period: periodOfQuery(query) }
    const after = decodeCursor(query.cursor, StoryKey)
    const found = await listStories(db.read, filter, { sort: query.sort, after, limit: query.limit + 1 })
    const shown = found.slice(0, query.limit)
    const last = found.length > query.limit ? shown.at(-1) : undefined
    const next =
      last === undefined
        ? null
        : encodeCursor({ priority: last.rank.priority, lastAt: last.rank.lastAt, id: last.story.id })
    return c.json(
      { rows: [...(await storyRows(db.read, shown))], next, total: await countStories(db.read, filter) },
      200,
    )
  })
  app.openapi(read, async (c) => {
    const story = await storyById(db.read, c.req.valid('param').id)
    if (story === null) throw notFound('Vụ việc')
    return c.json(await storyPage(story, c.req.valid('query').locality), 200)
  })

  async function storyPage(story: StoryRecord, locality: string | undefined): Promise<StoryPage> {
    const ranks = await ranksOfStory(db.read, story.id)
    const rank = locality === undefined ? ranks[0] : ranks.find((one) => one.locality === locality)
    if (rank === undefined) throw notFound('Vụ việc này của địa phương đã chọn')
    const { members } = await storyMembers(db.read, story.id)
    const copies = new Map((await copiesInStory(db.read, story.id)).map(({ itemId, ...copy }) => [itemId, copy]))
    const told = new Map(
      (
        await itemRows(
          db.read,
          members.map(({ item }) => item),
        )
      ).map((row) => [row.id, row]),
    )
    const [row = storyRow({ story, rank })] = await storyRows(db.read, [{ story, rank }])
    const items = [...groupBy(members, ({ item }) => item.id).values()].flatMap(([first, ...rest]) => {
      if (first === undefined) return []
      const own = [first, ...rest].find(({ mention }) => mention?.locality === rank.locality)?.mention ?? null
      const shown = told.get(first.item.id) ?? itemRow(first.item)
      // What is withheld is told by no sentence of it either.
      const sentence = shown.title === first.item.title ? (own?.toneSentence ?? null) : null
      const tone = own === null ? null : toneOf(own.tone, own.toneScore, sentence)
      const copy = copies.get(first.item.id)
      return [
        {
          ...shown,
          level: own?.level ?? null,
          tone,
          kind: first.item.kind,
          copy: copy === undefined ? null : { of: copy.ofItemId, kind: copy.kind, credits: copy.credits },
        },
      ]
    })
    const dated = items.filter(({ publishedAt }) => publishedAt !== null)
    const undated = items.filter(({ publishedAt }) => publishedAt === null)
    return { ...row, items: [...dated, ...undated] }
  }
}
