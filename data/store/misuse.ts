/** Is the office using its power to label as it should (R20)? Figures with what they count, for whoever watches the watchers. */
import { and, count, countDistinct, eq, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { Period } from '../model/time.js'
import { RELEVANT_LEVELS } from '../model/vocabulary.js'
import { cases } from '../schema/cases.js'
import { appearances, claims, verdicts } from '../schema/claims.js'
import { items, mentions } from '../schema/items.js'

/** A share that is not divided out: of nothing there is no share. */
export interface Share {
  readonly count: number
  readonly of: number
}

export interface MisuseFigures {
  /** Verdicts `sai sự thật` that were approved and did not stand. */
  readonly overturned: Share
  /** Items that speak badly of the locality and hold a Claim that was called false. */
  readonly negativeCalledFalse: Share
  /** Criticism that was closed with a remedy. */
  readonly criticismRemedied: Share
}

const first = (rows: readonly { readonly count: number }[]): number => rows[0]?.count ?? 0

export async function misuseFigures(
  db: Db,
  locality: string,
  { start, end }: Pick<Period, 'start' | 'end'>,
): Promise<MisuseFigures> {
  const calledFalse = and(
    eq(claims.locality, locality),
    eq(verdicts.label, 'false'),
    inArray(verdicts.state, ['approved', 'superseded', 'withdrawn']),
    gte(verdicts.decidedAt, start),
    lt(verdicts.decidedAt, end),
  )
  const ofVerdicts = () =>
    db.select({ count: count() }).from(verdicts).innerJoin(claims, eq(claims.id, verdicts.claimId))
  const negative = and(
    eq(mentions.locality, locality),
    eq(mentions.tone, 'negative'),
    inArray(mentions.level, [...RELEVANT_LEVELS]),
    gte(items.sortAt, start),
    lt(items.sortAt, end),
  )
  const ofItems = () =>
    db
      .select({ count: countDistinct(items.id) })
      .from(items)
      .innerJoin(mentions, eq(mentions.itemId, items.id))
  const criticism = and(
    eq(cases.locality, locality),
    eq(cases.kind, 'criticism'),
    isNotNull(cases.closedAt),
    gte(cases.closedAt, start),
    lt(cases.closedAt, end),
  )
  const standsFalse = sql`exists (select 1 from ${appearances} inner join ${verdicts} on ${verdicts.claimId} = ${appearances.claimId}
    where ${appearances.itemId} = ${items.id} and ${verdicts.state} = 'approved' and ${verdicts.label} = 'false')`
  return {
    overturned: {
      count: first(await ofVerdicts().where(and(calledFalse, inArray(verdicts.state, ['superseded', 'withdrawn'])))),
      of: first(await ofVerdicts().where(calledFalse)),
    },
    negativeCalledFalse: {
      count: first(await ofItems().where(and(negative, standsFalse))),
      of: first(await ofItems().where(negative)),
    },
    criticismRemedied: {
      count: first(
        await db
          .select({ count: count() })
          .from(cases)
          .where(and(criticism, eq(cases.resultKind, 'remedied'))),
      ),
      of: first(await db.select({ count: count() }).from(cases).where(criticism)),
    },
  }
}
