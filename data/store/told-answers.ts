/** Which answers that were given out rest on a Verdict that no longer stands, and who received them? (R15) */
import { and, asc, eq, inArray, like } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Deadlines } from '../model/own-deadline.js'
import { manifestOf } from '../model/response-manifest.js'
import { DOOR_WORDS, RESPONSE_WORDS } from '../model/response-words.js'
import type { VerdictLabel } from '../model/verdict.js'
import { cases } from '../schema/cases.js'
import { deliveries, responses } from '../schema/responses.js'
import { openCorrection } from './corrections.js'

export interface TakenBack {
  readonly locality: string
  readonly claimId: number
  /** As it was judged. */
  readonly accuracy: VerdictLabel
  /** What was told of it, in Vietnamese. */
  readonly says: string
}

/**
 * One for each answer, in the transaction of what makes it due; an answer that was taken back had its own.
 * @returns ids of the corrections that were opened
 */
export async function correctAnswers(
  tx: Db,
  { locality, claimId, accuracy, says }: TakenBack,
  deadlines: Deadlines,
  now: Date,
): Promise<readonly number[]> {
  const opened: number[] = []
  for (const { id, kind, given } of await toldAnswers(tx, locality, claimId, accuracy)) {
    const receivers = [...new Set(given.map(({ door, receiver }) => `${receiver} (${DOOR_WORDS[door]})`))]
    const wrong = `Văn bản ${RESPONSE_WORDS[kind]} nói ${says}; đã gửi: ${receivers.join('; ')}`
    const address = given.find((one) => one.address !== null)?.address ?? null
    const told = { locality, verdictId: null, responseId: id, wrong, address }
    const correction = await openCorrection(tx, told, deadlines, now)
    if (correction !== null) opened.push(correction)
  }
  return opened
}

async function toldAnswers(db: Db, locality: string, claimId: number, accuracy: VerdictLabel) {
  const approved = await db
    .select({ id: responses.id, kind: responses.kind, frozen: responses.frozen })
    .from(responses)
    .innerJoin(cases, eq(cases.id, responses.caseId))
    .where(
      and(
        eq(cases.locality, locality),
        eq(responses.state, 'approved'),
        inArray(responses.id, db.select({ id: deliveries.responseId }).from(deliveries)),
        // Few hold the number at all; which of them name it as a Claim, the manifest says.
        like(responses.frozen, `%"id":${claimId}%`),
      ),
    )
    .orderBy(asc(responses.id))
  const resting = approved.filter(
    ({ frozen }) =>
      frozen !== null && manifestOf(frozen).claims.some((claim) => claim.id === claimId && claim.accuracy === accuracy),
  )
  if (resting.length === 0) return []
  const ids = resting.map(({ id }) => id)
  const all = await db
    .select()
    .from(deliveries)
    .where(inArray(deliveries.responseId, ids))
    .orderBy(asc(deliveries.at), asc(deliveries.id))
  return resting.map(({ id, kind }) => ({ id, kind, given: all.filter(({ responseId }) => responseId === id) }))
}
