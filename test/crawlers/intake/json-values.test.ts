import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanner } from '#crawlers/intake/json-values.js'
import { LONGEST_LINE } from '#crawlers/intake/lines.js'

/** In pieces of the given length, as a file arrives. */
function textsOf(file: string, piece = file.length || 1): (string | null)[] {
  const scan = scanner()
  const found = []
  for (let at = 0; at < file.length; at += piece) found.push(...scan.read(file.slice(at, at + piece)))
  return [...found, ...scan.end()].map(({ text }) => text)
}
const valuesOf = (file: string, piece?: number) => textsOf(file, piece).map((text) => JSON.parse(text ?? 'null'))

describe('the rows of a JSON file', () => {
  test.each([
    ['a list', '[{"a":1},{"a":[{"b":2}]}]', [{ a: 1 }, { a: [{ b: 2 }] }]],
    ['a list under data', '{"status":"ok","data":[{"a":1},{"a":2}],"paging":{"next":"x"}}', [{ a: 1 }, { a: 2 }]],
    ['a list further in', '{"result":{"total":2,"items":[{"a":1}]}}', [{ a: 1 }]],
    ['an object alone', '{"a":1,"tags":["x"]}', [{ a: 1, tags: ['x'] }]],
    ['one after another', '{"a":1}\n{"a":2}{"a":3}\n', [{ a: 1 }, { a: 2 }, { a: 3 }]],
    ['two answers with lists', '{"data":[{"a":1}]}\n{"data":[]}\n{"data":[{"a":2}]}', [{ a: 1 }, { a: 2 }]],
    ['an empty list', '[]', []],
    ['a list of numbers', '[1, "hai, ba", null]', [1, 'hai, ba', null]],
    ['a list inside a row', '[{"data":[{"a":1}]}]', [{ data: [{ a: 1 }] }]],
    ['errors beside the data', '{"errors":[{"e":1}],"data":[{"a":1}]}', [{ a: 1 }]],
    ['marks inside strings', '[{"a":"]},{\\"["},{"a":"\\\\"}]', [{ a: ']},{"[' }, { a: '\\' }]],
    ['nothing', ' \n ', []],
  ])('are found in %s', (_, file, rows) => {
    expect(valuesOf(file)).toEqual(rows)
    for (const piece of [1, 2, 3, 7]) expect(valuesOf(file, piece)).toEqual(rows)
  })

  test('are named by the line where they begin', () => {
    const scan = scanner()
    expect(scan.read('[\n  {"a":\n1},\n  {"a":2}\n]').map(({ line }) => line)).toEqual([2, 4])
  })

  test('that were cut are told, not dropped', () => {
    expect(textsOf('[{"a":1},{"a":')).toEqual(['{"a":1}', '{"a":'])
    expect(textsOf('{"data":[{"a":1}')).toEqual(['{"a":1}'])
  })

  test('that are too long to hold are let go, and the rest go on', () => {
    const long = `{"a":"${'x'.repeat(LONGEST_LINE + 10)}"}`
    for (const piece of [1 << 20, 1 << 26])
      expect(textsOf(`[{"a":1},${long},{"a":2}]`, piece).map((text) => text?.length ?? 0)).toEqual([7, 0, 7])
  })

  test('are what JSON.parse finds, for any list in any pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), fc.boolean(), (rows, piece, spaced) => {
        const file = JSON.stringify(rows, null, spaced ? 2 : 0)
        expect(valuesOf(file, piece)).toEqual(JSON.parse(file))
      }),
    )
  })

  test('of any text are found without an error, in time that grows with its length', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ \na1') }), (file) => void textsOf(file, 3)))
    const began = performance.now()
    for (const file of ['['.repeat(1e6), '{"data":'.repeat(2e5), '"'.repeat(1e6), ']}'.repeat(5e5)])
      textsOf(file, 65_536)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
