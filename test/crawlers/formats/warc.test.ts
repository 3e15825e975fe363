/**
 * Does every record of an archive come back as it was sealed, or else as damage that is told?
 * Longer than other tests: each way in which a file can be broken is one row, and all of them share the files made here.
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { brotliCompressSync, constants, createGzip, deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import {
  openWarc,
  type RecordToSeal,
  readRecordAt,
  readWarc,
  type WarcDamage,
  type WarcRecord,
} from '#crawlers/formats/warc.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-warc-'))
})
afterEach(() => rm(folder, { recursive: true }))

const WHEN = new Date('2026-11-21T01:02:03.456Z')
const page = '<html><body><p>Chợ nổi họp lại từ sáng thứ bảy.</p></body></html>'

/** One record as other tools write it. */
function record(block: string | Uint8Array, fields: Record<string, string> = {}, ends = '\r\n'): Buffer {
  const body = Buffer.from(block)
  const all = {
    'WARC-Type': 'response',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000001>',
    'WARC-Date': '2026-11-20T00:00:00Z',
    'WARC-Target-URI': 'https://bao.vn/bai-1.htm',
    'Content-Type': 'application/http;msgtype=response',
    'Content-Length': String(body.length),
    ...fields,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from(['WARC/1.0', ...lines, '', ''].join(ends)), body, Buffer.from(ends + ends)])
}
const answer = (body: string | Uint8Array, headers: readonly string[] = ['Content-Type: text/html']) =>
  Buffer.concat([Buffer.from(['HTTP/1.1 200 OK', ...headers, '', ''].join('\r\n')), Buffer.from(body)])
const resource = (body: string) => record(body, { 'WARC-Type': 'resource', 'Content-Type': 'text/plain' })

async function readAll(bytes: Uint8Array | string, limits = {}): Promise<(WarcRecord | WarcDamage)[]> {
  const path = join(folder, 'in.warc')
  await writeFile(path, bytes)
  return readFrom(path, limits)
}
async function readFrom(path: string, limits = {}): Promise<(WarcRecord | WarcDamage)[]> {
  const found: (WarcRecord | WarcDamage)[] = []
  for await (const one of readWarc(path, limits)) found.push(one)
  return found
}
/** What was read, short: the text of a body, or the reason of a damage. */
const shortly = (found: readonly (WarcRecord | WarcDamage)[]) =>
  found.map((one) => (one.kind === 'record' ? Buffer.from(one.body).toString() : `! ${one.reason}`))
const bodies = async (bytes: Uint8Array, limits = {}) => shortly(await readAll(bytes, limits))

const CUT = '! tệp bị cắt giữa chừng'
const WRONG_LENGTH = '! độ dài khai báo của bản ghi bị sai'

describe('three ways to lay records down', () => {
  const three = [resource('một'), record(answer('hai')), resource('ba')]
  const gzipped = three.map((one) => gzipSync(one))

  test.each([
    ['plain', Buffer.concat(three)],
    ['a gzip member each', Buffer.concat(gzipped)],
    ['one gzip member for all', gzipSync(Buffer.concat(three))],
    ['nothing between records', Buffer.concat(three.map((one) => Buffer.from(one.toString().trimEnd())))],
    ['blank lines before the first', Buffer.concat([Buffer.from('\r\n\r\n'), ...three])],
  ])('%s', async (_, bytes) => {
    const found = await readAll(bytes)
    expect(shortly(found)).toEqual(['một', 'hai', 'ba'])
    expect(new Set(found.map(({ offset }) => offset)).size).toBe(3)
  })

  test('an offset is where the record can be opened', async () => {
    for (const [name, parts] of [
      ['a.warc', three],
      ['b.warc.gz', gzipped],
    ] as const) {
      await writeFile(join(folder, name), Buffer.concat(parts))
      for (const one of await readFrom(join(folder, name))) {
        expect(shortly([await readRecordAt(folder, name, one.offset)])).toEqual(shortly([one]))
      }
    }
  })

  test('nothing is no record', async () => {
    expect(await readAll('')).toEqual([])
    expect(await readAll(gzipSync(''))).toEqual([])
  })
})

