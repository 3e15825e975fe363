/** What came of it: requests for correction followed up, dossiers handed over, Cases taught from. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { maskContacts } from '#crawlers/intake/mask.js'
import { periodOfDays, vietnamIso } from '#data/model/time.js'
import { askCorrection, diffOfFollowUp, followUpsOfCases } from '#data/store/follow-ups.js'
import { listLessons, writeLesson } from '#data/store/library.js'
import { countTransfers, decideTransfer } from '#data/store/transfers.js'
import { followUpTold } from '../cases.js'
import { allowOffice, answersWith, caseDeed, caseNumber, did, kept, shown } from '../http/case-deeds.js'
import { decodeCursor, encodeCursor } from '../http/cursor.js'
import { notFound } from '../http/problem.js'
import { actorOf, allow } from '../http/who.js'
import type { AppPorts } from '../ports.js'
import { page } from '../shapes.js'
import {
  FollowUpDiff,
  LessonTold,
  MonthQuery,
  NewFollowUp,
  NewTransfer,
  PageQuery,
  TransferCount,
  Words,
} from '../shapes-cases.js'

const ask = caseDeed(
  'follow-ups',
  'Somebody was asked to correct an Item; it is looked at again by schedule',
  NewFollowUp,
)
const transfer = caseDeed('transfers', 'A leader decides to hand its dossier to another authority', NewTransfer)
const lesson = caseDeed('lesson', 'What it teaches, told without anybody in it', Words)
const diff = createRoute({
  method: 'get',
  path: '/cases/{number}/follow-ups/{id}',
  summary: 'What changed on a page since its correction was asked for',
  request: { params: z.object({ number: caseNumber.shape.number, id: z.coerce.number().int().positive() }) },
  responses: answersWith(FollowUpDiff, 'The change'),
})
const counted = createRoute({
  method: 'get',
  path: '/transfers/count',
  summary: 'How many dossiers were handed over in a month',
  request: { query: MonthQuery },
  responses: answersWith(TransferCount, 'How many'),
})
const library = createRoute({
  method: 'get',
  path: '/library',
  summary: 'Closed Cases to learn from, newest first',
  request: { query: PageQuery },
  responses: answersWith(page(LessonTold), 'A page'),
})

const CaseKey = z.object({ id: z.number().int() })

export const outcomeRoutes = (app: OpenAPIHono, ports: AppPorts) => {
  const { db } = ports
  app.openapi(ask, async (c) => {
    const { itemId } = c.req.valid('json')
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, deadlines, at }) =>
      askCorrection(tx, actor, { caseId, itemId }, deadlines, at),
    )
    return c.json(told, 200)
  })
  app.openapi(diff, async (c) => {
    const { number, id } = c.req.valid('param')
    const row = await shown(c, ports, number)
    const followUp = (await followUpsOfCases(db.read, [row.id])).find((one) => one.id === id)
    if (followUp === undefined) throw notFound('Yêu cầu cải chính')
    const found = row.kind === 'complaint' ? null : await diffOfFollowUp(db.read, followUp)
    const parts = found === null ? null : { title: [...found.title], text: [...found.text] }
    return c.json({ followUp: followUpTold(followUp), diff: parts }, 200)
  })
  app.openapi(transfer, async (c) => {
    const { receiver, basis, digest } = c.req.valid('json')
    const decided = { receiver: kept(receiver), basis: kept(basis), digest }
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      decideTransfer(tx, actor, { caseId, ...decided }, at),
    )
    return c.json(told, 200)
  })
  app.openapi(lesson, async (c) => {
    const text = kept(c.req.valid('json').words)
    const told = await did(c, ports, c.req.valid('param').number, ({ tx, actor, caseId, at }) =>
      writeLesson(tx, actor, { caseId, text }, maskContacts, at),
    )
    return c.json(told, 200)
  })
  app.openapi(counted, async (c) => {
    const { locality, month } = c.req.valid('query')
    allowOffice(await actorOf(c, ports), locality)
    const [year, number] = month.split('-').map(Number)
    const last = new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10)
    const period = periodOfDays(`${month}-01`, last)
    if (period === null) throw notFound('Tháng này')
    return c.json({ month, count: await countTransfers(db.read, locality, period) }, 200)
  })
  app.openapi(library, async (c) => {
    const { locality, cursor, limit } = c.req.valid('query')
    allow(await actorOf(c, ports), 'archive.read', locality)
    const before = decodeCursor(cursor, CaseKey)?.id ?? null
    const found = await listLessons(db.read, locality, before, limit + 1)
    const shownRows = found.slice(0, limit)
    const last = found.length > limit ? shownRows.at(-1) : undefined
    const rows = shownRows.flatMap(({ number, kind, resultKind, lesson: told, lessonAt }) =>
      told === null || lessonAt === null ? [] : [{ number, kind, resultKind, lesson: told, at: vietnamIso(lessonAt) }],
    )
    return c.json({ rows, next: last === undefined ? null : encodeCursor({ id: last.id }) }, 200)
  })
}
