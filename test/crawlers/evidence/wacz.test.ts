/** Is an evidence package what its specification and its own README say, and does a change in it go unnoticed? */
import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getSurt, WARCParser } from 'warcio'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { indexTime, sortKey } from '#crawlers/evidence/cdxj.js'
import { type PackedCapture, packWacz, type WaczOrder } from '#crawlers/evidence/wacz.js'
import { verifyWacz } from '#crawlers/evidence/wacz-verify.js'
import { HEADLINE, PAGE, page, sealAll, WHEN } from './sealed.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-wacz-'))
})
afterEach(() => rm(folder, { recursive: true }))

const NAMES = [
  'archive/data.warc.gz',
  'indexes/index.cdx',
  'pages/pages.jsonl',
  'custody.json',
  'README.txt',
  'datapackage.json',
  'datapackage-digest.json',
]

const picture = (kind: 'view' | 'pdf') =>
  page({
    type: 'resource',
    targetUri: `urn:${kind}:${PAGE}`,
    contentType: kind === 'view' ? 'image/png' : 'application/pdf',
    status: null,
    headers: {},
    body: Buffer.from(`ảnh ${kind}`),
    date: new Date(WHEN.getTime() + 60_000),
  })

const order = (captures: readonly PackedCapture[], changes: Partial<WaczOrder> = {}): WaczOrder => ({
  title: HEADLINE,
  createdAt: new Date('2026-11-21T08:00:00Z'),
  software: 'diembao/0.2.0',
  captures,
  leftOut: [],
  custody: { entries: [] },
  ...changes,
})

/** A page and its two pictures, packed. */
async function packed(changes: Partial<WaczOrder> = {}) {
  const captures = await sealAll(folder, [page(), picture('view'), picture('pdf')])
  const path = join(folder, 'gói.wacz')
  await pipeline(packWacz(order(captures, changes), folder), createWriteStream(path))
  return { path, captures }
}

async function unpacked(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path, { autoClose: false })
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(Buffer.from(part))
    files.set(entry.fileName, Buffer.concat(parts))
  }
  zip.close()
  return files
}

async function repacked(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const zip = new ZipFile()
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { compress: false })
  zip.end()
  const path = join(folder, 'sửa.wacz')
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

const lines = (bytes: Buffer | undefined) => (bytes?.toString() ?? '').split('\n').filter((line) => line !== '')

