/** What does a foreign Item say, in a person's Vietnamese? Without it none is told in a briefing. */
import { inArray, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import { inChunks } from '../model/chunks.js'
import { copiedRun } from '../model/copied.js'
import { type Result, refuse } from '../model/refusal.js'
import { itemSummaries } from '../schema/responses.js'
import { recordDeed } from './audit.js'
import { itemById } from './items.js'
import { mentionsOfItems } from './judgements.js'
import type { Traces } from './response-rows.js'

export type ItemSummaryRow = typeof itemSummaries.$inferSelect

/** A summary is read in a list: three sentences. */
export const LONGEST_SUMMARY = 600

export interface NewSummary {
  readonly itemId: number
  /** For whose briefing: one of the localities that the Item speaks of. */
  readonly locality: string
  readonly text: string
}

/** Vietnamese; the newest takes the place of the one before, which the log keeps. */
export async function writeSummary(
  tx: Db,
  actor: Actor,
  { itemId, locality, text }: NewSummary,
  traces: Traces,
  now: Date,
): Promise<Result<ItemSummaryRow>> {
  const refusal = refusalOf(actor, 'claim.write', locality)
  if (refusal !== null) return refusal
  const item = await itemById(tx, itemId)
  const mentions = (await mentionsOfItems(tx, [itemId])).get(itemId) ?? []
  if (item === null || !mentions.some((mention) => mention.locality === locality))
    return refuse('not-found', 'Tin không có, hoặc không nói về địa phương này')
  const words = text.replace(/\s+/gu, ' ').trim()
  if (words === '' || words.length > LONGEST_SUMMARY)
    return refuse('incomplete', `Tóm tắt bằng lời của mình, từ 1 đến ${LONGEST_SUMMARY} chữ cái`)
  const traced = traces(words)
  if (traced.length > 0) return refuse('incomplete', `Không lưu nội dung này: ${traced.join('; ')}`)
  if (copiedRun(words, [item.excerpt]) !== null)
    return refuse('incomplete', 'Hãy tóm tắt bằng lời của mình, không chép')
  const row = { itemId, language: 'vi', text: words, at: now, writtenBy: actor.id }
  const [made] = await tx
    .insert(itemSummaries)
    .values(row)
    .onConflictDoUpdate({
      target: [itemSummaries.itemId, itemSummaries.language],
      set: { text: words, at: now, writtenBy: actor.id },
      setWhere: sql`${itemSummaries.text} <> ${words}`,
    })
    .returning()
  // The same words sent again: nothing to note.
  if (made === undefined) return { kind: 'done', value: (await summariesOf(tx, [itemId])).get(itemId) ?? row }
  await recordDeed(tx, { at: now, actor, deed: 'claim.write', subject: `item:${itemId}`, detail: `tóm tắt: ${words}` })
  return { kind: 'done', value: made }
}

/** Vietnamese summaries by Item id. */
export async function summariesOf(db: Db, itemIds: readonly number[]): Promise<ReadonlyMap<number, ItemSummaryRow>> {
  const rows = await inChunks(itemIds, (some) =>
    db.select().from(itemSummaries).where(inArray(itemSummaries.itemId, some)),
  )
  return new Map(rows.filter(({ language }) => language === 'vi').map((row) => [row.itemId, row]))
}
