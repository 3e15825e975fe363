import { describe, expect, test } from 'vitest'
import {
  answerObjection,
  handInObjection,
  listObjections,
  type NewObjection,
  objectionsTo,
} from '#data/store/objections.js'
import { DEADLINES, done, hire, later, openDesk, refusedWith } from '../../support/a-claim.js'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

const desk = async () => {
  const at = await openDesk(await freshDatabase())
  const { verdict } = done(await at.propose())
  const handIn = (changes: Partial<NewObjection> = {}) => {
    const given = {
      locality: 'can-gio',
      subject: 'verdict',
      subjectId: verdict.id,
      words: 'Kết luận bỏ sót số đo ngày 8/3',
      ...changes,
    } as const
    return at.db.write((tx) => handInObjection(tx, at.analyst, given, DEADLINES, NOON))
  }
  return { ...at, verdict, handIn }
}

describe('R16: an objection', () => {
  test('gets a receipt and two working days, and handed in again the same receipt', async () => {
    const at = await desk()
    const { objection, again } = done(await at.handIn())
    expect([again, objection.receipt]).toEqual([false, 'PK-2026-000001'])
    // Tuesday 10/03/2026: until Thursday 12/03 24:00 in Viet Nam.
    expect(objection.dueAt).toEqual(new Date('2026-03-12T17:00:00Z'))
    expect(done(await at.handIn())).toMatchObject({ again: true, objection: { receipt: 'PK-2026-000001' } })
    expect(await at.deeds('objection:PK-2026-000001')).toEqual(['report.hand-in'])
  })

  test('is answered once, by who may, and stands beside what it is about', async () => {
    const at = await desk()
    const { receipt } = done(await at.handIn()).objection
    const answer = (by = at.approver) =>
      at.db.write((tx) => answerObjection(tx, by, { receipt, answer: 'Số đo ngày 8/3 đã được xem xét.' }, later(30)))
    expect(refusedWith(await answer(at.analyst))).toMatch(/^forbidden/)
    const answers = await Promise.all([answer(), answer()])
    expect(answers.map(refusedWith).map((said) => said.split(':')[0])).toEqual(['done', 'conflict'])
    const [shown] = await objectionsTo(at.db.read, 'verdict', at.verdict.id)
    expect(shown).toMatchObject({ receipt, answer: 'Số đo ngày 8/3 đã được xem xét.', answeredAt: later(30) })
    expect(await listObjections(at.db.read, { locality: 'can-gio', open: true }, null, 10)).toEqual([])
  })

  test('is about something that is here', async () => {
    const at = await desk()
    expect(refusedWith(await at.handIn({ subjectId: 999 }))).toMatch(/^not-found/)
    expect(refusedWith(await at.handIn({ subject: 'response', subjectId: 1 }))).toMatch(/^not-found/)
    expect(refusedWith(await at.handIn({ subject: 'item', subjectId: at.itemId }))).toBe('done')
    const elsewhere = await hire(at.db, ['approver'], { locality: null })
    const given = { locality: 'van-lang', subject: 'verdict', subjectId: at.verdict.id, words: 'x' } as const
    const refused = at.db.write((tx) => handInObjection(tx, elsewhere, given, DEADLINES, NOON))
    expect(refusedWith(await refused)).toMatch(/^not-found/)
  })
})
