import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLegacy, legacyEncodingOf } from '#data/model/legacy.js'
import { TCVN3, VNI } from '#data/model/legacy-codes.js'

/** The codes that draw each letter: the first that the table names. */
const codesFor = (table: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>()
  for (const [code, letter] of table) if (!codes.has(letter)) codes.set(letter, code)
  return codes
}
const encoded = (text: string, codes: ReadonlyMap<string, string>) =>
  [...text].map((letter) => codes.get(letter) ?? letter).join('')

const LETTERS = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ']
const SENTENCES = [
  'Ủy ban nhân dân xã thông báo cắt điện để sửa chữa đường dây từ sáng sớm'.toLowerCase(),
  'người dân phản ánh nước ngập kéo dài, đề nghị chính quyền khắc phục',
  'kết quả bầu cử đại biểu hội đồng nhân dân được công bố rộng rãi',
]

describe.each([
  ['tcvn3', TCVN3],
  ['vni', VNI],
] as const)('text for fonts of %s', (encoding, table) => {
  const codes = codesFor(table)
  test('every Vietnamese letter has a code', () => expect(LETTERS.filter((letter) => !codes.has(letter))).toEqual([]))
  test.each(SENTENCES)('is known and read: %s', (sentence) => {
    const old = encoded(sentence, codes)
    expect(legacyEncodingOf(old)).toBe(encoding)
    expect(decodeLegacy(old).text).toBe(sentence)
  })
  test('any run of Vietnamese syllables comes back, with each letter at its place', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SENTENCES.join(' ').split(/[\s,]+/)), { minLength: 12 }), (syllables) => {
        const text = syllables.join(' ')
        const old = encoded(text, codes)
        // Twelve syllables hold at least three marked ones unless chance says otherwise.
        fc.pre(legacyEncodingOf(old) !== null)
        const { text: read, starts } = decodeLegacy(old)
        expect(read).toBe(text)
        for (const space of text.matchAll(/ /g)) expect(old[starts[space.index] ?? -1]).toBe(' ')
        expect(starts[read.length]).toBe(old.length)
      }),
    ))
  test('only the old paragraph of a page is read anew', () => {
    const old = encoded(SENTENCES[1] ?? '', codes)
    expect(decodeLegacy(`Tin mới: đường ngập\n${old}\nHết.`).text).toBe(`Tin mới: đường ngập\n${SENTENCES[1]}\nHết.`)
  })
})

test('known by hand: two headings as old pages show them', () => {
  expect(decodeLegacy('Th«ng b¸o vÒ viÖc c¾t ®iÖn').text).toBe('Thông báo về việc cắt điện')
  expect(decodeLegacy('Thoâng baùo veà vieäc caét ñieän treân ñöôøng').text).toBe(
    'Thông báo về việc cắt điện trên đường',
  )
})

test('the letter that browsers hide is put back where only it makes a syllable', () =>
  expect(decodeLegacy('HuyÖn Mêng Kh¬ng, x· B¶n LÇu, ®êng tØnh').text).toBe(
    'Huyện Mường Khương, xã Bản Lầu, đường tỉnh',
  ))

test.each([
  'Les élèves français ont été très fâchés après le dîner à la forêt',
  'Die Bürger müssen für größere Häuser höhere Gebühren zahlen',
  'A população não está contente com a educação e a saúde pública',
  'El niño comió jamón en el jardín después de la reunión',
  'cà phê và bánh mì là quà quê',
  'Xã Cần Giờ thông báo',
  '© 2025 «Báo» · 50 µg/m³ ± 5 °C § 12',
  '',
])('is not taken for an old font: %s', (text) => {
  expect(legacyEncodingOf(text)).toBeNull()
  expect(decodeLegacy(text).text).toBe(text)
})
