import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '#api/app.js'
import { loadProfiles } from '#api/profiles.js'
import { DocumentAnswer, DocumentPage } from '#api/shapes-documents.js'
import { openWarc, readRecordAt, type WarcWriter } from '#crawlers/formats/warc.js'
import type { Actor } from '#data/model/actor.js'
import { packageFile } from '#data/package-file.js'
import { saveToken } from '#data/store/actors.js'
import { capturesById } from '#data/store/captures.js'
import { custodyOf } from '#data/store/custody.js'
import { listDocuments } from '#data/store/documents.js'
import type { Database } from '#dialect'
import { hire } from '../support/a-claim.js'
import { temporaryFolder } from '../support/cli.js'
import { freshDatabase } from '../support/database.js'
import { docx, paragraph, pdf } from '../support/documents.js'
import { NOON } from '../support/drafts.js'
import { shippedClocks } from '../support/office.js'

const folder = temporaryFolder()
let db: Database
let archive: WarcWriter
let opened = 0
let app: ReturnType<typeof createApp>
const errors: Error[] = []
const keyOf = (id: number) => `diembao_${id.toString(16).padStart(64, '0')}`

async function person(roles: Actor['roles']): Promise<Actor> {
  const actor = await hire(db, roles)
  const expiresAt = new Date('2040-01-01T00:00:00Z')
  await db.write((tx) => saveToken(tx, { actorId: actor.id, key: keyOf(actor.id), label: 'thử', expiresAt }, NOON))
  return actor
}

beforeEach(async () => {
  db = await freshDatabase()
  archive = await openWarc(folder, NOON, 'diembao/0.0.0')
  app = createApp({
    db,
    folder: { captures: folder },
    archive: async () => {
      opened += 1
      return archive
    },
    profiles: (await loadProfiles([packageFile('data/localities')])).profiles,
    watched: [],
    clocks: shippedClocks,
    now: () => NOON,
    work: () => null,
    wake: () => {},
    version: '0.0.0',
    dashboard: folder,
    onError: (error) => errors.push(error),
  })
})
afterEach(() => archive.close())

const upload = (by: Actor, bytes: Uint8Array, name: string, title?: string) => {
  const form = new FormData()
  if (title !== undefined) form.set('title', title)
  form.set('locality', 'can-gio')
  form.set('document', new File([new Uint8Array(bytes)], name))
  const headers = { authorization: `Bearer ${keyOf(by.id)}` }
  return app.request('http://localhost/api/documents', { method: 'POST', body: form, headers })
}
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]

test('a document is sealed, read page by page, and refused when it carries a mark of secrecy, with nothing kept', async () => {
  const analyst = await person(['analyst'])
  const secret = await docx(paragraph('TỐI MẬT') + paragraph('Kế hoạch'))
  expect(await codeOf(await upload(analyst, secret, 'ke-hoach.docx'))).toEqual([422, 'secret-mark'])
  expect(await codeOf(await upload(analyst, Buffer.from('MZ chương trình'), 'qd.pdf'))).toEqual([422, 'bad-document'])
  expect(await codeOf(await upload(await person(['auditor']), pdf(['Điều 1']), 'qd.pdf'))).toEqual([403, 'forbidden'])
  expect([opened, await listDocuments(db.read, { locality: 'can-gio' }, null, 10)]).toEqual([0, []])

  const bytes = pdf(['Điều 1. Giá vé phà là 5.000 đồng.', 'Điều 2. Hiệu lực từ 01/02/2026.'])
  const first = await upload(analyst, bytes, '../../QĐ 12.pdf')
  expect(first.status).toBe(201)
  const { document, pages } = DocumentAnswer.parse(await first.json())
  expect([document.name, pages]).toEqual(['QĐ 12.pdf', 2])
  const again = await upload(analyst, bytes, 'khac.pdf')
  expect([again.status, DocumentAnswer.parse(await again.json()).document.id]).toEqual([200, document.id])

  const capture = (await capturesById(db.read, [document.captureId])).get(document.captureId)
  const record = await readRecordAt(folder, capture?.archiveFile ?? '', capture?.archiveOffset ?? 0)
  expect(Buffer.from(record.body).equals(Buffer.from(bytes))).toBe(true)
  expect((await custodyOf(db.read, [document.captureId])).map(({ event }) => event)).toEqual(['sealed'])
  expect(readdirSync(folder).filter((name) => name.includes('.warc'))).toHaveLength(1)

  const headers = { authorization: `Bearer ${keyOf(analyst.id)}` }
  const read = await app.request(`http://localhost/api/documents/${document.id}`, { headers })
  expect(DocumentPage.parse(await read.json()).pages[1]).toBe('Điều 2. Hiệu lực từ 01/02/2026.')
  expect(errors).toEqual([])
}, 120_000)

test('what is larger than 20 MB is turned away before it is read', async () => {
  const analyst = await person(['analyst'])
  const answer = await upload(analyst, new Uint8Array(22 * 1024 * 1024), 'lon.pdf')
  expect(await codeOf(answer)).toEqual([413, 'too-large'])
})

test('a document is cited by the title that it was given, which leads to nobody', async () => {
  const analyst = await person(['analyst'])
  const bytes = pdf(['Điều 1. Giá vé phà là 5.000 đồng.'])
  expect(await codeOf(await upload(analyst, bytes, 'scan0001.pdf', 'Đơn của chị Ba 0912 345 678'))).toEqual([
    422,
    'not-kept',
  ])
  const answer = await upload(analyst, bytes, 'scan0001.pdf', 'Quyết định số 34/2026/QĐ-UBND')
  expect(DocumentAnswer.parse(await answer.json()).document.name).toBe('Quyết định số 34/2026/QĐ-UBND')
})
