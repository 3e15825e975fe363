/** What becomes of a file that another tool exported, from its bytes to the Items? */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { openWarc } from '#crawlers/formats/warc.js'
import { formatOf } from '#crawlers/intake/files.js'
import { ColumnMapping } from '#crawlers/intake/mapping.js'
import { importRows } from '#crawlers/reading.js'
import { readingSteps } from '#crawlers/worker.js'
import { items } from '#data/schema/items.js'
import { drain } from '#data/store/work.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../support/database.js'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const AT = new Date('2026-03-10T05:00:00Z')

/** An hour passes with every file. */
async function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'diembao-import-'))
  folders.push(folder)
  const db: Database = await freshDatabase()
  const captures = join(folder, 'captures')
  let files = 0
  const bring = async (name: string, content: string | Uint8Array, mapping: ColumnMapping | null = null) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    const format = formatOf(path)
    if (format === null) throw new Error(`no format for ${name}`)
    files += 1
    const now = () => new Date(AT.getTime() + files * 3_600_000)
    const archive = await openWarc(captures, new Date(AT.getTime() + files))
    const brought = await importRows({ path, format, source: 'tep', mapping }, { db, archive, now, tool: 'diembao/0' })
    await archive.close()
    await drain(db, readingSteps({ archiveFolder: captures, firstStage: 'none', now }), { owner: 'test', now })
    return brought
  }
  const sealed = () =>
    readdirSync(captures)
      .map((file) => readFileSync(join(captures, file)))
      .map((bytes) => gunzipSync(bytes).toString('utf8'))
      .join('\n')
  return { bring, sealed, held: () => db.read.select().from(items) }
}

const mapping = ColumnMapping.parse({
  headerRow: 2,
  columns: {
    url: 'Đường link',
    text: 'Bài',
    publishedAt: 'Lúc',
    platform: 'Kênh',
    reactions: ['Thích', 'Thương'],
    comments: 'Bình luận',
  },
  dates: { forms: ['dd/MM/yyyy HH:mm'] },
  never: ['Ai đăng'],
})
const HEADER = 'Kênh;Bài;Đường link;Lúc;Ai đăng;Thích;Thương;Bình luận;Số điện thoại'
const report = (...rows: readonly string[]): string => ['Báo cáo lắng nghe', HEADER, ...rows].join('\n')

test('an export is read by its mapping: time, form, counts, and one address whatever was added to it', async () => {
  const { bring, held } = await desk()
  const brought = await bring(
    'xuat.csv',
    report(
      'Facebook;Phà kẹt xe.;https://m.facebook.com/story.php?story_fbid=1&id=2&mibextid=x;09/03/2026 06:30;Nguyễn Văn A;1,2K;30;4;0901',
      'Facebook;Phà kẹt xe.;https://www.facebook.com/story.php?id=2&story_fbid=1&fbclid=y;09/03/2026 06:30;Nguyễn Văn A;1,2K;31;5;0901',
    ),
    mapping,
  )
  expect(brought).toEqual({ read: 2, fresh: 2 })
  expect(await held()).toMatchObject([
    {
      url: 'https://www.facebook.com/story.php?id=2&story_fbid=1',
      form: 'post',
      source: 'www.facebook.com',
      publishedAt: new Date('2026-03-08T23:30:00Z'),
      engagement: { views: null, reactions: 1231, comments: 5, shares: null },
    },
  ])
})

test('whoever posted is in nothing that is sealed, nor is what the office did not name', async () => {
  const { bring, sealed } = await desk()
  await bring('xuat.csv', report('Facebook;Phà kẹt xe.;;;Nguyễn Văn A;1;;;0901234567'), mapping)
  await bring(
    'khac.jsonl',
    JSON.stringify({ id: 1, text: 'Cầu thông.', author: 'Trần Thị B', meta: { user_name: 'c.d' } }),
  )
  expect(sealed()).toContain('Phà kẹt xe.')
  expect(sealed()).toContain('Cầu thông.')
  expect(sealed()).not.toMatch(/Nguyễn Văn A|0901234567|Trần Thị B|c\.d/)
})

test('the same export again changes nothing; under a mended mapping it is read anew', async () => {
  const { bring, held } = await desk()
  const file = report('Facebook;Phà kẹt xe.;https://www.facebook.com/x/posts/1;03/04/2025 06:30;A;1;;;')
  await bring('xuat.csv', file, mapping)
  expect(await bring('xuat.csv', file, mapping)).toEqual({ read: 1, fresh: 0 })
  expect(await held()).toMatchObject([{ publishedAt: new Date('2025-04-02T23:30:00Z') }])
  const mended = { ...mapping, dates: { forms: ['MM/dd/yyyy HH:mm'], timeZone: '+07:00' } }
  expect(await bring('xuat.csv', file, mended)).toEqual({ read: 1, fresh: 1 })
  expect(await held()).toHaveLength(1)
})

test('a service that answered with a list inside an object is read like any file', async () => {
  const { bring, held } = await desk()
  const rows = [
    { id: 1, text: 'Một.', url: 'https://youtu.be/aaaaaaaaaa1', views: 12 },
    { id: 2, title: 'Chỉ có tiêu đề' },
  ]
  expect(await bring('tra-loi.json', JSON.stringify({ total: 2, data: rows }))).toEqual({ read: 2, fresh: 2 })
  expect(await held()).toMatchObject([
    { form: 'video', url: 'https://www.youtube.com/watch?v=aaaaaaaaaa1', engagement: { views: 12 } },
    { form: 'article', url: null, title: 'Chỉ có tiêu đề', engagement: null },
  ])
})

test('a workbook keeps the time that it shows, under a mapping and without', async () => {
  const at = { value: new Date('2026-03-09T06:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' }
  const workbook = await writeXlsxFile([
    [{ value: 'id' }, { value: 'Bài' }, { value: 'text' }, { value: 'Ngày đăng' }],
    [{ value: 1 }, { value: 'Một.' }, { value: 'Một.' }, at],
  ]).toBuffer()
  const byMapping = ColumnMapping.parse({ columns: { text: 'Bài', publishedAt: 'Ngày đăng' } })
  for (const one of [null, byMapping]) {
    const { bring, held } = await desk()
    await bring('bang.xlsx', workbook, one)
    expect(await held()).toMatchObject([{ publishedAt: new Date('2026-03-08T23:30:00Z') }])
  }
})
