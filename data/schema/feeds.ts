/** Where do sources list what is new, and how did asking go? */
import { index, instant, integer, table, text } from '#dialect'

export const feeds = table('feeds', {
  url: text().primaryKey(),
  source: text().notNull(),
  nextCheckAt: instant().notNull(),
  lastCheckedAt: instant(),
  lastSuccessAt: instant(),
  /** In Vietnamese; null when the last look went well. */
  error: text(),
  failures: integer().notNull(),
  etag: text(),
  lastModified: text(),
  linkCount: integer().notNull(),
})

/** Addresses that feeds named. */
export const links = table(
  'links',
  {
    url: text().primaryKey(),
    source: text(),
    title: text(),
    publishedAt: instant(),
    seenAt: instant().notNull(),
    state: text().$type<'waiting' | 'captured' | 'failed'>().notNull(),
    /** Of a failure, in Vietnamese. */
    reason: text(),
    attempts: integer().notNull(),
    nextTryAt: instant().notNull(),
  },
  (t) => [index('links_waiting').on(t.state, t.nextTryAt)],
)
