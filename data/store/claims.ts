/** What was claimed, which Claims say the same, and where did each appear? */
import { and, asc, desc, eq, exists, inArray, like, lt, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, type Role, refusalOf } from '../model/actor.js'
import { type Refusal, type Result, refuse } from '../model/refusal.js'
import { searchWords } from '../model/search.js'
import { fold } from '../model/vietnamese.js'
import type { TopicId } from '../model/vocabulary.js'
import { caseLinks, cases } from '../schema/cases.js'
import { claims, verdicts } from '../schema/claims.js'
import { recordDeed } from './audit.js'
import { identityOfParts } from './identity.js'

export type ClaimRow = typeof claims.$inferSelect

export interface NewClaim {
  readonly locality: string
  /** As stated; kept as typed. */
  readonly text: string
  readonly checkable: boolean
  readonly topic: TopicId | null
  readonly criticisedUnits: readonly string[]
}

export interface WrittenClaim {
  readonly claim: ClaimRow
  /** The same words had been written before: nothing was added. */
  readonly again: boolean
}

/** Writing the same words again gives the Claim that there is. */
export async function writeClaim(tx: Db, actor: Actor, claim: NewClaim, now: Date): Promise<Result<WrittenClaim>> {
  const refused = refusalOf(actor, 'claim.write', claim.locality)
  if (refused !== null) return refused
  const text = claim.text.trim()
  if (text === '') return refuse('incomplete', 'Chưa có nội dung của tuyên bố')
  const { locality, checkable, topic, criticisedUnits } = claim
  const identity = identityOfParts('claim', text.normalize('NFC').replace(/\s+/g, ' '))
  const [made] = await tx
    .insert(claims)
    .values({
      locality,
      identity,
      text,
      folded: fold(text),
      checkable,
      topic,
      criticisedUnits: [...new Set(criticisedUnits)],
      createdAt: now,
      seenAt: now,
    })
    .onConflictDoNothing({ target: [claims.locality, claims.identity] })
    .returning()
  if (made === undefined) {
    const [held] = await tx
      .select()
      .from(claims)
      .where(and(eq(claims.locality, locality), eq(claims.identity, identity)))
    if (held === undefined) throw new Error(`claim ${identity} was not saved`)
    return { kind: 'done', value: { claim: held, again: true } }
  }
  await tx.update(claims).set({ groupId: made.id }).where(eq(claims.id, made.id))
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `claim:${made.id}`, detail: 'ghi tuyên bố' })
  return { kind: 'done', value: { claim: { ...made, groupId: made.id }, again: false } }
}

/** For those who write about a Claim: it, or why they may not. */
export async function claimToWrite(tx: Db, actor: Actor, id: number): Promise<ClaimRow | Refusal> {
  const claim = await claimById(tx, id)
  if (claim === null) return refuse('not-found', 'Tuyên bố không có')
  return refusalOf(actor, 'claim.write', claim.locality) ?? claim
}

export interface ClaimChange {
  readonly id: number
  readonly checkable?: boolean | undefined
  readonly topic?: TopicId | null | undefined
  readonly criticisedUnits?: readonly string[] | undefined
}

/** Its words stay: a Verdict is about them. Whom it criticises decides who may approve, so that stays too while somebody is asked to. */
export async function describeClaim(tx: Db, actor: Actor, change: ClaimChange, now: Date): Promise<Result<ClaimRow>> {
  const claim = await claimToWrite(tx, actor, change.id)
  if ('kind' in claim) return claim
  const { checkable = claim.checkable, topic = claim.topic, criticisedUnits = claim.criticisedUnits } = change
  const spared = sparingFault(
    actor,
    claim.criticisedUnits.filter((unit) => !criticisedUnits.includes(unit)),
  )
  if (spared !== null) return refuse('forbidden', spared)
  const open = await tx
    .select({ state: verdicts.state })
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claim.id), inArray(verdicts.state, ['proposed', 'approved'])))
  if (open.some(({ state }) => state === 'proposed'))
    return refuse('conflict', 'Đang có kết luận chờ duyệt: hãy duyệt hoặc trả lại trước khi sửa tuyên bố')
  if (!checkable && open.length > 0)
    return refuse('conflict', 'Tuyên bố đã có kết luận: hãy rút kết luận trước khi coi là ý kiến')
  const set = { checkable, topic, criticisedUnits: [...new Set(criticisedUnits)] }
  await tx.update(claims).set(set).where(eq(claims.id, claim.id))
  const detail = JSON.stringify(set)
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `claim:${claim.id}`, detail })
  return { kind: 'done', value: { ...claim, ...set } }
}

