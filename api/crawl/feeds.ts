/** What is new in the feeds that are due? */
import { createHash } from 'node:crypto'
import { feedCandidates } from '#crawlers/autodiscover.js'
import { discover } from '#crawlers/discover.js'
import { BLOCKED } from '#crawlers/fetch/blocked.js'
import { keepFetched } from '#crawlers/reading.js'
import { nextInterval, nextLook, orderOfDue } from '#crawlers/schedule.js'
import type { Capture } from '#data/model/capture.js'
import type { Look, LookOutcome } from '#data/model/look.js'
import type { Outcome } from '#data/model/outcome.js'
import type { Source } from '#data/model/source.js'
import {
  dueFeeds,
  type FeedRow,
  feedsOfSource,
  knownLinks,
  type NewFeed,
  recentLooks,
  registerFeeds,
  saveFeedCheck,
  saveLook,
} from '#data/store/feeds.js'
import { atOnce } from './at-once.js'
import { askConnector } from './connectors.js'
import { listingsOf, ownersOf } from './plan.js'
import type { Round, Tally } from './round.js'

const FEEDS_AT_ONCE = 8
/** Looks that the pace of a feed is judged by: two days at an hour each. */
const LOOKS_JUDGED = 48
/** After so many failures in a row a feed is taken for dead, and the site is asked where its news stand now. */
const DEAD_AFTER = 3
/** Children of a sitemap index worth following: the newest, the others are the past. */
const CHILDREN = 2
const CANDIDATES = 3

export const digestOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

export async function askFeeds(round: Round, planned: readonly NewFeed[]): Promise<Tally> {
  const { db, now, signal } = round.desk.ports
  const asked = new Set(planned.map(({ url }) => url))
  // A search that the office no longer wants is still known, but asked no more.
  const wanted = (await dueFeeds(db.read, now(), ownersOf(planned))).filter(
    (feed) => feed.door !== 'connector' || asked.has(feed.url),
  )
  const due = orderOfDue(wanted, now())
  let [done, read, fresh] = [0, 0, 0]
  await atOnce(due, { count: FEEDS_AT_ONCE, signal }, async (feed) => {
    const tally = feed.door === 'connector' ? await askConnector(feed, round) : await askFeed(feed, round)
    done += 1
    read += tally.read
    fresh += tally.fresh
    round.board.show({ label: 'hỏi các nguồn', done, total: due.length })
  })
  return { read, fresh }
}

const NOTHING: Tally = { read: 0, fresh: 0 }

async function askFeed(feed: FeedRow, round: Round): Promise<Tally> {
  const { fetcher, browser } = round.network
  const { signal, now } = round.desk.ports
  const source = round.sources.find(({ id }) => id === feed.source) ?? null
  const stop = signal === undefined ? {} : { signal }
  const outcome =
    feed.door === 'listing' && source?.browser === true
      ? await browser.read(feed.url, stop)
      : await fetcher.fetch(feed.url, { etag: feed.etag, lastModified: feed.lastModified, ...stop })
  if (outcome.kind !== 'done') {
    // Stopping is not the feed's failure.
    if (signal?.aborted !== true) await recordFailure(feed, outcome, round, source)
    return NOTHING
  }
  const at = now()
  if (outcome.value.kind === 'not-modified') {
    await record(feed, sameAgain(feed, at), round, {})
    return NOTHING
  }
  return readFeed(feed, source, outcome.value, round)
}

/** An empty list that is the same again is still empty. */
const sameAgain = ({ lastOutcome, linkCount }: FeedRow, at: Date): Look => ({
  at,
  outcome: lastOutcome === 'empty' ? 'empty' : 'unchanged',
  found: linkCount,
  fresh: 0,
})