describe('what a record says', () => {
  test('address, time, kind, HTTP status and headers', async () => {
    const headers = ['Content-Type: text/html', 'X-Two: a', 'X-Two: b', 'Folded: one', '\ttwo']
    const [found] = await readAll(record(answer(page, headers), { 'WARC-Target-URI': '<https://bao.vn/x>' }))
    expect(found).toMatchObject({
      recordId: 'urn:uuid:00000000-0000-0000-0000-000000000001',
      type: 'response',
      targetUri: 'https://bao.vn/x',
      date: new Date('2026-11-20T00:00:00Z'),
      contentType: 'text/html',
      status: 200,
      headers: { 'content-type': 'text/html', 'x-two': 'a, b', folded: 'one two' },
      offset: 0,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
  })

  test.each([
    ['2026-11-20T01:02:03.123456789Z', '2026-11-20T01:02:03.123Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['yesterday', null],
    ['2026-13-45T00:00:00Z', null],
  ])('the date %s', async (date, expected) => {
    const [found] = await readAll(record(answer(page), { 'WARC-Date': date }))
    expect(found?.kind === 'record' ? (found.date?.toISOString() ?? null) : found).toBe(expected)
  })

  test.each([
    ['gzip', gzipSync(page)],
    ['br', brotliCompressSync(page)],
    ['deflate', deflateRawSync(page)],
    ['gzip, br', brotliCompressSync(gzipSync(page))],
    ['gzip', page],
    ['br', page],
    ['deflate', page],
    ['zstd', page],
    ['identity', page],
  ])('a body declared as %s is read, though the coding be gone already', async (coding, body) => {
    expect(await bodies(record(answer(body, [`Content-Encoding: ${coding}`])))).toEqual([page])
  })

  test.each([
    ['in chunks', `6\r\nChợ \r\n7;x=y\r\nnổi\r\n\r\n0\r\n\r\n`, 'Chợ nổi\r\n'],
    ['in chunks, cut in one', 'a\r\n0123456789\r\n6\r\nabc', '0123456789abc'],
    ['declared as chunks, though it is none', page, page],
    ['declared as chunks, though it only begins with a number', '12\nmười hai', '12\nmười hai'],
  ])('a body %s', async (_, body, expected) => {
    expect(await bodies(record(answer(body, ['Transfer-Encoding: chunked'])))).toEqual([expected])
  })

  test('line ends of every kind, mixed', async () => {
    const block = `HTTP/1.0 404 Not Found\nA: 1\r\nB: 2\r\r\n\n\r\n${page}`
    const [found] = await readAll(Buffer.concat([record(block, {}, '\n'), resource('sau')]))
    expect(found).toMatchObject({ status: 404, headers: { a: '1', b: '2' } })
    expect(shortly(await readAll(record(block, {}, '\n')))).toEqual([`\r\n${page}`])
  })

  test('an answer without a status line keeps its bytes, its headers too when there are any', async () => {
    const [bare, headed] = await readAll(
      Buffer.concat([record(page), record(`Content-Type: text/html\r\nA: b\r\n\r\n${page}`)]),
    )
    expect(shortly([bare, headed].filter((one) => one !== undefined))).toEqual([page, page])
    expect(bare).toMatchObject({ status: null, headers: {} })
    expect(headed).toMatchObject({ status: null, headers: { a: 'b' } })
  })

  test('NUL bytes are bytes', async () => {
    const body = Buffer.from([0, 1, 0, 255, 0])
    const [found] = await readAll(record(answer(body)))
    expect(found?.kind === 'record' && body.equals(found.body)).toBe(true)
  })

  test('an address like a path is kept as data', async () => {
    const [found] = await readAll(record(answer(page), { 'WARC-Target-URI': '../../etc/passwd' }))
    expect(found).toMatchObject({ kind: 'record', targetUri: '../../etc/passwd' })
  })

  test('a header called __proto__ is only a header', async () => {
    const [found] = await readAll(record(answer(page, ['__proto__: x'])))
    expect(found?.kind === 'record' && Object.keys(found.headers)).toEqual(['__proto__'])
  })
})

describe('damage is told, and reading goes on', () => {
  const sound = resource('lành')

  test.each([
    ['plain', (bytes: Buffer) => bytes],
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
  ])('a %s file cut at any byte never gives a half record as a whole one', async (_, pack) => {
    const whole = Buffer.concat([pack(sound), pack(resource(page))])
    const first = pack(sound).length
    for (let length = first; length < whole.length - 4; length += 7) {
      const found = await bodies(whole.subarray(0, length))
      expect(found[0]).toBe('lành')
      expect(found.slice(1)).toEqual(length === first ? [] : [expect.stringMatching(/^! /)])
    }
    expect(await bodies(whole.subarray(0, whole.length - 9))).toEqual(['lành', CUT])
  })

  test('a length too short, too long, or none', async () => {
    const wrong = (length: string) => Buffer.concat([record(page, { 'Content-Length': length }), sound])
    for (const length of ['3', '140', '999999', '99999999999999999999', '-1', 'NaN', '']) {
      expect(await bodies(wrong(length)), length).toEqual([WRONG_LENGTH, 'lành'])
      expect(await bodies(gzipSync(wrong(length))), length).toEqual([WRONG_LENGTH, 'lành'])
    }
  })

  test('a broken member between sound ones', async () => {
    const broken = gzipSync(resource(page.repeat(20)))
    broken.fill(0xff, 40, 60)
    const found = await readAll(Buffer.concat([gzipSync(sound), broken, gzipSync(sound)]))
    expect(shortly(found)).toEqual(['lành', '! dữ liệu nén bị hỏng', 'lành'])
    expect(found[1]?.offset).toBe(gzipSync(sound).length)
  })

  test('a byte changed inside a member is seen, although it still unpacks', async () => {
    const changed = gzipSync(resource(page), { level: 0 })
    const at = changed.indexOf('Chợ')
    changed[at] = 'c'.charCodeAt(0)
    expect(await bodies(Buffer.concat([changed, gzipSync(sound)]))).toEqual(['! dữ liệu nén sai mã kiểm tra', 'lành'])
  })

  test('rubbish before, between and behind', async () => {
    const rubbish = Buffer.from('rác\nWARC/không phải\nrác\n')
    expect(await bodies(Buffer.concat([rubbish, sound, rubbish, sound, rubbish]))).toEqual([
      '! phần đầu bản ghi bị hỏng',
      'lành',
      '! phần đầu bản ghi bị hỏng',
      'lành',
      CUT,
    ])
    expect(await bodies(Buffer.concat([gzipSync(sound), Buffer.alloc(100), gzipSync(sound)]))).toEqual([
      'lành',
      '! dữ liệu nén bị hỏng',
      'lành',
    ])
  })

  test('a kind of record that the standard does not know', async () => {
    expect(await bodies(Buffer.concat([record(page, { 'WARC-Type': 'screenshot' }), sound]))).toEqual([
      '! loại bản ghi không có trong chuẩn WARC',
      'lành',
    ])
  })

  test('headers without end', async () => {
    const endless = Buffer.from(`WARC/1.0\r\nWARC-Type: ${'x'.repeat(200_000)}`)
    expect(await bodies(endless)).toEqual([CUT])
    expect(await bodies(Buffer.concat([endless, Buffer.from('\r\n\r\n'), sound]))).toEqual([
      '! phần đầu bản ghi bị hỏng',
      'lành',
    ])
  })

  test('not an archive at all', async () => {
    expect(await bodies(Buffer.from('PK\u0003\u0004 một tệp khác'))).toEqual([CUT])
    expect(await bodies(Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(5000, 0x1f)]))).toHaveLength(1)
  })

  test('bytes by chance never throw', async () => {
    let seed = 7
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed
    }
    const whole = Buffer.concat([gzipSync(sound), sound, gzipSync(resource(page)), resource(page)])
    for (let round = 0; round < 300; round += 1) {
      const bytes = Buffer.from(whole)
      for (let i = 0; i < 5; i += 1) bytes[random() % bytes.length] = random() % 256
      for (const one of await readAll(bytes)) expect(['record', 'damage']).toContain(one.kind)
    }
  })
})

