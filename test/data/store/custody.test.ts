import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { saveRecords } from '#data/store/captures.js'
import { FIRST_PREVIOUS } from '#data/store/chain.js'
import {
  custodyHead,
  custodyOf,
  recordAllCustody,
  recordCustody,
  sealedDigests,
  verifyCustody,
} from '#data/store/custody.js'
import { type Database, rowsOf } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { NOON, record } from '../../support/drafts.js'

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const DIGEST = `sha256:${'ab'.repeat(32)}`

/** A log of five rows about two captures. */
async function fiveRows(): Promise<Database> {
  const db = await freshDatabase()
  await db.write(async (tx) => {
    await saveRecords(tx, [record(), record()], NOON)
    await recordCustody(tx, { captureId: 1, at: NOON, event: 'sealed', detail: `niêm phong; khối lưu ${DIGEST}` })
    await recordAllCustody(tx, [
      { captureId: 2, at: later(1), event: 'sealed', detail: null },
      { captureId: 1, at: later(2), event: 'verified', detail: 'nguyên vẹn' },
      { captureId: 2, at: later(2), event: 'damaged', detail: 'tệp bị cắt' },
    ])
    await recordCustody(tx, { captureId: 1, at: later(3), event: 'exported', detail: 'ra tệp' })
  })
  return db
}

/** As somebody would who can reach the database past the program. */
const behindTheBack = (db: Database, statement: string) =>
  db.write(async (tx) => {
    await rowsOf(tx, sql.raw(`${statement} returning id`))
  })

describe('the custody log is a chain', () => {
  test('each row stands on the one before, the first on zeros', async () => {
    const db = await fiveRows()
    const rows = await custodyOf(db.read, [1, 2])
    expect(rows.map(({ previous }) => previous)).toEqual([
      FIRST_PREVIOUS,
      ...rows.slice(0, -1).map(({ digest }) => digest),
    ])
    expect(new Set(rows.map(({ digest }) => digest)).size).toBe(5)
    expect(await custodyHead(db.read)).toBe(rows.at(-1)?.digest)
    expect(await verifyCustody(db.read)).toEqual({ ok: true, brokenAt: null })
  })

  test('a digest can be made again by hand, as the package’s README says', async () => {
    const db = await fiveRows()
    const { createHash } = await import('node:crypto')
    const [, second] = await custodyOf(db.read, [1])
    if (second === undefined) throw new Error('no second row')
    const line = `{"at":"${second.at.toISOString()}","captureId":1,"detail":"nguyên vẹn","event":"verified"}`
    expect(second.digest).toBe(createHash('sha256').update(`${second.previous}${line}`).digest('hex'))
  })

  test.each([
    ['another time', 'update custody set detail = null where id = 3', 3],
    ['another event', "update custody set event = 'verified' where id = 4", 4],
    ['another capture', 'update custody set capture_id = 2 where id = 1', 1],
    ['another digest', 'update custody set digest = previous where id = 2', 2],
    ['a row taken out', 'delete from custody where id = 2', 3],
    ['the first row taken out', 'delete from custody where id = 1', 2],
    ['two rows changed places', 'update custody set id = 99 where id = 2', 3],
  ])('%s breaks it there', async (_, statement, brokenAt) => {
    const db = await fiveRows()
    await behindTheBack(db, statement)
    expect(await verifyCustody(db.read)).toEqual({ ok: false, brokenAt })
  })

  test('an empty log is whole', async () => {
    const db = await freshDatabase()
    expect(await verifyCustody(db.read)).toEqual({ ok: true, brokenAt: null })
    expect(await custodyOf(db.read, [])).toEqual([])
  })

  test('a log longer than one reading is whole to its end', async () => {
    const db = await freshDatabase()
    const entries = Array.from({ length: 2100 }, (_, at) => ({
      captureId: 1,
      at: later(at),
      event: 'verified' as const,
      detail: null,
    }))
    await db.write((tx) => recordAllCustody(tx, entries))
    expect(await verifyCustody(db.read)).toEqual({ ok: true, brokenAt: null })
    await behindTheBack(db, "update custody set detail = 'khác' where id = 2050")
    expect(await verifyCustody(db.read)).toEqual({ ok: false, brokenAt: 2050 })
  })

  test('a write that fails leaves no row', async () => {
    const db = await fiveRows()
    const failing = db.write(async (tx) => {
      await recordCustody(tx, { captureId: 1, at: later(9), event: 'verified', detail: null })
      throw new Error('đĩa đầy')
    })
    await expect(failing).rejects.toThrow('đĩa đầy')
    expect(await custodyOf(db.read, [1, 2])).toHaveLength(5)
    expect(await verifyCustody(db.read)).toEqual({ ok: true, brokenAt: null })
  })
})

test('what was noted first of a capture’s bytes counts, and what was noted of damage never does', () => {
  const other = `sha256:${'cd'.repeat(32)}`
  const row = (captureId: number, event: 'sealed' | 'verified' | 'damaged', detail: string | null) => ({
    captureId,
    event,
    detail,
  })
  const log = [
    row(1, 'sealed', `khối lưu ${DIGEST}`),
    row(1, 'verified', `khối lưu ${other}`),
    row(2, 'damaged', `khối lưu ${other}`),
    row(2, 'verified', `khối lưu ${DIGEST}`),
    row(3, 'verified', null),
  ]
  expect([...sealedDigests(log)]).toEqual([
    [1, DIGEST],
    [2, DIGEST],
  ])
})
