/** Receipts, links that somebody waits for, and how far each has come. */
import { expect, test } from 'vitest'
import { bindCapture, saveRecords } from '#data/store/captures.js'
import { markCaptured, markFailed, saveLinks, waitingLinks } from '#data/store/feeds.js'
import { finishJobs, queueJobs } from '#data/store/jobs.js'
import {
  askForPage,
  bindReports,
  captureIds,
  HANDED_IN,
  itemOfPage,
  listReports,
  type NewReport,
  RECEIPT,
  reportByReceipt,
  reportedLocalities,
  saveReport,
  standingOf,
} from '#data/store/reports.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, record, seen } from '../../support/drafts.js'

const LINK = 'https://bao.example/tin-1.html'
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

const report = (changes: Partial<NewReport> = {}): NewReport => ({
  identity: 'a',
  kind: 'link',
  locality: 'can-gio',
  state: 'fetching',
  reason: null,
  itemId: null,
  link: LINK,
  captureId: 900,
  pictureId: null,
  place: null,
  heardAt: null,
  heardBy: null,
  question: null,
  knownFacts: null,
  proposal: null,
  unit: null,
  receivedAt: NOON,
  ...changes,
})
const save = (db: Database, changes: Partial<NewReport> = {}) => db.write((tx) => saveReport(tx, report(changes)))
async function standing(db: Database, receipt: string) {
  const row = await reportByReceipt(db.read, receipt)
  return row === null ? null : standingOf(db.read, row)
}

test('the same report keeps its receipt, another gets the next, and the year is the Vietnamese one', async () => {
  const db = await freshDatabase()
  const one = await save(db)
  const again = await save(db, { question: 'khác' })
  const newYear = await save(db, { identity: 'b', receivedAt: new Date('2026-12-31T17:30:00Z') })
  expect([one.fresh, again.fresh, newYear.fresh]).toEqual([true, false, true])
  expect(again.row).toEqual(one.row)
  expect(one.row.receipt).toMatch(/^BT-2026-\d{6}$/)
  expect(newYear.row.receipt).toMatch(/^BT-2027-\d{6}$/)
  for (const { receipt } of [one.row, newYear.row]) expect(receipt).toMatch(RECEIPT)
})

test('a page that somebody waits for goes before what feeds named; one that was given up is tried again', async () => {
  const db = await freshDatabase()
  const asked = { url: LINK, source: 'bao' }
  await db.write((tx) =>
    saveLinks(tx, [{ url: 'https://bao.example/khac', source: 'bao', title: null, publishedAt: null }], later(-60)),
  )
  await db.write((tx) => askForPage(tx, asked, NOON))
  const waiting = async (now: Date) => (await waitingLinks(db.read, now, ['bao'], 10)).map(({ url }) => url)
  expect(await waiting(NOON)).toEqual([LINK, 'https://bao.example/khac'])
  await db.write((tx) => markFailed(tx, LINK, 'trang không còn', null))
  expect(await waiting(later(1))).not.toContain(LINK)
  await db.write((tx) => askForPage(tx, asked, later(2)))
  expect(await waiting(later(2))).toContain(LINK)
})

test('a link that a feed of another site named is followed once a person names it', async () => {
  const db = await freshDatabase()
  const link = { url: LINK, source: null, title: 'Một tin', publishedAt: null }
  await db.write((tx) => saveLinks(tx, [link], later(-60)))
  expect(await waitingLinks(db.read, NOON, [HANDED_IN], 10)).toEqual([])
  await db.write((tx) => askForPage(tx, { url: LINK, source: null }, NOON))
  expect(await waitingLinks(db.read, NOON, [HANDED_IN], 10)).toMatchObject([{ url: LINK, title: 'Một tin' }])
})

test('a page that waits for its time is not asked for sooner because somebody waits', async () => {
  const db = await freshDatabase()
  await db.write((tx) => askForPage(tx, { url: LINK, source: 'bao' }, NOON))
  await db.write((tx) => markFailed(tx, LINK, 'máy chủ bận', later(30)))
  await db.write((tx) => askForPage(tx, { url: LINK, source: 'bao' }, later(1)))
  expect(await waitingLinks(db.read, later(2), ['bao'], 10)).toEqual([])
})

