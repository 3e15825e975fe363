/** So many days of an invented press, lived through by the product; what was asked and what was kept. */
import { fakeClock } from './clock.js'
import { type Facts, factsOf } from './facts.js'
import { live } from './live.js'
import { openSites } from './sites.js'
import { createWorld } from './world.js'

export async function soak(options: {
  readonly seed: number
  readonly days: number
  /** An empty folder. */
  readonly dir: string
  readonly onRound?: (at: Date, rounds: number) => void
}): Promise<Facts> {
  const { seed, days, ...rest } = options
  const world = createWorld(seed, days)
  const clock = fakeClock(world.start)
  const sites = await openSites(world, clock)
  try {
    const lived = await live({ world, clock, sites, ...rest })
    return await factsOf(world, lived, sites)
  } finally {
    await sites.close()
  }
}
