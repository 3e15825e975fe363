/** What was read, byte for byte, and where does it lie? */
import { id, index, instant, integer, table, text, uniqueIndex } from '#dialect'
import type { CaptureDoor, CustodyEvent } from '../model/capture.js'

/** One row for every record read, damaged ones included; the bytes are in the working folder's WARC files. */
export const captures = table(
  'captures',
  {
    id: id(),
    /** The same record read again has the same identity. */
    identity: text().notNull(),
    door: text().$type<CaptureDoor>().notNull(),
    /** WARC record type, or `row`, or `damage`. */
    recordType: text().notNull(),
    url: text(),
    /** Whose: catalogue id or the import's source. */
    source: text(),
    capturedAt: instant().notNull(),
    readAt: instant().notNull(),
    status: integer(),
    contentType: text(),
    bytes: integer().notNull(),
    digest: text(),
    archiveFile: text(),
    archiveOffset: integer(),
    archiveLength: integer(),
    /** Where redirects led; null when nowhere else. */
    finalUrl: text(),
    /** What captured it: `diembao/0.2.0`. */
    tool: text(),
    /** The feed whose answer it is, for the interfaces of platforms. */
    reader: text(),
    /** The Item that it became or confirmed. */
    itemId: integer(),
    /** When its bytes were to be deleted under the retention rules (R11): from then on nobody reads it. */
    purgeFrom: instant(),
    /** When they were. */
    purgedAt: instant(),
  },
  (t) => [
    uniqueIndex('captures_identity').on(t.identity),
    index('captures_item').on(t.itemId),
    index('captures_url').on(t.url),
  ],
)

/** What was done with a sealed capture after it was made. Rows are only added; each holds the digest of the one before. */
export const custody = table(
  'custody',
  {
    id: id(),
    captureId: integer().notNull(),
    at: instant().notNull(),
    event: text().$type<CustodyEvent>().notNull(),
    /** In Vietnamese. */
    detail: text(),
    previous: text().notNull(),
    digest: text().notNull(),
  },
  // Unique: two writers at once cannot go on from the same row.
  (t) => [index('custody_capture').on(t.captureId), uniqueIndex('custody_previous').on(t.previous)],
)
