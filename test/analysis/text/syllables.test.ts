import { describe, expect, test } from 'vitest'
import { couldBeVietnamese } from '#analysis/text/phonotactics.js'
import { syllables } from '#analysis/text/syllables.js'
import { words } from '#analysis/text/words.js'

describe('syllables', () => {
  test('they keep their offsets, and points separate them', () =>
    expect(syllables('ở TP.HCM, 芹耶')).toEqual([
      { text: 'ở', start: 0, end: 1 },
      { text: 'TP', start: 2, end: 4 },
      { text: 'HCM', start: 5, end: 8 },
      { text: '芹', start: 10, end: 11 },
      { text: '耶', start: 11, end: 12 },
    ]))
  test('a Khmer vowel sign stays with its letter', () =>
    expect(syllables('ភ្នំ').every(({ text }) => /^\p{L}/u.test(text))).toBe(true))
  test('letters and unspaced characters in one run come apart', () =>
    expect(syllables('A清化B').map(({ text }) => text)).toEqual(['A', '清', '化', 'B']))
})

describe('syllables that Vietnamese could have', () => {
  test.each('nghieng quynh khuya thuyen gi gin giuong xoong uong yeu quoc ngoeo ich a'.split(' '))('%s', (syllable) =>
    expect(couldBeVietnamese(syllable)).toBe(true))
  test.each('street ka ngan-g nge ce blog fa quu strong website jakarta ghanh aa'.split(' '))('not %s', (word) =>
    expect(couldBeVietnamese(word)).toBe(false))
})

test('a bag of words is lower case, in the canonical spelling, whatever the composition', () =>
  expect(words('Thanh Hoá, THANH HÓA'.normalize('NFD'))).toEqual(['thanh', 'hóa', 'thanh', 'hóa']))
