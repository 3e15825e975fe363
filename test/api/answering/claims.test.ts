/** A rumour from the first report to the answer (J2), and how we correct ourselves (J8), as far as claims and verdicts go. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#data/model/actor.js'
import { documents } from '#data/schema/claims.js'
import { listAudit, verifyAudit } from '#data/store/audit.js'
import type { Database } from '#dialect'
import { sealedPage } from '../../support/a-claim.js'
import { freshDatabase } from '../../support/database.js'
import { draft, seen } from '../../support/drafts.js'
import { type Office, openOffice, type Told } from '../../support/office.js'

const RUMOUR = 'Nước máy ở Cần Giờ nhiễm thủy ngân'
const MEASURED = 'thủy ngân trong nước máy dưới ngưỡng phát hiện'
const REASONING = 'Hai kết quả đo độc lập ngày 9/3 đều cho thấy không phát hiện thủy ngân trong nước máy.'

let db: Database
let office: Office
let analyst: Actor
let approver: Actor

beforeEach(async () => {
  db = await freshDatabase()
  office = await openOffice(db, '2026-03-10T10:00:00+07:00')
  analyst = await office.hire(['analyst'])
  approver = await office.hire(['approver'])
  return () => expect(office.errors).toEqual([])
})

const ok = (told: Told, status: number) => {
  expect([told.status, told.status === status ? '' : JSON.stringify(told.body)]).toEqual([status, ''])
  return told.body
}
/** Of a problem: its status, code and sentence. */
const refusal = ({ status, body }: Told): string => `${status} ${body.code}: ${body.detail}`

const write = async (changes = {}) =>
  ok(await office.post(analyst, '/claims', { locality: 'can-gio', text: RUMOUR, ...changes }), 201)
async function cite(claimId: number, given: Record<string, unknown>) {
  const piece = ok(await office.post(analyst, '/evidence', { locality: 'can-gio', quote: MEASURED, ...given }), 201)
  const use = { subject: 'claim', subjectId: claimId, stance: 'refutes' }
  ok(await office.post(analyst, `/evidence/${piece.id}/uses`, use), 200)
  return piece.id as number
}
const official = async (claimId: number) => {
  const { captureId } = await sealedPage(db, `Trung tâm công bố: ${MEASURED}.`, 'https://so.example/do.html')
  return cite(claimId, { form: 'capture', kind: 'public-primary', captureId })
}
const pressed = (claimId: number) =>
  cite(claimId, { form: 'citation', kind: 'press', address: 'Báo in số 61, ngày 09/03/2026' })
const propose = (claimId: number, evidenceIds: readonly number[], label = 'false', by = analyst) =>
  office.post(by, `/claims/${claimId}/verdicts`, { label, reasoning: REASONING, evidenceIds })

/** A Verdict that stands, with its Claim. */
async function judged() {
  const claim = await write()
  const evidence = [await official(claim.id), await pressed(claim.id)]
  const verdict = ok(await propose(claim.id, evidence), 201)
  ok(await office.post(approver, `/verdicts/${verdict.id}/approval`), 200)
  return { claim, evidence, verdict }
}

