/** When does a Case end, what keeps it open, and who may open it again? */
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { type CaseResult, openEnds, routesFor } from '../model/case.js'
import { RESULT_WORDS, ROUTE_WORDS } from '../model/case-words.js'
import { type Result, refuse } from '../model/refusal.js'
import { startOfDay, vietnamDay } from '../model/time.js'
import { cases } from '../schema/cases.js'
import { logCase } from './case-log.js'
import { accuraciesOfCase, type CaseRow, caseFor, pointsOfCase } from './cases.js'
import { type ClockRow, clocksOfCases, endAsStopped, OWN_DEADLINE } from './clocks.js'

export interface Closing {
  readonly caseId: number
  readonly resultKind: CaseResult
  readonly result: string
  /** yyyy-mm-dd. */
  readonly resultOn: string
}

const isSame = (row: CaseRow, actor: Actor, { resultKind, result, resultOn }: Closing): boolean =>
  row.closedBy === actor.id && row.resultKind === resultKind && row.result === result && row.resultOn === resultOn

/** Why it cannot be closed yet, in Vietnamese; empty when nothing keeps it (R6). */
async function endsOf(tx: Db, row: CaseRow, { result, resultOn }: Closing, now: Date): Promise<readonly string[]> {
  const day = startOfDay(resultOn)
  const missing = [
    ...openEnds({
      kind: row.kind,
      result,
      resultOn: day === null ? null : resultOn,
      points: await pointsOfCase(tx, row.id),
    }),
  ]
  if (day !== null && resultOn > vietnamDay(now)) missing.push('ngày có kết quả không ở tương lai')
  if (row.route !== null && !routesFor(row.kind, await accuraciesOfCase(tx, row.id)).includes(row.route))
    missing.push(`cách xử lý khác: “${ROUTE_WORDS[row.route]}” không còn phù hợp với kết luận`)
  return missing
}

/** A final result is no letter and no word to the press: a duty of the law is done, or ended with a reason, by itself. */
const isOurDuty = ({ rule }: ClockRow): boolean => rule.who === 'us' && rule.id !== OWN_DEADLINE
const owed = ({ rule }: ClockRow): string => `việc chưa làm “${rule.what}” (ghi đã thực hiện, hoặc dừng kèm lý do)`

/** What we waited for ends; what a unit owed stays late on its line where it was. */
async function endClocks(tx: Db, actor: Actor, deadlines: readonly ClockRow[], now: Date): Promise<void> {
  for (const clock of deadlines) {
    const ended = await endAsStopped(tx, clock, { actor, deed: 'case.close', why: 'hồ sơ đã đóng' }, now)
    if (ended.kind === 'refused') throw new Error(`a deadline changed while its case was closed: ${ended.reason}`)
  }
}

/** A request that was sent again is answered as the first was; somebody else's comes too late. */
export async function closeCase(tx: Db, actor: Actor, closing: Closing, now: Date): Promise<Result<CaseRow>> {
  const { caseId, resultKind, result, resultOn } = closing
  const found = await caseFor(tx, actor, 'case.close', caseId)
  if (found.kind === 'refused') return found
  const before = found.value
  if (before.closedAt !== null)
    return isSame(before, actor, closing) ? found : refuse('conflict', `Hồ sơ ${before.number} đã được đóng trước đó`)
  const deadlines = (await clocksOfCases(tx, [caseId])).filter((one) => one.metAt === null && one.stoppedAt === null)
  const missing = [...(await endsOf(tx, before, closing, now)), ...deadlines.filter(isOurDuty).map(owed)]
  if (missing.length > 0) return refuse('incomplete', `Chưa đóng được hồ sơ, còn thiếu: ${missing.join('; ')}`)
  const [row] = await tx
    .update(cases)
    .set({ state: 'closed', resultKind, result, resultOn, closedAt: now, closedBy: actor.id, openKey: null })
    .where(and(eq(cases.id, caseId), isNull(cases.closedAt)))
    .returning()
  if (row === undefined) return refuse('conflict', `Hồ sơ ${before.number} vừa được người khác đóng`)
  await endClocks(tx, actor, deadlines, now)
  const detail = `${RESULT_WORDS[resultKind]}: ${result}`
  await logCase(tx, { caseId, at: now, actor, deed: 'case.close', event: 'closed', detail })
  return { kind: 'done', value: row }
}

/** Its result stands in the log; a new one is needed. What was opened anew meanwhile is not handled twice. */
export async function reopenCase(
  tx: Db,
  actor: Actor,
  { caseId, why }: { readonly caseId: number; readonly why: string },
  now: Date,
): Promise<Result<CaseRow>> {
  const found = await caseFor(tx, actor, 'case.close', caseId)
  if (found.kind === 'refused') return found
  if (why.trim() === '') return refuse('incomplete', 'Mở lại hồ sơ phải có lý do')
  if (found.value.closedAt === null) return refuse('conflict', 'Hồ sơ này đang mở')
  const { matter } = found.value
  const [other] = matter === null ? [] : await tx.select().from(cases).where(eq(cases.openKey, matter))
  if (other !== undefined)
    return refuse('conflict', `Việc này đang được xử lý trong hồ sơ ${other.number}: hãy làm tiếp ở đó`)
  const anew = {
    state: 'open',
    resultKind: null,
    result: null,
    resultOn: null,
    closedAt: null,
    closedBy: null,
  } as const
  const [row] = await tx
    .update(cases)
    .set({ ...anew, openKey: matter })
    .where(and(eq(cases.id, caseId), eq(cases.closedAt, found.value.closedAt)))
    .returning()
  if (row === undefined) return refuse('conflict', 'Hồ sơ vừa được người khác mở lại')
  await logCase(tx, { caseId, at: now, actor, deed: 'case.close', event: 'reopened', detail: why })
  return { kind: 'done', value: row }
}
