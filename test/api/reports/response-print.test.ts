/** Have letter and dossier on paper the form that Nghị định 30/2020 asks for, and do they say what the Word documents say? */
import { beforeAll, describe, expect, test } from 'vitest'
import { textOfPrint } from '#api/document-text.js'
import { dossierDocx, letterDocx } from '#api/reports/response-docx.js'
import { dossierPage, letterPage } from '#api/reports/response-print.js'
import { launchChromium } from '#crawlers/fetch/browser-launch.js'
import { printPage } from '#crawlers/fetch/browser-print.js'
import { pdfPages } from '#crawlers/formats/pdf-text.js'
import type { ResponseManifest } from '#data/model/response-manifest.js'
import { answer, CLAIM, CONTACT, SIGNING } from '../../support/an-answer.js'
import { HOSTILE_TITLES } from './hostile.js'
import { paragraphs, readArchive } from './read-archive.js'

const now = () => new Date('2026-11-21T00:00:00Z')
const launched = await launchChromium({ now })
if (launched.kind === 'done') await launched.value.close()
else process.stderr.write(`SKIPPED: answers printed by a browser: ${launched.reason}\n`)

const OF = { itemId: 1, claimId: 1, evidenceId: 1, caseId: 1 }
const DIGEST = `sha256:${'ab12'.repeat(16)}`
const LINK = 'https://cangio.example/thong-bao-(so-12)'
/** More than a page each way: numbers, repeated heads, broken addresses. */
const PIECES = 24

const pieces = (count: number): ResponseManifest['evidence'] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    number: index + 1,
    form: 'capture',
    kind: 'press',
    quote: 'Chợ cá hoạt động bình thường, chỉ nghỉ 3 ngày để sửa mái, bà con có nơi bán tạm cạnh bến phà',
    address: `https://bao-vi-du.example/thoi-su/cho-ca-can-thanh-chi-nghi-3-ngay-de-sua-mai-${index}.htm`,
    page: null,
    capturedAt: '2026-11-03T09:12:00+07:00',
    digest: DIGEST,
  }))
const plain = answer(OF, { links: [LINK] })
/** A letter lists what its own parts rest on. */
const citing = {
  ...plain,
  sections: plain.sections.map((one) =>
    one.heading === 'truth'
      ? { ...one, sentences: one.sentences.map((each) => ({ ...each, evidence: pieces(PIECES).map(({ id }) => id) })) }
      : one,
  ),
}
const manifestWith = (changes: Partial<ResponseManifest> = {}): ResponseManifest => ({
  form: 'response',
  id: 1,
  kind: 'rebuttal',
  caseNumber: 'HS-2026-000012',
  locality: { id: 'can-gio', name: 'Cần Giờ', title: 'Xã Cần Giờ', issuer: { ...SIGNING.issuer, contact: CONTACT } },
  texts: [{ language: 'vi', number: 1, body: citing }],
  claims: [{ id: 1, text: CLAIM, accuracy: 'false', reasoning: 'Thông báo của xã nói khác.' }],
  evidence: pieces(PIECES),
  at: '2026-11-04T10:00:00+07:00',
  ...changes,
})
const making = ({ texts }: ResponseManifest, draft = false) => {
  const [text] = texts
  if (text === undefined) throw new Error('no wording')
  return { text, draft, digest: DIGEST }
}
const letters = (text: string) => text.normalize('NFC').replace(/\s/g, '')

const DOCUMENTS = [
  ['letter', letterPage, letterDocx, 1],
  ['dossier', dossierPage, dossierDocx, 2],
] as const

