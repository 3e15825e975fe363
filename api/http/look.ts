/** Who looked at what concerns a Case or Verdict? Looking is written into the log like every other deed (R12). */
import type { Actor } from '#data/model/actor.js'
import { recordDeed } from '#data/store/audit.js'
import type { AppPorts } from '../ports.js'
import { allow } from './who.js'

/** @param subject `claim:12` */
export async function look(
  { db, now }: Pick<AppPorts, 'db' | 'now'>,
  actor: Actor,
  subject: string,
  locality: string | null,
): Promise<void> {
  allow(actor, 'archive.read', locality)
  await db.write((tx) => recordDeed(tx, { at: now(), actor, deed: 'archive.read', subject, detail: null }))
}
