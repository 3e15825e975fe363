import { expect, test } from 'vitest'
import { frozenOf } from '#data/model/response-manifest.js'
import type { Accuracy } from '#data/model/verdict.js'
import { deliveries, responses } from '#data/schema/responses.js'
import { openCase } from '#data/store/case-opening.js'
import { listCorrections } from '#data/store/corrections.js'
import { approveVerdict, withdrawVerdict } from '#data/store/verdicts.js'
import { DEADLINES, done, later, openDesk } from '../../support/a-claim.js'
import { SIGNING } from '../../support/an-answer.js'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

/** A rumour that people found false, and a Case on it. */
async function judged() {
  const at = await openDesk(await freshDatabase())
  const { verdict } = done(await at.propose())
  done(await at.db.write((tx) => approveVerdict(tx, at.approver, verdict.id, DEADLINES, later(10))))
  const on = { kind: 'claim', id: at.claim.id } as const
  const opening = { locality: 'can-gio', title: 'Tin đồn nước', kind: 'fact-claim', on } as const
  const { row } = done(await at.db.write((tx) => openCase(tx, at.analyst, opening, NOON)))
  /** An approved answer that says so of a Claim, and who received it. */
  const answered = (claimId: number, accuracy: Accuracy, receivers: readonly string[]): Promise<number> =>
    at.db.write(async (tx) => {
      const { id, name, title, issuer } = SIGNING
      const frozen = frozenOf({
        form: 'response',
        id: 1,
        kind: 'rebuttal',
        caseNumber: row.number,
        locality: { id, name, title, issuer: { ...issuer, contact: issuer.contact ?? null } },
        texts: [
          {
            language: 'vi',
            number: 1,
            body: { title: 'Về nước máy', sections: [], whatIsRight: '', links: [], short: '' },
          },
        ],
        claims: [{ id: claimId, text: at.claim.text, accuracy, reasoning: null }],
        evidence: [],
        at: '2026-03-10T12:00:00+07:00',
      })
      const [made] = await tx
        .insert(responses)
        .values({
          caseId: row.id,
          kind: 'rebuttal',
          state: 'approved',
          createdAt: NOON,
          createdBy: at.analyst.id,
          approvedAt: later(12),
          approvedBy: at.approver.id,
          frozen,
          digest: 'sha256:0',
        })
        .returning()
      const responseId = made?.id ?? 0
      for (const receiver of receivers)
        await tx.insert(deliveries).values({
          responseId,
          door: 'portal',
          receiver,
          address: 'https://xa.example/tin-2',
          at: later(13),
          sentBy: at.approver.id,
        })
      return responseId
    })
  const corrected = async () =>
    (await listCorrections(at.db.read, {}, null, 10)).map(({ responseId, verdictId }) => [responseId, verdictId])
  return { ...at, verdict, answered, corrected }
}

test('R15: a verdict that is withdrawn opens a correction of every answer that was given out and rests on it', async () => {
  const at = await judged()
  const other = await at.write({ text: 'Cầu phao đã sập' })
  const told = await at.answered(at.claim.id, 'false', ['Cổng thông tin xã', 'Báo A'])
  await at.answered(at.claim.id, 'false', [])
  await at.answered(at.claim.id, 'unverified', ['Báo B'])
  await at.answered(other.id, 'false', ['Báo C'])
  const asked = { id: at.verdict.id, why: 'mẫu bị lẫn' }
  done(await at.db.write((tx) => withdrawVerdict(tx, at.approver, asked, DEADLINES, later(30))))
  expect(await at.corrected()).toEqual([[told, null]])
  const [correction] = await listCorrections(at.db.read, {}, null, 10)
  expect(correction).toMatchObject({
    locality: 'can-gio',
    address: 'https://xa.example/tin-2',
    // Tuesday 10/03/2026, five working days.
    dueAt: new Date('2026-03-17T17:00:00Z'),
  })
  expect(correction?.wrong).toContain(`“${at.claim.text}” là sai sự thật; đã gửi: Cổng thông tin xã`)
  expect(correction?.wrong).toContain('Báo A')
})

test('R15: a verdict that another label takes the place of opens it too; the same label does not', async () => {
  const at = await judged()
  const told = await at.answered(at.claim.id, 'false', ['Báo A'])
  const follow = async (label: 'false' | 'inaccurate', minute: number) => {
    const { verdict } = done(await at.propose({ label }))
    done(await at.db.write((tx) => approveVerdict(tx, at.approver, verdict.id, DEADLINES, later(minute))))
  }
  await follow('false', 20)
  expect(await at.corrected()).toEqual([])
  await follow('inaccurate', 30)
  expect(await at.corrected()).toEqual([[told, null]])
})
