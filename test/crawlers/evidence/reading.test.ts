/** Is what comes in by every door sealed so that it can be verified afterwards, and is a picture left alone? */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sealPicture } from '#crawlers/evidence/picture.js'
import { verifyCapture } from '#crawlers/evidence/verify.js'
import { openWarc, type WarcWriter } from '#crawlers/formats/warc.js'
import { keepFetched, replay } from '#crawlers/reading.js'
import { sealedCapturesAfter } from '#data/store/evidence.js'
import { claimJobs } from '#data/store/jobs.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { PAGE, page, WHEN } from './sealed.js'

const NOW = new Date('2026-11-21T01:00:00Z')
let folder: string
let db: Database
let archive: WarcWriter
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'diembao-reading-'))
  db = await freshDatabase()
  archive = await openWarc(join(folder, 'captures'), NOW)
})
afterEach(async () => {
  await archive.close()
  await rm(folder, { recursive: true })
})

const ports = () => ({ db, archive, now: () => NOW, tool: 'diembao/0.2.0' })
const verdicts = async () => {
  const captures = await sealedCapturesAfter(db.read, 0, 100)
  return Promise.all(captures.map((capture) => verifyCapture(capture, join(folder, 'captures'), null)))
}
const waiting = async (stage: string) =>
  (await db.write((tx) => claimJobs(tx, { stage, owner: '1', now: NOW, limit: 100 }))).length

test('a fetched page is sealed with the address it led to and the tool, and the row can be held against it', async () => {
  const { body, headers } = page()
  const capture = { url: PAGE, capturedAt: WHEN, status: 200, headers, body }
  const common = { source: null, reader: null, list: false }
  await keepFetched([{ ...common, capture, finalUrl: 'https://www.bao.example/tin-1.html' }], ports())
  await keepFetched([{ ...common, capture: { ...capture, url: `${PAGE}?2` }, finalUrl: `${PAGE}?2` }], ports())
  const [first, second] = await sealedCapturesAfter(db.read, 0, 100)
  expect(first).toMatchObject({ finalUrl: 'https://www.bao.example/tin-1.html', tool: 'diembao/0.2.0' })
  expect(second).toMatchObject({ finalUrl: null, tool: 'diembao/0.2.0' })
  expect((await verdicts()).map(({ ok }) => ok)).toEqual([true, true])
})

test('an archive of ours that is replayed keeps its facts; its pictures are sealed again but not read', async () => {
  const other = await openWarc(join(folder, 'elsewhere'), WHEN)
  await other.append(page())
  const picture = { screenshot: Buffer.from('ảnh'), pdf: Buffer.from('%PDF-1.7'), finalUrl: PAGE, takenAt: WHEN }
  await sealPicture(picture, { url: PAGE, source: null, tool: 'diembao/0.2.0' }, other)
  await other.close()
  expect(await replay(join(folder, 'elsewhere', other.file), ports())).toEqual({ read: 4, fresh: 4 })
  const captures = await sealedCapturesAfter(db.read, 0, 100)
  expect(captures.map(({ url, contentType, tool }) => [url, contentType, tool])).toEqual([
    [PAGE, 'text/html; charset=utf-8', 'diembao/0.2.0'],
    [`urn:view:${PAGE}`, 'image/png', 'diembao/0.2.0'],
    [`urn:pdf:${PAGE}`, 'application/pdf', 'diembao/0.2.0'],
  ])
  expect(captures[0]?.finalUrl).toBe('https://www.bao.example/tin-1.html')
  expect((await verdicts()).map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await waiting('extract')).toBe(1)
})
