/** Somebody was asked to correct an Item: is it corrected, changed, gone, or as it was? */
import { and, asc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import type { CaseKind } from '../model/case.js'
import { KIND_WORDS } from '../model/case-words.js'
import { type DiffPart, diffOf } from '../model/change.js'
import { ruleFor } from '../model/clock.js'
import type { Deadlines } from '../model/own-deadline.js'
import { type Result, refuse } from '../model/refusal.js'
import { cases, followUps } from '../schema/cases.js'
import { rechecks } from '../schema/feeds.js'
import { items, versions } from '../schema/items.js'
import { logCase } from './case-log.js'
import { accuraciesOfCase, linksOfCase, openCaseFor } from './cases.js'
import { beginClock } from './clocks.js'
import { hurryRecheck } from './rechecks.js'

export type FollowUpRow = typeof followUps.$inferSelect

export const FOLLOW_UP_WORDS: Readonly<Record<FollowUpRow['state'], string>> = {
  unchanged: 'chưa sửa',
  edited: 'đã sửa, không nói là cải chính',
  corrected: 'đã cải chính',
  removed: 'đã gỡ',
}

/** What says no more than what somebody thinks, or is another procedure's: nobody is asked to correct it (R5, R7). */
const NOT_CORRECTED: readonly CaseKind[] = ['opinion', 'satire', 'complaint']

/** Only what people found false or inaccurate: nobody is asked to correct what is merely unwelcome (R5). */
export async function askCorrection(
  tx: Db,
  actor: Actor,
  { caseId, itemId }: { readonly caseId: number; readonly itemId: number },
  deadlines: Deadlines,
  now: Date,
): Promise<Result<FollowUpRow>> {
  const deed = 'case.work'
  const found = await openCaseFor(tx, actor, deed, caseId)
  if (found.kind === 'refused') return found
  const { kind: sort, locality } = found.value
  if (NOT_CORRECTED.includes(sort))
    return refuse('incomplete', `Hồ sơ loại “${KIND_WORDS[sort]}” không có yêu cầu cải chính`)
  const accuracies = await accuraciesOfCase(tx, caseId)
  if (!accuracies.some((one) => one === 'false' || one === 'inaccurate'))
    return refuse('incomplete', 'Chưa có kết luận sai sự thật hoặc thiếu chính xác nào để yêu cầu cải chính')
  const linked = await linksOfCase(tx, caseId)
  if (!linked.some(({ kind, targetId }) => kind === 'item' && targetId === itemId))
    return refuse('incomplete', 'Tin này chưa nằm trong hồ sơ')
  const [item] = await tx.select({ versionId: items.versionId }).from(items).where(eq(items.id, itemId))
  if (item?.versionId == null) return refuse('not-found', 'Tin này chưa có bản lưu để so sánh')
  const { versionId } = item
  const [made] = await tx
    .insert(followUps)
    .values({ caseId, itemId, askedAt: now, versionId, state: 'unchanged', seenVersionId: versionId, checkedAt: null })
    .onConflictDoNothing()
    .returning()
  if (made === undefined) {
    const [there] = await tx
      .select()
      .from(followUps)
      .where(and(eq(followUps.caseId, caseId), eq(followUps.itemId, itemId)))
    if (there === undefined) throw new Error(`the follow-up of item ${itemId} was not saved`)
    return { kind: 'done', value: there }
  }
  const rule = ruleFor(deadlines.rules, 'answer-asked-of-press', now)
  const openKey = `${caseId}:answer-asked-of-press:${itemId}`
  if (rule !== null) await beginClock(tx, { locality, caseId, unit: null, rule, openKey, startedAt: now }, deadlines)
  await hurryRecheck(tx, itemId, now)
  await logCase(tx, { caseId, at: now, actor, deed, event: 'correction-asked', detail: `item:${itemId}` })
  return { kind: 'done', value: made }
}

export const followUpsOfCases = async (db: Db, caseIds: readonly number[]): Promise<readonly FollowUpRow[]> =>
  caseIds.length === 0
    ? []
    : db
        .select()
        .from(followUps)
        .where(inArray(followUps.caseId, [...caseIds]))
        .orderBy(asc(followUps.id))

/** What the page did since it was asked, the strongest word first. */
async function stateNow(db: Db, { itemId, versionId }: FollowUpRow, removed: boolean): Promise<FollowUpRow['state']> {
  if (removed) return 'removed'
  const later = await db
    .select({ change: versions.change })
    .from(versions)
    .where(and(eq(versions.itemId, itemId), gt(versions.id, versionId)))
  if (later.some(({ change }) => change === 'corrected')) return 'corrected'
  return later.some(({ change }) => change === 'edited') ? 'edited' : 'unchanged'
}

/**
 * What has become of Items since they were last looked at for their Cases; only of Cases that are open.
 * @param only of this Item; all when null
 * @returns how many changed
 */
export async function lookAtFollowUps(tx: Db, only: number | null, now: Date): Promise<number> {
  const rows = await dueFollowUps(tx, only)
  let changed = 0
  for (const { followUp, versionId, removedAt, lastAt } of rows) {
    const state = await stateNow(tx, followUp, removedAt !== null)
    const checkedAt = lastAt ?? followUp.checkedAt
    await tx.update(followUps).set({ state, seenVersionId: versionId, checkedAt }).where(eq(followUps.id, followUp.id))
    if (state === followUp.state) continue
    changed += 1
    const detail = `item:${followUp.itemId} ${FOLLOW_UP_WORDS[state]}`
    const { caseId } = followUp
    await logCase(tx, { caseId, at: now, actor: null, deed: 'follow-up.seen', event: 'follow-up', detail })
  }
  return changed
}

/** Those whose page has another Version, is gone or back, or was looked at since. */
export async function dueFollowUps(db: Db, only: number | null) {
  return db
    .select({ followUp: followUps, versionId: items.versionId, removedAt: items.removedAt, lastAt: rechecks.lastAt })
    .from(followUps)
    .innerJoin(items, eq(items.id, followUps.itemId))
    .innerJoin(cases, eq(cases.id, followUps.caseId))
    .leftJoin(rechecks, eq(rechecks.itemId, followUps.itemId))
    .where(
      and(
        only === null ? undefined : eq(followUps.itemId, only),
        isNull(cases.closedAt),
        or(
          sql`${followUps.seenVersionId} is distinct from ${items.versionId}`,
          and(isNotNull(items.removedAt), sql`${followUps.state} <> 'removed'`),
          and(isNull(items.removedAt), eq(followUps.state, 'removed')),
          and(
            gt(rechecks.lastAt, followUps.askedAt),
            or(isNull(followUps.checkedAt), gt(rechecks.lastAt, followUps.checkedAt)),
          ),
        ),
      ),
    )
    .orderBy(asc(followUps.id))
}

export interface FollowUpDiff {
  readonly title: readonly DiffPart[]
  readonly text: readonly DiffPart[]
}

/** Between what stood when it was asked and what stands now; null when nothing changed. */
export async function diffOfFollowUp(db: Db, { versionId, seenVersionId }: FollowUpRow): Promise<FollowUpDiff | null> {
  if (seenVersionId === null || seenVersionId === versionId) return null
  const rows = await db
    .select()
    .from(versions)
    .where(inArray(versions.id, [versionId, seenVersionId]))
  const [before, after] = [versionId, seenVersionId].map((id) => rows.find((row) => row.id === id))
  if (before === undefined || after === undefined) return null
  return { title: diffOf(before.title ?? '', after.title ?? ''), text: diffOf(before.text, after.text) }
}
