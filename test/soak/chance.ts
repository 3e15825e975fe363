/** What happens by chance, the same for the same seed. */

export interface Chance {
  /** From 0 to 1. */
  next(): number
  between(from: number, to: number): number
  /** Whole numbers, both ends included. */
  whole(from: number, to: number): number
  /** Small numbers as likely as large ones: for delays from minutes to days. */
  spread(from: number, to: number): number
  pick<T>(list: readonly T[]): T
  happens(share: number): boolean
}

/** Mulberry32: short, and without the visible patterns of a plain linear generator. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + next() * (to - from)
  return {
    next,
    between,
    whole: (from, to) => Math.floor(between(from, to + 1)),
    spread: (from, to) => Math.exp(between(Math.log(from), Math.log(to))),
    pick<T>(list: readonly T[]): T {
      const found = list[Math.floor(next() * list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    happens: (share) => next() < share,
  }
}
