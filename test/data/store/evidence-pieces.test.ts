import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { captures } from '#data/schema/captures.js'
import { cases } from '#data/schema/cases.js'
import { saveRecords } from '#data/store/captures.js'
import { openCase } from '#data/store/case-opening.js'
import { documentById, saveDocument } from '#data/store/documents.js'
import {
  addEvidence,
  evidenceBeside,
  layEvidence,
  type NewEvidence,
  soundlySealed,
} from '#data/store/evidence-pieces.js'
import { captureIds } from '#data/store/reports.js'
import { digestOf, done, hire, later, openDesk, refusedWith, sealedPage } from '../../support/a-claim.js'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, record, seen } from '../../support/drafts.js'

const common = { locality: 'can-gio', kind: 'public-primary', note: null } as const

const desk = async () => {
  const at = await openDesk(await freshDatabase())
  const add = (piece: NewEvidence) => at.db.write((tx) => addEvidence(tx, at.analyst, piece, NOON))
  return { ...at, add }
}

const upload = async (at: Awaited<ReturnType<typeof desk>>, pages: readonly string[]) => {
  const digest = `sha256:${'d0'.repeat(32)}`
  const { capture } = record({ identity: `document:${digest}`, digest, contentType: 'application/pdf' })
  const fresh = { capture, sealed: `sha256:${'ee'.repeat(32)}` }
  const document = {
    identity: capture.identity,
    fresh,
    locality: 'can-gio',
    name: 'QĐ 12.pdf',
    type: 'application/pdf',
    digest,
    pages,
  }
  return done(await at.db.write((tx) => saveDocument(tx, at.analyst, document, NOON)))
}

describe('a passage of a capture', () => {
  test('stands there, line ends and blanks aside, with the digest of what was sealed', async () => {
    const at = await desk()
    const page = await sealedPage(at.db, 'Mực nước\nsông dâng 20 cm.', 'https://do.example/1.html')
    const piece = {
      ...common,
      form: 'capture',
      captureId: page.captureId,
      quote: 'Mực nước  sông\ndâng 20 cm',
    } as const
    expect(done(await at.add(piece)).evidence).toMatchObject({
      address: 'https://do.example/1.html',
      digest: digestOf('Mực nước\nsông dâng 20 cm.'),
    })
    expect(done(await at.add(piece)).again).toBe(true)
    expect(refusedWith(await at.add({ ...piece, quote: 'Mực nước sông dâng 30 cm' }))).toMatch(
      /^incomplete: Đoạn trích/,
    )
  })

  test('stood there when it was captured, not before or after', async () => {
    const at = await desk()
    const url = 'https://do.example/2.html'
    const first = await sealedPage(at.db, 'Có 12 hộ bị ảnh hưởng, xã cho biết.', url)
    await seen(at.db, draft({ url, title: null, text: 'Có 21 hộ bị ảnh hưởng nặng, xã và huyện cho biết hôm nay.' }), {
      capturedAt: later(60),
    })
    const cite = (quote: string) => at.add({ ...common, form: 'capture', captureId: first.captureId, quote })
    expect(refusedWith(await cite('Có 12 hộ bị ảnh hưởng'))).toBe('done')
    expect(refusedWith(await cite('Có 21 hộ bị ảnh hưởng'))).toMatch(/^incomplete/)
  })

  test('that was never sealed, or never read, is none', async () => {
    const at = await desk()
    const loose = record({ archiveFile: null })
    const unread = record({ url: 'https://do.example/3.html' })
    const ids = await at.db.write(async (tx) => {
      await saveRecords(tx, [loose, unread], NOON)
      return captureIds(tx, [loose.capture.identity, unread.capture.identity])
    })
    const cite = (identity: string) =>
      at.add({ ...common, form: 'capture', captureId: ids.get(identity) ?? 0, quote: 'gì đó' })
    expect(refusedWith(await cite(loose.capture.identity))).toMatch(/chưa được niêm phong/)
    expect(refusedWith(await cite(unread.capture.identity))).toMatch(/chưa đọc được thành chữ/)
    expect(refusedWith(await at.add({ ...common, form: 'capture', captureId: 9_999, quote: 'x' }))).toMatch(
      /^not-found/,
    )
  })
})

test('a capture whose bytes were given up under the retention rules is evidence no more', async () => {
  const at = await desk()
  const pieces = [at.measured, at.reported]
  expect([...(await soundlySealed(at.db.read, pieces))]).toEqual(pieces.map(({ id }) => id))
  const captureId = at.measured.captureId ?? 0
  await at.db.write(async (tx) => {
    await tx.update(captures).set({ purgeFrom: NOON }).where(eq(captures.id, captureId))
  })
  expect([...(await soundlySealed(at.db.read, pieces))]).toEqual([at.reported.id])
  for (const form of ['capture', 'image'] as const)
    expect(refusedWith(await at.add({ ...common, form, captureId, quote: 'Trung tâm kiểm soát công bố' }))).toBe(
      'incomplete: Bản lưu này đã xóa theo thời hạn lưu giữ',
    )
})

