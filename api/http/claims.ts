/** May this person see this Claim, and does the log say that they did? */
import { type Actor, onlyUnitOf } from '#data/model/actor.js'
import { type ClaimRow, claimById, isShownTo } from '#data/store/claims.js'
import type { AppPorts } from '../ports.js'
import { look } from './look.js'
import { notFound } from './problem.js'

/** Throws 404 too for what was not given to their unit: that there is such a Claim is not theirs to know. */
export async function claimShownTo(
  ports: Pick<AppPorts, 'db' | 'now'>,
  actor: Actor,
  id: number,
  subject = `claim:${id}`,
): Promise<ClaimRow> {
  const { read } = ports.db
  const claim = await claimById(read, id)
  if (claim === null || !(await isShownTo(read, id, onlyUnitOf(actor)))) throw notFound('Tuyên bố')
  await look(ports, actor, subject, claim.locality)
  return claim
}
