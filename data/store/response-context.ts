/** What may an answer to a Case rest on: its Claims as they stand, its evidence, the articles that it is about? */
import { and, asc, eq, inArray, or } from 'drizzle-orm'
import type { Db } from '#dialect'
import { type ResponseKind, responsesFor } from '../model/response.js'
import type { CitedClaim, CitedEvidence } from '../model/response-manifest.js'
import { isoOrNull } from '../model/time.js'
import { captures } from '../schema/captures.js'
import { caseLinks } from '../schema/cases.js'
import { appearances, claims, documents, evidence, evidenceUses, verdicts } from '../schema/claims.js'
import { items, versions } from '../schema/items.js'
import { reports } from '../schema/reports.js'
import { type CaseRow, claimsOfCases } from './cases.js'

export interface ResponseContext {
  readonly row: CaseRow
  readonly offered: readonly ResponseKind[]
  readonly claims: ReadonlyMap<number, CitedClaim>
  readonly evidence: ReadonlyMap<number, Omit<CitedEvidence, 'number'>>
  readonly articles: readonly string[]
}

export async function contextOf(db: Db, row: CaseRow): Promise<ResponseContext> {
  const claimIds = (await claimsOfCases(db, [row.id])).get(row.id) ?? []
  const links = await db.select().from(caseLinks).where(eq(caseLinks.caseId, row.id))
  const linked = (kind: (typeof links)[number]['kind']) =>
    links.filter((link) => link.kind === kind).map(({ targetId }) => targetId)
  const known = await standingClaims(db, claimIds)
  return {
    row,
    offered: responsesFor(
      row.kind,
      [...known.values()].map(({ accuracy }) => accuracy),
    ),
    claims: known,
    evidence: await evidenceOf(db, row.locality, claimIds, linked('evidence')),
    articles: await articlesOf(db, {
      claimIds,
      items: linked('item'),
      stories: linked('story'),
      reports: linked('report'),
    }),
  }
}

/** With the Verdict that stands; `unverified` where none does (R2). */
async function standingClaims(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, CitedClaim>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: claims.id, text: claims.text, label: verdicts.label, reasoning: verdicts.reasoning })
    .from(claims)
    .leftJoin(verdicts, and(eq(verdicts.claimId, claims.id), eq(verdicts.state, 'approved')))
    .where(inArray(claims.id, [...ids]))
    .orderBy(asc(claims.id))
  return new Map(
    rows.map(({ id, text, label, reasoning }) => [id, { id, text, accuracy: label ?? 'unverified', reasoning }]),
  )
}

/** Laid beside a Claim of the Case, or put into the Case itself. Of its own locality only. */
async function evidenceOf(db: Db, locality: string, claimIds: readonly number[], linked: readonly number[]) {
  const beside =
    claimIds.length === 0
      ? []
      : await db
          .select({ id: evidenceUses.evidenceId })
          .from(evidenceUses)
          .where(and(eq(evidenceUses.subject, 'claim'), inArray(evidenceUses.subjectId, [...claimIds])))
  const ids = [...new Set([...beside.map(({ id }) => id), ...linked])]
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ piece: evidence, capturedAt: captures.capturedAt, receivedAt: documents.receivedAt })
    .from(evidence)
    .leftJoin(captures, eq(captures.id, evidence.captureId))
    .leftJoin(documents, eq(documents.id, evidence.documentId))
    .where(and(eq(evidence.locality, locality), inArray(evidence.id, ids)))
    .orderBy(asc(evidence.id))
  return new Map(
    rows.map(({ piece: { id, form, kind, quote, address, page, digest }, capturedAt, receivedAt }) => [
      id,
      { id, form, kind, quote, address, page, digest, capturedAt: isoOrNull(capturedAt ?? receivedAt) },
    ]),
  )
}

/** Enough to find a copied passage; a Story of hundreds repeats the same few texts. */
const MOST_ARTICLES = 100

async function articlesOf(
  db: Db,
  of: {
    readonly claimIds: readonly number[]
    readonly items: readonly number[]
    readonly stories: readonly number[]
    readonly reports: readonly number[]
  },
): Promise<readonly string[]> {
  const appeared =
    of.claimIds.length === 0
      ? []
      : await db
          .select({ itemId: appearances.itemId })
          .from(appearances)
          .where(inArray(appearances.claimId, [...of.claimIds]))
  const reported =
    of.reports.length === 0
      ? []
      : await db
          .select({ itemId: reports.itemId })
          .from(reports)
          .where(inArray(reports.id, [...of.reports]))
  const ids = [...of.items, ...appeared.map(({ itemId }) => itemId), ...reported.map(({ itemId }) => itemId ?? 0)]
  if (ids.length === 0 && of.stories.length === 0) return []
  const rows = await db
    .select({ text: versions.text })
    .from(items)
    .innerJoin(versions, eq(versions.id, items.versionId))
    .where(
      or(
        ids.length === 0 ? undefined : inArray(items.id, ids),
        of.stories.length === 0 ? undefined : inArray(items.storyId, [...of.stories]),
      ),
    )
    .limit(MOST_ARTICLES)
  return rows.map(({ text }) => text)
}
