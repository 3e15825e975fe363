/** What was decided of a Claim, who decided it, and what became of it? No rule here reads tone or style (R1). */
import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Actor, type Deed, refusalOf } from '../model/actor.js'
import type { Deadlines } from '../model/own-deadline.js'
import { type Refusal, type Result, refuse } from '../model/refusal.js'
import { approvalFault, missingFor, unitFault, type VerdictLabel } from '../model/verdict.js'
import { verdictEvidence, verdicts } from '../schema/claims.js'
import { recordDeed } from './audit.js'
import { type ClaimRow, claimById } from './claims.js'
import { openCorrection } from './corrections.js'
import { evidenceBeside, soundlySealed } from './evidence-pieces.js'
import { correctAnswers } from './told-answers.js'
import { evidenceOfVerdicts, type VerdictRow, verdictById } from './verdict-rows.js'

const WORDS: Readonly<Record<VerdictLabel, string>> = {
  true: 'đúng',
  inaccurate: 'thiếu chính xác',
  false: 'sai sự thật',
  unverifiable: 'không kiểm chứng được',
}

const missing = (what: readonly string[]): Refusal | null =>
  what.length === 0 ? null : refuse('incomplete', `Chưa kết luận được, còn thiếu: ${what.join('; ')}`)

export interface Proposal {
  readonly claimId: number
  readonly label: VerdictLabel
  readonly reasoning: string
  /** Laid beside the Claim before. */
  readonly evidenceIds: readonly number[]
}

export interface ProposedVerdict {
  readonly verdict: VerdictRow
  /** The same proposal waits already: nothing was added. */
  readonly again: boolean
}

/** One proposal waits at a time. */
export async function proposeVerdict(
  tx: Db,
  actor: Actor,
  proposal: Proposal,
  now: Date,
): Promise<Result<ProposedVerdict>> {
  const claim = await claimById(tx, proposal.claimId)
  if (claim === null) return refuse('not-found', 'Tuyên bố không có')
  const refused = refusalOf(actor, 'verdict.propose', claim.locality)
  if (refused !== null) return refused
  if (!claim.checkable)
    return refuse(
      'incomplete',
      'Ý kiến, phê bình, kiến nghị, châm biếm không kết luận đúng sai: hãy tiếp thu hoặc ghi nhận',
    )
  const { label } = proposal
  const reasoning = proposal.reasoning.trim()
  const evidenceIds = [...new Set(proposal.evidenceIds)].sort((a, b) => a - b)
  const beside = new Set((await evidenceBeside(tx, 'claim', [claim.id])).map(({ evidence }) => evidence.id))
  const stray = evidenceIds.filter((id) => !beside.has(id))
  if (stray.length > 0) return refuse('incomplete', `Chứng cứ số ${stray.join(', ')} chưa được đặt cạnh tuyên bố này`)
  const lacks = missing(missingFor(label, reasoning, await weighed(tx, claim.id, evidenceIds)))
  if (lacks !== null) return lacks
  const [last] = await tx
    .select({ number: verdicts.number })
    .from(verdicts)
    .where(eq(verdicts.claimId, claim.id))
    .orderBy(desc(verdicts.number))
    .limit(1)
  const [made] = await tx
    .insert(verdicts)
    .values({
      claimId: claim.id,
      number: (last?.number ?? 0) + 1,
      label,
      reasoning,
      state: 'proposed',
      proposedAt: now,
      proposedBy: actor.id,
    })
    .onConflictDoNothing()
    .returning()
  if (made === undefined) return waiting(tx, actor, { ...proposal, reasoning, evidenceIds })
  if (evidenceIds.length > 0)
    await tx.insert(verdictEvidence).values(evidenceIds.map((evidenceId) => ({ verdictId: made.id, evidenceId })))
  const detail = `${WORDS[label]}; chứng cứ: ${evidenceIds.join(', ') || 'không'}`
  await recordDeed(tx, { at: now, actor, deed: 'verdict.propose', subject: `verdict:${made.id}`, detail })
  return { kind: 'done', value: { verdict: made, again: false } }
}

/** Somebody was there before: the same person with the same words sent it twice. */
async function waiting(tx: Db, actor: Actor, { claimId, label, reasoning, evidenceIds }: Proposal) {
  const [held] = await tx
    .select()
    .from(verdicts)
    .where(and(eq(verdicts.claimId, claimId), eq(verdicts.state, 'proposed')))
  if (held !== undefined && held.proposedBy === actor.id && held.label === label && held.reasoning === reasoning) {
    const before = (await evidenceOfVerdicts(tx, [held.id])).get(held.id) ?? []
    if (before.join() === evidenceIds.join()) return { kind: 'done' as const, value: { verdict: held, again: true } }
  }
  return refuse('conflict', 'Đã có một kết luận chờ duyệt cho tuyên bố này: hãy duyệt hoặc trả lại trước')
}

