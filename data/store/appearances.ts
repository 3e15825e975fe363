/** In which Items does a Claim stand, word for word? */
import { and, asc, eq, inArray, lt } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Actor } from '../model/actor.js'
import { fullText } from '../model/judgement.js'
import { type Result, refuse } from '../model/refusal.js'
import { appearances, claims } from '../schema/claims.js'
import { items, versions } from '../schema/items.js'
import { recordDeed } from './audit.js'
import { claimToWrite } from './claims.js'

export type AppearanceRow = typeof appearances.$inferSelect

export interface NewAppearance {
  readonly claimId: number
  readonly itemId: number
  /** Null: the text that the Item has now. */
  readonly versionId: number | null
  readonly quote: string
  /** Into the full text; null: where the quote stands first. */
  readonly start: number | null
}

export interface SavedAppearance {
  readonly appearance: AppearanceRow
  /** It was known to stand there: nothing was added. */
  readonly again: boolean
}

/** The quote must stand in the stored text. The Claim is then seen as late as the Item. */
export async function addAppearance(
  tx: Db,
  actor: Actor,
  { claimId, itemId, versionId, quote, start }: NewAppearance,
  now: Date,
): Promise<Result<SavedAppearance>> {
  const claim = await claimToWrite(tx, actor, claimId)
  if ('kind' in claim) return claim
  const [item] = await tx.select().from(items).where(eq(items.id, itemId))
  if (item === undefined) return refuse('not-found', 'Tin không có')
  const [version] = await tx
    .select()
    .from(versions)
    .where(and(eq(versions.itemId, itemId), eq(versions.id, versionId ?? item.versionId ?? 0)))
  if (version === undefined) return refuse('not-found', 'Bản chữ của tin không có')
  const text = fullText(version)
  const at = start ?? text.indexOf(quote)
  if (quote.trim() === '' || at < 0 || !text.startsWith(quote, at))
    return refuse('incomplete', 'Đoạn trích không có trong bài ở chỗ đã ghi: hãy chép đúng từng chữ')
  const place = { claimId, itemId, versionId: version.id, start: at, end: at + quote.length, quote, at: now }
  const [made] = await tx
    .insert(appearances)
    .values(place)
    .onConflictDoNothing({ target: [appearances.claimId, appearances.versionId, appearances.start] })
    .returning()
  if (made === undefined) return { kind: 'done', value: { appearance: await held(tx, place), again: true } }
  await tx
    .update(claims)
    .set({ seenAt: item.sortAt })
    .where(and(eq(claims.id, claimId), lt(claims.seenAt, item.sortAt)))
  const detail = `thấy trong tin ${itemId}, ký tự ${at}–${at + quote.length}`
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `claim:${claimId}`, detail })
  return { kind: 'done', value: { appearance: made, again: false } }
}

async function held(
  db: Db,
  { claimId, versionId, start }: Pick<AppearanceRow, 'claimId' | 'versionId' | 'start'>,
): Promise<AppearanceRow> {
  const [row] = await db
    .select()
    .from(appearances)
    .where(and(eq(appearances.claimId, claimId), eq(appearances.versionId, versionId), eq(appearances.start, start)))
  if (row === undefined) throw new Error(`an appearance of claim ${claimId} was not saved`)
  return row
}

/** Oldest first. */
export async function appearancesOfClaims(db: Db, claimIds: readonly number[]): Promise<readonly AppearanceRow[]> {
  if (claimIds.length === 0) return []
  return db
    .select()
    .from(appearances)
    .where(inArray(appearances.claimId, [...new Set(claimIds)]))
    .orderBy(asc(appearances.id))
}

export async function appearancesInItems(db: Db, itemIds: readonly number[]): Promise<readonly AppearanceRow[]> {
  if (itemIds.length === 0) return []
  return db
    .select()
    .from(appearances)
    .where(inArray(appearances.itemId, [...new Set(itemIds)]))
    .orderBy(asc(appearances.id))
}
