/** Which Items may say what a Claim or Fact of the library says, and what did people say to that? */
import { and, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import type { Difference } from '../model/match.js'
import { type Refusal, type Result, refuse } from '../model/refusal.js'
import { claims, facts, suggestions } from '../schema/claims.js'
import { type AppearanceRow, addAppearance } from './appearances.js'
import { recordDeed } from './audit.js'

export type SuggestionRow = typeof suggestions.$inferSelect

/** As the stage match-claims found it. */
export interface Found {
  readonly entryKind: 'claim' | 'fact'
  readonly entryId: number
  readonly score: number
  readonly level: 'confirm' | 'suggest'
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly differences: readonly Difference[]
}

const together = (one: Pick<Found, 'entryKind' | 'entryId'>): string => `${one.entryKind}:${one.entryId}`

/** Takes the place of what was found in the Item before; what a person decided stays decided. Done by the machine: nothing is judged. */
export async function saveSuggestions(tx: Db, itemId: number, found: readonly Found[], now: Date): Promise<void> {
  await tx.delete(suggestions).where(and(eq(suggestions.itemId, itemId), isNull(suggestions.confirmed)))
  const decided = new Set((await suggestionsOfItems(tx, [itemId])).map(together))
  const fresh = found.filter((one) => !decided.has(together(one)))
  if (fresh.length > 0) await tx.insert(suggestions).values(fresh.map((one) => ({ ...one, itemId, at: now })))
}

interface Open {
  readonly suggestion: SuggestionRow
  readonly locality: string | null
}

async function toDecide(tx: Db, actor: Actor, id: number): Promise<Open | Refusal> {
  const [row] = await tx
    .select({ suggestion: suggestions, ofClaim: claims.locality, ofFact: facts.locality })
    .from(suggestions)
    .leftJoin(claims, and(eq(suggestions.entryKind, 'claim'), eq(claims.id, suggestions.entryId)))
    .leftJoin(facts, and(eq(suggestions.entryKind, 'fact'), eq(facts.id, suggestions.entryId)))
    .where(eq(suggestions.id, id))
  if (row === undefined) return refuse('not-found', 'Gợi ý không có')
  // A Fact of all localities is decided on by each.
  const locality = row.ofClaim ?? row.ofFact ?? actor.locality
  return refusalOf(actor, 'claim.write', locality) ?? { suggestion: row.suggestion, locality }
}

const decide = (tx: Db, id: number, confirmed: boolean, now: Date) =>
  tx
    .update(suggestions)
    .set({ confirmed, decidedAt: now })
    .where(and(eq(suggestions.id, id), isNull(suggestions.confirmed)))
    .returning()

const decidedBefore = refuse('conflict', 'Gợi ý này đã có người quyết định trước đó')

export interface Confirmed {
  readonly suggestion: SuggestionRow
  /** Of the Claim in the Item; null for a Fact. */
  readonly appearance: AppearanceRow | null
}

/** A person says that the Item says it: a Claim then appears there, and is seen as late as the Item. */
export async function confirmSuggestion(tx: Db, actor: Actor, id: number, now: Date): Promise<Result<Confirmed>> {
  const open = await toDecide(tx, actor, id)
  if ('kind' in open) return open
  const { suggestion } = open
  if (suggestion.confirmed !== null) return decidedBefore
  const { entryKind, entryId, itemId, quote, start } = suggestion
  let appearance: AppearanceRow | null = null
  if (entryKind === 'claim') {
    const place = { claimId: entryId, itemId, versionId: null, quote }
    const exact = await addAppearance(tx, actor, { ...place, start }, now)
    // The text may have been edited since: the words may stand elsewhere in it.
    const added = exact.kind === 'done' ? exact : await addAppearance(tx, actor, { ...place, start: null }, now)
    if (added.kind === 'refused') return added
    appearance = added.value.appearance
  }
  const [confirmed] = await decide(tx, id, true, now)
  if (confirmed === undefined) return decidedBefore
  const detail = `tin ${itemId} có ${together(suggestion)}`
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `suggestion:${id}`, detail })
  return { kind: 'done', value: { suggestion: confirmed, appearance } }
}

export async function rejectSuggestion(tx: Db, actor: Actor, id: number, now: Date): Promise<Result<SuggestionRow>> {
  const open = await toDecide(tx, actor, id)
  if ('kind' in open) return open
  const [rejected] = await decide(tx, id, false, now)
  if (rejected === undefined) return decidedBefore
  const detail = `tin ${rejected.itemId} không có ${together(rejected)}`
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `suggestion:${id}`, detail })
  return { kind: 'done', value: rejected }
}

export async function suggestionsOfItems(db: Db, itemIds: readonly number[]): Promise<readonly SuggestionRow[]> {
  if (itemIds.length === 0) return []
  return db
    .select()
    .from(suggestions)
    .where(inArray(suggestions.itemId, [...new Set(itemIds)]))
    .orderBy(desc(suggestions.score), desc(suggestions.id))
}

export interface SuggestionFilter {
  readonly locality: string
  readonly itemId?: number | undefined
  readonly entry?: { readonly kind: 'claim' | 'fact'; readonly id: number } | undefined
}

/** Those that wait, newest first. @param before id of the last one shown; null for the first page */
export async function openSuggestions(
  db: Db,
  { locality, itemId, entry }: SuggestionFilter,
  before: number | null,
  limit: number,
): Promise<readonly SuggestionRow[]> {
  const rows = await db
    .select({ suggestion: suggestions })
    .from(suggestions)
    .leftJoin(claims, and(eq(suggestions.entryKind, 'claim'), eq(claims.id, suggestions.entryId)))
    .leftJoin(facts, and(eq(suggestions.entryKind, 'fact'), eq(facts.id, suggestions.entryId)))
    .where(
      and(
        isNull(suggestions.confirmed),
        or(
          eq(claims.locality, locality),
          eq(facts.locality, locality),
          and(eq(suggestions.entryKind, 'fact'), isNull(facts.locality)),
        ),
        itemId === undefined ? undefined : eq(suggestions.itemId, itemId),
        entry === undefined ? undefined : and(eq(suggestions.entryKind, entry.kind), eq(suggestions.entryId, entry.id)),
        before === null ? undefined : lt(suggestions.id, before),
      ),
    )
    .orderBy(desc(suggestions.id))
    .limit(limit)
  return rows.map(({ suggestion }) => suggestion)
}
