/** Which captures are the pages of one article? */
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import { captures } from '../schema/captures.js'
import { parts } from '../schema/collecting.js'
import type { CaptureRow } from './captures.js'

export type PartRow = typeof parts.$inferSelect

export interface HeldPart {
  readonly part: PartRow
  readonly row: CaptureRow
}

export async function savePart(tx: Db, part: PartRow): Promise<void> {
  await tx.insert(parts).values(part).onConflictDoUpdate({ target: parts.captureId, set: part })
}

/** Every captured page of these articles, oldest first. */
export async function partsOf(db: Db, articles: readonly string[]): Promise<readonly HeldPart[]> {
  if (articles.length === 0) return []
  return db
    .select({ part: parts, row: captures })
    .from(parts)
    .innerJoin(captures, eq(captures.id, parts.captureId))
    .where(and(inArray(parts.article, [...articles]), isNull(captures.purgeFrom)))
    .orderBy(asc(captures.capturedAt), asc(captures.id))
}

/** Later pages that were read into an Item's text, oldest first. */
export async function partsOfItem(db: Db, itemId: number): Promise<readonly HeldPart[]> {
  return db
    .select({ part: parts, row: captures })
    .from(parts)
    .innerJoin(captures, eq(captures.id, parts.captureId))
    .where(and(eq(captures.itemId, itemId), gt(parts.number, 1), eq(parts.alone, false), isNull(captures.purgeFrom)))
    .orderBy(asc(captures.capturedAt), asc(captures.id))
}
