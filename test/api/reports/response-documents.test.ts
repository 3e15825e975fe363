/** Have letter and dossier the form that Nghị định 30/2020 asks for, and do page, pack and table hold hostile words as words? */
import { beforeAll, describe, expect, test } from 'vitest'
import { csvOf } from '#api/reports/csv.js'
import { packEntries, pressPack } from '#api/reports/press-pack.js'
import { dossierDocx, letterDocx } from '#api/reports/response-docx.js'
import { portalPage, socialText } from '#api/reports/response-page.js'
import type { ResponseManifest } from '#data/model/response-manifest.js'
import { answer, CLAIM, CONTACT, SIGNING } from '../../support/an-answer.js'
import { HOSTILE_TITLES } from './hostile.js'
import { annexRows, paragraphs, readArchive } from './read-archive.js'

const OF = { itemId: 1, claimId: 1, evidenceId: 1, caseId: 1 }
const DIGEST = `sha256:${'ab12'.repeat(16)}`

const manifestWith = (changes: Partial<ResponseManifest> = {}): ResponseManifest => ({
  form: 'response',
  id: 1,
  kind: 'rebuttal',
  caseNumber: 'HS-2026-000012',
  locality: { id: 'can-gio', name: 'Cần Giờ', title: 'Xã Cần Giờ', issuer: { ...SIGNING.issuer, contact: CONTACT } },
  texts: [
    { language: 'vi', number: 1, body: answer(OF) },
    { language: 'en', number: 1, body: { ...answer(OF), title: 'The market stays open' } },
  ],
  claims: [{ id: 1, text: CLAIM, accuracy: 'false', reasoning: 'Thông báo của xã nói khác.' }],
  evidence: [
    {
      id: 1,
      number: 1,
      form: 'document',
      kind: 'public-primary',
      quote: 'Chợ cá hoạt động bình thường, chỉ nghỉ 3 ngày để sửa mái',
      address: 'Thông báo số 12/TB-UBND ngày 02/11/2026',
      page: 1,
      capturedAt: '2026-11-03T09:12:00+07:00',
      digest: DIGEST,
    },
  ],
  at: '2026-11-04T10:00:00+07:00',
  ...changes,
})
const making = (manifest: ResponseManifest, draft = false, language = 'vi') => {
  const text = manifest.texts.find((one) => one.language === language)
  if (text === undefined) throw new Error(`no wording in ${language}`)
  return { text, draft, digest: DIGEST }
}

const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4
const attributes = (element: string) =>
  Object.fromEntries([...element.matchAll(/w:(\w+)="([^"]*)"/g)].map((found) => [found[1], found[2]]))

const manifest = manifestWith()
const made = new Map<string, Map<string, string>>()
beforeAll(async () => {
  made.set('letter', readArchive(await letterDocx(manifest, making(manifest))))
  made.set('dossier', readArchive(await dossierDocx(manifest, making(manifest))))
})
const documentOf = (which: string) => made.get(which)?.get('word/document.xml') ?? ''

describe.each([
  ['letter', [[210, 297]]],
  [
    'dossier',
    [
      [210, 297],
      [297, 210],
    ],
  ],
])('the %s', (which, pages) => {
  test('stands on A4 with the margins of the form', () => {
    const sections = [...documentOf(which).matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([one]) => one)
    const sizes = sections.map((one) => attributes(/<w:pgSz[^>]*>/.exec(one)?.[0] ?? ''))
    expect(sizes.map(({ w, h }) => [Math.round(millimetres(w)), Math.round(millimetres(h))])).toEqual(pages)
    for (const one of sections) {
      const margin = attributes(/<w:pgMar[^>]*>/.exec(one)?.[0] ?? '')
      for (const [side, least, most] of [
        ['top', 20, 25],
        ['bottom', 20, 25],
        ['left', 30, 35],
        ['right', 15, 20],
      ] as const) {
        expect(millimetres(margin[side]), side).toBeGreaterThanOrEqual(least)
        expect(millimetres(margin[side]), side).toBeLessThanOrEqual(most)
      }
      expect(one).toContain('<w:titlePg/>')
    }
  })

  test('names no type but Times New Roman, thirteen points', () => {
    const fonts = [...(made.get(which) ?? [])]
      .filter(([path]) => /^word\/(?:document|styles|header\d+)\.xml$/.test(path))
      .flatMap(([, text]) => [...text.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g)].map((found) => found[1]))
      .filter((font) => font !== 'vi-VN')
    expect(new Set(fonts)).toEqual(new Set(['Times New Roman']))
    expect(made.get(which)?.get('word/styles.xml')).toContain('<w:sz w:val="26"/>')
  })

  test('has justified paragraphs with the first line set in', () => {
    const paragraph =
      documentOf(which)
        .split('<w:p>')
        .find((one) => one.includes('chỉ nghỉ 3 ngày')) ?? ''
    expect(paragraph).toContain('<w:jc w:val="both"/>')
    expect(paragraph).toContain('w:firstLine="720"')
  })

  test('leaves number, day and signature open, and says DỰ THẢO only until it is approved', async () => {
    const make = which === 'letter' ? letterDocx : dossierDocx
    const shown = paragraphs(documentOf(which))
    expect(shown).toContain('Số: ……/……-……')
    expect(shown).toContain('Cần Giờ, ngày …… tháng …… năm 2026')
    expect(shown).toContain('Họ và tên')
    expect(shown).not.toContain('DỰ THẢO')
    const draft = readArchive(await make(manifest, making(manifest, true))).get('word/document.xml') ?? ''
    expect(paragraphs(draft)).toContain('DỰ THẢO')
  })

  test('never tells the claim without what was decided of it', () => {
    const telling = paragraphs(documentOf(which)).filter((one) => one.includes(CLAIM))
    expect(telling.length).toBeGreaterThan(0)
    for (const one of telling) expect(one).toMatch(/sai sự thật/)
  })
})

