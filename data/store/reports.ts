/** What did people hand in, under which receipt, and how far has it come? */
import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { ReportState } from '../model/report.js'
import { vietnamDay } from '../model/time.js'
import { captures } from '../schema/captures.js'
import { links } from '../schema/feeds.js'
import { items } from '../schema/items.js'
import { reports } from '../schema/reports.js'
import { runs } from '../schema/work.js'

export type ReportRow = typeof reports.$inferSelect
export type NewReport = Omit<typeof reports.$inferInsert, 'id' | 'receipt'>

export const RECEIPT = /^BT-\d{4}-\d{6,}$/

const receiptOf = (id: number, receivedAt: Date): string =>
  `BT-${vietnamDay(receivedAt).slice(0, 4)}-${String(id).padStart(6, '0')}`

export async function reportByIdentity(db: Db, identity: string): Promise<ReportRow | null> {
  const [row] = await db.select().from(reports).where(eq(reports.identity, identity))
  return row ?? null
}

export async function reportByReceipt(db: Db, receipt: string): Promise<ReportRow | null> {
  const [row] = await db.select().from(reports).where(eq(reports.receipt, receipt))
  return row ?? null
}

/** Saves a report under the next receipt; the same report handed in meanwhile keeps the one it has. */
export async function saveReport(tx: Db, report: NewReport): Promise<{ row: ReportRow; fresh: boolean }> {
  const [made] = await tx
    .insert(reports)
    // Its own identity stands in until the id is known, which the receipt is made of.
    .values({ ...report, receipt: report.identity })
    .onConflictDoNothing({ target: reports.identity })
    .returning({ id: reports.id })
  if (made !== undefined)
    await tx
      .update(reports)
      .set({ receipt: receiptOf(made.id, report.receivedAt) })
      .where(eq(reports.id, made.id))
  const row = await reportByIdentity(tx, report.identity)
  if (row === null) throw new Error(`report ${report.identity} was not saved`)
  return { row, fresh: made !== undefined }
}

/** Ids of what was sealed for a report. */
export async function captureIds(db: Db, identities: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: captures.id, identity: captures.identity })
    .from(captures)
    .where(inArray(captures.identity, [...identities]))
  return new Map(rows.map(({ id, identity }) => [identity, id]))
}

export async function itemOfIdentity(db: Db, identity: string): Promise<number | null> {
  const [row] = await db.select({ id: items.id }).from(items).where(eq(items.identity, identity))
  return row?.id ?? null
}

/** A page may have become the Item of another address, its own; null too when it was never captured. */
export async function itemOfPage(db: Db, url: string): Promise<number | null> {
  const [asked] = await db.select({ state: links.state }).from(links).where(eq(links.url, url))
  if (asked?.state !== 'captured') return null
  const [row] = await db
    .select({ itemId: captures.itemId })
    .from(captures)
    .where(and(eq(captures.url, url), isNotNull(captures.itemId)))
    .limit(1)
  return row?.itemId ?? null
}

/** Whose links are that an office's people handed in, where the site is not of the catalogue. What feeds name of such sites stays without. */
export const HANDED_IN = 'bao-tin'

/** Before whatever feeds named: somebody waits for it. */
const AT_ONCE = new Date(0)

/** Asks for the page of a link; one that was given up is tried again. */
export async function askForPage(
  tx: Db,
  asked: { readonly url: string; readonly source: string | null },
  now: Date,
): Promise<void> {
  const page = { url: asked.url, source: asked.source ?? HANDED_IN }
  await tx
    .insert(links)
    .values({
      ...page,
      title: null,
      publishedAt: null,
      seenAt: now,
      state: 'waiting',
      attempts: 0,
      nextTryAt: AT_ONCE,
    })
    .onConflictDoNothing({ target: links.url })
  // A feed of another site named it, and nobody would have followed it.
  await tx
    .update(links)
    .set({ source: page.source, nextTryAt: AT_ONCE })
    .where(and(eq(links.url, page.url), isNull(links.source), eq(links.state, 'waiting')))
  await tx
    .update(links)
    .set({ source: page.source, state: 'waiting', attempts: 0, nextTryAt: now, reason: null })
    .where(and(eq(links.url, page.url), eq(links.state, 'failed')))
}

