/** Who may say in Vietnamese what a foreign Item says, and what does a summary know of Cases and Claims? */

import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { carriedOver } from '#api/briefing-cases.js'
import { caseLinks, cases, clocks } from '#data/schema/cases.js'
import { appearances, verdicts } from '#data/schema/claims.js'
import { listAudit } from '#data/store/audit.js'
import { accuraciesOfItems, casesOfItems, deadlinesOfCases } from '#data/store/briefing-cases.js'
import { deadlineSetBy } from '#data/store/clocks.js'
import { summariesOf, writeSummary } from '#data/store/item-summaries.js'
import { done, later, matter, noTraces, office, refusedWith, SIGNING } from '../../support/an-answer.js'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

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
    expect(await accuraciesOfItems(db.read, 'can-gio', [of.itemId])).toEqual(new Map())
    await db.write(async (tx) => {
      const quote = 'chợ cá sắp đóng cửa'
      await tx
        .insert(appearances)
        .values({ claimId: of.claimId, itemId: of.itemId, versionId: 1, start: 0, end: 5, quote, at: later(1) })
    })
    expect(await accuraciesOfItems(db.read, 'can-gio', [of.itemId])).toEqual(new Map([[of.itemId, ['false']]]))
    await db.write(async (tx) => {
      await tx.update(verdicts).set({ state: 'proposed' }).where(eq(verdicts.claimId, of.claimId))
    })
    expect(await accuraciesOfItems(db.read, 'can-gio', [of.itemId])).toEqual(new Map([[of.itemId, ['unverified']]]))
  })

  test('is not what another locality decided', async () => {
    const { db, of } = await desk()
    const place = { itemId: of.itemId, versionId: 1, start: 0, end: 5, quote: 'chợ cá', at: later(1) }
    await db.write((tx) => tx.insert(appearances).values({ ...place, claimId: of.claimId }))
    expect(await accuraciesOfItems(db.read, 'van-lang', [of.itemId])).toEqual(new Map())
    expect((await accuraciesOfItems(db.read, 'can-gio', [of.itemId])).size).toBe(1)
  })

  test('is told of more Items than a statement binds', async () => {
    const { db, by, of, summarise } = await desk()
    done(await summarise(by.writer, 'Bài nói chợ cá nghỉ ba ngày.'))
    const place = { itemId: of.itemId, versionId: 1, start: 0, end: 5, quote: 'chợ cá', at: later(1) }
    await db.write((tx) => tx.insert(appearances).values({ ...place, claimId: of.claimId }))
    const many = [...Array.from({ length: 70_000 }, (_, at) => 1_000_000 + at), of.itemId]
    expect([...(await accuraciesOfItems(db.read, 'can-gio', many)).keys()]).toEqual([of.itemId])
    expect([...(await casesOfItems(db.read, 'can-gio', many)).keys()]).toEqual([of.itemId])
    expect([...(await summariesOf(db.read, many)).keys()]).toEqual([of.itemId])
  }, 30_000)

  test('is our deadline that ends first, not the press’s, and one that stands still only where none runs', async () => {
    const { db, of } = await desk()
    const clock = async (id: string, who: 'us' | 'press', minutes: number, pausedAt: Date | null = null) => {
      const rule = { ...deadlineSetBy({ unit: 'hours', amount: 1 }, NOON), id, who }
      const pauses = pausedAt === null ? [] : [{ from: pausedAt.toISOString(), to: null }]
      const row = { locality: 'can-gio', caseId: of.caseId, unit: null, rule, startedAt: NOON, pauses, step: 0 }
      await db.write((tx) => tx.insert(clocks).values({ ...row, dueAt: later(minutes), openKey: id }))
    }
    const first = async () => (await deadlinesOfCases(db.read, [of.caseId])).get(of.caseId)?.rule.id
    const carried = async (at: Date) => (await carriedOver(db.read, SIGNING, later(1), at))[0]
    await clock('bao', 'press', 10)
    expect(await first()).toBeUndefined()
    expect(await carried(later(500))).toMatchObject({ deadline: null, late: false })
    await clock('dung', 'us', 20, later(5))
    expect(await first()).toBe('dung')
    expect(await carried(later(500))).toMatchObject({ deadline: 'đang tạm dừng', late: false })
    await clock('chay', 'us', 60)
    expect(await first()).toBe('chay')
    // Hours are in time up to their last instant.
    expect(await carried(later(60))).toMatchObject({ deadline: '10/03/2026', late: false })
    expect(await carried(later(61))).toMatchObject({ late: true })
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
