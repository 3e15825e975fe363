/** What does the office see when it asks for a proposal, and what when its mapping is wrong? */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { parse } from 'yaml'
import { printProposal, readMapping } from '#api/commands/mapping.js'
import { ColumnMapping } from '#crawlers/intake/mapping.js'

const folder = mkdtempSync(join(tmpdir(), 'diembao-mapping-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.restoreAllMocks()
})

const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function printed(path: string, options: { json?: boolean } = {}): Promise<string> {
  const written: string[] = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  await printProposal(path, options)
  vi.restoreAllMocks()
  return written.join('')
}

const REPORT = `Báo cáo lắng nghe
Từ 01/03/2026

Kênh;Nội dung;Link;Ngày đăng;Tác giả;Lượt thích
Facebook;"Phà kẹt xe \u001b[31m
!!js/function";https://www.facebook.com/x/posts/1;19/03/2026 06:30;Nguyễn Văn A;1.2K
`

test('a proposal is a mapping that can be saved as it is printed, with the first rows as they would be read', async () => {
  const text = await printed(put('bao-cao.csv', REPORT))
  const mapping = ColumnMapping.parse(parse(text))
  expect(mapping).toMatchObject({
    headerRow: 3,
    columns: { platform: 'Kênh', text: 'Nội dung', url: 'Link', publishedAt: 'Ngày đăng', reactions: 'Lượt thích' },
    never: ['Tác giả'],
  })
  expect(text).toContain('19/03/2026 06:30')
  expect(text).toContain('"reactions":1200')
  expect(text).not.toContain('Nguyễn Văn A')
  expect(text).not.toContain('\u001b')
  for (const line of text.split('\n').filter((one) => one.includes('js/function'))) expect(line).toMatch(/^# /)
})

test('a proposal for a program says the same', async () => {
  const answer = JSON.parse(await printed(put('bao-cao.csv', REPORT), { json: true }))
  expect(answer).toMatchObject({
    mapping: { headerRow: 3 },
    sure: expect.arrayContaining(['url', 'publishedAt']),
    missing: expect.arrayContaining(['views']),
    samples: [{ publishedAt: '2026-03-19T06:30:00+07:00' }],
  })
})

test('a workbook and JSON are proposed for alike', async () => {
  const path = join(folder, 'bao-cao.xlsx')
  const at = { value: new Date('2026-03-19T06:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' }
  await writeXlsxFile([
    [{ value: 'Báo cáo' }],
    [{ value: 'Nội dung' }, { value: 'Ngày đăng' }],
    [{ value: 'Phà kẹt xe.' }, at],
  ]).toFile(path)
  expect(parse(await printed(path))).toMatchObject({
    headerRow: 2,
    columns: { text: 'Nội dung', publishedAt: 'Ngày đăng' },
  })
  const json = put('tra-loi.json', JSON.stringify({ data: [{ message: 'Phà.', stats: { likes: 3 } }] }))
  expect(parse(await printed(json))).toMatchObject({ columns: { text: 'message', reactions: 'stats.likes' } })
})

test.each([
  ['not YAML', 'columns: [', /không phải YAML/],
  ['of columns that name people', 'columns: { text: Bài, source: Tác giả }', /columns\.source: .*nêu tên người/],
  ['of an unknown column', 'columns: { text: Bài, mood: Sắc thái }', /columns/],
  ['empty', '', /bảng cột/],
  ['a bomb of aliases', `a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`, /./],
])('a mapping that is %s is refused in one line', async (_, text, says) => {
  await expect(readMapping(put('bang.yaml', text))).rejects.toThrow(says)
})

test('a file without rows has nothing to propose', async () => {
  await expect(printed(put('trong.csv', 'a;b\n'))).rejects.toThrow(/không có dòng nào/)
})
