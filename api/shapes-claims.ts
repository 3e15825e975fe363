/** What does the API say of Claims, their evidence and their Verdicts? */
import { z } from '@hono/zod-openapi'
import { EVIDENCE_FORMS, EVIDENCE_KINDS, EVIDENCE_SUBJECTS, STANCES } from '#data/model/evidence.js'
import { DIFFERENCE_KINDS } from '#data/model/match.js'
import { VERDICT_LABELS, VERDICT_STATES } from '#data/model/verdict.js'
import { TOPICS } from '#data/model/vocabulary.js'
import { why } from './shapes-facts.js'
import { Objection } from './shapes-redress.js'

const instant = z.iso.datetime({ offset: true })
const id = z.number().int().positive()

export const LONGEST_CLAIM = 2_000
const units = z.array(z.string().max(100)).max(50)
const quote = z.string().min(1).max(4_000)
const ACCURACIES = ['unverified', ...VERDICT_LABELS] as const

export const Who = z.object({ id: z.number().int(), name: z.string() })

export const NewClaim = z
  .strictObject({
    locality: z.string(),
    /** As stated, not negated. */
    text: z.string().trim().min(1).max(LONGEST_CLAIM),
    /** False for an opinion, criticism, satire. */
    checkable: z.boolean().default(true),
    topic: z.enum(TOPICS).nullable().default(null),
    /** Units that it criticises: their people do not approve its Verdict. */
    criticisedUnits: units.default([]),
  })
  .openapi('NewClaim')

export const ClaimChange = z
  .strictObject({
    checkable: z.boolean().optional(),
    topic: z.enum(TOPICS).nullable().optional(),
    criticisedUnits: units.optional(),
  })
  .openapi('ClaimChange')

export const NewAppearance = z
  .strictObject({
    itemId: id,
    /** Null: the text that the Item has now. */
    versionId: id.nullable().default(null),
    quote,
    /** Into title, line end and text; null: where the quote stands first. */
    start: z.number().int().min(0).nullable().default(null),
  })
  .openapi('NewAppearance')

export const Appearance = z
  .object({
    id,
    claimId: id,
    itemId: id,
    versionId: id,
    start: z.number().int(),
    end: z.number().int(),
    quote: z.string(),
    at: instant,
    title: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: instant.nullable(),
  })
  .openapi('Appearance')
export type Appearance = z.infer<typeof Appearance>

const cited = {
  locality: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  quote,
  note: z.string().max(2_000).nullable().default(null),
}
const address = z.string().trim().min(1).max(2_000)
export const NewEvidence = z
  .discriminatedUnion('form', [
    z.strictObject({ form: z.literal('capture'), captureId: id, ...cited }),
    z.strictObject({ form: z.literal('image'), captureId: id, ...cited }),
    /** A page of an upload; or cited by number and date, with nothing sealed behind it. */
    z.strictObject({ form: z.literal('document'), documentId: id, page: id, ...cited }),
    z.strictObject({ form: z.literal('citation'), address, ...cited }),
    z.strictObject({ form: z.literal('measurement'), address, documentId: id.nullable().default(null), ...cited }),
  ])
  .openapi('NewEvidence')
export type NewEvidence = z.infer<typeof NewEvidence>

export const NewUse = z
  .strictObject({ subject: z.enum(EVIDENCE_SUBJECTS), subjectId: id, stance: z.enum(STANCES) })
  .openapi('NewUse')

export const EvidencePiece = z
  .object({
    id,
    locality: z.string(),
    form: z.enum(EVIDENCE_FORMS),
    kind: z.enum(EVIDENCE_KINDS),
    quote: z.string(),
    address: z.string(),
    captureId: id.nullable(),
    documentId: id.nullable(),
    page: z.number().int().nullable(),
    digest: z.string().nullable(),
    note: z.string().nullable(),
    addedAt: instant,
  })
  .openapi('EvidencePiece')
export type EvidencePiece = z.infer<typeof EvidencePiece>
export const LaidPiece = EvidencePiece.extend({ stance: z.enum(STANCES) }).openapi('LaidPiece')

