/** An answer from its first word to its correction: written, approved, taken out as files, given out, taken back (J2, J8). */
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RESPONSE_FILE_NAMES } from '#api/response-files.js'
import { ResponseList, ResponsePage, Withdrawal } from '#api/shapes-responses.js'
import { launchChromium } from '#crawlers/fetch/browser-launch.js'
import { pdfPages } from '#crawlers/formats/pdf-text.js'
import type { ResponseBody } from '#data/model/response.js'
import { corrections, verdicts } from '#data/schema/claims.js'
import { responses } from '#data/schema/responses.js'
import { listAudit, verifyAudit } from '#data/store/audit.js'
import { sha256 } from '#data/store/response-rows.js'
import type { Database } from '#dialect'
import { answer, CLAIM, CONTACT, type Matter, matter } from '../../support/an-answer.js'
import { type AnswerApp, answerApp } from '../../support/answer-app.js'
import { freshDatabase } from '../../support/database.js'
import { paragraphs, readArchive } from '../reports/read-archive.js'

const launched = await launchChromium({ now: () => new Date('2026-11-21T00:00:00Z') })
const hasChromium = launched.kind === 'done'
if (hasChromium) await launched.value.close()
else process.stderr.write(`SKIPPED: answers as PDF: ${launched.reason}\n`)

let db: Database
let app: AnswerApp
let of: Matter
beforeEach(async () => {
  db = await freshDatabase()
  app = await answerApp(db)
  of = await matter(db, app.by.writer)
})

const NUMBER = 'HS-2026-000001'
/** Those that are made without a browser. */
const FILES = ['letter.docx', 'dossier.docx', 'portal.html', 'press-pack.zip', 'social.txt'] as const

async function told(asked: Promise<Response>, status = 200): Promise<ResponsePage> {
  const answered = await asked
  const body: unknown = await answered.json()
  expect([answered.status, body]).toEqual([status, expect.anything()])
  return ResponsePage.parse(body)
}
const refusal = async (asked: Promise<Response>): Promise<string> => {
  const answered = await asked
  const { code, detail } = await answered.json()
  return `${answered.status} ${code}: ${detail}`
}

async function approved(body: ResponseBody = answer(of)): Promise<ResponsePage> {
  const { id } = await told(app.ask('writer', 'POST', `/cases/${NUMBER}/responses`, { kind: 'rebuttal' }), 201)
  await told(app.ask('writer', 'POST', `/responses/${id}/texts`, { language: 'vi', after: 0, body }), 201)
  const { seen } = await told(app.ask('writer', 'POST', `/responses/${id}/submit`))
  return told(app.ask('approver', 'POST', `/responses/${id}/approve`, { seen }))
}

