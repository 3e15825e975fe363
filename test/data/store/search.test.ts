import { describe, expect, test } from 'vitest'
import { parseSearch, snippetOf } from '#data/model/search.js'
import { countHits, searchItems } from '#data/store/search.js'
import type { Database } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { draft, NOON, seen } from '../../support/drafts.js'

async function library(texts: readonly string[]): Promise<Database> {
  const db = await freshDatabase()
  for (const [at, text] of texts.entries())
    await seen(
      db,
      draft({ url: `https://bao.example/${at}`, title: null, text, publishedAt: new Date(NOON.getTime() + at) }),
    )
  return db
}

async function found(db: Database, text: string, limit = 10): Promise<{ text: string; exact: boolean }[]> {
  const query = parseSearch(text)
  if (query === null) throw new Error(`no words in ${text}`)
  const rows = await searchItems(db.read, query, { after: null, limit })
  return rows.map(({ text: body, exact }) => ({ text: body, exact }))
}

const TEXTS = [
  'Tin từ Đà Nẵng.',
  'Chuyen o Da Nang hom qua.',
  'Da mặt sạm vì nắng.',
  'Đường lên thị trấn.',
  '越南清化省新闻',
]

describe('search', () => {
  test('words without marks find words with marks, đ included', async () => {
    const db = await library(TEXTS)
    expect((await found(db, 'da nang')).map(({ text }) => text)).toEqual([TEXTS[1], TEXTS[0], TEXTS[2]])
    expect((await found(db, 'duong len')).map(({ text }) => text)).toEqual([TEXTS[3]])
  })

  test('words with marks rank exact marks first, whatever is newer', async () => {
    const db = await library(TEXTS)
    expect(await found(db, 'Đà Nẵng')).toEqual([
      { text: TEXTS[0], exact: true },
      { text: TEXTS[1], exact: false },
      { text: TEXTS[2], exact: false },
    ])
  })

  test('a quoted phrase stands together', async () => {
    const db = await library(TEXTS)
    expect((await found(db, '"da nang"')).map(({ text }) => text)).toEqual([TEXTS[1], TEXTS[0]])
  })

  test('text in any normal form is the same text', async () => {
    const db = await library(['Hoà bình'.normalize('NFD')])
    expect(await found(db, 'Hòa bình')).toHaveLength(1)
  })

  test('a script without spaces is found by a part of it', async () => {
    const db = await library(TEXTS)
    expect((await found(db, '清化')).map(({ text }) => text)).toEqual([TEXTS[4]])
    expect(await found(db, '化清')).toEqual([])
  })

  test.each([
    "' OR 1=1 --",
    'NEAR(a b)',
    'title:x',
    'a AND NOT b',
    '*',
    '"',
    "x' | 'y",
    '!!a & b)',
  ])('the engine’s own words are words like others: %s', async (text) => {
    const db = await library(TEXTS)
    const query = parseSearch(text)
    if (query !== null) expect(await searchItems(db.read, query, { after: null, limit: 5 })).toEqual([])
  })

  test('pages by key through all tiers, every hit once', async () => {
    const db = await library(TEXTS)
    const query = parseSearch('Đà Nẵng')
    if (query === null) throw new Error('no words')
    const seenTexts: string[] = []
    for (let after = null as Awaited<ReturnType<typeof searchItems>>[number]['cursor'] | null; ; ) {
      const [row] = await searchItems(db.read, query, { after, limit: 1 })
      if (row === undefined) break
      seenTexts.push(row.text)
      after = row.cursor
    }
    expect(seenTexts).toEqual([TEXTS[0], TEXTS[1], TEXTS[2]])
    expect(await countHits(db.read, query)).toBe(3)
  })
})

describe('unquoted words', () => {
  const FAR = `Một người ở chợ kể chuyện. ${'Nước lên, đường vắng, thuyền về. '.repeat(4)}Chiều muộn có đám cháy.`
  const NEAR = 'Khu chợ ven sông vừa bốc cháy.'
  const ROW = 'Vụ cháy chợ đã được dập.'
  const BARE = 'Chay cho hom qua.'

  test('in a row come before words near each other, these before words far apart, whatever is newer', async () => {
    const db = await library([ROW, NEAR, FAR])
    expect((await found(db, 'cháy chợ')).map(({ text }) => text)).toEqual([ROW, NEAR, FAR])
    expect((await found(db, 'chay cho')).map(({ text }) => text)).toEqual([ROW, NEAR, FAR])
  })

  test('with their marks come before the same letters with other marks', async () => {
    const db = await library([FAR, BARE])
    expect((await found(db, 'cháy chợ')).map(({ text }) => text)).toEqual([FAR, BARE])
  })

  test('of a query of three are near when each is near the next', async () => {
    const apart = `Bến phà đông. ${'Trời nắng và gió nhẹ. '.repeat(4)}Khách quá tải.`
    const near = 'Bến phà sáng nay đã quá tải.'
    const db = await library([near, apart])
    expect((await found(db, 'phà quá tải')).map(({ text }) => text)).toEqual([near, apart])
  })

  test('are paged through every tier without one hit twice or lost', async () => {
    const texts = [FAR, NEAR, ROW, BARE, 'Chợ đông. Cháy rừng.', FAR.toUpperCase()]
    const db = await library(texts)
    const query = parseSearch('cháy chợ')
    if (query === null) throw new Error('no words')
    const whole = await searchItems(db.read, query, { after: null, limit: 10 })
    const paged: number[] = []
    for (let after = null as (typeof whole)[number]['cursor'] | null; paged.length < 20; ) {
      const rows = await searchItems(db.read, query, { after, limit: 2 })
      paged.push(...rows.map(({ item }) => item.id))
      after = rows.at(-1)?.cursor ?? null
      if (rows.length < 2) break
    }
    expect(paged).toEqual(whole.map(({ item }) => item.id))
    expect(new Set(paged).size).toBe(texts.length)
  })

  test('more than a sentence of them, and one word twice, are answered all the same', async () => {
    const db = await library([FAR])
    expect(await found(db, 'một người ở chợ kể chuyện nước lên đường vắng')).toHaveLength(1)
    expect(await found(db, 'chợ chợ')).toHaveLength(1)
  })
})

describe('a snippet', () => {
  test('marks what matched, in the text’s own letters', () => {
    const query = parseSearch('da nang')
    if (query === null) throw new Error('no words')
    expect(snippetOf('Tin từ Đà Nẵng.', query)).toEqual([
      { text: 'Tin từ ', match: false },
      { text: 'Đà Nẵng', match: true },
      { text: '.', match: false },
    ])
  })
  test('is cut around the first match of a long text', () => {
    const query = parseSearch('cầu phao')
    if (query === null) throw new Error('no words')
    const parts = snippetOf(`${'lời '.repeat(300)}cầu phao mới ${'nữa '.repeat(300)}`, query)
    const text = parts.map((part) => part.text).join('')
    expect(text.length).toBeLessThan(260)
    expect(parts.some(({ text: piece, match }) => match && piece === 'cầu phao')).toBe(true)
  })
})
