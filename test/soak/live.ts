/** How does the product live through the soak's days: round after round, closed and opened again at any moment? */

import { sql } from 'drizzle-orm'
import { initFolder } from '#api/commands/folder.js'
import { type Folder, workingFolder } from '#api/config.js'
import { crawlRound, type Network, openPolite } from '#api/crawl/round.js'
import { DAYS_JUDGED, sourceHealth } from '#api/health.js'
import type { SourceHealth } from '#api/shapes.js'
import { workBoard } from '#api/work.js'
import { type Desk, openDesk, openWorkplace, type Workplace } from '#api/workplace.js'
import { done } from '#data/model/outcome.js'
import { allFeeds, itemsBySource } from '#data/store/feeds.js'
import { waitingJobs } from '#data/store/jobs.js'
import { dailyItems } from '#data/store/volume.js'
import { rowsOf } from '#dialect'
import type { FakeClock } from './clock.js'
import { type Sites, sourceOfSite, troubleAt } from './sites.js'
import { MINUTE, type Restart, type World } from './world.js'

/** How often the office's machine looks whether anything is due. */
const TICK = 5 * MINUTE

export interface Sample {
  readonly at: number
  readonly host: string
  readonly state: SourceHealth['state']
  readonly reason: string
}

export interface Lived {
  readonly folder: Folder
  readonly rounds: number
  readonly restarts: number
  /** How sources in trouble were shown, after every round. */
  readonly samples: readonly Sample[]
}

export interface LiveOptions {
  readonly world: World
  readonly clock: FakeClock
  readonly sites: Sites
  /** An empty one. */
  readonly dir: string
  readonly onRound?: (at: Date, rounds: number) => void
}

/** The real door to the network, led to the soak's own server. */
async function networkTo(sites: Sites, clock: FakeClock, desk: Desk, workplace: Workplace): Promise<Network> {
  const network = await openPolite(desk.ports, workplace, {
    version: 'soak',
    contact: 'thu@vidu.example',
    sleep: clock.sleep,
    allowPrivate: sites.hosts,
    lookup: sites.lookup,
  })
  const { fetcher } = network
  return {
    ...network,
    fetcher: {
      ...fetcher,
      async fetch(url, conditions) {
        const outcome = await fetcher.fetch(sites.asServed(url), conditions)
        if (outcome.kind !== 'done' || outcome.value.kind !== 'captured') return outcome
        const { capture, finalUrl } = outcome.value
        return done({ kind: 'captured', capture: { ...capture, url }, finalUrl: sites.asWritten(finalUrl) })
      },
    },
  }
}

/** When is anything due again? Instants are stored as milliseconds. */
async function nextDue({ db }: Workplace): Promise<number> {
  const [row] = await rowsOf<{ due: number | null }>(
    db.read,
    sql.raw(`select min(at) as due from (select min(next_check_at) as at from feeds
      union all select min(next_try_at) from links where state = 'waiting' and source is not null
      union all select min(next_at) from rechecks)`),
  )
  return row?.due ?? 0
}

export async function live(options: LiveOptions): Promise<Lived> {
  const { world, clock, dir } = options
  const folder = workingFolder(dir, {}, dir)
  await initFolder(folder, 'can-gio')
  const samples: Sample[] = []
  let rounds = 0
  const restarts: (Restart | null)[] = [...world.restarts.filter(({ at }) => at < world.end), null]
  for (const restart of restarts) {
    rounds += await oneLife(options, folder, restart, samples)
    if (restart !== null) clock.moveTo(restart.until)
  }
  return { folder, rounds, restarts: restarts.length - 1, samples }
}

/** Most rounds bring nothing to work off, and to ask every stage whether that is so took half of the soak's time. */
const withoutIdleWork = (desk: Desk): Desk => ({
  ...desk,
  workOff: async (onEnded) => ((await waitingJobs(desk.ports.db.read)) === 0 ? 0 : desk.workOff(onEnded)),
})

/** From opening to closing. Returns how many rounds there were. */
async function oneLife(
  { world, clock, sites, onRound }: LiveOptions,
  folder: Folder,
  restart: Restart | null,
  samples: Sample[],
): Promise<number> {
  const stopping = new AbortController()
  const workplace = await openWorkplace(folder)
  const desk = withoutIdleWork(await openDesk(workplace, clock.now, stopping.signal))
  const network = await networkTo(sites, clock, desk, workplace)
  const sources = world.sites.map(sourceOfSite)
  const until = restart?.at ?? world.end
  let rounds = 0
  try {
    for (let over = false; !over; ) {
      over = clock.time() >= until
      if (over && restart?.afterRequests == null) break
      if (over && restart?.afterRequests != null) stopAfter(sites, restart.afterRequests, stopping)
      await crawlRound(desk, workplace, workBoard(), { sources, network, repeatEvery: null, environment: {} })
      rounds += 1
      onRound?.(clock.now(), rounds)
      await sample(world, workplace, clock, samples)
      const due = Math.max(await nextDue(workplace), clock.time() + 1)
      clock.moveTo(Math.min(Math.ceil(due / TICK) * TICK, Math.max(until, clock.time())))
    }
  } finally {
    sites.onRequest = () => undefined
    await network.close()
    await desk.close()
    await workplace.close()
  }
  return rounds
}

function stopAfter(sites: Sites, requests: number, stopping: AbortController): void {
  let left = requests
  sites.onRequest = () => {
    left -= 1
    if (left === 0) stopping.abort()
  }
}

async function sample(world: World, { db }: Workplace, clock: FakeClock, samples: Sample[]): Promise<void> {
  const troubled = world.sites.filter(({ host }) => troubleAt(world, host, clock.time()) !== null)
  if (troubled.length === 0) return
  const held = { items: await itemsBySource(db.read), daily: await dailyItems(db.read, DAYS_JUDGED, clock.now()) }
  const health = sourceHealth(troubled.map(sourceOfSite), await allFeeds(db.read), held, clock.now())
  for (const { id, state, reason } of health) samples.push({ at: clock.time(), host: id, state, reason })
}