test('a letter says under its number what it is about, and at its end whom it went to', () => {
  const shown = paragraphs(documentOf('letter'))
  expect(shown).toContain('V/v thông tin về hoạt động của chợ cá Cần Thạnh')
  expect(shown).toContain('Kính gửi: ……………………………………')
  expect(shown).toContain('- Như trên;')
  expect(shown.some((one) => one.includes('bình thường, chỉ nghỉ 3 ngày để sửa mái [1].'))).toBe(true)
})

test('a dossier has the five headings of Thông tư 02/2019, in order, and its evidence as an annex', () => {
  const shown = paragraphs(documentOf('dossier'))
  const headings = shown.filter((one) => /^[1-5]\. /.test(one))
  expect(headings).toEqual([
    '1. Thông tin sai lệch và diễn biến',
    '2. Tác động của thông tin',
    '3. Bản chất sự việc',
    '4. Căn cứ pháp lý, tiền lệ',
    '5. Đề xuất truyền thông',
  ])
  expect(annexRows(documentOf('dossier'))[1]).toEqual([
    '1',
    'văn bản, nguồn gốc công khai',
    '“Chợ cá hoạt động bình thường, chỉ nghỉ 3 ngày để sửa mái”',
    'Thông báo số 12/TB-UBND ngày 02/11/2026, trang 1',
    '03/11/2026 09:12',
    'ab12'.repeat(16),
  ])
})

test('who accepts criticism does not speak of wrong information', async () => {
  const accepting = manifestWith({ kind: 'acceptance' })
  const bytes = await dossierDocx(accepting, making(accepting))
  const shown = paragraphs(readArchive(bytes).get('word/document.xml') ?? '')
  expect(shown.join('\n')).not.toContain('Thông tin sai lệch')
  expect(shown.filter((one) => /^[1-5]\. /.test(one)).slice(0, 3)).toEqual([
    '1. Nội dung phản ánh',
    '2. Tác động của nội dung phản ánh',
    '3. Kết quả kiểm tra',
  ])
})

const letterOf = async (of: ResponseManifest): Promise<string[]> =>
  paragraphs(readArchive(await letterDocx(of, making(of))).get('word/document.xml') ?? '')
const worded = (changes: Parameters<typeof answer>[1], more: Partial<ResponseManifest> = {}): ResponseManifest =>
  manifestWith({ texts: [{ language: 'vi', number: 1, body: answer(OF, changes) }], ...more })

