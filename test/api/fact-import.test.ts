import { describe, expect, test } from 'vitest'
import { importFacts, importReviews, nothingYet } from '#api/fact-import.js'
import { loadProfiles } from '#api/profiles.js'
import { readReviews } from '#crawlers/intake/claim-review.js'
import { type FactRow, factOfRow, planFacts, rowsOfTables } from '#crawlers/intake/fact-columns.js'
import { packageFile } from '#data/package-file.js'
import { listClaims } from '#data/store/claims.js'
import { evidenceBeside } from '#data/store/evidence-pieces.js'
import { listFacts } from '#data/store/facts.js'
import { accuraciesOf } from '#data/store/verdict-rows.js'
import { hire } from '../support/a-claim.js'
import { freshDatabase } from '../support/database.js'
import { NOON } from '../support/drafts.js'

async function office() {
  const db = await freshDatabase()
  const { profiles } = await loadProfiles([packageFile('data/localities')])
  const profile = profiles.find(({ id }) => id === 'can-gio')
  if (profile === undefined) throw new Error('no profile')
  return { db, profile, now: NOON, actor: await hire(db, ['analyst']) }
}

const TABLE = [
  ['Mã', 'Nội dung', 'Căn cứ', 'Từ ngày', 'Đơn vị', 'Người viết'],
  ['1', 'Giá vé phà là 5.000 đồng', 'QĐ 12/QĐ-UBND ngày 03/02/2026', '01/02/2026', 'UBND xã Bình Khánh', 'An'],
  ['2', 'Xã có 1.200 hộ', '', '', '', 'Bình'],
]
function factsIn(table: readonly (readonly string[])[]): readonly FactRow[] {
  const rows = rowsOfTables([table])
  const plan = planFacts(Object.keys(rows[0] ?? {}), rows, {})
  return rows.flatMap((row) => {
    const fact = factOfRow(row, plan)
    return 'damage' in fact ? [] : [fact]
  })
}

describe('a table of facts', () => {
  test('says which of its columns are read, and names of people are not', () => {
    const rows = rowsOfTables([TABLE])
    const plan = planFacts(Object.keys(rows[0] ?? {}), rows, {})
    expect(plan.read.map(({ header, as }) => `${header}=${as}`)).toEqual([
      'Nội dung=statement',
      'Mã=id',
      'Căn cứ=address',
      'Từ ngày=validFrom',
      'Đơn vị=unit',
    ])
    expect(plan.leftOut).toEqual(['Người viết'])
    expect(planFacts(['Người viết', 'Nội dung'], [], { statement: 'Không có' }).absent).toEqual(['Không có'])
  })

  test('imported twice changes nothing; a row that says something new is a new version', async () => {
    const order = await office()
    const bring = async (table: readonly (readonly string[])[]) => {
      const imported = nothingYet()
      expect(await importFacts(factsIn(table), order, imported)).toBeNull()
      return [imported.added, imported.revised, imported.unchanged]
    }
    expect(await bring(TABLE)).toEqual([2, 0, 0])
    expect(await bring(TABLE)).toEqual([0, 0, 2])
    expect(await bring(TABLE.map((row) => row.map((cell) => cell.replace('5.000', '6.000'))))).toEqual([0, 1, 1])
    const rows = await listFacts(order.db.read, { locality: 'can-gio' }, null, 10)
    expect(rows.map(({ fact, version }) => [version.statement, fact.number, fact.unit])).toEqual([
      ['Xã có 1.200 hộ', 1, null],
      ['Giá vé phà là 6.000 đồng', 2, 'ubnd-binh-khanh'],
    ])
  })

  test('leaves out what would lead to a person or is no day, and is refused to who may not', async () => {
    const order = await office()
    const [head = []] = TABLE
    const facts = factsIn([
      head,
      ['3', 'Gọi 0912 345 678', 'x', '', '', ''],
      ['4', 'Ngày lạ', 'x', '32/13/2026', '', ''],
    ])
    const imported = nothingYet()
    await importFacts(facts, order, imported)
    expect([imported.added, [...imported.leftOut]]).toEqual([0, [['có số điện thoại', 1]]])
    const machine = await hire(order.db, ['analyst'], { kind: 'machine' })
    expect(await importFacts(factsIn(TABLE), { ...order, actor: machine }, nothingYet())).toMatchObject({
      code: 'forbidden',
    })
    expect(await listFacts(order.db.read, {}, null, 10)).toEqual([])
  })
})

describe('a feed of checks that others published', () => {
  const review = {
    '@type': 'ClaimReview',
    claimReviewed: 'Nước máy Cần Giờ có thủy ngân',
    url: 'https://kiemchung.example/1',
    datePublished: '2026-03-02',
    author: { '@type': 'Organization', name: 'Kiểm Chứng' },
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Nguyễn Văn Không Có' } },
    reviewRating: { alternateName: 'Sai' },
  }
  const feed = { dataFeedElement: [{ item: [review] }, { item: null }, { item: [{ url: 'javascript:alert(1)' }] }] }

  test('is read for what was found and by which newsroom, never for who said it', () => {
    const read = readReviews(feed)
    expect(read).toEqual({
      reviews: [
        {
          claim: review.claimReviewed,
          words: 'Sai',
          url: review.url,
          publisher: 'Kiểm Chứng',
          publishedOn: '2026-03-02',
        },
      ],
      damaged: 1,
    })
    expect(JSON.stringify(read)).not.toContain('Không Có')
    expect(readReviews({ rows: [] })).toBeNull()
  })

  test('brings claims with the words of the press beside them, and no verdict of ours', async () => {
    const order = await office()
    const reviews = readReviews(feed)?.reviews ?? []
    const imported = nothingYet()
    await importReviews(reviews, order, imported)
    await importReviews(reviews, order, imported)
    expect([imported.added, imported.unchanged]).toEqual([1, 1])
    const [claim] = await listClaims(order.db.read, {}, null, 10)
    const id = claim?.id ?? 0
    const laid = await evidenceBeside(order.db.read, 'claim', [id])
    expect(laid.map(({ evidence: { kind, quote, note }, stance }) => [kind, quote, note, stance])).toEqual([
      ['press', 'Sai', 'Kiểm Chứng, 02/03/2026', 'context'],
    ])
    expect((await accuraciesOf(order.db.read, [id])).get(id)).toBe('unverified')
  })
})
