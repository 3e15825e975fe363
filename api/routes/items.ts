/** Items, and everything that is known of one. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { vietnamIso } from '#data/model/time.js'
import { capturesOfItem } from '#data/store/captures.js'
import { type Item, itemById, judgementsOfItem, listItems, versionsOfItem } from '#data/store/items.js'
import { runsOfItem } from '#data/store/jobs.js'
import { decisionsOfItems } from '#data/store/learning.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { notFound, problems } from '../http/problem.js'
import { periodOfQuery } from '../http/query.js'
import type { AppPorts } from '../ports.js'
import { itemRows, withoutPrivatePage } from '../private-posts.js'
import { captureFacts, itemRow, toneOf, versionOf } from '../rows.js'
import { ItemPage, ItemQuery, ItemRow, page } from '../shapes.js'

const ItemKey = z.object({ sortAt: z.coerce.date(), id: z.number().int() })

const list = createRoute({
  method: 'get',
  path: '/items',
  summary: 'Items, newest first',
  request: { query: ItemQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(ItemRow) } } },
    ...problems,
  },
})

const read = createRoute({
  method: 'get',
  path: '/items/{id}',
  summary: 'One Item with its versions, judgements and captures',
  request: { params: z.object({ id: z.coerce.number().int().positive() }) },
  responses: { 200: { description: 'The Item', content: { 'application/json': { schema: ItemPage } } }, ...problems },
})

export const itemRoutes = (app: OpenAPIHono, { db, profiles }: AppPorts) => {
  app.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const after = decodeCursor(query.cursor, ItemKey)
    const found = await listItems(db.read, { ...query, period: periodOfQuery(query) }, after, query.limit + 1)
    const shown = found.slice(0, query.limit)
    const last = found.length > query.limit ? shown.at(-1) : undefined
    const next = last === undefined ? null : encodeCursor({ sortAt: last.sortAt, id: last.id })
    return c.json({ rows: [...(await itemRows(db.read, shown))], next }, 200)
  })
  app.openapi(read, async (c) => {
    const item = await itemById(db.read, c.req.valid('param').id)
    if (item === null) throw notFound('Tin')
    return c.json(await withoutPrivatePage(db.read, item, await itemPage(item)), 200)
  })

  async function itemPage(item: Item): Promise<ItemPage> {
    const versions = await versionsOfItem(db.read, item.id)
    const judged = await judgementsOfItem(db.read, item.id)
    const decided = await decisionsOfItems(db.read, [item.id])
    const runs = await runsOfItem(
      db.read,
      versions.map(({ captureId }) => captureId),
      item.versionId,
    )
    const nameOf = (id: string) => profiles.find((profile) => profile.id === id)?.name ?? id
    return {
      ...itemRow(item),
      kind: item.kind === null ? null : { kind: item.kind, score: item.kindScore ?? 0 },
      section: item.section,
      syndicatedFrom: item.syndicatedFrom,
      engagement: item.engagement,
      versions: [...versions]
        .sort((a, b) => Number(b.id === item.versionId) - Number(a.id === item.versionId))
        .map((version) => versionOf(version, versions.find(({ number }) => number === version.number - 1) ?? null)),
      mentions: judged.mentions.map((mention) => ({
        locality: { id: mention.locality, name: nameOf(mention.locality) },
        level: mention.level,
        score: mention.score,
        reason: mention.reason,
        spans: mention.spans.map((span) => ({ ...span })),
        tone: toneOf(mention.tone, mention.toneScore, mention.toneSentence),
      })),
      decisions: (decided.get(item.id) ?? []).map(({ id, locality, question, yes, at }) => ({
        id,
        locality,
        question,
        yes,
        at: vietnamIso(at),
      })),
      topics: judged.topics.map(({ topic, score }) => ({ id: topic, score })),
      flags: judged.flags.map(({ code, reason, score }) => ({ code, reason, score })),
      sentences: judged.sentences.map(({ itemId: _, ...sentence }) => sentence),
      captures: (await capturesOfItem(db.read, item.id)).map(captureFacts),
      runs: runs.map(({ subject: _, at, ...run }) => ({ ...run, at: vietnamIso(at) })),
    }
  }
}
