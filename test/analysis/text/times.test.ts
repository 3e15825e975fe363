import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timesDiffer } from '#analysis/text/differs.js'
import { type TimeSpan, timeSpans } from '#analysis/text/times.js'
import { TIMES } from './times.js'

const FRIDAY = new Date('2026-11-20T03:00:00Z')
/** In Vietnam's time, midnight as the bare day. */
const local = (instant: Date | null): string =>
  instant === null ? '' : new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T00:00', '')
const written = ({ precision, from, to }: TimeSpan): string =>
  from === null ? `${precision} -` : `${precision} ${local(from)} ${local(to)}`

describe('times that a text names', () => {
  test.each(TIMES.map((line) => line.split(' → ')))('%s → %s', (text, expected) =>
    expect(
      timeSpans(text ?? '', FRIDAY)
        .map(written)
        .join('; ') || 'nothing',
    ).toBe(expected))

  test('any day, written any way, is read back', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1951-01-01'), max: new Date('2050-12-31'), noInvalidDate: true }),
        fc.constantFrom('/', '-', '.', ' tháng '),
        (date, sign) => {
          const [year, month, day] = date.toISOString().slice(0, 10).split('-').map(Number)
          const text = `ngày ${day}${sign}${month}${sign === ' tháng ' ? ' năm ' : sign}${year}`
          const [span] = timeSpans(`Họp ${text}.`, null)
          expect(span).toMatchObject({ start: 4, end: 4 + text.length, precision: 'day' })
          expect(local(span?.from ?? null)).toBe(date.toISOString().slice(0, 10))
        },
      ),
    ))
  test('without the time of writing, what is relative has no value', () => {
    for (const text of ['hôm qua', 'ngày 25/7', 'năm ngoái', 'tuần trước', 'tháng 7', '3 ngày trước'])
      expect(timeSpans(text, null)).toMatchObject([{ from: null, to: null }])
  })
  test('a hostile text is read in time linear in its length', () => {
    const began = performance.now()
    for (const hostile of ['1/', '1-', 'tháng ', 'ngày 1 ', 'sáng ', '10h ', '2021-2025 đến ', ' '])
      timeSpans(hostile.repeat(100_000 / hostile.length), FRIDAY)
    expect(performance.now() - began).toBeLessThan(10_000)
  })
  test('a day agrees with its month and not with another day', () => {
    const [day, month, other] = ['ngày 2/9/2025', 'tháng 9/2025', 'ngày 3/9/2025'].map(
      (text) => timeSpans(text, null)[0],
    )
    if (!day || !month || !other) throw new Error('three times are named')
    expect([timesDiffer(day, month), timesDiffer(day, other)]).toEqual([false, true])
  })
})