describe('a package', () => {
  test('holds the files of WACZ 1.1.1, the archive stored as it is', async () => {
    const { path, captures } = await packed()
    expect([...(await unpacked(path)).keys()]).toEqual(NAMES)
    const zip = await openPromise(path, { autoClose: false })
    for await (const entry of zip.eachEntry())
      if (entry.fileName === 'archive/data.warc.gz') expect(entry.compressionMethod).toBe(0)
    zip.close()
    const described = JSON.parse(String((await unpacked(path)).get('datapackage.json')))
    expect(described).toMatchObject({
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: HEADLINE,
      mainPageUrl: PAGE,
      mainPageDate: captures[0]?.facts.capturedAt.toISOString(),
    })
    expect(described.resources.map(({ path: name }: { path: string }) => name)).toEqual(NAMES.slice(0, 5))
  })

  test('is checked by hand as its README says', async () => {
    const { path } = await packed()
    const files = await unpacked(path)
    for (const [name, bytes] of files) {
      const file = join(folder, name.replaceAll('/', '_'))
      await writeFile(file, bytes)
      const sum = `sha256:${execFileSync('sha256sum', [file]).toString().slice(0, 64)}`
      if (name === 'datapackage-digest.json') continue
      const holder = name === 'datapackage.json' ? 'datapackage-digest.json' : 'datapackage.json'
      expect(String(files.get(holder))).toContain(`"${sum}"`)
    }
    const [line] = lines(files.get('indexes/index.cdx'))
    const { offset, length, recordDigest } = JSON.parse(line?.slice(line.indexOf('{')) ?? '')
    const archive = join(folder, 'archive_data.warc.gz')
    const command = `tail -c +$((${offset}+1)) ${archive} | head -c ${length} | sha256sum`
    const sum = execFileSync('sh', ['-c', command]).toString().slice(0, 64)
    expect(recordDigest).toBe(`sha256:${sum}`)
    expect(String(files.get('README.txt'))).toContain(recordDigest)
  })

  test('says in Vietnamese what it holds and what it lacks', async () => {
    const { path } = await packed({ title: 'Tên\r\nkhác', leftOut: ['bản lưu số 9:\ntệp bị cắt'] })
    const readme = String((await unpacked(path)).get('README.txt'))
    expect(readme).toContain('Trang đã lưu: Tên khác')
    expect(readme).toContain('20/11/2026 08:02 giờ Việt Nam (2026-11-20T01:02:03.456Z UTC)')
    expect(readme).toContain(`Địa chỉ đã hỏi:  ${PAGE}`)
    expect(readme).toContain('Địa chỉ cuối:    https://www.bao.example/tin-1.html')
    expect(readme).toContain('- bản lưu số 9: tệp bị cắt')
  })

  test('holds the records byte for byte, and another reader of web archives finds them by the index', async () => {
    const { path, captures } = await packed()
    const files = await unpacked(path)
    const archive = files.get('archive/data.warc.gz') ?? Buffer.alloc(0)
    const index = lines(files.get('indexes/index.cdx'))
    expect(index).toEqual([...index].sort())
    expect(index.map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['example,bao)/tin-1.html', '20261120010203'],
      [`urn:pdf:${PAGE}`, '20261120010303'],
      [`urn:view:${PAGE}`, '20261120010303'],
    ])
    for (const line of index) {
      const entry = JSON.parse(line.slice(line.indexOf('{')))
      const capture = captures.find(({ facts }) => facts.url === entry.url)
      const bytes = archive.subarray(Number(entry.offset), Number(entry.offset) + Number(entry.length))
      const sealed = await readFile(join(folder, capture?.facts.archiveFile ?? ''))
      const { archiveOffset, archiveLength } = capture?.facts ?? { archiveOffset: 0, archiveLength: 0 }
      expect(bytes.equals(sealed.subarray(archiveOffset ?? 0, (archiveOffset ?? 0) + (archiveLength ?? 0)))).toBe(true)
      expect(entry).toMatchObject({ digest: capture?.facts.digest, filename: 'data.warc.gz' })
    }
    await writeFile(join(folder, 'data.warc.gz'), archive)
    const found: (string | null | undefined)[] = []
    for await (const record of new WARCParser(createReadStream(join(folder, 'data.warc.gz')))) {
      if (record.warcTargetURI === PAGE) expect(await record.contentText()).toContain(HEADLINE)
      found.push(record.warcTargetURI)
      await record.skipFully()
    }
    expect(found).toEqual([null, PAGE, `urn:view:${PAGE}`, `urn:pdf:${PAGE}`])
  })

  test('stops rather than hand out a record that changed since it was checked', async () => {
    const captures = await sealAll(folder, [page()])
    await appendFile(join(folder, captures[0]?.facts.archiveFile ?? ''), 'x')
    const ending = (one: PackedCapture) =>
      pipeline(packWacz(order([one]), folder), createWriteStream(join(folder, 'a.wacz')))
    for (const capture of captures) {
      await expect(ending(capture)).resolves.toBeUndefined()
      await expect(ending({ ...capture, sealed: 'sha256:khác' })).rejects.toThrow('changed while it was packed')
    }
  })

  test('of many large captures is made one record at a time', async () => {
    const body = Buffer.alloc(8_000_000)
    for (let at = 0; at < body.length; at += 4) body.writeUInt32LE((at * 2654435761) >>> 0, at)
    const [large] = await sealAll(folder, [page({ body })])
    if (large === undefined) throw new Error('nothing was sealed')
    const many = Array.from({ length: 25 }, () => large)
    let [held, size] = [0, 0]
    const before = process.memoryUsage().arrayBuffers
    for await (const part of packWacz(order(many), folder)) {
      size += part.length
      held = Math.max(held, process.memoryUsage().arrayBuffers - before)
    }
    expect(size).toBeGreaterThan(25 * (large.facts.archiveLength ?? 0))
    // Room for what is not collected at once; all together would be far more.
    expect(held).toBeLessThan(size * 0.8)
  })
})

