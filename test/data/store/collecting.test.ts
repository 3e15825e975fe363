/** What collecting keeps between processes: who does it, which domains want quiet, which captures are one article. */
import { describe, expect, test } from 'vitest'
import { bindCapture, capturesById, saveRecords } from '#data/store/captures.js'
import { saveLinks, waitingLinks } from '#data/store/feeds.js'
import { anyDue, queueJobs } from '#data/store/jobs.js'
import { answersOlderThan } from '#data/store/kept-answers.js'
import { leaseOf, releaseLease, renewLease, takeLease } from '#data/store/leases.js'
import { partsOf, partsOfItem, savePart } from '#data/store/parts.js'
import { forgetOldQuiets, forgetQuiet, heldQuiets, saveQuiet } from '#data/store/quiets.js'
import { markRemoved } from '#data/store/rechecks.js'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, record, seen } from '../../support/drafts.js'

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

describe('a lease', () => {
  const [first, second] = ['một', 'hai'].map((holder) => ({ work: 'collect', holder }))
  if (first === undefined || second === undefined) throw new Error('nobody')

  test('is had by one until it runs out, is renewed or is given back', async () => {
    const db = await freshDatabase()
    const take = (own: typeof first, at: number) =>
      db.write((tx) => takeLease(tx, { ...own, until: later(at + 3) }, later(at)))
    expect(await take(first, 0)).toBe(true)
    expect(await take(second, 2)).toBe(false)
    expect(await db.write((tx) => renewLease(tx, { ...first, until: later(6) }))).toBe(true)
    expect(await take(second, 5)).toBe(false)
    expect(await leaseOf(db.read, 'collect')).toMatchObject({ holder: 'một', since: NOON })
    expect(await take(second, 6)).toBe(true)
    expect(await db.write((tx) => renewLease(tx, { ...first, until: later(20) }))).toBe(false)
    await db.write((tx) => releaseLease(tx, first))
    expect(await take(first, 7)).toBe(false)
    await db.write((tx) => releaseLease(tx, second))
    expect(await take(first, 7)).toBe(true)
  })

  test('for other work is another', async () => {
    const db = await freshDatabase()
    const until = later(3)
    expect(await db.write((tx) => takeLease(tx, { ...first, until }, NOON))).toBe(true)
    expect(await db.write((tx) => takeLease(tx, { work: 'analyse', holder: 'hai', until }, NOON))).toBe(true)
  })
})

test('quiet is kept by domain as it was last told, and forgotten a week after it ended', async () => {
  const db = await freshDatabase()
  await db.write(async (tx) => {
    await saveQuiet(tx, 'bao.vn', { until: later(1), refusals: 1 })
    await saveQuiet(tx, 'bao.vn', { until: later(60), refusals: 2 })
    await saveQuiet(tx, 'khac.vn', { until: later(1), refusals: 1 })
    await forgetQuiet(tx, 'khac.vn')
  })
  expect([...(await heldQuiets(db.read))]).toEqual([['bao.vn', { until: later(60), refusals: 2 }]])
  await db.write((tx) => forgetOldQuiets(tx, later(60 + 7 * 24 * 60)))
  expect((await heldQuiets(db.read)).size).toBe(1)
  await db.write((tx) => forgetOldQuiets(tx, later(61 + 7 * 24 * 60)))
  expect((await heldQuiets(db.read)).size).toBe(0)
})

test('the captures of an article are found by what their addresses share, oldest first', async () => {
  const db = await freshDatabase()
  await db.write(async (tx) => {
    await saveRecords(tx, [record({ capturedAt: later(2) }), record({ capturedAt: later(1) }), record()], NOON)
    const part = { article: 'bao.vn/bai?', number: 2, alone: false }
    await savePart(tx, { ...part, captureId: 1 })
    await savePart(tx, { ...part, captureId: 2, number: 1 })
    await savePart(tx, { ...part, captureId: 3, article: 'bao.vn/khac?' })
    for (const captureId of [1, 2]) await bindCapture(tx, captureId, 9)
  })
  const held = await partsOf(db.read, ['bao.vn/bai?', 'bao.vn/chua-co?'])
  expect(held.map(({ part, row }) => [part.captureId, part.number, row.id])).toEqual([
    [2, 1, 2],
    [1, 2, 1],
  ])
  expect((await partsOfItem(db.read, 9)).map(({ part }) => part.captureId)).toEqual([1])
  await db.write((tx) => savePart(tx, { captureId: 1, article: 'bao.vn/bai?', number: 2, alone: true }))
  expect(await partsOfItem(db.read, 9)).toEqual([])
  expect((await capturesById(db.read, [1])).get(1)?.itemId).toBe(9)
})

test('missing pages of articles can be asked for before all other links', async () => {
  const db = await freshDatabase()
  const link = { source: 'bao', title: null, publishedAt: null }
  await db.write((tx) =>
    saveLinks(
      tx,
      [
        { ...link, url: 'https://bao.vn/1' },
        { ...link, url: 'https://bao.vn/2?page=2', article: 'bao.vn/2?' },
      ],
      NOON,
    ),
  )
  const urls = async (only: 'parts' | 'all') =>
    (await waitingLinks(db.read, NOON, ['bao'], 9, only)).map(({ url }) => url)
  expect(await urls('parts')).toEqual(['https://bao.vn/2?page=2'])
  expect((await urls('all')).sort()).toEqual(['https://bao.vn/1', 'https://bao.vn/2?page=2'])
})

test('answers of a platform that were last given long ago are found, the oldest first, and those of others and of what is gone are not', async () => {
  const db = await freshDatabase()
  const reader = 'youtube-search:{"q":"x"}'
  await db.write((tx) =>
    saveRecords(
      tx,
      [reader, reader, reader, 'youtube-channel:{}', null].map((one) => record({ reader: one })),
      NOON,
    ),
  )
  const at = [later(2), later(1), NOON, NOON, NOON]
  const ids: number[] = []
  for (const [index, capturedAt] of at.entries()) {
    const url = `https://video.example/${index}`
    ids.push((await seen(db, draft({ url }), { captureId: index + 1, capturedAt })).itemId)
  }
  await db.write((tx) => markRemoved(tx, ids[2] ?? 0, NOON))
  const urls = async (before: Date) =>
    (await answersOlderThan(db.read, 'youtube-search', before, 9)).map(({ url }) => url.slice(-1))
  expect(await urls(later(3))).toEqual(['1', '0'])
  expect(await urls(later(2))).toEqual(['1'])
})

test('a job may wait for its time', async () => {
  const db = await freshDatabase()
  await db.write((tx) => queueJobs(tx, [{ stage: 'extract', subject: 1, runAt: later(5) }], NOON))
  expect([await anyDue(db.read, 'extract', later(4)), await anyDue(db.read, 'extract', later(5))]).toEqual([
    false,
    true,
  ])
})
