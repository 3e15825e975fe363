/** Does anything that happens to a sealed record go unnoticed? */
import { mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SealedFacts } from '#crawlers/evidence/facts.js'
import { type CheckName, type Verdict, verifyCapture } from '#crawlers/evidence/verify.js'
import type { RecordToSeal } from '#crawlers/formats/warc.js'
import { packMember } from '#crawlers/formats/warc-sealing.js'
import { page, sealAll, WHEN } from './sealed.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-evidence-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function one(record: RecordToSeal = page()) {
  const [capture] = await sealAll(folder, [record])
  if (capture === undefined) throw new Error('nothing was sealed')
  const path = join(folder, capture.facts.archiveFile ?? '')
  const offset = capture.facts.archiveOffset ?? 0
  return { ...capture, path, offset, length: capture.facts.archiveLength ?? 0 }
}
const failing = ({ checks }: Verdict): CheckName[] => checks.filter(({ ok }) => !ok).map(({ name }) => name)
const verdictOf = (facts: SealedFacts, sealed: string | null = null) => verifyCapture(facts, folder, sealed)

describe('what is as it was sealed passes every check', () => {
  const resource = { type: 'resource', status: null, headers: {}, finalUrl: null } as const
  test.each<[string, Partial<RecordToSeal>]>([
    ['a page', {}],
    ['a page of an earlier version, without tool and final address', { finalUrl: null, tool: null }],
    ['an answer without a status line', { status: null }],
    ['an empty body', { body: new Uint8Array(0) }],
    ['a body that looks like headers', { body: Buffer.from('A: b\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n') }],
    ['a large body', { body: Buffer.alloc(3_000_000, 'Cần Giờ ') }],
    ['an address with Vietnamese letters', { targetUri: 'https://bao.example/bài 1.html?q=Ô#dau' }],
    ['a record without an address', { targetUri: null }],
    ['a picture', { ...resource, targetUri: 'urn:view:https://bao.example/', contentType: 'image/png' }],
  ])('%s', async (_, changes) => {
    const { facts, sealed } = await one(page(changes))
    const verdict = await verdictOf(facts, sealed)
    expect(failing(verdict)).toEqual([])
    expect(verdict).toMatchObject({ ok: true, sealed })
    expect(verdict.checks.every(({ detail }) => /\p{L}/u.test(detail))).toBe(true)
  })

  test('an imported row is sealed under a name of ours', async () => {
    const { facts } = await one(page({ type: 'resource', targetUri: 'urn:diembao:row:bao:7', status: null }))
    const row = { ...facts, recordType: 'row', url: 'https://bao.example/tin-1.html' }
    expect(await verdictOf(row)).toMatchObject({ ok: true })
    // A page never is.
    expect(failing(await verdictOf({ ...row, recordType: 'response' }))).toEqual(['target'])
  })
})

describe('one changed byte', () => {
  test('fails wherever it stands, though nothing but the record itself is known', async () => {
    const { facts, path, offset, length } = await one()
    const sound = await readFile(path)
    const passed: number[] = []
    for (let at = offset; at < offset + length; at++) {
      const bytes = Buffer.from(sound)
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      await writeFile(path, bytes)
      if ((await verdictOf(facts)).ok) passed.push(at - offset)
    }
    expect(passed).toEqual([])
  })

  test('down to a single bit, once the log knows the digest of the packed record', async () => {
    const { facts, sealed, path, offset, length } = await one(page({ body: Buffer.from('ngắn'), headers: {} }))
    const sound = await readFile(path)
    const passed: string[] = []
    // The envelope's two ends bit by bit, where gzip's own checksum does not reach; between them every 31st.
    for (let bit = 0; bit < length * 8; bit += bit < 80 || bit > (length - 16) * 8 ? 1 : 31) {
      const bytes = Buffer.from(sound)
      const at = offset + (bit >> 3)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
      await writeFile(path, bytes)
      if ((await verdictOf(facts, sealed)).ok) passed.push(`${bit >> 3}.${bit & 7}`)
    }
    expect(passed).toEqual([])
  })
})

