import { describe, expect, test } from 'vitest'
import {
  addFact,
  factById,
  listFacts,
  type NewFact,
  reviseFact,
  versionsOfFact,
  withdrawFact,
} from '#data/store/facts.js'
import { done, hire, later, refusedWith } from '../../support/a-claim.js'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

const fact = (changes: Partial<NewFact> = {}): NewFact => ({
  locality: 'can-gio',
  statement: 'Giá vé phà Bình Khánh là 5.000 đồng mỗi lượt',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  topic: null,
  unit: null,
  key: null,
  ...changes,
})

const library = async () => {
  const db = await freshDatabase()
  const analyst = await hire(db, ['analyst'])
  const add = (one: NewFact) => db.write((tx) => addFact(tx, analyst, one, NOON))
  const current = async (day: string) =>
    (await listFacts(db.read, { locality: 'can-gio', day }, null, 10)).map(({ version }) => version.statement)
  return { db, analyst, add, current }
}

describe('a fact', () => {
  test('added again is the same fact', async () => {
    const { add, db } = await library()
    const { id } = done(await add(fact()))
    expect(done(await add(fact()))).toEqual({ id, number: 1, change: 'unchanged' })
    expect(await listFacts(db.read, {}, null, 10)).toHaveLength(1)
  })

  test('imported again under its key with other words is a new version, and with the same words nothing', async () => {
    const { add, db } = await library()
    const { id } = done(await add(fact({ key: 'so-7' })))
    expect(done(await add(fact({ key: 'so-7' }))).change).toBe('unchanged')
    const dearer = fact({ key: 'so-7', statement: 'Giá vé phà Bình Khánh là 6.000 đồng mỗi lượt' })
    expect(done(await add(dearer))).toEqual({ id, number: 2, change: 'revised' })
    expect(done(await add(dearer)).change).toBe('unchanged')
    const versions = await versionsOfFact(db.read, id)
    expect(versions.map(({ number, why }) => [number, why])).toEqual([
      [1, null],
      [2, 'nhập lại với nội dung mới'],
    ])
  })

  test('holds from its first day to its last, both with', async () => {
    const { add, current } = await library()
    done(await add(fact()))
    for (const [day, holds] of [
      ['2025-12-31', false],
      ['2026-01-01', true],
      ['2026-06-30', true],
      ['2026-07-01', false],
    ] as const)
      expect([day, (await current(day)).length === 1]).toEqual([day, holds])
    expect(refusedWith(await add(fact({ validTo: '2025-01-01', statement: 'x' })))).toMatch(/^incomplete/)
  })

  test('that two revise at once is revised once', async () => {
    const { add, db, analyst } = await library()
    const { id } = done(await add(fact()))
    const revise = (statement: string) =>
      db.write((tx) =>
        reviseFact(tx, analyst, { id, seen: 1, statement, validFrom: null, validTo: null, why: 'giá mới' }, later(1)),
      )
    const answers = await Promise.all([revise('một'), revise('hai')])
    expect(answers.map(refusedWith).map((said) => said.split(':')[0])).toEqual(['done', 'conflict'])
    expect((await factById(db.read, id))?.version.statement).toBe('một')
  })

  test('that was withdrawn holds no more, and stays to be read', async () => {
    const { add, db, analyst, current } = await library()
    const { id } = done(await add(fact()))
    const withdraw = () => db.write((tx) => withdrawFact(tx, analyst, { id, why: 'sai nguồn' }, later(1)))
    done(await withdraw())
    expect(refusedWith(await withdraw())).toMatch(/^conflict/)
    expect(await current('2026-02-01')).toEqual([])
    expect((await factById(db.read, id))?.fact.withdrawnAt).toEqual(later(1))
  })

  test('of all localities is of each, and is written by nobody of one', async () => {
    const { add, db, current } = await library()
    expect(refusedWith(await add(fact({ locality: null })))).toMatch(/^forbidden/)
    const everywhere = await hire(db, ['coordinator'], { locality: null })
    done(await db.write((tx) => addFact(tx, everywhere, fact({ locality: null }), NOON)))
    expect(await current('2026-02-01')).toHaveLength(1)
  })

  test('is found by its words, marks and case aside', async () => {
    const { add, db } = await library()
    done(await add(fact()))
    done(await add(fact({ statement: 'Phà Cát Lái chạy cả đêm' })))
    const found = await listFacts(db.read, { locality: 'can-gio', query: 'pha BINH' }, null, 10)
    expect(found.map(({ version }) => version.statement)).toEqual([fact().statement])
  })
})