test('what the office thinks of effects and proposes stands in the dossier alone', async () => {
  const inside = ['Một số tiểu thương lo lắng.', 'Đề nghị đăng thông tin chính thức.']
  const dossier = paragraphs(documentOf('dossier')).join('\n')
  const letter = paragraphs(documentOf('letter')).join('\n')
  const pack = await packEntries(manifest, making(manifest))
  const packed = readArchive(pack.find(({ path }) => path === 'cong-van.docx')?.bytes ?? new Uint8Array())
  const page = portalPage(manifest, making(manifest), { claimReview: false })
  for (const words of inside) {
    expect(dossier).toContain(words)
    for (const open of [letter, page, paragraphs(packed.get('word/document.xml') ?? '').join('\n')])
      expect(open).not.toContain(words)
  }
})

test('evidence that only an inner part rests on is not listed in public, and numbers stay those of the dossier', async () => {
  const [piece] = manifest.evidence
  if (piece === undefined) throw new Error('no evidence')
  const inner = { ...piece, id: 7, number: 1, quote: 'Ba mươi đơn của tiểu thương' }
  const sections = answer(OF).sections.map((one) =>
    one.heading === 'impact' ? { ...one, sentences: one.sentences.map((each) => ({ ...each, evidence: [7] })) } : one,
  )
  const of = worded({ sections }, { evidence: [inner, { ...piece, number: 2 }] })
  const page = portalPage(of, making(of), { claimReview: false })
  const letter = (await letterOf(of)).join('\n')
  for (const open of [letter, page]) expect(open).not.toContain('Ba mươi đơn')
  expect(letter).toContain('[2] “Chợ cá')
  expect(page).toContain('<li value="2">“Chợ cá')
})

test.each(['acceptance', 'press-supply'] as const)('%s does not say that nothing was right', async (kind) => {
  for (const whatIsRight of ['', 'Không có nội dung nào đúng.']) {
    const of = worded({ whatIsRight }, { kind })
    const page = portalPage(of, making(of), { claimReview: false })
    const dossier = readArchive(await dossierDocx(of, making(of))).get('word/document.xml') ?? ''
    for (const shown of [(await letterOf(of)).join('\n'), page, paragraphs(dossier).join('\n')])
      expect(shown).not.toMatch(/ội dung đúng trong|nội dung nào đúng/)
  }
  const rebuttal = worded({ whatIsRight: 'Không có nội dung nào đúng' })
  expect(await letterOf(rebuttal)).toContain('Về nội dung đúng trong thông tin được nêu: Không có nội dung nào đúng.')
})

test('a page is told once, wherever a document is cited', async () => {
  const [piece] = manifest.evidence
  if (piece === undefined) throw new Error('no evidence')
  const of = manifestWith({ evidence: [{ ...piece, address: 'Quyết định số 34/2026/QĐ-UBND, trang 1' }] })
  const entries = await packEntries(of, making(of))
  for (const { path, bytes } of entries.filter((one) => /docx|html|csv/.test(one.path))) {
    const text = path.endsWith('.docx')
      ? paragraphs(readArchive(bytes).get('word/document.xml') ?? '').join('\n')
      : new TextDecoder().decode(bytes)
    if (path === 'trang-en.html') expect(text).toContain('Quyết định số 34/2026/QĐ-UBND, page 1)')
    else expect(text).toMatch(/Quyết định số 34\/2026\/QĐ-UBND(?:, trang 1|",["]1")/)
    expect(text).not.toMatch(/trang 1,? (?:trang|tr\.|page)/)
  }
})

test('numbers of evidence stand in order, once, after one space', async () => {
  const [piece] = manifest.evidence
  if (piece === undefined) throw new Error('no evidence')
  const sections = answer(OF).sections.map((one) =>
    one.heading === 'truth'
      ? { ...one, sentences: [{ text: 'Theo  Điều 3 .', says: 'fact' as const, evidence: [2, 1, 2], claimId: null }] }
      : one,
  )
  const of = worded({ sections }, { evidence: [piece, { ...piece, id: 2, number: 2 }] })
  expect(await letterOf(of)).toContain('Theo Điều 3 [1, 2].')
})

test('a letter ends its lines with a stop', () => {
  const shown = paragraphs(documentOf('letter'))
  expect(shown).toContain(`Thông tin liên hệ của cơ quan: ${CONTACT}.`)
  expect(shown).toContain('Trân trọng./.')
})

test.each([
  ['Phản ánh về rác ở bến phà', 'V/v phản ánh về rác ở bến phà'],
  ['V/v Giá vé phà', 'V/v giá vé phà'],
  ['Chợ Cần Thạnh nghỉ sửa mái', 'V/v chợ Cần Thạnh nghỉ sửa mái'],
  ['Đường vào bến bị ngập', 'V/v đường vào bến bị ngập'],
  ['Cần Giờ thiếu nước', 'V/v Cần Giờ thiếu nước'],
  ['Bình Khánh thiếu nước', 'V/v Bình Khánh thiếu nước'],
  ['UBND xã họp', 'V/v UBND xã họp'],
  ['Facebook lan truyền tin cũ', 'V/v Facebook lan truyền tin cũ'],
])('a letter about “%s” says “%s”', async (title, about) => {
  expect(await letterOf(worded({ title }))).toContain(about)
})

describe('the page', () => {
  test('has no ClaimReview unless somebody asks, and never says who claimed it', () => {
    expect(portalPage(manifest, making(manifest), { claimReview: false })).not.toContain('ld+json')
    const page = portalPage(manifest, making(manifest), { claimReview: true })
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    const [review] = JSON.parse(json)
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: CLAIM,
      reviewRating: { ratingValue: 1, bestRating: 5, worstRating: 1, alternateName: 'Sai sự thật' },
      author: { '@type': 'Organization', name: SIGNING.issuer.name },
      datePublished: '2026-11-04',
    })
    expect(review.itemReviewed).toEqual({ '@type': 'Claim', name: CLAIM })
  })

  test('comes in each language with words of its own', () => {
    const page = portalPage(manifest, making(manifest, false, 'en'), { claimReview: false })
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('(false)')
    expect(page).toContain('Official information')
  })

  test.each(HOSTILE_TITLES)('holds %j as words', (title) => {
    const hostile = manifestWith({
      texts: [{ language: 'vi', number: 1, body: answer(OF, { title, whatIsRight: title, short: title }) }],
      claims: [{ id: 1, text: title, accuracy: 'false', reasoning: title }],
    })
    const page = portalPage(hostile, making(hostile), { claimReview: true })
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<script>|[\u202a-\u202e\u2066-\u2069]/)
  })
})

