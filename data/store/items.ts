/** How does a Draft become an Item or a Version of one, and how are Items read? */
import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Db, indexItem } from '#dialect'
import { type ChangeKind, changeOf } from '../model/change.js'
import type { Draft } from '../model/draft.js'
import { searchText } from '../model/search.js'
import { fold } from '../model/vietnamese.js'
import { flags, items, itemTopics, mentions, sentences, versions } from '../schema/items.js'
import { bindCapture } from './captures.js'
import { forgetJudgements } from './judgements.js'

export type Item = typeof items.$inferSelect
export type VersionRow = typeof versions.$inferSelect

const EXCERPT_LENGTH = 240

/** Two doors to one address are one Item; without an address, the import's source and id. */
export const identityOf = (draft: Pick<Draft, 'url' | 'source' | 'importId'>): string =>
  draft.url === null ? `import:${draft.source}:${draft.importId}` : `url:${draft.url}`

export const digestOf = (draft: Pick<Draft, 'title' | 'text'>): string =>
  createHash('sha256')
    .update(JSON.stringify([draft.title, draft.text]))
    .digest('hex')

export interface SeenDraft {
  readonly draft: Draft
  readonly captureId: number
  readonly capturedAt: Date
  /** 1 for another tool's export, 2 for the page itself. */
  readonly trust: 1 | 2
}

export interface SavedDraft {
  readonly itemId: number
  readonly versionId: number
  /** The text is new and current: judgements must be made. */
  readonly current: boolean
}

/** Is `next` what the Item says now, rather than `held`? The page wins over an export; then the later capture. */
const supersedes = (next: SeenDraft, held: Pick<VersionRow, 'trust' | 'confirmedAt'>): boolean =>
  next.trust !== held.trust ? next.trust > held.trust : next.capturedAt > held.confirmedAt

/** Saves a Draft under its identity: a new Item, a new Version, or nothing when the text is already held. */
export async function saveDraft(tx: Db, seen: SeenDraft): Promise<SavedDraft> {
  const [item] = await tx
    .select()
    .from(items)
    .where(eq(items.identity, identityOf(seen.draft)))
  const itemId = item?.id ?? (await insertItem(tx, seen))
  await bindCapture(tx, seen.captureId, itemId)
  if (item === undefined) {
    const versionId = await insertVersion(tx, itemId, { number: 1, change: null }, seen)
    await tx.update(items).set({ versionId }).where(eq(items.id, itemId))
    await indexText(tx, itemId, seen.draft, 'new')
    return { itemId, versionId, current: true }
  }
  // Its time is over (R11): no capture, old or new, brings its words back.
  if (item.purgedAt !== null && item.versionId !== null) return { itemId, versionId: item.versionId, current: false }
  const held = await tx.select().from(versions).where(eq(versions.itemId, itemId)).orderBy(desc(versions.number))
  const digest = digestOf(seen.draft)
  const before = held.find((version) => version.id === item.versionId)
  const change = before === undefined ? null : changeSeen(before, seen)
  // A new date, counter or advertisement is no new text, be it beside the text of now or one that an editor goes back to.
  const same =
    held.find((version) => version.digest === digest) ??
    (change === 'minor' ? before : held.find((version) => changeSeen(version, seen) === 'minor'))
  const reread = same === undefined ? held.find(({ captureId }) => captureId === seen.captureId) : undefined
  if (reread !== undefined) return readAnew(tx, item, reread, seen)
  const versionId =
    same === undefined
      ? await insertVersion(tx, itemId, { number: (held[0]?.number ?? 0) + 1, change }, seen)
      : await confirmVersion(tx, same, seen)
  const again = same !== undefined && same.id === before?.id
  // The same text may tell what it did not before: its date, above all.
  const tellsMore = again && item.publishedAt === null && seen.draft.publishedAt !== null
  const current = tellsMore || (!again && (before === undefined || supersedes(seen, before)))
  if (current) await showVersion(tx, item, versionId, seen)
  else if (seen.draft.engagement !== null && seen.capturedAt >= (before?.confirmedAt ?? seen.capturedAt))
    await tx.update(items).set({ engagement: seen.draft.engagement }).where(eq(items.id, itemId))
  return { itemId, versionId, current }
}

/** The same capture, read again by a better reader: nobody edited anything, so its Version says now what it should have said. */
async function readAnew(tx: Db, item: Item, version: VersionRow, seen: SeenDraft): Promise<SavedDraft> {
  const { title, lead, text, captions, modifiedAt } = seen.draft
  const read = { title, lead, text, captions, modifiedAt, digest: digestOf(seen.draft) }
  await tx.update(versions).set(read).where(eq(versions.id, version.id))
  const current = version.id === item.versionId
  if (current) await showVersion(tx, item, version.id, seen)
  return { itemId: item.id, versionId: version.id, current }
}

async function showVersion(tx: Db, item: Item, versionId: number, seen: SeenDraft): Promise<void> {
  await tx
    .update(items)
    .set({ versionId, ...shownOf(seen, item) })
    .where(eq(items.id, item.id))
  await forgetJudgements(tx, item.id)
  await indexText(tx, item.id, seen.draft, 'held')
}

/** Only the page against itself: another tool's export differs from it in ways that nobody edited. */
const changeSeen = (before: VersionRow, { draft, trust }: SeenDraft): ChangeKind | null =>
  trust === before.trust ? changeOf(before, draft) : null

/** A text that is seen again stands for as long as it is seen, and is trusted as its best door. */
async function confirmVersion(tx: Db, version: VersionRow, { capturedAt, trust }: SeenDraft): Promise<number> {
  const confirmedAt = capturedAt > version.confirmedAt ? capturedAt : version.confirmedAt
  await tx
    .update(versions)
    .set({ confirmedAt, trust: Math.max(trust, version.trust) })
    .where(eq(versions.id, version.id))
  return version.id
}

