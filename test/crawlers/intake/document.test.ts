import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { docxText } from '#crawlers/formats/docx-text.js'
import { pdfPages } from '#crawlers/formats/pdf-text.js'
import { takeDocument } from '#crawlers/intake/document.js'
import { docx, PAGE_BREAK, paragraph, pdf, tableOf, wordXml, zipOf } from '../../support/documents.js'

const LIMITS = { pages: 100, characters: 100_000 }

async function taken(bytes: Uint8Array, name = 'qd-12.pdf') {
  const got = await takeDocument(bytes, name)
  if (got.kind === 'refused') throw new Error(got.reason)
  return got.document
}
const refusal = async (bytes: Uint8Array, name = 'qd-12.pdf'): Promise<string> => {
  const got = await takeDocument(bytes, name)
  return got.kind === 'refused' ? `${got.code}: ${got.reason}` : 'taken'
}

describe('a PDF', () => {
  test('says what it says on each of its pages', async () => {
    const { pages, type, digest } = await taken(
      pdf(['Điều 1. Giá vé phà\nlà 5.000 đồng.', 'Điều 2. Hiệu lực từ 01/02/2026.']),
    )
    expect(pages).toEqual(['Điều 1. Giá vé phà\nlà 5.000 đồng.', 'Điều 2. Hiệu lực từ 01/02/2026.'])
    expect([type, /^sha256:[0-9a-f]{64}$/.test(digest)]).toEqual(['application/pdf', true])
  })

  test('is known by what a person calls it, else by its file', async () => {
    const named = await takeDocument(pdf(['Điều 1']), 'scan0001.pdf', ' Quyết định số 34/2026/QĐ-UBND\n')
    expect(named.kind === 'taken' && named.document.name).toBe('Quyết định số 34/2026/QĐ-UBND')
    expect((await taken(pdf(['Điều 1']), 'a/scan0001.pdf')).name).toBe('scan0001.pdf')
    expect(await takeDocument(pdf(['Điều 1']), 'scan0001.pdf', 'TỐI MẬT')).toMatchObject({ code: 'secret-mark' })
  })

  test('that was scanned has a page without text', async () => {
    expect((await taken(pdf(['']))).pages).toEqual([''])
  })

  test('that is cut, empty or no PDF behind its mark is refused', async () => {
    expect(await refusal(pdf(['Điều 1']).slice(0, 40))).toBe('bad-document: Tài liệu không nhận được: tệp PDF hỏng.')
    expect(await refusal(Buffer.from('%PDF-1.7'))).toMatch(/^bad-document/)
    expect(await refusal(Buffer.from(`%PDF-1.7\n${'<<'.repeat(200_000)}`))).toMatch(/^bad-document/)
  })

  test('with too many pages or too many letters is refused', async () => {
    const long = await pdfPages(pdf(['x'], { copies: 101 }), LIMITS)
    expect(long).toEqual({ kind: 'skip', reason: 'tài liệu có quá nhiều trang' })
    const wide = await pdfPages(pdf(['một hai ba', 'bốn năm sáu']), { pages: 100, characters: 15 })
    expect(wide).toEqual({ kind: 'skip', reason: 'tài liệu có quá nhiều chữ' })
  })
})

describe('a Word document', () => {
  test('says what it says on each page, with the cells of its tables', async () => {
    const table = tableOf([
      ['Mã', 'Dữ kiện'],
      ['1', 'Phà & cầu'],
    ])
    const read = await docxText(
      await docx(paragraph('Trang một') + PAGE_BREAK + paragraph('Trang hai') + table),
      LIMITS,
    )
    if (read.kind !== 'done') throw new Error('not read')
    expect(read.value.pages.map((page) => page.trim())).toEqual(['Trang một', 'Trang hai\nMã\nDữ kiện\n1\nPhà & cầu'])
    expect(read.value.tables).toEqual([
      [
        ['Mã', 'Dữ kiện'],
        ['1', 'Phà & cầu'],
      ],
    ])
  })

  test('is not read for what was deleted in it, nor twice for what old readers are shown', async () => {
    const gone = '<w:p><w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del></w:p>'
    const twice = `<mc:AlternateContent><mc:Choice>${paragraph('một lần')}</mc:Choice><mc:Fallback>${paragraph('một lần')}</mc:Fallback></mc:AlternateContent>`
    expect((await taken(await docx(gone + twice), 'a.docx')).pages).toEqual(['một lần'])
  })

  test('that unpacks beyond measure is refused', async () => {
    const bomb = await zipOf({ 'word/document.xml': Buffer.alloc(80_000_000, 0x20) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb, 'a.docx')).toMatch(/^bad-document: .*phình ra quá lớn/)
  })

  test('nested deeper than any stack is read', async () => {
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${paragraph('đáy')}`
    expect((await taken(await docx(deep), 'a.docx')).pages).toEqual(['đáy'])
  })

  test('without a text of Word is refused, whatever else is packed in it', async () => {
    expect(await refusal(await zipOf({ 'a.txt': 'chào' }), 'a.docx')).toMatch(/không phải tài liệu Word/)
    expect(await refusal((await docx(paragraph('x'))).subarray(0, 60), 'a.docx')).toMatch(/^bad-document/)
  })
})

describe('R13: a document with a mark of secrecy is refused', () => {
  test.each([
    ['on a page of a PDF', () => pdf(['ỦY BAN NHÂN DÂN\nTỐI MẬT\nKế hoạch phòng thủ']), 'ke-hoach.pdf'],
    ['on a page of a Word document', () => docx(paragraph('TUYỆT MẬT') + paragraph('Kế hoạch')), 'a.docx'],
    ['in its heading', () => docx(paragraph('Kế hoạch'), { 'word/header1.xml': wordXml(paragraph('MẬT')) }), 'a.docx'],
    ['in its name', () => pdf(['Kế hoạch']), 'Tài liệu TỐI MẬT số 3.pdf'],
  ])('%s', async (_, make, name) => {
    expect(await refusal(await make(), name)).toMatch(/^secret-mark/)
  })
  test('and one that speaks of honey is not', async () => {
    expect(await refusal(pdf(['Hộ nuôi ong bán mật ong rừng sú, bí mật gia truyền.']))).toBe('taken')
  })
})

test('no bytes make it throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', '%PDF-1.4\n', 'PK\u0003\u0004'),
      async (bytes, start) => {
        const got = await takeDocument(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), 'x.bin')
        expect(['taken', 'refused']).toContain(got.kind)
      },
    ),
    { numRuns: 12 },
  )
}, 60_000)
