/** Deadlines, notices, the board, requests for correction and transfers, in both engines. */
import { expect, test } from 'vitest'
import type { VerdictLabel } from '#data/model/verdict.js'
import { verdicts } from '#data/schema/claims.js'
import { unitBoard } from '#data/store/board.js'
import { closeCase } from '#data/store/case-closing.js'
import { logOfCase } from '#data/store/case-log.js'
import { answerAsUnit, assignCase, setKind } from '#data/store/case-work.js'
import {
  clocksOfCases,
  meetClockOfCase,
  pauseClockOfCase,
  recountClocks,
  resumeClockOfCase,
  startClockOfCase,
  stopClockOfCase,
} from '#data/store/clocks.js'
import { askCorrection, diffOfFollowUp, followUpsOfCases, lookAtFollowUps } from '#data/store/follow-ups.js'
import { listNotices, tellDueNotices } from '#data/store/notices.js'
import { addPoint } from '#data/store/points.js'
import { answerPressEvent, enterPressEvent, markImpact, openPressCase, pressFigures } from '#data/store/press.js'
import { markRemoved } from '#data/store/rechecks.js'
import { countTransfers, decideTransfer } from '#data/store/transfers.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { caseOn, DEADLINES, hire, hoursLater, MORNING, said, value } from '../../support/desk.js'
import { draft, seen } from '../../support/drafts.js'

const TEXT = 'Xã còn 177 hộ dân chờ tiền đền bù đường ven biển từ tháng ba đến nay.'
const ANY = { start: new Date('2026-01-01T00:00:00Z'), end: new Date('2027-01-01T00:00:00Z') }

async function decided(db: Database, claimId: number, label: VerdictLabel): Promise<void> {
  const row = {
    claimId,
    number: 1,
    label,
    reasoning: 'đã xét',
    state: 'approved',
    proposedAt: MORNING,
    proposedBy: 1,
  } as const
  await db.write(async (tx) => {
    await tx.insert(verdicts).values(row)
  })
}

test('a clock is started, paused, resumed and met; each change is one entry, and of two at once one is first', async () => {
  const db = await freshDatabase()
  const [analyst, leader] = [await hire(db, ['analyst']), await hire(db, ['leader'])]
  const caseId = (await caseOn(db, analyst, 'fact-claim')).row.id
  const start = { caseId, trigger: 'opinion-affected' } as const
  expect(said(await db.write((tx) => startClockOfCase(tx, analyst, start, DEADLINES, MORNING)))).toBe('forbidden')
  const future = { ...start, startedAt: hoursLater(1) }
  expect(said(await db.write((tx) => startClockOfCase(tx, leader, future, DEADLINES, MORNING)))).toBe('incomplete')
  const untimed = { caseId, trigger: 'false-press-report' } as const
  expect(said(await db.write((tx) => startClockOfCase(tx, analyst, untimed, DEADLINES, MORNING)))).toBe('incomplete')
  const begun = await Promise.all(
    [0, 1].map(() => db.write((tx) => startClockOfCase(tx, leader, start, DEADLINES, MORNING))),
  )
  const [one, two] = begun.map(value)
  expect(two?.id).toBe(one?.id)
  const clockId = one?.id ?? 0
  expect(one?.dueAt).toEqual(hoursLater(24))
  const paused = await Promise.all(
    ['chờ', 'chờ nữa'].map((why) => db.write((tx) => pauseClockOfCase(tx, leader, { clockId, why }, hoursLater(1)))),
  )
  expect(paused.map(said)).toEqual(['done', 'conflict'])
  const on = value(await db.write((tx) => resumeClockOfCase(tx, analyst, { clockId }, DEADLINES, hoursLater(3))))
  expect(on.dueAt).toEqual(hoursLater(26))
  const early = { clockId, at: hoursLater(30) }
  expect(said(await db.write((tx) => meetClockOfCase(tx, analyst, early, DEADLINES, hoursLater(4))))).toBe('incomplete')
  const met = await Promise.all(
    [0, 1].map(() => db.write((tx) => meetClockOfCase(tx, analyst, { clockId }, DEADLINES, hoursLater(4)))),
  )
  expect(met.map(said)).toEqual(['done', 'conflict'])
  const events = (await logOfCase(db.read, caseId)).map(({ event }) => event)
  expect(events).toEqual(['opened', 'clock-started', 'clock-paused', 'clock-resumed', 'clock-met'])
  // A second impact of the same matter begins its own hours.
  const anew = value(await db.write((tx) => startClockOfCase(tx, leader, start, DEADLINES, hoursLater(48))))
  expect(anew.id).not.toBe(clockId)
  expect(said(await db.write((tx) => stopClockOfCase(tx, analyst, { clockId: anew.id, why: 'thôi' }, MORNING)))).toBe(
    'forbidden',
  )
})

