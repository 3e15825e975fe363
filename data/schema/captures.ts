/** What was read, byte for byte, and where does it lie? */
import { id, index, instant, integer, table, text, uniqueIndex } from '#dialect'
import type { CaptureDoor } from '../model/capture.js'

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
    /** The Item that it became or confirmed. */
    itemId: integer(),
  },
  (t) => [uniqueIndex('captures_identity').on(t.identity), index('captures_item').on(t.itemId)],
)
