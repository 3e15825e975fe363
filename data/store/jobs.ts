/** What is due, who works on it, and what became of it? */
import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '#dialect'
import type { OutcomeKind } from '../model/outcome.js'
import { readings } from '../schema/collecting.js'
import { jobs, runs } from '../schema/work.js'

export type Job = typeof jobs.$inferSelect

/** Stages whose subject is a Capture; the others' is a Version. */
export const READING_STAGES = ['read', 'extract', 'discover'] as const

export interface NewJob {
  readonly stage: string
  readonly subject: number
  /** At once when absent. */
  readonly runAt?: Date
}

/** A process that has not finished by then is taken for dead. */
const LEASE = 10 * 60_000
/** Fewer than 32,766 bound values a statement (SQLite's limit). */
const CHUNK = 1000

/**
 * Queues work in the transaction of the change that causes it; what is already queued stays queued once. What is under way was
 * loaded before this change: no attempts mark it, and it is done once more when it ends.
 */
export async function queueJobs(tx: Db, wanted: readonly NewJob[], runAt: Date): Promise<void> {
  const once = [...new Map(wanted.map((job) => [`${job.stage} ${job.subject}`, job])).values()]
  for (let at = 0; at < once.length; at += CHUNK)
    await tx
      .insert(jobs)
      .values(once.slice(at, at + CHUNK).map((job) => ({ runAt, ...job, attempts: 0 })))
      .onConflictDoUpdate({
        target: [jobs.stage, jobs.subject],
        set: { attempts: 0 },
        setWhere: isNotNull(jobs.owner),
      })
}

/** Is any job of a stage due, whoever may have it? */
export async function anyDue(db: Db, stage: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.stage, stage), lte(jobs.runAt, now)))
    .limit(1)
  return rows.length > 0
}

/** Takes up to `limit` due jobs of a stage for a desk, oldest first; of a stage that works one by one, none while another has one. */
export async function claimJobs(
  tx: Db,
  { stage, owner, now, limit }: { stage: string; owner: string; now: Date; limit: number },
): Promise<readonly Job[]> {
  const free = or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, now))
  if (limit === 1) {
    const held = and(eq(jobs.stage, stage), gte(jobs.leasedUntil, now))
    if ((await tx.select({ id: jobs.id }).from(jobs).where(held).limit(1)).length > 0) return []
  }
  const due = tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.stage, stage), lte(jobs.runAt, now), free))
    .orderBy(asc(jobs.id))
    .limit(limit)
  const claimed = await tx
    .update(jobs)
    .set({ owner, leasedUntil: new Date(now.getTime() + LEASE), attempts: sql`${jobs.attempts} + 1` })
    .where(inArray(jobs.id, due))
    .returning()
  return claimed.sort((a, b) => a.id - b.id)
}

/** Gives back what processes that no longer live had taken. */
export async function releaseJobs(tx: Db, livingOwners: readonly string[]): Promise<void> {
  const taken = sql`${jobs.owner} is not null`
  await tx
    .update(jobs)
    .set({ owner: null, leasedUntil: null })
    .where(livingOwners.length === 0 ? taken : and(taken, notInArray(jobs.owner, [...livingOwners])))
}

export async function jobOwners(db: Db): Promise<readonly string[]> {
  const rows = await db.selectDistinct({ owner: jobs.owner }).from(jobs).where(sql`${jobs.owner} is not null`)
  return rows.flatMap(({ owner }) => (owner === null ? [] : [owner]))
}

export interface FinishedJob {
  readonly job: Job
  readonly stageVersion: number
  readonly outcome: OutcomeKind
  readonly reason: string | null
  /** For `retry`. */
  readonly notBefore: Date | null
  readonly next: readonly NewJob[]
}

/** Ends jobs in the transaction that saves their values: one run each, what follows is queued, retries wait. */
export async function finishJobs(tx: Db, finished: readonly FinishedJob[], now: Date): Promise<void> {
  if (finished.length === 0) return
  await tx
    .insert(runs)
    .values(
      finished.map(({ job, stageVersion, outcome, reason }) => ({
        stage: job.stage,
        subject: job.subject,
        version: stageVersion,
        outcome,
        reason,
        at: now,
      })),
    )
    .onConflictDoUpdate({
      target: [runs.stage, runs.subject],
      set: {
        version: sql`excluded.version`,
        outcome: sql`excluded.outcome`,
        reason: sql`excluded.reason`,
        at: sql`excluded.at`,
      },
    })
  const ids = finished.map(({ job }) => job.id)
  const again = and(inArray(jobs.id, ids), eq(jobs.attempts, 0))
  const asked = await tx.update(jobs).set({ runAt: now, owner: null, leasedUntil: null }).where(again).returning()
  const anew = new Set(asked.map(({ id }) => id))
  const ended = finished
    .filter(({ job, notBefore }) => notBefore === null && !anew.has(job.id))
    .map(({ job }) => job.id)
  if (ended.length > 0) await tx.delete(jobs).where(inArray(jobs.id, ended))
  for (const { job, notBefore } of finished)
    if (notBefore !== null && !anew.has(job.id))
      await tx.update(jobs).set({ runAt: notBefore, owner: null, leasedUntil: null }).where(eq(jobs.id, job.id))
  await queueJobs(
    tx,
    finished.flatMap(({ next }) => next),
    now,
  )
}

/** Queues again what an older version of a stage had decided. */
export async function requeueOlder(tx: Db, stage: string, version: number, now: Date): Promise<void> {
  const older = await tx
    .select({ subject: runs.subject })
    .from(runs)
    .where(and(eq(runs.stage, stage), lt(runs.version, version)))
  await queueJobs(
    tx,
    older.map(({ subject }) => ({ stage, subject })),
    now,
  )
}

/** Queues all of a stage's subjects again when what it reads them with is no longer the same; the first time only notes it. */
export async function requeueUnlessSame(tx: Db, stage: string, digest: string, now: Date): Promise<void> {
  const [known] = await tx.select().from(readings).where(eq(readings.what, stage))
  if (known?.digest === digest) return
  await tx
    .insert(readings)
    .values({ what: stage, digest })
    .onConflictDoUpdate({ target: readings.what, set: { digest } })
  if (known !== undefined) await requeueOlder(tx, stage, Number.MAX_SAFE_INTEGER, now)
}

/** Jobs that are waiting or under way. */
export async function waitingJobs(db: Db): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(jobs)
  return row?.count ?? 0
}

/** What each stage decided about an Item: its captures' reading, then its current Version's analysis, in order of time. */
export async function runsOfItem(db: Db, captureIds: readonly number[], versionId: number | null) {
  const reading = inArray(runs.stage, [...READING_STAGES])
  const ofCaptures = and(reading, inArray(runs.subject, [...captureIds]))
  const ofVersion = and(sql`not ${reading}`, eq(runs.subject, versionId ?? -1))
  return db.select().from(runs).where(or(ofCaptures, ofVersion)).orderBy(asc(runs.at), asc(runs.stage))
}
