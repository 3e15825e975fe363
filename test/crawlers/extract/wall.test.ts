import { describe, expect, test } from 'vitest'
import { article, read } from './pages.js'

const URL_OF = 'https://vidu.example/xa-sua-cau-20260307075519174.htm'
const closed = (lines: readonly string[], free: boolean): string =>
  `<html lang="vi"><head><title>Xã sửa hai cây cầu ván trước mùa mưa</title><meta property="article:published_time" content="2026-03-07T08:00:00+07:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Xã sửa hai cây cầu ván trước mùa mưa","isAccessibleForFree":${free}}</script></head>
<body><article><h1>Xã sửa hai cây cầu ván trước mùa mưa</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`

describe('a page', () => {
  test('that shows nothing but a consent wall is no article', () => {
    const wall = closed(
      ['Chúng tôi và các đối tác sử dụng cookie để cải thiện trải nghiệm của bạn.', 'Chấp nhận tất cả cookie'],
      true,
    )
    expect(read(URL_OF, wall).kind).toBe('other')
  })

  test('that shows a teaser of a closed article and the wall is no article', () => {
    const teaser = closed(
      [
        'Sáng nay xã khởi công sửa hai cây cầu ván bắc qua rạch, dự kiến xong trước mùa mưa.',
        'Đăng nhập hoặc mua gói thuê bao để đọc tiếp bài viết này.',
      ],
      false,
    )
    expect(read(URL_OF, teaser).kind).toBe('other')
  })

  test('with a short open article and a line about cookies is an article all the same', () => {
    const short = closed(
      [
        'Sáng nay xã khởi công sửa hai cây cầu ván bắc qua rạch Lá, dự kiến xong trước mùa mưa, theo ban quản lý dự án của xã.',
        'Bà con hai bên bờ góp gần ba trăm ngày công, phần còn lại do ngân sách xã lo, mỗi cây cầu dài hai mươi mét.',
        'Trang web này sử dụng cookie.',
      ],
      true,
    )
    expect(read(URL_OF, short).kind).toBe('article')
  })

  test('with the whole text is an article though it asks to subscribe', () => {
    const page = read(URL_OF, article({ tail: '<p>Đăng ký bản tin để đọc tiếp mỗi sáng.</p>' }))
    expect(page.kind).toBe('article')
  })
})
