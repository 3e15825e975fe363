import { expect, test } from 'vitest'
import { CASE_KINDS, ROUTES, routesFor } from '#data/model/case.js'
import { listAudit, verifyAudit } from '#data/store/audit.js'
import { closeCase, reopenCase } from '#data/store/case-closing.js'
import { logOfCase } from '#data/store/case-log.js'
import { openCase } from '#data/store/case-opening.js'
import {
  answerAsUnit,
  assignCase,
  comment,
  itemsOfOpenCases,
  linkToCase,
  setHolding,
  setKind,
  setRoute,
  setState,
} from '#data/store/case-work.js'
import {
  COMPLAINT_TITLE,
  itemsOfComplaints,
  linksOfCase,
  listCases,
  openCases,
  pointsOfCase,
} from '#data/store/cases.js'
import { clocksOfCases } from '#data/store/clocks.js'
import { listLessons, writeLesson } from '#data/store/library.js'
import { addPoint, bindPoint, setOutcome } from '#data/store/points.js'
import { dueRechecks } from '#data/store/rechecks.js'
import { freshDatabase } from '../../support/database.js'
import { caseOn, DEADLINES, hire, hoursLater, MORNING, said, value } from '../../support/desk.js'
import { draft, seen } from '../../support/drafts.js'

const RESULT = { resultKind: 'explained', result: 'Đã giải trình', resultOn: '2026-11-17' } as const

test('no kind but a statement of fact has a route that contradicts, and no other route can be set (R5)', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const contradicting = ['explain', 'ask-correction', 'publish-official']
  for (const [at, kind] of CASE_KINDS.entries()) {
    const { row } = await caseOn(db, analyst, kind, `https://bao.example/tin-${at}.html`)
    const offered = routesFor(kind, [])
    if (kind !== 'fact-claim') for (const route of contradicting) expect(offered).not.toContain(route)
    for (const route of ROUTES) {
      const set = await db.write((tx) => setRoute(tx, analyst, { caseId: row.id, route }, MORNING))
      expect([kind, route, said(set)]).toEqual([kind, route, offered.includes(route) ? 'done' : 'incomplete'])
    }
  }
})

test('a kind that changes takes away the route that it no longer offers, with an entry', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row } = await caseOn(db, analyst, 'fact-claim')
  const caseId = row.id
  value(await db.write((tx) => setRoute(tx, analyst, { caseId, route: 'verify' }, MORNING)))
  const changed = value(await db.write((tx) => setKind(tx, analyst, { caseId, kind: 'opinion' }, MORNING)))
  expect(changed).toMatchObject({ kind: 'opinion', route: null })
  const [last] = [...(await logOfCase(db.read, caseId))].reverse()
  expect(last).toMatchObject({ event: 'kind', detail: '“tuyên bố thực tế” thành “ý kiến”; bỏ cách xử lý “xác minh”' })
})

test('criticism closes only with a result in words, its day, and an outcome of every point (R6)', async () => {
  const db = await freshDatabase()
  const [analyst, coordinator] = [await hire(db, ['analyst']), await hire(db, ['coordinator'])]
  const { row } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  const new1 = { caseId, text: 'Giá thấp hơn quyết định', checkable: true, claim: null, criticisedUnits: [] }
  const point = value(await db.write((tx) => addPoint(tx, analyst, new1, MORNING)))
  const close = (changes: object) =>
    db.write((tx) => closeCase(tx, coordinator, { caseId, ...RESULT, ...changes }, MORNING))
  for (const [changes, missing] of [
    [{ result: '  ' }, 'kết quả cuối cùng bằng lời'],
    [{ resultOn: '' }, 'ngày có kết quả'],
    [{ resultOn: '2026-02-31' }, 'ngày có kết quả'],
    [{ resultOn: '2026-11-18' }, 'tương lai'],
    [{}, 'Giá thấp hơn quyết định'],
  ] as const) {
    const refused = await close(changes)
    expect([said(refused), refused.kind === 'refused' ? refused.reason : '']).toEqual([
      'incomplete',
      expect.stringContaining(missing),
    ])
  }
  value(await db.write((tx) => setOutcome(tx, analyst, { caseId, pointId: point.id, outcome: 'Đúng' }, MORNING)))
  expect(value(await close({})).state).toBe('closed')
})

