import { expect, test } from 'vitest'
import { ownDeadline } from '#data/model/own-deadline.js'
import { holdsQuote } from '#data/model/quote.js'
import { vafcLabel } from '#data/model/vafc.js'
import { DEADLINES } from '../../support/a-claim.js'

test.each([
  ['word for word', 'Giá vé là 5.000 đồng.', 'vé là 5.000', true],
  ['over a line end', 'Giá vé\n  là 5.000', 'Giá vé là 5.000', true],
  ['with the marks typed another way', 'Hòa Bình', 'Ho\u0300a Bình', true],
  ['with a soft hyphen between', 'thủy\u00adngân', 'thủyngân', true],
  ['with another figure', 'Giá vé là 5.000 đồng', 'Giá vé là 6.000 đồng', false],
  ['in another case', 'Giá vé', 'giá vé', false],
  ['without marks', 'Giá vé', 'Gia ve', false],
  ['with words left out', 'không phải là sai', 'không sai', false],
  ['of nothing', 'Giá vé', '  ', false],
])('a quote %s', (_, text, quote, holds) => {
  expect(holdsQuote(text, quote)).toBe(holds)
})

test('nothing is ever exported as “tin giả”', () => {
  expect((['true', 'false', 'inaccurate', 'unverifiable'] as const).map(vafcLabel)).toEqual([
    'Tin xác thực',
    'Tin sai sự thật',
    null,
    null,
  ])
})

test('our own promises hold where an office has no row of law', () => {
  const friday = new Date('2026-03-13T09:00:00+07:00')
  expect(ownDeadline('data-subject-request', friday, DEADLINES)).toEqual(new Date('2026-03-18T00:00:00+07:00'))
  expect(ownDeadline('own-error-found', friday, DEADLINES)).toEqual(new Date('2026-03-21T00:00:00+07:00'))
})
