/** J2, its deadlines: a leader marks that a rumour moves the public, and twenty-four hours run, through nights and weekends. */
import { expect, test } from 'vitest'
import { verifyAudit } from '#data/store/audit.js'
import { writeClaim } from '#data/store/claims.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { openOffice } from '../../support/office.js'

/** Saturday, 21/11/2026, 16:40 in Viet Nam. */
const SATURDAY = '2026-11-21T09:40:00Z'
const SUNDAY = '2026-11-22T09:40:00Z'

async function rumour(db: Database, at = SATURDAY) {
  const office = await openOffice(db, at)
  const analyst = await office.hire(['analyst'])
  const leader = await office.hire(['leader'])
  const claim = await db.write((tx) =>
    writeClaim(
      tx,
      analyst,
      { locality: 'can-gio', text: 'Đê biển nứt 40 mét', checkable: true, topic: null, criticisedUnits: [] },
      office.now(),
    ),
  )
  if (claim.kind === 'refused') throw new Error(claim.reason)
  const on = { kind: 'claim', id: claim.value.claim.id }
  const opening = { locality: 'can-gio', title: 'Tin đê biển nứt 40 mét', kind: 'fact-claim', on }
  const { body } = await office.post(analyst, '/cases', opening)
  return { office, analyst, leader, number: body.case.number as string }
}

test('the hours begin when a leader marks that it moves the public, not before and not by anybody else', async () => {
  const { office, analyst, leader, number } = await rumour(await freshDatabase())
  const spokesperson = await office.hire(['spokesperson'])
  const machine = await office.hire(['leader'], null, 'machine')
  expect((await office.get(analyst, `/cases/${number}`)).body.clocks).toEqual([])
  for (const other of [analyst, spokesperson, machine]) {
    expect((await office.post(other, `/cases/${number}/impact`)).status).toBe(403)
    expect((await office.post(other, `/cases/${number}/clocks`, { trigger: 'opinion-affected' })).status).toBe(403)
  }
  const { body } = await office.post(leader, `/cases/${number}/impact`)
  expect(body.clocks).toHaveLength(1)
  expect(body.clocks[0]).toMatchObject({ instrument: 'Nghị định 244/2026/NĐ-CP', state: 'running', says: 'còn 24 giờ' })
  expect(office.errors).toEqual([])
})

test('the clock is seen and exact to the minute across a weekend', async () => {
  const { office, analyst, leader, number } = await rumour(await freshDatabase())
  await office.post(leader, `/cases/${number}/impact`)
  const says = async (at: string) => {
    office.setNow(at)
    return (await office.get(analyst, `/cases/${number}`)).body.next.says
  }
  expect(await says('2026-11-21T17:27:30Z')).toBe('còn 16 giờ 12 phút')
  expect(await says('2026-11-22T09:39:00Z')).toBe('còn 1 phút')
  expect(await says('2026-11-22T09:41:00Z')).toBe('muộn 1 phút')
  const { body } = await office.get(analyst, `/cases/${number}`)
  expect(body.next).toMatchObject({
    dueAt: '2026-11-22T16:40:00+07:00',
    dueSays: '16:40 ngày 22/11/2026',
    state: 'late',
  })
})

test('what may be said meanwhile says that it is being checked, and nothing of whether it is so', async () => {
  const { office, analyst, number } = await rumour(await freshDatabase())
  const { body } = await office.get(analyst, `/cases/${number}`)
  expect(body.holdingProposed).toMatch(/đang xác minh.*chưa được kiểm chứng/)
  expect(body).toMatchObject({ accuracies: ['unverified'], routes: [{ id: 'verify', says: 'xác minh' }] })
})

