/** Which options of `report` go together, and how may their values be written? */
import { describe, expect, test } from 'vitest'
import { heardBy, instantOf, kindOf } from '#api/commands/report-options.js'
import { isoDay } from '#api/commands/shared.js'

describe('a report', () => {
  test.each([
    [{ link: 'https://bao.example/1' }, 'link'],
    [{ text: 'a.txt', link: 'https://bao.example/1', place: 'xã A' }, 'text'],
    [{ image: 'a.png', typed: 'a.txt' }, 'image'],
    [{ opinion: 'a.txt', place: 'xã A', heardBy: 'few' }, 'opinion'],
  ] as const)('of %j is of one kind', (options, kind) => {
    expect(kindOf(options)).toBe(kind)
  })

  test.each([
    ['of nothing', {}, 'cần đúng một trong'],
    ['of two kinds', { text: 'a', opinion: 'b', place: 'c' }, 'cần đúng một trong'],
    ['of an opinion heard nowhere', { opinion: 'a.txt' }, '--opinion cần thêm --place'],
    ['of an opinion at a blank place', { opinion: 'a.txt', place: ' ' }, '--opinion cần thêm --place'],
    [
      'of an opinion with an address',
      { opinion: 'a', place: 'b', link: 'https://x.example' },
      'không dùng cùng --link',
    ],
    ['of a link seen at a place', { link: 'https://x.example', place: 'xã A' }, '--link không dùng cùng --place'],
    ['of a text said by many', { text: 'a', heardBy: 'few' }, '--text không dùng cùng --heard-by'],
    ['of a text typed from a picture', { text: 'a', typed: 'b' }, '--text không dùng cùng --typed'],
  ])('%s is refused, and no option is passed over in silence', (_, options, says) => {
    expect(() => kindOf(options)).toThrow(says)
  })

  test.each([
    ['20/11/2026', '2026-11-20T00:00:00+07:00'],
    ['2026-11-20', '2026-11-20T00:00:00+07:00'],
    ['5/1/2026 9:05', '2026-01-05T09:05:00+07:00'],
    ['2026-11-20T09:30', '2026-11-20T09:30:00+07:00'],
  ])('heard at %s has that time in Viet Nam', (when, instant) => {
    expect(instantOf(when)).toBe(instant)
  })

  test.each(['31/02/2026', '13/13/2026', 'hôm qua', '20/11/2026 25:00', ''])('heard at “%s” is asked again', (when) => {
    expect(() => instantOf(when)).toThrow(/20\/11\/2026/)
  })

  test('is heard from as many as people say, with or without marks, or as programs write', () => {
    expect(['vài chục', 'vai chuc', 'tens', 'Một'].map(heardBy)).toEqual(['tens', 'tens', 'tens', 'one'])
    expect(() => heardBy('ba')).toThrow('một, vài, vài chục, vài trăm')
  })
})

test('a day is taken as people write it; what is no day is left for the reader to refuse', () => {
  expect(['27/10/2025', '7-1-2025', '2025-10-27', 'x'].map(isoDay)).toEqual([
    '2025-10-27',
    '2025-01-07',
    '2025-10-27',
    'x',
  ])
})
