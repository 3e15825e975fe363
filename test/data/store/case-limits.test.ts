/** What a Case must not reach: what a unit was not shown, another locality, a briefing, the log; and how many Cases there may be. */
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { caseLinks, caseLog, clocks } from '#data/schema/cases.js'
import { appearances, documents } from '#data/schema/claims.js'
import { items } from '#data/schema/items.js'
import { reports } from '#data/schema/reports.js'
import { storySuccessors } from '#data/schema/stories.js'
import { listAudit, recordDeed } from '#data/store/audit.js'
import { unitBoard } from '#data/store/board.js'
import { closeCase, reopenCase } from '#data/store/case-closing.js'
import { logOfCase } from '#data/store/case-log.js'
import { openCase } from '#data/store/case-opening.js'
import { assignCase, linkToCase, setKind } from '#data/store/case-work.js'
import { accuraciesOfCases, casesById, itemsOfComplaints, linksOfCase, openCases } from '#data/store/cases.js'
import { isShownTo, writeClaim } from '#data/store/claims.js'
import { clocksOfCases } from '#data/store/clocks.js'
import { anyNoticeDue } from '#data/store/notices.js'
import { addPoint, bindPoint } from '#data/store/points.js'
import { decideTransfer } from '#data/store/transfers.js'
import { type Database, rowsOf } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { caseOn, DEADLINES, hire, hoursLater, MORNING, said, value } from '../../support/desk.js'
import { draft, seen } from '../../support/drafts.js'

const RESULT = { resultKind: 'explained', result: 'Đã giải trình', resultOn: '2026-11-17' } as const

const UNITS = ['van-phong', 'cong-an']
/** A criticism that was given to an office of the locality, and somebody of it. */
async function given(db: Database) {
  const [analyst, coordinator] = [await hire(db, ['analyst']), await hire(db, ['coordinator'])]
  const { row } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  const assignment = { caseId, unit: 'van-phong', units: UNITS }
  value(await db.write((tx) => assignCase(tx, coordinator, assignment, DEADLINES, MORNING)))
  return { analyst, coordinator, caseId, hall: await hire(db, ['unit'], 'van-phong') }
}

const documentOf = (db: Database, locality: string, captureId: number): Promise<number> =>
  db.write(async (tx) => {
    const file = { name: 'so-lieu.pdf', type: 'application/pdf', digest: `sha256:${captureId}`, pages: ['Trang'] }
    const [made] = await tx
      .insert(documents)
      .values({ ...file, locality, captureId, receivedAt: MORNING })
      .returning({ id: documents.id })
    return made?.id ?? 0
  })

async function stated(db: Database, analyst: Awaited<ReturnType<typeof hire>>, text: string): Promise<number> {
  const claim = { locality: 'can-gio', text, checkable: true, topic: null, criticisedUnits: [] }
  return value(await db.write((tx) => writeClaim(tx, analyst, claim, MORNING))).claim.id
}

test('people of a unit lay nothing into their case that was not shown to them: it would be shown by that', async () => {
  const db = await freshDatabase()
  const { analyst, caseId, hall } = await given(db)
  const other = (await caseOn(db, analyst, 'opinion', 'https://bao.example/tin-7.html')).row.id
  const [secret, ours] = [await stated(db, analyst, 'Đê nứt'), await stated(db, analyst, 'Giá thấp')]
  const { itemId } = await seen(db, draft({ url: 'https://bao.example/tin-8.html' }))
  const [foreign, own] = [await documentOf(db, 'can-gio', 1), await documentOf(db, 'can-gio', 2)]
  const uploaded = {
    at: MORNING,
    actor: hall,
    deed: 'evidence.write',
    subject: `document:${own}`,
    detail: null,
  } as const
  await db.write((tx) => recordDeed(tx, uploaded))
  const lay = async (who: typeof hall, kind: 'claim' | 'case' | 'item' | 'document', targetId: number) =>
    said(await db.write((tx) => linkToCase(tx, who, { caseId, kind, targetId }, MORNING)))
  expect([
    await lay(hall, 'claim', secret),
    await lay(hall, 'case', other),
    await lay(hall, 'item', itemId),
    await lay(hall, 'document', foreign),
    await lay(hall, 'document', own),
  ]).toEqual(['not-found', 'not-found', 'not-found', 'not-found', 'done'])
  expect(await isShownTo(db.read, secret, 'van-phong')).toBe(false)
  expect([await lay(analyst, 'claim', ours), await lay(hall, 'claim', ours)]).toEqual(['done', 'done'])
  const split = { caseId, text: 'Một nội dung', checkable: true, criticisedUnits: [] }
  const bound = await db.write((tx) => addPoint(tx, hall, { ...split, claim: secret }, MORNING))
  expect(said(bound)).toBe('not-found')
  const point = value(await db.write((tx) => addPoint(tx, hall, { ...split, claim: null }, MORNING)))
  // Who writes claims for a unit does not get at one of others, with its verdict, by typing its words.
  const clerk = await hire(db, ['unit', 'analyst'], 'van-phong')
  const same = { ...split, text: 'Đê nứt', claim: 'as-stated' } as const
  expect(said(await db.write((tx) => addPoint(tx, clerk, same, MORNING)))).toBe('not-found')
  const bind = async (claimId: number) =>
    said(await db.write((tx) => bindPoint(tx, hall, { caseId, pointId: point.id, claimId }, MORNING)))
  expect([await bind(secret), await bind(ours)]).toEqual(['not-found', 'done'])
})