describe('the pack for newsrooms', () => {
  test('is the same bytes for the same answer, with every language side by side', async () => {
    const entries = await packEntries(manifest, making(manifest))
    expect(entries.map(({ path }) => path)).toEqual([
      'cong-van.docx',
      'trang-vi.html',
      'trang-en.html',
      'ban-ngan-vi.txt',
      'ban-ngan-en.txt',
      'chung-cu.csv',
      'duong-dan.txt',
      'ma-kiem-tra.txt',
    ])
    const zip = await pressPack(entries)
    expect(await pressPack(await packEntries(manifestWith(), making(manifest)))).toEqual(zip)
    expect(readArchive(zip).get('ma-kiem-tra.txt')).toBe(`${DIGEST}\n`)
    expect(readArchive(zip).get('chung-cu.csv')).toContain('"Thông báo số 12/TB-UBND ngày 02/11/2026"')
  })

  test('shows no account of a network, wherever its address was evidence', async () => {
    const [piece] = manifest.evidence
    if (piece === undefined) throw new Error('no evidence')
    const social = manifestWith({ evidence: [{ ...piece, address: 'https://www.facebook.com/ba.nguyen/posts/1' }] })
    for (const { bytes, path } of await packEntries(social, making(social)))
      expect(
        path.endsWith('.docx') ? [...readArchive(bytes).values()].join() : new TextDecoder().decode(bytes),
      ).not.toContain('ba.nguyen')
  })

  test.each([
    ['=cmd|/C calc!A0', `"'=cmd|/C calc!A0"`],
    ['+84', `"'+84"`],
    ['-1+1', `"'-1+1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'=1"`],
    ['a"b,c', '"a""b,c"'],
    ['bình thường', '"bình thường"'],
  ])('%j is no formula in its table', (value, cell) => {
    expect(csvOf([[value]])).toBe(`\ufeff${cell}\r\n`)
  })
})

test('the short words say whose they are and where the whole of it stands', () => {
  expect(socialText(manifest, making(manifest)).split('\n')).toEqual([
    'Chợ cá Cần Thạnh chỉ nghỉ 3 ngày để sửa mái, không đóng cửa vĩnh viễn.',
    'https://cangio.example/thong-bao-cho-ca',
    SIGNING.issuer.name,
    CONTACT,
    '',
  ])
})
