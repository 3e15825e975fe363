/** How does something that came to the desk become a Case, once? */
import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, onlyUnitOf, refusalOf } from '../model/actor.js'
import type { CaseKind, CaseLink } from '../model/case.js'
import { KIND_WORDS } from '../model/case-words.js'
import { type Result, refuse } from '../model/refusal.js'
import { vietnamDay } from '../model/time.js'
import { caseLinks, cases, clocks, points, pressEvents } from '../schema/cases.js'
import { claims, documents, evidence } from '../schema/claims.js'
import { items } from '../schema/items.js'
import { reports } from '../schema/reports.js'
import { stories } from '../schema/stories.js'
import { listAudit } from './audit.js'
import { logCase } from './case-log.js'
import { type CaseRow, COMPLAINT_TITLE, casesHolding, isTheirs } from './cases.js'
import { isShownTo } from './claims.js'
import { hurryRecheck } from './rechecks.js'

/** What a Case can be opened on. */
export const OPENED_ON = ['item', 'story', 'claim', 'report', 'press'] as const
export type OpenedOn = (typeof OPENED_ON)[number]

export interface CaseOpening {
  readonly locality: string
  readonly title: string
  readonly kind: CaseKind
  readonly on: { readonly kind: OpenedOn; readonly id: number }
}

export interface Opened {
  readonly row: CaseRow
  /** It was open before: nothing was added. */
  readonly again: boolean
}

const numberOf = (id: number, at: Date): string => `HS-${vietnamDay(at).slice(0, 4)}-${String(id).padStart(6, '0')}`

/** Everything that is the same matter: a link that was handed in twice is one Item, known or still to come. */
interface Matter {
  readonly links: readonly (readonly [CaseLink, number])[]
  /** The name under which it is open once. */
  readonly key: string
}

async function reportsOf(
  db: Db,
  locality: string,
  { itemId, link }: { readonly itemId: number | null; readonly link: string | null },
): Promise<readonly number[]> {
  if (itemId === null && link === null) return []
  const rows = await db
    .select({ id: reports.id })
    .from(reports)
    .where(
      and(
        eq(reports.locality, locality),
        or(
          itemId === null ? undefined : eq(reports.itemId, itemId),
          link === null ? undefined : and(eq(reports.link, link), eq(reports.kind, 'link')),
        ),
      ),
    )
  return rows.map(({ id }) => id)
}

const linked = (kind: CaseLink, ids: readonly number[]) => ids.map((id) => [kind, id] as const)

export interface ReportedMatter {
  readonly id: number
  readonly locality: string
  readonly itemId: number | null
  readonly link: string | null
  readonly kind: string
}

async function matterOfReport(db: Db, { id, locality, itemId, link, kind }: ReportedMatter): Promise<Matter> {
  const same = await reportsOf(db, locality, { itemId, link: kind === 'link' ? link : null })
  const own = kind === 'link' && link !== null ? `link:${link}` : `report:${id}`
  return {
    links: [...linked('report', [...new Set([id, ...same])]), ...linked('item', itemId === null ? [] : [itemId])],
    key: itemId === null ? own : `item:${itemId}`,
  }
}

/** Null: there is no such thing in this locality. */
async function matterOf(db: Db, locality: string, { kind, id }: CaseOpening['on']): Promise<Matter | null> {
  if (kind === 'press') {
    const [event] = await db.select().from(pressEvents).where(eq(pressEvents.id, id))
    return event?.locality === locality ? { links: [], key: `press:${id}` } : null
  }
  if (kind === 'report') {
    const [report] = await db.select().from(reports).where(eq(reports.id, id))
    return report?.locality === locality ? matterOfReport(db, report) : null
  }
  if (!(await exists(db, locality, kind, id))) return null
  const told = kind === 'item' ? linked('report', await reportsOf(db, locality, { itemId: id, link: null })) : []
  return { links: [[kind, id], ...told], key: `${kind}:${id}` }
}

/** Is there such a thing, and is it this locality's where it has one? */
export async function exists(db: Db, locality: string, kind: CaseLink, id: number): Promise<boolean> {
  const here = (rows: readonly { readonly locality: string }[]) => rows[0]?.locality === locality
  switch (kind) {
    case 'item':
      return (await db.select({ id: items.id }).from(items).where(eq(items.id, id))).length > 0
    case 'story':
      return (await db.select({ id: stories.id }).from(stories).where(eq(stories.id, id))).length > 0
    case 'document':
      return here(await db.select({ locality: documents.locality }).from(documents).where(eq(documents.id, id)))
    case 'claim':
      return here(await db.select({ locality: claims.locality }).from(claims).where(eq(claims.id, id)))
    case 'report':
      return here(await db.select({ locality: reports.locality }).from(reports).where(eq(reports.id, id)))
    case 'case':
      return here(await db.select({ locality: cases.locality }).from(cases).where(eq(cases.id, id)))
    case 'evidence':
      return here(await db.select({ locality: evidence.locality }).from(evidence).where(eq(evidence.id, id)))
  }
}