async function file(id: number, name: string, query = ''): Promise<{ text: string; bytes: Uint8Array }> {
  const answered = await app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}${query}`)
  const bytes = new Uint8Array(await answered.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  expect([answered.status, answered.status === 200 ? '' : text]).toEqual([200, ''])
  expect(answered.headers.get('content-disposition')).toMatch(/^attachment; filename="HS-2026-000001-\d+-[\w.-]+"$/)
  return { text, bytes }
}

/** As it would stand after a fault of ours: approved and under its digest. */
async function slip(id: number, text: string): Promise<void> {
  await db.write(async (tx) => {
    const [row] = await tx.select().from(responses).where(eq(responses.id, id))
    const frozen = (row?.frozen ?? '').replace('Căn cứ Thông báo số 12/TB-UBND.', text)
    await tx
      .update(responses)
      .set({ frozen, digest: sha256(frozen) })
      .where(eq(responses.id, id))
  })
}

describe('an answer', () => {
  test('begins with the facts of its Case under the five headings', async () => {
    const { id } = await told(app.ask('writer', 'POST', `/cases/${NUMBER}/responses`, { kind: 'rebuttal' }), 201)
    const template: ResponseBody = await (await app.ask('writer', 'GET', `/responses/${id}/template`)).json()
    expect(template.sections.map(({ heading }) => heading)).toEqual([
      'information',
      'impact',
      'truth',
      'grounds',
      'proposal',
    ])
    expect(JSON.stringify(template)).toContain(CLAIM)
    const page = await told(
      app.ask('writer', 'POST', `/responses/${id}/texts`, { language: 'vi', after: 0, body: template }),
      201,
    )
    // What only a person can say is still missing.
    expect(page.faults.join('; ')).toContain('chưa nói nội dung nào')
    expect(page.files).toEqual([])
  })

  test('goes from draft to files, each taken out under a name in the log', async () => {
    const { id, state, digest, files } = await approved()
    expect([state, files]).toEqual(['approved', [...RESPONSE_FILE_NAMES]])
    for (const name of FILES) await file(id, name)
    const log = await listAudit(db.read, { subject: `response:${id}`, deed: 'export.write' }, null, 50)
    expect(log).toHaveLength(FILES.length)
    for (const { detail, actorId } of log) {
      expect(detail).toContain(digest)
      expect(actorId).toBe(app.by.spokesperson.id)
    }
    expect(await verifyAudit(db.read)).toMatchObject({ ok: true })
    expect(app.errors).toEqual([])
  })

  test('is a draft that says so until it is approved, and leaves by no public door', async () => {
    const { id } = await told(app.ask('writer', 'POST', `/cases/${NUMBER}/responses`, { kind: 'rebuttal' }), 201)
    await told(app.ask('writer', 'POST', `/responses/${id}/texts`, { language: 'vi', after: 0, body: answer(of) }), 201)
    const letter = readArchive((await file(id, 'letter.docx')).bytes).get('word/document.xml') ?? ''
    expect(paragraphs(letter)).toContain('DỰ THẢO')
    for (const name of ['portal.html', 'press-pack.zip', 'social.txt'])
      expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}`))).toContain(
        'Chỉ xuất được khi văn bản đã duyệt',
      )
    const { seen } = await told(app.ask('writer', 'POST', `/responses/${id}/submit`))
    await told(app.ask('approver', 'POST', `/responses/${id}/approve`, { seen }))
    const after = readArchive((await file(id, 'letter.docx')).bytes).get('word/document.xml') ?? ''
    expect(paragraphs(after)).not.toContain('DỰ THẢO')
  })

  test('leaves as a page with ClaimReview: its keys are no accounts', async () => {
    const { id } = await approved()
    expect((await file(id, 'portal.html', '?claimReview=1')).text).toContain('"@type":"ClaimReview"')
    await slip(id, 'Tài khoản @type.nguyen đăng lại.')
    expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/portal.html`))).toContain(
      'tên tài khoản',
    )
  })

  test('is the same bytes each time', async () => {
    const { id } = await approved()
    for (const name of FILES) expect((await file(id, name)).bytes).toEqual((await file(id, name)).bytes)
  })

  test('is made of what was approved, whatever is changed behind it', async () => {
    const { id } = await approved()
    const before = (await file(id, 'portal.html')).text
    await db.write(async (tx) => {
      const [row] = await tx.select().from(responses).where(eq(responses.id, id))
      await tx
        .update(responses)
        .set({ frozen: (row?.frozen ?? '').replace('không đóng cửa', 'đóng cửa') })
        .where(eq(responses.id, id))
    })
    expect(before).toContain('Chợ cá')
    expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/portal.html`))).toContain(
      'không còn như lúc duyệt',
    )
  })

  test('does not leave once a claim that it speaks of is judged otherwise', async () => {
    const { id } = await approved()
    await db.write(async (tx) => {
      await tx.update(verdicts).set({ state: 'withdrawn' }).where(eq(verdicts.claimId, of.claimId))
    })
    for (const name of RESPONSE_FILE_NAMES)
      expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}`))).toMatch(
        /^409 conflict: Kết luận về tuyên bố số 1 đã thay đổi/,
      )
    const delivery = { door: 'letter', receiver: 'Báo Ví dụ', at: '2026-03-10T13:00:00+07:00' }
    expect(await refusal(app.ask('spokesperson', 'POST', `/responses/${id}/deliveries`, delivery))).toMatch(/^409/)
  })

  test('of a criticism is never a rebuttal (R5)', async () => {
    const list = ResponseList.parse(await (await app.ask('writer', 'GET', `/cases/${NUMBER}/responses`)).json())
    expect(list.offered).toContain('rebuttal')
    const kind = await app.ask('writer', 'POST', `/cases/${NUMBER}/kind`, { kind: 'criticism' })
    expect(kind.status).toBe(200)
    const after = ResponseList.parse(await (await app.ask('writer', 'GET', `/cases/${NUMBER}/responses`)).json())
    expect(after.offered).toEqual(['acceptance', 'explanation'])
    expect(await refusal(app.ask('writer', 'POST', `/cases/${NUMBER}/responses`, { kind: 'rebuttal' }))).toMatch(
      /^422 incomplete/,
    )
  })

  test('of what turned out to be a complaint shows no wording and leaves no more (R7)', async () => {
    const { id } = await approved()
    const read = async () => told(app.ask('writer', 'GET', `/responses/${id}`))
    expect((await read()).texts).toHaveLength(1)
    expect((await app.ask('writer', 'POST', `/cases/${NUMBER}/kind`, { kind: 'complaint' })).status).toBe(200)
    const page = await read()
    expect([page.texts, page.files]).toEqual([[], []])
    expect(JSON.stringify(page)).not.toMatch(/[Cc]hợ cá/)
    expect(page.faults).toEqual(['Khiếu nại, tố cáo không được trả lời ở đây: theo quy trình riêng'])
    expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/portal.html`))).toMatch(
      /^409 conflict: .*nay không có hình thức/,
    )
  })

  test.each(['machine', 'unit'] as const)('is not for a %s to write or take out', async (who) => {
    const { id } = await approved()
    for (const asked of [
      app.ask(who, 'POST', `/cases/${NUMBER}/responses`, { kind: 'explanation' }),
      app.ask(who, 'POST', `/responses/${id}/withdraw`, { why: 'thử' }),
      app.ask(who, 'GET', `/responses/${id}/documents/letter.docx`),
    ])
      expect(await refusal(asked)).toMatch(/^40[34] /)
  })
})

