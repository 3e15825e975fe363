import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { narrated, TOLD } from '#analysis/models/narrator.js'

const column =
  'Tôi đi chợ từ sáng sớm. Chị bán rau hỏi tôi mua gì, tôi chỉ cười. Có lẽ chúng ta đã quên cách hỏi thăm nhau như thế.'

describe('who tells a text', () => {
  test('a column is told by an I', () => expect(narrated(column)).toBeGreaterThan(TOLD))

  test('a report that quotes people is not', () =>
    expect(narrated('Chị Lài nói: "Tôi sợ lắm, tôi không ngủ được." Anh Bảy kể: “Tôi thấy khói, tôi chạy.”')).toBe(0))

  test('what follows a quotation counts again', () =>
    expect(narrated('"Đi thôi", mẹ giục. Tôi vẫn đứng đó, tôi chờ cha.')).toBeGreaterThan(0))

  test('a quotation mark left open ends with its paragraph', () =>
    expect(narrated('Bà nói: "tôi già rồi, tôi mệt\nTôi nhớ mãi câu ấy.')).toBe(
      narrated('Bà nói:\nTôi nhớ mãi câu ấy.'),
    ))

  test('answers of an interview are somebody else’s', () =>
    expect(narrated('- Tôi học nghề từ bé.\n– Tôi không bỏ nghề được.')).toBe(0))

  test('`chúng tôi` is also a newspaper of itself', () =>
    expect(narrated('Chủ quán cho chúng tôi xem hóa đơn, nhờ chúng tôi phản ánh.')).toBe(0))

  test('one `tôi` in a short text is not yet a teller', () => {
    expect(narrated('Tôi xem.')).toBe(100 / 80)
    expect(narrated(`Tôi xem. ${'Sáng nay trời mưa to. '.repeat(80)}`)).toBeLessThan(TOLD)
  })

  test('any text has a share between none and all', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const share = narrated(text)
        return share >= 0 && share <= 100
      }),
    ))
})
