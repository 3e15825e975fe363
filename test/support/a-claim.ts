/** An office, a rumour about bad water in an article, and a measurement in another that says otherwise. Invented. */
import { createHash } from 'node:crypto'
import type { Actor, Role } from '#data/model/actor.js'
import { calendarOf } from '#data/model/clock-calendar.js'
import type { Deadlines } from '#data/model/own-deadline.js'
import type { Result } from '#data/model/refusal.js'
import { addActor } from '#data/store/actors.js'
import { listAudit } from '#data/store/audit.js'
import { saveRecords } from '#data/store/captures.js'
import { type ClaimRow, type NewClaim, writeClaim } from '#data/store/claims.js'
import { addEvidence, type EvidenceRow, layEvidence, type NewEvidence } from '#data/store/evidence-pieces.js'
import { captureIds } from '#data/store/reports.js'
import type { VerdictRow } from '#data/store/verdict-rows.js'
import { type Proposal, proposeVerdict } from '#data/store/verdicts.js'
import type { Database } from '#dialect'
import { draft, NOON, record, seen } from './drafts.js'

export const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

/** No row of law and no days off: our own promises hold. */
export const DEADLINES: Deadlines = { rules: [], calendar: calendarOf([]) }

/** What a deed gave, when it was done. */
export function done<T>(result: Result<T>): T {
  if (result.kind === 'refused') throw new Error(`refused: ${result.code}: ${result.reason}`)
  return result.value
}

/** Why it was not done: `forbidden: …`; or `done`. */
export const refusedWith = <T>(result: Result<T>): string =>
  result.kind === 'refused' ? `${result.code}: ${result.reason}` : 'done'

export const hire = (db: Database, roles: readonly Role[], changes: Partial<Actor> = {}): Promise<Actor> =>
  db.write((tx) =>
    addActor(
      tx,
      { kind: 'person', name: `Người ${roles.join(', ')}`, locality: 'can-gio', unit: null, roles, ...changes },
      NOON,
    ),
  )

export const RUMOUR = 'Nước máy ở Cần Giờ nhiễm thủy ngân'
const MEASURED = 'Kết quả đo ngày 9/3 cho thấy thủy ngân trong nước máy dưới ngưỡng phát hiện.'
export const REASONING = 'Hai kết quả đo độc lập ngày 9/3 đều cho thấy không phát hiện thủy ngân trong nước máy.'

export const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** A sealed page whose text is known. */
export async function sealedPage(
  db: Database,
  text: string,
  url: string,
): Promise<{ readonly captureId: number; readonly itemId: number; readonly versionId: number }> {
  const one = record({ url, digest: digestOf(text) })
  const captureId = await db.write(async (tx) => {
    await saveRecords(tx, [one], NOON)
    return (await captureIds(tx, [one.capture.identity])).get(one.capture.identity) ?? 0
  })
  const { itemId, versionId } = await seen(db, draft({ url, title: null, text }), { captureId })
  return { captureId, itemId, versionId }
}

export interface Desk {
  readonly db: Database
  readonly analyst: Actor
  readonly approver: Actor
  readonly claim: ClaimRow
  /** Of the rumour's article. */
  readonly itemId: number
  /** Public, primary, sealed. */
  readonly measured: EvidenceRow
  /** A newspaper's own report, sealed too. */
  readonly reported: EvidenceRow
  write(changes?: Partial<NewClaim>): Promise<ClaimRow>
  cite(piece: NewEvidence, claimId?: number): Promise<EvidenceRow>
  propose(changes?: Partial<Proposal>, by?: Actor): Promise<Result<{ verdict: VerdictRow; again: boolean }>>
  deeds(subject: string): Promise<readonly string[]>
}

export async function openDesk(db: Database): Promise<Desk> {
  const analyst = await hire(db, ['analyst'])
  const approver = await hire(db, ['approver'])
  const write = async (changes: Partial<NewClaim> = {}) => {
    const claim = { locality: 'can-gio', text: RUMOUR, checkable: true, topic: null, criticisedUnits: [], ...changes }
    return done(await db.write((tx) => writeClaim(tx, analyst, claim, NOON))).claim
  }
  const claim = await write()
  const cite = async (piece: NewEvidence, claimId = claim.id) => {
    const { evidence } = done(await db.write((tx) => addEvidence(tx, analyst, piece, NOON)))
    const use = { evidenceId: evidence.id, subject: 'claim', subjectId: claimId, stance: 'refutes' } as const
    done(await db.write((tx) => layEvidence(tx, analyst, use, NOON)))
    return evidence
  }
  const rumoured = await sealedPage(db, `Một tài khoản viết: ${RUMOUR}, đừng uống.`, 'https://bao.example/don-1.html')
  const official = await sealedPage(db, `Trung tâm kiểm soát công bố. ${MEASURED}`, 'https://so.example/do-1.html')
  const press = await sealedPage(db, `Báo cho biết: ${MEASURED}`, 'https://bao.example/do-2.html')
  const common = { form: 'capture', locality: 'can-gio', quote: MEASURED, note: null } as const
  const measured = await cite({ ...common, captureId: official.captureId, kind: 'public-primary' })
  const reported = await cite({ ...common, captureId: press.captureId, kind: 'press' })
  const propose = (changes: Partial<Proposal> = {}, by: Actor = analyst) => {
    const proposal = {
      claimId: claim.id,
      label: 'false' as const,
      reasoning: REASONING,
      evidenceIds: [measured.id, reported.id],
      ...changes,
    }
    return db.write((tx) => proposeVerdict(tx, by, proposal, later(5)))
  }
  const deeds = async (subject: string) =>
    (await listAudit(db.read, { subject }, null, 100)).map(({ deed }) => deed).reverse()
  return { db, analyst, approver, claim, itemId: rumoured.itemId, measured, reported, write, cite, propose, deeds }
}