export const NewVerdict = z
  .strictObject({
    label: z.enum(VERDICT_LABELS),
    reasoning: z.string().max(20_000),
    evidenceIds: z.array(id).max(100),
  })
  .openapi('NewVerdict')

export const Why = z.strictObject({ why }).openapi('Why')
export const Publication = z.strictObject({ address, at: instant }).openapi('Publication')

export const Verdict = z
  .object({
    id,
    claimId: id,
    number: z.number().int(),
    label: z.enum(VERDICT_LABELS),
    /** What the national centre against false news would call it; null where it has no word. */
    vafc: z.enum(['Tin sai sự thật', 'Tin xác thực']).nullable(),
    reasoning: z.string(),
    state: z.enum(VERDICT_STATES),
    proposedAt: instant,
    proposedBy: Who,
    decidedAt: instant.nullable(),
    decidedBy: Who.nullable(),
    waiver: z.string().nullable(),
    waivedBy: Who.nullable(),
    publishedAt: instant.nullable(),
    publishedAddress: z.string().nullable(),
    why: z.string().nullable(),
    evidenceIds: z.array(id),
  })
  .openapi('Verdict')
export type Verdict = z.infer<typeof Verdict>

/** Beside the Verdict, what those who are concerned say against it. */
export const VerdictPage = Verdict.extend({ objections: z.array(Objection) }).openapi('VerdictPage')

export const Claim = z
  .object({
    id,
    locality: z.string(),
    text: z.string(),
    checkable: z.boolean(),
    topic: z.enum(TOPICS).nullable(),
    criticisedUnits: z.array(z.string()),
    groupId: id.nullable(),
    createdAt: instant,
    seenAt: instant,
    /** Of its own Verdict that stands. */
    accuracy: z.enum(ACCURACIES),
    /** The Verdict that stands of a Claim that says the same: shown, never taken over. */
    earlier: z
      .object({ claimId: id, verdictId: id, label: z.enum(VERDICT_LABELS), decidedAt: instant.nullable() })
      .nullable(),
  })
  .openapi('Claim')
export type Claim = z.infer<typeof Claim>

export const ClaimPage = Claim.extend({
  appearances: z.array(Appearance),
  evidence: z.array(LaidPiece),
  verdicts: z.array(Verdict),
  /** Claims that say the same. */
  same: z.array(Claim),
}).openapi('ClaimPage')

export const ClaimQuery = z.object({
  locality: z.string(),
  q: z.string().max(200).optional(),
  /** Why somebody is searched for by name. */
  purpose: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const VerdictQuery = z.object({
  locality: z.string(),
  state: z.enum(VERDICT_STATES).default('proposed'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const SuggestionQuery = z.object({
  locality: z.string(),
  item: z.coerce.number().int().positive().optional(),
  claim: z.coerce.number().int().positive().optional(),
  fact: z.coerce.number().int().positive().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** What is like a Claim: scores of speaking of the same matter, never of being true. */
export const AlikeEntry = z
  .object({
    entryKind: z.enum(['claim', 'fact']),
    entryId: id,
    text: z.string(),
    score: z.number(),
    level: z.enum(['confirm', 'suggest']).nullable(),
    differences: z.array(
      z.object({ kind: z.enum(DIFFERENCE_KINDS), claim: z.string().nullable(), fact: z.string().nullable() }),
    ),
  })
  .openapi('AlikeEntry')
export type AlikeEntry = z.infer<typeof AlikeEntry>

/** What the machine found: that an Item may say it. Whether it does, a person says. */
export const Suggestion = z
  .object({
    id,
    itemId: id,
    entryKind: z.enum(['claim', 'fact']),
    entryId: id,
    /** Of the Claim or the Fact as it stands. */
    entryText: z.string(),
    score: z.number(),
    level: z.enum(['confirm', 'suggest']),
    quote: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    differences: z.array(
      z.object({ kind: z.enum(DIFFERENCE_KINDS), claim: z.string().nullable(), fact: z.string().nullable() }),
    ),
    at: instant,
    confirmed: z.boolean().nullable(),
  })
  .openapi('Suggestion')
export type Suggestion = z.infer<typeof Suggestion>