describe('a record that was opened, changed and packed anew', () => {
  /** The packed length changes; whoever does this changes the register with it. */
  async function forged(change: (record: string) => string, pack = packMember) {
    const { facts, sealed, path, offset, length } = await one()
    const bytes = await readFile(path)
    const record = gunzipSync(bytes.subarray(offset, offset + length)).toString('latin1')
    const packed = await pack(Buffer.from(change(record), 'latin1'))
    await writeFile(path, Buffer.concat([bytes.subarray(0, offset), packed]))
    return { facts: { ...facts, archiveLength: packed.length }, sealed }
  }

  test.each<[string, (record: string) => string, CheckName[]]>([
    ['body', (text) => text.replace('nay.</p>', 'mai.</p>'), ['block-digest', 'payload-digest', 'register-digest']],
    ['HTTP header', (text) => text.replace('etag: "7"', 'etag: "8"'), ['block-digest']],
    ['HTTP status', (text) => text.replace('HTTP/1.1 200 OK', 'HTTP/1.1 404 OK'), ['block-digest', 'status']],
    ['date', (text) => text.replace('2026-11-20T01', '2026-11-20T02'), ['date']],
    ['address', (text) => text.replace('URI: https://bao.example/tin-1', 'URI: https://bao.example/tin-2'), ['target']],
    ['final address', (text) => text.replace('www.bao', 'wwx.bao'), ['final-address']],
    ['tool', (text) => text.replace('diembao/0.2.0', 'diembao/0.3.0'), ['tool']],
    ['sealed digest', (text) => text.replace(/(Payload-Digest: sha256:)./, '$1g'), ['payload-digest']],
    ['length', (text) => text.replace(/Content-Length: \d/, 'Content-Length: 9'), ['form']],
    ['a header twice', (text) => text.replace('WARC-Date', 'WARC-Type: response\r\nWARC-Date'), ['form']],
    ['something behind it', (text) => `${text}WARC/1.1\r\n\r\n`, ['form']],
  ])('%s', async (_, change, expected) => {
    const { facts, sealed } = await forged(change)
    expect(failing(await verdictOf(facts))).toEqual(expected)
    expect(failing(await verdictOf(facts, sealed))).toEqual(expect.arrayContaining(['custody', ...expected]))
  })

  test('is no change where the record was written before there was a block digest and a fixed header', async () => {
    const { facts } = await forged(
      (text) => text.replace(/WARC-Block-Digest: [^\r]+\r\n/, ''),
      async (bytes) => gzipSync(bytes, { level: 1 }),
    )
    expect(failing(await verdictOf(facts))).toEqual([])
  })

  test('by another packer, nothing else changed', async () => {
    const { facts } = await forged(
      (text) => text,
      async (bytes) => gzipSync(bytes, { level: 9 }),
    )
    expect(failing(await verdictOf(facts))).toEqual(['packing'])
  })
})

describe('what is not there is told, never thrown', () => {
  test.each<[string, (path: string) => Promise<unknown>, CheckName[]]>([
    ['no file', (path) => rm(path), ['file']],
    ['an empty file', (path) => truncate(path, 0), ['place']],
    ['a file cut inside the record', (path) => truncate(path, 400), ['place']],
    ['a folder in its place', (path) => rm(path).then(() => mkdir(path)), ['file']],
    [
      'a link in its place',
      async (path) => {
        await rename(path, `${path}.moved`)
        await symlink(`${path}.moved`, path)
      },
      ['file'],
    ],
  ])('%s', async (_, happens, expected) => {
    const { facts, sealed, path } = await one()
    await happens(path)
    const verdict = await verdictOf(facts, sealed)
    expect(failing(verdict)).toEqual(expected)
    expect(verdict.sealed).toBeNull()
  })

  test('a row without a place in an archive, or with one that cannot be', async () => {
    const { facts } = await one()
    for (const changes of [
      { archiveFile: null },
      { archiveFile: '../../etc/passwd.warc' },
      { archiveFile: 'không có.warc.gz' },
      { archiveOffset: -1 },
      { archiveOffset: 1e15 },
      { archiveLength: 0 },
      { archiveLength: 1e15 },
      { archiveOffset: 1 },
    ])
      expect((await verdictOf({ ...facts, ...changes })).ok).toBe(false)
  })

  test('bytes by chance never throw and never pass', async () => {
    const { facts, path, offset } = await one()
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        await writeFile(path, Buffer.concat([Buffer.alloc(offset), bytes]))
        expect((await verdictOf({ ...facts, archiveLength: bytes.length })).ok).toBe(false)
        await writeFile(path, Buffer.concat([Buffer.alloc(offset), await packMember(bytes)]))
        const { length } = await packMember(bytes)
        expect((await verdictOf({ ...facts, archiveLength: length })).ok).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a register that was changed', () => {
  test.each<[CheckName, Partial<SealedFacts>]>([
    ['register-digest', { digest: `sha256:${'0'.repeat(64)}` }],
    ['register-digest', { digest: null }],
    ['size', { bytes: 1 }],
    ['target', { url: 'https://bao.example/tin-9.html' }],
    ['target', { url: null }],
    ['final-address', { finalUrl: null }],
    ['date', { capturedAt: new Date(WHEN.getTime() + 1) }],
    ['status', { status: 404 }],
    ['tool', { tool: null }],
  ])('is found by %s', async (name, changes) => {
    const { facts, sealed } = await one()
    expect(failing(await verdictOf({ ...facts, ...changes }, sealed))).toEqual([name])
  })
})