async function readFeed(
  feed: FeedRow,
  source: Source | null,
  { capture, finalUrl }: { readonly capture: Capture; readonly finalUrl: string },
  round: Round,
): Promise<Tally> {
  const { db, now } = round.desk.ports
  const at = now()
  const held = {
    etag: capture.headers.etag ?? null,
    lastModified: capture.headers['last-modified'] ?? null,
    digest: digestOf(capture.body),
  }
  if (held.digest === feed.digest) {
    await record(feed, sameAgain(feed, at), round, held)
    return { read: 1, fresh: 0 }
  }
  const outcome = await discover({ ...capture, url: finalUrl }, source)
  const kept = await keepFetched(
    [{ capture, finalUrl, source: feed.source, reader: null, list: true }],
    round.desk.ports,
  )
  const candidates = feed.door === 'listing' ? feedCandidates(capture) : []
  await registerFound(feed, { sitemaps: outcome.kind === 'done' ? outcome.value.sitemaps : [], candidates }, round)
  if (outcome.kind !== 'done') {
    await recordFailure(feed, outcome, round, source)
    return { read: 1, fresh: kept }
  }
  const { links, sitemaps } = outcome.value
  const known = await knownLinks(
    db.read,
    links.map(({ url }) => url),
  )
  const fresh = links.filter(({ url }) => !known.has(url)).length
  const nothing = links.length === 0 && sitemaps.length === 0
  const found: LookOutcome = nothing ? 'empty' : fresh > 0 ? 'new' : 'unchanged'
  await record(feed, { at, outcome: found, found: links.length, fresh }, round, held)
  return { read: 1, fresh: kept }
}

/** Feeds that a page or an index names are followed as the source's own. */
async function registerFound(
  feed: FeedRow,
  found: { readonly sitemaps: readonly string[]; readonly candidates: readonly string[] },
  { desk }: Round,
): Promise<void> {
  const own = { source: feed.source, foundFrom: feed.url }
  const named = [
    ...found.sitemaps.slice(0, CHILDREN).map((url) => ({ ...own, url, door: 'sitemap' as const })),
    ...found.candidates.slice(0, CANDIDATES).map((url) => ({ ...own, url, door: 'feed' as const })),
  ]
  if (named.length > 0) await desk.ports.db.write((tx) => registerFeeds(tx, named, desk.ports.now()))
}

const REFUSED = /robots\.txt không cho phép/

export async function recordFailure(
  feed: FeedRow,
  failure: Exclude<Outcome<never>, { kind: 'done' }>,
  round: Round,
  source: Source | null,
): Promise<void> {
  const { db, now } = round.desk.ports
  const at = now()
  const failures = feed.failures + 1
  const blocked = failure.reason.startsWith(BLOCKED) || REFUSED.test(failure.reason)
  const look: Look = { at, outcome: blocked ? 'blocked' : 'failed', found: 0, fresh: 0 }
  const notBefore = failure.kind === 'retry' ? failure.notBefore : null
  const nextCheckAt = nextLook({ ...feed, failures }, look, notBefore, at)
  await db.write(async (tx) => {
    await saveFeedCheck(tx, feed.url, {
      lastCheckedAt: at,
      nextCheckAt,
      failures,
      error: failure.reason,
      lastOutcome: look.outcome,
    })
    await saveLook(tx, { ...look, feed: feed.url, source: feed.source, reason: failure.reason })
    // A site that gave no answer at all, or whose network is ours, tells nothing about where its news stand.
    if (source !== null && failures >= DEAD_AFTER && failure.kind !== 'retry') await standIn(tx, feed, source, at)
  })
}

/** When the last feed of a source is dead, its pages that list news stand in, and name its new feeds. */
async function standIn(
  tx: Parameters<typeof registerFeeds>[0],
  feed: FeedRow,
  source: Source,
  at: Date,
): Promise<void> {
  const others = (await feedsOfSource(tx, source.id)).filter(({ url }) => url !== feed.url)
  if (others.some(({ failures }) => failures < DEAD_AFTER)) return
  await registerFeeds(
    tx,
    listingsOf(source).map((url) => ({ url, source: source.id, door: 'listing', foundFrom: feed.url })),
    at,
  )
}

/** A look that went well. */
export async function record(
  feed: FeedRow,
  look: Look,
  { desk }: Round,
  held: Partial<Pick<FeedRow, 'etag' | 'lastModified' | 'digest' | 'cursor'>>,
): Promise<void> {
  const { db, now } = desk.ports
  const past = await recentLooks(db.read, feed.url, LOOKS_JUDGED)
  const intervalSeconds = nextInterval(feed.intervalSeconds, [look, ...past])
  const nextCheckAt = nextLook({ url: feed.url, intervalSeconds, failures: 0 }, look, null, now())
  await db.write(async (tx) => {
    await saveFeedCheck(tx, feed.url, {
      ...held,
      lastCheckedAt: look.at,
      lastSuccessAt: look.at,
      ...(look.fresh > 0 ? { lastNewAt: look.at } : {}),
      nextCheckAt,
      intervalSeconds,
      failures: 0,
      error: null,
      lastOutcome: look.outcome,
      linkCount: look.found,
    })
    await saveLook(tx, { ...look, feed: feed.url, source: feed.source, reason: null })
  })
}