describe('a PDF of letter or dossier', () => {
  const PDFS = ['letter.pdf', 'dossier.pdf'] as const
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test('needs Chromium; without one that is said, nothing is noted, and the Word document is still there', async () => {
    vi.stubEnv('DIEMBAO_CHROMIUM', '/nowhere/chromium')
    const { id } = await approved()
    for (const name of PDFS)
      expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}`))).toBe(
        '422 incomplete: Cần Chromium để tạo PDF; bản DOCX vẫn tải được',
      )
    const exports = () => listAudit(db.read, { deed: 'export.write' }, null, 10)
    expect(await exports()).toEqual([])
    await file(id, 'letter.docx')
    expect(await exports()).toHaveLength(1)
  })

  describe.skipIf(!hasChromium)('with Chromium', () => {
    test('leaves under a name in the log, says whose it is, and not who wrote or approved it', async () => {
      const { id, digest } = await approved()
      for (const name of PDFS) {
        const { bytes } = await file(id, name)
        const read = await pdfPages(bytes, { pages: 20, characters: 100_000 })
        const words = read.kind === 'done' ? read.value.join('\n').replace(/\s+/g, ' ') : read.reason
        expect(words).toContain('chỉ nghỉ 3 ngày để sửa mái [1].')
        expect(words).not.toContain('DỰ THẢO')
        if (name === 'letter.pdf') expect(words).toContain(CONTACT)
        for (const { name: who } of Object.values(app.by)) expect(words).not.toContain(who)
      }
      const log = await listAudit(db.read, { subject: `response:${id}`, deed: 'export.write' }, null, 50)
      expect(log.map(({ detail }) => detail).sort()).toEqual([
        `xuất HS-2026-000001-${id}-dossier.pdf; ${digest}`,
        `xuất HS-2026-000001-${id}-letter.pdf; ${digest}`,
      ])
    })

    test.each([
      ['letter.pdf', 'số điện thoại', 'Liên hệ chị Ba 0912 345 678.'],
      ['dossier.pdf', 'tên tài khoản', 'Tài khoản @ba.nguyen đăng lại.'],
      ['dossier.pdf', 'trang cá nhân', 'Xem https://www.facebook.com/ba.nguyen/posts/1 để biết.'],
    ])('%s with %s stays inside', async (name, what, text) => {
      const { id } = await approved()
      await slip(id, text)
      expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}`))).toMatch(
        new RegExp(`^422 incomplete: Không xuất: trong tệp .*${what}`),
      )
      expect(await listAudit(db.read, { deed: 'export.write' }, null, 10)).toEqual([])
    })
  })
})

