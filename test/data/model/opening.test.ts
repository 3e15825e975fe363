/** What does a text go by that nobody gave a headline? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOf, openingOf } from '#data/model/opening.js'

describe('the opening of a text', () => {
  test.each([
    ['its first sentence', 'Phà ngừng chạy từ sáng nay. Bà con chờ đông.', 'Phà ngừng chạy từ sáng nay'],
    ['the whole of a short text', 'Phà ngừng chạy', 'Phà ngừng chạy'],
    [
      'more than a first sentence that says little',
      'Tin nóng! Phà ngừng chạy. Bà con chờ.',
      'Tin nóng! Phà ngừng chạy',
    ],
    ['a question with its mark', 'Sao phà ngừng chạy cả tuần nay? Không ai nói.', 'Sao phà ngừng chạy cả tuần nay?'],
    ['one line, whatever its breaks', 'Phà\nngừng  chạy', 'Phà ngừng chạy'],
  ])('is %s', (_, text, opening) => {
    expect(openingOf(text)).toBe(opening)
  })

  test('of a long sentence is cut between two words', () => {
    const opening = openingOf(`${'bà con chờ phà '.repeat(20)}.`)
    expect(opening).toMatch(/^(?:bà con chờ phà )*(?:bà|bà con|bà con chờ|bà con chờ phà)…$/)
  })

  test('of a text without a word is none', () => {
    expect(openingOf(' \n ')).toBeNull()
  })

  test('is one line of at most 91 signs, never half a sign, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const opening = openingOf(text) ?? ''
        expect(opening.length).toBeLessThanOrEqual(91)
        expect(opening).not.toContain('\n')
        // A surrogate without its other half cannot be encoded.
        expect(() => encodeURIComponent(opening)).not.toThrow()
      }),
    )
  })
})

test('an opening is never taken for a headline', () => {
  expect(nameOf({ title: 'Cầu mới', excerpt: 'Khởi công.' })).toBe('Cầu mới')
  expect(nameOf({ title: null, excerpt: 'Phà ngừng chạy từ sáng nay.' })).toBe(
    '“Phà ngừng chạy từ sáng nay” (trích đầu bài, chưa có tiêu đề)',
  )
  expect(nameOf({ title: null, excerpt: '' })).toBe('(không có tiêu đề)')
})