/** Whoever is no longer named as criticised may judge the Claim: that is not for their own people to say, nor for one alone (R3). */
function sparingFault({ unit, roles }: Actor, removed: readonly string[]): string | null {
  if (removed.length === 0) return null
  if (unit !== null && removed.includes(unit))
    return 'Người của đơn vị bị phản ánh không bỏ được tên đơn vị mình khỏi tuyên bố'
  if (unit !== null || !roles.some((role) => SPARING.has(role)))
    return 'Chỉ lãnh đạo, người điều phối hoặc người duyệt của văn phòng bỏ được tên một đơn vị bị phản ánh'
  return null
}
const SPARING: ReadonlySet<Role> = new Set(['approver', 'coordinator', 'leader'])

/** Both say the same: their groups become one, under the Claim that was there first. */
export async function joinClaims(
  tx: Db,
  actor: Actor,
  { id, withId }: { readonly id: number; readonly withId: number },
  now: Date,
): Promise<Result<{ readonly groupId: number }>> {
  const one = await claimToWrite(tx, actor, id)
  if ('kind' in one) return one
  const other = await claimToWrite(tx, actor, withId)
  if ('kind' in other) return other
  if (one.locality !== other.locality) return refuse('incomplete', 'Hai tuyên bố thuộc hai địa phương')
  const [a, b] = [one.groupId ?? one.id, other.groupId ?? other.id]
  const groupId = Math.min(a, b)
  if (a === b) return { kind: 'done', value: { groupId } }
  await tx
    .update(claims)
    .set({ groupId })
    .where(inArray(claims.groupId, [a, b]))
  const detail = `cùng nhóm với tuyên bố ${withId}`
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `claim:${id}`, detail })
  return { kind: 'done', value: { groupId } }
}

export async function claimsById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, ClaimRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(claims)
    .where(inArray(claims.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

export const claimById = async (db: Db, id: number): Promise<ClaimRow | null> =>
  (await claimsById(db, [id])).get(id) ?? null

/** Claims that say the same, the first of them first. */
export async function claimsOfGroups(db: Db, groupIds: readonly number[]): Promise<readonly ClaimRow[]> {
  if (groupIds.length === 0) return []
  return db
    .select()
    .from(claims)
    .where(inArray(claims.groupId, [...new Set(groupIds)]))
    .orderBy(asc(claims.id))
}

export interface ClaimFilter {
  readonly locality?: string | undefined
  /** Only what stands in a Case that was given to this unit. */
  readonly unit?: string | undefined
  /** All words, marks and case aside. */
  readonly query?: string | undefined
}

const givenTo = (db: Db, unit: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(caseLinks)
      .innerJoin(cases, eq(cases.id, caseLinks.caseId))
      .where(
        and(
          eq(caseLinks.kind, 'claim'),
          eq(caseLinks.targetId, claims.id),
          eq(cases.unit, unit),
          eq(cases.locality, claims.locality),
        ),
      ),
  )

/** Of these, those that people of a unit see: what was given to it. Everybody else sees their locality. */
export async function shownOf(db: Db, ids: readonly number[], unit: string | null): Promise<ReadonlySet<number>> {
  if (unit === null || ids.length === 0) return new Set(ids)
  const rows = await db
    .select({ id: claims.id })
    .from(claims)
    .where(and(inArray(claims.id, [...new Set(ids)]), givenTo(db, unit)))
  return new Set(rows.map(({ id }) => id))
}

export const isShownTo = async (db: Db, claimId: number, unit: string | null): Promise<boolean> =>
  (await shownOf(db, [claimId], unit)).has(claimId)

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listClaims(
  db: Db,
  { locality, unit, query }: ClaimFilter,
  before: number | null,
  limit: number,
): Promise<readonly ClaimRow[]> {
  // Words hold letters and digits only (searchWords), so they are safe inside a pattern.
  const words = [...new Set(searchWords(query ?? '').map(fold))]
  return db
    .select()
    .from(claims)
    .where(
      and(
        locality === undefined ? undefined : eq(claims.locality, locality),
        unit === undefined ? undefined : givenTo(db, unit),
        ...words.map((word) => like(claims.folded, `%${word}%`)),
        before === null ? undefined : lt(claims.id, before),
      ),
    )
    .orderBy(desc(claims.id))
    .limit(limit)
}