describe('records larger than the memory they may take', () => {
  const sound = resource('lành')
  const TOO_LARGE = '! nội dung lớn hơn giới hạn 20 MB'
  const grown = (before: number) => (process.resourceUsage().maxRSS - before) / 1000

  function* largePage(size: number): Generator<Buffer> {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'
    const start = record(head, { 'Content-Length': String(size + head.length) })
    yield start.subarray(0, start.length - 4)
    const megabyte = Buffer.alloc(1_000_000, '<p>dài</p>')
    for (let sent = 0; sent < size; sent += megabyte.length) yield megabyte
    yield Buffer.from('\r\n\r\n')
    yield sound
  }

  test.each(['plain', 'gzip'])('a page of 200 MB is passed over, not held (%s)', async (kind) => {
    const path = join(folder, 'large.warc')
    const source = Readable.from(largePage(200_000_000))
    if (kind === 'plain') await pipeline(source, createWriteStream(path))
    else await pipeline(source, createGzip({ level: 1 }), createWriteStream(path))
    const before = process.resourceUsage().maxRSS
    const found = await readFrom(path)
    expect(shortly(found)).toEqual([TOO_LARGE, 'lành'])
    expect(found[0]).toMatchObject({ offset: 0, targetUri: 'https://bao.vn/bai-1.htm' })
    expect(grown(before)).toBeLessThan(100)
  })

  test('a gzip bomb inside a record is put down at the limit', async () => {
    const megabyte = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH })
    const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
    const bomb = Buffer.concat([head, ...Array.from({ length: 10_000 }, () => megabyte), Buffer.from([3, 0])])
    const before = process.resourceUsage().maxRSS
    const bytes = Buffer.concat([gzipSync(record(answer(bomb, ['Content-Encoding: gzip']))), gzipSync(sound)])
    expect(await bodies(bytes)).toEqual([TOO_LARGE, 'lành'])
    expect(grown(before)).toBeLessThan(250)
  })

  test('the limit is the caller’s to choose', async () => {
    const bytes = Buffer.concat([record(answer('x'.repeat(2_000_000))), sound])
    expect(await bodies(bytes, { bodyLimit: 1_000_000 })).toEqual(['! nội dung lớn hơn giới hạn 1 MB', 'lành'])
  })
})

