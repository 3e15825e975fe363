/** When does a source publish on another level than before? */
import { describe, expect, test } from 'vitest'
import { changePoint } from '#api/change-point.js'

const repeat = (count: number, days: number): number[] => Array.from({ length: days }, () => count)

/** A small generator of its own, so that the shares below are the same in every run (Numerical Recipes' LCG). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Counts of a mean; `bunches` above 1 makes them vary that much more than Poisson's. */
function counts(mean: number, days: number, bunches: number, next: () => number): number[] {
  const poisson = (level: number) => {
    const limit = Math.exp(-level)
    let [count, product] = [0, next()]
    while (product > limit) {
      count += 1
      product *= next()
    }
    return count
  }
  return Array.from({ length: days }, () => Math.round(bunches * poisson(mean / bunches)))
}

describe('a level', () => {
  test('that halves for a week is a change from its first day', () => {
    const found = changePoint([...repeat(20, 35), ...repeat(5, 7)])
    expect(found).toEqual({ at: 35, before: 20, since: 5 })
  })
  test('that falls to nothing is a change', () => {
    expect(changePoint([...repeat(6, 30), ...repeat(0, 5)])).toMatchObject({ at: 30, since: 0 })
  })
  test('that doubles is a change too', () => {
    expect(changePoint([...repeat(10, 30), ...repeat(30, 5)])).toMatchObject({ at: 30, since: 30 })
  })
  test('that rests at week-ends is one level', () => {
    const week = [12, 11, 13, 12, 10, 3, 2]
    expect(changePoint([...week, ...week, ...week, ...week, ...week, ...week])).toBeNull()
  })
  test('of a few items a month is never judged', () => {
    expect(changePoint([1, ...repeat(0, 20), 1, ...repeat(0, 19)])).toBeNull()
  })
  test('with one loud day is one level', () => {
    expect(changePoint([...repeat(8, 40), 60, 8])).toBeNull()
  })
  test('known for less than two weeks is not judged', () => {
    expect(changePoint([...repeat(20, 10), ...repeat(1, 5)])).toBeNull()
  })
})

describe('by chance', () => {
  test.each([
    [1, 1],
    [5, 1],
    [20, 1],
    [20, 3],
    [100, 3],
  ])('a steady source of %i a day (bunches of %i) is taken for changed in under one of a hundred weeks', (mean, bunches) => {
    const next = chance(7)
    const alarms = Array.from({ length: 1000 }, () => changePoint(counts(mean, 42, bunches, next))).filter(Boolean)
    expect(alarms.length).toBeLessThan(10)
  })

  test.each([
    [3, 0, 0.9],
    [10, 3, 0.9],
    [20, 8, 0.9],
    [20, 50, 0.95],
  ])('a source of %i a day that goes to %i for a week is found in at least %f', (before, since, share) => {
    const next = chance(11)
    const found = Array.from({ length: 500 }, () =>
      changePoint([...counts(before, 35, 1, next), ...counts(since, 7, 1, next)]),
    ).filter(Boolean)
    expect(found.length / 500).toBeGreaterThanOrEqual(share)
  })
})
