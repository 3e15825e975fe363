import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scriptsOf } from '#analysis/stages/detect-language/scripts.js'
import { sorter, unitsOf } from '#analysis/text/characters.js'
import { syllables } from '#analysis/text/syllables.js'

const anyText = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'Cần Giờ',
      'ສະພານ',
      'สะพาน',
      '清化',
      'カナー',
      '😀',
      '\ud840\udc0b',
      '\ud840',
      '\udc0b',
      'e\u0301',
      '10.5',
    ),
  ),
)

test('a character is asked about once, and the answer 0 is kept too', () => {
  const asked: string[] = []
  const sortOf = sorter((character) => {
    asked.push(character)
    return character === 'đ' ? 3 : 0
  })
  expect([...'đaađ'].map((character) => sortOf(character.codePointAt(0) ?? 0))).toEqual([3, 0, 0, 3])
  expect(asked).toEqual(['đ', 'a'])
  expect(unitsOf(0xffff)).toBe(1)
  expect(unitsOf(0x1f600)).toBe(2)
})

test('syllables are the runs of letters, marks and digits, whatever stands between', () =>
  fc.assert(
    fc.property(anyText, (parts) => {
      const text = parts.join(' ')
      const found = syllables(text)
      for (const { start, end, text: shown } of found) expect(text.slice(start, end)).toBe(shown)
      expect(found.map((one) => one.text).join('')).toBe((text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(''))
    }),
  ))

test('letters of each script are counted as the script itself is', () =>
  fc.assert(
    fc.property(anyText, (parts) => {
      const text = parts.join(' ')
      expect(scriptsOf(text).get('latin') ?? 0).toBe((text.match(/\p{Script=Latin}/gu) ?? []).length)
      expect((scriptsOf(text).get('th') ?? 0) / 1.5).toBe((text.match(/\p{Script=Thai}/gu) ?? []).length)
    }),
  ))
