/** Do more sources tell a Story within hours than its own past, or chance, would have it? */

export interface Growth {
  /** Sources that joined within the last hours, and in the time before. */
  readonly joined: number
  readonly before: number
}

const HOUR = 3_600_000
export const GROWTH_HOURS = 6
export const BEFORE_HOURS = 42
/** Fewer are no wave, however quiet it was. */
const FEWEST = 4
/** What a Story without a past is held to: half a source in six hours, as a usual one has. */
const USUAL = 0.5
/** Once in a thousand Stories by chance. */
const CHANCE = 0.001

/** Of a Poisson count with that mean: the chance of `count` or more. */
function chanceOf(count: number, mean: number): number {
  let [term, below] = [Math.exp(-mean), 0]
  for (let k = 0; k < count; k++) {
    below += term
    term *= mean / (k + 1)
  }
  return 1 - below
}

/** @param joined when each source first told the Story; judged at the time of the last one */
export function growthOf(joined: readonly Date[]): Growth | null {
  const times = joined.map((time) => time.getTime())
  const last = Math.max(...times)
  const recent = times.filter((time) => time > last - GROWTH_HOURS * HOUR).length
  const before = times.filter(
    (time) => time <= last - GROWTH_HOURS * HOUR && time > last - (GROWTH_HOURS + BEFORE_HOURS) * HOUR,
  ).length
  const expected = Math.max(USUAL, (before * GROWTH_HOURS) / BEFORE_HOURS)
  return recent >= FEWEST && chanceOf(recent, expected) < CHANCE ? { joined: recent, before } : null
}
