/** How does one round of collecting from the network go: feeds, the links they name, the pages behind them? */
import { setTimeout as wait } from 'node:timers/promises'
import { crawlPages } from '#crawlers/fetch/crawl.js'
import { createFetcher, type Fetcher } from '#crawlers/fetch/http.js'
import { type Fetched, keepFetched } from '#crawlers/reading.js'
import { SOURCES } from '#crawlers/sources/index.js'
import type { Source } from '#data/model/source.js'
import { DAY } from '#data/model/time.js'
import {
  dueFeeds,
  type FeedRow,
  type LinkRow,
  markCaptured,
  markFailed,
  registerFeeds,
  saveFeedCheck,
  waitingLinks,
} from '#data/store/feeds.js'
import { VERSION } from './version.js'
import type { WorkBoard } from './work.js'
import type { Desk, Workplace } from './workplace.js'

const MINUTE = 60_000
/** Until feeds have a pace of their own (the issue "Collecting"): often enough for a morning, light on the publisher. */
const CHECK_EVERY = 15 * MINUTE
/** A feed that fails is asked less and less often, at most this seldom. */
const SELDOM = DAY
/** Pages of one round: at two seconds a host and 25 hosts, a quarter of an hour at most. */
const PAGES_A_ROUND = 600
const FEEDS_AT_ONCE = 8
/** Captures are sealed together: a disk sync each would be dearer than the page. */
const SEAL_TOGETHER = 20

export interface RoundOptions {
  /** Whom to ask; the whole catalogue when absent. */
  readonly sources?: readonly Source[]
  /** The network; the polite one when absent. */
  readonly fetcher?: Fetcher
  /** Milliseconds between rounds; null for one round only. */
  readonly repeatEvery: number | null
}

const idsOf = (sources: readonly Source[]): string[] => sources.map(({ id }) => id)

interface Round {
  readonly desk: Desk
  readonly board: WorkBoard
  readonly fetcher: Fetcher
  readonly sources: readonly Source[]
}

/** Collects until the round ends, or round after round until the signal. A source out of reach never stops it. */
export async function crawlRound(desk: Desk, { config }: Workplace, board: WorkBoard, options: RoundOptions) {
  const { now, signal } = desk.ports
  const fetcher =
    options.fetcher ??
    createFetcher({
      version: VERSION,
      contact: config.contact ?? 'chưa đặt liên hệ trong diembao.yaml',
      now,
      sleep: (milliseconds, stop) => wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
    })
  const sources = options.sources ?? SOURCES
  const stopped = () => signal?.aborted === true
  let [read, fresh] = [0, 0]
  try {
    for (;;) {
      const round = await oneRound({ desk, board, fetcher, sources })
      read += round.read
      fresh += round.fresh
      if (options.repeatEvery === null || stopped()) break
      await wait(options.repeatEvery, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
      if (stopped()) break
    }
  } finally {
    await fetcher.close()
  }
  return { read, fresh }
}

async function oneRound(round: Round) {
  const { db, now } = round.desk.ports
  await db.write((tx) =>
    registerFeeds(
      tx,
      round.sources.flatMap(({ id, feeds }) => feeds.map((url) => ({ url, source: id }))),
      now(),
    ),
  )
  const feeds = await askFeeds(round)
  await round.desk.workOff()
  const pages = await askPages(round)
  await round.desk.workOff()
  return { read: feeds.read + pages.read, fresh: feeds.fresh + pages.fresh }
}

async function askFeeds(round: Round) {
  const { db, now, signal } = round.desk.ports
  const due = await dueFeeds(db.read, now(), idsOf(round.sources))
  const queue = [...due]
  let [done, read, fresh] = [0, 0, 0]
  const worker = async () => {
    for (let feed = queue.shift(); feed !== undefined && signal?.aborted !== true; feed = queue.shift()) {
      const kept = await askFeed(feed, round)
      done += 1
      read += kept === null ? 0 : 1
      fresh += kept ?? 0
      round.board.show({ label: 'hỏi các nguồn', done, total: due.length })
    }
  }
  await Promise.all(Array.from({ length: FEEDS_AT_ONCE }, worker))
  return { read, fresh }
}

/** Returns how many new captures came of it; null when none came at all. */
async function askFeed(feed: FeedRow, { desk, fetcher }: Round): Promise<number | null> {
  const { db, now, signal } = desk.ports
  const outcome = await fetcher.fetch(feed.url, {
    etag: feed.etag,
    lastModified: feed.lastModified,
    ...(signal === undefined ? {} : { signal }),
  })
  const lastCheckedAt = now()
  if (outcome.kind !== 'done') {
    const failures = feed.failures + 1
    const pause = Math.min(SELDOM, CHECK_EVERY * 2 ** Math.min(failures, 10))
    const nextCheckAt = new Date(lastCheckedAt.getTime() + pause)
    await db.write((tx) => saveFeedCheck(tx, feed.url, { lastCheckedAt, nextCheckAt, failures, error: outcome.reason }))
    return null
  }
  const well = {
    lastCheckedAt,
    lastSuccessAt: lastCheckedAt,
    nextCheckAt: new Date(lastCheckedAt.getTime() + CHECK_EVERY),
    failures: 0,
    error: null,
  }
  if (outcome.value.kind === 'not-modified') {
    await db.write((tx) => saveFeedCheck(tx, feed.url, well))
    return null
  }
  const { capture } = outcome.value
  const fresh = await keepFetched([{ capture, source: feed.source }], desk.ports)
  await db.write((tx) =>
    saveFeedCheck(tx, feed.url, {
      ...well,
      etag: capture.headers.etag ?? null,
      lastModified: capture.headers['last-modified'] ?? null,
    }),
  )
  return fresh
}

async function askPages({ desk, board, fetcher, sources }: Round) {
  const { db, now, signal } = desk.ports
  const due = await waitingLinks(db.read, now(), idsOf(sources), PAGES_A_ROUND)
  let held: (Fetched & { readonly url: string })[] = []
  let [done, read, fresh] = [0, 0, 0]
  const keep = async () => {
    const batch = held
    held = []
    read += batch.length
    fresh += await keepFetched(batch, desk.ports)
    await db.write((tx) =>
      markCaptured(
        tx,
        batch.map(({ url }) => url),
      ),
    )
  }
  const show = () => {
    done += 1
    board.show({ label: 'lấy trang', done, total: due.length })
  }
  await crawlPages<LinkRow>(due, {
    fetcher,
    now,
    ...(signal === undefined ? {} : { signal }),
    onCapture: async ({ url, source }, capture) => {
      show()
      held.push({ url, source, capture })
      if (held.length >= SEAL_TOGETHER) await keep()
    },
    onFailure: async ({ url }, failure) => {
      show()
      // Stopping is not the page's failure.
      if (signal?.aborted === true) return
      const nextTryAt = failure.kind === 'retry' ? failure.notBefore : null
      await db.write((tx) => markFailed(tx, url, failure.reason, nextTryAt))
    },
  })
  if (held.length > 0) await keep()
  return { read, fresh }
}
