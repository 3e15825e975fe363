/** How does one round of collecting from the network go: feeds and platforms, the links they name, the pages behind them, pages to be seen again? */
import { setTimeout as wait } from 'node:timers/promises'
import { type ApiAsker, createApiAsker } from '#crawlers/fetch/api.js'
import { createBrowser, type PageBrowser } from '#crawlers/fetch/browser.js'
import { createDoor, type DoorOptions } from '#crawlers/fetch/door.js'
import { createFetcher, type Fetcher } from '#crawlers/fetch/http.js'
import { SOURCES } from '#crawlers/sources/index.js'
import type { Source } from '#data/model/source.js'
import { forgetOldLooks, type NewFeed, registerFeeds } from '#data/store/feeds.js'
import { pictureFlagged } from '../picture.js'
import { VERSION } from '../version.js'
import type { WorkBoard } from '../work.js'
import type { Desk, Workplace } from '../workplace.js'
import { askFeeds } from './feeds.js'
import { askPages } from './pages.js'
import { feedsToFollow } from './plan.js'
import { askAgain } from './rechecks.js'
import { findSightings } from './sightings.js'

/** Of flagged Items: each takes seconds and megabytes, and what is left over waits for the next round. */
const PICTURES_A_ROUND = 10

/** How the network is reached. */
export interface Network {
  readonly fetcher: Fetcher
  readonly asker: ApiAsker
  readonly browser: PageBrowser
  close(): Promise<void>
}

export interface RoundOptions {
  /** Whom to ask; the whole catalogue when absent. Platforms and discovery services are asked only with the whole catalogue. */
  readonly sources?: readonly Source[]
  /** The polite one when absent. */
  readonly network?: Network
  /** Where tokens are. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Milliseconds between rounds; null for one round only. */
  readonly repeatEvery: number | null
  /** Told after each round what it brought. */
  readonly onRound?: (tally: Tally) => Promise<void>
}

/** What every part of a round works with. */
export interface Round {
  readonly desk: Desk
  readonly board: WorkBoard
  readonly network: Network
  readonly sources: readonly Source[]
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Records read, and those among them that were new. */
export interface Tally {
  readonly read: number
  readonly fresh: number
}

/** One door for pages, browser and interfaces: one pace, one memory of robots.txt. */
export function openNetwork(options: DoorOptions): Network {
  const door = createDoor(options)
  const [fetcher, asker, browser] = [
    createFetcher({ ...options, door }),
    createApiAsker({ ...options, door }),
    createBrowser({ ...options, door }),
  ]
  return {
    fetcher,
    asker,
    browser,
    close: async () => {
      await browser.close()
      await door.close()
    },
  }
}

/** Collects until the round ends, or round after round until the signal. A source out of reach never stops it. */
export async function crawlRound(desk: Desk, workplace: Workplace, board: WorkBoard, options: RoundOptions) {
  const { now, signal } = desk.ports
  const network =
    options.network ??
    openNetwork({
      version: VERSION,
      contact: workplace.config.contact ?? 'chưa đặt liên hệ trong diembao.yaml',
      now,
      sleep: (milliseconds, stop) => wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
    })
  const sources = options.sources ?? SOURCES
  const environment = options.environment ?? process.env
  const planned = feedsToFollow(sources, options.sources === undefined ? workplace : null)
  const stopped = () => signal?.aborted === true
  const total = { read: 0, fresh: 0 }
  const notPictured = new Map<number, Date>()
  try {
    for (;;) {
      const round: Round = { desk, board, network, sources, environment }
      await desk.ports.db.write(async (tx) => {
        await registerFeeds(tx, planned, now())
        await forgetOldLooks(tx, now())
      })
      const tally = await oneRound(round, planned)
      total.read += tally.read
      total.fresh += tally.fresh
      // While the pages are still as they were.
      if (!stopped()) await pictureFlagged({ ...desk.ports, browser: network.browser }, PICTURES_A_ROUND, notPictured)
      await options.onRound?.(tally)
      if (options.repeatEvery === null || stopped()) break
      await wait(options.repeatEvery, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
      if (stopped()) break
    }
  } finally {
    if (options.network === undefined) await network.close()
  }
  return total
}

async function oneRound(round: Round, planned: readonly NewFeed[]): Promise<Tally> {
  let [read, fresh] = [0, 0]
  for (const part of [askFeeds, askPages, askAgain]) {
    const tally = await part(round, planned)
    read += tally.read
    fresh += tally.fresh
    await round.desk.workOff()
    if (round.desk.ports.signal?.aborted === true) break
  }
  await findSightings(round)
  return { read, fresh }
}
