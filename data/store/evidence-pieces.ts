/** Which passages are cited, do they stand where they are said to stand, and beside what were they laid? */
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, onlyUnitOf, refusalOf } from '../model/actor.js'
import type { EvidenceKind, EvidenceSubject, Stance } from '../model/evidence.js'
import { fullText } from '../model/judgement.js'
import { holdsQuote } from '../model/quote.js'
import { type Refusal, type Result, refuse } from '../model/refusal.js'
import { captures } from '../schema/captures.js'
import { documents, evidence, evidenceUses } from '../schema/claims.js'
import { versions } from '../schema/items.js'
import { recordDeed } from './audit.js'
import type { CaptureRow } from './captures.js'
import { claimById, isShownTo } from './claims.js'
import { custodyOf } from './custody.js'
import { documentById } from './documents.js'
import { factById } from './facts.js'
import { identityOfParts } from './identity.js'

export type EvidenceRow = typeof evidence.$inferSelect

interface Cited {
  readonly locality: string
  readonly kind: EvidenceKind
  readonly quote: string
  readonly note: string | null
}
/** `document` without an id is cited, not uploaded: nothing sealed stands behind it. */
export type NewEvidence = Cited &
  (
    | { readonly form: 'capture'; readonly captureId: number }
    | { readonly form: 'image'; readonly captureId: number }
    | { readonly form: 'document'; readonly documentId: number; readonly page: number }
    | { readonly form: 'document'; readonly documentId: null; readonly address: string }
    | { readonly form: 'measurement'; readonly address: string; readonly documentId: number | null }
  )

export interface SavedEvidence {
  readonly evidence: EvidenceRow
  /** The same passage had been added before: nothing was added. */
  readonly again: boolean
}

export async function addEvidence(tx: Db, actor: Actor, piece: NewEvidence, now: Date): Promise<Result<SavedEvidence>> {
  const refused = refusalOf(actor, 'evidence.write', piece.locality)
  if (refused !== null) return refused
  const quote = piece.quote.trim()
  if (quote === '') return refuse('incomplete', 'Chưa có đoạn trích')
  const place = await placeOf(tx, { ...piece, quote })
  if ('kind' in place) return place
  const { locality, form, kind, note } = piece
  const { address, captureId, documentId, page, digest } = place
  const identity = identityOfParts('evidence', form, kind, quote, address, captureId, documentId, page)
  const [made] = await tx
    .insert(evidence)
    .values({ locality, identity, form, kind, quote, note, addedAt: now, ...place })
    .onConflictDoNothing({ target: [evidence.locality, evidence.identity] })
    .returning()
  if (made === undefined) {
    const [held] = await tx
      .select()
      .from(evidence)
      .where(and(eq(evidence.locality, locality), eq(evidence.identity, identity)))
    if (held === undefined) throw new Error(`evidence ${identity} was not saved`)
    return { kind: 'done', value: { evidence: held, again: true } }
  }
  const detail = `${form}, ${kind}; ${address}${digest === null ? '' : `; ${digest}`}`
  await recordDeed(tx, { at: now, actor, deed: 'evidence.write', subject: `evidence:${made.id}`, detail })
  return { kind: 'done', value: { evidence: made, again: false } }
}

type Place = Pick<EvidenceRow, 'address' | 'captureId' | 'documentId' | 'page' | 'digest'>
const NOWHERE = { captureId: null, documentId: null, page: null, digest: null }

async function placeOf(tx: Db, piece: NewEvidence): Promise<Place | Refusal> {
  switch (piece.form) {
    case 'capture':
    case 'image':
      return placeInCapture(tx, piece)
    case 'document':
      return piece.documentId === null ? cited(piece.address) : placeInDocument(tx, piece)
    case 'measurement': {
      const document = piece.documentId === null ? null : await documentById(tx, piece.documentId)
      if (piece.documentId !== null && document?.locality !== piece.locality)
        return refuse('not-found', 'Tài liệu không có')
      const place = cited(piece.address)
      return 'kind' in place || document === null
        ? place
        : { ...place, documentId: document.id, captureId: document.captureId, digest: document.digest }
    }
  }
}

