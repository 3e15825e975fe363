/** What can a statement rest on? Always a passage quoted word for word, with the address where it stands. */

/** `capture`: a page sealed here. `document`: an uploaded file, with its page. `measurement`: something that was measured. */
export const EVIDENCE_FORMS = ['capture', 'document', 'measurement', 'image'] as const
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number]

/** `own-statement`: what the office or the criticised body says of itself; it never counts as public and primary (R4). */
export const EVIDENCE_KINDS = ['public-primary', 'own-statement', 'press', 'expert'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** What a piece of evidence does for the statement that it is laid beside. */
export const STANCES = ['supports', 'refutes', 'context'] as const
export type Stance = (typeof STANCES)[number]

/** What evidence can be laid beside. */
export const EVIDENCE_SUBJECTS = ['fact', 'claim'] as const
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number]
