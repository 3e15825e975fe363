import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { respell } from '#analysis/text/offsets.js'
import { canonical } from '#data/model/vietnamese.js'

describe('offsets of the canonical spelling', () => {
  test('a decomposed name is found at its place in the text as given', () => {
    const given = 'Về Cần Giờ'.normalize('NFD')
    const { text, toGiven } = respell(given)
    const start = text.indexOf('Cần')
    expect(given.slice(toGiven(start), toGiven(start + 'Cần Giờ'.length)).normalize('NFC')).toBe('Cần Giờ')
  })
  test('any text: offsets rise from 0 to the end of what was given', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ệ', 'e\u0323\u0302', '\u0301', ' ', '한', '\u1112\u1161', '😀') }),
        (given) => {
          const { text, toGiven } = respell(given)
          expect(text).toBe(canonical(given))
          let last = 0
          for (let i = 0; i <= text.length; i++) {
            expect(toGiven(i)).toBeGreaterThanOrEqual(last)
            last = toGiven(i)
          }
          expect(last).toBe(given.length)
        },
      ),
    ))
})
