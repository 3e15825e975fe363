/** Can an answer leave that nobody else looked at, that rests on nothing, or that states what is not known? */
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { ResponseBody } from '#data/model/response.js'
import { manifestOf } from '#data/model/response-manifest.js'
import { cases } from '#data/schema/cases.js'
import { verdicts } from '#data/schema/claims.js'
import { deliveries, responses } from '#data/schema/responses.js'
import { listAudit, verifyAudit } from '#data/store/audit.js'
import { noteDelivery } from '#data/store/deliveries.js'
import { releasable } from '#data/store/response-exports.js'
import { draftOf, responseById, type Signing, textsOfResponse } from '#data/store/response-rows.js'
import {
  approveResponse,
  createResponse,
  reviewText,
  sendBack,
  submitResponse,
  writeText,
} from '#data/store/responses.js'
import type { Database } from '#dialect'
import {
  ARTICLE,
  answer,
  CLAIM,
  done,
  later,
  type Matter,
  matter,
  noTraces,
  type Office,
  office,
  refusedWith,
  SIGNING,
} from '../../support/an-answer.js'
import { freshDatabase } from '../../support/database.js'

interface Desk {
  readonly db: Database
  readonly by: Office
  readonly of: Matter
  readonly id: number
}

async function drafted(
  how: Parameters<typeof matter>[2] = {},
  kind: 'rebuttal' | 'press-supply' = 'rebuttal',
): Promise<Desk> {
  const db = await freshDatabase()
  const by = await office(db)
  const of = await matter(db, by.writer, how)
  const row = done(await db.write((tx) => createResponse(tx, by.writer, { caseId: of.caseId, kind }, later(1))))
  return { db, by, of, id: row.id }
}

const write = (
  { db, by, id }: Desk,
  body: ResponseBody,
  { language = 'vi', after = 0, unreviewed = false, actor = by.writer } = {},
) => db.write((tx) => writeText(tx, actor, id, { language, body, after, unreviewed }, noTraces, later(2)))

async function seenOf({ db, id }: Desk, signing: Signing = SIGNING) {
  const found = await responseById(db.read, id)
  if (found === null) throw new Error('no response')
  return draftOf(db.read, found, signing, noTraces)
}

async function approve(desk: Desk, actor = desk.by.approver, signing: Signing = SIGNING) {
  const { seen } = await seenOf(desk, signing)
  return desk.db.write((tx) =>
    approveResponse(tx, actor, { id: desk.id, seen: seen ?? '', signing, traces: noTraces }, later(4)),
  )
}

const submit = ({ db, by, id }: Desk) => db.write((tx) => submitResponse(tx, by.writer, id, later(3)))

/** Written and submitted. */
async function submitted(body: (of: Matter) => ResponseBody = answer, how: Parameters<typeof matter>[2] = {}) {
  const desk = await drafted(how)
  done(await write(desk, body(desk.of)))
  done(await submit(desk))
  return desk
}

const sentence = (
  body: ResponseBody,
  heading: string,
  change: Partial<ResponseBody['sections'][0]['sentences'][0]>,
) => ({
  ...body,
  sections: body.sections.map((one) =>
    one.heading === heading ? { ...one, sentences: one.sentences.map((each) => ({ ...each, ...change })) } : one,
  ),
})

describe('R5: what a Case offers', () => {
  test.each([
    ['criticism', null, 'tiếp thu, khắc phục, giải thích, làm rõ'],
    ['petition', 'false', 'tiếp thu, khắc phục, giải thích, làm rõ'],
    ['opinion', null, 'không hình thức trả lời nào'],
    ['satire', 'false', 'không hình thức trả lời nào'],
    ['complaint', null, 'không hình thức trả lời nào'],
    ['fact-claim', null, 'cung cấp thông tin cho báo chí'],
    ['fact-claim', 'true', 'tiếp thu, khắc phục'],
  ] as const)('a %s whose claim is judged %s is never rebutted', async (kind, label, offered) => {
    const db = await freshDatabase()
    const by = await office(db)
    const { caseId } = await matter(db, by.writer, { kind, label })
    const refused = await db.write((tx) => createResponse(tx, by.writer, { caseId, kind: 'rebuttal' }, later(1)))
    expect(refusedWith(refused)).toContain('không có hình thức phản bác thông tin sai sự thật')
    expect(refusedWith(refused)).toContain(offered)
    expect(await db.read.select().from(responses)).toEqual([])
  })

  test('a rebuttal whose verdict was taken back since it was written is not approved', async () => {
    const desk = await submitted()
    await desk.db.write(async (tx) => {
      await tx.update(verdicts).set({ state: 'withdrawn' }).where(eq(verdicts.claimId, desk.of.claimId))
    })
    expect(refusedWith(await approve(desk))).toContain('không có hình thức phản bác')
  })
})

