/** J3: a newspaper criticises a land clearance. It is accepted, split, handed on, answered, and closed with a result. */
import { expect, test } from 'vitest'
import type { Actor } from '#data/model/actor.js'
import { saveMentions, saveTones } from '#data/store/judgements.js'
import { freshDatabase } from '../../support/database.js'
import { draft, seen } from '../../support/drafts.js'
import { type Office, openOffice } from '../../support/office.js'

const BEFORE_TET = '2027-01-29T02:00:00Z'

async function criticised(): Promise<{
  office: Office
  analyst: Actor
  coordinator: Actor
  number: string
  itemId: number
}> {
  const db = await freshDatabase()
  const office = await openOffice(db, BEFORE_TET)
  const { itemId } = await seen(
    db,
    draft({ title: 'Dân chờ tiền đền bù', text: 'Giá bồi thường bị cho là thấp. '.repeat(9) }),
  )
  await db.write(async (tx) => {
    await saveMentions(tx, itemId, [{ locality: 'can-gio', level: 'primary', score: 1, reason: 'nêu tên', spans: [] }])
    await saveTones(tx, itemId, [
      { locality: 'can-gio', tone: { label: 'negative', score: 0.9, sentence: 'Giá bồi thường bị cho là thấp.' } },
    ])
  })
  const analyst = await office.hire(['analyst'])
  const coordinator = await office.hire(['coordinator'])
  const { body } = await office.post(analyst, '/cases', {
    locality: 'can-gio',
    title: 'Chi trả bồi thường đường ven biển chậm',
    kind: 'criticism',
    on: { kind: 'item', id: itemId },
  })
  return { office, analyst, coordinator, number: body.case.number, itemId }
}

test('criticism is offered acceptance and an account of it, never a rebuttal, whatever its tone (R1, R5)', async () => {
  const { office, analyst, number } = await criticised()
  const { body } = await office.get(analyst, `/cases/${number}`)
  expect(body.routes).toEqual([{ id: 'accept-explain', says: 'tiếp thu, giải trình' }])
  for (const route of ['explain', 'ask-correction', 'publish-official', 'note']) {
    const refused = await office.post(analyst, `/cases/${number}/route`, { route })
    expect([refused.status, refused.body.code]).toEqual([422, 'incomplete'])
    expect(refused.body.detail).toContain('tiếp thu, giải trình')
  }
  expect((await office.post(analyst, `/cases/${number}/route`, { route: 'accept-explain' })).status).toBe(200)
  expect(office.errors).toEqual([])
})

test('it is split into what can be checked and opinion; the checkable stays unverified throughout', async () => {
  const { office, analyst, number, itemId } = await criticised()
  const checkable = { text: 'Giá bồi thường thấp hơn quyết định đã công bố', checkable: true, claim: 'as-stated' }
  const split = await office.post(analyst, `/cases/${number}/points`, checkable)
  expect(split.body.points).toEqual([expect.objectContaining({ checkable: true, claimId: expect.any(Number) })])
  const opinion = { text: 'Cách làm như vậy là thiếu trách nhiệm', checkable: false }
  const both = await office.post(analyst, `/cases/${number}/points`, opinion)
  expect(both.body.points).toHaveLength(2)
  expect(both.body.accuracies).toEqual(['unverified'])
  const asClaim = await office.post(analyst, `/cases/${number}/points`, { ...opinion, claim: 'as-stated' })
  expect([asClaim.status, asClaim.body.code]).toEqual([422, 'incomplete'])
  expect(both.body.routes.map(({ id }: { id: string }) => id)).toEqual(['accept-explain'])
  const asked = await office.post(analyst, `/cases/${number}/follow-ups`, { itemId })
  expect([asked.status, asked.body.detail]).toEqual([422, expect.stringContaining('Chưa có kết luận')])
})

