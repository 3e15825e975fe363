import { describe, expect, test } from 'vitest'
import { itemById, listItems, versionsOfItem } from '#data/store/items.js'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, seen } from '../../support/drafts.js'

const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000)

describe('an Item is one address', () => {
  test('the same text seen twice is one Item with one Version', async () => {
    const db = await freshDatabase()
    const first = await seen(db, draft())
    const again = await seen(db, draft(), { capturedAt: hours(1) })
    expect(again).toEqual({ ...first, current: false })
    expect(await versionsOfItem(db.read, first.itemId)).toHaveLength(1)
  })

  test('an edit is a new Version, never a new Item', async () => {
    const db = await freshDatabase()
    const first = await seen(db, draft())
    const edited = await seen(db, draft({ text: 'Sáng 10/3, xã Cần Giờ hoãn đưa cầu phao vào sử dụng.' }), {
      capturedAt: hours(1),
    })
    expect(edited.itemId).toBe(first.itemId)
    expect(edited.current).toBe(true)
    expect((await versionsOfItem(db.read, first.itemId)).map(({ number }) => number)).toEqual([2, 1])
    expect((await itemById(db.read, first.itemId))?.excerpt).toContain('hoãn')
  })

  test('a capture read again by a better reader mends its own Version: nobody edited anything', async () => {
    const db = await freshDatabase()
    const first = await seen(db, draft({ text: 'Khởi công. Xem thêm: tin khác.' }), { captureId: 77 })
    const again = await seen(db, draft({ text: 'Khởi công.' }), { captureId: 77 })
    expect(again).toEqual({ ...first, current: true })
    const versions = await versionsOfItem(db.read, first.itemId)
    expect(versions.map(({ number, change, text }) => [number, change, text])).toEqual([[1, null, 'Khởi công.']])
    expect((await itemById(db.read, first.itemId))?.excerpt).toBe('Khởi công.')
  })

  test('a new date or counter is no new Version, a changed number in a sentence is one', async () => {
    const db = await freshDatabase()
    const text = 'Xã Cần Giờ đã chi trả cho 37 hộ dân.'
    const first = await seen(db, draft({ text: `${text}\nLượt xem: 120` }))
    const counted = await seen(db, draft({ text: `${text}\nLượt xem: 4.350` }), { capturedAt: hours(1) })
    expect(counted).toEqual({ ...first, current: false })
    await seen(db, draft({ text: `${text.replace('37', '73')}\nLượt xem: 4.350` }), { capturedAt: hours(2) })
    expect((await versionsOfItem(db.read, first.itemId)).map(({ change }) => change)).toEqual(['edited', null])
  })

  test('an edit that is taken back shows the first text again', async () => {
    const db = await freshDatabase()
    const first = await seen(db, draft({ text: 'Khởi công.' }))
    await seen(db, draft({ text: 'Hoãn.' }), { capturedAt: hours(1) })
    const back = await seen(db, draft({ text: 'Khởi công.' }), { capturedAt: hours(2) })
    expect(back).toEqual({ ...first, current: true })
    expect((await itemById(db.read, first.itemId))?.excerpt).toBe('Khởi công.')
  })

  test('an edit that is taken back shows the first text again, whatever the counter says by then', async () => {
    const db = await freshDatabase()
    const text = (views: number) => `Sáng 10/3, xã Cần Giờ đưa cầu phao mới vào sử dụng.\n${views} lượt xem`
    const first = await seen(db, draft({ text: text(20) }))
    const edited = draft({ text: text(80).replace('cầu phao', 'bến phà') })
    await seen(db, edited, { capturedAt: hours(1) })
    const back = await seen(db, draft({ text: text(95) }), { capturedAt: hours(2) })
    expect(back).toMatchObject({ versionId: first.versionId, current: true })
    expect(await versionsOfItem(db.read, first.itemId)).toHaveLength(2)
  })

  test('a text seen again stands against an edit that was captured in between but read later', async () => {
    const db = await freshDatabase()
    const { itemId } = await seen(db, draft({ text: 'Khởi công.' }))
    await seen(db, draft({ text: 'Khởi công.' }), { capturedAt: hours(5) })
    await seen(db, draft({ text: 'Hoãn.' }), { capturedAt: hours(3) })
    expect((await itemById(db.read, itemId))?.excerpt).toBe('Khởi công.')
  })

  test('a date that comes later is kept, and the Item is judged again', async () => {
    const db = await freshDatabase()
    const { itemId } = await seen(db, draft({ publishedAt: null }), { trust: 1 })
    const again = await seen(db, draft({ publishedAt: hours(-2) }), { capturedAt: hours(1) })
    expect(again.current).toBe(true)
    expect((await itemById(db.read, itemId))?.publishedAt).toEqual(hours(-2))
  })

  test('an older capture that is read later does not take the place of a newer one', async () => {
    const db = await freshDatabase()
    const newer = await seen(db, draft({ text: 'Bản mới.' }), { capturedAt: hours(5) })
    const older = await seen(db, draft({ text: 'Bản cũ.' }), { capturedAt: hours(1) })
    expect(older.current).toBe(false)
    expect((await itemById(db.read, newer.itemId))?.excerpt).toBe('Bản mới.')
  })

  test.each(['page first', 'export first'])('the page wins over another tool’s export of it: %s', async (order) => {
    const db = await freshDatabase()
    const page = () => seen(db, draft({ text: 'Đúng như trên trang.' }), { capturedAt: NOON, trust: 2 })
    const row = () =>
      seen(db, draft({ text: 'Đúng như trên trang. 12 giờ trước liên quan' }), { capturedAt: hours(9), trust: 1 })
    const both = order === 'page first' ? [await page(), await row()] : [await row(), await page()]
    expect(both[0]?.itemId).toBe(both[1]?.itemId)
    expect((await itemById(db.read, both[0]?.itemId ?? 0))?.excerpt).toBe('Đúng như trên trang.')
  })

  test('without an address the import’s source and id are the identity', async () => {
    const db = await freshDatabase()
    const row = draft({ url: null, source: 'nghe-bao', importId: '7' })
    const first = await seen(db, row)
    expect((await seen(db, row)).itemId).toBe(first.itemId)
    expect((await seen(db, { ...row, source: 'bao-khac' })).itemId).not.toBe(first.itemId)
  })
})

describe('an undated Item', () => {
  test('sorts by when it was captured and is in no dated period', async () => {
    const db = await freshDatabase()
    const { itemId } = await seen(db, draft({ publishedAt: null }))
    const item = await itemById(db.read, itemId)
    expect(item?.publishedAt).toBeNull()
    expect(item?.sortAt).toEqual(NOON)
    const day = { start: hours(-24), end: hours(24) }
    expect(await listItems(db.read, { period: day }, null, 10)).toEqual([])
    expect(await listItems(db.read, {}, null, 10)).toHaveLength(1)
  })
})

test('a list pages by key: every Item once, newest first, also where times are equal', async () => {
  const db = await freshDatabase()
  for (let at = 0; at < 7; at++)
    await seen(db, draft({ url: `https://bao.example/${at}`, text: `Tin ${at}`, publishedAt: hours(at < 3 ? 0 : at) }))
  const ids: number[] = []
  for (let after: { sortAt: Date; id: number } | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listItems>> = await listItems(db.read, {}, after, 3)
    ids.push(...page.map(({ id }) => id))
    const last = page.at(-1)
    if (last === undefined) break
    after = { sortAt: last.sortAt, id: last.id }
  }
  expect(ids).toEqual([7, 6, 5, 4, 3, 2, 1])
})