/** As the rules weigh evidence: of what kind, for or against, whence, and whether sealed bytes stand behind it. */
async function weighed(db: Db, claimId: number, evidenceIds: readonly number[]) {
  const laid = (await evidenceBeside(db, 'claim', [claimId])).filter(({ evidence }) =>
    evidenceIds.includes(evidence.id),
  )
  const sealed = await soundlySealed(
    db,
    laid.map(({ evidence }) => evidence),
  )
  return laid.map(({ evidence: { id, kind, address, digest }, stance }) => ({
    kind,
    stance,
    address,
    digest,
    sealed: sealed.has(id),
  }))
}

interface OfClaim {
  readonly verdict: VerdictRow
  readonly claim: ClaimRow
}

async function verdictFor(tx: Db, actor: Actor, deed: Deed, id: number): Promise<OfClaim | Refusal> {
  const verdict = await verdictById(tx, id)
  const claim = verdict === null ? null : await claimById(tx, verdict.claimId)
  if (verdict === null || claim === null) return refuse('not-found', 'Kết luận không có')
  return refusalOf(actor, deed, claim.locality) ?? { verdict, claim }
}

/** For decisions on a proposal: whose the approver is, and what a leader other than them let be. */
const partyOf = (actor: Actor, { verdict, claim }: OfClaim) => ({
  approverUnit: actor.unit,
  criticisedUnits: claim.criticisedUnits,
  waiver: verdict.waivedBy === actor.id ? null : verdict.waiver,
})

const decidedBefore = refuse('conflict', 'Kết luận này đã được duyệt, trả lại hoặc rút trước đó')

/**
 * By somebody else than who proposed it, and not of the criticised unit unless a leader other than the approver let it be (R3).
 * The Verdict that stood is superseded and kept; when it had been told otherwise, a correction is due (R15).
 */
export async function approveVerdict(
  tx: Db,
  actor: Actor,
  id: number,
  deadlines: Deadlines,
  now: Date,
): Promise<Result<VerdictRow>> {
  const found = await verdictFor(tx, actor, 'verdict.approve', id)
  if ('kind' in found) return found
  const { verdict, claim } = found
  if (verdict.state !== 'proposed') return decidedBefore
  const fault = approvalFault({ proposedBy: verdict.proposedBy, approvedBy: actor.id, ...partyOf(actor, found) })
  if (fault !== null) return refuse('forbidden', fault)
  const cited = (await evidenceOfVerdicts(tx, [id])).get(id) ?? []
  // Again: a capture may have been found damaged since, or evidence be laid otherwise.
  const lacks = missing(missingFor(verdict.label, verdict.reasoning, await weighed(tx, claim.id, cited)))
  if (lacks !== null) return lacks
  const [before] = await tx
    .update(verdicts)
    .set({ state: 'superseded' })
    .where(and(eq(verdicts.claimId, claim.id), eq(verdicts.state, 'approved'), ne(verdicts.id, id)))
    .returning()
  const [approved] = await tx
    .update(verdicts)
    .set({ state: 'approved', decidedAt: now, decidedBy: actor.id })
    .where(and(eq(verdicts.id, id), eq(verdicts.state, 'proposed')))
    .returning()
  if (approved === undefined) return decidedBefore
  const reversed = before !== undefined && before.label !== approved.label
  const opened = reversed ? await correctionsDue(tx, { verdict: before, claim }, deadlines, now) : []
  const detail = [
    WORDS[approved.label],
    ...(before === undefined ? [] : [`thay kết luận ${before.id}`]),
    ...openedWords(opened),
  ].join('; ')
  await recordDeed(tx, { at: now, actor, deed: 'verdict.approve', subject: `verdict:${id}`, detail })
  return { kind: 'done', value: approved }
}

/** Of the Verdict where it was published, and of every answer that was given out and rests on it. */
async function correctionsDue(tx: Db, of: OfClaim, deadlines: Deadlines, now: Date): Promise<readonly number[]> {
  const published = await correctionOf(tx, of, deadlines, now)
  const { locality, id: claimId, text } = of.claim
  const { label } = of.verdict
  const told = { locality, claimId, accuracy: label, says: `“${text}” là ${WORDS[label]}` }
  return [...(published === null ? [] : [published]), ...(await correctAnswers(tx, told, deadlines, now))]
}

const openedWords = (opened: readonly number[]): readonly string[] =>
  opened.length === 0 ? [] : [`mở đính chính ${opened.join(', ')}`]

/** Null when nothing had been told. */
async function correctionOf(tx: Db, { verdict, claim }: OfClaim, deadlines: Deadlines, now: Date) {
  if (verdict.publishedAt === null) return null
  const { locality, text } = claim
  const wrong = `Đã công bố “${text}” là ${WORDS[verdict.label]}`
  const told = { locality, verdictId: verdict.id, responseId: null, wrong, address: verdict.publishedAddress }
  return openCorrection(tx, told, deadlines, now)
}

