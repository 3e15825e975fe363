/** Is a text for the fonts of before Unicode read, wherever it comes in? */
import { expect, test } from 'vitest'
import { extract } from '#crawlers/extract.js'
import { takeIn } from '#crawlers/intake/report.js'
import { draftOfRow } from '#crawlers/intake/rows.js'
import { TCVN3, VNI } from '#data/model/legacy-codes.js'

const NOW = new Date('2026-03-10T05:00:00Z')
const codes = (table: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const known = new Map<string, string>()
  for (const [code, letter] of table) if (!known.has(letter)) known.set(letter, code)
  return known
}
const inFont = (text: string, table: ReadonlyMap<string, string>): string => {
  const known = codes(table)
  return [...text].map((letter) => known.get(letter) ?? letter).join('')
}
const TITLE = 'đề nghị chính quyền xã khắc phục đường ngập'
const TEXT = [
  'người dân phản ánh nước ngập kéo dài, đề nghị chính quyền khắc phục trước mùa mưa.',
  'tuyến đường qua ấp bị sụt lún nhiều đoạn, học sinh phải đi vòng bằng đò.',
  'lãnh đạo xã cho biết đã kiểm tra thực tế và sẽ sửa chữa trong tháng tới.',
]

const fonts = [
  ['TCVN3', TCVN3],
  ['VNI', VNI],
] as const

test.each(fonts)('a page in %s', (_, table) => {
  const page = `<html><head><title>${inFont(TITLE, table)}</title><meta property="article:published_time" content="2001-03-07T08:00:00+07:00"></head><body><h1>${inFont(TITLE, table)}</h1>${TEXT.map((line) => `<p>${inFont(line, table)}</p>`).join('')}</body></html>`
  const outcome = extract(
    {
      url: 'https://bao.example/tin-so-1-1234567.htm',
      capturedAt: NOW,
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: Buffer.from(page),
    },
    null,
  )
  if (outcome.kind !== 'done') throw new Error(outcome.reason)
  expect(outcome.value).toMatchObject({ title: TITLE })
  expect(outcome.value.text.split('\n')).toEqual(TEXT)
})

test('a page whose editor wrote the letters of VNI as entities', () => {
  const entities = (text: string) =>
    inFont(text, VNI).replace(/[\u00a0-\u00ff]/g, (letter) => `&#${letter.charCodeAt(0)};`)
  const body = Buffer.from(
    `<title>${entities(TITLE)}</title><h1>${entities(TITLE)}</h1><time>07/03/2001 08:00</time>${TEXT.map((line) => `<p>${entities(line)}</p>`).join('')}`,
  )
  const outcome = extract(
    {
      url: 'https://bao.example/tin-so-2-1234568.htm',
      capturedAt: NOW,
      status: 200,
      headers: { 'content-type': 'text/html' },
      body,
    },
    null,
  )
  expect(outcome).toMatchObject({ kind: 'done', value: { title: TITLE, language: 'vi' } })
})

test.each(fonts)('a row of an export in %s', (_, table) => {
  const row = { title: inFont(TITLE, table), text: inFont(TEXT.join('\n'), table) }
  const outcome = draftOfRow(row, { source: 'xuat', fallbackId: '1', importedAt: NOW })
  expect(outcome).toMatchObject({ kind: 'done', value: { title: TITLE, text: TEXT.join('\n') } })
})

const handed = (text: string) => ({
  kind: 'text' as const,
  locality: { id: 'can-gio', name: 'Cần Giờ' },
  link: null,
  text,
  picture: null,
  fileName: null,
  place: null,
  heardAt: null,
  heardBy: null,
  question: null,
  knownFacts: null,
  proposal: null,
  unit: null,
})

test.each(fonts)('what is handed in in %s, and a mark of secrecy in it', (_, table) => {
  const kept = takeIn(handed(inFont(TEXT.join('\n'), table)), NOW)
  expect(kept).toMatchObject({ kind: 'taken', intake: { report: { text: TEXT.join('\n') } } })
  const marked = takeIn(handed(inFont(['độ mật: tối mật', ...TEXT].join('\n'), table)), NOW)
  expect([marked.kind, takeIn(handed(['độ mật: tối mật', ...TEXT].join('\n')), NOW).kind]).toEqual([
    'refused',
    'refused',
  ])
})
