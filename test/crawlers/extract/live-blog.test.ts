import { expect, test } from 'vitest'
import { golden, read } from './pages.js'

test('a live blog is an article whose entries keep their times, in the order of the page', () => {
  const blog = read('https://song-nuoc.example/truc-tiep-le-hoi-20260306063000123.htm', golden('live-blog'))
  expect(blog.kind).toBe('article')
  const lines = blog.text.split('\n')
  expect(lines.slice(-7)).toEqual([
    '10:15',
    'Đội Bờ Tây về nhất',
    'Thuyền của ấp Bờ Tây cán đích trước đội thứ hai nửa thân thuyền.',
    '08:40',
    'Một thuyền lật ở khúc cua gần cầu, cả mười hai tay chèo đều lên bờ an toàn.',
    '07:00',
    'Chủ tịch xã đánh trống khai hội trước hơn hai ngàn người xem hai bên bờ rạch.',
  ])
  expect(blog.text).not.toContain('Chia sẻ')
})

test('a live blog was changed when its newest entry was written', () => {
  const blog = read('https://song-nuoc.example/truc-tiep-le-hoi-20260306063000123.htm', golden('live-blog'))
  expect(blog.publishedAt).toEqual(new Date('2026-03-06T06:30:00+07:00'))
  expect(blog.modifiedAt).toEqual(new Date('2026-03-06T10:15:00+07:00'))
})

test('entries that only the data of a page has are read with their times as the press prints them', () => {
  const blog = read('https://song-nuoc.example/bao-so-3-20260305050000123.htm', golden('live-blog-declared'))
  expect(blog.text.split('\n')).toEqual([
    '05/03/2026 14:20',
    'Gió giật cấp 11 ở cửa biển',
    'Trạm quan trắc cửa biển đo được gió giật cấp 11, mưa lớn chưa dứt.',
    '05/03/2026 11:00',
    'Sơ tán xong 300 hộ',
    'Xã đã đưa 300 hộ ngoài đê về trường học, có nước và mì gói.',
  ])
  expect(blog.modifiedAt).toEqual(new Date('2026-03-05T14:20:00+07:00'))
})