test('whoever waits for a unit may pause its deadline; what the law gives is paused by who may end it', async () => {
  const db = await freshDatabase()
  const [analyst, coordinator, leader] = [
    await hire(db, ['analyst']),
    await hire(db, ['coordinator']),
    await hire(db, ['leader']),
  ]
  const caseId = (await caseOn(db, analyst, 'criticism')).row.id
  const within = { unit: 'working-days', amount: 3 } as const
  const given = { caseId, unit: 'van-phong', units: ['van-phong'], within }
  value(await db.write((tx) => assignCase(tx, coordinator, given, DEADLINES, MORNING)))
  const of = async (trigger: 'criticism-forwarded' | 'opinion-affected') =>
    value(await db.write((tx) => startClockOfCase(tx, leader, { caseId, trigger }, DEADLINES, MORNING))).id
  const [own] = await clocksOfCases(db.read, [caseId])
  const [ofLaw, impact] = [await of('criticism-forwarded'), await of('opinion-affected')]
  const pause = async (who: typeof analyst, clockId: number) =>
    said(await db.write((tx) => pauseClockOfCase(tx, who, { clockId, why: 'chờ' }, hoursLater(1))))
  expect([await pause(analyst, ofLaw), await pause(coordinator, ofLaw)]).toEqual(['forbidden', 'done'])
  expect([await pause(analyst, impact), await pause(coordinator, impact), await pause(leader, impact)]).toEqual([
    'forbidden',
    'forbidden',
    'done',
  ])
  expect(await pause(analyst, own?.id ?? 0)).toBe('done')
})

test('a machine asleep for three days tells each office once, and nothing again after it starts anew', async () => {
  const db = await freshDatabase()
  const [analyst, leader] = [await hire(db, ['analyst']), await hire(db, ['leader'])]
  const first = (await caseOn(db, analyst, 'fact-claim')).row.id
  const second = (await caseOn(db, analyst, 'fact-claim', 'https://bao.example/tin-2.html')).row.id
  for (const caseId of [first, second])
    value(
      await db.write((tx) => startClockOfCase(tx, leader, { caseId, trigger: 'opinion-affected' }, DEADLINES, MORNING)),
    )
  const awake = hoursLater(72)
  const rounds = await Promise.all([0, 1, 2].map(() => db.write((tx) => tellDueNotices(tx, DEADLINES, awake))))
  expect(rounds.map((told) => told.length)).toEqual([2, 0, 0])
  expect(rounds[0]?.map(({ text, passed }) => [/muộn 2 ngày/.test(text), passed])).toEqual([
    [true, false],
    [true, false],
  ])
  const shown = await listNotices(db.read, analyst, 'can-gio', null, 99)
  expect(shown).toHaveLength(2)
  expect((await logOfCase(db.read, first)).filter(({ event }) => event === 'notice')).toHaveLength(1)
})

test('a day off that is announced while a clock runs moves its end', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const caseId = (await caseOn(db, analyst, 'criticism')).row.id
  const start = { caseId, trigger: 'criticism-forwarded' } as const
  const before = value(await db.write((tx) => startClockOfCase(tx, analyst, start, DEADLINES, MORNING)))
  const marks = new Map([
    ...DEADLINES.calendar.marks,
    [Date.parse('2026-11-20') / 86_400_000, { worked: false, name: 'nghỉ', announced: true }],
  ])
  const more = { ...DEADLINES, calendar: { ...DEADLINES.calendar, marks } }
  expect(await db.write((tx) => recountClocks(tx, more))).toBe(1)
  const [after] = await clocksOfCases(db.read, [caseId])
  expect(after?.dueAt.getTime()).toBeGreaterThan(before.dueAt.getTime())
})

