import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#data/model/actor.js'
import { addActor } from '#data/store/actors.js'
import { auditHead, listAudit, recordDeed, verifyAudit } from '#data/store/audit.js'
import { FIRST_PREVIOUS } from '#data/store/chain.js'
import { type Database, rowsOf } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const ANALYST = { kind: 'person', name: 'Chuyên viên A', locality: 'can-gio', unit: null, roles: ['analyst'] } as const

async function threeDeeds(): Promise<{ db: Database; actor: Actor }> {
  const db = await freshDatabase()
  const actor = await db.write((tx) => addActor(tx, ANALYST, NOON))
  await db.write(async (tx) => {
    await recordDeed(tx, { at: NOON, actor, deed: 'claim.write', subject: 'claim:1', detail: 'Đê biển bị nứt' })
    await recordDeed(tx, { at: later(1), actor, deed: 'archive.read', subject: 'case:1', detail: null })
  })
  await db.write((tx) =>
    recordDeed(tx, { at: later(2), actor: null, deed: 'retention.purge', subject: 'version:9', detail: null }),
  )
  return { db, actor }
}

describe('the log of deeds is a chain', () => {
  test('each row stands on the one before', async () => {
    const { db } = await threeDeeds()
    const rows = [...(await listAudit(db.read, {}, null, 10))].reverse()
    expect(rows.map(({ previous }) => previous)).toEqual([
      FIRST_PREVIOUS,
      ...rows.slice(0, -1).map(({ digest }) => digest),
    ])
    expect(await auditHead(db.read)).toBe(rows.at(-1)?.digest)
    expect(await verifyAudit(db.read)).toEqual({ ok: true, rows: 3, brokenAt: null })
  })

  test.each([
    ['a row that was changed', `update audit set subject = 'claim:2' where id = 2`, 2],
    ['a deed laid to somebody else', 'update audit set actor_id = 99 where id = 1', 1],
    ['a deed laid to the system', 'update audit set actor_id = null where id = 2', 2],
    ['a row that was taken out', 'delete from audit where id = 2', 3],
    ['a first row that was taken out', 'delete from audit where id = 1', 2],
  ])('R12: %s is seen', async (_, statement, brokenAt) => {
    const { db } = await threeDeeds()
    await db.write(async (tx) => {
      await rowsOf(tx, sql.raw(`${statement} returning id`))
    })
    expect(await verifyAudit(db.read)).toMatchObject({ ok: false, brokenAt })
  })

  test('an end that was cut off is seen by a digest that was noted elsewhere', async () => {
    const { db } = await threeDeeds()
    const head = await auditHead(db.read)
    expect(await verifyAudit(db.read, head)).toMatchObject({ ok: true })
    await db.write(async (tx) => {
      await rowsOf(tx, sql.raw('delete from audit where id = 3 returning id'))
    })
    expect(await verifyAudit(db.read)).toMatchObject({ ok: true, rows: 2 })
    expect(await verifyAudit(db.read, head)).toEqual({ ok: false, rows: 2, brokenAt: null })
  })

  test('a deed whose change is undone leaves no row', async () => {
    const { db, actor } = await threeDeeds()
    await expect(
      db.write(async (tx) => {
        await recordDeed(tx, { at: NOON, actor, deed: 'claim.write', subject: 'claim:2', detail: null })
        throw new Error('the disk is full')
      }),
    ).rejects.toThrow('the disk is full')
    expect(await verifyAudit(db.read)).toMatchObject({ ok: true, rows: 3 })
  })
})

test('the log is asked by subject, by who did it and by time', async () => {
  const { db, actor } = await threeDeeds()
  const subjects = async (filter: Parameters<typeof listAudit>[1]) =>
    (await listAudit(db.read, filter, null, 10)).map(({ subject }) => subject)
  expect(await subjects({ subject: 'claim:1' })).toEqual(['claim:1'])
  expect(await subjects({ actorId: actor.id })).toEqual(['case:1', 'claim:1'])
  expect(await subjects({ period: { start: later(1), end: later(2) } })).toEqual(['case:1'])
  const [newest] = await listAudit(db.read, {}, null, 1)
  expect((await listAudit(db.read, {}, newest?.id ?? null, 10)).map(({ subject }) => subject)).toEqual([
    'case:1',
    'claim:1',
  ])
})
