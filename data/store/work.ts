/** How is one stage worked off? The same way for every stage of every worker. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Database, Db } from '#dialect'
import { type Outcome, quarantine } from '../model/outcome.js'
import { anyDue, claimJobs, type FinishedJob, finishJobs, type Job, type NewJob } from './jobs.js'

/** A stage with its place: where its input comes from, where its value goes, what follows. */
export interface Step<In, Out> {
  readonly name: string
  readonly version: number
  /** Jobs taken at once. 1 where a job must see what the one before it saved. */
  readonly batch: number
  /** Inputs by subject; a subject that is missing has gone, and its job ends as skipped. */
  load(db: Db, subjects: readonly number[]): Promise<ReadonlyMap<number, In>>
  run(input: In): Outcome<Out> | Promise<Outcome<Out>>
  /** Inside the transaction that ends the job. Returns the subjects of what follows, none when nothing need follow; and jobs of other stages. */
  save(tx: Db, subject: number, value: Out, input: In): Promise<readonly (number | NewJob)[]>
  /** Stages that follow an outcome. */
  next(outcome: Outcome<Out>): readonly string[]
}

/** A step of any input and output, for lists of steps. */
export interface AnyStep {
  readonly name: string
  readonly version: number
  workOff(db: Database, context: WorkContext): Promise<number>
}

export interface WorkContext {
  readonly owner: string
  readonly now: () => Date
}

/** Works until nothing is due. Returns how many jobs ended; stops between batches when the signal says so. */
export async function drain(
  db: Database,
  steps: readonly AnyStep[],
  context: WorkContext & { readonly signal?: AbortSignal; readonly onEnded?: (count: number) => void },
): Promise<number> {
  let ended = 0
  for (;;) {
    const before = ended
    for (const one of steps) {
      let count = 1
      while (count > 0) {
        if (context.signal?.aborted === true) return ended
        count = await one.workOff(db, context)
        // SQLite and most stages never wait: timers, signals and answers of the server have their turn here.
        await nextTurn()
        ended += count
        if (count > 0) context.onEnded?.(count)
      }
    }
    if (ended === before) return ended
  }
}

/** After this many thrown errors a person must look. */
const ATTEMPTS = 3
const RETRY_AFTER = 60_000

export const step = <In, Out>(definition: Step<In, Out>): AnyStep => ({
  name: definition.name,
  version: definition.version,
  workOff: (db, context) => workOff(db, definition, context),
})

/** Takes one batch of due jobs, runs them outside any transaction, saves them in one write. Returns how many ended. */
async function workOff<In, Out>(db: Database, definition: Step<In, Out>, { owner, now }: WorkContext): Promise<number> {
  const { name: stage, batch: limit } = definition
  // Most stages have nothing to do most of the time, and a write waits for the disk.
  if (!(await anyDue(db.read, stage, now()))) return 0
  const claimed = await db.write((tx) => claimJobs(tx, { stage, owner, now: now(), limit }))
  if (claimed.length === 0) return 0
  const decided: Decided<In, Out>[] = []
  for (const { jobs, inputs } of await loadAll(db, definition, claimed)) {
    for (const job of jobs) {
      await nextTurn()
      const input = inputs instanceof Error ? undefined : inputs.get(job.subject)
      const outcome =
        inputs instanceof Error ? afterError(job, inputs, now()) : await decide(definition, job, input, now())
      decided.push({ job, input, outcome })
    }
  }
  try {
    await db.write((tx) => saveDecided(tx, definition, decided, now()))
  } catch {
    // One value that cannot be saved must not hold up its neighbours: each by itself, and it alone is set aside.
    for (const one of decided) await saveAlone(db, definition, one, now())
  }
  return claimed.length
}

interface Loaded<In> {
  readonly jobs: readonly Job[]
  readonly inputs: ReadonlyMap<number, In> | Error
}

/** Loads a batch at once; where that fails, one by one, so that one bad subject is set aside and not its neighbours. */
async function loadAll<In, Out>(
  db: Database,
  definition: Step<In, Out>,
  jobs: readonly Job[],
): Promise<readonly Loaded<In>[]> {
  try {
    const subjects = jobs.map((job) => job.subject)
    return [{ jobs, inputs: await definition.load(db.read, subjects) }]
  } catch (cause) {
    if (jobs.length === 1) return [{ jobs, inputs: cause instanceof Error ? cause : new Error(String(cause)) }]
    const loaded: Loaded<In>[] = []
    for (const job of jobs) loaded.push(...(await loadAll(db, definition, [job])))
    return loaded
  }
}

interface Decided<In, Out> {
  readonly job: Job
  readonly input: In | undefined
  readonly outcome: Outcome<Out>
}

async function saveDecided<In, Out>(
  tx: Db,
  definition: Step<In, Out>,
  decided: readonly Decided<In, Out>[],
  now: Date,
): Promise<void> {
  const finished: FinishedJob[] = []
  for (const { job, input, outcome } of decided) {
    const saved =
      outcome.kind === 'done' && input !== undefined
        ? await definition.save(tx, job.subject, outcome.value, input)
        : [job.subject]
    finished.push({
      job,
      stageVersion: definition.version,
      outcome: outcome.kind,
      reason: outcome.kind === 'done' ? null : outcome.reason,
      notBefore: outcome.kind === 'retry' ? outcome.notBefore : null,
      next: saved.flatMap((one) =>
        typeof one === 'number' ? definition.next(outcome).map((stage) => ({ stage, subject: one })) : [one],
      ),
    })
  }
  await finishJobs(tx, finished, now)
}

async function saveAlone<In, Out>(db: Database, definition: Step<In, Out>, one: Decided<In, Out>, now: Date) {
  try {
    await db.write((tx) => saveDecided(tx, definition, [one], now))
  } catch (cause) {
    const outcome = afterError(one.job, cause, now)
    await db.write((tx) => saveDecided(tx, definition, [{ ...one, outcome }], now))
  }
}

/** A thrown error is a bug: caught here, counted, tried again, quarantined after the last try. */
async function decide<In, Out>(
  definition: Step<In, Out>,
  job: Job,
  input: In | undefined,
  now: Date,
): Promise<Outcome<Out>> {
  if (input === undefined) return { kind: 'skip', reason: 'đầu vào không còn' }
  try {
    return await definition.run(input)
  } catch (cause) {
    return afterError(job, cause, now)
  }
}

function afterError(job: Job, cause: unknown, now: Date): Outcome<never> {
  const reason = `lỗi của chương trình: ${cause instanceof Error ? cause.message : String(cause)}`.slice(0, 300)
  if (job.attempts >= ATTEMPTS) return quarantine(reason)
  return { kind: 'retry', reason, notBefore: new Date(now.getTime() + RETRY_AFTER) }
}
