/** What do the libraries of Claims and Facts say, and what has changed since they were last read? */
import { and, asc, desc, eq, gt, gte, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#dialect'
import { DAY } from '../model/time.js'
import { RELEVANT_LEVELS } from '../model/vocabulary.js'
import { claims, facts, factVersions } from '../schema/claims.js'
import { items, mentions } from '../schema/items.js'
import { queueJobs } from './jobs.js'

export interface KnownStatement {
  readonly kind: 'claim' | 'fact'
  readonly id: number
  /** Null for all localities. */
  readonly locality: string | null
  readonly text: string
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Until where somebody has read; ids grow, and writes are done one after the other. */
export interface Mark {
  readonly claimId: number
  readonly factVersionId: number
}

export const NOTHING_READ: Mark = { claimId: 0, factVersionId: 0 }

export interface Changes {
  /** New, or saying something else now. */
  readonly statements: readonly KnownStatement[]
  /** Ids of all Facts that were ever withdrawn: few. */
  readonly withdrawn: readonly number[]
  readonly mark: Mark
}

export async function statementsSince(db: Db, { claimId, factVersionId }: Mark): Promise<Changes> {
  const newClaims = await db
    .select({ id: claims.id, locality: claims.locality, text: claims.text })
    .from(claims)
    .where(gt(claims.id, claimId))
    .orderBy(asc(claims.id))
  const changed = await db
    .select({ fact: facts, version: factVersions })
    .from(factVersions)
    .innerJoin(facts, eq(facts.id, factVersions.factId))
    .where(gt(factVersions.id, factVersionId))
    .orderBy(asc(factVersions.id))
  const gone = await db.select({ id: facts.id }).from(facts).where(isNotNull(facts.withdrawnAt))
  return {
    statements: [
      ...newClaims.map((claim) => ({ kind: 'claim' as const, validFrom: null, validTo: null, ...claim })),
      ...changed.flatMap(({ fact, version: { number, statement, validFrom, validTo } }) =>
        number === fact.number
          ? [{ kind: 'fact' as const, id: fact.id, locality: fact.locality, text: statement, validFrom, validTo }]
          : [],
      ),
    ],
    withdrawn: gone.map(({ id }) => id),
    mark: {
      claimId: newClaims.at(-1)?.id ?? claimId,
      factVersionId: changed.at(-1)?.version.id ?? factVersionId,
    },
  }
}

/** The stage that holds texts against the libraries (analysis/stages/match-claims). */
export const MATCHING_STAGE = 'match-claims'

/** What is older has been answered, or nobody asks for it any more. */
const RECENT = 30 * DAY
/** The newest of a busy month: a minute or two of work in the background. */
const MOST_ASKED = 300

/** Texts that were there before a Claim or Fact was written are held against it too. @param locality null for all */
export async function askAgain(tx: Db, locality: string | null, now: Date): Promise<void> {
  const recent = await tx
    .selectDistinct({ subject: items.versionId, sortAt: items.sortAt })
    .from(items)
    .innerJoin(mentions, eq(mentions.itemId, items.id))
    .where(
      and(
        gte(items.sortAt, new Date(now.getTime() - RECENT)),
        isNotNull(items.versionId),
        inArray(mentions.level, [...RELEVANT_LEVELS]),
        locality === null ? undefined : eq(mentions.locality, locality),
      ),
    )
    .orderBy(desc(items.sortAt))
    .limit(MOST_ASKED)
  const jobs = recent.flatMap(({ subject }) => (subject === null ? [] : [{ stage: MATCHING_STAGE, subject }]))
  await queueJobs(tx, jobs, now)
}