test('two coordinators who close at once: one result, one entry; the same request again is answered as before', async () => {
  const db = await freshDatabase()
  const [one, other] = [await hire(db, ['coordinator']), await hire(db, ['coordinator'])]
  const { row } = await caseOn(db, one, 'opinion')
  const caseId = row.id
  const closing = { caseId, ...RESULT }
  const theirs = { ...closing, result: 'Không có cơ sở' }
  const ended = await Promise.all([
    db.write((tx) => closeCase(tx, one, closing, MORNING)),
    db.write((tx) => closeCase(tx, other, theirs, MORNING)),
    db.write((tx) => closeCase(tx, one, closing, hoursLater(1))),
  ])
  expect(ended.map(said)).toEqual(['done', 'conflict', 'done'])
  const log = await logOfCase(db.read, caseId)
  expect(log.filter(({ event }) => event === 'closed')).toHaveLength(1)
  expect(await listAudit(db.read, { deed: 'case.close' }, null, 9)).toHaveLength(1)
  expect(await verifyAudit(db.read)).toMatchObject({ ok: true })
  const reopened = await Promise.all(
    [one, other].map((who) => db.write((tx) => reopenCase(tx, who, { caseId, why: 'chưa xong' }, MORNING))),
  )
  expect(reopened.map(said).sort()).toEqual(['conflict', 'done'])
})

test('a complaint is masked, has its own procedure alone, and neither it nor its items are in a briefing (R7)', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row, itemId } = await caseOn(db, analyst, 'petition')
  const caseId = row.id
  value(await db.write((tx) => setHolding(tx, analyst, { caseId, holding: 'Đang xem xét' }, MORNING)))
  expect(await openCases(db.read, 'can-gio', MORNING)).toHaveLength(1)
  expect((await itemsOfComplaints(db.read, 'can-gio')).size).toBe(0)
  const masked = value(await db.write((tx) => setKind(tx, analyst, { caseId, kind: 'complaint' }, MORNING)))
  expect(masked).toMatchObject({ title: COMPLAINT_TITLE, holding: null })
  expect(routesFor('complaint', [])).toEqual(['separate-procedure'])
  expect(said(await db.write((tx) => setHolding(tx, analyst, { caseId, holding: 'Nói' }, MORNING)))).toBe('incomplete')
  expect(await openCases(db.read, 'can-gio', MORNING)).toEqual([])
  expect([...(await itemsOfComplaints(db.read, 'can-gio'))]).toEqual([itemId])
  const born = await caseOn(db, analyst, 'complaint', 'https://bao.example/tin-9.html')
  expect(born.row.title).toBe(COMPLAINT_TITLE)
})

test('what people type into a case is in the case, and in the office’s log by its digest alone', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  const say = (words: string) => db.write((tx) => comment(tx, analyst, { caseId, words }, MORNING))
  expect((await Promise.all([say('Nhà ở cuối ấp'), say('Nhà ở cuối ấp'), say(' ')])).map(said)).toEqual([
    'done',
    'done',
    'incomplete',
  ])
  const log = await logOfCase(db.read, caseId)
  expect(log.filter(({ event }) => event === 'comment').map(({ detail }) => detail)).toEqual(['Nhà ở cuối ấp'])
  const [deed] = await listAudit(db.read, { subject: `case:${caseId}`, deed: 'case.work' }, null, 9)
  expect(deed?.detail).toMatch(/^comment: sha256:[0-9a-f]{64}$/)
})

test('people of a unit see and do what was given to it, and the deadline of the unit before ends', async () => {
  const db = await freshDatabase()
  const [analyst, coordinator] = [await hire(db, ['analyst']), await hire(db, ['coordinator'])]
  const [hall, police, homeless] = [
    await hire(db, ['unit'], 'van-phong'),
    await hire(db, ['unit'], 'cong-an'),
    await hire(db, ['unit']),
  ]
  const { row } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  const units = ['van-phong', 'cong-an']
  const give = (unit: string) =>
    db.write((tx) =>
      assignCase(
        tx,
        coordinator,
        { caseId, unit, units, within: { unit: 'working-days', amount: 3 } },
        DEADLINES,
        MORNING,
      ),
    )
  expect(said(await db.write((tx) => setState(tx, analyst, { caseId, state: 'asked' }, MORNING)))).toBe('incomplete')
  expect(said(await give('nowhere'))).toBe('incomplete')
  value(await give('van-phong'))
  value(await give('van-phong'))
  value(await give('cong-an'))
  const clocks = await clocksOfCases(db.read, [caseId])
  expect(clocks.map(({ unit, stoppedAt }) => [unit, stoppedAt !== null])).toEqual([
    ['van-phong', true],
    ['cong-an', false],
  ])
  const sees = async (who: typeof hall) => (await listCases(db.read, who, {}, null, 9)).length
  expect([await sees(hall), await sees(police), await sees(homeless), await sees(analyst)]).toEqual([0, 1, 0, 1])
  const answer = { caseId, words: 'Đã xong' }
  const answers = [
    await db.write((tx) => answerAsUnit(tx, hall, answer, DEADLINES, MORNING)),
    await db.write((tx) => answerAsUnit(tx, police, answer, DEADLINES, MORNING)),
    await db.write((tx) => answerAsUnit(tx, police, answer, DEADLINES, MORNING)),
  ]
  expect(answers.map(said)).toEqual(['not-found', 'done', 'done'])
  expect((await logOfCase(db.read, caseId)).filter(({ event }) => event === 'unit-answered')).toHaveLength(1)
})

