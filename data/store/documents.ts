/** Which files were uploaded, and what do they say, page by page? */
import { and, desc, eq, exists, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, refusalOf } from '../model/actor.js'
import type { Result } from '../model/refusal.js'
import { captures } from '../schema/captures.js'
import { caseLinks, cases } from '../schema/cases.js'
import { documents } from '../schema/claims.js'
import { recordDeed } from './audit.js'
import { type NewCapture, saveRecords } from './captures.js'
import { recordCustody } from './custody.js'

export type DocumentRow = typeof documents.$inferSelect
/** What it is, without its text. */
export type DocumentFacts = Omit<DocumentRow, 'pages'>

export interface SealedDocument {
  readonly locality: string
  readonly name: string
  readonly type: string
  /** sha256:… of its bytes. */
  readonly digest: string
  readonly pages: readonly string[]
  /** Under which its bytes lie in the archive. */
  readonly identity: string
  /** Null when the same bytes had been sealed before, for another locality. */
  readonly fresh: {
    readonly capture: NewCapture
    /** sha256:… of its record in the archive. */
    readonly sealed: string
  } | null
}

export interface SavedDocument {
  readonly document: DocumentRow
  /** The same bytes had been uploaded for this locality: nothing was added. */
  readonly again: boolean
}

export async function saveDocument(
  tx: Db,
  actor: Actor,
  { identity, fresh, locality, name, type, digest, pages }: SealedDocument,
  now: Date,
): Promise<Result<SavedDocument>> {
  const refused = refusalOf(actor, 'evidence.write', locality)
  if (refused !== null) return refused
  const reason = 'tài liệu tải lên: chữ đã đọc lúc nhận'
  if (fresh !== null) await saveRecords(tx, [{ capture: fresh.capture, outcome: 'skip', reason, next: null }], now)
  const [held] = await tx.select({ id: captures.id }).from(captures).where(eq(captures.identity, identity))
  if (held === undefined) throw new Error(`document ${digest} was not sealed`)
  const captureId = held.id
  const [made] = await tx
    .insert(documents)
    .values({ locality, captureId, name, type, digest, pages, receivedAt: now })
    .onConflictDoNothing({ target: [documents.locality, documents.digest] })
    .returning()
  if (made === undefined) {
    const document = await documentByDigest(tx, locality, digest)
    if (document === null) throw new Error(`document ${digest} was not saved`)
    return { kind: 'done', value: { document, again: true } }
  }
  if (fresh !== null) {
    const detail = `niêm phong lúc tải lên; khối lưu ${fresh.sealed}`
    await recordCustody(tx, { captureId, at: now, event: 'sealed', detail })
  }
  const detail = `tải lên ${type}, ${pages.length} trang, ${digest}`
  await recordDeed(tx, { at: now, actor, deed: 'evidence.write', subject: `document:${made.id}`, detail })
  return { kind: 'done', value: { document: made, again: false } }
}

export async function documentByDigest(db: Db, locality: string, digest: string): Promise<DocumentRow | null> {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.locality, locality), eq(documents.digest, digest)))
  return row ?? null
}

export async function documentsById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, DocumentRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(documents)
    .where(inArray(documents.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

export const documentById = async (db: Db, id: number): Promise<DocumentRow | null> =>
  (await documentsById(db, [id])).get(id) ?? null

const { id, locality, captureId, name, type, digest, receivedAt } = documents

const givenTo = (db: Db, unit: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(caseLinks)
      .innerJoin(cases, eq(cases.id, caseLinks.caseId))
      .where(
        and(
          eq(caseLinks.kind, 'document'),
          eq(caseLinks.targetId, id),
          eq(cases.unit, unit),
          eq(cases.locality, locality),
        ),
      ),
  )

/** People of a unit see what lies in the Cases that were given to it; everybody else sees their locality. */
export async function isDocumentShownTo(db: Db, documentId: number, unit: string | null): Promise<boolean> {
  if (unit === null) return true
  const rows = await db
    .select({ id })
    .from(documents)
    .where(and(eq(id, documentId), givenTo(db, unit)))
  return rows.length > 0
}

/** Newest first. @param before id of the last one shown; null for the first page */
export async function listDocuments(
  db: Db,
  filter: { readonly locality: string; readonly unit?: string | undefined },
  before: number | null,
  limit: number,
): Promise<readonly DocumentFacts[]> {
  return db
    .select({ id, locality, captureId, name, type, digest, receivedAt })
    .from(documents)
    .where(
      and(
        eq(locality, filter.locality),
        filter.unit === undefined ? undefined : givenTo(db, filter.unit),
        before === null ? undefined : lt(id, before),
      ),
    )
    .orderBy(desc(id))
    .limit(limit)
}
