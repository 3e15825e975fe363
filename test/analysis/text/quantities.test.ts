import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountsDiffer } from '#analysis/text/differs.js'
import { type Quantity, quantities } from '#analysis/text/quantities.js'
import { AMOUNTS } from './amounts.js'

const written = ({ bound, low, high, unit, of }: Quantity): string =>
  [bound, low === high ? low : `${low}..${high}`, unit, of].filter((part) => part !== null).join(' ')
/** `12e6` → `12000000`, so that the table stays short. */
const plain = (expected: string): string => expected.replace(/\d[\d.]*?e\d+/g, (figure) => String(Number(figure)))

const only = (text: string): Quantity => {
  const [first] = quantities(text)
  if (first === undefined) throw new Error(`nothing stated in ${text}`)
  return first
}
const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, '.')

describe('amounts that a text states', () => {
  test.each(AMOUNTS.map((line) => line.split(' → ')))('%s → %s', (text, expected) =>
    expect(
      quantities(text ?? '')
        .map(written)
        .join('; ') || '-',
    ).toBe(plain(expected ?? '')))

  test('any whole amount, written with points, is read back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (amount) => {
        expect(only(`${grouped(String(amount))} đồng`)).toMatchObject({ low: amount, high: amount, unit: 'VND' })
      }),
    ))
  test('any decimal amount with any scale is read back', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom<[string, number]>(['nghìn', 1e3], ['triệu', 1e6], ['tỷ', 1e9], ['nghìn tỉ', 1e12]),
        (whole, thousandths, [scale, factor]) => {
          const fraction = String(thousandths).padStart(3, '0').replace(/0+$/, '')
          const figures = grouped(String(whole)) + (fraction === '' ? '' : `,${fraction}`)
          // `5,000` would be English thousands, but trailing zeros were cut.
          expect(only(`${figures} ${scale} đồng`).low / factor).toBeCloseTo(whole + thousandths / 1000, 6)
        },
      ),
    ))
  test('any text: spans are in order, apart, inside, and nothing throws', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'1 2.5 , . - / đến triệu tỷ nghìn hơn đồng % năm hai mươi lăm nửa rưỡi vài hàng 25/7 km2 $ \n 👍 İ'.split(
              ' ',
            ),
          ),
        ),
        fc.constantFrom('', ' '),
        (parts, space) => {
          const text = parts.join(space)
          let at = 0
          for (const { start, end, low, high } of quantities(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(low).toBeLessThanOrEqual(high)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
        },
      ),
    ))
  test('the span is the place in the text, with the word that says how firm', () => {
    const text = 'Xã chi hơn 3.000 tỉ đồng cho đường.'
    const { start, end } = only(text)
    expect(text.slice(start, end)).toBe('hơn 3.000 tỉ đồng')
  })
  test('a hostile text is read in time linear in its length', () => {
    const began = performance.now()
    for (const hostile of ['1 ', '1.', '1 000 ', 'hơn ', 'một ', '1-', '5 triệu '])
      quantities(hostile.repeat(100_000 / hostile.length))
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('whether two amounts contradict each other', () => {
  test.each([
    ['12 người', '13 người', true],
    ['hơn 3.000 tỷ đồng', '3.200 tỷ đồng', false],
    ['hơn 3.000 tỷ đồng', '300 tỷ đồng', true],
    ['hơn 3.000 tỷ đồng', '6.000 tỷ đồng', true],
    ['3,2 tỷ đồng', '3.215 triệu đồng', false],
    ['3,2 tỷ đồng', '3.350 triệu đồng', true],
    ['khoảng 200 hộ', '190 hộ', false],
    ['không quá 200 hộ', '250 hộ', true],
    ['5 ha', '50.000 m2', false],
    ['3-5%', '4%', false],
    ['2 tỷ đồng', '2 tỷ USD', null],
    ['12 người', '12 hộ', null],
  ])('%s and %s: %s', (a, b, expected) => expect(amountsDiffer(only(a), only(b))).toBe(expected))
})
