/** How does one round of collecting from the network go: feeds and platforms, the links they name, the pages behind them, pages to be seen again? */
import { setTimeout as wait } from 'node:timers/promises'
import { type ApiAsker, createApiAsker } from '#crawlers/fetch/api.js'
import { createBrowser, type PageBrowser } from '#crawlers/fetch/browser.js'
import { createDoor, type DoorOptions } from '#crawlers/fetch/door.js'
import { createFetcher, type Fetcher } from '#crawlers/fetch/http.js'
import { SOURCES } from '#crawlers/sources/index.js'
import type { Source } from '#data/model/source.js'
import { forgetOldLooks, type NewFeed, registerFeeds } from '#data/store/feeds.js'
import type { Lease } from '#data/store/leases.js'
import { pictureFlagged } from '../picture.js'
import { say } from '../terminal.js'
import { VERSION } from '../version.js'
import type { WorkBoard } from '../work.js'
import type { Desk, Workplace } from '../workplace.js'
import { askFeeds } from './feeds.js'
import { askPages, askParts } from './pages.js'
import { feedsToFollow } from './plan.js'
import { keptQuiet } from './quiet.js'
import { askAgain } from './rechecks.js'
import { refreshAnswers } from './refresh.js'
import { findSightings } from './sightings.js'
import { takenBy, takeTurn, thisProcess, waitForTurn } from './turn.js'

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
  /** Who collects, as other processes are told; this process when absent. */
  readonly holder?: string
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
  /** Where sealed captures lie. */
  readonly archiveFolder: string
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

/** The polite one: the quiet that sites asked for is remembered in the database. @param changes for a test's own servers */
export async function openPolite(
  { db, now }: Pick<Desk['ports'], 'db' | 'now'>,
  { config }: Pick<Workplace, 'config'>,
  changes: Partial<DoorOptions> = {},
): Promise<Network> {
  const quiet = await keptQuiet(db, now())
  const network = openNetwork({
    version: VERSION,
    contact: config.contact ?? 'chưa đặt liên hệ trong diembao.yaml',
    now,
    sleep: (milliseconds, stop) => wait(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
    memory: quiet.memory,
    ...changes,
  })
  return {
    ...network,
    close: async () => {
      await network.close()
      await quiet.written()
    },
  }
}

/**
 * Collects until the round ends, or round after round until the signal. A source out of reach never stops it. Where another process
 * collects, one round is refused, and whoever goes on round after round waits for its turn.
 */
export async function crawlRound(
  desk: Desk,
  workplace: Workplace,
  board: WorkBoard,
  options: RoundOptions,
): Promise<Tally> {
  const { db, now } = desk.ports
  const signal = desk.ports.signal ?? new AbortController().signal
  const onWaiting = (taken: Lease) => {
    say(`${takenBy(taken)}; ở đây chờ đến lượt`)
    board.show({ label: `chờ ${taken.holder} lấy tin xong`, done: 0, total: null })
  }
  const ports = { db, now, signal, onWaiting, holder: options.holder ?? thisProcess() }
  let total: Tally = { read: 0, fresh: 0 }
  for (;;) {
    const turn = options.repeatEvery === null ? await takeTurn(ports) : await waitForTurn(ports)
    if (turn === null) return total
    try {
      total = plus(
        total,
        await collect({ ...desk, ports: { ...desk.ports, signal: turn.signal } }, workplace, board, options),
      )
    } finally {
      await turn.end()
    }
    // Lost to another process while this one slept: it waits like anybody else.
    if (options.repeatEvery === null || signal.aborted) return total
  }
}

const plus = (a: Tally, b: Tally): Tally => ({ read: a.read + b.read, fresh: a.fresh + b.fresh })

async function collect(desk: Desk, workplace: Workplace, board: WorkBoard, options: RoundOptions): Promise<Tally> {
  // Opened with the turn: who had it before may have been asked for quiet.
  const network = options.network ?? (await openPolite(desk.ports, workplace))
  const sources = options.sources ?? SOURCES
  const environment = options.environment ?? process.env
  const planned = feedsToFollow(sources, options.sources === undefined ? workplace : null)
  try {
    const round = { desk, board, network, sources, environment, archiveFolder: workplace.folder.captures }
    return await roundAfterRound(round, planned, options)
  } finally {
    if (options.network === undefined) await network.close()
  }
}

async function roundAfterRound(round: Round, planned: readonly NewFeed[], options: RoundOptions): Promise<Tally> {
  const { desk, network } = round
  const { db, now, signal } = desk.ports
  const stopped = () => signal?.aborted === true
  const notPictured = new Map<number, Date>()
  const resting = new Map<string, Date>()
  let total: Tally = { read: 0, fresh: 0 }
  for (;;) {
    await db.write(async (tx) => {
      await registerFeeds(tx, planned, now())
      await forgetOldLooks(tx, now())
    })
    const tally = await oneRound(round, planned)
    total = plus(total, tally)
    if (options.sources === undefined && !stopped()) await refreshAnswers(round, resting)
    // While the pages are still as they were.
    if (!stopped()) await pictureFlagged({ ...desk.ports, browser: network.browser }, PICTURES_A_ROUND, notPictured)
    await options.onRound?.(tally)
    if (options.repeatEvery === null || stopped()) return total
    await wait(options.repeatEvery, undefined, signal === undefined ? {} : { signal }).catch(() => undefined)
    if (stopped()) return total
  }
}

async function oneRound(round: Round, planned: readonly NewFeed[]): Promise<Tally> {
  let brought: Tally = { read: 0, fresh: 0 }
  for (const part of [askFeeds, askPages, askParts, askAgain]) {
    brought = plus(brought, await part(round, planned))
    await round.desk.workOff()
    if (round.desk.ports.signal?.aborted === true) break
  }
  await findSightings(round)
  return brought
}
