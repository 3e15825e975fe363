/** Where do sources list what is new, and how did asking go? */
import { id, index, instant, integer, primaryKey, table, text, uniqueIndex } from '#dialect'
import type { FeedDoor, LookOutcome, Recheck } from '../model/look.js'

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
  door: text().$type<FeedDoor>().notNull().default('feed'),
  /** Where the next look of a connector starts. */
  cursor: text(),
  /** Seconds between two looks: adapted to how often there is something new. */
  intervalSeconds: integer().notNull().default(900),
  lastOutcome: text().$type<LookOutcome>(),
  lastNewAt: instant(),
  /** Of the last answer's bytes: the same again is not sealed twice. */
  digest: text(),
  /** The feed that it was found in place of; null when the catalogue or the office names it. */
  foundFrom: text(),
})

/** What each look at a feed brought: the past against which a source's present is judged. */
export const looks = table(
  'looks',
  {
    id: id(),
    feed: text().notNull(),
    source: text().notNull(),
    at: instant().notNull(),
    outcome: text().$type<LookOutcome>().notNull(),
    /** Links or posts that were listed, and those among them never seen before. */
    found: integer().notNull(),
    fresh: integer().notNull(),
    /** In Vietnamese; null when the look went well. */
    reason: text(),
  },
  (t) => [index('looks_source').on(t.source, t.at), index('looks_feed').on(t.feed, t.at)],
)

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
    /** Of a page that belongs to an article of several, what they share (see `parts`); else null. */
    article: text(),
  },
  (t) => [index('links_waiting').on(t.state, t.nextTryAt)],
)

/** When an Item's page is looked at again. */
export const rechecks = table(
  'rechecks',
  {
    itemId: integer().primaryKey(),
    url: text().notNull(),
    source: text().notNull(),
    nextAt: instant().notNull(),
    /** Looks so far; the schedule decays with them. */
    looks: integer().notNull(),
    lastAt: instant(),
    lastOutcome: text().$type<Recheck>(),
    etag: text(),
    lastModified: text(),
  },
  (t) => [index('rechecks_due').on(t.nextAt)],
)

/** Headlines that a discovery service showed without the publisher's address. */
export const sightings = table(
  'sightings',
  {
    id: id(),
    service: text().notNull(),
    /** The service's own address of it: an identity, never followed. */
    key: text().notNull(),
    title: text().notNull(),
    publisher: text(),
    publisherHost: text(),
    publishedAt: instant(),
    seenAt: instant().notNull(),
    /** The Item that it was found to be. */
    itemId: integer(),
  },
  (t) => [uniqueIndex('sightings_key').on(t.service, t.key), index('sightings_open').on(t.itemId, t.seenAt)],
)

/** Units of a platform's daily allowance that were spent. */
export const quotas = table(
  'quotas',
  { pool: text().notNull(), day: text().notNull(), spent: integer().notNull() },
  (t) => [primaryKey({ columns: [t.pool, t.day] })],
)