describe('a passage of an uploaded document', () => {
  test('stands on its page', async () => {
    const at = await desk()
    const { document } = await upload(at, ['Điều 1. Giá vé phà là 5.000 đồng.', 'Điều 2. Có hiệu lực từ 01/02/2026.'])
    const cite = (quote: string, page: number) =>
      at.add({ ...common, form: 'document', documentId: document.id, page, quote })
    const { evidence } = done(await cite('Có hiệu lực từ 01/02/2026', 2))
    expect(evidence).toMatchObject({
      page: 2,
      digest: document.digest,
      captureId: document.captureId,
      address: 'QĐ 12.pdf, trang 2',
    })
    expect(refusedWith(await cite('Có hiệu lực từ 01/02/2026', 1))).toMatch(/không có ở trang 1/)
    expect(refusedWith(await cite('Có hiệu lực', 3))).toMatch(/^not-found/)
  })

  test('of a scan is refused as text, and taken as a picture', async () => {
    const at = await desk()
    const { document } = await upload(at, [''])
    const asText = at.add({ ...common, form: 'document', documentId: document.id, page: 1, quote: 'Điều 1' })
    expect(refusedWith(await asText)).toMatch(/ảnh quét/)
    const asPicture = at.add({ ...common, form: 'image', captureId: document.captureId, quote: 'Điều 1' })
    expect(done(await asPicture).evidence.digest).toBe(document.digest)
  })

  test('uploaded again is the same document', async () => {
    const at = await desk()
    const first = await upload(at, ['Điều 1'])
    const again = await upload(at, ['Điều 1'])
    expect([again.again, again.document.id]).toEqual([true, first.document.id])
    expect(await at.deeds(`document:${first.document.id}`)).toEqual(['evidence.write'])
    expect((await documentById(at.db.read, first.document.id))?.pages).toEqual(['Điều 1'])
  })
})

test('evidence is laid beside what it speaks to; laying it again changes nothing, another stance is logged', async () => {
  const at = await desk()
  const use = { evidenceId: at.measured.id, subject: 'claim', subjectId: at.claim.id } as const
  const lay = (stance: 'refutes' | 'context') =>
    at.db.write((tx) => layEvidence(tx, at.analyst, { ...use, stance }, NOON))
  done(await lay('refutes'))
  expect(await at.deeds(`evidence:${at.measured.id}`)).toHaveLength(2)
  done(await lay('context'))
  expect(await at.deeds(`evidence:${at.measured.id}`)).toHaveLength(3)
  const laid = await evidenceBeside(at.db.read, 'claim', [at.claim.id])
  expect(laid.map(({ evidence, stance }) => [evidence.id, stance])).toEqual([
    [at.measured.id, 'context'],
    [at.reported.id, 'refutes'],
  ])
  const machine = await hire(at.db, ['analyst'], { kind: 'machine' })
  const refused = at.db.write((tx) => layEvidence(tx, machine, { ...use, stance: 'supports' }, NOON))
  expect(refusedWith(await refused)).toMatch(/^forbidden/)
})

test('people of a unit lay evidence beside what was given to them, and change nothing that lies there', async () => {
  const at = await desk()
  const unit = 'ubnd-thanh-an'
  const officer = await hire(at.db, ['unit'], { unit })
  const lay = (evidenceId: number, stance: 'supports' | 'refutes') =>
    at.db.write((tx) =>
      layEvidence(tx, officer, { evidenceId, subject: 'claim', subjectId: at.claim.id, stance }, NOON),
    )
  const own = done(
    await at.add({ ...common, form: 'document', documentId: null, address: 'CV 5/CV-UBND', quote: 'Nước sạch' }),
  ).evidence
  expect(refusedWith(await lay(own.id, 'refutes'))).toBe('not-found: Tuyên bố không có')
  const on = { kind: 'claim', id: at.claim.id } as const
  const opening = { locality: 'can-gio', title: 'Tin đồn nước', kind: 'fact-claim', on } as const
  const { row } = done(await at.db.write((tx) => openCase(tx, at.analyst, opening, NOON)))
  await at.db.write(async (tx) => {
    await tx.update(cases).set({ unit }).where(eq(cases.id, row.id))
  })
  expect(refusedWith(await lay(own.id, 'refutes'))).toBe('done')
  expect(refusedWith(await lay(at.measured.id, 'supports'))).toMatch(/^forbidden/)
  const laid = await evidenceBeside(at.db.read, 'claim', [at.claim.id])
  expect(laid.map(({ stance }) => stance)).toEqual(['refutes', 'refutes', 'refutes'])
})
