/** J6: a commune official hands in a link, and later sees what came of it. */
import { afterEach, expect, test } from 'vitest'
import { itemsOfComplaints } from '#data/store/cases.js'
import { saveMentions } from '#data/store/judgements.js'
import { temporaryFolder } from '../../support/cli.js'
import { freshDatabase } from '../../support/database.js'
import { draft, seen } from '../../support/drafts.js'
import { type Office, openOffice } from '../../support/office.js'

const LINK = 'https://bao.example/tin-1.html'
const offices: Office[] = []
afterEach(async () => {
  for (const office of offices.splice(0)) await office.close()
})

async function desk() {
  const db = await freshDatabase()
  const office = await openOffice(db, '2026-11-21T02:00:00Z', temporaryFolder())
  offices.push(office)
  const official = await office.hire(['unit'], 'ubnd-thanh-an')
  const analyst = await office.hire(['analyst'])
  const coordinator = await office.hire(['coordinator'])
  return { db, office, official, analyst, coordinator }
}
const report = (changes: object = {}) => ({ kind: 'link', locality: 'can-gio', link: LINK, ...changes })
const titled = { locality: 'can-gio', title: 'Tin trên báo về cầu phao', kind: 'fact-claim' }

test('a link that is handed in again, in other words, leads to the case that is open', async () => {
  const { office, official, analyst } = await desk()
  const first = await office.post(official, '/reports', report({ question: 'Có đúng không?' }))
  expect(first.body.report.case).toBeNull()
  const on = { kind: 'report', receipt: first.body.report.receipt }
  const opened = await office.post(analyst, '/cases', { ...titled, on })
  expect([opened.status, opened.body.again]).toEqual([201, false])
  const second = await office.post(official, '/reports', report({ question: 'Hỏi lại: cầu này xong chưa?' }))
  expect(second.body.report.receipt).not.toBe(first.body.report.receipt)
  expect(second.body.report.case.number).toBe(opened.body.case.number)
  const again = await office.post(analyst, '/cases', {
    ...titled,
    on: { kind: 'report', receipt: second.body.report.receipt },
  })
  expect([again.status, again.body.again, again.body.case.number]).toEqual([200, true, opened.body.case.number])
  expect((await office.get(analyst, '/cases?locality=can-gio')).body.rows).toHaveLength(1)
  expect(office.errors).toEqual([])
})

test('two who open a case on one thing at once open one', async () => {
  const { db, office, analyst, coordinator } = await desk()
  const { itemId } = await seen(db, draft())
  const on = { kind: 'item', id: itemId }
  const answers = await Promise.all(
    [analyst, coordinator, analyst].map((who) => office.post(who, '/cases', { ...titled, on })),
  )
  expect(new Set(answers.map(({ body }) => body.case.number)).size).toBe(1)
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
  const { body } = await office.get(analyst, `/cases/${answers[0]?.body.case.number}`)
  expect(body.log.filter(({ event }: { event: string }) => event === 'opened')).toHaveLength(1)
  expect(body.number).toMatch(/^HS-2026-\d{6}$/)
})

test('there is no field for whoever posted it, and a secret mark is refused in what is typed into a case too (R13)', async () => {
  const { office, official, analyst } = await desk()
  expect((await office.post(official, '/reports', report({ author: 'ai đó' }))).status).toBe(400)
  const { body } = await office.post(official, '/reports', report())
  const on = { kind: 'report', receipt: body.report.receipt }
  const secret = await office.post(analyst, '/cases', { ...titled, title: 'TUYỆT MẬT\nPhương án A', on })
  expect([secret.status, secret.body.code]).toEqual([422, 'secret-mark'])
  expect((await office.get(analyst, '/cases?locality=can-gio')).body.rows).toEqual([])
  const { body: made } = await office.post(analyst, '/cases', { ...titled, title: 'Gọi 0912 345 678 để hỏi', on })
  expect(made.case.title).toBe('Gọi [đã che số điện thoại] để hỏi')
})