/** Back to whoever proposed it. */
export async function rejectVerdict(
  tx: Db,
  actor: Actor,
  { id, why }: { readonly id: number; readonly why: string },
  now: Date,
): Promise<Result<VerdictRow>> {
  const found = await verdictFor(tx, actor, 'verdict.approve', id)
  if ('kind' in found) return found
  const fault = unitFault(partyOf(actor, found))
  if (fault !== null) return refuse('forbidden', fault)
  if (why.trim() === '') return refuse('incomplete', 'Hãy ghi vì sao trả lại')
  const [rejected] = await tx
    .update(verdicts)
    .set({ state: 'rejected', decidedAt: now, decidedBy: actor.id, why: why.trim() })
    .where(and(eq(verdicts.id, id), eq(verdicts.state, 'proposed')))
    .returning()
  if (rejected === undefined) return decidedBefore
  const detail = `trả lại: ${why.trim()}`
  await recordDeed(tx, { at: now, actor, deed: 'verdict.approve', subject: `verdict:${id}`, detail })
  return { kind: 'done', value: rejected }
}

/** A leader lets somebody of the criticised unit approve, in writing; not for their own unit. A deed of its own (R3). */
export async function waiveForVerdict(
  tx: Db,
  actor: Actor,
  { id, why }: { readonly id: number; readonly why: string },
  now: Date,
): Promise<Result<VerdictRow>> {
  const found = await verdictFor(tx, actor, 'verdict.waive', id)
  if ('kind' in found) return found
  if (actor.unit !== null && found.claim.criticisedUnits.includes(actor.unit))
    return refuse('forbidden', 'Lãnh đạo của chính đơn vị bị phản ánh không cho phép được')
  if (why.trim() === '') return refuse('incomplete', 'Hãy ghi vì sao cho phép')
  const [waived] = await tx
    .update(verdicts)
    .set({ waiver: why.trim(), waivedBy: actor.id })
    .where(and(eq(verdicts.id, id), eq(verdicts.state, 'proposed'), isNull(verdicts.waiver)))
    .returning()
  if (waived === undefined) return refuse('conflict', 'Kết luận này không còn chờ duyệt, hoặc đã được cho phép')
  const detail = `cho người của đơn vị bị phản ánh duyệt: ${why.trim()}`
  await recordDeed(tx, { at: now, actor, deed: 'verdict.waive', subject: `verdict:${id}`, detail })
  return { kind: 'done', value: waived }
}

/** It no longer stands; when it had been told, a correction is due (R15). A waiver lets somebody approve, not take back. */
export async function withdrawVerdict(
  tx: Db,
  actor: Actor,
  { id, why }: { readonly id: number; readonly why: string },
  deadlines: Deadlines,
  now: Date,
): Promise<Result<VerdictRow>> {
  const found = await verdictFor(tx, actor, 'verdict.approve', id)
  if ('kind' in found) return found
  if (unitFault({ ...partyOf(actor, found), waiver: null }) !== null)
    return refuse('forbidden', 'Người của đơn vị bị phản ánh không rút kết luận được: cần người của đơn vị khác')
  if (why.trim() === '') return refuse('incomplete', 'Hãy ghi vì sao rút kết luận')
  const [withdrawn] = await tx
    .update(verdicts)
    .set({ state: 'withdrawn', why: why.trim() })
    .where(and(eq(verdicts.id, id), eq(verdicts.state, 'approved')))
    .returning()
  if (withdrawn === undefined) return refuse('conflict', 'Kết luận này không còn hiệu lực')
  const opened = await correctionsDue(tx, { ...found, verdict: withdrawn }, deadlines, now)
  const detail = [`rút: ${why.trim()}`, ...openedWords(opened)].join('; ')
  await recordDeed(tx, { at: now, actor, deed: 'verdict.approve', subject: `verdict:${id}`, detail })
  return { kind: 'done', value: withdrawn }
}

/** Notes that people published it; nothing is sent. */
export async function publishVerdict(
  tx: Db,
  actor: Actor,
  { id, address, at }: { readonly id: number; readonly address: string; readonly at: Date },
  now: Date,
): Promise<Result<VerdictRow>> {
  const found = await verdictFor(tx, actor, 'verdict.publish', id)
  if ('kind' in found) return found
  const { verdict } = found
  if (address.trim() === '') return refuse('incomplete', 'Chưa ghi nơi đã đăng')
  if (verdict.decidedAt !== null && at < verdict.decidedAt)
    return refuse('incomplete', 'Ngày đăng trước ngày duyệt kết luận')
  if (at > now) return refuse('incomplete', 'Ngày đăng ở tương lai')
  if (verdict.state === 'approved' && verdict.publishedAddress === address.trim())
    return { kind: 'done', value: verdict }
  const [published] = await tx
    .update(verdicts)
    .set({ publishedAt: at, publishedAddress: address.trim() })
    .where(and(eq(verdicts.id, id), eq(verdicts.state, 'approved'), isNull(verdicts.publishedAt)))
    .returning()
  if (published === undefined)
    return refuse('conflict', 'Kết luận này chưa được duyệt, không còn hiệu lực, hoặc đã đăng nơi khác')
  const detail = `đã đăng ở ${address.trim()}`
  await recordDeed(tx, { at: now, actor, deed: 'verdict.publish', subject: `verdict:${id}`, detail })
  return { kind: 'done', value: published }
}