test('a receipt tells every step: waiting, failed for now, failed, and no article', async () => {
  const db = await freshDatabase()
  const { receipt } = (await save(db)).row
  expect(await standing(db, receipt)).toEqual({ state: 'fetching', reason: null })
  await db.write((tx) => askForPage(tx, { url: LINK, source: 'bao' }, NOON))
  await db.write((tx) => markFailed(tx, LINK, 'máy chủ bận', later(30)))
  expect(await standing(db, receipt)).toEqual({ state: 'fetching', reason: 'máy chủ bận' })
  await db.write((tx) => markFailed(tx, LINK, 'trang không còn', null))
  expect(await standing(db, receipt)).toEqual({ state: 'failed', reason: 'trang không còn' })
  await db.write((tx) => saveRecords(tx, [record({ identity: 'page:x', url: LINK, door: 'fetch' })], NOON))
  await db.write((tx) => markCaptured(tx, [LINK]))
  expect(await standing(db, receipt)).toEqual({ state: 'fetching', reason: null })
  const subject = (await captureIds(db.read, ['page:x'])).get('page:x') ?? 0
  await db.write(async (tx) => {
    await queueJobs(tx, [{ stage: 'extract', subject }], NOON)
    const job = { id: 1, stage: 'extract', subject, runAt: NOON, attempts: 1, owner: null, leasedUntil: null }
    const ended = {
      job,
      stageVersion: 1,
      outcome: 'skip',
      reason: 'không phải bài báo',
      notBefore: null,
      next: [],
    } as const
    await finishJobs(tx, [ended], NOON)
  })
  expect(await standing(db, receipt)).toEqual({ state: 'failed', reason: 'không phải bài báo' })
})

test('an item is known to whoever reported its address, and the pictures that came with its text are its own', async () => {
  const db = await freshDatabase()
  await db.write((tx) => saveRecords(tx, [record({ identity: 'anh', door: 'report' }, null)], NOON))
  const pictureId = (await captureIds(db.read, ['anh'])).get('anh') ?? 0
  const alone = (await save(db)).row
  const other = (await save(db, { identity: 'b', link: 'https://bao.example/khac', locality: 'trieu-son' })).row
  const pictured = (
    await save(db, { identity: 'c', kind: 'image', link: null, captureId: 901, pictureId, state: 'received' })
  ).row
  const { itemId } = await seen(db, draft({ url: LINK }))
  await db.write((tx) => bindReports(tx, { captureId: 901, addresses: [LINK] }, itemId))
  const now = async ({ receipt }: { receipt: string }) => reportByReceipt(db.read, receipt)
  expect(await now(alone)).toMatchObject({ itemId, state: 'collected' })
  expect(await now(pictured)).toMatchObject({ itemId, state: 'collected' })
  expect(await now(other)).toMatchObject({ itemId: null, state: 'fetching' })
  expect(await reportedLocalities(db.read, [itemId])).toEqual(new Map([[itemId, ['can-gio']]]))
})

test('a page that was captured under another address is the item that it became', async () => {
  const db = await freshDatabase()
  expect(await itemOfPage(db.read, LINK)).toBeNull()
  await db.write((tx) => askForPage(tx, { url: LINK, source: 'bao' }, NOON))
  await db.write((tx) => saveRecords(tx, [record({ identity: 'page:y', url: LINK })], NOON))
  expect(await itemOfPage(db.read, LINK)).toBeNull()
  await db.write((tx) => markCaptured(tx, [LINK]))
  const id = (await captureIds(db.read, ['page:y'])).get('page:y') ?? 0
  await db.write((tx) => bindCapture(tx, id, 7))
  expect(await itemOfPage(db.read, LINK)).toBe(7)
})

test('an office lists its own reports, newest first', async () => {
  const db = await freshDatabase()
  for (const identity of ['a', 'b', 'c', 'd'])
    await save(db, { identity, locality: identity === 'b' ? 'trieu-son' : 'can-gio' })
  const identities = async (before: number | null) =>
    (await listReports(db.read, { locality: 'can-gio' }, before, 2)).map(({ identity }) => identity)
  expect(await identities(null)).toEqual(['d', 'c'])
  const [, last] = await listReports(db.read, { locality: 'can-gio' }, null, 2)
  expect(await identities(last?.id ?? null)).toEqual(['a'])
})
