/** What was claimed: written as stated, where it stands, and with which others it is one. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { onlyUnitOf } from '#data/model/actor.js'
import { addAppearance } from '#data/store/appearances.js'
import {
  type ClaimRow,
  claimById,
  describeClaim,
  joinClaims,
  listClaims,
  shownOf,
  writeClaim,
} from '#data/store/claims.js'
import { askAgain } from '#data/store/known-statements.js'
import { openClaimLibrary } from '../claim-library.js'
import { claimPage, toldAlike, toldAppearances, toldClaim, toldClaims } from '../claim-rows.js'
import { claimShownTo } from '../http/claims.js'
import { fitToKeep, knownLocality, knownUnits } from '../http/known.js'
import { pageById } from '../http/paging.js'
import { notFound, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { askPurpose } from '../purpose.js'
import { page } from '../shapes.js'
import {
  AlikeEntry,
  Appearance,
  Claim,
  ClaimChange,
  ClaimPage,
  ClaimQuery,
  NewAppearance,
  NewClaim,
} from '../shapes-claims.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const SameAs = z.strictObject({ claimId: z.number().int().positive() })
const one = { content: { 'application/json': { schema: Claim } } }
const place = { content: { 'application/json': { schema: Appearance } } }

const write = createRoute({
  method: 'post',
  path: '/claims',
  summary: 'Write a claim as it was stated; the same words again are the same claim',
  request: { body: { required: true, content: { 'application/json': { schema: NewClaim } } } },
  responses: {
    200: { description: 'It was there', ...one },
    201: { description: 'Written', ...one },
    ...problemsOfDeeds,
  },
})

const list = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Claims of a locality, newest first, each with its accuracy and the earlier verdict of its group',
  request: { query: ClaimQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Claim) } } },
    ...problemsOfDeeds,
  },
})

const read = createRoute({
  method: 'get',
  path: '/claims/{id}',
  summary: 'A claim with its appearances, evidence and verdicts; looking is logged',
  request: { params: id },
  responses: {
    200: { description: 'The claim', content: { 'application/json': { schema: ClaimPage } } },
    ...problemsOfDeeds,
  },
})

const alike = createRoute({
  method: 'get',
  path: '/claims/{id}/alike',
  summary:
    'Earlier claims and facts that speak of the same matter, and in what they differ; whether they are the same, a person says',
  request: { params: id },
  responses: {
    200: { description: 'The best first', content: { 'application/json': { schema: z.array(AlikeEntry) } } },
    ...problemsOfDeeds,
  },
})

const describe = createRoute({
  method: 'patch',
  path: '/claims/{id}',
  summary: 'Whether it can be checked, its topic, whom it criticises; its words stay',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: ClaimChange } } } },
  responses: { 200: { description: 'As it is now', ...one }, ...problemsOfDeeds },
})

const appear = createRoute({
  method: 'post',
  path: '/claims/{id}/appearances',
  summary: 'It stands in this item, word for word',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: NewAppearance } } } },
  responses: {
    200: { description: 'It was known', ...place },
    201: { description: 'Noted', ...place },
    ...problemsOfDeeds,
  },
})

const join = createRoute({
  method: 'post',
  path: '/claims/{id}/same',
  summary: 'A person says that two claims say the same',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: SameAs } } } },
  responses: { 200: { description: 'They are one group', ...one }, ...problemsOfDeeds },
})

/** A person looks at a few. */
const MOST_ALIKE = 10

export const claimRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now, wake } = ports
  const library = openClaimLibrary(db.read)
  const claimOf = async (asked: number): Promise<ClaimRow> => {
    const found = await claimById(db.read, asked)
    if (found === null) throw notFound('Tuyên bố')
    return found
  }
  app.openapi(write, async (c) => {
    const actor = await actorOf(c, ports)
    const claim = c.req.valid('json')
    knownLocality(ports, claim.locality)
    knownUnits(ports, claim.locality, claim.criticisedUnits)
    fitToKeep(claim.text)
    const written = await db.write(async (tx) => {
      const result = await writeClaim(tx, actor, claim, now())
      if (result.kind === 'done' && !result.value.again) await askAgain(tx, claim.locality, now())
      return result
    })
    const { claim: row, again } = doneOrProblem(written)
    wake()
    return c.json(await toldClaim(db.read, row), again ? 200 : 201)
  })
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, q, purpose, ...asked } = c.req.valid('query')
    allow(actor, 'archive.read', locality)
    await askPurpose(ports, { words: q ?? '', purpose, actor })
    const filter = { locality, query: q, unit: onlyUnitOf(actor) ?? undefined }
    const { shown, next } = await pageById(
      asked,
      (row: ClaimRow) => row.id,
      (before, limit) => listClaims(db.read, filter, before, limit),
    )
    return c.json({ rows: await toldClaims(db.read, shown), next }, 200)
  })
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    const told = await claimPage(db.read, await claimShownTo(ports, actor, c.req.valid('param').id))
    const shown = await shownOf(
      db.read,
      told.same.map((claim) => claim.id),
      onlyUnitOf(actor),
    )
    return c.json({ ...told, same: told.same.filter(({ id }) => shown.has(id)) }, 200)
  })
  app.openapi(alike, async (c) => {
    const actor = await actorOf(c, ports)
    const claim = await claimShownTo(ports, actor, c.req.valid('param').id)
    const found = await library.alike(claim.locality, claim.text, claim.createdAt, MOST_ALIKE + 1)
    const others = found.filter(({ entryKind }) => entryKind === 'claim').map(({ entryId }) => entryId)
    const shown = await shownOf(db.read, others, onlyUnitOf(actor))
    const theirs = found.filter(({ entryKind, entryId }) => entryKind === 'fact' || shown.has(entryId))
    return c.json((await toldAlike(db.read, theirs, claim.id)).slice(0, MOST_ALIKE), 200)
  })
  app.openapi(describe, async (c) => {
    const actor = await actorOf(c, ports)
    const change = { ...c.req.valid('json'), id: c.req.valid('param').id }
    knownUnits(ports, (await claimOf(change.id)).locality, change.criticisedUnits ?? [])
    const row = doneOrProblem(await db.write((tx) => describeClaim(tx, actor, change, now())))
    return c.json(await toldClaim(db.read, row), 200)
  })
  app.openapi(appear, async (c) => {
    const actor = await actorOf(c, ports)
    const place = { ...c.req.valid('json'), claimId: c.req.valid('param').id }
    const { appearance, again } = doneOrProblem(await db.write((tx) => addAppearance(tx, actor, place, now())))
    const [told] = await toldAppearances(db.read, [appearance])
    if (told === undefined) throw new Error(`appearance ${appearance.id} cannot be told`)
    return c.json(told, again ? 200 : 201)
  })
  app.openapi(join, async (c) => {
    const actor = await actorOf(c, ports)
    const both = { id: c.req.valid('param').id, withId: c.req.valid('json').claimId }
    doneOrProblem(await db.write((tx) => joinClaims(tx, actor, both, now())))
    return c.json(await toldClaim(db.read, await claimOf(both.id)), 200)
  })
}
