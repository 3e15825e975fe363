/** Who may say in Vietnamese what a foreign Item says, and what does a summary know of Cases and Claims? */

import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { caseLinks, cases } from '#data/schema/cases.js'
import { appearances, verdicts } from '#data/schema/claims.js'
import { listAudit } from '#data/store/audit.js'
import { accuraciesOfItems, casesOfItems } from '#data/store/briefing-cases.js'
import { summariesOf, writeSummary } from '#data/store/item-summaries.js'
import { done, later, matter, noTraces, office, refusedWith } from '../../support/an-answer.js'
import { freshDatabase } from '../../support/database.js'

async function desk() {
  const db = await freshDatabase()
  const by = await office(db)
  const of = await matter(db, by.writer)
  const summarise = (actor: typeof by.writer, text: string, itemId = of.itemId, traces = noTraces) =>
    db.write((tx) => writeSummary(tx, actor, { itemId, locality: 'can-gio', text }, traces, later(1)))
  return { db, by, of, summarise }
}

describe('a summary', () => {
  test('is a person’s, and the newest stands', async () => {
    const { db, by, of, summarise } = await desk()
    done(await summarise(by.writer, 'Bài nói chợ cá nghỉ ba ngày.'))
    done(await summarise(by.colleague, 'Bài nói chợ cá chỉ nghỉ ba ngày.'))
    expect((await summariesOf(db.read, [of.itemId])).get(of.itemId)).toMatchObject({
      text: 'Bài nói chợ cá chỉ nghỉ ba ngày.',
      writtenBy: by.colleague.id,
    })
    expect(await listAudit(db.read, { subject: `item:${of.itemId}` }, null, 10)).toHaveLength(2)
  })

  test('sent twice is noted once', async () => {
    const { db, by, of, summarise } = await desk()
    for (let times = 0; times < 2; times++) done(await summarise(by.writer, 'Bài nói chợ cá nghỉ ba ngày.'))
    expect(await listAudit(db.read, { subject: `item:${of.itemId}` }, null, 10)).toHaveLength(1)
  })

  test.each([
    ['a machine', 'machine', 'Bài nói chợ nghỉ.', /^forbidden/],
    ['a unit', 'unit', 'Bài nói chợ nghỉ.', /^forbidden/],
    ['nobody’s words', 'writer', '  ', /^incomplete: Tóm tắt/],
    ['more than three sentences', 'writer', 'x'.repeat(601), /^incomplete: Tóm tắt/],
  ] as const)('of %s is refused', async (_name, who, text, reason) => {
    const { db, by, of, summarise } = await desk()
    expect(refusedWith(await summarise(by[who], text))).toMatch(reason)
    expect((await summariesOf(db.read, [of.itemId])).size).toBe(0)
  })

  test('of an Item that is not there, or that leads to somebody, is refused', async () => {
    const { by, of, summarise } = await desk()
    expect(refusedWith(await summarise(by.writer, 'Bài nói chợ nghỉ.', 999))).toMatch(/^not-found/)
    const traced = await summarise(by.writer, 'Gọi chị Ba.', of.itemId, () => ['có số điện thoại'])
    expect(refusedWith(traced)).toContain('Không lưu nội dung này: có số điện thoại')
  })
})

describe('what a summary for leaders knows of an Item', () => {
  test('is what people decided of the Claims that appear in it', async () => {
    const { db, of } = await desk()
    expect(await accuraciesOfItems(db.read, [of.itemId])).toEqual(new Map())
    await db.write(async (tx) => {
      const quote = 'chợ cá sắp đóng cửa'
      await tx
        .insert(appearances)
        .values({ claimId: of.claimId, itemId: of.itemId, versionId: 1, start: 0, end: 5, quote, at: later(1) })
    })
    expect(await accuraciesOfItems(db.read, [of.itemId])).toEqual(new Map([[of.itemId, ['false']]]))
    await db.write(async (tx) => {
      await tx.update(verdicts).set({ state: 'proposed' }).where(eq(verdicts.claimId, of.claimId))
    })
    expect(await accuraciesOfItems(db.read, [of.itemId])).toEqual(new Map([[of.itemId, ['unverified']]]))
  })

  test('is the Case that holds it, and no complaint (R7)', async () => {
    const { db, of } = await desk()
    expect((await casesOfItems(db.read, 'can-gio', [of.itemId])).get(of.itemId)?.id).toBe(of.caseId)
    expect((await casesOfItems(db.read, 'van-lang', [of.itemId])).size).toBe(0)
    await db.write(async (tx) => {
      await tx.update(cases).set({ kind: 'complaint' }).where(eq(cases.id, of.caseId))
    })
    expect((await casesOfItems(db.read, 'can-gio', [of.itemId])).size).toBe(0)
    expect(await db.read.select().from(caseLinks)).not.toEqual([])
  })
})