test('the answer to a criticism that a paper forwarded is due after fifteen working days, Tết not counted', async () => {
  const { office, analyst, number } = await criticised()
  const { body } = await office.post(analyst, `/cases/${number}/clocks`, { trigger: 'criticism-forwarded' })
  const [clock] = body.clocks
  expect(clock.instrument).toContain('237/2026')
  // 29/01/2027 is a Friday, and the New Year of the moon is the Saturday of the week after.
  const { calendar } = office.clocks
  const off = [...calendar.marks].filter(([, { worked, name }]) => !worked && name.includes('Tết Đinh Mùi')).length
  expect(off).toBeGreaterThanOrEqual(5)
  expect(clock.dueSays).toBe('hết ngày 26/02/2027')
  expect(clock.says).toBe('còn 15 ngày làm việc')
  expect(body.next.id).toBe(clock.id)
})

test('a unit that it was given to sees it, another does not, and its answer meets its own deadline', async () => {
  const { office, analyst, coordinator, number } = await criticised()
  const hall = await office.hire(['unit'], 'van-phong')
  const other = await office.hire(['unit'], 'cong-an')
  expect((await office.post(analyst, `/cases/${number}/assign`, { unit: 'van-phong' })).status).toBe(403)
  expect((await office.get(hall, `/cases/${number}`)).status).toBe(404)
  const within = { unit: 'working-days', amount: 3 }
  const given = await office.post(coordinator, `/cases/${number}/assign`, { unit: 'van-phong', within })
  expect(given.body).toMatchObject({ state: 'asked', unit: { name: 'Văn phòng HĐND và UBND xã' } })
  expect(given.body.clocks[0].dueSays).toBe('hết ngày 03/02/2027')
  expect((await office.post(coordinator, `/cases/${number}/assign`, { unit: 'nowhere' })).status).toBe(422)
  expect((await office.get(hall, '/cases?locality=can-gio')).body.rows).toHaveLength(1)
  expect((await office.get(other, '/cases?locality=can-gio')).body.rows).toHaveLength(0)
  expect((await office.get(other, `/cases/${number}`)).status).toBe(404)
  expect((await office.post(other, `/cases/${number}/comments`, { words: 'Xin xem' })).status).toBe(404)
  const board = await office.get(coordinator, '/board?locality=can-gio')
  expect(board.body.neverAnswered).toEqual(['Văn phòng HĐND và UBND xã'])
  const answered = await office.post(hall, `/cases/${number}/unit-answer`, { words: 'Đã chi trả cho 37 hộ' })
  expect(answered.body).toMatchObject({ state: 'verifying', clocks: [{ state: 'met', says: 'đúng hạn' }] })
  const after = await office.get(coordinator, '/board?locality=can-gio')
  expect(after.body.neverAnswered).toEqual([])
  expect(after.body.units).toContainEqual(
    expect.objectContaining({ unit: { id: 'cong-an', name: 'Công an xã' }, open: 0, late: 0, medianDays: null }),
  )
  expect(office.errors).toEqual([])
})

test('a unit does not come to read a claim of others by laying it into its own case', async () => {
  const { office, analyst, coordinator, number } = await criticised()
  const hall = await office.hire(['unit'], 'van-phong')
  await office.post(coordinator, `/cases/${number}/assign`, { unit: 'van-phong' })
  const { body } = await office.post(analyst, '/claims', { locality: 'can-gio', text: 'Đê biển nứt 40 mét' })
  expect((await office.get(hall, `/claims/${body.id}`)).status).toBe(404)
  const laid = await office.post(hall, `/cases/${number}/links`, { kind: 'claim', id: body.id })
  expect([laid.status, JSON.stringify(laid.body)]).toEqual([404, expect.not.stringContaining('Đê biển')])
  expect((await office.get(hall, `/claims/${body.id}`)).status).toBe(404)
})

