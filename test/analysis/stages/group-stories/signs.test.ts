import { describe, expect, test } from 'vitest'
import { creditsAnother } from '#analysis/stages/group-stories/credit.js'
import { apart, whenOf } from '#analysis/stages/group-stories/when.js'

describe('a credit at the end', () => {
  test.each([
    'Cầu đã thông xe.\nTheo Báo Sông Lớn.',
    'Cầu đã thông xe. (Theo Cửa Biển)',
    'Cầu đã thông xe.\nTHEO CỬA BIỂN',
    'Cầu đã thông xe.\nNguồn: songlon.example',
    'Cầu đã thông xe. Theo TTXVN',
  ])('is seen: %s', (text) => expect(creditsAnother(text)).toBe(true))
  test.each([
    'Theo UBND xã, cầu đã thông xe vào sáng nay và dân đi lại thuận tiện.',
    'Cầu đã thông xe. Theo ông Nam, dân rất vui.',
    'Dân đi theo đường mới.',
    '',
  ])('is not made up: %s', (text) => expect(creditsAnother(text)).toBe(false))
  test('a hostile end costs nothing', () => {
    const began = performance.now()
    creditsAnother(`${'theo A '.repeat(1e5)}!`)
    expect(performance.now() - began).toBeLessThan(200)
  })
})

const when = (title: string, text = '', publishedAt: string | null = null) =>
  whenOf({ title, text, publishedAt: publishedAt === null ? null : new Date(publishedAt) })

describe('when an item speaks', () => {
  test('a day named in the title comes before one in the text', () =>
    expect(when('Ngày 2/1 khởi công', 'Hôm 5/1').day).toBe(1))
  test('a time counts by the Vietnamese day', () =>
    expect(when('Tin', '', '2026-01-01T18:00:00Z').day).toBe(when('Ngày 2/1').day))
  test('what is no day is none', () => expect(when('Tỷ lệ 45/60, nghị quyết 31/2').day).toBeNull())
  test('a week apart is another event, over New Year too', () => {
    const undated = (day: string) => when(`Sự kiện ngày ${day}`)
    expect(apart(undated('28/12'), undated('2/1'))).toBe('unknown')
    expect(apart(undated('28/12'), undated('9/1'))).toBe('apart')
    expect(apart(when('A', '', '2026-01-01T00:00:00Z'), when('B', '', '2026-01-09T00:00:00Z'))).toBe('apart')
  })
  test.each([
    'Giá vàng hôm nay tăng',
    'Dự báo thời tiết Cần Giờ',
    'Kết quả xổ số miền Nam',
    'XSMB ngày 2/1',
    'Lịch cúp điện tuần này',
  ])('%s comes every day', (title) => expect(when(title).serial).toBe(true))
  test.each([
    'Giá trị của làng nghề',
    'Bắt nhóm buôn vàng giả',
    'Xóa sổ tụ điểm bán xăng giả',
  ])('%s does not', (title) => expect(when(title).serial).toBe(false))
})
