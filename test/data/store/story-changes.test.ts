import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { items } from '#data/schema/items.js'
import { storyTerms } from '#data/schema/stories.js'
import { countTerms, decisionsAmong, neighboursOf, termUse } from '#data/store/grouping.js'
import { storyById } from '#data/store/stories.js'
import { copiesInStory, type Grouping, mergeStories, saveGrouping, splitStory } from '#data/store/story-changes.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, seen } from '../../support/drafts.js'

async function newItems(db: Database, count: number): Promise<number[]> {
  const ids: number[] = []
  for (let at = 1; at <= count; at++) {
    const text = `Tin thứ ${at} về cầu phao.`
    const { itemId } = await seen(db, draft({ url: `https://bao.example/tin-${at}.html`, title: `Tin ${at}`, text }))
    ids.push(itemId)
  }
  return ids
}

async function storiesOf(db: Database): Promise<ReadonlyMap<number, number | null>> {
  const rows = await db.read.select({ id: items.id, storyId: items.storyId }).from(items)
  return new Map(rows.map(({ id, storyId }) => [id, storyId]))
}

/** What grouping would save: these are one now, each item standing where it stands. */
async function grouped(
  db: Database,
  itemId: number,
  groups: readonly (readonly number[])[],
  more: Partial<Grouping> = {},
): Promise<readonly number[]> {
  const former = new Map([...(await storiesOf(db))].flatMap(([id, story]) => (story === null ? [] : [[id, story]])))
  const grouping = {
    itemId,
    keys: [`t${itemId}`, 'all'],
    terms: [],
    groups,
    former,
    partial: new Set<number>(),
    copies: [],
  }
  return db.write((tx) => saveGrouping(tx, { ...grouping, ...more }))
}

/** Two stories: the first two items, and the third and fourth. */
async function twoStories() {
  const db = await freshDatabase()
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = await newItems(db, 5)
  await grouped(db, a, [[a]])
  await grouped(db, b, [[a, b]])
  await grouped(db, c, [[c]])
  await grouped(db, d, [[c, d]])
  const held = await storiesOf(db)
  return { db, a, b, c, d, e, one: held.get(a) ?? 0, two: held.get(c) ?? 0 }
}

describe('a story', () => {
  test('keeps its id when it grows', async () => {
    const { db, b, one } = await twoStories()
    expect((await storiesOf(db)).get(b)).toBe(one)
    expect(await storyById(db.read, one)).toMatchObject({ itemCount: 2 })
  })

  test('that is found to be part of another leads on to it; of equals the older keeps its id', async () => {
    const { db, a, b, c, d, e, one, two } = await twoStories()
    await grouped(db, e, [[a, b, c, d, e]])
    expect(new Set((await storiesOf(db)).values())).toEqual(new Set([one]))
    expect(await storyById(db.read, two)).toMatchObject({ id: one, itemCount: 5 })
  })

  test('the larger keeps its id, even when it is the younger', async () => {
    const { db, a, b, c, d, e, one, two } = await twoStories()
    await grouped(db, e, [[b, c, d, e], [a]])
    const held = await storiesOf(db)
    expect([a, b, c, d, e].map((id) => held.get(id))).toEqual([one, two, two, two, two])
  })

  test('that ended leads to where it ended, through all that ended after', async () => {
    const { db, c, d, e, one, two } = await twoStories()
    const [last = 0] = (await newItems(db, 6)).slice(5)
    await grouped(db, e, [[e]])
    const three = (await storiesOf(db)).get(e) ?? 0
    await grouped(db, last, [[c, d, e, last]])
    expect(await storyById(db.read, three)).toMatchObject({ id: two })
    await db.write((tx) => mergeStories(tx, { from: two, into: one, now: NOON }))
    expect(await storyById(db.read, three)).toMatchObject({ id: one, itemCount: 6 })
  })

  test('of which only some items were read goes whole', async () => {
    const { db, a, b, c, e, one, two } = await twoStories()
    await grouped(db, e, [[a, b, c, e]], { partial: new Set([two]) })
    const held = await storiesOf(db)
    expect(new Set(held.values())).toEqual(new Set([one]))
  })

  test('another changed story is ranked again, by a version of its own', async () => {
    const { db, a, b, c, d, e } = await twoStories()
    expect(await grouped(db, e, [[a, b, c, e], [d]])).toHaveLength(1)
  })
})

describe('what was decided on an old state of the archive', () => {
  test('moves nobody whom a person has moved since', async () => {
    const { db, a, b, c, d, e, one } = await twoStories()
    const former = new Map([...(await storiesOf(db))].flatMap(([id, story]) => (story === null ? [] : [[id, story]])))
    const split = await db.write((tx) => splitStory(tx, { story: one, itemIds: [b], now: NOON }))
    await grouped(
      db,
      e,
      [
        [a, b, e],
        [c, d],
      ],
      { former },
    )
    const held = await storiesOf(db)
    expect([held.get(a), held.get(b), held.get(e)]).toEqual([one, split?.story, one])
  })
})

