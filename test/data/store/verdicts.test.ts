import { describe, expect, test } from 'vitest'
import type { Actor } from '#data/model/actor.js'
import { describeClaim, joinClaims } from '#data/store/claims.js'
import { listCorrections, makeCorrection } from '#data/store/corrections.js'
import { recordCustody } from '#data/store/custody.js'
import { layEvidence } from '#data/store/evidence-pieces.js'
import { accuraciesOf, earlierVerdicts, type VerdictRow, verdictsOfClaims } from '#data/store/verdict-rows.js'
import {
  approveVerdict,
  publishVerdict,
  rejectVerdict,
  waiveForVerdict,
  withdrawVerdict,
} from '#data/store/verdicts.js'
import { DEADLINES, type Desk, done, hire, later, openDesk, refusedWith } from '../../support/a-claim.js'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

const desk = async () => openDesk(await freshDatabase())
const approve = ({ db }: Desk, by: Actor, id: number, minute = 10) =>
  db.write((tx) => approveVerdict(tx, by, id, DEADLINES, later(minute)))
const accuracyOf = async ({ db, claim }: Desk) => (await accuraciesOf(db.read, [claim.id])).get(claim.id)
const proposed = async (at: Desk): Promise<VerdictRow> => done(await at.propose()).verdict

describe('a verdict', () => {
  test('R2: a claim is unverified until people have decided', async () => {
    const at = await desk()
    expect(await accuracyOf(at)).toBe('unverified')
    const { id } = await proposed(at)
    expect(await accuracyOf(at)).toBe('unverified')
    done(await approve(at, at.approver, id))
    expect(await accuracyOf(at)).toBe('false')
    expect(await at.deeds(`verdict:${id}`)).toEqual(['verdict.propose', 'verdict.approve'])
  })

  test('R2: is never proposed or approved by a program', async () => {
    const at = await desk()
    const machine = await hire(at.db, ['analyst', 'approver', 'leader'], { kind: 'machine' })
    expect(refusedWith(await at.propose({}, machine))).toMatch(/^forbidden: .*phải do người làm/)
    const { id } = await proposed(at)
    for (const refused of [
      await approve(at, machine, id),
      await at.db.write((tx) => rejectVerdict(tx, machine, { id, why: 'không rõ' }, later(6))),
      await at.db.write((tx) => waiveForVerdict(tx, machine, { id, why: 'không rõ' }, later(6))),
    ])
      expect(refusedWith(refused)).toMatch(/^forbidden/)
  })

  test.each([
    [
      'one piece of evidence',
      (at: Desk) => at.propose({ evidenceIds: [at.measured.id] }),
      /ít nhất 2 chứng cứ bác bỏ tuyên bố, không cùng một trang hay tài liệu \(đang có 1\)/,
    ],
    ['no reasoning', (at: Desk) => at.propose({ reasoning: 'Sai.' }), /lập luận bằng lời/],
  ])('R3: “sai sự thật” is not proposed on %s', async (_, ask, says) => {
    expect(refusedWith(await ask(await desk()))).toMatch(says)
  })

  test('R3: “sai sự thật” needs a public primary source, sealed', async () => {
    const at = await desk()
    const common = { form: 'document', documentId: null, locality: 'can-gio', note: null } as const
    const unsealed = await at.cite({
      ...common,
      kind: 'public-primary',
      address: 'QĐ 12/QĐ-UBND',
      quote: 'không phát hiện',
    })
    const refused = await at.propose({ evidenceIds: [at.reported.id, unsealed.id] })
    expect(refusedWith(refused)).toMatch(/^incomplete: .*chứng cứ gốc công khai có bản lưu niêm phong/)
  })

  test('R3: only what refutes a claim bears out that it is wrong, however it lay when it was proposed', async () => {
    const at = await desk()
    const lay = (evidenceId: number, stance: 'supports' | 'refutes' | 'context') =>
      at.db.write((tx) =>
        layEvidence(tx, at.analyst, { evidenceId, subject: 'claim', subjectId: at.claim.id, stance }, NOON),
      )
    done(await lay(at.reported.id, 'context'))
    expect(refusedWith(await at.propose())).toMatch(/bác bỏ tuyên bố, .* \(đang có 1\)/)
    done(await lay(at.measured.id, 'supports'))
    expect(refusedWith(await at.propose())).toMatch(/\(đang có 0\); một chứng cứ gốc công khai/)
    expect(refusedWith(await at.propose({ label: 'inaccurate' }))).toMatch(/ít nhất một chứng cứ bác bỏ/)
    done(await lay(at.measured.id, 'refutes'))
    done(await lay(at.reported.id, 'refutes'))
    const { id } = await proposed(at)
    done(await lay(at.reported.id, 'supports'))
    expect(refusedWith(await approve(at, at.approver, id))).toMatch(/đang có 1/)
  })

  test('R3: two passages of one page are one piece of evidence', async () => {
    const at = await desk()
    const common = { locality: 'can-gio', note: null, kind: 'public-primary' } as const
    const captureId = at.measured.captureId ?? 0
    const samePage = await at.cite({ ...common, form: 'capture', captureId, quote: 'Trung tâm kiểm soát công bố' })
    const typed = await at.cite({
      ...common,
      form: 'document',
      documentId: null,
      address: 'http://www.so.example/do-1.html#ket-qua',
      quote: 'dưới ngưỡng',
    })
    const evidenceIds = [at.measured.id, samePage.id, typed.id]
    expect(refusedWith(await at.propose({ evidenceIds }))).toMatch(/\(đang có 1\)$/)
    expect(refusedWith(await at.propose({ evidenceIds: [...evidenceIds, at.reported.id] }))).toBe('done')
  })

  test('R3: is neither sent back nor withdrawn by somebody of the criticised unit', async () => {
    const at = await desk()
    const unit = 'ubnd-thanh-an'
    done(await at.db.write((tx) => describeClaim(tx, at.analyst, { id: at.claim.id, criticisedUnits: [unit] }, NOON)))
    const insider = await hire(at.db, ['approver'], { unit })
    const leader = await hire(at.db, ['leader'])
    const { id } = await proposed(at)
    const reject = () => at.db.write((tx) => rejectVerdict(tx, insider, { id, why: 'không đồng ý' }, later(6)))
    expect(refusedWith(await reject())).toMatch(/^forbidden: Người duyệt thuộc đơn vị bị phản ánh/)
    done(await approve(at, at.approver, id))
    const withdraw = (by: Actor) =>
      at.db.write((tx) => withdrawVerdict(tx, by, { id, why: 'không đồng ý' }, DEADLINES, later(20)))
    expect(refusedWith(await withdraw(insider))).toMatch(/^forbidden: Người của đơn vị bị phản ánh không rút/)
    expect(await accuracyOf(at)).toBe('false')
    expect(refusedWith(await withdraw(leader))).toBe('done')
    const again = await proposed(at)
    done(await at.db.write((tx) => waiveForVerdict(tx, leader, { id: again.id, why: 'không còn ai' }, later(30))))
    const sentBack = { id: again.id, why: 'thiếu số liệu' }
    expect(refusedWith(await at.db.write((tx) => rejectVerdict(tx, insider, sentBack, later(31))))).toBe('done')
  })

  test('R3: a capture that was found damaged is no sealed evidence any more', async () => {
    const at = await desk()
    const { id } = await proposed(at)
    const captureId = at.measured.captureId ?? 0
    await at.db.write((tx) => recordCustody(tx, { captureId, at: later(6), event: 'damaged', detail: null }))
    expect(refusedWith(await approve(at, at.approver, id))).toMatch(/bản lưu niêm phong/)
    await at.db.write((tx) => recordCustody(tx, { captureId, at: later(7), event: 'verified', detail: null }))
    expect(refusedWith(await approve(at, at.approver, id))).toBe('done')
  })

  test('R4: what the office says of itself never counts as the public primary source', async () => {
    const at = await desk()
    const common = { form: 'capture', locality: 'can-gio', note: null, kind: 'own-statement' } as const
    const own = await at.cite({
      ...common,
      captureId: at.measured.captureId ?? 0,
      quote: 'thủy ngân trong nước máy dưới ngưỡng phát hiện',
    })
    expect(own.digest).not.toBeNull()
    const refused = await at.propose({ evidenceIds: [at.reported.id, own.id] })
    expect(refusedWith(refused)).toMatch(/chứng cứ gốc công khai/)
  })

  test('R3: is not approved by who proposed it', async () => {
    const at = await desk()
    const both = await hire(at.db, ['analyst', 'approver'])
    const { id } = done(await at.propose({}, both)).verdict
    expect(refusedWith(await approve(at, both, id))).toBe('forbidden: Người duyệt phải khác người đề xuất')
    expect(await accuracyOf(at)).toBe('unverified')
  })

  test('R3: is not approved by somebody of the criticised unit, unless another leader let it be in writing', async () => {
    const at = await desk()
    const unit = 'ubnd-thanh-an'
    const claim = await at.write({ text: 'UBND xã Thạnh An giấu kết quả đo nước', criticisedUnits: [unit] })
    const piece = await at.cite(
      {
        form: 'document',
        documentId: null,
        locality: 'can-gio',
        note: null,
        kind: 'press',
        address: 'Báo in số 9',
        quote: 'đã công bố',
      },
      claim.id,
    )
    const { id } = done(await at.propose({ claimId: claim.id, label: 'inaccurate', evidenceIds: [piece.id] })).verdict
    const insider = await hire(at.db, ['approver', 'leader'], { unit })
    const leader = await hire(at.db, ['leader'])
    const waive = (by: Actor) =>
      at.db.write((tx) => waiveForVerdict(tx, by, { id, why: 'chỉ còn một người duyệt' }, later(7)))
    expect(refusedWith(await approve(at, insider, id))).toMatch(/^forbidden: Người duyệt thuộc đơn vị bị phản ánh/)
    expect(refusedWith(await waive(at.approver))).toMatch(/^forbidden/)
    expect(refusedWith(await waive(insider))).toMatch(/^forbidden: Lãnh đạo của chính đơn vị/)
    expect(refusedWith(await waive(leader))).toBe('done')
    expect(refusedWith(await waive(leader))).toMatch(/^conflict/)
    expect(refusedWith(await approve(at, insider, id))).toBe('done')
    expect(await at.deeds(`verdict:${id}`)).toEqual(['verdict.propose', 'verdict.waive', 'verdict.approve'])
  })

  test('R3: a leader does not approve on their own waiver', async () => {
    const at = await desk()
    const unit = 'ubnd-thanh-an'
    const { id } = await proposed(at)
    // They were of the office when they let it be, and are of the unit now.
    const leader = await hire(at.db, ['leader'])
    done(await at.db.write((tx) => waiveForVerdict(tx, leader, { id, why: 'gấp' }, later(6))))
    const { claims } = await import('#data/schema/claims.js')
    await at.db.write(async (tx) => {
      await tx.update(claims).set({ criticisedUnits: [unit] })
    })
    expect(refusedWith(await approve(at, { ...leader, unit }, id))).toMatch(/^forbidden/)
  })

  test('R5: is not proposed for an opinion', async () => {
    const at = await desk()
    const opinion = await at.write({ text: 'Làm ăn như vậy là quá chậm', checkable: false })
    expect(refusedWith(await at.propose({ claimId: opinion.id, label: 'unverifiable', evidenceIds: [] }))).toMatch(
      /^incomplete: Ý kiến/,
    )
  })

  test('rests only on evidence that lies beside its claim', async () => {
    const at = await desk()
    const other = await at.write({ text: 'Cầu phao Cần Giờ đã sập' })
    expect(refusedWith(await at.propose({ claimId: other.id }))).toMatch(/chưa được đặt cạnh tuyên bố/)
  })

  test('sent twice is proposed once, and another meanwhile waits', async () => {
    const at = await desk()
    const first = done(await at.propose())
    expect(done(await at.propose())).toMatchObject({ again: true, verdict: { id: first.verdict.id } })
    expect(refusedWith(await at.propose({ label: 'inaccurate' }))).toMatch(/^conflict/)
    expect(await at.deeds(`verdict:${first.verdict.id}`)).toEqual(['verdict.propose'])
  })

  test('that two approve at once stands once, with one log entry', async () => {
    const at = await desk()
    const { id } = await proposed(at)
    const second = await hire(at.db, ['leader'])
    const answers = await Promise.all([approve(at, at.approver, id), approve(at, second, id)])
    expect(
      answers
        .map(refusedWith)
        .map((said) => said.split(':')[0])
        .sort(),
    ).toEqual(['conflict', 'done'])
    expect(await at.deeds(`verdict:${id}`)).toEqual(['verdict.propose', 'verdict.approve'])
  })

  test('that was sent back says why, and another may be proposed', async () => {
    const at = await desk()
    const { id } = await proposed(at)
    const reject = () => at.db.write((tx) => rejectVerdict(tx, at.approver, { id, why: 'thiếu số liệu' }, later(6)))
    expect(done(await reject())).toMatchObject({ state: 'rejected', why: 'thiếu số liệu' })
    expect(refusedWith(await reject())).toMatch(/^conflict/)
    expect(refusedWith(await approve(at, at.approver, id))).toMatch(/^conflict/)
    expect(done(await at.propose()).verdict.number).toBe(2)
  })
})

