/** Who works here, and whose key is this? */
import { createHash } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { actors, tokens } from '../schema/actors.js'

export type ActorRow = typeof actors.$inferSelect

const actorOf = ({ id, kind, name, locality, unit, roles }: ActorRow): Actor => ({
  id,
  kind,
  name,
  locality,
  unit,
  roles,
})

export async function addActor(tx: Db, actor: Omit<Actor, 'id'>, now: Date): Promise<Actor> {
  const [row] = await tx
    .insert(actors)
    .values({ ...actor, since: now })
    .returning()
  if (row === undefined) throw new Error(`${actor.name} was not saved`)
  return actorOf(row)
}

export const listActors = (db: Db): Promise<readonly ActorRow[]> =>
  Promise.resolve(db.select().from(actors).orderBy(asc(actors.id)))

export async function actorById(db: Db, id: number): Promise<Actor | null> {
  const [row] = await db
    .select()
    .from(actors)
    .where(and(eq(actors.id, id), isNull(actors.until)))
  return row === undefined ? null : actorOf(row)
}

/** Names of those who did something; who has left keeps theirs. */
export async function namesOfActors(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: actors.id, name: actors.name })
    .from(actors)
    .where(inArray(actors.id, [...new Set(ids)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who leaves keeps their deeds; their keys no longer open anything. */
export async function endActor(tx: Db, id: number, now: Date): Promise<void> {
  await tx
    .update(actors)
    .set({ until: now })
    .where(and(eq(actors.id, id), isNull(actors.until)))
  await tx
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.actorId, id), isNull(tokens.revokedAt)))
}

/** Keys are 256 random bits: a plain digest cannot be guessed back. */
const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex')

export async function saveToken(
  tx: Db,
  {
    actorId,
    key,
    label,
    expiresAt,
  }: { readonly actorId: number; readonly key: string; readonly label: string; readonly expiresAt: Date },
  now: Date,
): Promise<number> {
  const [row] = await tx
    .insert(tokens)
    .values({ actorId, digest: digestOf(key), label, createdAt: now, expiresAt })
    .returning({ id: tokens.id })
  if (row === undefined) throw new Error(`the key of ${actorId} was not saved`)
  return row.id
}

/** Null when the key opens nothing, or no longer. */
export async function actorOfKey(db: Db, key: string, now: Date): Promise<Actor | null> {
  const [row] = await db
    .select({ actor: actors })
    .from(tokens)
    .innerJoin(actors, eq(actors.id, tokens.actorId))
    .where(
      and(eq(tokens.digest, digestOf(key)), isNull(tokens.revokedAt), gt(tokens.expiresAt, now), isNull(actors.until)),
    )
  return row === undefined ? null : actorOf(row.actor)
}

export async function revokeToken(tx: Db, id: number, now: Date): Promise<boolean> {
  const rows = await tx
    .update(tokens)
    .set({ revokedAt: now })
    .where(and(eq(tokens.id, id), isNull(tokens.revokedAt)))
    .returning({ id: tokens.id })
  return rows.length > 0
}