describe('sealing', () => {
  const response: RecordToSeal = {
    type: 'response',
    targetUri: 'https://bao.vn/bai-1.htm',
    date: WHEN,
    contentType: null,
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', etag: '"a"' },
    body: Buffer.from(page),
  }
  const row: RecordToSeal = {
    type: 'resource',
    targetUri: 'urn:diembao:row:x:1',
    date: WHEN,
    contentType: 'application/json',
    status: null,
    headers: {},
    body: Buffer.from('{"id":1}'),
  }

  test('what was sealed is read back, from the file and from its place in it', async () => {
    const writer = await openWarc(folder, WHEN)
    const places = [await writer.append(response), await writer.append(row)]
    await writer.close()
    const found = await readFrom(join(folder, writer.file))
    expect(found.map((one) => one.kind === 'record' && one.type)).toEqual(['warcinfo', 'response', 'resource'])
    expect(found.slice(1).map(({ offset }) => offset)).toEqual(places.map(({ offset }) => offset))
    const [first, second] = await Promise.all(
      places.map(({ file, offset, length }) => readRecordAt(folder, file, offset, length)),
    )
    expect(first).toMatchObject({ targetUri: response.targetUri, date: WHEN, status: 200, digest: places[0]?.digest })
    expect(first?.headers).toEqual({
      'content-length': String(response.body.length),
      'content-type': 'text/html; charset=utf-8',
      'x-orig-content-encoding': 'gzip',
      etag: '"a"',
    })
    expect(Buffer.from(first?.body ?? []).toString()).toBe(page)
    expect(second).toMatchObject({ targetUri: row.targetUri, contentType: 'application/json', status: null })
    expect(Buffer.from(second?.body ?? []).toString()).toBe('{"id":1}')
  })

  test('another reader of web archives reads ours alike', async () => {
    const writer = await openWarc(folder, WHEN)
    for (const one of [response, row]) await writer.append(one)
    await writer.close()
    const read: unknown[] = []
    for await (const one of WARCParser.iterRecords(createReadStream(join(folder, writer.file)))) {
      const status = one.httpHeaders?.statusCode ?? null
      read.push([one.warcType, one.warcTargetURI, one.warcDate, status, await one.contentText()])
    }
    expect(read.slice(1)).toEqual([
      ['response', response.targetUri, WHEN.toISOString(), 200, page],
      ['resource', row.targetUri, WHEN.toISOString(), null, '{"id":1}'],
    ])
  })

  test('sealing what was read from our own archive changes nothing but its place', async () => {
    const writer = await openWarc(folder, WHEN)
    const once = await writer.append(response)
    const again = await writer.append(await readRecordAt(folder, once.file, once.offset))
    await writer.close()
    const { offset: _, recordId: __, ...first } = await readRecordAt(folder, once.file, once.offset)
    expect(await readRecordAt(folder, again.file, again.offset)).toMatchObject(first)
  })

  test('an unknown date, address or status stays unknown', async () => {
    const writer = await openWarc(folder, WHEN)
    const bare = { ...response, date: null, targetUri: null, status: null, body: Buffer.from('A: b\r\n\r\nc') }
    const { file, offset, digest } = await writer.append(bare)
    await writer.close()
    const found = await readRecordAt(folder, file, offset)
    expect(found).toMatchObject({ date: null, targetUri: null, status: null, digest })
    expect(Buffer.from(found.body).toString()).toBe('A: b\r\n\r\nc')
  })

  test('no header and no address can forge a line of the record', async () => {
    const writer = await openWarc(folder, WHEN)
    const headers = { 'x-a': 'b\r\nx-forged: 1\r\n\r\n<html>', 'bad name:': 'x', 'x-vi': 'Điểm báo' }
    const targetUri = 'https://bao.vn/a b\r\nWARC-Type: metadata'
    const { file, offset } = await writer.append({ ...response, headers, targetUri })
    await writer.close()
    const found = await readRecordAt(folder, file, offset)
    expect(found.targetUri).toBe('https://bao.vn/a%20b%0D%0AWARC-Type:%20metadata')
    expect(found.headers).toEqual({
      'content-length': String(response.body.length),
      'x-a': 'b x-forged: 1 <html>',
      'x-vi': 'Điểm báo',
    })
    expect(Buffer.from(found.body).toString()).toBe(page)
  })

  test('many appends at once do not mix', async () => {
    const writer = await openWarc(folder, WHEN)
    const text = (i: number) => `bài ${i} `.repeat(i % 10 === 0 ? 60_000 : 20)
    const places = await Promise.all(
      Array.from({ length: 100 }, (_, i) => writer.append({ ...row, body: Buffer.from(text(i)) })),
    )
    await writer.flush()
    for (const [i, { file, offset, length }] of places.entries()) {
      expect(Buffer.from((await readRecordAt(folder, file, offset, length)).body).toString()).toBe(text(i))
    }
    await writer.close()
    expect(await readFrom(join(folder, writer.file))).toHaveLength(101)
  })

  test('a run that seals nothing leaves no file, and two runs never share one', async () => {
    const [one, other] = [await openWarc(folder, WHEN), await openWarc(folder, WHEN)]
    expect(one.file).not.toBe(other.file)
    await one.close()
    expect(await readdir(folder)).toEqual([])
    await other.append(row)
    await other.close()
    expect(await readdir(folder)).toEqual([other.file])
    await expect(other.append(row)).rejects.toThrow()
  })

  test('what a killed run left half written is damage, and what came before it is whole', async () => {
    const writer = await openWarc(folder, WHEN)
    const whole = await writer.append(row)
    const half = await writer.append(response)
    await writer.close()
    await truncate(join(folder, writer.file), half.offset + half.length - 20)
    expect(shortly(await readFrom(join(folder, writer.file))).slice(1)).toEqual(['{"id":1}', CUT])
    expect((await readRecordAt(folder, whole.file, whole.offset, whole.length)).digest).toBe(whole.digest)
    await expect(readRecordAt(folder, half.file, half.offset)).rejects.toThrow('damaged')
  })

  test('a record that is not what was sealed is refused', async () => {
    const forged = record('khác', { 'WARC-Type': 'resource', 'WARC-Payload-Digest': `sha256:${'0'.repeat(64)}` })
    await writeFile(join(folder, 'a.warc'), forged)
    await expect(readRecordAt(folder, 'a.warc', 0)).rejects.toThrow('not what was sealed')
  })

  test('only files of the archive folder are opened', async () => {
    await writeFile(join(folder, 'a.warc'), resource('x'))
    await symlink(join(folder, 'a.warc'), join(folder, 'link.warc'))
    const names = [
      '../a.warc',
      '/etc/passwd',
      'a/../a.warc',
      '..',
      '',
      'a.warc\u0000',
      '.warc',
      'link.warc',
      'none.warc',
    ]
    for (const name of names) await expect(readRecordAt(folder, name, 0), name).rejects.toThrow()
    for (const offset of [-1, 0.5, Number.NaN, 1e20, 5000]) {
      await expect(readRecordAt(folder, 'a.warc', offset)).rejects.toThrow()
    }
    expect(shortly([await readRecordAt(folder, 'a.warc', 0)])).toEqual(['x'])
  })

  test('records appended by hand after ours are found', async () => {
    const writer = await openWarc(folder, WHEN)
    await writer.append(row)
    await writer.close()
    await appendFile(join(folder, writer.file), gzipSync(resource('thêm')))
    expect(shortly(await readFrom(join(folder, writer.file))).at(-1)).toBe('thêm')
    expect((await readFile(join(folder, writer.file))).subarray(0, 3)).toEqual(Buffer.from([0x1f, 0x8b, 8]))
  })
})

const evaluationData = process.env.DIEMBAO_EVAL_DATA
if (evaluationData === undefined) process.emitWarning('DIEMBAO_EVAL_DATA is not set: real pages are not read')
test.skipIf(evaluationData === undefined)('every page of the real archive has the digest it was given', async () => {
  const found = await readFrom(join(evaluationData ?? '', 'captures', 'press-dev.warc.gz'))
  const pages = found.flatMap((one) => (one.kind === 'record' && one.type === 'response' ? [one] : []))
  expect([found.length, pages.length]).toEqual([238, 237])
  for (const { digest, declaredDigest, targetUri } of pages) expect(digest, targetUri ?? '').toBe(declaredDigest)
})
