import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clusters, type Link } from '#analysis/stages/group-stories/cluster.js'

const link = (a: number, b: number, likeness: number): Link => ({ a, b, likeness })
const free = { together: [], apart: [] }

describe('groups by average likeness', () => {
  test('one strong link does not chain two groups', () => {
    const links = [link(0, 1, 0.9), link(2, 3, 0.9), link(1, 2, 0.6)]
    expect(clusters(4, links, free, 0.2)).toEqual([
      [0, 1],
      [2, 3],
    ])
  })
  test('links all around do', () => {
    const links = [link(0, 1, 0.9), link(2, 3, 0.9), link(1, 2, 0.6), link(0, 2, 0.3), link(1, 3, 0.3), link(0, 3, 0.3)]
    expect(clusters(4, links, free, 0.2)).toEqual([[0, 1, 2, 3]])
  })
  test('who belongs together does without a link', () =>
    expect(clusters(3, [], { together: [[0, 2]], apart: [] }, 0.2)).toEqual([[0, 2], [1]]))
  test('who must be apart is, through others too', () => {
    const links = [link(0, 1, 0.9), link(1, 2, 0.9), link(0, 2, 0.9)]
    expect(clusters(3, links, { together: [], apart: [[0, 2]] }, 0.2)).toEqual([[0, 1], [2]])
  })
  test('of two bonds that contradict each other the earlier holds', () => {
    const bonds = {
      together: [
        [0, 1],
        [1, 2],
      ],
      apart: [[0, 2]],
    } as const
    expect(clusters(3, [], bonds, 0.2)).toEqual([[0, 1], [2]])
  })
})

const NODES = 12
const pair = fc.tuple(fc.nat(NODES - 1), fc.nat(NODES - 1)).filter(([a, b]) => a !== b)
const links = fc
  .uniqueArray(fc.tuple(pair, fc.double({ min: 0.01, max: 1, noNaN: true })), {
    selector: ([[a, b]]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
    maxLength: 40,
  })
  .map((list) => list.map(([[a, b], likeness]) => link(a, b, likeness)))

test('every node is in one group, and nobody is with whom they must not be', () =>
  fc.assert(
    fc.property(links, fc.array(pair, { maxLength: 6 }), (some, apart) => {
      const groups = clusters(NODES, some, { together: [], apart }, 0.1)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: NODES }, (_, node) => node))
      for (const [a, b] of apart) expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(false)
    }),
  ))

test('the order of the links decides nothing', () =>
  fc.assert(
    fc.property(links, (some) => {
      expect(clusters(NODES, [...some].reverse(), free, 0.1)).toEqual(clusters(NODES, some, free, 0.1))
    }),
  ))
