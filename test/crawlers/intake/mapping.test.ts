import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesPeople, withoutPeople } from '#crawlers/intake/columns.js'
import { applyMapping, ColumnMapping, cellsOf, mappedCells } from '#crawlers/intake/mapping.js'
import { rowOfSealed, rowToSeal } from '#crawlers/intake/sealed-row.js'

const mapping = ColumnMapping.parse({
  tool: 'Công cụ lắng nghe',
  columns: {
    id: 'Mã',
    url: 'Link',
    text: 'Nội dung',
    publishedAt: 'Ngày đăng',
    platform: 'Kênh',
    reactions: ['Thích', 'Yêu thích'],
    comments: 'metrics.comments',
  },
  dates: { forms: ['dd/MM/yyyy HH:mm'] },
  forms: { 'Hội nhóm': 'post' },
  never: ['Tên hiển thị'],
})

const read = (row: unknown) => {
  const cells = cellsOf(row)
  if (cells === null) throw new Error('not a row')
  return applyMapping(mappedCells(cells, mapping), mapping)
}

describe('a row of a tool whose columns the office has confirmed', () => {
  test('is read by them, with dates of one form and whole counts', () => {
    const row = {
      Mã: 7,
      LINK: 'https://www.facebook.com/x/posts/1',
      'Nội dung': 'Phà kẹt xe.',
      'Ngày đăng': '09/03/2026 06:30',
      Kênh: 'hội nhóm',
      Thích: '1,2K',
      'Yêu thích': 30,
      metrics: { comments: '1.234', author: { name: 'Nguyễn Văn A' } },
    }
    expect(read(row)).toEqual({
      id: '7',
      url: 'https://www.facebook.com/x/posts/1',
      text: 'Phà kẹt xe.',
      publishedAt: '2026-03-09T06:30:00+07:00',
      platform: 'post',
      reactions: '1230',
      comments: '1234',
    })
  })

  test.each([
    ['a date that no form fits', { 'Nội dung': 'x', 'Ngày đăng': 'hôm qua' }, { text: 'x' }],
    ['a count that is none', { 'Nội dung': 'x', Thích: 'N/A' }, { text: 'x' }],
    ['one reaction of two', { 'Nội dung': 'x', Thích: '5', 'Yêu thích': '' }, { text: 'x', reactions: '5' }],
    ['a platform that says nothing', { 'Nội dung': 'x', Kênh: '???' }, { text: 'x' }],
    ['a list in a cell', { 'Nội dung': 'x', Thích: [1, 2] }, { text: 'x' }],
    ['nothing that is named', { Khác: 'x' }, {}],
  ])('with %s leaves it unknown', (_, row, expected) => {
    expect(read(row)).toEqual(expected)
  })

  test('keeps what a workbook shows of a time, not the zone of the machine', () => {
    expect(read({ 'Nội dung': 'x', 'Ngày đăng': new Date('2026-03-09T06:30:00Z') }).publishedAt).toBe(
      '2026-03-09T06:30:00+07:00',
    )
  })

  test('that is no row is none', () => {
    for (const value of [null, 7, 'x', [1], new Date()]) expect(cellsOf(value)).toBeNull()
  })
})

describe('what is kept of an imported row', () => {
  const row = {
    'Nội dung': 'Phà kẹt xe.',
    'Tên hiển thị': 'Nguyễn Văn A',
    'Ghi chú nội bộ': 'x',
    'Ngày đăng': '09/03/2026 06:30',
  }

  test('is the cells that the mapping names, as the tool wrote them, with the mapping beside them', () => {
    const kept = rowToSeal(row, mapping)
    expect(kept?.sealed).toEqual({
      mapping,
      row: { 'Nội dung': 'Phà kẹt xe.', 'Ngày đăng': '09/03/2026 06:30' },
    })
    expect(JSON.stringify(kept)).not.toMatch(/Nguyễn Văn A|nội bộ/)
  })

  test('is read again from what was sealed, exactly alike', () => {
    const kept = rowToSeal(row, mapping)
    expect(rowOfSealed(JSON.parse(JSON.stringify(kept?.sealed)))).toEqual(kept?.row)
  })

  test('without a mapping is everything but what names people, at any depth', () => {
    const told = {
      text: 'x',
      'Tác giả': 'A',
      author: { name: 'A' },
      meta: { userName: 'A', views: 3, list: [{ avatar: 'A', n: 1 }] },
      'Ngày đăng': new Date('2026-03-09T06:30:00Z'),
    }
    expect(rowToSeal(told, null)?.sealed).toEqual({
      text: 'x',
      meta: { views: 3, list: [{ n: 1 }] },
      'Ngày đăng': '2026-03-09T06:30:00',
    })
  })

  test('never grows, and never throws, whatever a row holds', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true }), (value) => {
        rowToSeal(value, mapping)
        withoutPeople(value)
      }),
    )
  })
})

describe('a mapping', () => {
  const refusal = (written: unknown): string => {
    const parsed = ColumnMapping.safeParse(written)
    return parsed.success
      ? ''
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  }
  test.each([
    ['a column that names people', { columns: { text: 'Nội dung', source: 'Người đăng' } }, /source.*nêu tên người/],
    ['a column that is also never read', { columns: { text: 'Bài' }, never: ['BÀI'] }, /nêu tên người/],
    ['neither text nor title', { columns: { url: 'Link' } }, /text hoặc title/],
    ['a column of ours that is none', { columns: { text: 'x', author: 'y' } }, /author|columns/],
    ['a date form that is none', { columns: { text: 'x' }, dates: { forms: ['ngày tháng'] } }, /dates/],
    ['a zone by name', { columns: { text: 'x' }, dates: { forms: ['iso'], timeZone: 'Asia/Ho_Chi_Minh' } }, /timeZone/],
  ])('with %s is refused, and the place is named', (_, written, says) => {
    expect(refusal(written)).toMatch(says)
  })
})

test.each([
  'Tác giả',
  'author',
  'Author Name',
  'from.name',
  'Người đăng',
  'user_name',
  'Link tác giả',
  'Avatar URL',
  'E-mail',
  'SĐT',
  'Họ và tên',
  'profile',
  'author.followers',
])('the column %s names people', (name) => {
  expect(namesPeople(name)).toBe(true)
})
test.each([
  'Nội dung',
  'Địa chỉ',
  'Bình luận',
  'Kênh',
  'Nguồn',
  'Lượt xem',
  'Báo Tuổi Trẻ',
  'domain',
  'message',
  'formality',
  'Ngày đăng',
  'sentiment',
])('the column %s does not', (name) => {
  expect(namesPeople(name)).toBe(false)
})
