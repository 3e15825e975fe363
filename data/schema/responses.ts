/** What do we answer, in which wording, who approved it, and where did it go? */
import { sql } from 'drizzle-orm'
import { bool, id, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#dialect'
import type { DeliveryDoor, ResponseBody, ResponseKind, ResponseState } from '../model/response.js'

export const responses = table(
  'responses',
  {
    id: id(),
    caseId: integer().notNull(),
    kind: text().$type<ResponseKind>().notNull(),
    state: text().$type<ResponseState>().notNull(),
    createdAt: instant().notNull(),
    createdBy: integer().notNull(),
    submittedAt: instant(),
    submittedBy: integer(),
    approvedAt: instant(),
    approvedBy: integer(),
    /** What every document of it is made from, as approved; never made again. */
    frozen: text(),
    /** sha256:… of `frozen`. */
    digest: text(),
    withdrawnAt: instant(),
    why: text(),
  },
  (t) => [
    index('responses_case').on(t.caseId),
    // One that is being written or approved, of each kind: a request sent twice makes no second one.
    uniqueIndex('responses_open').on(t.caseId, t.kind).where(sql`state in ('draft', 'submitted')`),
  ],
)

/** One wording in one language. */
export const responseTexts = table(
  'response_texts',
  {
    responseId: integer().notNull(),
    number: integer().notNull(),
    /** BCP 47. */
    language: text().notNull(),
    body: json<ResponseBody>().notNull(),
    at: instant().notNull(),
    writtenBy: integer().notNull(),
    /** A machine wrote it and no person has gone over it yet (R19). */
    unreviewed: bool().notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.language, t.number] })],
)

/** That a person gave it out. */
export const deliveries = table(
  'deliveries',
  {
    id: id(),
    responseId: integer().notNull(),
    door: text().$type<DeliveryDoor>().notNull(),
    /** The body or outlet that received it. */
    receiver: text().notNull(),
    address: text(),
    at: instant().notNull(),
    sentBy: integer().notNull(),
  },
  (t) => [uniqueIndex('deliveries_of').on(t.responseId, t.door, t.receiver, t.at)],
)

/** What a foreign Item says, in a person's Vietnamese: without it none enters a briefing. */
export const itemSummaries = table(
  'item_summaries',
  {
    itemId: integer().notNull(),
    /** BCP 47. */
    language: text().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    writtenBy: integer().notNull(),
  },
  (t) => [uniqueIndex('item_summaries_item').on(t.itemId, t.language)],
)

/** Runs of the retention rules (R11), tried and real. */
export const retentionRuns = table('retention_runs', {
  id: id(),
  at: instant().notNull(),
  dry: bool().notNull(),
  /** What each class of data lost, or would lose. */
  counts: json<Readonly<Record<string, number>>>().notNull(),
})
