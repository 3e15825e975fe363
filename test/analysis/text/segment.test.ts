import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segment } from '#analysis/text/segment.js'

const cut = (text: string) => segment(text).map((word) => word.text)

describe('words of a Vietnamese text', () => {
  test.each([
    ['Các em học sinh học bài.', ['Các', 'em', 'học sinh', 'học', 'bài']],
    ['Ủy ban nhân dân xã họp với người dân.', ['Ủy ban nhân dân', 'xã', 'họp', 'với', 'người dân']],
    ['ông Nguyễn Văn Ba nói', ['ông', 'Nguyễn Văn Ba', 'nói']],
    ['Chuyến phà Cần Giờ ngừng hoạt động', ['Chuyến', 'phà', 'Cần Giờ', 'ngừng', 'hoạt động']],
    ['Giá đất, nhà cửa tăng 12%', ['Giá', 'đất', 'nhà cửa', 'tăng', '12']],
    ['', []],
  ])('%s', (text, words) => expect(cut(text)).toEqual(words))

  test('no word crosses a sign or a new line', () => {
    expect(cut('học, sinh')).toEqual(['học', 'sinh'])
    expect(cut('học\nsinh')).toEqual(['học', 'sinh'])
  })
  test('any text: words are found again at their offsets, in order, and hold all letters', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('học', 'sinh', 'Cần', 'Giờ', ' ', ' ', ',', '\n', '12', '清', '😀')),
        (parts) => {
          const text = parts.join('')
          const words = segment(text)
          let at = 0
          for (const { start, end, text: word } of words) {
            expect(text.slice(start, end)).toBe(word)
            expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u)
            at = end
          }
          expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u)
        },
      ),
    ))
})
