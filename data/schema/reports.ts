/** What did people hand in, and under which receipt? */
import { id, index, instant, integer, table, text, uniqueIndex } from '#dialect'
import type { HeardBy, KeptState, ReportKind } from '../model/report.js'

/** There is no column for who handed it in or who is spoken of, and none may be added. */
export const reports = table(
  'reports',
  {
    id: id(),
    /** The same report handed in again has the same identity. */
    identity: text().notNull(),
    /** `BT-2026-000123`: the year and the id, told to whoever handed it in. */
    receipt: text().notNull(),
    kind: text().$type<ReportKind>().notNull(),
    /** Profile id. */
    locality: text().notNull(),
    state: text().$type<KeptState>().notNull(),
    /** Why its page is not asked for, in Vietnamese. */
    reason: text(),
    /** The Item that it became, or that was there before. */
    itemId: integer(),
    /** Canonical address. */
    link: text(),
    /** What was written, sealed. */
    captureId: integer().notNull(),
    /** The cleaned picture, sealed. */
    pictureId: integer(),
    place: text(),
    heardAt: instant(),
    heardBy: text().$type<HeardBy>(),
    question: text(),
    knownFacts: text(),
    proposal: text(),
    /** Id of a unit of the profile. */
    unit: text(),
    receivedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('reports_identity').on(t.identity),
    uniqueIndex('reports_receipt').on(t.receipt),
    index('reports_locality').on(t.locality, t.id),
    index('reports_link').on(t.link),
    index('reports_capture').on(t.captureId),
    index('reports_item').on(t.itemId),
  ],
)
