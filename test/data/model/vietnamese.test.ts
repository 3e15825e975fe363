import { describe, expect, test } from 'vitest'
import { canonical, fold, isMarked } from '#data/model/vietnamese.js'

describe('one way of writing', () => {
  test.each([
    ['Thanh Hoá', 'Thanh Hóa'],
    ['THANH HOÁ', 'THANH HÓA'],
    ['Thuỵ Hùng', 'Thụy Hùng'],
    ['quý', 'quý'],
    ['toàn', 'toàn'],
    ['khuỷu', 'khuỷu'],
    ['Đà Nẵng'.normalize('NFD'), 'Đà Nẵng'],
  ])('%s is stored as %s', (written, stored) => expect(canonical(written)).toBe(stored))

  test('folding keeps every offset', () => {
    for (const text of ['Đường Nguyễn Thị Định', 'İstanbul ﬁ', 'ກ້ອນ ភ្នំ 芹耶 😀 Ặ'])
      expect(fold(canonical(text))).toHaveLength(canonical(text).length)
  })
  test('đ is found by d', () => expect(fold('Đà Nẵng, đường')).toBe('da nang, duong'))
  test('text without marks is known as such', () => {
    expect(isMarked('Da Nang')).toBe(false)
    expect(isMarked('Đa Nang')).toBe(true)
  })
})