const cited = (address: string): Place | Refusal =>
  address.trim() === ''
    ? refuse('incomplete', 'Chưa có địa chỉ: trang mạng, hoặc số và ngày của văn bản')
    : { ...NOWHERE, address: address.trim() }

async function placeInDocument(
  tx: Db,
  piece: { readonly documentId: number; readonly page: number; readonly locality: string; readonly quote: string },
): Promise<Place | Refusal> {
  const document = await documentById(tx, piece.documentId)
  if (document === null || document.locality !== piece.locality) return refuse('not-found', 'Tài liệu không có')
  const text = document.pages[piece.page - 1]
  if (text === undefined) return refuse('not-found', `Tài liệu không có trang ${piece.page}`)
  if (text === '')
    return refuse(
      'incomplete',
      `Trang ${piece.page} là ảnh quét, không có chữ: hãy tải bản có chữ, hoặc ghi chứng cứ dạng ảnh`,
    )
  if (!holdsQuote(text, piece.quote))
    return refuse('incomplete', `Đoạn trích không có ở trang ${piece.page} của tài liệu: hãy chép đúng từng chữ`)
  const { id, captureId, digest, name } = document
  return { captureId, documentId: id, page: piece.page, digest, address: `${name}, trang ${piece.page}` }
}

async function placeInCapture(
  tx: Db,
  piece: { readonly form: 'capture' | 'image'; readonly captureId: number; readonly quote: string },
): Promise<Place | Refusal> {
  const [capture] = await tx.select().from(captures).where(eq(captures.id, piece.captureId))
  if (capture === undefined) return refuse('not-found', 'Bản lưu không có')
  if (capture.archiveFile === null || capture.digest === null)
    return refuse('incomplete', 'Bản lưu này chưa được niêm phong')
  if (capture.purgeFrom !== null) return refuse('incomplete', 'Bản lưu này đã xóa theo thời hạn lưu giữ')
  if (piece.form === 'image' && !(await showsOnly(tx, capture)))
    return refuse('incomplete', 'Bản lưu này không phải ảnh')
  if (piece.form === 'capture') {
    const fault = await quoteFault(tx, capture, piece.quote)
    if (fault !== null) return fault
  }
  const address = capture.finalUrl ?? capture.url
  if (address === null) return refuse('incomplete', 'Bản lưu này không có địa chỉ')
  return { ...NOWHERE, captureId: capture.id, digest: capture.digest, address }
}

/** A picture, or an uploaded scan: what it shows a person typed, and no text of ours can bear it out. */
async function showsOnly(tx: Db, { id, contentType }: CaptureRow): Promise<boolean> {
  if (contentType?.startsWith('image/') === true) return true
  const uploads = await tx.select({ pages: documents.pages }).from(documents).where(eq(documents.captureId, id))
  return uploads.some(({ pages }) => pages.some((page) => page === ''))
}

/** What the capture said: the Version read from it, or of its Item the one that stood at that time. */
async function quoteFault(tx: Db, { id, itemId, capturedAt }: CaptureRow, quote: string): Promise<Refusal | null> {
  const stood = and(
    eq(versions.itemId, itemId ?? 0),
    lte(versions.capturedAt, capturedAt),
    gte(versions.confirmedAt, capturedAt),
  )
  const read = await tx
    .select()
    .from(versions)
    .where(or(eq(versions.captureId, id), stood))
  if (read.length === 0) return refuse('incomplete', 'Bản lưu này chưa đọc được thành chữ nên chưa trích được')
  if (read.some((version) => holdsQuote([fullText(version), ...version.captions].join('\n'), quote))) return null
  return refuse('incomplete', 'Đoạn trích không có trong bản lưu: hãy chép đúng từng chữ')
}

export interface NewUse {
  readonly evidenceId: number
  readonly subject: EvidenceSubject
  readonly subjectId: number
  readonly stance: Stance
}

