/** The library of vetted statements: what the office knows, since when, and on what it rests. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Result } from '#data/model/refusal.js'
import { isoOrNull, vietnamIso } from '#data/model/time.js'
import { evidenceBeside } from '#data/store/evidence-pieces.js'
import {
  addFact,
  type FactVersionRow,
  factById,
  listFacts,
  reviseFact,
  type StandingFact,
  versionsOfFact,
  withdrawFact,
} from '#data/store/facts.js'
import { askAgain } from '#data/store/known-statements.js'
import type { Db } from '#dialect'
import { toldEvidence } from '../claim-rows.js'
import { fitToKeep, knownLocality, knownUnits } from '../http/known.js'
import { pageById } from '../http/paging.js'
import { notFound, problemsOfDeeds } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { askPurpose } from '../purpose.js'
import { page } from '../shapes.js'
import { LaidPiece, Why } from '../shapes-claims.js'
import { Fact, FactQuery, FactRevision, FactVersion, NewFact, SavedFact } from '../shapes-facts.js'

const id = z.object({ id: z.coerce.number().int().positive() })
const FactPage = Fact.extend({ versions: z.array(FactVersion), evidence: z.array(LaidPiece) }).openapi('FactPage')
const saved = { content: { 'application/json': { schema: SavedFact } } }

const add = createRoute({
  method: 'post',
  path: '/facts',
  summary: 'Add a vetted statement; the same words again are the same fact',
  request: { body: { required: true, content: { 'application/json': { schema: NewFact } } } },
  responses: {
    200: { description: 'It was there', ...saved },
    201: { description: 'Added', ...saved },
    ...problemsOfDeeds,
  },
})

const list = createRoute({
  method: 'get',
  path: '/facts',
  summary: 'Facts of a locality, newest first; by words, by the day on which they hold',
  request: { query: FactQuery },
  responses: {
    200: { description: 'A page', content: { 'application/json': { schema: page(Fact) } } },
    ...problemsOfDeeds,
  },
})

const read = createRoute({
  method: 'get',
  path: '/facts/{id}',
  summary: 'A fact with its versions and its evidence',
  request: { params: id },
  responses: {
    200: { description: 'The fact', content: { 'application/json': { schema: FactPage } } },
    ...problemsOfDeeds,
  },
})

const revise = createRoute({
  method: 'post',
  path: '/facts/{id}/versions',
  summary: 'Say it anew, and why; the earlier wording is kept',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: FactRevision } } } },
  responses: { 201: { description: 'It says this now', ...saved }, ...problemsOfDeeds },
})

const withdraw = createRoute({
  method: 'post',
  path: '/facts/{id}/withdrawal',
  summary: 'It no longer counts; it is kept',
  request: { params: id, body: { required: true, content: { 'application/json': { schema: Why } } } },
  responses: {
    200: { description: 'Withdrawn', content: { 'application/json': { schema: Fact } } },
    ...problemsOfDeeds,
  },
})

const told = ({ fact, version }: StandingFact): Fact => ({
  id: fact.id,
  locality: fact.locality,
  topic: fact.topic,
  unit: fact.unit,
  number: fact.number,
  statement: version.statement,
  validFrom: version.validFrom,
  validTo: version.validTo,
  createdAt: vietnamIso(fact.createdAt),
  changedAt: vietnamIso(version.at),
  withdrawnAt: isoOrNull(fact.withdrawnAt),
})
const toldVersion = ({ number, statement, validFrom, validTo, why, at }: FactVersionRow): FactVersion => ({
  number,
  statement,
  validFrom,
  validTo,
  why,
  at: vietnamIso(at),
})

export const factRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, now, wake } = ports
  const factOf = async (asked: number) => {
    const found = await factById(db.read, asked)
    if (found === null) throw notFound('Dữ kiện')
    return found
  }
  /** Texts of late are held against what the library says now. */
  const written = async (locality: string | null, write: (tx: Db) => Promise<Result<z.infer<typeof SavedFact>>>) => {
    const result = await db.write(async (tx) => {
      const done = await write(tx)
      if (done.kind === 'done' && done.value.change !== 'unchanged') await askAgain(tx, locality, now())
      return done
    })
    wake()
    return doneOrProblem(result)
  }
  app.openapi(add, async (c) => {
    const actor = await actorOf(c, ports)
    const fact = c.req.valid('json')
    if (fact.locality !== null) knownLocality(ports, fact.locality)
    knownUnits(ports, fact.locality, fact.unit === null ? [] : [fact.unit])
    fitToKeep(fact.statement)
    const value = await written(fact.locality, (tx) => addFact(tx, actor, { ...fact, key: null }, now()))
    return c.json(value, value.change === 'added' ? 201 : 200)
  })
  app.openapi(list, async (c) => {
    const actor = await actorOf(c, ports)
    const { locality, day, q, purpose, ...asked } = c.req.valid('query')
    allow(actor, 'archive.read', locality)
    await askPurpose(ports, { words: q ?? '', purpose, actor })
    const { shown, next } = await pageById(
      asked,
      ({ fact }: StandingFact) => fact.id,
      (before, limit) => listFacts(db.read, { locality, day, query: q }, before, limit),
    )
    return c.json({ rows: shown.map(told), next }, 200)
  })
  app.openapi(read, async (c) => {
    const actor = await actorOf(c, ports)
    const found = await factOf(c.req.valid('param').id)
    // What holds everywhere is everybody's to read.
    allow(actor, 'archive.read', found.fact.locality ?? actor.locality)
    const versions = await versionsOfFact(db.read, found.fact.id)
    const laid = await evidenceBeside(db.read, 'fact', [found.fact.id])
    const evidence = laid.map(({ evidence, stance }) => ({ ...toldEvidence(evidence), stance }))
    return c.json({ ...told(found), versions: versions.map(toldVersion), evidence }, 200)
  })
  app.openapi(revise, async (c) => {
    const actor = await actorOf(c, ports)
    const revision = { ...c.req.valid('json'), id: c.req.valid('param').id }
    fitToKeep(revision.statement, revision.why)
    const { fact } = await factOf(revision.id)
    return c.json(await written(fact.locality, (tx) => reviseFact(tx, actor, revision, now())), 201)
  })
  app.openapi(withdraw, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: factId } = c.req.valid('param')
    const { why } = c.req.valid('json')
    doneOrProblem(await db.write((tx) => withdrawFact(tx, actor, { id: factId, why }, now())))
    return c.json(told(await factOf(factId)), 200)
  })
}