test('the board has a line for every unit, names who never answered, and keeps late what was late', async () => {
  const db = await freshDatabase()
  const [analyst, coordinator] = [await hire(db, ['analyst']), await hire(db, ['coordinator'])]
  const units = ['van-phong', 'cong-an', 'quan-su']
  const give = async (url: string, unit: string) => {
    const { row } = await caseOn(db, analyst, 'opinion', url)
    const within = { unit: 'hours', amount: 10 } as const
    value(
      await db.write((tx) => assignCase(tx, coordinator, { caseId: row.id, unit, units, within }, DEADLINES, MORNING)),
    )
    return row.id
  }
  const answered = await give('https://bao.example/1.html', 'van-phong')
  const open = await give('https://bao.example/2.html', 'van-phong')
  const silent = await give('https://bao.example/3.html', 'cong-an')
  const hall = await hire(db, ['unit'], 'van-phong')
  value(await db.write((tx) => answerAsUnit(tx, hall, { caseId: answered, words: 'Rồi' }, DEADLINES, hoursLater(2))))
  const today = await unitBoard(db.read, 'can-gio', units, DEADLINES, hoursLater(3))
  expect(
    today.map(({ unit, open: o, late, dueToday, inTime, ended, neverAnswered }) => [
      unit,
      o,
      late,
      dueToday,
      inTime,
      ended,
      neverAnswered,
    ]),
  ).toEqual([
    ['van-phong', 2, 0, 1, 1, 1, false],
    ['cong-an', 1, 0, 1, 0, 0, true],
    ['quan-su', 0, 0, 0, 0, 0, false],
  ])
  const result = { resultKind: 'noted', result: 'Ghi nhận', resultOn: '2026-11-19' } as const
  value(await db.write((tx) => closeCase(tx, coordinator, { caseId: silent, ...result }, hoursLater(48))))
  const later = await unitBoard(db.read, 'can-gio', units, DEADLINES, hoursLater(49))
  expect(
    later.map(({ unit, late, inTime, ended, medianDays, lateCases }) => [
      unit,
      late,
      inTime,
      ended,
      medianDays,
      lateCases,
    ]),
  ).toEqual([
    ['van-phong', 1, 1, 2, null, [open]],
    ['cong-an', 0, 0, 1, 2, []],
    ['quan-su', 0, 0, 0, null, []],
  ])
})

test.each([
  'opinion',
  'satire',
  'complaint',
] as const)('nobody is asked to correct what a case of kind %s is about, wrong or not (R5, R7)', async (kind) => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row, itemId } = await caseOn(db, analyst, 'fact-claim')
  const caseId = row.id
  const point = { caseId, text: 'Còn 177 hộ', checkable: true, claim: 'as-stated', criticisedUnits: [] } as const
  const { claimId } = value(await db.write((tx) => addPoint(tx, analyst, point, MORNING)))
  await decided(db, claimId ?? 0, 'false')
  value(await db.write((tx) => setKind(tx, analyst, { caseId, kind }, MORNING)))
  const asked = await db.write((tx) => askCorrection(tx, analyst, { caseId, itemId }, DEADLINES, MORNING))
  expect(said(asked)).toBe('incomplete')
  expect(await followUpsOfCases(db.read, [caseId])).toEqual([])
})

test('a correction is asked for only of what people found wrong; then the page is followed to its end', async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const { row, itemId } = await caseOn(db, analyst, 'criticism')
  const caseId = row.id
  await seen(db, draft({ text: TEXT }), { capturedAt: MORNING })
  const ask = () => db.write((tx) => askCorrection(tx, analyst, { caseId, itemId }, DEADLINES, hoursLater(1)))
  const point = { caseId, text: 'Còn 177 hộ', checkable: true, claim: 'as-stated', criticisedUnits: [] } as const
  const { claimId } = value(await db.write((tx) => addPoint(tx, analyst, point, MORNING)))
  expect(said(await ask())).toBe('incomplete')
  await decided(db, claimId ?? 0, 'inaccurate')
  const asked = value(await ask())
  expect(value(await ask())).toEqual(asked)
  expect((await clocksOfCases(db.read, [caseId])).map(({ rule }) => [rule.trigger, rule.who])).toEqual([
    ['answer-asked-of-press', 'press'],
  ])
  const look = (hours: number) => db.write((tx) => lookAtFollowUps(tx, itemId, hoursLater(hours)))
  const state = async () => (await followUpsOfCases(db.read, [caseId]))[0]?.state
  expect([await look(2), await state()]).toEqual([0, 'unchanged'])
  await seen(db, draft({ text: TEXT.replace('177', '37') }), { capturedAt: hoursLater(3) })
  expect([await look(4), await state(), await look(4)]).toEqual([1, 'edited', 0])
  const [followUp] = await followUpsOfCases(db.read, [caseId])
  const diff = followUp === undefined ? null : await diffOfFollowUp(db.read, followUp)
  expect(diff?.text.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['removed', '177'],
    ['added', '37'],
  ])
  const corrected = `${TEXT.replace('177', '37')}\nĐính chính: bài trước đó ghi nhầm số hộ.`
  await seen(db, draft({ text: corrected }), { capturedAt: hoursLater(5) })
  expect([await look(6), await state()]).toEqual([1, 'corrected'])
  await db.write((tx) => markRemoved(tx, itemId, hoursLater(7)))
  expect([await look(8), await state()]).toEqual([1, 'removed'])
  await db.write((tx) => markRemoved(tx, itemId, null))
  expect([await look(9), await state()]).toEqual([1, 'corrected'])
  const told = (await logOfCase(db.read, caseId)).filter(({ event }) => event === 'follow-up')
  expect(told.map(({ actorId, detail }) => [actorId, detail])).toEqual([
    [null, `item:${itemId} đã sửa, không nói là cải chính`],
    [null, `item:${itemId} đã cải chính`],
    [null, `item:${itemId} đã gỡ`],
    [null, `item:${itemId} đã cải chính`],
  ])
})

