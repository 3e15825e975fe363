/** What was claimed, where does it stand, what is known, on which evidence, and what was decided? */
import { sql } from 'drizzle-orm'
import { bool, id, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from '#dialect'
import type { EvidenceForm, EvidenceKind, EvidenceSubject, Stance } from '../model/evidence.js'
import type { Difference } from '../model/match.js'
import type { VerdictLabel, VerdictState } from '../model/verdict.js'
import type { TopicId } from '../model/vocabulary.js'

/** As stated, not negated. */
export const claims = table(
  'claims',
  {
    id: id(),
    /** Profile id. */
    locality: text().notNull(),
    /** The same words written again have the same identity. */
    identity: text().notNull(),
    text: text().notNull(),
    /** Marks and case aside, for finding. */
    folded: text().notNull(),
    /** False for an opinion, criticism, satire: it can be no Verdict's. */
    checkable: bool().notNull(),
    topic: text().$type<TopicId>(),
    /** Units of the profile that it criticises: their people do not approve its Verdict. */
    criticisedUnits: json<readonly string[]>().notNull(),
    /** The Claim that says the same and was there first; its own id when none was. */
    groupId: integer(),
    createdAt: instant().notNull(),
    /** When it last appeared anywhere. */
    seenAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('claims_identity').on(t.locality, t.identity),
    index('claims_locality').on(t.locality, t.id),
    index('claims_group').on(t.groupId),
  ],
)

/** A Claim in a Version: exact quote, offsets into the full text. */
export const appearances = table(
  'appearances',
  {
    id: id(),
    claimId: integer().notNull(),
    itemId: integer().notNull(),
    versionId: integer().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    quote: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('appearances_place').on(t.claimId, t.versionId, t.start), index('appearances_item').on(t.itemId)],
)

/** A vetted statement; what it says stands in its newest version. */
export const facts = table(
  'facts',
  {
    id: id(),
    /** Profile id; null for all. */
    locality: text(),
    /** The same row imported again has the same identity. */
    identity: text().notNull(),
    topic: text().$type<TopicId>(),
    /** The unit that answers for it. */
    unit: text(),
    number: integer().notNull(),
    createdAt: instant().notNull(),
    withdrawnAt: instant(),
  },
  (t) => [uniqueIndex('facts_identity').on(t.identity), index('facts_locality').on(t.locality, t.id)],
)

export const factVersions = table(
  'fact_versions',
  {
    /** Grows with every version of any Fact: whoever keeps an index reads on from it. */
    id: id(),
    factId: integer().notNull(),
    number: integer().notNull(),
    statement: text().notNull(),
    /** Marks and case aside, for finding. */
    folded: text().notNull(),
    /** Days, inclusive; null is open. */
    validFrom: text(),
    validTo: text(),
    /** Why it was changed, in Vietnamese. */
    why: text(),
    at: instant().notNull(),
  },
  (t) => [uniqueIndex('fact_versions_number').on(t.factId, t.number)],
)

/** An uploaded file, sealed; its text page by page. */
export const documents = table(
  'documents',
  {
    id: id(),
    /** Profile id. */
    locality: text().notNull(),
    captureId: integer().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    /** sha256:… of its bytes. */
    digest: text().notNull(),
    pages: json<readonly string[]>().notNull(),
    receivedAt: instant().notNull(),
  },
  (t) => [uniqueIndex('documents_digest').on(t.locality, t.digest)],
)

/** A passage quoted word for word, and where it stands. */
export const evidence = table(
  'evidence',
  {
    id: id(),
    locality: text().notNull(),
    /** The same passage of the same place added again has the same identity. */
    identity: text().notNull(),
    form: text().$type<EvidenceForm>().notNull(),
    kind: text().$type<EvidenceKind>().notNull(),
    quote: text().notNull(),
    /** Web address, or number and date of a document. */
    address: text().notNull(),
    /** The sealed capture, or the uploaded document with its page. */
    captureId: integer(),
    documentId: integer(),
    page: integer(),
    /** sha256:… of the sealed bytes; null when nothing is sealed. */
    digest: text(),
    note: text(),
    addedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('evidence_identity').on(t.locality, t.identity),
    index('evidence_capture').on(t.captureId),
    index('evidence_document').on(t.documentId),
  ],
)

export const evidenceUses = table(
  'evidence_uses',
  {
    evidenceId: integer().notNull(),
    subject: text().$type<EvidenceSubject>().notNull(),
    subjectId: integer().notNull(),
    stance: text().$type<Stance>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.subject, t.subjectId] }),
    index('evidence_uses_subject').on(t.subject, t.subjectId),
  ],
)