describe.each(DOCUMENTS)('the %s', (_which, page, docx, parts) => {
  const manifest = manifestWith()
  const html = page(manifest, making(manifest))

  test('stands on A4 with the margins of the form, in Times New Roman of fourteen points', () => {
    expect(/@page \{([^@]*)/.exec(html)?.[1]).toContain('size: A4 portrait; margin: 20mm 20mm 20mm 30mm;')
    expect(/body \{[^}]*font: ([^;]*);/.exec(html)?.[1]).toBe(
      "14pt/1.32 'Times New Roman', 'Liberation Serif', Tinos, serif",
    )
    expect(/main p \{([^}]*)\}/.exec(html)?.[1]).toMatch(/text-align: justify; text-indent: 12.7mm/)
    expect(html).toContain('@page annex { size: A4 landscape;')
  })

  test('needs nothing else: no script, no picture, no style from elsewhere', () => {
    expect(html).not.toMatch(/<script|<img|<link|url\(|@import/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  })

  test('leaves number, day and signature open, and says DỰ THẢO only until it is approved', () => {
    expect(html).toContain('<p class="given">Số: ……/……-……</p>')
    expect(html).toContain('Cần Giờ, ngày …… tháng …… năm 2026')
    expect(html).toContain('<p>Họ và tên</p>')
    expect(html).not.toContain('DỰ THẢO')
    expect(page(manifest, making(manifest, true))).toContain('DỰ THẢO')
  })

  test.each(HOSTILE_TITLES)('holds %j as words', (title) => {
    const [piece] = pieces(1)
    if (piece === undefined) throw new Error('no evidence')
    const hostile = manifestWith({
      texts: [{ language: 'vi', number: 1, body: answer(OF, { title, whatIsRight: title, links: [title] }) }],
      claims: [{ id: 1, text: title, accuracy: 'false', reasoning: title }],
      evidence: [{ ...piece, quote: title, address: title }],
    })
    const shown = page(hostile, making(hostile))
    const tags = (of: string) => [...of.matchAll(/<(\w+)[\s>]/g)].map(([, name]) => name)
    const ours = new Set(tags(html))
    expect(tags(shown).filter((tag) => !ours.has(tag))).toEqual([])
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]| on\w+=|href="(?!https?:)/)
  })

  describe.skipIf(launched.kind !== 'done')('printed', () => {
    let pdf: Uint8Array
    let pages: readonly string[]
    beforeAll(async () => {
      const printed = await printPage(html, new Date(manifest.at), { now })
      if (printed.kind !== 'done') throw new Error(printed.reason)
      pdf = printed.value
      const read = await pdfPages(pdf, { pages: 100, characters: 1_000_000 })
      if (read.kind !== 'done') throw new Error(read.reason)
      pages = read.value
    })

    test('says letter for letter what the Word document says', async () => {
      const read = await textOfPrint(pdf, html)
      const shown = read.kind === 'done' ? read.value : read.reason
      // Targets of links stand before the words.
      const [first = ''] = SIGNING.issuer.parent.split(' ')
      const said = letters(shown.slice(shown.indexOf(first)))
      const word = readArchive(await docx(manifest, making(manifest))).get('word/document.xml') ?? ''
      expect(said).toBe(letters(paragraphs(word).join('\n')))
      expect(shown.split('\n')).toContain(LINK)
    })

    test('numbers its pages from 1 in each part, and shows no number on the first', () => {
      const numbers = pages.map((one) => Number(/^\s*(\d+)\s*\n/.exec(one)?.[1] ?? 1))
      const starts = numbers.flatMap((number, index) => (number === 1 ? [index] : []))
      expect(starts).toHaveLength(parts)
      expect(starts[0]).toBe(0)
      expect(numbers.slice(0, starts[1]).length).toBeGreaterThan(0)
      for (const [index, number] of numbers.entries())
        expect(number).toBe(1 + index - (starts.findLast((start) => start <= index) ?? 0))
      expect(Math.max(...numbers)).toBeGreaterThan(1)
    })

    test('never leaves the signature on a page of its own', () => {
      const signed = pages.find((one) => one.includes('Nơi nhận:')) ?? ''
      expect(letters(signed)).toMatch(/(?:Trântrọng|Thôngtincôngkhai).*Nơinhận/)
    })

    test('carries its types in itself, can be read aloud, and tells nothing of the machine', () => {
      const file = Buffer.from(pdf).toString('latin1')
      const types = [...file.matchAll(/\/BaseFont \/(\S+)/g)]
      expect(types.length).toBeGreaterThan(1)
      expect([...file.matchAll(/\/FontFile2? /g)].length).toBeGreaterThan(1)
      expect(file).toMatch(/\/MarkInfo <<[^>]*\/Marked true/)
      expect(file).not.toMatch(/Linux|Chrome\//)
    })

    test('is the same bytes each time', async () => {
      const again = await printPage(html, new Date(manifest.at), { now: () => new Date('2027-01-01T00:00:00Z') })
      expect(again.kind === 'done' && Buffer.compare(Buffer.from(again.value), Buffer.from(pdf))).toBe(0)
    })

    test('is read back: what is in the file and not on the page is found', async () => {
      const read = await textOfPrint(pdf, html.replaceAll('3 ngày', '4 ngày'))
      expect(read.kind === 'done' && read.value).toContain('chỉ nghỉ 3 ngày')
    })
  })
})

/** U+0378 is no character, so that no type has a form for it. */
test.skipIf(launched.kind !== 'done')('paper that would show a box in the place of a sign is no answer', async () => {
  const html = '<!doctype html><p>Bến phà \u0378</p>'
  const printed = await printPage(html, new Date(0), { now })
  const read = await textOfPrint(printed.kind === 'done' ? printed.value : new Uint8Array(), html)
  expect(read).toEqual({ kind: 'quarantine', reason: 'máy này thiếu phông chữ cho vài ký tự của văn bản' })
})