/** What an Item shows of its current Version; what the new one does not say, the held one still does. */
function shownOf(
  { draft, capturedAt }: SeenDraft,
  held: Pick<Item, 'publishedAt' | 'capturedAt' | 'engagement'> | null,
) {
  const publishedAt = draft.publishedAt ?? held?.publishedAt ?? null
  const first = held !== null && held.capturedAt < capturedAt ? held.capturedAt : capturedAt
  return {
    title: draft.title,
    excerpt: excerptOf(draft),
    section: draft.section,
    syndicatedFrom: draft.syndicatedFrom,
    publishedAt,
    modifiedAt: draft.modifiedAt,
    capturedAt: first,
    sortAt: publishedAt ?? first,
    engagement: draft.engagement ?? held?.engagement ?? null,
  }
}

async function insertItem(tx: Db, seen: SeenDraft): Promise<number> {
  const { url, source, form } = seen.draft
  const [row] = await tx
    .insert(items)
    .values({ identity: identityOf(seen.draft), url, source, form, ...shownOf(seen, null) })
    .returning({ id: items.id })
  if (row === undefined) throw new Error(`item ${identityOf(seen.draft)} was not saved`)
  return row.id
}

async function insertVersion(
  tx: Db,
  itemId: number,
  { number, change }: Pick<VersionRow, 'number' | 'change'>,
  seen: SeenDraft,
): Promise<number> {
  const { draft, captureId, trust, capturedAt } = seen
  const { title, lead, text, captions, modifiedAt } = draft
  const digest = digestOf(draft)
  const [row] = await tx
    .insert(versions)
    .values({
      itemId,
      captureId,
      number,
      trust,
      title,
      lead,
      text,
      captions,
      digest,
      capturedAt,
      confirmedAt: capturedAt,
      modifiedAt,
      change,
    })
    .returning({ id: versions.id })
  if (row === undefined) throw new Error(`version ${number} of item ${itemId} was not saved`)
  return row.id
}

async function indexText(tx: Db, itemId: number, draft: Draft, before: 'new' | 'held'): Promise<void> {
  const title = searchText(draft.title ?? '')
  const body = searchText(draft.text)
  await indexItem(tx, itemId, { title, body, titleFolded: fold(title), bodyFolded: fold(body) }, before)
}

function excerptOf({ lead, text }: Draft): string {
  const flat = (lead ?? text)
    .slice(0, EXCERPT_LENGTH * 2)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (flat.length <= EXCERPT_LENGTH) return flat
  return `${flat.slice(0, flat.lastIndexOf(' ', EXCERPT_LENGTH))} …`
}

export async function itemsById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Item>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(items)
    .where(inArray(items.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Which of these identities are already Items? */
export async function heldItems(db: Db, identities: readonly string[]): Promise<ReadonlySet<string>> {
  if (identities.length === 0) return new Set()
  const rows = await db
    .select({ identity: items.identity })
    .from(items)
    .where(inArray(items.identity, [...identities]))
  return new Set(rows.map(({ identity }) => identity))
}

/** How far it reached is no longer to be known. */
export async function forgetEngagement(tx: Db, itemId: number): Promise<void> {
  await tx.update(items).set({ engagement: null }).where(eq(items.id, itemId))
}

export async function itemById(db: Db, id: number): Promise<Item | null> {
  return (await itemsById(db, [id])).get(id) ?? null
}

export interface ItemFilter {
  readonly locality?: string | undefined
  readonly source?: string | undefined
  readonly period?: { readonly start: Date; readonly end: Date } | undefined
}

/** Where the next page starts. */
export interface ItemCursor {
  readonly sortAt: Date
  readonly id: number
}

/** Newest first. A dated period never holds an undated Item. */
export async function listItems(
  db: Db,
  filter: ItemFilter,
  after: ItemCursor | null,
  limit: number,
): Promise<readonly Item[]> {
  const conditions: SQL[] = []
  if (filter.source !== undefined) conditions.push(eq(items.source, filter.source))
  if (filter.period !== undefined)
    conditions.push(
      sql`${items.publishedAt} >= ${instantOf(filter.period.start)} and ${items.publishedAt} < ${instantOf(filter.period.end)}`,
    )
  if (filter.locality !== undefined)
    conditions.push(
      sql`exists (select 1 from ${mentions} where ${mentions.itemId} = ${items.id}
          and ${mentions.locality} = ${filter.locality} and ${mentions.level} <> 'false')`,
    )
  if (after !== null) conditions.push(sql`(${items.sortAt}, ${items.id}) < (${instantOf(after.sortAt)}, ${after.id})`)
  return db
    .select()
    .from(items)
    .where(and(...conditions))
    .orderBy(desc(items.sortAt), desc(items.id))
    .limit(limit)
}

/** An instant as the engine stores it, for conditions that the builder cannot say. */
export const instantOf = (instant: Date): SQL => sql`${sql.param(instant, items.sortAt)}`

export async function versionsOfItem(db: Db, itemId: number): Promise<readonly VersionRow[]> {
  return db.select().from(versions).where(eq(versions.itemId, itemId)).orderBy(desc(versions.number))
}

export async function judgementsOfItem(db: Db, itemId: number) {
  return {
    mentions: await db.select().from(mentions).where(eq(mentions.itemId, itemId)),
    topics: await db.select().from(itemTopics).where(eq(itemTopics.itemId, itemId)).orderBy(desc(itemTopics.score)),
    sentences: await db.select().from(sentences).where(eq(sentences.itemId, itemId)).orderBy(sentences.start),
    flags: await db.select().from(flags).where(eq(flags.itemId, itemId)),
  }
}