test('a point is there once, becomes a claim word for word, and an opinion becomes none', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  const split = { caseId, text: 'Đê nứt 40 mét', checkable: true, claim: 'as-stated', criticisedUnits: [] } as const
  const [one, again] = [
    value(await db.write((tx) => addPoint(tx, analyst, split, MORNING))),
    value(await db.write((tx) => addPoint(tx, analyst, split, MORNING))),
  ]
  expect(again).toEqual(one)
  expect(one.claimId).not.toBeNull()
  const opinion = { ...split, text: 'Làm ăn tắc trách', checkable: false }
  expect(said(await db.write((tx) => addPoint(tx, analyst, opinion, MORNING)))).toBe('incomplete')
  const free = value(await db.write((tx) => addPoint(tx, analyst, { ...opinion, claim: null }, MORNING)))
  const bind = { caseId, pointId: free.id, claimId: one.claimId ?? 0 }
  expect(said(await db.write((tx) => bindPoint(tx, analyst, bind, MORNING)))).toBe('incomplete')
  expect(await pointsOfCase(db.read, caseId)).toHaveLength(2)
  // The Claim is the Case's now: opening one on it finds this.
  const opening = { locality: 'can-gio', title: 'Đê', kind: 'fact-claim' } as const
  const onClaim = { ...opening, on: { kind: 'claim', id: one.claimId ?? 0 } } as const
  expect(value(await db.write((tx) => openCase(tx, analyst, onClaim, MORNING)))).toMatchObject({
    again: true,
    row: { id: caseId },
  })
})

test('what is laid into a case exists, is of its locality and is there once; its pages are looked at again soon', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row, itemId } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  const { itemId: second } = await seen(db, draft({ url: 'https://bao.example/tin-2.html' }))
  const lay = (kind: 'item' | 'document' | 'case', targetId: number) =>
    db.write((tx) => linkToCase(tx, analyst, { caseId, kind, targetId }, MORNING))
  expect([said(await lay('item', second)), said(await lay('item', second))]).toEqual(['done', 'done'])
  expect([said(await lay('item', 999)), said(await lay('document', 1)), said(await lay('case', caseId))]).toEqual([
    'not-found',
    'not-found',
    'incomplete',
  ])
  expect((await linksOfCase(db.read, caseId)).map(({ targetId }) => targetId)).toEqual([itemId, second])
  expect((await logOfCase(db.read, caseId)).filter(({ event }) => event === 'linked')).toHaveLength(1)
  expect(await itemsOfOpenCases(db.read)).toEqual(new Set([itemId, second]))
  const due = await dueRechecks(db.read, MORNING, ['bao.example'], 9)
  expect(due.map(({ open, recheck }) => [recheck.itemId, open]).sort()).toEqual([
    [itemId, true],
    [second, true],
  ])
  const coordinator = await hire(db, ['coordinator'])
  value(await db.write((tx) => closeCase(tx, coordinator, { caseId, ...RESULT }, MORNING)))
  expect((await dueRechecks(db.read, MORNING, ['bao.example'], 9)).map(({ open }) => open)).toEqual([false, false])
})

test('only a closed case is taught from, and what is kept has been through the mask', async () => {
  const db = await freshDatabase()
  const [analyst, coordinator] = [await hire(db, ['analyst']), await hire(db, ['coordinator'])]
  const { row } = await caseOn(db, analyst, 'opinion')
  const caseId = row.id
  const mask = (text: string) => text.replace('0912345678', '[che]')
  const teach = (text: string) => db.write((tx) => writeLesson(tx, analyst, { caseId, text }, mask, MORNING))
  expect(said(await teach('Sớm'))).toBe('incomplete')
  value(await db.write((tx) => closeCase(tx, coordinator, { caseId, ...RESULT }, MORNING)))
  value(await teach('Gọi 0912345678'))
  const lessons = await listLessons(db.read, 'can-gio', null, 9)
  expect(lessons.map(({ lesson }) => lesson)).toEqual(['Gọi [che]'])
})