describe('what stood before', () => {
  test('is superseded and kept', async () => {
    const at = await desk()
    const first = await proposed(at)
    done(await approve(at, at.approver, first.id))
    const second = done(await at.propose({ label: 'inaccurate' })).verdict
    expect(await accuracyOf(at)).toBe('false')
    done(await approve(at, at.approver, second.id, 20))
    expect(await accuracyOf(at)).toBe('inaccurate')
    const history = await verdictsOfClaims(at.db.read, [at.claim.id])
    expect(history.map(({ number, label, state }) => [number, label, state])).toEqual([
      [1, 'false', 'superseded'],
      [2, 'inaccurate', 'approved'],
    ])
    expect(await listCorrections(at.db.read, {}, null, 10)).toEqual([])
  })

  const publish = ({ db }: Desk, by: Actor, id: number, address = 'https://xa.example/tin-1') =>
    db.write((tx) => publishVerdict(tx, by, { id, address, at: later(11) }, later(12)))

  test('R15: and was told: reversing it opens a correction, due in five working days', async () => {
    const at = await desk()
    const first = await proposed(at)
    done(await approve(at, at.approver, first.id))
    done(await publish(at, at.approver, first.id))
    const second = done(await at.propose({ label: 'true', evidenceIds: [at.reported.id] })).verdict
    done(await approve(at, at.approver, second.id, 30))
    const [correction, ...more] = await listCorrections(at.db.read, { open: true }, null, 10)
    expect(more).toEqual([])
    expect(correction).toMatchObject({ verdictId: first.id, address: 'https://xa.example/tin-1', right: null })
    expect(correction?.wrong).toContain('sai sự thật')
    // Tuesday 10/03/2026, five working days, until Tuesday 17/03 24:00 in Viet Nam.
    expect(correction?.dueAt).toEqual(new Date('2026-03-17T17:00:00Z'))
    const make = () =>
      at.db.write((tx) =>
        makeCorrection(
          tx,
          at.approver,
          { id: correction?.id ?? 0, right: 'Tuyên bố là đúng', told: ['Báo A'] },
          later(60),
        ),
      )
    expect(done(await make())).toMatchObject({ right: 'Tuyên bố là đúng', told: ['Báo A'] })
    expect(refusedWith(await make())).toMatch(/^conflict/)
    expect(await listCorrections(at.db.read, { open: true }, null, 10)).toEqual([])
    expect(await at.deeds(`correction:${correction?.id}`)).toEqual(['correction.write'])
  })

  test('R15: and was told: withdrawing it opens a correction, once', async () => {
    const at = await desk()
    const { id } = await proposed(at)
    done(await approve(at, at.approver, id))
    done(await publish(at, at.approver, id))
    const withdraw = () =>
      at.db.write((tx) => withdrawVerdict(tx, at.approver, { id, why: 'số liệu đo sai' }, DEADLINES, later(30)))
    const answers = await Promise.all([withdraw(), withdraw()])
    expect(
      answers
        .map(refusedWith)
        .map((said) => said.split(':')[0])
        .sort(),
    ).toEqual(['conflict', 'done'])
    expect(await accuracyOf(at)).toBe('unverified')
    expect((await listCorrections(at.db.read, {}, null, 10)).map(({ verdictId }) => verdictId)).toEqual([id])
  })

  test('and was told nowhere needs no correction when it is withdrawn', async () => {
    const at = await desk()
    const { id } = await proposed(at)
    done(await approve(at, at.approver, id))
    done(await at.db.write((tx) => withdrawVerdict(tx, at.approver, { id, why: 'nhầm' }, DEADLINES, later(30))))
    expect(await listCorrections(at.db.read, {}, null, 10)).toEqual([])
  })

  test('is published once, and not before it stands', async () => {
    const at = await desk()
    const { id } = await proposed(at)
    expect(refusedWith(await publish(at, at.approver, id))).toMatch(/^conflict/)
    done(await approve(at, at.approver, id))
    done(await publish(at, at.approver, id))
    expect(refusedWith(await publish(at, at.approver, id))).toBe('done')
    expect(refusedWith(await publish(at, at.approver, id, 'https://khac.example/'))).toMatch(/^conflict/)
    expect(await at.deeds(`verdict:${id}`)).toEqual(['verdict.propose', 'verdict.approve', 'verdict.publish'])
  })
})

test('the verdict of another claim of the group is shown as an earlier one and not taken over', async () => {
  const at = await desk()
  const { id } = await proposed(at)
  done(await approve(at, at.approver, id))
  const copy = await at.write({ text: 'Nghe nói nước máy Cần Giờ có thủy ngân' })
  done(await at.db.write((tx) => joinClaims(tx, at.analyst, { id: copy.id, withId: at.claim.id }, NOON)))
  const [row] = [...(await earlierVerdicts(at.db.read, [{ id: copy.id, groupId: at.claim.id }])).values()]
  expect(row).toMatchObject({ id, label: 'false', claimId: at.claim.id })
  expect((await accuraciesOf(at.db.read, [copy.id])).get(copy.id)).toBe('unverified')
})