describe('R5, R7: what was approved stays in the house', () => {
  test.each(['criticism', 'complaint', 'opinion'] as const)('once its Case became a %s', async (kind) => {
    const desk = await submitted()
    done(await approve(desk))
    const { db, by, id, of } = desk
    const asked = { id, door: 'portal', signing: SIGNING, traces: noTraces } as const
    const given = { responseId: id, door: 'letter', receiver: 'Báo Ví dụ', address: null, at: later(5) } as const
    const deliver = () => db.write((tx) => noteDelivery(tx, by.spokesperson, given, noTraces, later(6)))
    done(await releasable(db.read, by.spokesperson, asked))
    await db.write((tx) => tx.update(cases).set({ kind }).where(eq(cases.id, of.caseId)))
    const reason = 'nay không có hình thức phản bác thông tin sai sự thật: hãy thu hồi văn bản này'
    expect(refusedWith(await releasable(db.read, by.spokesperson, asked))).toMatch(new RegExp(`^conflict: .*${reason}`))
    expect(refusedWith(await deliver())).toMatch(new RegExp(`^conflict: .*${reason}`))
    expect(await db.read.select().from(deliveries)).toEqual([])
    await db.write((tx) => tx.update(cases).set({ kind: 'fact-claim' }).where(eq(cases.id, of.caseId)))
    done(await deliver())
  })
})

describe('four eyes', () => {
  test('an answer that lacks nothing is approved by somebody else, and frozen', async () => {
    const desk = await submitted()
    expect((await seenOf(desk)).faults).toEqual([])
    const row = done(await approve(desk))
    expect(row).toMatchObject({ state: 'approved', approvedBy: desk.by.approver.id })
    const manifest = manifestOf(row.frozen ?? '')
    expect(manifest.evidence).toMatchObject([{ number: 1, kind: 'public-primary' }])
    expect(manifest.claims).toMatchObject([{ text: CLAIM, accuracy: 'false' }])
    expect(await verifyAudit(desk.db.read)).toMatchObject({ ok: true })
  })

  test('who wrote any wording does not approve it, though another submitted it', async () => {
    const desk = await drafted()
    done(await write(desk, answer(desk.of), { actor: desk.by.second }))
    done(await write(desk, answer(desk.of, { short: 'Ngắn.' }), { after: 1 }))
    done(await submit(desk))
    expect(refusedWith(await approve(desk, desk.by.second))).toContain('phải khác người viết')
    expect(refusedWith(await approve(desk))).toBe('done')
  })

  test('who submitted it does not approve it', async () => {
    const desk = await drafted()
    done(await write(desk, answer(desk.of)))
    done(await desk.db.write((tx) => submitResponse(tx, desk.by.second, desk.id, later(3))))
    expect(refusedWith(await approve(desk, desk.by.second))).toContain('người trình')
  })

  test.each(['writer', 'machine', 'unit'] as const)('a %s approves nothing', async (who) => {
    const desk = await submitted()
    expect(refusedWith(await approve(desk, desk.by[who]))).toMatch(/^forbidden/)
  })

  test('a machine writes no answer', async () => {
    const desk = await drafted()
    expect(refusedWith(await write(desk, answer(desk.of), { actor: desk.by.machine }))).toMatch(/^forbidden/)
  })

  test('a unit that the Case was not given to does not find its answer', async () => {
    const desk = await drafted()
    expect(refusedWith(await write(desk, answer(desk.of), { actor: desk.by.unit }))).toMatch(/^not-found/)
  })
})

