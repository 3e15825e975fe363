import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash, jaccard, jaccardOfPacked, packedSet, shingles } from '#analysis/text/similarity.js'

const word = fc.string({ minLength: 1, maxLength: 5 })

test('a run is the hash of its four words joined by spaces', () =>
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const runs = words.length <= 4 ? [words] : words.slice(3).map((_, i) => words.slice(i, i + 4))
      expect([...shingles(words)]).toEqual([...new Set(runs.map((run) => hash(run.join(' '))))])
    }),
  ))

test('packed sets share as much as the sets themselves', () => {
  const set = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 30 }).map((list) => new Set(list))
  fc.assert(
    fc.property(set, set, set, (a, b, both) => {
      const [one, other] = [new Set([...a, ...both]), new Set([...b, ...both])]
      expect(jaccardOfPacked(packedSet(one), packedSet(other))).toBe(jaccard(one, other))
    }),
  )
})
