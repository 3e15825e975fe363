/** What did people decide of a Claim, and what must be there before they may? No rule here reads tone or style (R1). */
import type { EvidenceKind, Stance } from './evidence.js'

/** `unverified` is where every Claim starts, and no Verdict: it is what stands while there is none. */
export const VERDICT_LABELS = ['true', 'inaccurate', 'false', 'unverifiable'] as const
export type VerdictLabel = (typeof VERDICT_LABELS)[number]
export type Accuracy = VerdictLabel | 'unverified'

export const VERDICT_STATES = ['proposed', 'approved', 'rejected', 'withdrawn', 'superseded'] as const
export type VerdictState = (typeof VERDICT_STATES)[number]

export interface VerdictEvidence {
  readonly kind: EvidenceKind
  /** As it was laid beside the Claim. */
  readonly stance: Stance
  /** Web address, or number and date of a document. */
  readonly address: string
  /** sha256:… of the sealed bytes; null when nothing is sealed. */
  readonly digest: string | null
  /** Sealed bytes stand behind it: a capture or an uploaded document, with its digest. */
  readonly sealed: boolean
}

/** `Sai sự thật` costs whoever said it money (Nghị định 174/2026, Điều 95): two pieces, one of them public and primary (R3). */
const PIECES_FOR_FALSE = 2
/** These say that somebody was wrong: only what refutes the Claim bears them out, context does not. */
const AGAINST: ReadonlySet<VerdictLabel> = new Set(['false', 'inaccurate'])
/** A sentence: less is a label, not a reason. */
const SHORTEST_REASONING = 40

/** One page of the web, however its address was typed. */
function pageAt(address: string): string {
  const [scheme] = /^https?:\/\/(?:www\.)?/i.exec(address) ?? []
  if (scheme === undefined) return address
  const page = address.slice(scheme.length).split('#')[0] ?? ''
  return page.endsWith('/') ? page.slice(0, -1) : page
}

/** How many stand apart, two being what is asked for: passages of one page, and one file under two addresses, are one. */
const standApart = (evidence: readonly VerdictEvidence[]): number =>
  Math.min(
    new Set(evidence.map(({ address }) => pageAt(address))).size,
    new Set(evidence.map(({ address, digest }) => digest ?? pageAt(address))).size,
  )

/** What is still missing before a Verdict may be proposed, in Vietnamese; empty when nothing is. */
export function missingFor(
  label: VerdictLabel,
  reasoning: string,
  laid: readonly VerdictEvidence[],
): readonly string[] {
  const missing: string[] = []
  if (reasoning.trim().length < SHORTEST_REASONING)
    missing.push(`lập luận bằng lời (ít nhất ${SHORTEST_REASONING} chữ cái)`)
  if (label === 'unverifiable') return missing
  const evidence = AGAINST.has(label) ? laid.filter(({ stance }) => stance === 'refutes') : laid
  if (label === 'false') {
    const apart = standApart(evidence)
    if (apart < PIECES_FOR_FALSE)
      missing.push(
        `ít nhất ${PIECES_FOR_FALSE} chứng cứ bác bỏ tuyên bố, không cùng một trang hay tài liệu (đang có ${apart})`,
      )
    if (!evidence.some(({ kind, sealed }) => kind === 'public-primary' && sealed))
      missing.push('một chứng cứ gốc công khai có bản lưu niêm phong, bác bỏ tuyên bố')
  } else if (evidence.length === 0)
    missing.push(AGAINST.has(label) ? 'ít nhất một chứng cứ bác bỏ tuyên bố' : 'ít nhất một chứng cứ')
  return missing
}

/** Who proposes, who approves, whom the Claim criticises: ids of the office's people and of units. */
export interface Approval {
  readonly proposedBy: number
  readonly approvedBy: number
  /** Unit of whoever approves; null for the office itself. */
  readonly approverUnit: string | null
  readonly criticisedUnits: readonly string[]
  /** Why the approver of the criticised unit is accepted; signed by a leader and logged. */
  readonly waiver: string | null
}

/** Null when both may stand (R3). */
export function approvalFault({ proposedBy, approvedBy, ...of }: Approval): string | null {
  if (proposedBy === approvedBy) return 'Người duyệt phải khác người đề xuất'
  return unitFault(of)
}

/** Nobody judges what is held against their own unit: neither approves it nor sends it back (R3). */
export function unitFault({
  approverUnit,
  criticisedUnits,
  waiver,
}: Pick<Approval, 'approverUnit' | 'criticisedUnits' | 'waiver'>): string | null {
  if (approverUnit !== null && criticisedUnits.includes(approverUnit) && waiver === null)
    return 'Người duyệt thuộc đơn vị bị phản ánh: cần người của đơn vị khác, hoặc lãnh đạo cho phép bằng văn bản có ghi nhật ký'
  return null
}