test('a unit does not turn what is said of it into an opinion, of which no outcome is asked (R6)', async () => {
  const db = await freshDatabase()
  const { analyst, caseId, hall } = await given(db)
  const turn = async (who: typeof hall) =>
    said(await db.write((tx) => setKind(tx, who, { caseId, kind: 'opinion' }, MORNING)))
  expect([await turn(hall), await turn(analyst)]).toEqual(['forbidden', 'done'])
})

test('what a complaint tells of through a report, a story that was joined since, or a claim is in no briefing (R7)', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const ids: number[] = []
  for (const at of [1, 2, 3, 4, 5, 6])
    ids.push((await seen(db, draft({ url: `https://bao.example/khieu-nai-${at}.html` }))).itemId)
  const [first = 0, inStory = 0, inFormer = 0, claimed = 0, pointed = 0] = ids
  const opening = { locality: 'can-gio', title: 'Đơn', kind: 'complaint', on: { kind: 'item', id: first } } as const
  const caseId = value(await db.write((tx) => openCase(tx, analyst, opening, MORNING))).row.id
  const [claim, split] = [await stated(db, analyst, 'Lấn đất'), await stated(db, analyst, 'Ăn chặn')]
  await db.write(async (tx) => {
    await tx.update(items).set({ storyId: 501 }).where(eq(items.id, inStory))
    await tx.update(items).set({ storyId: 503 }).where(eq(items.id, inFormer))
    await tx.insert(storySuccessors).values({ formerId: 502, storyId: 503 })
    for (const [claimId, itemId] of [
      [claim, claimed],
      [split, pointed],
    ] as const)
      await tx
        .insert(appearances)
        .values({ claimId, itemId, versionId: itemId, start: 0, end: 1, quote: 'S', at: MORNING })
    for (const [kind, targetId] of [
      ['story', 501],
      ['story', 502],
      ['claim', claim],
    ] as const)
      await tx.insert(caseLinks).values({ caseId, kind, targetId, at: MORNING })
  })
  const point = { caseId, text: 'Ăn chặn', checkable: true, claim: split, criticisedUnits: [] }
  value(await db.write((tx) => addPoint(tx, analyst, point, MORNING)))
  const hidden = await itemsOfComplaints(db.read, 'can-gio')
  expect([...hidden].sort((a, b) => a - b)).toEqual(ids.slice(0, 5))
  expect((await itemsOfComplaints(db.read, 'van-lang')).size).toBe(0)
})

test('a report or a document of another locality is not laid into ours, though it is the same link', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const link = 'https://bao.example/tin-chung.html'
  const reported = (locality: string, at: number) => ({
    identity: `báo-${at}`,
    receipt: `BT-2026-00000${at}`,
    kind: 'link' as const,
    locality,
    state: 'received' as const,
    link,
    captureId: at,
    receivedAt: MORNING,
  })
  const [ours, theirs, alsoOurs] = await db.write((tx) =>
    tx
      .insert(reports)
      .values([reported('can-gio', 1), reported('van-lang', 2), reported('can-gio', 3)])
      .returning({ id: reports.id }),
  )
  const on = { kind: 'report', id: ours?.id ?? 0 } as const
  const opening = { locality: 'can-gio', title: 'Tin', kind: 'fact-claim', on } as const
  const { row } = value(await db.write((tx) => openCase(tx, analyst, opening, MORNING)))
  const held = (await linksOfCase(db.read, row.id)).map(({ targetId }) => targetId)
  expect(held.sort()).toEqual([ours?.id, alsoOurs?.id])
  expect(held).not.toContain(theirs?.id)
  const [foreign, own] = [await documentOf(db, 'van-lang', 1), await documentOf(db, 'can-gio', 1)]
  const lay = async (targetId: number) =>
    said(await db.write((tx) => linkToCase(tx, analyst, { caseId: row.id, kind: 'document', targetId }, MORNING)))
  expect([await lay(foreign), await lay(own)]).toEqual(['not-found', 'done'])
})

