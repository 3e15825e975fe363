/** Does a record that is deleted leave its neighbours where they were, and a file that every reader reads? */
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WARCParser } from 'warcio'
import { openWarc, type RecordToSeal, readRecordAt, readWarc, type SealedRecord } from '#crawlers/formats/warc.js'
import { blankRecord, isBlank } from '#crawlers/formats/warc-blank.js'
import { page } from '../evidence/sealed.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-blank-'))
})
afterEach(() => rm(folder, { recursive: true }))

const DAY = new Date('2026-12-21T00:00:00Z')
const note = { rule: 'mxh-30-ngay', at: DAY, digest: `sha256:${'a'.repeat(64)}` }
const text = (body: Uint8Array): string => Buffer.from(body).toString('utf8')

async function sealed(records: readonly RecordToSeal[]): Promise<readonly SealedRecord[]> {
  const archive = await openWarc(folder, DAY)
  const places: SealedRecord[] = []
  for (const record of records) places.push(await archive.append(record))
  await archive.close()
  return places
}

const post = (words: string | Uint8Array) =>
  page({ body: Buffer.from(words), targetUri: `https://mxh.example/${words.length}` })
const SECRET = 'Bài đăng riêng của một người về đê biển'
const AROUND = ['Bài trước', SECRET, 'Bài sau'] as const

async function blanked(words: readonly string[] = AROUND, at = 1) {
  const places = await sealed(words.map(post))
  const place = places[at]
  if (place === undefined) throw new Error('nothing was sealed')
  const path = join(folder, place.file)
  const before = await readFile(path)
  const outcome = await blankRecord(folder, place, note)
  return { places, place, path, before, after: await readFile(path), outcome }
}

test('nothing of what stood there is left, and no other byte has changed', async () => {
  const { place, before, after, outcome } = await blanked()
  const end = place.offset + place.length
  expect(outcome.kind).toBe('done')
  expect(after.length).toBe(before.length)
  expect(after.subarray(0, place.offset)).toEqual(before.subarray(0, place.offset))
  expect(after.subarray(end)).toEqual(before.subarray(end))
  expect(after.subarray(place.offset, end).equals(before.subarray(place.offset, end))).toBe(false)
  expect(isBlank(after.subarray(place.offset, end))).toBe(true)
  expect(isBlank(before.subarray(place.offset, end))).toBe(false)
})

test('the neighbours open at their places, and the file is read from end to end without damage', async () => {
  const { places, path } = await blanked()
  const bodies: string[] = []
  for (const at of [0, 2]) {
    const { file, offset, length } = places[at] as SealedRecord // three were sealed
    bodies.push(text((await readRecordAt(folder, file, offset, length)).body))
  }
  expect(bodies).toEqual(['Bài trước', 'Bài sau'])
  const read: string[] = []
  for await (const one of readWarc(path)) read.push(one.kind === 'record' ? one.type : one.reason)
  expect(read).toEqual(['warcinfo', 'response', 'metadata', 'response'])
})

test('what stands there says under which rule, when, and the digest of what stood there', async () => {
  const { place } = await blanked()
  const record = await readRecordAt(folder, place.file, place.offset, place.length)
  expect(record).toMatchObject({ type: 'metadata', date: DAY, targetUri: null })
  expect(text(record.body)).toBe(
    `purged-under: mxh-30-ngay\r\npurged-on: 2026-12-21T00:00:00.000Z\r\npurged-digest: ${note.digest}\r\n`,
  )
})

test('warcio reads the file as we do', async () => {
  const { path } = await blanked()
  const found: string[] = []
  for await (const record of new WARCParser(createReadStream(path))) {
    const body = await record.contentText()
    found.push(`${record.warcType} ${body.split('\r\n')[0]}`)
  }
  expect(found).toEqual([
    'warcinfo software: diembao',
    'response Bài trước',
    'metadata purged-under: mxh-30-ngay',
    'response Bài sau',
  ])
})

