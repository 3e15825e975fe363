/** Do the numbers add up? Everything read, by stage, with what became of it. */
import { and, count, eq, gte, max, ne } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { OutcomeKind } from '../model/outcome.js'
import { captures } from '../schema/captures.js'
import { items, mentions } from '../schema/items.js'
import { stories } from '../schema/stories.js'
import { runs } from '../schema/work.js'

export interface StageCount extends Record<OutcomeKind, number> {
  /** done + skip + retry + quarantine. */
  in: number
  /** Why things were not done, and how often. */
  reasons: Record<string, number>
}

export interface Counts {
  readonly records: number
  readonly items: number
  readonly stories: number
  readonly mentions: number
  readonly stages: Readonly<Record<string, StageCount>>
  readonly lastRun: Date | null
}

export async function countEverything(db: Db): Promise<Counts> {
  const [[records], [held], [grouped], [spoken], [last]] = await Promise.all([
    db.select({ count: count() }).from(captures),
    db.select({ count: count() }).from(items),
    db.select({ count: count() }).from(stories),
    db.select({ count: count() }).from(mentions).where(ne(mentions.level, 'false')),
    db.select({ at: max(runs.at) }).from(runs),
  ])
  const rows = await db
    .select({ stage: runs.stage, outcome: runs.outcome, reason: runs.reason, count: count() })
    .from(runs)
    .groupBy(runs.stage, runs.outcome, runs.reason)
  const stages: Record<string, StageCount> = {}
  for (const row of rows) {
    stages[row.stage] ??= { in: 0, done: 0, skip: 0, retry: 0, quarantine: 0, reasons: {} }
    const stage = stages[row.stage]
    if (stage === undefined) continue
    stage.in += row.count
    stage[row.outcome] += row.count
    if (row.reason !== null) stage.reasons[row.reason] = (stage.reasons[row.reason] ?? 0) + row.count
  }
  return {
    records: records?.count ?? 0,
    items: held?.count ?? 0,
    stories: grouped?.count ?? 0,
    mentions: spoken?.count ?? 0,
    stages,
    lastRun: last?.at ?? null,
  }
}

export interface Damage {
  readonly reason: string
  readonly count: number
}

/** What was read since then and could not be used, commonest first: a person must look. */
export async function quarantinedSince(db: Db, since: Date): Promise<readonly Damage[]> {
  const rows = await db
    .select({ reason: runs.reason, count: count() })
    .from(runs)
    .where(and(eq(runs.outcome, 'quarantine'), gte(runs.at, since)))
    .groupBy(runs.reason)
  return rows
    .map((row) => ({ reason: row.reason ?? 'không rõ lý do', count: row.count }))
    .sort((a, b) => b.count - a.count)
}
