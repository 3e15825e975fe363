/** Who asks? A key in the header `Authorization: Bearer …`, until there are sessions. */
import type { Context } from 'hono'
import type { Actor, Deed } from '#data/model/actor.js'
import { refusalOf } from '#data/model/actor.js'
import type { Refusal, Result } from '#data/model/refusal.js'
import { actorOfKey } from '#data/store/actors.js'
import type { AppPorts } from '../ports.js'
import { ProblemError } from './problem.js'

/** 64 hex digits after our mark, so that a key that leaks is found by its form. */
export const KEY = /^diembao_[0-9a-f]{64}$/

const NO_ACTOR = new ProblemError(401, 'no-actor', 'Hãy gửi kèm khóa truy cập của bạn (diembao people key)')

/** Throws 401 to a stranger. */
export async function actorOf(c: Context, { db, now }: Pick<AppPorts, 'db' | 'now'>): Promise<Actor> {
  const key = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
  const actor = KEY.test(key) ? await actorOfKey(db.read, key, now()) : null
  if (actor === null) throw NO_ACTOR
  return actor
}

/** Throws 403 when it is not theirs to read or take out. Writes ask in the store. */
export function allow(actor: Actor, deed: Deed, locality: string | null): void {
  const refusal = refusalOf(actor, deed, locality)
  if (refusal !== null) throw problemOf(refusal)
}

const STATUS = { forbidden: 403, 'not-found': 404, conflict: 409, incomplete: 422 } as const

const problemOf = ({ code, reason }: Refusal): ProblemError => new ProblemError(STATUS[code], code, reason)

/** What a store did, or the problem that says why it did not. */
export function doneOrProblem<T>(result: Result<T>): T {
  if (result.kind === 'refused') throw problemOf(result)
  return result.value
}