test('J2: a rumour is written down, checked against two sources, judged by two people, and known when it comes back', async () => {
  const article = await seen(db, draft({ title: 'Tin đồn nước bẩn', text: `Có người viết: ${RUMOUR}.` }))
  const claim = await write()
  expect(claim).toMatchObject({ text: RUMOUR, accuracy: 'unverified', earlier: null })
  // Sent twice by a slow line.
  expect(ok(await office.post(analyst, '/claims', { locality: 'can-gio', text: RUMOUR }), 200).id).toBe(claim.id)
  const place = { itemId: article.itemId, quote: RUMOUR }
  const appearance = ok(await office.post(analyst, `/claims/${claim.id}/appearances`, place), 201)
  expect(`Tin đồn nước bẩn\nCó người viết: ${RUMOUR}.`.slice(appearance.start, appearance.end)).toBe(RUMOUR)

  const one = await official(claim.id)
  expect(refusal(await propose(claim.id, [one]))).toMatch(/^422 incomplete: .*ít nhất 2 chứng cứ .*\(đang có 1\)/)
  const two = await pressed(claim.id)
  const verdict = ok(await propose(claim.id, [one, two]), 201)
  expect(verdict).toMatchObject({ state: 'proposed', vafc: 'Tin sai sự thật', proposedBy: { id: analyst.id } })
  expect(ok(await propose(claim.id, [one, two]), 200).id).toBe(verdict.id)
  expect(ok(await office.get(approver, '/verdicts?locality=can-gio'), 200).rows).toHaveLength(1)

  // Two browsers at once.
  const leader = await office.hire(['leader'])
  const approval = (by: Actor) => office.post(by, `/verdicts/${verdict.id}/approval`)
  const both = await Promise.all([approval(approver), approval(leader)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const log = await listAudit(db.read, { subject: `verdict:${verdict.id}`, deed: 'verdict.approve' }, null, 10)
  expect(log).toHaveLength(1)

  const told = ok(await office.get(analyst, `/claims/${claim.id}`), 200)
  expect(told).toMatchObject({ accuracy: 'false', appearances: [{ quote: RUMOUR }], same: [] })
  expect(told.evidence.map(({ kind }: { kind: string }) => kind)).toEqual(['public-primary', 'press'])

  // A copy next week is written down as another claim: the same words are recognised by a person, the verdict is shown.
  office.setNow('2026-03-17T10:00:00+07:00')
  const copy = await write({ text: 'Nước máy Cần Giờ bị nhiễm thủy ngân, đừng uống' })
  const alike = ok(await office.get(analyst, `/claims/${copy.id}/alike`), 200)
  expect(alike[0]).toMatchObject({ entryKind: 'claim', entryId: claim.id, text: RUMOUR })
  const joined = ok(await office.post(analyst, `/claims/${copy.id}/same`, { claimId: claim.id }), 200)
  expect(joined).toMatchObject({ accuracy: 'unverified', earlier: { verdictId: verdict.id, label: 'false' } })
  expect(await verifyAudit(db.read)).toMatchObject({ ok: true })
})

test('looking at a claim or a verdict is written into the log (R12)', async () => {
  const { claim, verdict } = await judged()
  const auditor = await office.hire(['auditor'])
  ok(await office.get(auditor, `/claims/${claim.id}`), 200)
  ok(await office.get(auditor, `/verdicts/${verdict.id}`), 200)
  const looks = await listAudit(db.read, { actorId: auditor.id }, null, 10)
  expect(looks.map(({ deed, subject }) => `${deed} ${subject}`)).toEqual([
    `archive.read verdict:${verdict.id}`,
    `archive.read claim:${claim.id}`,
  ])
})

test('a stranger gets nothing, and a unit sees only what was given to it', async () => {
  const { claim, verdict } = await judged()
  expect((await office.get(null, '/claims?locality=can-gio')).status).toBe(401)
  const unit = await office.hire(['unit'], 'ubnd-thanh-an')
  expect(ok(await office.get(unit, '/claims?locality=can-gio'), 200).rows).toEqual([])
  expect((await office.get(unit, `/claims/${claim.id}`)).status).toBe(404)
  expect((await office.get(unit, `/verdicts/${verdict.id}`)).status).toBe(404)
  const opened = ok(
    await office.post(analyst, '/cases', {
      locality: 'can-gio',
      title: 'Tin đồn nước máy',
      kind: 'fact-claim',
      on: { kind: 'claim', id: claim.id },
    }),
    201,
  )
  const coordinator = await office.hire(['coordinator'])
  ok(await office.post(coordinator, `/cases/${opened.case.number}/assign`, { unit: 'ubnd-thanh-an' }), 200)
  expect(ok(await office.get(unit, '/claims?locality=can-gio'), 200).rows).toHaveLength(1)
  expect(ok(await office.get(unit, `/claims/${claim.id}`), 200).id).toBe(claim.id)
})

describe('people of a unit', () => {
  const given = async (on: { kind: 'claim'; id: number }) => {
    const opening = { locality: 'can-gio', title: 'Tin đồn nước máy', kind: 'fact-claim', on }
    const opened = ok(await office.post(analyst, '/cases', opening), 201)
    const coordinator = await office.hire(['coordinator'])
    ok(await office.post(coordinator, `/cases/${opened.case.number}/assign`, { unit: 'ubnd-thanh-an' }), 200)
    return opened.case.number as string
  }

  test('are told of no claim like theirs that was not given to them', async () => {
    const { claim } = await judged()
    const copy = await write({ text: 'Nước máy Cần Giờ bị nhiễm thủy ngân, đừng uống' })
    ok(await office.post(analyst, `/claims/${copy.id}/same`, { claimId: claim.id }), 200)
    await given({ kind: 'claim', id: copy.id })
    const unit = await office.hire(['unit'], 'ubnd-thanh-an')
    const told = async (by: Actor) => [
      ok(await office.get(by, `/claims/${copy.id}/alike`), 200).length,
      ok(await office.get(by, `/claims/${copy.id}`), 200).same.length,
    ]
    expect(await told(analyst)).toEqual([1, 1])
    expect(await told(unit)).toEqual([0, 0])
  })

  test('read no objection, not beside a verdict either', async () => {
    const { claim, verdict } = await judged()
    const words = { locality: 'can-gio', subject: 'verdict', subjectId: verdict.id, words: 'Số đo ngày 8/3 bị bỏ sót' }
    const { receipt } = ok(await office.post(analyst, '/objections', words), 201)
    await given({ kind: 'claim', id: claim.id })
    const unit = await office.hire(['unit'], 'ubnd-thanh-an')
    expect((await office.get(unit, '/objections?locality=can-gio')).status).toBe(403)
    expect((await office.get(unit, `/objections/${receipt}`)).status).toBe(403)
    expect(ok(await office.get(analyst, `/verdicts/${verdict.id}`), 200).objections).toHaveLength(1)
    expect(ok(await office.get(unit, `/verdicts/${verdict.id}`), 200).objections).toEqual([])
  })

  test('read only documents that lie in their cases', async () => {
    const { claim } = await judged()
    const [captureId, digest] = [1, `sha256:${'d0'.repeat(32)}`]
    const [row] = await db.write((tx) =>
      tx
        .insert(documents)
        .values({
          locality: 'can-gio',
          captureId,
          name: 'QĐ 12.pdf',
          type: 'application/pdf',
          digest,
          pages: ['Điều 1'],
          receivedAt: office.now(),
        })
        .returning(),
    )
    const path = `/documents/${row?.id}`
    const number = await given({ kind: 'claim', id: claim.id })
    const unit = await office.hire(['unit'], 'ubnd-thanh-an')
    const seen = async (by: Actor) => [
      ok(await office.get(by, '/documents?locality=can-gio'), 200).rows.length,
      (await office.get(by, path)).status,
    ]
    expect(await seen(analyst)).toEqual([1, 200])
    expect(await seen(unit)).toEqual([0, 404])
    ok(await office.post(analyst, `/cases/${number}/links`, { kind: 'document', id: row?.id }), 200)
    expect(await seen(unit)).toEqual([1, 200])
  })
})

describe('R2: a program', () => {
  test('writes no claim, no evidence and no verdict, whatever roles it was given', async () => {
    const { claim, evidence, verdict } = await judged()
    const machine = await office.hire(['analyst', 'approver', 'leader', 'coordinator'], null, 'machine')
    for (const answer of [
      await office.post(machine, '/claims', { locality: 'can-gio', text: 'Khác' }),
      await propose(claim.id, evidence, 'true', machine),
      await office.post(machine, `/verdicts/${verdict.id}/approval`),
      await office.post(machine, `/verdicts/${verdict.id}/withdrawal`, { why: 'không đúng' }),
      await office.post(machine, `/verdicts/${verdict.id}/publication`, {
        address: 'https://x.example',
        at: '2026-03-10T10:00:00+07:00',
      }),
    ])
      expect(refusal(answer)).toMatch(/^403 forbidden: Việc này phải do người làm/)
    expect(ok(await office.get(analyst, `/claims/${claim.id}`), 200).accuracy).toBe('false')
  })
})

describe('R3: “sai sự thật”', () => {
  test('names what is missing', async () => {
    const claim = await write()
    const bare = await office.post(analyst, `/claims/${claim.id}/verdicts`, {
      label: 'false',
      reasoning: 'Sai',
      evidenceIds: [],
    })
    expect(refusal(bare)).toMatch(/lập luận bằng lời.*; ít nhất 2 chứng cứ .*\(đang có 0\); một chứng cứ gốc công khai/)
  })

  test('is not approved by who proposed it, nor by the criticised unit without a leader’s waiver', async () => {
    const unit = 'ubnd-thanh-an'
    const claim = await write({ text: 'UBND xã Thạnh An giấu kết quả đo', criticisedUnits: [unit] })
    const both = await office.hire(['analyst', 'approver'])
    const verdict = ok(await propose(claim.id, [await official(claim.id), await pressed(claim.id)], 'false', both), 201)
    const approval = (by: Actor) => office.post(by, `/verdicts/${verdict.id}/approval`)
    expect(refusal(await approval(both))).toBe('403 forbidden: Người duyệt phải khác người đề xuất')
    const insider = await office.hire(['approver'], unit)
    expect(refusal(await approval(insider))).toMatch(/^403 forbidden: Người duyệt thuộc đơn vị bị phản ánh/)
    const leader = await office.hire(['leader'])
    ok(await office.post(leader, `/verdicts/${verdict.id}/waiver`, { why: 'Không còn người duyệt nào khác' }), 200)
    expect(ok(await approval(insider), 200)).toMatchObject({ state: 'approved', waivedBy: { id: leader.id } })
  })
})

test('R4: our own statement does not stand in for a public primary source', async () => {
  const claim = await write()
  const { captureId } = await sealedPage(db, `Xã thông báo: ${MEASURED}.`, 'https://xa.example/tb.html')
  const own = await cite(claim.id, { form: 'capture', kind: 'own-statement', captureId })
  expect(refusal(await propose(claim.id, [own, await pressed(claim.id)]))).toMatch(/chứng cứ gốc công khai/)
})

test('R5: an opinion is given no verdict', async () => {
  const claim = await write({ text: 'Xã làm ăn quá chậm chạp', checkable: false })
  expect(refusal(await propose(claim.id, [], 'unverifiable'))).toMatch(/^422 incomplete: Ý kiến/)
})

describe('J8: what we told wrongly', () => {
  test('R15: is corrected in public within five working days, and history is kept', async () => {
    const { claim, verdict } = await judged()
    office.setNow('2026-03-10T11:00:00+07:00')
    const page = 'https://cangio.example/tin/12'
    const told = { address: page, at: '2026-03-10T10:30:00+07:00' }
    ok(await office.post(approver, `/verdicts/${verdict.id}/publication`, told), 200)
    ok(await office.post(approver, `/verdicts/${verdict.id}/withdrawal`, { why: 'Phòng đo báo lại: mẫu bị lẫn' }), 200)
    const { rows } = ok(await office.get(analyst, '/corrections?locality=can-gio'), 200)
    expect(rows).toMatchObject([
      { verdictId: verdict.id, address: page, right: null, dueAt: '2026-03-18T00:00:00+07:00' },
    ])
    const made = { right: 'Nước máy ở Cần Giờ đang được đo lại, chưa có kết luận.', told: ['Báo A', 'Đài B'] }
    ok(await office.post(approver, `/corrections/${rows[0].id}`, made), 200)
    expect((await office.post(approver, `/corrections/${rows[0].id}`, made)).status).toBe(409)
    const after = ok(await office.get(analyst, `/claims/${claim.id}`), 200)
    expect(after.accuracy).toBe('unverified')
    expect(after.verdicts).toMatchObject([{ number: 1, state: 'withdrawn', label: 'false', publishedAddress: page }])
  })

  test('R16: who objects gets a receipt, an answer in two working days, and a place beside the verdict', async () => {
    const { verdict } = await judged()
    const given = { locality: 'can-gio', subject: 'verdict', subjectId: verdict.id, words: 'Số đo ngày 8/3 bị bỏ sót' }
    const { receipt, dueAt } = ok(await office.post(analyst, '/objections', given), 201)
    expect([receipt, dueAt]).toEqual(['PK-2026-000001', '2026-03-13T00:00:00+07:00'])
    expect(ok(await office.post(analyst, '/objections', given), 200).receipt).toBe(receipt)
    expect((await office.post(analyst, '/objections', { ...given, name: 'ai đó' })).status).toBe(400)
    office.setNow('2026-03-13T00:00:00+07:00')
    expect(ok(await office.get(analyst, `/objections/${receipt}`), 200).late).toBe(true)
    const answer = { answer: 'Số đo ngày 8/3 đã được xét và không đổi kết luận.' }
    expect((await office.post(analyst, `/objections/${receipt}/answer`, answer)).status).toBe(403)
    ok(await office.post(approver, `/objections/${receipt}/answer`, answer), 200)
    const shown = ok(await office.get(analyst, `/verdicts/${verdict.id}`), 200)
    expect(shown.objections).toMatchObject([{ receipt, answer: answer.answer }])
  })
})

test('what would lead to a person, or carries a mark of secrecy, is not kept (R9, R13)', async () => {
  const claims = await Promise.all([
    office.post(analyst, '/claims', { locality: 'can-gio', text: 'Gọi 0912 345 678 để biết nước bẩn' }),
    office.post(analyst, '/claims', { locality: 'can-gio', text: 'TỐI MẬT\nKế hoạch cấp nước' }),
  ])
  expect(claims.map(refusal)).toEqual([expect.stringMatching(/^422 not-kept/), expect.stringMatching(/^422 not-kept/)])
  expect(ok(await office.get(analyst, '/claims?locality=can-gio'), 200).rows).toEqual([])
})

test('an address is typed for a page or a document, and leads to no person (R9)', async () => {
  const { verdict } = await judged()
  const piece = { locality: 'can-gio', form: 'citation', kind: 'press', quote: MEASURED }
  for (const address of [
    'https://facebook.com/nguoi.dan.nao.do',
    'facebook.com/nguoi.dan.nao.do',
    'Trang (www.facebook.com/nguoi.dan.nao.do)',
    'Tổ 5, ĐT 0912345678',
  ]) {
    expect(refusal(await office.post(analyst, '/evidence', { ...piece, address }))).toMatch(/^422 not-kept/)
    const told = { address, at: '2026-03-10T10:00:00+07:00' }
    expect(refusal(await office.post(approver, `/verdicts/${verdict.id}/publication`, told))).toMatch(/^422 not-kept/)
  }
  ok(await office.post(analyst, '/evidence', { ...piece, address: 'so.example/do.html, QĐ 12/QĐ-UBND' }), 201)
})

test('characters that are no writing are refused wherever they stand; ends of lines and tabs are kept', async () => {
  const text = (words: string) => office.post(analyst, '/claims', { locality: 'can-gio', text: words })
  for (const bad of ['\u0000', '\u0001', '\b', '\f', '\u001f', '\u007f', '\u0085'])
    expect(refusal(await text(`Nước${bad} bẩn`))).toMatch(/^400 bad-body/)
  const deep = { locality: 'can-gio', text: 'Nước bẩn', criticisedUnits: ['x\u0000'] }
  expect(refusal(await office.post(analyst, '/claims', deep))).toMatch(/^400 bad-body/)
  expect(refusal(await office.get(analyst, '/claims?locality=can-gio%00'))).toMatch(/^400 bad-query/)
  expect(ok(await text('Nước\r\n\tbẩn, viết \\u0000'), 201).text).toBe('Nước\r\n\tbẩn, viết \\u0000')
})

test('a fact is written, said anew with a reason, found, and withdrawn', async () => {
  const statement = 'Giá vé phà Bình Khánh là 5.000 đồng'
  const made = ok(
    await office.post(analyst, '/facts', { locality: 'can-gio', statement, unit: 'ubnd-binh-khanh' }),
    201,
  )
  expect((await office.post(analyst, '/facts', { locality: 'can-gio', statement: 'x', unit: 'khong-co' })).status).toBe(
    400,
  )
  const anew = {
    seen: 1,
    statement: 'Giá vé phà Bình Khánh là 6.000 đồng',
    why: 'Quyết định mới',
    validFrom: '2026-04-01',
  }
  ok(await office.post(analyst, `/facts/${made.id}/versions`, anew), 201)
  expect((await office.post(analyst, `/facts/${made.id}/versions`, anew)).status).toBe(409)
  const found = async (query: string) => ok(await office.get(analyst, `/facts?locality=can-gio&${query}`), 200).rows
  expect(await found('q=ve%20pha')).toMatchObject([{ id: made.id, number: 2, validFrom: '2026-04-01' }])
  expect(await found('day=2026-03-10')).toEqual([])
  const told = ok(await office.get(analyst, `/facts/${made.id}`), 200)
  expect(told.versions.map(({ why }: { why: string | null }) => why)).toEqual([null, 'Quyết định mới'])
  ok(await office.post(analyst, `/facts/${made.id}/withdrawal`, { why: 'Bỏ phà' }), 200)
  expect(await found('day=2026-05-01')).toEqual([])
})