test('two leaders who mark at once, and one who sends it twice, start one clock with one entry each', async () => {
  const db = await freshDatabase()
  const { office, leader, number } = await rumour(db)
  const other = await office.hire(['leader'])
  const answers = await Promise.all([leader, other, leader].map((who) => office.post(who, `/cases/${number}/impact`)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const { body } = await office.get(leader, `/cases/${number}`)
  expect(body.clocks).toHaveLength(1)
  expect(body.press).toHaveLength(1)
  expect(body.log.filter(({ event }: { event: string }) => event === 'clock-started')).toHaveLength(1)
  expect(await verifyAudit(db.read)).toMatchObject({ ok: true })
})

test('a machine asleep for three days tells once, and only what matters by then', async () => {
  const db = await freshDatabase()
  const { office, leader, number } = await rumour(db)
  await office.post(leader, `/cases/${number}/impact`)
  expect(await office.minute()).toEqual([])
  office.setNow('2026-11-24T09:40:00Z')
  const told = await office.minute()
  expect(told.map(({ kind, levels }) => [kind, levels])).toEqual([['escalation', ['unit', 'coordinator', 'leader']]])
  expect(told[0]?.text).toContain('muộn 2 ngày')
  expect(await office.minute()).toEqual([])
  // As after a restart: the same database, another process.
  const again = await openOffice(db, '2026-11-24T09:41:00Z')
  expect(await again.minute()).toEqual([])
  const { body } = await office.get(leader, '/notices?locality=can-gio')
  expect(body.rows).toHaveLength(1)
  expect(body.rows[0]).toMatchObject({ case: number, kind: 'escalation' })
  const log = (await office.get(leader, `/cases/${number}`)).body.log
  expect(log.filter(({ event }: { event: string }) => event === 'notice')).toEqual([
    expect.objectContaining({ by: null }),
  ])
})

test('reminders come one by one to an office that is awake', async () => {
  const { office, leader, number } = await rumour(await freshDatabase())
  await office.post(leader, `/cases/${number}/impact`)
  const kinds: string[] = []
  for (let hour = 1; hour <= 30; hour++) {
    office.setNow(new Date(Date.parse(SATURDAY) + hour * 3_600_000).toISOString())
    for (const { kind, text } of await office.minute())
      kinds.push(`${hour} ${kind} ${/(còn|muộn)[^(]*/.exec(text)?.[0].trim()}`)
  }
  expect(kinds).toEqual([
    '12 reminder còn 12 giờ',
    '22 reminder còn 2 giờ',
    '25 escalation muộn 1 giờ',
    '28 escalation muộn 4 giờ',
  ])
})

test('a pause has a reason and moves the end; a late clock is not paused; stopping one is not its own people’s', async () => {
  const { office, analyst, leader, number } = await rumour(await freshDatabase())
  const { body } = await office.post(leader, `/cases/${number}/impact`)
  const { id } = body.clocks[0]
  expect((await office.post(analyst, `/clocks/${id}/pause`, { why: '   ' })).status).toBe(400)
  office.setNow('2026-11-21T10:40:00Z')
  expect((await office.post(analyst, `/clocks/${id}/pause`, { why: 'chờ cơ quan cấp trên' })).status).toBe(403)
  expect((await office.post(leader, `/clocks/${id}/pause`, { why: 'chờ cơ quan cấp trên' })).body.state).toBe('paused')
  expect((await office.post(leader, `/clocks/${id}/pause`, { why: 'lần nữa' })).status).toBe(409)
  office.setNow('2026-11-21T12:40:00Z')
  const resumed = await office.post(analyst, `/clocks/${id}/resume`)
  expect(resumed.body).toMatchObject({ state: 'running', dueAt: '2026-11-22T18:40:00+07:00' })
  expect((await office.post(analyst, `/clocks/${id}/stop`, { why: 'không cần nữa' })).status).toBe(403)
  office.setNow('2026-11-23T00:00:00Z')
  expect((await office.post(leader, `/clocks/${id}/pause`, { why: 'muộn rồi' })).status).toBe(409)
  expect((await office.post(leader, `/clocks/${id}/stop`, { why: 'không còn dư luận' })).body.state).toBe('stopped')
})

test('a case keeps the deadline that was law when it began', async () => {
  const { office, analyst, leader, number } = await rumour(await freshDatabase(), '2026-06-30T16:50:00Z')
  await office.post(leader, `/cases/${number}/impact`)
  office.setNow('2026-07-02T00:00:00Z')
  const { body } = await office.get(analyst, `/cases/${number}`)
  expect(body.clocks[0].instrument).toBe('Nghị định 09/2017/NĐ-CP')
  const later = await rumour(await freshDatabase(), SUNDAY)
  const marked = await later.office.post(later.leader, `/cases/${later.number}/impact`)
  expect(marked.body.clocks[0].instrument).toBe('Nghị định 244/2026/NĐ-CP')
  const rules = await later.office.get(later.analyst, '/clocks/rules?at=2026-06-30')
  const applying = rules.body.rules.filter((rule: { applies: boolean }) => rule.applies)
  expect(applying.map(({ id }: { id: string }) => id)).toContain('nd09-2017-24h')
  expect(applying.map(({ id }: { id: string }) => id)).not.toContain('nd244-2026-24h')
})
