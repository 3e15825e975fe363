/** Which vetted statements are in the library, in which versions, and which hold on a day? */
import { and, asc, desc, eq, gte, inArray, isNull, like, lt, lte, or, type SQL } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import { type Result, refuse } from '../model/refusal.js'
import { searchWords } from '../model/search.js'
import { fold } from '../model/vietnamese.js'
import type { TopicId } from '../model/vocabulary.js'
import { facts, factVersions } from '../schema/claims.js'
import { recordDeed } from './audit.js'
import { identityOfParts } from './identity.js'

export type FactRow = typeof facts.$inferSelect
export type FactVersionRow = typeof factVersions.$inferSelect

/** A Fact with what it says now. */
export interface StandingFact {
  readonly fact: FactRow
  readonly version: FactVersionRow
}

export interface Wording {
  readonly statement: string
  /** yyyy-mm-dd, inclusive; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

export interface NewFact extends Wording {
  readonly locality: string | null
  readonly topic: TopicId | null
  readonly unit: string | null
  /** What an import knows it by: imported again it is the same Fact. Null: its own words. */
  readonly key: string | null
}

export interface SavedFact {
  readonly id: number
  readonly number: number
  readonly change: 'added' | 'revised' | 'unchanged'
}

const wordingOf = ({ statement, validFrom, validTo }: Wording) => {
  const words = statement.trim()
  return { statement: words, folded: fold(words), validFrom, validTo }
}

function faultOf({ statement, validFrom, validTo }: Wording): string | null {
  if (statement.trim() === '') return 'Chưa có nội dung của dữ kiện'
  if (validFrom !== null && validTo !== null && validTo < validFrom) return 'Ngày hết hiệu lực trước ngày có hiệu lực'
  return null
}

const sameWording = (a: Wording, b: Wording): boolean =>
  a.statement === b.statement.trim() && a.validFrom === b.validFrom && a.validTo === b.validTo

/** Adding the same again changes nothing; the same key with other words is a new version. */
export async function addFact(tx: Db, actor: Actor, fact: NewFact, now: Date): Promise<Result<SavedFact>> {
  const refused = refusalOf(actor, 'fact.write', fact.locality)
  if (refused !== null) return refused
  const fault = faultOf(fact)
  if (fault !== null) return refuse('incomplete', fault)
  const { locality, topic, unit, key } = fact
  const identity = identityOfParts('fact', locality, key ?? fact.statement.trim(), key === null ? 'words' : 'key')
  const [made] = await tx
    .insert(facts)
    .values({ locality, identity, topic, unit, number: 1, createdAt: now })
    .onConflictDoNothing({ target: facts.identity })
    .returning()
  if (made === undefined) return again(tx, actor, identity, fact, now)
  await tx.insert(factVersions).values({ factId: made.id, number: 1, ...wordingOf(fact), why: null, at: now })
  await recordDeed(tx, { at: now, actor, deed: 'fact.write', subject: `fact:${made.id}`, detail: 'thêm dữ kiện' })
  return { kind: 'done', value: { id: made.id, number: 1, change: 'added' } }
}

async function again(tx: Db, actor: Actor, identity: string, fact: NewFact, now: Date): Promise<Result<SavedFact>> {
  const [held] = await tx.select().from(facts).where(eq(facts.identity, identity))
  const standing = held === undefined ? null : await factById(tx, held.id)
  if (standing === null) throw new Error(`fact ${identity} was not saved`)
  const { id, number } = standing.fact
  if (standing.fact.withdrawnAt !== null || sameWording(standing.version, fact))
    return { kind: 'done', value: { id, number, change: 'unchanged' } }
  return reviseFact(tx, actor, { ...fact, id, seen: number, why: 'nhập lại với nội dung mới' }, now)
}

export interface Revision extends Wording {
  readonly id: number
  /** The version that whoever changes it has read. */
  readonly seen: number
  readonly why: string
}

