import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOf } from '#crawlers/intake/counts.js'

test.each([
  ['0', 0],
  ['1234', 1234],
  [' 1.234 ', 1234],
  ['1,234', 1234],
  ['1 234 567', 1_234_567],
  ['1\u00a0234', 1234],
  ['1.234.567', 1_234_567],
  ['12.0', 12],
  ['12,00', 12],
  ['1.2K', 1200],
  ['1,2k', 1200],
  ['3,4 N', 3400],
  ['3,4 nghìn', 3400],
  ['15K+', 15_000],
  ['1,25 Tr', 1_250_000],
  ['2 triệu', 2_000_000],
  ['1.1M', 1_100_000],
  ['1,5 tỷ', 1_500_000_000],
  [1200, 1200],
])('%s is %i', (written, count) => {
  expect(countOf(written)).toBe(count)
})

test.each([
  '',
  '-',
  'N/A',
  'nhiều',
  '-5',
  '1.5',
  '1.234,567',
  '12,34',
  '1.23.456',
  '1.234K',
  '1 2',
  '1e9',
  '0x10',
  '١٢',
  '5 lượt',
  Number.NaN,
  -1,
  1.5,
  1e20,
])('%s is no count that is sure', (written) => {
  expect(countOf(written)).toBeNull()
})

test('whatever grouping is used, a whole number keeps its value', () => {
  const marks = fc.constantFrom('.', ',', ' ', "'")
  fc.assert(
    fc.property(fc.nat(2_000_000_000), marks, (count, mark) => {
      expect(countOf(String(count).replace(/\B(?=(\d{3})+$)/g, mark))).toBe(count)
      expect(countOf(count)).toBe(count)
    }),
  )
})

test('a long text is no count and costs no time', () => {
  const began = performance.now()
  for (const text of ['1'.repeat(1e6), '1.'.repeat(1e6), ' '.repeat(1e6), '1 '.repeat(20)])
    expect(countOf(text)).toBeNull()
  expect(performance.now() - began).toBeLessThan(1_000)
})
