/** How much of somebody else's words does a summary carry? */
import { describe, expect, test } from 'vitest'
import { clip, plain, webAddress, withoutContacts } from '#api/reports/plain.js'
import { headline, quotationOf, sourceName, summaryOf } from '#api/reports/summary.js'
import { buildWeekly } from '#api/reports/weekly.js'
import type { TopicId } from '#data/model/vocabulary.js'
import { input, item } from './a-week.js'

const MONDAY = '2026-11-09T08:00:00+07:00'
const withLead = (lead: string | null, text = '') => item(1, 'tuoiTre', MONDAY, 'Tiêu đề', { lead, text })

describe('the quotation', () => {
  test.each([
    ['one sentence of two', 'Câu một. Câu hai.', '“Câu một.”'],
    [
      'a full stop of an abbreviation ends no sentence',
      'Ủy ban TP. Hồ Chí Minh họp. Xong.',
      '“Ủy ban TP. Hồ Chí Minh họp.”',
    ],
    [
      'an initial ends no sentence',
      'Chị L.T. Nga và anh Ph. Bình khai báo. Hết.',
      '“Chị L.T. Nga và anh Ph. Bình khai báo.”',
    ],
    ['a decimal point ends no sentence', 'Dài 7.3 km. Rộng.', '“Dài 7.3 km.”'],
    ['marks of the source become single ones', 'Ông nói “sẽ làm” rồi đi. Hết.', '“Ông nói ‘sẽ làm’ rồi đi.”'],
    ['a lead that repeats the headline is not told twice', 'Tiêu đề', null],
  ])('%s', (_name, lead, told) => {
    expect(quotationOf(withLead(lead))).toBe(told)
  })

  test('without a lead it is the first sentence of the first paragraph', () => {
    expect(quotationOf(withLead(null, 'Đoạn đầu. Câu nữa.\nĐoạn hai.'))).toBe('“Đoạn đầu.”')
  })

  test('the headline that an import repeats as its first line, and a caption, are no lead', () => {
    const text = 'Tiêu đề\n\nẢnh minh họa\nCâu đầu của bài. Câu sau.'
    expect(quotationOf(withLead(null, text))).toBe('“Câu đầu của bài.”')
  })

  test('never carries more than two hundred characters of the source', () => {
    for (const lead of ['chữ '.repeat(5_000), 'x'.repeat(200_000), `${'a. '.repeat(50_000)}B`])
      expect(quotationOf(withLead(lead))?.length ?? 0).toBeLessThanOrEqual(202)
  })

  test('a summary holds no second sentence of the text', () => {
    expect(summaryOf(withLead('Câu một. Bí mật của bài.', 'Câu một. Bí mật của bài.\nThân bài dài.'))).toBe(
      'Báo Tuổi Trẻ Online ngày 09/11 phản ánh: “Tiêu đề”. “Câu một.”',
    )
  })

  test('nothing but the title is told of a post on a forum', () => {
    const post = item(1, 'dienDan', MONDAY, 'Hỏi chuyện chợ', { lead: 'Tôi tên là An. Nhà tôi ở ấp.' })
    expect(summaryOf(post)).toBe('Diễn đàn Đất Phương Nam ngày 09/11 có bài đăng: “Hỏi chuyện chợ”.')
  })
})

test('an outlet that names its own sort is not called a newspaper twice', () => {
  const named = (name: string, level: 'national' | 'portal' = 'national') => sourceName({ name, level })
  expect([named('Tuổi Trẻ'), named('Báo Tin tức'), named('VTV Online'), named('Cổng Chính phủ', 'portal')]).toEqual([
    'Báo Tuổi Trẻ',
    'Báo Tin tức',
    'VTV Online',
    'Cổng Chính phủ',
  ])
})

test('an Item without a title says so', () => {
  expect([headline(null), headline(' \u0000 ')]).toEqual(['(không có tiêu đề)', '(không có tiêu đề)'])
})

test('telephone numbers, addresses and account names stay out, dates and amounts stay in', () => {
  expect(withoutContacts('Gọi 0912 345 678 hoặc +84 28 3823 4567, thư an.nguyen@vidu.vn, trang @an.nguyen')).toBe(
    'Gọi [đã ẩn] hoặc [đã ẩn], thư [đã ẩn], trang [đã ẩn]',
  )
  const kept = 'Từ 01/01/2025 đến 09.11.2026 chi 0,35 tỷ, 84.500.000 đồng, 1.234.567.890 đồng, tổng đài 1022'
  expect(withoutContacts(kept)).toBe(kept)
})

describe('plain text', () => {
  test('loses controls, halves of characters and marks that turn the direction', () => {
    expect(plain('a\u0000b\u0008c\ud800d\u202ee\u2066f\ufffeg\u009f')).toBe('abcdefg')
  })
  test('keeps Vietnamese, other scripts and pictographs', () => {
    expect(plain('Đặc khu\tLý Sơn\n海防 العربية 🌊')).toBe('Đặc khu Lý Sơn 海防 العربية 🌊')
  })
  test('is its own plain text', () => {
    const once = plain('e\u0000\u0301 \u0007 x')
    expect(plain(once)).toBe(once)
  })
  test('is cut between words, and never inside a pictograph', () => {
    expect(clip('một hai ba bốn năm', 15)).toBe('một hai ba bốn…')
    expect(clip('🌊'.repeat(10), 8)).toBe('🌊🌊🌊…')
  })
})

test('only a plain web address becomes a link', () => {
  expect(
    [
      'https://bao.vn/a b"c',
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://bao.vn@evil.example/',
      'không phải',
      `https://bao.vn/${'x'.repeat(3_000)}`,
      null,
    ].map(webAddress),
  ).toEqual(['https://bao.vn/a%20b%22c', null, null, null, null, null, null, null])
})

describe('posts about belief, rights and origin', () => {
  const posts = (count: number, topics: readonly TopicId[] = ['ton-giao-dan-toc', 'van-hoa']) =>
    buildWeekly(
      input(
        Array.from({ length: count }, (_one, index) =>
          item(index + 1, 'dienDan', MONDAY, `Chuyện riêng ${index}`, { topics, kind: 'criticism', tone: 'negative' }),
        ),
      ),
    )

  test('are counted, and not a word or link of them is told', () => {
    const built = posts(6)
    expect(built.figures.total).toBe(6)
    expect(JSON.stringify(built)).not.toContain('Chuyện riêng')
    expect(built.table.every((row) => row.url === null)).toBe(true)
    expect(built.highlights.toAccept).toEqual([])
  })

  test('fewer than five on a topic do not show the topic', () => {
    const topics = (count: number) => posts(count).figures.byTopic.map(({ id }) => id)
    expect(topics(4)).toEqual(['van-hoa'])
    expect(topics(5)).toEqual(['van-hoa', 'ton-giao-dan-toc'])
  })

  test('what a newspaper publishes on the same topic is told', () => {
    const built = buildWeekly(input([item(1, 'nhanDan', MONDAY, 'Lễ hội', { topics: ['ton-giao-dan-toc'] })]))
    expect(built.table[0]?.title).toBe('Lễ hội')
  })
})