/** Laying it there again the same way changes nothing. */
export async function layEvidence(tx: Db, actor: Actor, use: NewUse, now: Date): Promise<Result<NewUse>> {
  const { evidenceId, subject, subjectId, stance } = use
  const [piece] = await tx.select().from(evidence).where(eq(evidence.id, evidenceId))
  if (piece === undefined) return refuse('not-found', 'Chứng cứ không có')
  const refused = refusalOf(actor, 'evidence.write', piece.locality)
  if (refused !== null) return refused
  const beside = subject === 'claim' ? await claimById(tx, subjectId) : ((await factById(tx, subjectId))?.fact ?? null)
  const unit = onlyUnitOf(actor)
  const shown = subject === 'fact' || (await isShownTo(tx, subjectId, unit))
  if (beside === null || !shown)
    return refuse('not-found', subject === 'claim' ? 'Tuyên bố không có' : 'Dữ kiện không có')
  if (beside.locality !== null && beside.locality !== piece.locality)
    return refuse('incomplete', 'Chứng cứ thuộc địa phương khác')
  const key = and(
    eq(evidenceUses.evidenceId, evidenceId),
    eq(evidenceUses.subject, subject),
    eq(evidenceUses.subjectId, subjectId),
  )
  const [held] = await tx.select().from(evidenceUses).where(key)
  if (held?.stance === stance) return { kind: 'done', value: use }
  // A Verdict may rest on it as it lies.
  if (held !== undefined && unit !== null)
    return refuse('forbidden', 'Chứng cứ đã được đặt cạnh nội dung này: đơn vị không đổi được cách đặt')
  if (held === undefined) await tx.insert(evidenceUses).values(use)
  else await tx.update(evidenceUses).set({ stance }).where(key)
  const detail = `đặt cạnh ${subject}:${subjectId}, ${stance}`
  await recordDeed(tx, { at: now, actor, deed: 'evidence.write', subject: `evidence:${evidenceId}`, detail })
  return { kind: 'done', value: use }
}

export interface LaidEvidence {
  readonly evidence: EvidenceRow
  readonly stance: Stance
  readonly subjectId: number
}

/** What was laid beside these, oldest first. */
export async function evidenceBeside(
  db: Db,
  subject: EvidenceSubject,
  subjectIds: readonly number[],
): Promise<readonly LaidEvidence[]> {
  if (subjectIds.length === 0) return []
  return db
    .select({ evidence, stance: evidenceUses.stance, subjectId: evidenceUses.subjectId })
    .from(evidenceUses)
    .innerJoin(evidence, eq(evidence.id, evidenceUses.evidenceId))
    .where(and(eq(evidenceUses.subject, subject), inArray(evidenceUses.subjectId, [...new Set(subjectIds)])))
    .orderBy(asc(evidence.id))
}

export async function evidenceById(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, EvidenceRow>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(evidence)
    .where(inArray(evidence.id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Ids of those behind which sealed bytes stand that were not deleted and passed their last check. */
export async function soundlySealed(db: Db, pieces: readonly EvidenceRow[]): Promise<ReadonlySet<number>> {
  const kept = await keptCaptures(
    db,
    pieces.flatMap(({ captureId }) => captureId ?? []),
  )
  const sealed = pieces.filter(({ digest, captureId }) => digest !== null && kept.has(captureId ?? 0))
  const log = await custodyOf(
    db,
    sealed.flatMap(({ captureId }) => captureId ?? []),
  )
  const last = new Map(
    log.filter(({ event }) => event === 'verified' || event === 'damaged').map((row) => [row.captureId, row.event]),
  )
  return new Set(sealed.filter(({ captureId }) => last.get(captureId ?? 0) !== 'damaged').map(({ id }) => id))
}

/** Of these, those whose bytes were not given up under the retention rules (R11). */
async function keptCaptures(db: Db, ids: readonly number[]): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .select({ id: captures.id })
    .from(captures)
    .where(and(inArray(captures.id, [...new Set(ids)]), isNull(captures.purgeFrom)))
  return new Set(rows.map(({ id }) => id))
}
