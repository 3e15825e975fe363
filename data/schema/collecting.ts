/** Which domains want quiet, who collects, and which captures are the pages of one article? */
import { bool, index, instant, integer, table, text } from '#dialect'

/** Domains that refused: what they asked for outlives the process that heard it. */
export const quiets = table('quiets', {
  domain: text().primaryKey(),
  until: instant().notNull(),
  /** In a row: each doubles the quiet. */
  refusals: integer().notNull(),
})

/** Work that only one process may do at a time. */
export const leases = table('leases', {
  work: text().primaryKey(),
  /** Process and machine. */
  holder: text().notNull(),
  since: instant().notNull(),
  /** Who has not renewed it by then is taken for dead. */
  until: instant().notNull(),
})

/** What the archive was last read with: where it differs, it is read again. */
export const readings = table('readings', {
  what: text().primaryKey(),
  digest: text().notNull(),
})

/** Captures of the pages of articles that have several: the first and those that follow. */
export const parts = table(
  'parts',
  {
    captureId: integer().primaryKey(),
    /** The address without its page number: the same for all pages of one article. */
    article: text().notNull(),
    number: integer().notNull(),
    /** It turned out to be another article's, or its first page never came: read by itself. */
    alone: bool().notNull(),
  },
  (t) => [index('parts_article').on(t.article, t.number)],
)
