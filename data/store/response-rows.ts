/** Which answers has a Case, in which wordings, and of what would each be made? */
import { createHash } from 'node:crypto'
import { asc, desc, eq } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type Gated, gateFaults } from '../model/gate.js'
import type { LocalityProfile } from '../model/locality.js'
import { type CitedEvidence, frozenOf, type ResponseManifest, shortQuote } from '../model/response-manifest.js'
import { vietnamIso } from '../model/time.js'
import { cases } from '../schema/cases.js'
import { responses, responseTexts } from '../schema/responses.js'
import type { CaseRow } from './cases.js'
import { contextOf, type ResponseContext } from './response-context.js'

export type ResponseRow = typeof responses.$inferSelect
export type ResponseTextRow = typeof responseTexts.$inferSelect

/** The office whose name stands on it. */
export type Signing = Pick<LocalityProfile, 'id' | 'name' | 'title' | 'issuer'>
export type Traces = Gated['traces']

export const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

export async function responseById(
  db: Db,
  id: number,
): Promise<{ readonly row: ResponseRow; readonly of: CaseRow } | null> {
  const [found] = await db
    .select({ row: responses, of: cases })
    .from(responses)
    .innerJoin(cases, eq(cases.id, responses.caseId))
    .where(eq(responses.id, id))
  return found ?? null
}

export const responsesOfCase = async (db: Db, caseId: number): Promise<readonly ResponseRow[]> =>
  db.select().from(responses).where(eq(responses.caseId, caseId)).orderBy(asc(responses.id))

/** Every wording ever written, the newest of a language first. */
export const textsOfResponse = async (db: Db, responseId: number): Promise<readonly ResponseTextRow[]> =>
  db
    .select()
    .from(responseTexts)
    .where(eq(responseTexts.responseId, responseId))
    .orderBy(asc(responseTexts.language), desc(responseTexts.number))

/** Vietnamese first: it is what the office signs. */
export function newestTexts(texts: readonly ResponseTextRow[]): readonly ResponseTextRow[] {
  const newest = texts.filter(
    (text) => !texts.some((other) => other.language === text.language && other.number > text.number),
  )
  return [...newest].sort((a, b) => Number(b.language === 'vi') - Number(a.language === 'vi'))
}

export interface Draft {
  readonly texts: readonly ResponseTextRow[]
  readonly faults: readonly string[]
  /** Null while nothing is written. */
  readonly manifest: ResponseManifest | null
  /** Of what an approver reads: approval names it, so that nobody approves what they did not see. */
  readonly seen: string | null
}

/** What the answer would be made of now, and what keeps it inside. */
export async function draftOf(
  db: Db,
  { row, of }: { readonly row: ResponseRow; readonly of: CaseRow },
  signing: Signing,
  traces: Traces,
): Promise<Draft> {
  const texts = newestTexts(await textsOfResponse(db, row.id))
  const context = await contextOf(db, of)
  const { issuer } = signing
  const faults = gateFaults({
    kind: row.kind,
    offered: context.offered,
    texts,
    claims: context.claims,
    evidence: new Set(context.evidence.keys()),
    articles: context.articles,
    issuer: { name: issuer.name, contact: issuer.contact ?? null },
    traces,
  })
  if (texts.length === 0) return { texts, faults, manifest: null, seen: null }
  const manifest = manifestFrom(row, texts, context, signing)
  return { texts, faults, manifest, seen: sha256(frozenOf(manifest)) }
}

function manifestFrom(
  row: ResponseRow,
  texts: readonly ResponseTextRow[],
  { row: of, claims, evidence }: ResponseContext,
  { id, name, title, issuer }: Signing,
): ResponseManifest {
  const sentences = texts.flatMap(({ body }) => body.sections.flatMap((section) => section.sentences))
  const cited = [...new Set(sentences.flatMap((sentence) => sentence.evidence))]
  const claimed = [...new Set(sentences.flatMap(({ claimId }) => (claimId === null ? [] : [claimId])))]
  const written = Math.max(...texts.map(({ at }) => at.getTime()))
  return {
    form: 'response',
    id: row.id,
    kind: row.kind,
    caseNumber: of.number,
    locality: { id, name, title, issuer: { ...issuer, contact: issuer.contact ?? null } },
    texts: texts.map(({ language, number, body }) => ({ language, number, body })),
    claims: claimed.flatMap((claimId) => claims.get(claimId) ?? []),
    evidence: cited.flatMap((evidenceId, index): CitedEvidence[] => {
      const piece = evidence.get(evidenceId)
      return piece === undefined ? [] : [{ ...piece, number: index + 1, quote: shortQuote(piece.quote, piece.kind) }]
    }),
    at: vietnamIso(new Date(written)),
  }
}

/**
 * Claims that are judged otherwise now than when the answer was frozen: what it says of them must not leave any more.
 * @returns ids
 */
export async function changedClaims(db: Db, manifest: ResponseManifest, of: CaseRow): Promise<readonly number[]> {
  const { claims } = await contextOf(db, of)
  return manifest.claims.filter(({ id, accuracy }) => claims.get(id)?.accuracy !== accuracy).map(({ id }) => id)
}