test('whoever handed it in sees its number, how far it is and how it ended', async () => {
  const { office, official, analyst, coordinator } = await desk()
  const { body } = await office.post(official, '/reports', report())
  const { receipt } = body.report
  const opened = await office.post(analyst, '/cases', { ...titled, on: { kind: 'report', receipt } })
  const { number } = opened.body.case
  const told = async () => (await office.get(official, `/reports/${receipt}`)).body.case
  expect(await told()).toEqual({ number, stateSays: 'mới mở', outcome: null, closedAt: null })
  const result = { resultKind: 'explained', result: 'Cầu thông xe từ 10/3', resultOn: '2026-11-21' }
  await office.post(coordinator, `/cases/${number}/close`, result)
  expect(await told()).toMatchObject({ stateSays: 'đã đóng', outcome: 'đã giải trình, làm rõ: Cầu thông xe từ 10/3' })
})

test('a complaint shows neither its words nor its name, is offered its own procedure alone, and is in no briefing (R7)', async () => {
  const { db, office, official, analyst, coordinator } = await desk()
  const { itemId } = await seen(db, draft())
  await db.write((tx) =>
    saveMentions(tx, itemId, [{ locality: 'can-gio', level: 'primary', score: 1, reason: 'nêu tên', spans: [] }]),
  )
  const { body } = await office.post(
    official,
    '/reports',
    report({ question: 'Ông ấy tố cáo ai?', knownFacts: 'Đơn của một hộ dân', proposal: 'Xin xem xét' }),
  )
  const { receipt } = body.report
  const opened = await office.post(analyst, '/cases', {
    ...titled,
    title: 'Một hộ dân tố cáo cán bộ địa chính',
    on: { kind: 'report', receipt },
  })
  const { number } = opened.body.case
  await office.post(analyst, `/cases/${number}/links`, { kind: 'item', id: itemId })
  await office.post(analyst, `/cases/${number}/comments`, { words: 'Hộ dân ở ấp này' })
  await office.post(analyst, `/cases/${number}/points`, { text: 'Cán bộ địa chính nhận tiền', checkable: true })
  await office.post(analyst, `/cases/${number}/route`, { route: 'verify' })
  expect((await office.get(coordinator, '/cases/carried?locality=can-gio')).body.rows).toHaveLength(1)
  const told = await office.post(analyst, `/cases/${number}/kind`, { kind: 'complaint' })
  expect(told.body).toMatchObject({
    route: null,
    routes: [{ id: 'separate-procedure', says: 'theo quy trình riêng' }],
    heading: null,
    points: [],
  })
  const page = JSON.stringify(told.body)
  for (const word of ['hộ dân', 'địa chính', 'Cầu', 'cầu phao']) expect(page).not.toContain(word)
  expect((await office.post(analyst, `/cases/${number}/route`, { route: 'accept-explain' })).status).toBe(422)
  expect((await office.get(coordinator, '/cases/carried?locality=can-gio')).body.rows).toEqual([])
  expect([...(await itemsOfComplaints(db.read, 'can-gio'))]).toContain(itemId)
  const shown = (await office.get(official, `/reports/${receipt}`)).body
  expect(shown).toMatchObject({ question: null, knownFacts: null, proposal: null, link: null, item: null })
  expect(shown.case.number).toBe(number)
  const list = JSON.stringify((await office.get(official, '/reports?locality=can-gio')).body)
  expect(list).not.toContain('tố cáo ai')
  const ended = { resultKind: 'passed-on', result: 'Chuyển thanh tra, đơn của hộ dân', resultOn: '2026-11-21' }
  await office.post(coordinator, `/cases/${number}/close`, ended)
  expect((await office.get(official, `/reports/${receipt}`)).body.case.outcome).toBe('đã chuyển cơ quan có thẩm quyền')
  expect((await office.post(analyst, `/cases/${number}/lesson`, { words: 'Bài học' })).status).toBe(422)
})
