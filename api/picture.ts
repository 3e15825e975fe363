/** How is an Item's page pictured, on demand and in a round of collecting? */
import { type Picture, sealPicture } from '#crawlers/evidence/picture.js'
import type { WarcWriter } from '#crawlers/formats/warc.js'
import { done, type Outcome, skip } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { flaggedWithoutPicture, savePictures, sealedCapturesOf } from '#data/store/evidence.js'
import { itemById } from '#data/store/items.js'
import type { Database } from '#dialect'
import { newestPage } from './evidence.js'
import { TOOL } from './version.js'

export interface PicturePorts {
  readonly db: Database
  readonly archive: WarcWriter
  readonly browser: {
    picture(url: string, options?: { readonly signal?: AbortSignal }): Promise<Outcome<Picture>>
  }
  readonly now: () => Date
  readonly signal?: AbortSignal
}

export interface Pictured {
  readonly captureIds: readonly number[]
  readonly takenAt: Date
  readonly finalUrl: string
}

/** Asks the network for the page as it is now. Nothing is kept unless both pictures came out. */
export async function pictureItem(itemId: number, ports: PicturePorts): Promise<Outcome<Pictured>> {
  const { db, archive, browser, now, signal } = ports
  const item = await itemById(db.read, itemId)
  if (item === null) return skip('không có tin này')
  const { url, source } = item
  if (url === null || !/^https?:/i.test(url)) return skip('tin này không có địa chỉ trên mạng để chụp')
  const outcome = await browser.picture(url, signal === undefined ? {} : { signal })
  if (outcome.kind !== 'done') return outcome
  const picture = outcome.value
  const pictures = await sealPicture(picture, { url, source, tool: TOOL }, archive)
  const page = newestPage(await sealedCapturesOf(db.read, itemId))
  const captureIds = await db.write((tx) =>
    savePictures(tx, { itemId, pageCaptureId: page?.id ?? null }, pictures, now()),
  )
  return done({ captureIds, takenAt: picture.takenAt, finalUrl: picture.finalUrl })
}

/** An older page is no longer as it was when the office first heard of it. */
const FRESH = 7 * DAY

/**
 * Pictures flagged Items that have none, the newest first, until the limit or the signal.
 * @param failed those that did not come out, and when to try again; kept by the caller from round to round
 */
export async function pictureFlagged(
  ports: PicturePorts,
  limit: number,
  failed: Map<number, Date>,
): Promise<{ readonly pictured: number; readonly failed: number }> {
  const now = ports.now()
  const since = new Date(now.getTime() - FRESH)
  const waiting = (await flaggedWithoutPicture(ports.db.read, limit + failed.size, since)).filter(
    ({ itemId }) => (failed.get(itemId) ?? now) <= now,
  )
  let [pictured, lost] = [0, 0]
  for (const { itemId } of waiting.slice(0, limit)) {
    if (ports.signal?.aborted === true) break
    const outcome = await pictureItem(itemId, ports)
    if (outcome.kind === 'done') pictured += 1
    else {
      lost += 1
      // A site that asks to wait is asked again then; all else would end alike.
      failed.set(itemId, outcome.kind === 'retry' ? outcome.notBefore : new Date(now.getTime() + FRESH))
    }
  }
  return { pictured, failed: lost }
}