test('what a complaint came to, why it was opened again and to whom it went is in the office’s log by its digest', async () => {
  const db = await freshDatabase()
  const [coordinator, leader] = [await hire(db, ['coordinator']), await hire(db, ['leader'])]
  const caseId = (await caseOn(db, coordinator, 'complaint')).row.id
  const decision = { caseId, receiver: 'Thanh tra về việc bà con', basis: 'Điều 24 Luật Tố cáo', digest: null }
  value(await db.write((tx) => decideTransfer(tx, leader, decision, MORNING)))
  const closing = { caseId, ...RESULT, result: 'Việc của bà con' }
  value(await db.write((tx) => closeCase(tx, coordinator, closing, MORNING)))
  value(await db.write((tx) => reopenCase(tx, coordinator, { caseId, why: 'bà con nói thêm' }, MORNING)))
  const told = (await listAudit(db.read, { subject: `case:${caseId}` }, null, 9)).map(({ detail }) => detail ?? '')
  expect(told.slice(0, 3).map((detail) => /^\w+: sha256:[0-9a-f]{64}$/.test(detail))).toEqual([true, true, true])
  expect(told.join()).not.toContain('bà con')
  expect((await logOfCase(db.read, caseId)).filter(({ detail }) => detail?.includes('bà con'))).toHaveLength(3)
})

test('a case that is opened again is the one of its matter, unless another was opened meanwhile', async () => {
  const db = await freshDatabase()
  const coordinator = await hire(db, ['coordinator'])
  const { row, itemId } = await caseOn(db, coordinator, 'opinion')
  const caseId = row.id
  const on = { kind: 'item', id: itemId } as const
  const open = async () =>
    value(
      await db.write((tx) =>
        openCase(tx, coordinator, { locality: 'can-gio', title: 'Một việc', kind: 'opinion', on }, MORNING),
      ),
    )
  const close = (id: number) => db.write((tx) => closeCase(tx, coordinator, { caseId: id, ...RESULT }, MORNING))
  const reopen = (id: number) =>
    db.write((tx) => reopenCase(tx, coordinator, { caseId: id, why: 'chưa xong' }, MORNING))
  value(await close(caseId))
  expect(value(await reopen(caseId)).openKey).toBe(row.openKey)
  value(await close(caseId))
  const second = await open()
  expect(second).toMatchObject({ again: false })
  const refused = await reopen(caseId)
  expect([said(refused), refused.kind === 'refused' ? refused.reason : '']).toEqual([
    'conflict',
    expect.stringContaining(second.row.number),
  ])
  value(await close(second.row.id))
  expect(said(await reopen(caseId))).toBe('done')
})

test('more cases and deadlines than values in a statement are still told', { timeout: 60_000 }, async () => {
  const db = await freshDatabase()
  const { caseId } = await given(db)
  const rule = DEADLINES.rules.find(({ length }) => length !== null)
  if (rule === undefined) throw new Error('no rule has a length')
  const clock = { locality: 'can-gio', caseId, rule, startedAt: MORNING, dueAt: hoursLater(9_000), pauses: [], step: 0 }
  // SQLite takes 32,766 values: fifteen times as many again is one more than that.
  const many = 2 ** 15
  await db.write(async (tx) => {
    await tx.insert(clocks).values(clock)
    for (let at = 0; at < 15; at++) {
      const number = sql.raw(`number || '-${at}'`)
      await rowsOf(
        tx,
        sql`insert into cases (number, locality, title, kind, state, unit, opened_at, opened_by)
          select ${number}, locality, title, kind, state, unit, opened_at, opened_by from cases returning 1`,
      )
      await rowsOf(
        tx,
        sql`insert into clocks (locality, case_id, rule, started_at, due_at, pauses, step)
          select locality, case_id, rule, started_at, due_at, pauses, step from clocks returning 1`,
      )
    }
    await tx.insert(caseLog).values({ caseId, at: MORNING, event: 'closed' })
  })
  const open = await openCases(db.read, 'can-gio', MORNING)
  expect(open).toHaveLength(many - 1)
  const ids = open.map(({ id }) => id)
  expect((await unitBoard(db.read, 'can-gio', UNITS, DEADLINES, MORNING))[0]?.open).toBe(many)
  expect((await accuraciesOfCases(db.read, ids)).size).toBe(0)
  expect(await clocksOfCases(db.read, [caseId, ...ids])).toHaveLength(many)
  expect((await casesById(db.read, ids)).size).toBe(ids.length)
  expect(await anyNoticeDue(db.read, DEADLINES, MORNING)).toBe(false)
})
