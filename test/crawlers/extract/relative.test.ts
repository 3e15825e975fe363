import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRelativeDate } from '#crawlers/extract/relative.js'
import { article, CAPTURED, read } from './pages.js'

/** Sunday 8 March 2026, noon in Viet Nam. */
const said = (words: string) => parseRelativeDate(words, CAPTURED)?.instant ?? null

describe('a date in words', () => {
  test.each([
    ['5 giờ trước', '2026-03-08T07:00:00+07:00'],
    ['2 phút trước', '2026-03-08T11:58:00+07:00'],
    ['một giờ trước', '2026-03-08T11:00:00+07:00'],
    ['3 ngày trước', '2026-03-05T00:00:00+07:00'],
    ['1 tuần trước', '2026-03-01T00:00:00+07:00'],
    ['hôm qua lúc 15:00', '2026-03-07T15:00:00+07:00'],
    ['Hôm qua, 15h30', '2026-03-07T15:30:00+07:00'],
    ['15:00 hôm qua', '2026-03-07T15:00:00+07:00'],
    ['hôm nay 09:15', '2026-03-08T09:15:00+07:00'],
    ['hôm kia', '2026-03-06T00:00:00+07:00'],
    ['3 hours ago', '2026-03-08T09:00:00+07:00'],
    ['Yesterday at 3:05 pm', '2026-03-07T15:05:00+07:00'],
    ['vừa xong', '2026-03-08T12:00:00+07:00'],
  ])('%s counts from the capture', (words, expected) => {
    expect(said(words)).toEqual(new Date(expected))
  })

  test.each([
    '2 tháng trước',
    'hôm nay lúc 23:00',
    'hôm qua lúc 25:00',
    'giờ trước',
    'chuyện hôm kìa',
    '',
  ])('"%s" names no instant that has passed', (words) => {
    expect(said(words)).toBeNull()
  })

  test('never lies ahead of the capture, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.constantFrom('giây', 'phút', 'giờ', 'ngày', 'tuần'),
        (count, unit) => (said(`${count} ${unit} trước`)?.getTime() ?? 0) <= CAPTURED.getTime(),
      ),
    )
  })

  test('dates an article only when the page says nothing better', () => {
    const url = 'https://vidu.example/sua-cau-123456.html'
    expect(read(url, article({ line: '<span>5 giờ trước</span>' })).publishedAt).toEqual(
      new Date('2026-03-08T07:00:00+07:00'),
    )
    const head = '<meta property="article:published_time" content="2026-03-02T08:00:00+07:00">'
    expect(read(url, article({ head, line: '<span>5 giờ trước</span>' })).publishedAt).toEqual(
      new Date('2026-03-02T08:00:00+07:00'),
    )
  })
})