describe('what keeps an answer inside', () => {
  const { contact: _none, ...unreachable } = SIGNING.issuer
  const copied = ARTICLE.split(' ').slice(0, 55).join(' ')
  const quoted = ARTICLE.split(' ').slice(0, 8).join(' ')
  test.each<[string, (of: Matter) => ResponseBody, string, Signing?]>([
    [
      'a fact without evidence',
      (of) => sentence(answer(of), 'truth', { evidence: [] }),
      'mục “Bản chất sự việc”, câu 1 (“Chợ cá hoạt động bình thường, chỉ nghỉ 3 ngày để sửa mái.”): nêu sự việc mà chưa có chứng cứ',
    ],
    [
      'evidence that was not laid beside anything of this Case',
      (of) => sentence(answer(of), 'truth', { evidence: [of.evidenceId, 999] }),
      'chứng cứ số 999 không nằm trong hồ sơ này',
    ],
    [
      'a figure that carries no evidence',
      (of) => sentence(answer(of), 'impact', { text: 'Có 250 tiểu thương bị ảnh hưởng.' }),
      'có số liệu nên phải là câu nêu sự việc',
    ],
    [
      'a figure of the short words that stands nowhere else',
      (of) => answer(of, { short: 'Nghỉ 5 ngày.' }),
      'số 5 không có',
    ],
    [
      'a claim that nobody said',
      (of) => sentence(answer(of), 'information', { text: `${CLAIM}.` }),
      'hãy nói ai nêu, hoặc đặt trong ngoặc kép',
    ],
    ['a false claim told as a fact', (of) => sentence(answer(of), 'truth', { text: `${CLAIM}.` }), 'hãy nói ai nêu'],
    ['a false claim as the title', (of) => answer(of, { title: CLAIM }), 'tiêu đề: nhắc lại nội dung của người khác'],
    [
      'a claim of another Case',
      (of) => sentence(answer(of), 'information', { claimId: 999 }),
      'tuyên bố số 999 không thuộc hồ sơ này',
    ],
    ['R14: nothing of what is right', (of) => answer(of, { whatIsRight: ' ' }), 'chưa nói nội dung nào'],
    ['R14: no public link', (of) => answer(of, { links: [] }), 'chưa có đường dẫn công khai'],
    ['R14: no contact', answer, 'chưa có thông tin liên hệ của cơ quan', { ...SIGNING, issuer: unreachable }],
    ['R14: no agency', answer, 'chưa có tên cơ quan', { ...SIGNING, issuer: { ...SIGNING.issuer, name: ' ' } }],
    [
      'R18: more than a short quote of the article',
      (of) => sentence(answer(of), 'impact', { text: `Bài viết: ${copied}` }),
      'chép lại một đoạn dài của tin, bài',
    ],
    [
      'R18: a long passage cut into sentences',
      (of) => {
        const words = copied.split(' ')
        const parts = [words.slice(0, 28), words.slice(28)].map((part) => ({
          text: part.join(' '),
          says: 'other' as const,
          evidence: [],
          claimId: null,
        }))
        const body = answer(of)
        return { ...body, sections: [...body.sections, { heading: 'impact', sentences: parts }] }
      },
      'chép lại một đoạn dài của tin, bài',
    ],
  ])('%s', async (_name, body, reason, signing) => {
    const desk = await submitted(body)
    const refused = await approve(desk, desk.by.approver, signing)
    expect(refusedWith(refused)).toContain(reason)
    expect(await desk.db.read.select({ frozen: responses.frozen }).from(responses)).toEqual([{ frozen: null }])
  })

  test('a short quote with its marks may leave', async () => {
    const desk = await submitted((of) => sentence(answer(of), 'impact', { text: `Bài viết nêu “${quoted}”` }))
    expect(refusedWith(await approve(desk))).toBe('done')
  })
  test('R19: a wording that a machine suggested and nobody went over', async () => {
    const desk = await drafted()
    done(await write(desk, answer(desk.of)))
    done(await write(desk, answer(desk.of), { language: 'en', unreviewed: true }))
    done(await submit(desk))
    expect(refusedWith(await approve(desk))).toContain('Bản “en”: máy gợi ý, chưa có người rà soát')
    const asked = { id: desk.id, door: 'dossier', signing: SIGNING, traces: noTraces } as const
    expect(refusedWith(await releasable(desk.db.read, desk.by.writer, asked))).toContain('máy gợi ý')
    done(await desk.db.write((tx) => sendBack(tx, desk.by.approver, desk.id, 'Rà soát bản tiếng Anh', later(5))))
    done(await desk.db.write((tx) => reviewText(tx, desk.by.writer, desk.id, { language: 'en', number: 1 }, later(6))))
    done(await submit(desk))
    expect(refusedWith(await approve(desk))).toBe('done')
  })

  test('what is still unverified, unless the sentence says so', async () => {
    const desk = await drafted({ label: null }, 'press-supply')
    const told = (text: string) => sentence(answer(desk.of, { short: '' }), 'information', { text })
    done(await write(desk, told(`Có thông tin cho rằng “${CLAIM}”.`)))
    expect((await seenOf(desk)).faults.join()).toContain('mà không nói rõ là “chưa kiểm chứng”')
    done(await write(desk, told(`Có thông tin cho rằng “${CLAIM}”; nội dung này đang xác minh.`), { after: 1 }))
    expect((await seenOf(desk)).faults).toEqual([])
  })
})