test('only a leader hands a dossier over, on a clause of law, once; the month counts it (R17)', async () => {
  const db = await freshDatabase()
  const [analyst, leader] = [await hire(db, ['analyst']), await hire(db, ['leader'])]
  const caseId = (await caseOn(db, analyst, 'fact-claim')).row.id
  const transfer = { caseId, receiver: 'Công an xã', basis: 'Điều 56 Luật Tố cáo', digest: null }
  for (const roles of [['analyst'], ['approver'], ['coordinator'], ['spokesperson'], ['admin'], ['auditor']] as const) {
    const other = await hire(db, roles)
    expect([roles, said(await db.write((tx) => decideTransfer(tx, other, transfer, MORNING)))]).toEqual([
      roles,
      'forbidden',
    ])
  }
  const decide = (changes: object) => db.write((tx) => decideTransfer(tx, leader, { ...transfer, ...changes }, MORNING))
  expect([said(await decide({ basis: ' ' })), said(await decide({ receiver: '' }))]).toEqual([
    'incomplete',
    'incomplete',
  ])
  const made = await Promise.all([decide({}), decide({}), decide({ basis: 'Điều 57 Luật Tố cáo' })])
  expect(made.map(said)).toEqual(['done', 'done', 'conflict'])
  const november = { start: new Date('2026-10-31T17:00:00Z'), end: new Date('2026-11-30T17:00:00Z') }
  expect(await countTransfers(db.read, 'can-gio', november)).toBe(1)
  expect(await countTransfers(db.read, 'trieu-son', november)).toBe(0)
  expect((await logOfCase(db.read, caseId)).filter(({ event }) => event === 'transferred')).toHaveLength(1)
})

test('an entry of the press is there once, its answer meets its deadline, and an event is spoken on when its hours are met', async () => {
  const db = await freshDatabase()
  const [spokesperson, leader, coordinator] = [
    await hire(db, ['spokesperson']),
    await hire(db, ['leader']),
    await hire(db, ['coordinator']),
  ]
  const entry = {
    locality: 'can-gio',
    kind: 'request',
    at: MORNING,
    outlet: 'Báo Sông Lớn',
    matter: 'Chi trả',
    trigger: 'press-reply-requested',
  } as const
  const enter = () => db.write((tx) => enterPressEvent(tx, spokesperson, entry, DEADLINES, MORNING))
  const [one, again] = (await Promise.all([enter(), enter()])).map(value)
  expect([one?.again, again?.again, again?.row.id]).toEqual([false, true, one?.row.id])
  const row = one?.row
  if (row === undefined) throw new Error('nothing was entered')
  const opened = value(await db.write((tx) => openPressCase(tx, coordinator, row, MORNING)))
  expect((await clocksOfCases(db.read, [opened.row.id])).map(({ id }) => id)).toEqual([row.clockId])
  const answer = (words: string) =>
    db.write((tx) =>
      answerPressEvent(tx, spokesperson, { id: row.id, answer: words, address: null }, DEADLINES, hoursLater(5)),
    )
  expect((await Promise.all([answer('Đã trả'), answer('Đã trả'), answer('Chưa trả')])).map(said)).toEqual([
    'done',
    'done',
    'conflict',
  ])
  const { clock } = value(await db.write((tx) => markImpact(tx, leader, { caseId: opened.row.id }, DEADLINES, MORNING)))
  const figures = async (hours: number) =>
    (await pressFigures(db.read, 'can-gio', ANY, hoursLater(hours))).map(({ says }) => says)
  expect(await figures(6)).toEqual(['0', '0', '1/1', '0/1', '0/1', 'không có dữ liệu'])
  value(await db.write((tx) => meetClockOfCase(tx, spokesperson, { clockId: clock.id }, DEADLINES, hoursLater(7))))
  expect(await figures(8)).toEqual(['0', '0', '1/1', '1/1', '1/1', 'không có dữ liệu'])
})