describe('verifying a package', () => {
  test('finds nothing wrong in a sound one, record by record', async () => {
    const { path } = await packed()
    const verdict = await verifyWacz(path)
    expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(verdict.ok).toBe(true)
    expect(verdict.checks.map(({ what }) => what)).toEqual([
      'datapackage.json',
      ...NAMES.slice(0, 5),
      PAGE,
      `urn:view:${PAGE}`,
      `urn:pdf:${PAGE}`,
    ])
  })

  test.each(NAMES.slice(0, 6))('finds one changed byte in %s', async (name) => {
    const { path } = await packed()
    const files = await unpacked(path)
    const bytes = files.get(name) ?? Buffer.alloc(0)
    // Inside a word, so that what is text stays readable.
    const at = name.endsWith('.gz') ? bytes.length >> 1 : bytes.lastIndexOf('e')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const verdict = await verifyWacz(await repacked(files))
    expect(verdict.ok).toBe(false)
    expect(verdict.checks.filter(({ ok }) => !ok).map(({ what }) => what)).toContain(name)
  })

  test('finds a changed record even when every list was made anew', async () => {
    const captures = await sealAll(folder, [page()])
    const path = join(folder, 'a.wacz')
    await pipeline(packWacz(order(captures), folder), createWriteStream(path))
    const files = await unpacked(path)
    const index = String(files.get('indexes/index.cdx')).replace(/("digest":"sha256:)./, '$1f')
    const { createHash } = await import('node:crypto')
    const hash = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const before = hash(files.get('indexes/index.cdx') ?? Buffer.alloc(0))
    files.set('indexes/index.cdx', Buffer.from(index))
    const described = Buffer.from(String(files.get('datapackage.json')).replace(before, hash(Buffer.from(index))))
    files.set('datapackage.json', described)
    files.set(
      'datapackage-digest.json',
      Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: hash(described) })),
    )
    const verdict = await verifyWacz(await repacked(files))
    expect(verdict.checks.filter(({ ok }) => !ok).map(({ what }) => what)).toEqual([PAGE])
  })

  test.each(NAMES)('finds that %s is missing', async (name) => {
    const { path } = await packed()
    const files = await unpacked(path)
    files.delete(name)
    expect((await verifyWacz(await repacked(files))).ok).toBe(false)
  })

  test('finds a file that nobody declared', async () => {
    const { path } = await packed()
    const files = await unpacked(path).then((all) => all.set('thêm.txt', Buffer.from('x')))
    const { checks } = await verifyWacz(await repacked(files))
    expect(checks.filter(({ ok }) => !ok).map(({ what }) => what)).toEqual(['thêm.txt'])
  })

  test.each<[string, (path: string) => Promise<unknown>]>([
    ['no file', (path) => rm(path)],
    ['a file cut short', (path) => truncate(path, 2000)],
    ['an empty file', (path) => truncate(path, 0)],
    ['not a package', (path) => writeFile(path, 'Cần Giờ'.repeat(1000))],
  ])('tells %s, and never throws', async (_, happens) => {
    const { path } = await packed()
    await happens(path)
    expect(await verifyWacz(path)).toMatchObject({ ok: false, checks: [{ ok: false, detail: /\p{L}/u }] })
  })
})

describe('the index', () => {
  test.each([
    'https://www.bao.example/Tin-1.HTM?Id=7&a=B',
    'http://bao.example:8080/x',
    'https://thoisu.bao.com.vn/',
    'https://bao.example/b%C3%A0i',
    'http://127.0.0.1/x',
  ])('has the sort key that other tools give %s', (address) => {
    expect(sortKey(address)).toBe(getSurt(address))
  })

  test('leaves what is no web address as it is', () => {
    expect(sortKey('urn:view:https://bao.example/')).toBe('urn:view:https://bao.example/')
    expect(sortKey('https://[')).toBe('https://[')
  })

  test('writes time in UTC, to the second', () => {
    expect(indexTime(WHEN)).toBe('20261120010203')
  })
})