test.each([
  ['a unit’s spokesperson', 'spokesperson', 'van-phong', 404, 404, 403],
  ['an analyst who sits in a unit', 'analyst', 'van-phong', 200, 200, 200],
  ['a person of a unit that is not told', 'unit', null, 404, 404, 403],
] as const)('cases, claims and the register know %s in the same way', async (_, role, unit, ...statuses) => {
  const { office, analyst, number } = await criticised()
  const { body } = await office.post(analyst, '/claims', { locality: 'can-gio', text: 'Đê biển nứt 40 mét' })
  const who = await office.hire([role], unit)
  const paths = [`/cases/${number}`, `/claims/${body.id}`, '/press?locality=can-gio']
  const told: number[] = []
  for (const path of paths) told.push((await office.get(who, path)).status)
  expect(told).toEqual(statuses)
  const rows = async (path: string) => (await office.get(who, `${path}?locality=can-gio`)).body.rows.length
  const seesAll = statuses[0] === 200 ? 1 : 0
  expect([await rows('/cases'), await rows('/claims')]).toEqual([seesAll, seesAll])
})

test('it is not closed without a final result, its day and an outcome of every point; the message names what is missing (R6)', async () => {
  const { office, analyst, coordinator, number } = await criticised()
  await office.post(analyst, `/cases/${number}/points`, { text: 'Còn 177 hộ chờ tiền', checkable: true })
  const pointId = (await office.get(analyst, `/cases/${number}`)).body.points[0].id
  const early = await office.post(coordinator, `/cases/${number}/close`, { resultKind: 'remedied' })
  expect(early.status).toBe(422)
  for (const missing of ['kết quả cuối cùng bằng lời', 'ngày có kết quả', 'Còn 177 hộ chờ tiền'])
    expect(early.body.detail).toContain(missing)
  const result = { resultKind: 'remedied', result: 'Đã chi trả đủ cho 214 hộ', resultOn: '2027-01-29' }
  expect((await office.post(coordinator, `/cases/${number}/close`, result)).body.detail).toContain('Còn 177 hộ')
  await office.post(analyst, `/cases/${number}/points/${pointId}/outcome`, { outcome: 'Đúng; đã chi trả xong' })
  const clock = await office.post(analyst, `/cases/${number}/clocks`, { trigger: 'criticism-forwarded' })
  const owing = await office.post(coordinator, `/cases/${number}/close`, result)
  expect([owing.status, owing.body.detail]).toEqual([422, expect.stringContaining('việc chưa làm')])
  expect((await office.post(analyst, `/clocks/${clock.body.clocks[0].id}/meet`)).body.state).toBe('met')
  expect((await office.post(analyst, `/cases/${number}/close`, result)).status).toBe(403)
  const closed = await office.post(coordinator, `/cases/${number}/close`, result)
  expect(closed.body).toMatchObject({ state: 'closed', result: 'Đã chi trả đủ cho 214 hộ', resultOn: '2027-01-29' })
  expect((await office.post(analyst, `/cases/${number}/comments`, { words: 'Thêm' })).status).toBe(409)
})

test('a briefing lists it under what is to be accepted and answered, until its final result', async () => {
  const { office, analyst, coordinator, number } = await criticised()
  const carried = async (at: string) =>
    (await office.get(coordinator, `/cases/carried?locality=can-gio&at=${at}`)).body.rows.map(
      (row: { number: string; headingSays: string }) => [row.number, row.headingSays],
    )
  const line = [number, 'Phản ánh hạn chế, bất cập cần tiếp thu, giải trình']
  expect(await carried('2027-01-28T00:00:00Z')).toEqual([])
  expect(await carried('2027-01-30T00:00:00Z')).toEqual([line])
  office.setNow('2027-02-20T02:00:00Z')
  const result = { resultKind: 'remedied', result: 'Đã chi trả', resultOn: '2027-02-20' }
  await office.post(coordinator, `/cases/${number}/close`, result)
  expect(await carried('2027-02-15T00:00:00Z')).toEqual([line])
  expect(await carried('2027-02-21T00:00:00Z')).toEqual([])
  office.setNow('2027-03-01T02:00:00Z')
  await office.post(coordinator, `/cases/${number}/reopen`, { why: 'Dân phản ánh chưa nhận tiền' })
  expect(await carried('2027-02-25T00:00:00Z')).toEqual([])
  expect(await carried('2027-03-02T00:00:00Z')).toEqual([line])
  expect((await office.get(analyst, `/cases/${number}`)).body.result).toBeNull()
})