describe('R9: no file leads to a private person', () => {
  const traces: readonly [string, string][] = [
    ['số điện thoại', 'Liên hệ chị Ba 0912 345 678.'],
    ['địa chỉ thư điện tử', 'Thư gửi ba.nguyen@vidu.example.'],
    ['số giấy tờ', 'Căn cước 079123456789 của người đăng.'],
    ['tên tài khoản', 'Tài khoản @ba.nguyen đăng lại.'],
    ['trang cá nhân', 'Xem https://www.facebook.com/ba.nguyen/posts/1 để biết.'],
    ['dấu chỉ độ mật', 'TỐI MẬT'],
  ]
  test.each(traces)('%s is refused before it is kept', async (what, text) => {
    const { id } = await told(app.ask('writer', 'POST', `/cases/${NUMBER}/responses`, { kind: 'rebuttal' }), 201)
    const body = answer(of, { whatIsRight: text })
    const wording = { language: 'vi', after: 0, body }
    expect(await refusal(app.ask('writer', 'POST', `/responses/${id}/texts`, wording))).toContain(what)
    expect((await told(app.ask('writer', 'GET', `/responses/${id}`))).texts).toEqual([])
  })

  test.each(traces.slice(0, 5))('%s that came in another way stays inside', async (what, text) => {
    const { id } = await approved()
    await slip(id, text)
    for (const name of ['letter.docx', 'dossier.docx', 'portal.html', 'press-pack.zip'])
      expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}`))).toContain(what)
    expect(await listAudit(db.read, { deed: 'export.write' }, null, 10)).toEqual([])
  })

  test('the office’s own contact stands in every file that a reader gets', async () => {
    const { id } = await approved()
    for (const name of ['portal.html', 'social.txt']) expect((await file(id, name)).text).toContain(CONTACT)
    const letter = readArchive((await file(id, 'letter.docx')).bytes).get('word/document.xml') ?? ''
    expect(paragraphs(letter).join('\n')).toContain(CONTACT)
  })

  test('who wrote or approved it stands in no file', async () => {
    const { id } = await approved()
    for (const name of FILES) {
      const { bytes, text } = await file(id, name)
      const words = name.endsWith('.docx') || name.endsWith('.zip') ? [...readArchive(bytes).values()].join() : text
      for (const { name: who } of Object.values(app.by)) expect(words).not.toContain(who)
    }
  })
})

describe('J8: what we told wrongly is put right in the same places', () => {
  test('taking back what was given out opens a public correction, due in five working days, once', async () => {
    const { id } = await approved()
    for (const [door, receiver, address] of [
      ['portal', 'Trang thông tin điện tử xã', 'https://cangio.example/tin/1'],
      ['press-pack', 'Báo Ví dụ', null],
    ]) {
      const delivery = { door, receiver, address, at: '2026-03-10T13:00:00+07:00' }
      const noted = await app.ask('spokesperson', 'POST', `/responses/${id}/deliveries`, delivery)
      expect(noted.status).toBe(201)
      const again = await (await app.ask('spokesperson', 'POST', `/responses/${id}/deliveries`, delivery)).json()
      expect(again.again).toBe(true)
    }
    expect((await told(app.ask('writer', 'GET', `/responses/${id}`))).deliveries).toHaveLength(2)
    const both = await Promise.all([
      app.ask('approver', 'POST', `/responses/${id}/withdraw`, { why: 'Thông báo gốc có số liệu nhầm' }),
      app.ask('second', 'POST', `/responses/${id}/withdraw`, { why: 'Thông báo gốc có số liệu nhầm' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = both.find(({ status }) => status === 200)
    const { correctionId, state } = Withdrawal.parse(await won?.json())
    expect(state).toBe('withdrawn')
    const rows = await db.read.select().from(corrections)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      id: correctionId,
      responseId: id,
      address: 'https://cangio.example/tin/1',
      right: null,
    })
    // Everybody who received it is named, so that all are told.
    expect(rows[0]?.wrong).toContain('Báo Ví dụ')
    expect(rows[0]?.wrong).toContain('Trang thông tin điện tử xã')
    // Tuesday 10 March: five working days end with Tuesday 17.
    expect(rows[0]?.dueAt).toEqual(new Date('2026-03-17T17:00:00Z'))
    for (const name of RESPONSE_FILE_NAMES)
      expect(await refusal(app.ask('spokesperson', 'GET', `/responses/${id}/documents/${name}`))).toContain(
        'đã thu hồi',
      )
    const entries = await listAudit(db.read, { subject: `response:${id}`, deed: 'response.approve' }, null, 50)
    expect(entries.filter(({ detail }) => detail?.startsWith('thu hồi'))).toHaveLength(1)
    expect(await verifyAudit(db.read)).toMatchObject({ ok: true })
  })

  test('what went nowhere is only taken back', async () => {
    const { id } = await approved()
    const answered = await app.ask('approver', 'POST', `/responses/${id}/withdraw`, { why: 'Viết lại' })
    expect(Withdrawal.parse(await answered.json()).correctionId).toBeNull()
    expect(await db.read.select().from(corrections)).toEqual([])
    // Another may be written in its place.
    await told(app.ask('writer', 'POST', `/cases/${NUMBER}/responses`, { kind: 'rebuttal' }), 201)
  })

  test('a person is no receiver', async () => {
    const { id } = await approved()
    const delivery = { door: 'letter', receiver: 'Chị Ba 0912 345 678', at: '2026-03-10T13:00:00+07:00' }
    expect(await refusal(app.ask('spokesperson', 'POST', `/responses/${id}/deliveries`, delivery))).toContain(
      'không phải một người',
    )
  })
})