describe('people', () => {
  test('merge two stories, and it is remembered', async () => {
    const { db, a, b, c, d, one, two } = await twoStories()
    const versions = await db.write((tx) => mergeStories(tx, { from: two, into: one, now: NOON }))
    expect(versions).toHaveLength(1)
    const held = await storiesOf(db)
    expect([a, b, c, d].map((id) => held.get(id))).toEqual([one, one, one, one])
    const decisions = await decisionsAmong(db.read, [one])
    expect(decisions.map(({ a: low, b: high, together }) => [low, high, together])).toEqual([
      [a, b, true],
      [a, c, true],
      [a, d, true],
    ])
  })

  test('split a story; a later merge is the later word', async () => {
    const { db, a, b, c, d, one, two } = await twoStories()
    await db.write((tx) => mergeStories(tx, { from: two, into: one, now: NOON }))
    const split = await db.write((tx) => splitStory(tx, { story: one, itemIds: [c, d], now: NOON }))
    expect((await storiesOf(db)).get(d)).toBe(split?.story)
    const apart = async () =>
      (await decisionsAmong(db.read, [one, split?.story ?? 0])).filter(({ together }) => !together)
    const stories = [one, split?.story]
    expect(await apart()).toMatchObject([
      { a, b: c, stories },
      { a: b, b: c, stories },
    ])
    await db.write((tx) => mergeStories(tx, { from: split?.story ?? 0, into: one, now: NOON }))
    expect(await apart()).toEqual([])
    expect((await storiesOf(db)).get(b)).toBe((await storiesOf(db)).get(d))
  })

  test('cannot split off nothing, or everything, or merge a story with itself', async () => {
    const { db, a, b, c, one } = await twoStories()
    const split = (itemIds: readonly number[]) => db.write((tx) => splitStory(tx, { story: one, itemIds, now: NOON }))
    expect(await split([])).toBeNull()
    expect(await split([c])).toBeNull()
    expect(await split([a, b])).toBeNull()
    expect(await db.write((tx) => mergeStories(tx, { from: one, into: one, now: NOON }))).toEqual([])
    expect(await storyById(db.read, one)).toMatchObject({ itemCount: 2 })
  })
})

describe('the neighbourhood of an item', () => {
  test('is who shares its keys, with the rest of their stories', async () => {
    const { db, a, b, c, d, e } = await twoStories()
    const near = await neighboursOf(db.read, e, [`t${a}`, `t${c}`])
    expect(near.items.map(({ itemId }) => itemId)).toEqual([a, b, c, d])
    expect(near.partial.size).toBe(0)
    expect((await neighboursOf(db.read, e, [])).items).toEqual([])
  })

  test('a story too large to read is read in part, and is said to be', async () => {
    const { db, a, e, one } = await twoStories()
    await db.write(async (tx) => {
      await tx.update(items).set({ storyId: one }).where(eq(items.id, a))
    })
    const many = await newItems(db, 140)
    for (const id of many.slice(5)) await grouped(db, id, [[a, id]])
    const near = await neighboursOf(db.read, e, [`t${a}`])
    expect(near.items.map(({ itemId }) => itemId)).toEqual([a])
    expect([...near.partial]).toEqual([one])
  })
})

describe('terms', () => {
  test('are counted by item, in a bounded number of places', async () => {
    const db = await freshDatabase()
    await db.write((tx) => countTerms(tx, [1, 2, 2 ** 31]))
    await db.write((tx) => countTerms(tx, [2, 2 + 2 ** 18]))
    const use = await termUse(db.read, [1, 2, 3])
    expect(use.items).toBe(2)
    expect([1, 2, 3].map(use.of)).toEqual([1, 2, 0])
    expect((await db.read.select().from(storyTerms)).every(({ bucket }) => bucket < 2 ** 18)).toBe(true)
  })
})

describe('a copy', () => {
  test('names who was first; when an earlier one comes, that one is named and copies nobody', async () => {
    const { db, a, b, one } = await twoStories()
    const copy = (itemId: number, ofItemId: number) => ({ itemId, ofItemId, kind: 'near' as const, credits: false })
    await grouped(db, b, [], { copies: [copy(b, a)] })
    await grouped(db, a, [], { copies: [copy(a, b)] })
    expect(await copiesInStory(db.read, one)).toEqual([copy(a, b)])
    const rows = await db.read.select({ id: items.id, of: items.duplicateOf }).from(items)
    expect(new Map(rows.map(({ id, of }) => [id, of])).get(b)).toBeNull()
  })
})
