/** R12, R20: the log of deeds, and figures by which the office can be watched. */
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { claims, verdicts } from '#data/schema/claims.js'
import { addAppearance } from '#data/store/appearances.js'
import { closeCase } from '#data/store/case-closing.js'
import { type Database, rowsOf } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { caseOn, value } from '../../support/desk.js'
import { draft, seen } from '../../support/drafts.js'
import { type Office, openOffice } from '../../support/office.js'

let db: Database
let office: Office
beforeEach(async () => {
  db = await freshDatabase()
  office = await openOffice(db, '2026-11-21T02:00:00Z')
})

const searchFor = (words: string, purpose?: string) =>
  office.get(
    null,
    `/search?q=${encodeURIComponent(words)}${purpose === undefined ? '' : `&purpose=${encodeURIComponent(purpose)}`}`,
  )

test('R12: whoever searches for somebody by name says why, and the log keeps both', async () => {
  const auditor = await office.hire(['auditor'])
  await db.write((tx) => rowsOf(tx, sql`update actors set locality = null where id = ${auditor.id} returning id`))
  const bare = await searchFor('Nguyễn Văn Tám')
  expect([bare.status, bare.body.code]).toEqual([422, 'purpose-needed'])
  expect((await searchFor('Nguyễn Văn Tám', 'vì')).status).toBe(422)
  expect((await searchFor('nguyen van tam')).status).toBe(422)
  expect((await searchFor('Nguyễn Văn Tám', 'kiểm tra phản ánh về bồi thường')).status).toBe(200)
  expect((await searchFor('đê biển Thạnh An')).status).toBe(200)
  expect((await searchFor('xã Hoàng Văn Thụ')).status).toBe(200)
  const { body } = await office.get(auditor, '/audit?subject=search')
  expect(body.rows).toHaveLength(1)
  expect(JSON.parse(body.rows[0].detail)).toEqual({
    words: 'Nguyễn Văn Tám',
    purpose: 'kiểm tra phản ánh về bồi thường',
  })
  expect((await office.get(auditor, '/audit/check')).body).toMatchObject({ ok: true })
  expect((await office.get(await office.hire(['analyst']), '/audit')).status).toBe(403)
  expect((await office.get(null, '/audit')).status).toBe(401)
})

test('R20: the shares of what was overturned, of bad news called false and of criticism remedied are shown with what they count', async () => {
  const [analyst, leader, auditor] = [
    await office.hire(['analyst']),
    await office.hire(['leader']),
    await office.hire(['auditor']),
  ]
  const figures = async () => (await office.get(auditor, '/misuse?locality=can-gio&from=2026-11-01&to=2026-11-30')).body
  expect(await figures()).toMatchObject({
    overturned: { count: 0, of: 0, percent: null },
    negativeCalledFalse: { percent: null },
    criticismRemedied: { percent: null },
  })

  // Two pieces of bad news; a Claim in the first was called false twice, and once that did not stand.
  const now = office.now()
  const first = await seen(db, draft({ url: 'https://bao.example/xau-1.html' }))
  const second = await seen(db, draft({ url: 'https://bao.example/xau-2.html' }))
  await db.write(async (tx) => {
    for (const { itemId } of [first, second])
      await rowsOf(
        tx,
        sql`insert into mentions (item_id, locality, level, score, reason, spans, tone)
            values (${itemId}, 'can-gio', 'primary', 1, 'nêu tên', '[]', 'negative') returning item_id`,
      )
    await rowsOf(tx, sql`update items set sort_at = ${now.getTime()} returning id`)
  })
  const [claim] = await db.write((tx) =>
    tx
      .insert(claims)
      .values({
        locality: 'can-gio',
        identity: 'claim:1',
        text: 'Đê nứt',
        folded: 'de nut',
        checkable: true,
        criticisedUnits: [],
        createdAt: now,
        seenAt: now,
      })
      .returning(),
  )
  const claimId = claim?.id ?? 0
  const said = { claimId, label: 'false', reasoning: 'x', proposedAt: now, proposedBy: 1, decidedAt: now } as const
  await db.write((tx) =>
    tx.insert(verdicts).values([
      { ...said, number: 1, state: 'superseded' },
      { ...said, number: 2, state: 'approved' },
      { ...said, number: 3, state: 'rejected' },
    ]),
  )
  const quote = draft({}).text.slice(0, 20)
  value(
    await db.write((tx) =>
      addAppearance(tx, analyst, { claimId, itemId: first.itemId, versionId: null, quote, start: null }, now),
    ),
  )

  // Two of criticism: one was remedied, the other explained.
  for (const [url, resultKind] of [
    ['https://bao.example/phe-1.html', 'remedied'],
    ['https://bao.example/phe-2.html', 'explained'],
  ] as const) {
    const { row } = await caseOn(db, analyst, 'criticism', url)
    const closing = { caseId: row.id, resultKind, result: 'Đã xong', resultOn: '2026-11-20' }
    value(await db.write((tx) => closeCase(tx, leader, closing, now)))
  }
  expect(await figures()).toEqual({
    from: '2026-11-01',
    to: '2026-11-30',
    overturned: { count: 1, of: 2, percent: 50 },
    negativeCalledFalse: { count: 1, of: 2, percent: 50 },
    criticismRemedied: { count: 1, of: 2, percent: 50 },
  })
})