/** That a new Item may say what a Claim or Fact of the library says; a person confirms or rejects. */
export const suggestions = table(
  'suggestions',
  {
    id: id(),
    itemId: integer().notNull(),
    entryKind: text().$type<'claim' | 'fact'>().notNull(),
    entryId: integer().notNull(),
    score: real().notNull(),
    level: text().$type<'confirm' | 'suggest'>().notNull(),
    quote: text().notNull(),
    start: integer().notNull(),
    end: integer().notNull(),
    differences: json<readonly Difference[]>().notNull(),
    at: instant().notNull(),
    /** Null while open. */
    confirmed: bool(),
    decidedAt: instant(),
  },
  (t) => [
    uniqueIndex('suggestions_entry').on(t.itemId, t.entryKind, t.entryId),
    index('suggestions_of').on(t.entryKind, t.entryId),
  ],
)

/** What people decided of a Claim, one after the other; at most one stands. */
export const verdicts = table(
  'verdicts',
  {
    id: id(),
    claimId: integer().notNull(),
    number: integer().notNull(),
    label: text().$type<VerdictLabel>().notNull(),
    reasoning: text().notNull(),
    state: text().$type<VerdictState>().notNull(),
    proposedAt: instant().notNull(),
    proposedBy: integer().notNull(),
    decidedAt: instant(),
    decidedBy: integer(),
    /** Why somebody of the criticised unit may approve. */
    waiver: text(),
    waivedBy: integer(),
    /** When and where it was told to the public. */
    publishedAt: instant(),
    publishedAddress: text(),
    /** Why it was rejected or withdrawn. */
    why: text(),
  },
  // Partial: one proposal waits and one Verdict stands, however many ask at once.
  (t) => [
    uniqueIndex('verdicts_number').on(t.claimId, t.number),
    uniqueIndex('verdicts_proposed').on(t.claimId).where(sql`state = 'proposed'`),
    uniqueIndex('verdicts_standing').on(t.claimId).where(sql`state = 'approved'`),
    index('verdicts_state').on(t.state),
  ],
)

export const verdictEvidence = table(
  'verdict_evidence',
  { verdictId: integer().notNull(), evidenceId: integer().notNull() },
  (t) => [primaryKey({ columns: [t.verdictId, t.evidenceId] })],
)

/** The public log of our own mistakes (R15). */
export const corrections = table(
  'corrections',
  {
    id: id(),
    locality: text().notNull(),
    /** What was wrong: a Verdict or a Response that had been told. */
    verdictId: integer(),
    responseId: integer(),
    /** What had been said, and where. */
    wrong: text().notNull(),
    address: text(),
    openedAt: instant().notNull(),
    dueAt: instant().notNull(),
    /** What is right; null while the task is open. */
    right: text(),
    madeAt: instant(),
    /** Who had received the wrong one and was told. */
    told: json<readonly string[]>(),
  },
  (t) => [
    uniqueIndex('corrections_verdict').on(t.verdictId),
    uniqueIndex('corrections_response').on(t.responseId),
    index('corrections_locality').on(t.locality, t.openedAt),
  ],
)

/** What somebody who is concerned objects to (R16); identity is not kept. */
export const objections = table(
  'objections',
  {
    id: id(),
    receipt: text().notNull(),
    /** The same objection handed in again has the same identity. */
    identity: text().notNull(),
    locality: text().notNull(),
    subject: text().$type<'item' | 'verdict' | 'response'>().notNull(),
    subjectId: integer().notNull(),
    words: text().notNull(),
    receivedAt: instant().notNull(),
    dueAt: instant().notNull(),
    answer: text(),
    answeredAt: instant(),
  },
  (t) => [
    uniqueIndex('objections_receipt').on(t.receipt),
    uniqueIndex('objections_identity').on(t.identity),
    index('objections_locality').on(t.locality, t.receivedAt),
    index('objections_subject').on(t.subject, t.subjectId),
  ],
)
