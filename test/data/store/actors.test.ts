import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { actorById, actorOfKey, addActor, endActor, namesOfActors, revokeToken, saveToken } from '#data/store/actors.js'
import { rowsOf } from '#dialect'
import { freshDatabase } from '../../support/database.js'
import { NOON } from '../../support/drafts.js'

const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)
const KEY = `diembao_${'0f'.repeat(32)}`
const LEADER = { kind: 'person', name: 'Lãnh đạo', locality: null, unit: null, roles: ['leader'] } as const

async function withKey() {
  const db = await freshDatabase()
  const actor = await db.write((tx) => addActor(tx, LEADER, NOON))
  const token = await db.write((tx) =>
    saveToken(tx, { actorId: actor.id, key: KEY, label: 'thử', expiresAt: later(60) }, NOON),
  )
  return { db, actor, token }
}

test('a key opens for whom it was made, and is not kept itself', async () => {
  const { db, actor } = await withKey()
  expect(await actorOfKey(db.read, KEY, later(1))).toEqual(actor)
  expect(await actorOfKey(db.read, KEY.replace('0', '1'), later(1))).toBeNull()
  const kept = await rowsOf<{ digest: string }>(db.read, sql`select digest from tokens`)
  expect(JSON.stringify(kept)).not.toContain('0f0f')
})

test('a key that has expired, was revoked, or whose holder has left opens nothing', async () => {
  const { db, actor, token } = await withKey()
  expect(await actorOfKey(db.read, KEY, later(60))).toBeNull()
  await db.write((tx) => revokeToken(tx, token, later(2)))
  expect(await actorOfKey(db.read, KEY, later(3))).toBeNull()
  expect(await db.write((tx) => revokeToken(tx, token, later(4)))).toBe(false)

  const other = `diembao_${'ee'.repeat(32)}`
  await db.write((tx) => saveToken(tx, { actorId: actor.id, key: other, label: 'khác', expiresAt: later(60) }, NOON))
  expect(await actorOfKey(db.read, other, later(3))).toEqual(actor)
  await db.write((tx) => endActor(tx, actor.id, later(4)))
  expect(await actorOfKey(db.read, other, later(5))).toBeNull()
  expect(await actorById(db.read, actor.id)).toBeNull()
  expect([...(await namesOfActors(db.read, [actor.id])).values()]).toEqual(['Lãnh đạo'])
})
