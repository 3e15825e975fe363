import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { type FileRow, formatOf, readRows } from '#crawlers/intake/files.js'

const folder = mkdtempSync(join(tmpdir(), 'diembao-rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rowsIn(name: string, content: string | Uint8Array): Promise<FileRow[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const format = formatOf(path)
  if (format === null) throw new Error(`no format for ${name}`)
  const rows: FileRow[] = []
  for await (const row of readRows(path, format)) rows.push(row)
  return rows
}

describe('JSON Lines', () => {
  test('a bad line is named by its number and the rest go on', async () => {
    expect(await rowsIn('a.jsonl', '\ufeff{"id":1}\nnot json\n\n{"id":2}')).toEqual([
      { line: 1, value: { id: 1 } },
      { line: 2, damage: 'không phải JSON' },
      { line: 4, value: { id: 2 } },
    ])
  })
  test('may be gzipped', async () => {
    expect(await rowsIn('b.jsonl.gz', gzipSync('{"id":1}\n'))).toEqual([{ line: 1, value: { id: 1 } }])
  })
  test('a line longer than memory should hold is let go', async () => {
    const rows = await rowsIn('c.jsonl', `{"text":"${'a'.repeat(21 * 1024 * 1024)}"}\n{"id":2}\n`)
    expect(rows).toEqual([
      { line: 1, damage: 'dòng dài quá 20 MB' },
      { line: 2, value: { id: 2 } },
    ])
  })
})

describe('JSON', () => {
  test('gives the rows of a list, or of a list inside what a service answered', async () => {
    expect(await rowsIn('i.json', '[{"id":1},\n{"id":2}]')).toEqual([
      { line: 1, value: { id: 1 } },
      { line: 2, value: { id: 2 } },
    ])
    expect(await rowsIn('j.json.gz', gzipSync('{"ok":true,"data":[{"id":1}]}'))).toEqual([
      { line: 1, value: { id: 1 } },
    ])
  })
  test('a bad row is named and the rest go on', async () => {
    expect(await rowsIn('k.json', '[{"id":1},{"id":},{"id":3}')).toEqual([
      { line: 1, value: { id: 1 } },
      { line: 1, damage: 'không phải JSON' },
      { line: 1, value: { id: 3 } },
    ])
  })
  test('of a page under the name of JSON a few faults are told, not thousands', async () => {
    expect((await rowsIn('l.json', '<p>không phải </p>'.repeat(5_000))).length).toBeLessThanOrEqual(20)
  })
})

describe('a report', () => {
  const report = ['Báo cáo tháng 3; toàn tỉnh', '', 'Từ 01/03', 'Mã;Nội dung', '1;Phà', ''].join('\n')
  const rowsBelow = async (name: string, content: string | Uint8Array, headerRow: number) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    const rows: FileRow[] = []
    for await (const row of readRows(path, 'csv', { headerRow })) rows.push(row)
    return rows
  }
  test('has titles above its headers', async () => {
    expect(await rowsBelow('m.csv', report, 3)).toEqual([{ line: 5, value: { Mã: '1', 'Nội dung': 'Phà' } }])
  })
  test('saved as Unicode text by a spreadsheet is UTF-16', async () => {
    const text = 'Mã\tNội dung\n1\tPhà Bình Khánh\n'
    const file = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(await rowsBelow('n.csv', file, 1)).toEqual([{ line: 2, value: { Mã: '1', 'Nội dung': 'Phà Bình Khánh' } }])
  })
  test('in a workbook too', async () => {
    const path = join(folder, 'o.xlsx')
    await writeXlsxFile([[{ value: 'Báo cáo' }], [], [{ value: 'Mã' }], [{ value: 7 }]]).toFile(path)
    const rows: FileRow[] = []
    for await (const row of readRows(path, 'xlsx', { headerRow: 2 })) rows.push(row)
    expect(rows).toEqual([{ line: 4, value: { Mã: 7 } }])
  })
})

describe('CSV', () => {
  test('reads quotes, semicolons and a byte-order mark', async () => {
    const rows = await rowsIn('d.csv', '\ufeffid;tiêu đề;nội dung\n1;"Một; hai";"Dòng\nhai"\n')
    expect(rows).toEqual([{ line: 3, value: { id: '1', 'tiêu đề': 'Một; hai', 'nội dung': 'Dòng\nhai' } }])
  })
})

describe('CSV of another tool', () => {
  test('a semicolon inside a text of a comma file divides nothing', async () => {
    const rows = await rowsIn('g.csv', 'id,text,url\n1,Họp; mai bàn tiếp; hết.,https://bao.example/1\n')
    expect(rows).toEqual([
      { line: 2, value: { id: '1', text: 'Họp; mai bàn tiếp; hết.', url: 'https://bao.example/1' } },
    ])
  })
  test('a row with more cells than the header is damage, not a shorter text', async () => {
    const rows = await rowsIn('h.csv', 'id,text\n1,Một, hai, ba\n2,Được\n')
    expect(rows).toEqual([
      { line: 2, damage: 'dòng có nhiều cột hơn dòng tiêu đề' },
      { line: 3, value: { id: '2', text: 'Được' } },
    ])
  })
})

test('a workbook gives its rows under the names of its first row, dates as dates', async () => {
  const published = new Date('2026-03-07T01:06:00Z')
  const path = join(folder, 'e.xlsx')
  await writeXlsxFile([
    [{ value: 'Tiêu đề' }, { value: 'Nội dung' }, { value: 'Ngày đăng' }],
    [{ value: '=1+1' }, { value: 'Thân bài.' }, { value: published, type: Date, format: 'dd/mm/yyyy hh:mm' }],
  ]).toFile(path)
  const rows: FileRow[] = []
  for await (const row of readRows(path, 'xlsx')) rows.push(row)
  expect(rows).toEqual([{ line: 2, value: { 'Tiêu đề': '=1+1', 'Nội dung': 'Thân bài.', 'Ngày đăng': published } }])
})

test('a workbook that is none fails with an error, not with rows', async () => {
  await expect(rowsIn('f.xlsx', 'không phải bảng tính')).rejects.toThrow()
})

test('a file of another kind has no format', () => {
  expect(formatOf('x.pdf')).toBeNull()
  expect(formatOf('X.JSONL.GZ')).toBe('jsonl')
})
