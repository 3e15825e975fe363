import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordCounts } from '#analysis/models/features.js'
import { hashesIn, rowTable } from '#analysis/models/row-table.js'

const hash = fc.integer({ min: 0, max: 0xffffffff })

describe('a table of rows', () => {
  test('answers as a Map does, of features that it holds and of others', () =>
    fc.assert(
      fc.property(fc.uniqueArray(hash), fc.array(hash), (held, asked) => {
        const table = rowTable(Uint32Array.from(held))
        const map = new Map(held.map((feature, row) => [feature, row]))
        for (const feature of [...held, ...asked]) {
          expect(table.get(feature)).toBe(map.get(feature))
          expect(table.has(feature)).toBe(map.has(feature))
        }
        expect([...table.keys()]).toEqual(held)
      }),
    ))
  test('hashes that all fall on one place are still told apart', () => {
    const held = Array.from({ length: 200 }, (_, i) => i * 0x10000)
    const table = rowTable(Uint32Array.from(held))
    expect(held.map(table.get)).toEqual(held.map((_, row) => row))
    expect(table.get(0x10000 * 200)).toBeUndefined()
  })
  test('a model file cut in the middle of a hash is a bug', () =>
    expect(() => hashesIn(Buffer.from([1, 2, 3, 4, 5]).toString('base64'))).toThrow())
})

describe('words counted', () => {
  const text = ['mưa', 'to', 'mưa', 'to', 'mưa']
  test('a pair is another feature than its syllables, in the order of the text', () =>
    expect([...wordCounts(text).values()]).toEqual([
      1 + Math.log(3),
      1 + Math.log(2),
      1 + Math.log(2),
      1 + Math.log(2),
    ]))
  test('under another feature they keep their counts', () =>
    expect([...wordCounts(text, (feature) => (feature ^ 7) >>> 0)]).toEqual(
      [...wordCounts(text)].map(([feature, count]) => [(feature ^ 7) >>> 0, count]),
    ))
  test('no words, no counts', () => expect(wordCounts([]).size).toBe(0))
})
