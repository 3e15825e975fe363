/** Deadlines: started, paused, met, stopped; the rules behind them, who was told, and which unit is late. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { seesOnlyUnit } from '#data/model/actor.js'
import { ruleFor } from '#data/model/clock.js'
import { vietnamDay, vietnamIso } from '#data/model/time.js'
import { unitBoard } from '#data/store/board.js'
import { casesById } from '#data/store/cases.js'
import {
  meetClockOfCase,
  pauseClockOfCase,
  resumeClockOfCase,
  startClockOfCase,
  stopClockOfCase,
} from '#data/store/clocks.js'
import { listNotices } from '#data/store/notices.js'
import { markImpact } from '#data/store/press.js'
import { clockTold, namedUnit } from '../cases.js'
import { answersWith, bodyOf, caseDeed, did, kept, oneId, tellingOf } from '../http/case-deeds.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { ProblemError } from '../http/problem.js'
import { actorOf, allow, doneOrProblem } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { lengthSays } from '../reports/length-words.js'
import { page } from '../shapes.js'
import { Board, ClockTold, NewClock, NewImpact, NewMet, NoticeTold, PageQuery, Reason, Rules } from '../shapes-cases.js'

const start = caseDeed(
  'clocks',
  'Start the deadline that the rules set for an occasion; one that runs is kept',
  NewClock,
)
const impact = caseDeed(
  'impact',
  'A leader marks that it moves the public: the hours run, and the register has an event',
  NewImpact,
)
const clockDeed = <P extends string, T extends z.ZodType>(path: P, summary: string, body: T) =>
  createRoute({
    method: 'post',
    path: `/clocks/{id}/${path}`,
    summary,
    request: { params: oneId, body: bodyOf(body) },
    responses: answersWith(ClockTold, 'The deadline as it is now'),
  })
const pause = clockDeed('pause', 'Let it stand still, with a reason', Reason)
const resume = clockDeed('resume', 'Let it run on', z.strictObject({}))
const meet = clockDeed('meet', 'What it asks for was done', NewMet)
const stop = clockDeed('stop', 'Its reason went away', Reason)

const rules = createRoute({
  method: 'get',
  path: '/clocks/rules',
  summary: 'All deadlines with their validity, and which of them applies on a day',
  request: { query: z.object({ at: z.iso.date().optional() }) },
  responses: answersWith(Rules, 'All of them'),
})
const board = createRoute({
  method: 'get',
  path: '/board',
  summary: 'Every unit of a locality with what is open, late, due today and done in time',
  request: { query: z.object({ locality: z.string() }) },
  responses: answersWith(Board, 'The board'),
})
const notices = createRoute({
  method: 'get',
  path: '/notices',
  summary: 'Reminders and escalations that were told, newest first',
  request: { query: PageQuery },
  responses: answersWith(page(NoticeTold), 'A page'),
})

const NoticeKey = z.object({ id: z.number().int() })

export const caseClockRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db, profiles, clocks, now } = ports

  app.openapi(start, async (c) => {
    const { trigger, startedAt } = c.req.valid('json')
    const since = startedAt === undefined ? undefined : new Date(startedAt)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, deadlines, at }) =>
      trigger === 'opinion-affected'
        ? markImpact(tx, actor, { caseId, startedAt: since }, deadlines, at)
        : startClockOfCase(tx, actor, { caseId, trigger, startedAt: since }, deadlines, at),
    )
    return c.json(told, 200)
  })
  app.openapi(impact, async (c) => {
    const { startedAt } = c.req.valid('json')
    const since = startedAt === undefined ? undefined : new Date(startedAt)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, deadlines, at }) =>
      markImpact(tx, actor, { caseId, startedAt: since }, deadlines, at),
    )
    return c.json(told, 200)
  })
  app.openapi(pause, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: clockId } = c.req.valid('param')
    const why = kept(c.req.valid('json').why)
    const telling = await tellingOf(ports)
    const row = doneOrProblem(await db.write((tx) => pauseClockOfCase(tx, actor, { clockId, why }, telling.now)))
    return c.json(clockTold(row, telling), 200)
  })
  app.openapi(resume, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: clockId } = c.req.valid('param')
    const telling = await tellingOf(ports)
    const { deadlines, now: at } = telling
    const row = doneOrProblem(await db.write((tx) => resumeClockOfCase(tx, actor, { clockId }, deadlines, at)))
    return c.json(clockTold(row, telling), 200)
  })
  app.openapi(meet, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: clockId } = c.req.valid('param')
    const { at: given } = c.req.valid('json')
    const done = { clockId, at: given === undefined ? undefined : new Date(given) }
    const telling = await tellingOf(ports)
    const { deadlines, now: at } = telling
    const row = doneOrProblem(await db.write((tx) => meetClockOfCase(tx, actor, done, deadlines, at)))
    return c.json(clockTold(row, telling), 200)
  })
  app.openapi(stop, async (c) => {
    const actor = await actorOf(c, ports)
    const { id: clockId } = c.req.valid('param')
    const why = kept(c.req.valid('json').why)
    const telling = await tellingOf(ports)
    const row = doneOrProblem(await db.write((tx) => stopClockOfCase(tx, actor, { clockId, why }, telling.now)))
    return c.json(clockTold(row, telling), 200)
  })

  app.openapi(rules, async (c) => {
    const actor = await actorOf(c, ports)
    allow(actor, 'archive.read', actor.locality)
    const at = c.req.valid('query').at ?? vietnamDay(now())
    const all = (await clocks()).rules
    const told = all.map(({ length, reminders: _reminders, escalation: _escalation, ...rule }) => ({
      ...rule,
      lengthSays: length === null ? null : lengthSays(length),
      applies: ruleFor(all, rule.trigger, new Date(`${at}T12:00:00+07:00`))?.id === rule.id,
    }))
    return c.json({ at, rules: told }, 200)
  })
  app.openapi(board, async (c) => {
    const { locality } = c.req.valid('query')
    const actor = await actorOf(c, ports)
    allow(actor, 'archive.read', locality)
    const profile = profiles.find(({ id }) => id === locality)
    if (profile === undefined) throw new ProblemError(404, 'no-locality', 'Không có hồ sơ địa phương này')
    const ids = profile.units.map(({ id }) => id)
    const lines = (await unitBoard(db.read, locality, ids, await clocks(), now())).filter(
      ({ unit }) => !seesOnlyUnit(actor) || unit === actor.unit,
    )
    const numbers = await casesById(
      db.read,
      lines.flatMap(({ lateCases }) => lateCases),
    )
    const units = lines.map(({ unit, lateCases, ...line }) => ({
      ...line,
      unit: namedUnit(profile, unit),
      lateCases: lateCases.flatMap((id) => numbers.get(id)?.number ?? []),
    }))
    const silent = units.filter(({ neverAnswered }) => neverAnswered)
    return c.json({ units, neverAnswered: silent.map(({ unit }) => unit.name) }, 200)
  })
  app.openapi(notices, async (c) => {
    const { locality, cursor, limit } = c.req.valid('query')
    const actor = await actorOf(c, ports)
    allow(actor, 'archive.read', locality)
    const before = decodeCursor(cursor, NoticeKey)?.id ?? null
    const found = await listNotices(db.read, actor, locality, before, limit + 1)
    const rows = found.slice(0, limit)
    const cases = await casesById(
      db.read,
      rows.flatMap(({ caseId }) => caseId ?? []),
    )
    const last = found.length > limit ? rows.at(-1) : undefined
    return c.json(
      {
        rows: rows.map(({ id, at, kind, levels, caseId, text }) => ({
          id,
          at: vietnamIso(at),
          kind,
          levels: [...levels],
          case: caseId === null ? null : (cases.get(caseId)?.number ?? null),
          text,
        })),
        next: last === undefined ? null : encodeCursor({ id: last.id }),
      },
      200,
    )
  })
}