describe('whatever the length', () => {
  test('a record is filled to the byte and read by both readers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 400 }), async (bytes) => {
        const [before, place, after] = await sealed([post('a'), post(bytes), post('b')])
        if (before === undefined || place === undefined || after === undefined) throw new Error('nothing was sealed')
        expect((await blankRecord(folder, place, note)).kind).toBe('done')
        const types: string[] = []
        for await (const one of readWarc(join(folder, place.file))) types.push(one.kind)
        expect(types).toEqual(['record', 'record', 'record', 'record'])
        expect(text((await readRecordAt(folder, after.file, after.offset, after.length)).body)).toBe('b')
        const records = []
        for await (const record of new WARCParser(createReadStream(join(folder, place.file))))
          records.push(record.warcType)
        expect(records).toEqual(['warcinfo', 'response', 'metadata', 'response'])
      }),
      { numRuns: 40 },
    )
  })

  test('a record of a megabyte is gone as well', async () => {
    // Bytes that hardly pack, so that the member is as large as the body.
    const noise = Buffer.alloc(1_000_000)
    for (let at = 0; at < noise.length; at += 1) noise[at] = (at * 2654435761) >>> 13
    const [place, after] = await sealed([post(noise), post('sau')])
    if (place === undefined || after === undefined) throw new Error('nothing was sealed')
    expect((await blankRecord(folder, place, note)).kind).toBe('done')
    expect((await readRecordAt(folder, place.file, place.offset, place.length)).type).toBe('metadata')
    expect(text((await readRecordAt(folder, after.file, after.offset, after.length)).body)).toBe('sau')
    const types: string[] = []
    for await (const record of new WARCParser(createReadStream(join(folder, place.file))))
      types.push(record.warcType ?? '')
    expect(types).toEqual(['warcinfo', 'metadata', 'response'])
  })

  test('the smallest row of an import still has room for a note', async () => {
    const [place] = await sealed([
      {
        ...page({
          type: 'resource',
          status: null,
          headers: {},
          finalUrl: null,
          tool: null,
          targetUri: null,
          date: null,
          body: new Uint8Array(0),
          contentType: null,
        }),
      },
    ])
    if (place === undefined) throw new Error('nothing was sealed')
    expect((await blankRecord(folder, place, note)).kind).toBe('done')
    expect((await readRecordAt(folder, place.file, place.offset, place.length)).type).toBe('metadata')
  })
})

test('a blanking that was cut off half-way is finished by another', async () => {
  const { place, path, before } = await blanked()
  const half = Buffer.from(before)
  // The machine stopped in the middle of the record.
  half.fill(0x55, place.offset + 20, place.offset + place.length - 30)
  await writeFile(path, half)
  expect((await blankRecord(folder, place, note)).kind).toBe('done')
  expect((await readRecordAt(folder, place.file, place.offset, place.length)).type).toBe('metadata')
  expect((await blankRecord(folder, place, note)).kind).toBe('done')
})

describe('a place that is no whole record is left as it is', () => {
  test.each([
    ['too short', { length: -7 }],
    ['too long', { length: 7 }],
    ['beyond the end', { length: 100_000 }],
    ['between two records', { offset: 3 }],
  ])('%s', async (_, wrong) => {
    const [, place] = await sealed(AROUND.map(post))
    if (place === undefined) throw new Error('nothing was sealed')
    const path = join(folder, place.file)
    const before = await readFile(path)
    const moved = {
      ...place,
      offset: place.offset + (('offset' in wrong ? wrong.offset : 0) ?? 0),
      length: place.length + (('length' in wrong ? wrong.length : 0) ?? 0),
    }
    expect((await blankRecord(folder, moved, note)).kind).toBe('quarantine')
    expect((await readFile(path)).equals(before)).toBe(true)
  })

  test('a path that leads out of the archive is not followed', async () => {
    expect(await blankRecord(folder, { file: '../x.warc.gz', offset: 0, length: 500 }, note)).toMatchObject({
      kind: 'quarantine',
    })
  })

  test('a file that is gone holds nothing any more', async () => {
    expect(await blankRecord(folder, { file: 'x.warc.gz', offset: 0, length: 500 }, note)).toMatchObject({
      kind: 'skip',
    })
    await expect(stat(join(folder, 'x.warc.gz'))).rejects.toThrow('ENOENT')
  })
})