export async function reviseFact(tx: Db, actor: Actor, revision: Revision, now: Date): Promise<Result<SavedFact>> {
  const standing = await factById(tx, revision.id)
  if (standing === null) return refuse('not-found', 'Dữ kiện không có')
  const refused = refusalOf(actor, 'fact.write', standing.fact.locality)
  if (refused !== null) return refused
  const why = revision.why.trim()
  const fault = faultOf(revision) ?? (why === '' ? 'Hãy ghi vì sao sửa dữ kiện' : null)
  if (fault !== null) return refuse('incomplete', fault)
  const number = revision.seen + 1
  const [taken] = await tx
    .update(facts)
    .set({ number })
    .where(and(eq(facts.id, revision.id), eq(facts.number, revision.seen), isNull(facts.withdrawnAt)))
    .returning({ id: facts.id })
  if (taken === undefined) return refuse('conflict', 'Dữ kiện đã được sửa hoặc rút trước đó: hãy tải lại rồi sửa')
  await tx.insert(factVersions).values({ factId: taken.id, number, ...wordingOf(revision), why, at: now })
  const detail = `bản ${number}: ${why}`
  await recordDeed(tx, { at: now, actor, deed: 'fact.write', subject: `fact:${taken.id}`, detail })
  return { kind: 'done', value: { id: taken.id, number, change: 'revised' } }
}

export async function withdrawFact(
  tx: Db,
  actor: Actor,
  { id, why }: { readonly id: number; readonly why: string },
  now: Date,
): Promise<Result<null>> {
  const standing = await factById(tx, id)
  if (standing === null) return refuse('not-found', 'Dữ kiện không có')
  const refused = refusalOf(actor, 'fact.write', standing.fact.locality)
  if (refused !== null) return refused
  if (why.trim() === '') return refuse('incomplete', 'Hãy ghi vì sao rút dữ kiện')
  const gone = await tx
    .update(facts)
    .set({ withdrawnAt: now })
    .where(and(eq(facts.id, id), isNull(facts.withdrawnAt)))
    .returning({ id: facts.id })
  if (gone.length === 0) return refuse('conflict', 'Dữ kiện đã được rút trước đó')
  const detail = `rút: ${why.trim()}`
  await recordDeed(tx, { at: now, actor, deed: 'fact.write', subject: `fact:${id}`, detail })
  return { kind: 'done', value: null }
}

const newest = and(eq(factVersions.factId, facts.id), eq(factVersions.number, facts.number))

export async function factsById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, StandingFact>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ fact: facts, version: factVersions })
    .from(facts)
    .innerJoin(factVersions, newest)
    .where(inArray(facts.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.fact.id, row]))
}

export const factById = async (db: Db, id: number): Promise<StandingFact | null> =>
  (await factsById(db, [id])).get(id) ?? null

/** Oldest first. */
export const versionsOfFact = (db: Db, id: number): Promise<readonly FactVersionRow[]> =>
  Promise.resolve(db.select().from(factVersions).where(eq(factVersions.factId, id)).orderBy(asc(factVersions.number)))

export interface FactFilter {
  /** Facts of all localities are of each. */
  readonly locality?: string | undefined
  /** Only what holds on the day, yyyy-mm-dd. */
  readonly day?: string | undefined
  /** All words, marks and case aside. */
  readonly query?: string | undefined
}

const holdsOn = (day: string): SQL | undefined =>
  and(
    isNull(facts.withdrawnAt),
    or(isNull(factVersions.validFrom), lte(factVersions.validFrom, day)),
    or(isNull(factVersions.validTo), gte(factVersions.validTo, day)),
  )

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listFacts(
  db: Db,
  { locality, day, query }: FactFilter,
  before: number | null,
  limit: number,
): Promise<readonly StandingFact[]> {
  // Words hold letters and digits only (searchWords), so they are safe inside a pattern.
  const words = [...new Set(searchWords(query ?? '').map(fold))]
  return db
    .select({ fact: facts, version: factVersions })
    .from(facts)
    .innerJoin(factVersions, newest)
    .where(
      and(
        locality === undefined ? undefined : or(eq(facts.locality, locality), isNull(facts.locality)),
        day === undefined ? undefined : holdsOn(day),
        ...words.map((word) => like(factVersions.folded, `%${word}%`)),
        before === null ? undefined : lt(facts.id, before),
      ),
    )
    .orderBy(desc(facts.id))
    .limit(limit)
}