/**
 * A capture became an Item: the reports that wait for it know it now, and the pictures that came with them belong to it.
 * @param addresses canonical, of the page that was asked for and of the Item
 * @returns whether a report did not know it before: what was said of the Item must be judged again
 */
export async function bindReports(
  tx: Db,
  { captureId, addresses }: { readonly captureId: number; readonly addresses: readonly string[] },
  itemId: number,
): Promise<boolean> {
  const own = eq(reports.captureId, captureId)
  const linked = and(inArray(reports.link, [...addresses]), eq(reports.kind, 'link'))
  const waiting = addresses.length === 0 ? own : or(own, linked)
  const [unbound] = await tx
    .select({ id: reports.id })
    .from(reports)
    .where(and(waiting, isNull(reports.itemId)))
    .limit(1)
  const bound = await tx
    .update(reports)
    .set({ itemId, state: sql`case when ${reports.state} = 'known' then 'known' else 'collected' end` })
    .where(and(waiting, or(isNull(reports.itemId), eq(reports.itemId, itemId))))
    .returning({ pictureId: reports.pictureId })
  const pictures = bound.flatMap(({ pictureId }) => (pictureId === null ? [] : [pictureId]))
  if (pictures.length > 0)
    await tx
      .update(captures)
      .set({ itemId })
      .where(and(inArray(captures.id, pictures), isNull(captures.itemId)))
  return unbound !== undefined
}

/** Localities that somebody said these Items are about. */
export async function reportedLocalities(
  db: Db,
  itemIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await db
    .selectDistinct({ itemId: reports.itemId, locality: reports.locality })
    .from(reports)
    .where(inArray(reports.itemId, [...itemIds]))
  const found = new Map<number, readonly string[]>()
  for (const { itemId, locality } of rows)
    if (itemId !== null) found.set(itemId, [...(found.get(itemId) ?? []), locality])
  return found
}

export interface ReportFilter {
  readonly locality?: string | undefined
}

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listReports(
  db: Db,
  { locality }: ReportFilter,
  before: number | null,
  limit: number,
): Promise<readonly ReportRow[]> {
  return db
    .select()
    .from(reports)
    .where(
      and(
        locality === undefined ? undefined : eq(reports.locality, locality),
        before === null ? undefined : lt(reports.id, before),
      ),
    )
    .orderBy(desc(reports.id))
    .limit(limit)
}

export interface Standing {
  readonly state: ReportState
  /** In Vietnamese. */
  readonly reason: string | null
}

/** A page that was asked for may not have come, or come and been no article: only then is there more to say than the row does. */
export async function standingOf(db: Db, row: ReportRow): Promise<Standing> {
  const { state, reason } = row
  if (state !== 'fetching' || row.link === null) return { state, reason }
  const addresses = [row.link, row.link.replace(/^https:/, 'http:')]
  const [asked] = await db.select().from(links).where(inArray(links.url, addresses))
  if (asked?.state === 'failed') return { state: 'failed', reason: asked.reason }
  if (asked?.state !== 'captured') return { state, reason: asked?.reason ?? null }
  const [read] = await db
    .select({ outcome: runs.outcome, reason: runs.reason })
    .from(captures)
    .innerJoin(runs, and(eq(runs.subject, captures.id), eq(runs.stage, 'extract')))
    .where(inArray(captures.url, addresses))
    .orderBy(desc(captures.id))
    .limit(1)
  if (read === undefined || read.outcome === 'done' || read.outcome === 'retry') return { state, reason: null }
  return { state: 'failed', reason: read.reason }
}