/**
 * May they lay it into a Case? What lies in a Case is shown to the unit that has it, so people of a unit bring only what they know: a
 * Claim that was given to it, and a document that they uploaded or that lies in a Case of theirs.
 */
export async function mayLay(db: Db, actor: Actor, locality: string, kind: CaseLink, id: number): Promise<boolean> {
  if (!(await exists(db, locality, kind, id))) return false
  const only = onlyUnitOf(actor)
  if (only === null) return true
  if (kind === 'claim') return isShownTo(db, id, only)
  if (kind !== 'document') return false
  const uploads = { actorId: actor.id, deed: 'evidence.write', subject: `document:${id}` } as const
  if ((await listAudit(db, uploads, null, 1)).length > 0) return true
  return (await casesHolding(db, kind, [id])).some((row) => row.locality === locality && isTheirs(actor, row))
}

/** The newest Case of a matter in a locality. */
async function caseOfMatter(
  db: Db,
  locality: string,
  { links, key }: Matter,
  only: 'open' | 'any',
): Promise<CaseRow | null> {
  const holding = links.map(([kind, id]) => and(eq(caseLinks.kind, kind), eq(caseLinks.targetId, id)))
  const held = db
    .select({ id: caseLinks.caseId })
    .from(caseLinks)
    .where(or(...holding))
  const split = db
    .select({ id: points.caseId })
    .from(points)
    .where(inArray(points.claimId, [-1, ...links.flatMap(([kind, id]) => (kind === 'claim' ? [id] : []))]))
  const [row] = await db
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.locality, locality),
        or(
          eq(cases.openKey, `${locality}:${key}`),
          ...(links.length === 0 ? [] : [inArray(cases.id, held), inArray(cases.id, split)]),
        ),
        only === 'open' ? isNull(cases.closedAt) : undefined,
      ),
    )
    .orderBy(desc(cases.id))
    .limit(1)
  return row ?? null
}

/** The Case that a report belongs to, open or closed: what its reporter is told of (J6). */
export const caseOfReport = async (db: Db, report: ReportedMatter) =>
  caseOfMatter(db, report.locality, await matterOfReport(db, report), 'any')

export async function openCase(
  tx: Db,
  actor: Actor,
  { locality, title, kind, on }: CaseOpening,
  now: Date,
): Promise<Result<Opened>> {
  const refusal = refusalOf(actor, 'case.open', locality)
  if (refusal !== null) return refusal
  if (title.trim() === '') return refuse('incomplete', 'Hồ sơ phải có tên')
  const matter = await matterOf(tx, locality, on)
  if (matter === null) return refuse('not-found', 'Không có nội dung này để mở hồ sơ')
  const before = await caseOfMatter(tx, locality, matter, 'open')
  if (before !== null) return { kind: 'done', value: { row: before, again: true } }
  const openKey = `${locality}:${matter.key}`
  const shown = kind === 'complaint' ? COMPLAINT_TITLE : title.trim()
  const [made] = await tx
    .insert(cases)
    // Its key stands in until the id is known, which the number is made of.
    .values({
      number: openKey,
      locality,
      title: shown,
      kind,
      state: 'open',
      openedAt: now,
      openedBy: actor.id,
      matter: openKey,
      openKey,
    })
    .onConflictDoNothing()
    .returning({ id: cases.id })
  if (made === undefined) {
    const [other] = await tx.select().from(cases).where(eq(cases.openKey, openKey))
    return other === undefined
      ? refuse('conflict', 'Hồ sơ này vừa được người khác mở')
      : { kind: 'done', value: { row: other, again: true } }
  }
  const number = numberOf(made.id, now)
  const [row] = await tx.update(cases).set({ number }).where(eq(cases.id, made.id)).returning()
  if (row === undefined) throw new Error(`case ${number} was not saved`)
  for (const [linkKind, targetId] of matter.links)
    await tx.insert(caseLinks).values({ caseId: row.id, kind: linkKind, targetId, at: now })
  if (on.kind === 'press') await takeOver(tx, on.id, row.id)
  for (const [linkKind, targetId] of matter.links) if (linkKind === 'item') await hurryRecheck(tx, targetId, now)
  const detail = `${number}: ${KIND_WORDS[kind]}`
  await logCase(tx, { caseId: row.id, at: now, actor, deed: 'case.open', event: 'opened', detail })
  return { kind: 'done', value: { row, again: false } }
}

/** The deadline of an enquiry is its Case's too. */
async function takeOver(tx: Db, eventId: number, caseId: number): Promise<void> {
  const [event] = await tx
    .update(pressEvents)
    .set({ caseId })
    .where(eq(pressEvents.id, eventId))
    .returning({ clockId: pressEvents.clockId })
  if (event?.clockId != null) await tx.update(clocks).set({ caseId }).where(eq(clocks.id, event.clockId))
}
