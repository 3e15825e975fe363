/** J7: the press asks; the register, the deadline, the answer, where it was published, and the yearly form. */
import { expect, test } from 'vitest'
import { freshDatabase } from '../../support/database.js'
import { openOffice } from '../../support/office.js'

const enquiry = {
  locality: 'can-gio',
  kind: 'request',
  at: '2026-11-20T09:00:00+07:00',
  outlet: 'Báo Sông Lớn',
  matter: 'Tiến độ chi trả bồi thường',
  trigger: 'press-reply-requested',
}

async function spokesOffice() {
  const office = await openOffice(await freshDatabase(), '2026-11-21T02:00:00Z')
  return { office, spokesperson: await office.hire(['spokesperson']), coordinator: await office.hire(['coordinator']) }
}

test('an enquiry is registered, has a deadline, is answered in time and keeps where it appeared', async () => {
  const { office, spokesperson, coordinator } = await spokesOffice()
  const entered = await office.post(spokesperson, '/press', enquiry)
  expect(entered.status).toBe(201)
  const { id, number, clock } = entered.body.event
  expect(number).toMatch(/^BC-2026-\d{6}$/)
  expect(clock).toMatchObject({ article: 'Điều 18 khoản 1', dueSays: 'hết ngày 21/12/2026', state: 'running' })
  const again = await office.post(spokesperson, '/press', enquiry)
  expect([again.status, again.body.again, again.body.event.id]).toEqual([200, true, id])
  const opened = await office.post(spokesperson, `/press/${id}/case`)
  expect(opened.status).toBe(403)
  const made = await office.post(coordinator, `/press/${id}/case`)
  expect(made.body.case).toMatchObject({ kind: 'press-enquiry', next: { id: clock.id } })
  const closing = { resultKind: 'answered', result: 'Đã trả lời báo', resultOn: '2026-11-21' }
  const open = await office.post(coordinator, `/cases/${made.body.case.number}/close`, closing)
  expect([open.status, open.body.detail]).toEqual([422, expect.stringContaining('việc chưa làm')])
  const given = { answer: 'Đã chi trả cho 214 hộ, chi tiết tại trang của xã' }
  const answered = await office.post(spokesperson, `/press/${id}/answer`, given)
  expect(answered.body).toMatchObject({ doneAt: '2026-11-21T09:00:00+07:00', clock: { state: 'met' }, address: null })
  expect((await office.post(spokesperson, `/press/${id}/answer`, given)).status).toBe(200)
  expect((await office.post(coordinator, `/press/${id}/answer`, { answer: 'Khác' })).status).toBe(409)
  const address = 'https://songlon.example/tra-loi-1.html'
  expect((await office.post(spokesperson, `/press/${id}/address`, { address })).body.address).toBe(address)
  expect((await office.post(coordinator, `/cases/${made.body.case.number}/close`, closing)).status).toBe(200)
  const { body } = await office.get(coordinator, '/press?locality=can-gio')
  expect(body.rows).toEqual([expect.objectContaining({ id, case: made.body.case.number, address })])
  expect(office.errors).toEqual([])
})

test('the register has no place for a journalist, and masks a number that was typed into it', async () => {
  const { office, spokesperson } = await spokesOffice()
  expect((await office.post(spokesperson, '/press', { ...enquiry, journalist: 'ai' })).status).toBe(400)
  const { body } = await office.post(spokesperson, '/press', {
    ...enquiry,
    matter: 'Gọi lại 0912 345 678 về bồi thường',
  })
  expect(body.event.matter).toBe('Gọi lại [đã che số điện thoại] về bồi thường')
  expect((await office.post(spokesperson, '/press', { ...enquiry, outlet: null })).status).toBe(422)
  expect((await office.post(await office.hire(['unit'], 'cong-an'), '/press', enquiry)).status).toBe(403)
  expect((await office.get(await office.hire(['unit'], 'cong-an'), '/press?locality=can-gio')).status).toBe(403)
})

test('the six figures count themselves, with what they count; nothing to divide by is told as no data', async () => {
  const { office, spokesperson, coordinator } = await spokesOffice()
  const leader = await office.hire(['leader'])
  const figures = async () =>
    (await office.get(leader, '/press/figures?locality=can-gio&from=2025-12-15&to=2026-12-14')).body.figures
  expect((await figures()).map(({ says }: { says: string }) => says)).toEqual([
    '0',
    '0',
    'không có dữ liệu',
    'không có dữ liệu',
    'không có dữ liệu',
    'không có dữ liệu',
  ])
  const enter = async (changes: object) =>
    (await office.post(spokesperson, '/press', { ...enquiry, ...changes })).body.event
  await enter({ kind: 'conference', trigger: undefined })
  for (const matter of ['Giao ban tháng 10', 'Giao ban tháng 11'])
    await enter({ kind: 'offered', matter, trigger: undefined })
  const asked = await enter({})
  const open = await enter({ matter: 'Giá vé phà' })
  await enter({ matter: 'Việc của kỳ trước', at: '2025-12-14T23:59:00+07:00', trigger: undefined })
  await office.post(spokesperson, `/press/${asked.id}/answer`, { answer: 'Đã trả lời' })
  const wrong = await enter({ kind: 'misreport', matter: 'Nêu sai số hộ', trigger: undefined })
  const event = async (matter: string) => {
    const { id } = await enter({ kind: 'request', matter, trigger: undefined })
    const { body } = await office.post(coordinator, `/press/${id}/case`)
    return (await office.post(leader, `/cases/${body.case.number}/impact`)).body.press.find(
      ({ kind }: { kind: string }) => kind === 'event',
    )
  }
  const [spoken, late, running] = [await event('Tàu chìm'), await event('Đê nứt'), await event('Cháy rừng')]
  await office.post(spokesperson, `/press/${spoken.id}/answer`, { answer: 'Đã phát ngôn' })
  office.setNow('2026-11-22T02:00:00Z')
  expect((await figures())[4].running).toEqual([late.id, running.id])
  office.setNow('2026-11-22T03:00:00Z')
  await office.post(spokesperson, `/press/${late.id}/answer`, { answer: 'Đã phát ngôn, muộn' })
  const six = await figures()
  expect(six.map(({ says }: { says: string }) => says)).toEqual(['1', '2', '1/5', '2/3', '1/3', '0/1'])
  expect(six[2].ids.numerator).toEqual([asked.id])
  expect(six[2].ids.denominator).toContain(open.id)
  expect(six[3].ids).toEqual({ numerator: [spoken.id, late.id], denominator: [spoken.id, late.id, running.id] })
  expect(six[4].ids.numerator).toEqual([spoken.id])
  expect(six[5].ids).toEqual({ numerator: [], denominator: [wrong.id] })
  for (const { numerator, denominator, ids } of six) {
    expect(ids.numerator).toHaveLength(numerator)
    expect(ids.denominator === null ? null : ids.denominator.length).toBe(denominator)
  }
})

test('a duty that the law counts in no days is entered without a deadline', async () => {
  const { office, spokesperson } = await spokesOffice()
  const misreport = { ...enquiry, kind: 'misreport', trigger: 'false-press-report' }
  const { status, body } = await office.post(spokesperson, '/press', misreport)
  expect([status, body.event.clock]).toEqual([201, null])
})
