/** Which Items have been kept long enough (R11), and which stay beyond their time, and why? */
import { and, count, eq, exists, gt, inArray, isNull, lte, not, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import {
  type Hold,
  keptUntil,
  PURGED_CLASSES,
  type PurgedClass,
  type RetentionRule,
  retentionFor,
  SOCIAL_FORMS,
} from '../model/retention.js'
import { captures } from '../schema/captures.js'
import { caseLinks, cases, followUps } from '../schema/cases.js'
import { appearances, evidence, objections } from '../schema/claims.js'
import { flags, items, versions } from '../schema/items.js'
import { reports } from '../schema/reports.js'
import { storySuccessors } from '../schema/stories.js'
import { jobs } from '../schema/work.js'
import { instantOf } from './items.js'
import { READING_STAGES } from './jobs.js'

export interface RetentionPorts {
  readonly rules: readonly RetentionRule[]
  /** Sources of the catalogue in which private people write. */
  readonly forums: readonly string[]
}

/** The stages whose subject is a Capture. */
export const CAPTURE_STAGES: readonly string[] = [...READING_STAGES, 'read-answer']

const one = sql`1`

const isSocial = (forums: readonly string[]) =>
  or(inArray(items.form, [...SOCIAL_FORMS]), and(eq(items.form, 'article'), inArray(items.source, [...forums])))

/** A machine's flag, or a person who handed it in, pointed at it. */
const isFlagged = (db: Db) =>
  or(
    exists(db.select({ one }).from(flags).where(eq(flags.itemId, items.id))),
    exists(db.select({ one }).from(reports).where(eq(reports.itemId, items.id))),
  )

/** What people told us is of no class: it is the office's own record. */
function ofClass(db: Db, wanted: PurgedClass, forums: readonly string[]): SQL | undefined {
  const social = isSocial(forums) ?? sql`false`
  if (wanted === 'press') return and(eq(items.form, 'article'), not(social))
  const flagged = isFlagged(db) ?? sql`false`
  return and(social, wanted === 'social' ? not(flagged) : flagged)
}

/** A Case holds what it was opened on while it is open, and as long after as its class says. */
function heldByCase(db: Db, { rules }: RetentionPorts, now: Date): SQL {
  const until = keptUntil(retentionFor(rules, 'case', now), now)
  const holds = until === null ? undefined : or(isNull(cases.closedAt), gt(cases.closedAt, until))
  const ofReport = db.select({ id: reports.id }).from(reports).where(eq(reports.itemId, items.id))
  // A Story that was joined to another is found under the one that it became.
  const former = db
    .select({ id: storySuccessors.formerId })
    .from(storySuccessors)
    .where(eq(storySuccessors.storyId, items.storyId))
  const linked = or(
    and(eq(caseLinks.kind, 'item'), eq(caseLinks.targetId, items.id)),
    and(eq(caseLinks.kind, 'story'), or(eq(caseLinks.targetId, items.storyId), inArray(caseLinks.targetId, former))),
    and(eq(caseLinks.kind, 'report'), inArray(caseLinks.targetId, ofReport)),
  )
  const links = db.select({ one }).from(caseLinks).innerJoin(cases, eq(cases.id, caseLinks.caseId))
  const follows = db.select({ one }).from(followUps).innerJoin(cases, eq(cases.id, followUps.caseId))
  const objected = and(
    eq(objections.subject, 'item'),
    eq(objections.subjectId, items.id),
    isNull(objections.answeredAt),
  )
  return sql`(${exists(links.where(and(linked, holds)))} or ${exists(follows.where(and(eq(followUps.itemId, items.id), holds)))}
    or ${exists(db.select({ one }).from(objections).where(objected))})`
}

function heldByEvidence(db: Db): SQL {
  const sealed = db
    .select({ one })
    .from(evidence)
    .innerJoin(captures, eq(captures.id, evidence.captureId))
    .where(eq(captures.itemId, items.id))
  const read = db
    .select({ one })
    .from(evidence)
    .innerJoin(versions, eq(versions.captureId, evidence.captureId))
    .where(eq(versions.itemId, items.id))
  return sql`(${exists(sealed)} or ${exists(read)})`
}

const heldByClaim = (db: Db): SQL =>
  exists(db.select({ one }).from(appearances).where(eq(appearances.itemId, items.id)))

/** Since when the office has it: when the record that it was first read from was taken in. */
const keptSince = sql<Date>`coalesce(${captures.readAt}, ${items.capturedAt})`.mapWith(items.capturedAt)

const held = (db: Db, ports: RetentionPorts, now: Date): SQL<Hold | 'none'> =>
  sql`case when ${heldByCase(db, ports, now)} then ${sql.raw("'case'")} when ${heldByClaim(db)} then ${sql.raw("'claim'")}
    when ${heldByEvidence(db)} then ${sql.raw("'evidence'")} else ${sql.raw("'none'")} end`

/** Items of a class that are kept still, with the record that each was first read from. */
const keptItems = (db: Db, where: SQL | undefined) =>
  db
    .select({ id: items.id, versionId: items.versionId })
    .from(items)
    .leftJoin(versions, and(eq(versions.itemId, items.id), eq(versions.number, 1)))
    .leftJoin(captures, eq(captures.id, versions.captureId))
    .where(and(isNull(items.purgedAt), where))

const until = (rule: RetentionRule | null, now: Date): SQL => {
  const last = keptUntil(rule, now)
  return last === null ? sql`false` : sql`${keptSince} <= ${instantOf(last)}`
}

export interface ClassPlan {
  readonly class: PurgedClass
  /** Null: no row is in force, and nothing of the class is deleted. */
  readonly rule: RetentionRule | null
  readonly due: number
  /** When the oldest of those that are due was taken in. */
  readonly oldest: Date | null
  /** Not yet kept as long as the rule says. */
  readonly younger: number
  /** Due but for this. */
  readonly held: Readonly<Record<Hold, number>>
}

/** What a run would do now, class by class. */
export async function duePurges(db: Db, ports: RetentionPorts, now: Date): Promise<readonly ClassPlan[]> {
  const plans: ClassPlan[] = []
  for (const wanted of PURGED_CLASSES) {
    const rule = retentionFor(ports.rules, wanted, now)
    const mine = ofClass(db, wanted, ports.forums)
    const old = db
      .select({ since: keptSince.as('since'), hold: held(db, ports, now).as('hold') })
      .from(items)
      .leftJoin(versions, and(eq(versions.itemId, items.id), eq(versions.number, 1)))
      .leftJoin(captures, eq(captures.id, versions.captureId))
      .where(and(isNull(items.purgedAt), mine, until(rule, now)))
      .as('old')
    const rows = await db
      .select({ hold: old.hold, count: count(), oldest: sql<Date>`min(${old.since})`.mapWith(items.capturedAt) })
      .from(old)
      .groupBy(sql`${old.hold}`)
    const [all] = await db
      .select({ count: count() })
      .from(items)
      .where(and(isNull(items.purgedAt), mine))
    const due = rows.find(({ hold }) => hold === 'none')
    const heldBy = (hold: Hold): number => rows.find((row) => row.hold === hold)?.count ?? 0
    plans.push({
      class: wanted,
      rule,
      due: due?.count ?? 0,
      oldest: due?.oldest ?? null,
      younger: (all?.count ?? 0) - rows.reduce((sum, row) => sum + row.count, 0),
      held: { case: heldBy('case'), claim: heldBy('claim'), evidence: heldBy('evidence') },
    })
  }
  return plans
}

/** Ids that one statement looks through: however large the archive, nobody who reads it waits longer than for these. */
export const LOOKED_THROUGH = 2000

/** A look at ids above `after`, in their order. */
export interface Look {
  readonly after: number
  /** That it may find. */
  readonly limit: number
}

/** Where the look after this one begins; null: this was the last. */
export function nextLook({ after, limit }: Look, found: readonly { readonly id: number }[], last: number) {
  const end = found.length < limit ? after + LOOKED_THROUGH : (found.at(-1)?.id ?? after)
  return end < last ? end : null
}

export interface DueItems {
  readonly ids: readonly number[]
  readonly next: number | null
}

/** The next Items of a class to be purged; what is being analysed right now waits for the next run. */
export async function dueItems(
  db: Db,
  wanted: PurgedClass,
  ports: RetentionPorts,
  now: Date,
  look: Look,
): Promise<DueItems> {
  const rule = retentionFor(ports.rules, wanted, now)
  if (rule === null) return { ids: [], next: null }
  const [newest] = await db.select({ id: sql<number>`coalesce(max(${items.id}), 0)`.mapWith(Number) }).from(items)
  const found = await keptItems(
    db,
    and(
      gt(items.id, look.after),
      lte(items.id, look.after + LOOKED_THROUGH),
      ofClass(db, wanted, ports.forums),
      until(rule, now),
      sql`${held(db, ports, now)} = ${sql.raw("'none'")}`,
    ),
  )
    .orderBy(items.id)
    .limit(look.limit)
  const busy = await inAnalysis(
    db,
    found.flatMap(({ versionId }) => versionId ?? []),
  )
  const ids = found.filter(({ versionId }) => versionId === null || !busy.has(versionId)).map(({ id }) => id)
  return { ids, next: nextLook(look, found, newest?.id ?? 0) }
}

/** What a stage has read and will soon write down would bring words back. Read once a batch: jobs are many, and found by their stage. */
async function inAnalysis(db: Db, versionIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (versionIds.length === 0) return new Set()
  const rows = await db
    .select({ subject: jobs.subject })
    .from(jobs)
    .where(and(inArray(jobs.subject, [...versionIds]), notInArray(jobs.stage, [...CAPTURE_STAGES])))
  return new Set(rows.map(({ subject }) => subject))
}
