import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '#analysis/text/normalise.js'
import { canonical, foldSpelling } from '#data/model/vietnamese.js'

describe('what a text says behind its disguise', () => {
  test.each([
    ['bold letters of mathematics', '𝐋𝐮̛̀𝐚 đ𝐚̉𝐨', 'Lừa đảo'],
    ['full width', 'Ｃần Ｇiờ ２０２５', 'Cần Giờ 2025'],
    ['hidden signs in a word', 'l\u200bừ\u00ada đ\u200dảo', 'lừa đảo'],
    ['letters set apart', 'bọn l ừ a  đ ả o đó', 'bọn lừa đảo đó'],
    ['letters set apart without a wider space between words', 'bọn l ừ a đ ả o đó', 'bọn lừa đảo đó'],
    ['letters with points between', 'bọn l.ừ.a đ.ả.o đó', 'bọn lừa đảo đó'],
    ['Cyrillic letters in a Latin word', 'Сần Giờ bị lừа đảо', 'Cần Giờ bị lừa đảo'],
    ['a d with a bar of another alphabet', 'Ðà Nẵng, ðường', 'Đà Nẵng, đường'],
    ['a font of old', 'Th«ng b¸o vÒ viÖc c¾t ®iÖn', 'Thông báo về việc cắt điện'],
    ['marks typed in the wrong order', 'Vie\u0323\u0302t, vie\u0301\u0302t', 'Việt, viết'],
    ['a Russian word stays Russian', 'город Москва', 'город Москва'],
    ['an Icelandic name stays', 'Sigurðsson', 'Sigurðsson'],
    ['a list of answers stays', 'chọn a b c d', 'chọn a b c d'],
    ['initials stay', 'A. B. C. D.', 'A. B. C. D.'],
    ['a family of emoji stays', '👨‍👩‍👧 vui', '👨‍👩‍👧 vui'],
    ['Khmer keeps its word signs', 'ភូមិ\u200bនេះ', 'ភូមិ\u200bនេះ'],
  ])('%s', (_, given, read) => expect(normalise(given).text).toBe(read))

  test('a name found behind a disguise is pointed at in the text as given', () => {
    const given = 'Về 𝐂𝐚̂̀𝐧 G\u200biờ nhé'
    const { text, toGiven } = normalise(given)
    const start = text.indexOf('Cần')
    expect(given.slice(toGiven(start), toGiven(start + 'Cần Giờ'.length))).toBe('𝐂𝐚̂̀𝐧 G\u200biờ')
  })
  test('any text: offsets rise from 0 to the end, and reading twice says the same', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a',
            'đ',
            'ừ',
            ' ',
            '  ',
            '.',
            '𝐚',
            '\u0301',
            '\u0302',
            '\u200b',
            'а',
            '«',
            '®',
            'Ö',
            '\n',
            '😀',
            'l',
            'hòan',
            'ｑ',
          ),
        ),
        (parts) => {
          const given = parts.join('')
          const { text, toGiven } = normalise(given)
          let last = 0
          for (let i = 0; i <= text.length; i++) {
            expect(toGiven(i)).toBeGreaterThanOrEqual(last)
            last = toGiven(i)
          }
          expect(last).toBe(given.length)
          expect(canonical(text)).toBe(text)
        },
      ),
    ))
  test('a hostile text is read in time linear in its length', () => {
    const began = performance.now()
    for (const hostile of ['a ', 'a.', 'a. ', 'ừ', '\u200b', 'á\u0302', 'µ', 'а', ' ', '𝐚', 'úy'])
      normalise(hostile.repeat(100_000 / hostile.length))
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('where the tone stands', () => {
  test.each([
    ['qúy', 'quý'],
    ['Qúy', 'Quý'],
    ['qủa', 'quả'],
    ['gìa', 'già'],
    ['gía', 'giá'],
    ['hòan tòan', 'hoàn toàn'],
    ['TÓAN', 'TOÁN'],
    ['lọai', 'loại'],
    ['hùynh', 'huỳnh'],
    ['tíêng', 'tiếng'],
    ['thúê', 'thuế'],
    ['múôn', 'muốn'],
    ['đừơng', 'đường'],
    ['Thửơng', 'Thưởng'],
    ['khúyên', 'khuyến'],
    ['gì', 'gì'],
    ['mùa mía', 'mùa mía'],
    ['thúy', 'thúy'],
    ['hóa', 'hóa'],
    ['Río García', 'Río García'],
    ['Túan', 'Túan'],
    ['khuỷu', 'khuỷu'],
    ['ngoằn ngoèo', 'ngoằn ngoèo'],
  ])('%s is stored as %s', (written, stored) => expect(canonical(written)).toBe(stored))
  test('any letters: storing what is stored changes nothing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'qghtnucaiyeoáàạúùụíìịóòọýừươêôâăđ \u0301\u0302\u0306\u0323'), { maxLength: 12 }),
        (letters) => {
          const once = canonical(letters.join(''))
          expect(canonical(once)).toBe(once)
        },
      ),
    ))
})

test.each([
  ['Mỹ', 'Mĩ'],
  ['kỹ sư', 'kĩ sư'],
  ['Lý Thường Kiệt', 'Lí Thường Kiệt'],
  ['quý', 'quí'],
  ['công ty', 'công ti'],
])('%s is found by %s', (a, b) => expect(foldSpelling(canonical(a))).toBe(foldSpelling(canonical(b))))
test('thúy is not found by thúi, nor ty by tin', () => {
  expect(foldSpelling('thúy')).not.toBe(foldSpelling('thúi'))
  expect(foldSpelling('tỷ lệ')).not.toBe(foldSpelling('tin lệ'))
})
