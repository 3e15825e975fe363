/** Hostile input through the whole command: nothing crashes, hangs, executes or is lost silently. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, test } from 'vitest'
import { Status } from '#api/shapes.js'
import { openWarc } from '#crawlers/formats/warc.js'
import { diembao, jsonLines, temporaryFolder } from '../support/cli.js'
import { pageOf, type TownArticle, writeTown } from '../support/town.js'

const MEBIBYTE = 1024 * 1024
const dir = temporaryFolder()
const inDir = (...args: string[]) => diembao([...args, '--dir', dir])
const status = () => Status.parse(JSON.parse(inDir('status', '--json').out))

const page = (slug: string, title: string, paragraphs: readonly string[]): TownArticle => ({
  host: 'bao.hiem.example',
  slug,
  at: '2025-10-30T08:00:00+07:00',
  title,
  paragraphs,
})
const LONG = 'UBND xã Cần Giờ, TP.HCM cho biết việc sửa đường đã xong trước hạn hai tuần.'

const BOMB = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}">${Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? 'a' : `b${at - 1}`};`.repeat(10)}">`,
).join('')}]><rss version="2.0"><channel><title>&b11;</title></channel></rss>`
const FEED = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin</title><item>
<title>Đường về Cần Giờ thông xe</title><link>https://bao.hiem.example/duong-ve-1.html</link></item></channel></rss>`

interface Bad {
  readonly name: string
  readonly type: string
  readonly body: Uint8Array
}
const bytes = (text: string) => new TextEncoder().encode(text)
const BAD: readonly Bad[] = [
  { name: 'nested', type: 'text/html', body: bytes(`<html><body>${'<div>'.repeat(100_000)}${LONG}`) },
  { name: 'nul', type: 'text/html', body: bytes(pageOf(page('nul', 'Cần Giờ\0 sửa đường', [LONG, `${LONG}\0\0`]))) },
  {
    name: 'script',
    type: 'text/html',
    body: bytes(pageOf(page('script', '<script>alert(1)</script> ở Cần Giờ', [LONG, LONG]))),
  },
  {
    name: 'formula',
    type: 'text/html',
    body: bytes(pageOf(page('formula', '=CMD|"/c calc"!A1 Cần Giờ', [LONG, LONG]))),
  },
  { name: 'bomb', type: 'application/rss+xml', body: bytes(BOMB) },
  { name: 'windows-1258', type: 'application/rss+xml; charset=utf-8', body: iconv.encode(FEED, 'windows-1258') },
  { name: 'noise', type: 'text/html', body: Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256) },
  { name: 'empty', type: 'text/html', body: new Uint8Array() },
  { name: 'image', type: 'image/png', body: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
]

let archive = ''
beforeAll(async () => {
  const writer = await openWarc(dir, new Date('2025-11-02T00:00:00Z'))
  for (const { name, type, body } of BAD)
    await writer.append({
      type: 'response',
      targetUri: `https://bao.hiem.example/../../etc/${name}-12345.html`,
      date: new Date('2025-11-01T00:00:00Z'),
      contentType: type,
      status: 200,
      headers: { 'content-type': type },
      body,
    })
  await writer.close()
  archive = join(dir, writer.file)
  expect(inDir('init', '--locality', 'can-gio').code).toBe(0)
}, 60_000)

describe('an archive of bad pages', () => {
  test('is read to its end in time, every record with an outcome and a reason', () => {
    const begun = performance.now()
    expect(inDir('crawl', '--replay', archive, '--json')).toMatchObject({ code: 0 })
    expect(performance.now() - begun).toBeLessThan(45_000)
    const { records, stages, waiting } = status()
    expect(records).toBe(BAD.length + 1)
    expect(waiting).toBe(0)
    expect((stages.extract?.in ?? 0) + (stages.discover?.in ?? 0)).toBe(BAD.length)
    expect(stages.discover).toMatchObject({ done: 1, quarantine: 1 })
    // NUL, script and formula pages are articles all the same; nothing else is.
    expect(stages.extract?.done).toBe(3)
    for (const stage of Object.values(stages))
      expect(Object.values(stage.reasons).reduce((a, b) => a + b, 0)).toBe(stage.in - stage.done)
  })

  test('leaves titles as text: no NUL, no markup of ours, no formula in a document', () => {
    const hits = jsonLines(inDir('search', 'can gio', '--json').out)
    expect(hits).toHaveLength(3)
    expect(JSON.stringify(hits)).not.toContain('\\u0000')
    const out = join(dir, 'out')
    inDir('briefing', 'weekly', '--locality', 'can-gio', '--week', '2025-W44', '--format', 'html', '--out', out)
    const html = readFileSync(join(out, 'weekly-can-gio-2025-10-27_2025-11-02.html'), 'utf8')
    expect(html).not.toMatch(/<script/i)
    expect(html).toContain('&lt;script&gt;')
  })
})

test('a truncated archive gives what it has and says that it is cut', async () => {
  const whole = await writeTown(temporaryFolder())
  truncateSync(whole, readFileSync(whole).length - 300)
  const before = status()
  expect(inDir('crawl', '--replay', whole, '--json')).toMatchObject({ code: 0 })
  const after = status()
  expect(after.items).toBeGreaterThan(before.items)
  expect(after.stages.read?.quarantine).toBe((before.stages.read?.quarantine ?? 0) + 1)
  expect(Object.keys(after.stages.read?.reasons ?? {}).join()).toMatch(/cắt/)
})

test('an archive that is no archive says so and nothing is made up', () => {
  const file = join(dir, 'khong-phai.warc.gz')
  writeFileSync(file, 'xin chào')
  const before = status()
  expect(inDir('crawl', '--replay', file, '--json').code).toBe(0)
  expect(status().items).toBe(before.items)
  expect(status().stages.read?.quarantine).toBe((before.stages.read?.quarantine ?? 0) + 1)
})

test('a page of 200 MB is refused with its reason, in time', () => {
  const file = join(dir, 'lon.html')
  writeFileSync(file, '<html><body><p>')
  truncateSync(file, 200 * MEBIBYTE)
  const ran = diembao(['extract', file, '--url', 'https://bao.hiem.example/lon.html', '--json'])
  expect(ran.code).toBe(0)
  expect(JSON.parse(ran.out)).toMatchObject({ kind: 'other', text: '' })
  expect(JSON.parse(ran.out).reason).toBeTruthy()
})
