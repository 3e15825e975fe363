/** What is still to be done, and what became of everything that was? */
import { id, index, instant, integer, primaryKey, table, text, uniqueIndex } from '#dialect'
import type { OutcomeKind } from '../model/outcome.js'

export const jobs = table(
  'jobs',
  {
    id: id(),
    stage: text().notNull(),
    /** Capture id for reading stages, Version id for the analysis. */
    subject: integer().notNull(),
    runAt: instant().notNull(),
    attempts: integer().notNull(),
    /** Process that works on it. */
    owner: text(),
    leasedUntil: instant(),
  },
  (t) => [uniqueIndex('jobs_subject').on(t.stage, t.subject), index('jobs_due').on(t.stage, t.runAt)],
)

/** The last outcome of a stage for one subject, with the stage's version: an older version is redone. */
export const runs = table(
  'runs',
  {
    stage: text().notNull(),
    subject: integer().notNull(),
    version: integer().notNull(),
    outcome: text().$type<OutcomeKind>().notNull(),
    reason: text(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.stage, t.subject] }), index('runs_outcome').on(t.stage, t.outcome, t.reason)],
)
