/** Which sealed captures does an Item rest on, and which Items have no picture of their page yet? */
import { and, asc, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, like, notExists, or, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { PICTURE_NAMES } from '../model/picture.js'
import { captures } from '../schema/captures.js'
import { flags, items, versions } from '../schema/items.js'
import { type CaptureRow, type NewCapture, saveRecords } from './captures.js'
import { recordAllCustody } from './custody.js'

/** Oldest first. A platform's answer holds many posts, so it is found by the Versions read from it too. */
export async function sealedCapturesOf(db: Db, itemId: number): Promise<readonly CaptureRow[]> {
  const read = db.select({ id: versions.captureId }).from(versions).where(eq(versions.itemId, itemId))
  return db
    .select()
    .from(captures)
    .where(and(isNotNull(captures.archiveFile), or(eq(captures.itemId, itemId), inArray(captures.id, read))))
    .orderBy(asc(captures.capturedAt), asc(captures.id))
}

/** Every sealed capture, in the order in which they were read: the next ones after an id. */
export async function sealedCapturesAfter(db: Db, after: number, limit: number): Promise<readonly CaptureRow[]> {
  return db
    .select()
    .from(captures)
    .where(and(isNotNull(captures.archiveFile), gt(captures.id, after)))
    .orderBy(asc(captures.id))
    .limit(limit)
}

export interface SealedPicture {
  readonly capture: NewCapture
  /** `sha256:<hex>` of its bytes in the archive. */
  readonly sealed: string
}

/** Saves pictures beside the page that they show, and writes both into the log. Returns the ids of the pictures. */
export async function savePictures(
  tx: Db,
  { itemId, pageCaptureId }: { readonly itemId: number; readonly pageCaptureId: number | null },
  pictures: readonly SealedPicture[],
  at: Date,
): Promise<readonly number[]> {
  await saveRecords(
    tx,
    pictures.map(({ capture }) => ({ capture, outcome: 'done', reason: null, next: null })),
    at,
  )
  const identities = pictures.map(({ capture }) => capture.identity)
  const saved = await tx
    .update(captures)
    .set({ itemId })
    .where(inArray(captures.identity, identities))
    .returning({ id: captures.id, identity: captures.identity })
  const entries = pictures.flatMap(({ capture, sealed }) => {
    const captureId = saved.find(({ identity }) => identity === capture.identity)?.id
    const detail = `niêm phong lúc chụp; khối lưu ${sealed}`
    return captureId === undefined ? [] : [{ captureId, at, event: 'sealed' as const, detail }]
  })
  const names = entries.map(({ captureId }) => captureId).join(', ')
  const beside = { at, event: 'pictured' as const, detail: `đã chụp ảnh toàn trang và bản PDF: bản lưu số ${names}` }
  await recordAllCustody(tx, pageCaptureId === null ? entries : [...entries, { captureId: pageCaptureId, ...beside }])
  return entries.map(({ captureId }) => captureId)
}

/** Flagged Items with an address of their own that no picture was taken of, the newest first. @param since of no use is a picture of what was published long before */
export async function flaggedWithoutPicture(
  db: Db,
  limit: number,
  since: Date,
): Promise<readonly { readonly itemId: number; readonly url: string }[]> {
  const flagged = db.select({ one: sql`1` }).from(flags).where(eq(flags.itemId, items.id))
  const pictured = db
    .select({ one: sql`1` })
    .from(captures)
    .where(and(eq(captures.itemId, items.id), like(captures.url, `${PICTURE_NAMES.screenshot}%`)))
  const rows = await db
    .select({ itemId: items.id, url: items.url })
    .from(items)
    .where(
      and(
        isNotNull(items.url),
        isNull(items.removedAt),
        isNull(items.purgedAt),
        gte(items.sortAt, since),
        exists(flagged),
        notExists(pictured),
      ),
    )
    .orderBy(desc(items.sortAt), desc(items.id))
    .limit(limit)
  return rows.flatMap(({ itemId, url }) => (url === null ? [] : [{ itemId, url }]))
}