describe('two at once, and the same request twice', () => {
  test('of two that begin the same answer one does', async () => {
    const db = await freshDatabase()
    const by = await office(db)
    const { caseId } = await matter(db, by.writer)
    const order = { caseId, kind: 'rebuttal' } as const
    const both = await Promise.all([
      db.write((tx) => createResponse(tx, by.writer, order, later(1))),
      db.write((tx) => createResponse(tx, by.colleague, order, later(1))),
    ])
    expect(both.map(refusedWith).sort()).toEqual([expect.stringMatching(/^conflict/), 'done'])
    expect(await db.read.select().from(responses)).toHaveLength(1)
  })

  test('of two wordings made from the same one the second is told; the same words again are one wording', async () => {
    const desk = await drafted()
    const first = answer(desk.of)
    done(await write(desk, first))
    expect(refusedWith(await write(desk, first))).toBe('done')
    expect(refusedWith(await write(desk, answer(desk.of, { short: 'Khác.' })))).toMatch(/^conflict/)
    expect(refusedWith(await write(desk, first, { actor: desk.by.colleague }))).toMatch(/^conflict/)
    expect(await textsOfResponse(desk.db.read, desk.id)).toHaveLength(1)
  })

  test('two that approve at once leave one approval and one entry', async () => {
    const desk = await submitted()
    const both = await Promise.all([approve(desk), approve(desk, desk.by.second)])
    expect(both.map(refusedWith).sort()).toEqual([expect.stringMatching(/^conflict/), 'done'])
    const entries = await listAudit(
      desk.db.read,
      { subject: `response:${desk.id}`, deed: 'response.approve' },
      null,
      50,
    )
    expect(entries).toHaveLength(1)
    expect(await verifyAudit(desk.db.read)).toMatchObject({ ok: true })
  })

  test('nobody approves another text than they read', async () => {
    const desk = await submitted()
    const { seen } = await seenOf(desk)
    done(await desk.db.write((tx) => sendBack(tx, desk.by.approver, desk.id, 'Thêm câu', later(5))))
    done(await write(desk, answer(desk.of, { short: 'Chợ vẫn mở.' }), { after: 1 }))
    done(await submit(desk))
    const order = { id: desk.id, seen: seen ?? '', signing: SIGNING, traces: noTraces }
    const late = await desk.db.write((tx) => approveResponse(tx, desk.by.approver, order, later(6)))
    expect(refusedWith(late)).toContain('đã thay đổi từ khi bạn xem')
  })

  test('an approved wording is not written over', async () => {
    const desk = await submitted()
    done(await approve(desk))
    expect(refusedWith(await write(desk, answer(desk.of, { short: 'Khác.' }), { after: 1 }))).toMatch(/^conflict/)
  })
})

test('words that no database keeps are refused before they are kept', async () => {
  const desk = await drafted()
  expect(refusedWith(await write(desk, answer(desk.of, { short: 'a\u0000b' })))).toContain('ký tự không đọc được')
})
