import { describe, expect, test } from 'vitest'
import type { Draft } from '#data/model/draft.js'
import { PICTURE_NAMES } from '#data/model/picture.js'
import { capturesOfItem, saveRecords } from '#data/store/captures.js'
import { custodyOf, sealedDigests, verifyCustody } from '#data/store/custody.js'
import { flaggedWithoutPicture, savePictures, sealedCapturesAfter, sealedCapturesOf } from '#data/store/evidence.js'
import { saveDraft } from '#data/store/items.js'
import type { Database } from '#dialect'
import { flags } from '../../../data/schema/items.js'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, record } from '../../support/drafts.js'

const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000)
const sealed = `sha256:${'ab'.repeat(32)}`

/** An Item of each address, the later ones published later; returns their ids. */
async function itemsAt(db: Database, urls: readonly (string | null)[]): Promise<number[]> {
  const ids: number[] = []
  for (const [at, url] of urls.entries()) {
    const one = draft({ url, importId: url === null ? `hàng-${at}` : null, publishedAt: hours(at) })
    const { itemId } = await db.write((tx) =>
      saveDraft(tx, { draft: one, captureId: 1000 + at, capturedAt: NOON, trust: 2 }),
    )
    ids.push(itemId)
  }
  return ids
}

const flag = (db: Database, itemId: number) =>
  db.write(async (tx) => {
    const code = 'unverified-claim' as const
    await tx.insert(flags).values({ itemId, code, reason: 'chưa rõ nguồn', score: 0.7, stageVersion: 1 })
  })

const picture = (name: string, url: string) => {
  const { capture } = record({ identity: `picture:${name}${url}`, recordType: 'resource', url: name + url })
  return { capture, sealed }
}

const LONG_AGO = new Date(0)

describe('pictures', () => {
  test('lie beside the page, and the log says so of both', async () => {
    const db = await freshDatabase()
    const url = 'https://bao.example/tin-1.html'
    const [itemId = 0] = await itemsAt(db, [url])
    await db.write((tx) => saveRecords(tx, [record()], NOON))
    const both = [picture(PICTURE_NAMES.screenshot, url), picture(PICTURE_NAMES.pdf, url)]
    const ids = await db.write((tx) => savePictures(tx, { itemId, pageCaptureId: 1 }, both, NOON))
    expect(ids).toHaveLength(2)
    expect((await capturesOfItem(db.read, itemId)).map(({ id }) => id).sort()).toEqual([...ids].sort())
    const log = await custodyOf(db.read, [1, ...ids])
    expect(log.map(({ captureId, event }) => [captureId, event])).toEqual([
      [ids[0], 'sealed'],
      [ids[1], 'sealed'],
      [1, 'pictured'],
    ])
    expect([...sealedDigests(log).values()]).toEqual([sealed, sealed])
    expect(await verifyCustody(db.read)).toEqual({ ok: true, brokenAt: null })
  })

  test('are wanted of flagged items with an address, the newest first, and not twice', async () => {
    const db = await freshDatabase()
    const urls = ['https://a.example/1', 'https://a.example/2', 'https://a.example/3', null] as const
    const ids = await itemsAt(db, urls)
    const [first = 0, , third = 0, noAddress = 0] = ids
    for (const id of [first, third, noAddress]) await flag(db, id)
    expect((await flaggedWithoutPicture(db.read, 10, LONG_AGO)).map(({ itemId }) => itemId)).toEqual([third, first])
    expect(await flaggedWithoutPicture(db.read, 1, LONG_AGO)).toEqual([{ itemId: third, url: urls[2] }])
    expect(await flaggedWithoutPicture(db.read, 10, new Date('2100-01-01'))).toEqual([])
    const taken = [picture(PICTURE_NAMES.screenshot, urls[2])]
    await db.write((tx) => savePictures(tx, { itemId: third, pageCaptureId: null }, taken, NOON))
    expect((await flaggedWithoutPicture(db.read, 10, LONG_AGO)).map(({ itemId }) => itemId)).toEqual([first])
  })
})

test('an item rests on its own captures and on the answers that its texts were read from, oldest first', async () => {
  const db = await freshDatabase()
  await db.write((tx) =>
    saveRecords(
      tx,
      [
        record({ capturedAt: hours(2) }),
        record({ capturedAt: hours(1), url: 'https://mang.example/api?tag=cangio' }),
        record({ archiveFile: null, archiveOffset: null, archiveLength: null }),
        record({ capturedAt: hours(3), url: 'https://bao.example/khac.html' }),
      ],
      NOON,
    ),
  )
  const save = (captureId: number, changes: Partial<Draft>) =>
    db.write((tx) => saveDraft(tx, { draft: draft(changes), captureId, capturedAt: hours(captureId), trust: 2 }))
  // The answer holds two posts; the capture itself can name the first only.
  const other = await save(2, { url: 'https://mang.example/@xa/1', text: 'Bài khác.' })
  const { itemId } = await save(1, { text: 'Bản một.' })
  await save(2, { text: 'Bản hai.' })
  await save(3, { text: 'Bản ba.' })
  expect((await sealedCapturesOf(db.read, itemId)).map(({ id }) => id)).toEqual([2, 1])
  expect((await sealedCapturesOf(db.read, other.itemId)).map(({ id }) => id)).toEqual([2])
  expect((await sealedCapturesAfter(db.read, 1, 10)).map(({ id }) => id)).toEqual([2, 4])
})
