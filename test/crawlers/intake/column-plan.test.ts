/** Before anything is imported: does the user see what every column is taken for, and is asked where that is not sure? */
import { describe, expect, test } from 'vitest'
import { type ColumnPlan, planByMapping, planByName, saysNothing, toConfirm } from '#crawlers/intake/column-plan.js'
import { ColumnMapping } from '#crawlers/intake/mapping.js'
import { proposeMapping } from '#crawlers/intake/propose.js'

const planned = (rows: readonly Record<string, string | number | null>[]): ColumnPlan =>
  planByName([...new Set(rows.flatMap((row) => Object.keys(row)))], rows)
const asked = (rows: readonly Record<string, string | number | null>[]) =>
  toConfirm(planned(rows)).map(({ header }) => header)
const times = <T>(count: number, one: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => one(at))

describe('of a file without a mapping', () => {
  const rows = times(6, (at) => ({
    'Tiêu đề': `Phà quá tải lần ${at}`,
    'Nội dung': `Hàng trăm xe chờ phà từ ${at} giờ sáng.`,
    'Ngày đăng': `${20 + at}/03/2026`,
    'Tác giả': 'Nguyễn Văn A',
    'Ghi chú': at === 0 ? 'xem lại' : '',
  }))

  test('every column is read, left out, or dropped because it names people, with an example', () => {
    const plan = planned(rows)
    expect(plan.read.map(({ header, as, example }) => [header, as, example])).toEqual([
      ['Tiêu đề', 'title', 'Phà quá tải lần 0'],
      ['Nội dung', 'text', 'Hàng trăm xe chờ phà từ 0 giờ sáng.'],
      ['Ngày đăng', 'publishedAt', '20/03/2026'],
    ])
    expect(plan.leftOut).toEqual([{ header: 'Ghi chú', example: 'xem lại' }])
    expect(plan.people).toEqual(['Tác giả'])
    expect(toConfirm(plan)).toEqual([])
  })

  test('what names people is never shown by an example', () => {
    expect(JSON.stringify(planned(rows))).not.toContain('Nguyễn Văn A')
  })

  test.each([
    ['addresses that are none', 'Link', times(6, (at) => `bài số ${at}`)],
    ['dates in words', 'Ngày đăng', times(6, () => 'sáng nay')],
    ['months before days', 'Ngày đăng', ['03/04/2026', '03/19/2026']],
    ['a day that an English header leaves open', 'Date', ['03/04/2026', '05/06/2026']],
    ['the same headline everywhere', 'Headline', times(6, () => 'Facebook')],
    ['labels where the text should be', 'Content', times(6, (at) => (at % 2 === 0 ? 'Tích cực' : 'Tiêu cực'))],
    ['counts that are no numbers', 'Likes', times(6, () => 'nhiều')],
    ['ids that are not one row’s own', 'Mã', times(6, () => 'A1')],
    ['platforms that nobody knows', 'Kênh', times(6, (at) => `phòng ${at}`)],
  ])('%s must be confirmed', (_, header, values) => {
    const other = header === 'Headline' ? 'text' : 'title'
    const rows = values.map((value, at) => ({ [other]: `Phà quá tải lần ${at}`, [header]: value }))
    expect(asked(rows)).toEqual([header])
  })

  test('two columns of one meaning must be confirmed', () => {
    const rows = times(3, (at) => ({
      'Nội dung': `Bà con chờ phà từ sáng ${at}.`,
      Content: 'Một bản dịch của bài.',
      'Ngày đăng': `2${at}/03/2026`,
    }))
    expect(asked(rows)).toHaveLength(1)
  })

  test('Vietnamese dates put the day first, which is said and not asked', () => {
    const [date] = planned([{ title: 'Phà quá tải', 'Ngày đăng': '03/04/2026' }]).read.filter(
      ({ as }) => as === 'publishedAt',
    )
    expect(date?.doubt).toMatchObject({ grave: false, says: expect.stringContaining('ngày trước, tháng sau') })
  })

  test('our own names are a contract: a program is never asked', () => {
    const odd = times(6, () => ({ id: '1', title: 'A', text: 'B', url: 'x', publishedAt: 'hôm qua', source: 'S' }))
    expect(asked(odd)).toEqual([])
  })

  test('an empty column is read by its name and not doubted', () => {
    expect(asked([{ title: 'Phà quá tải', Link: '', 'Ngày đăng': null }])).toEqual([])
  })

  test('a file in which nothing is a text or a headline says nothing', () => {
    expect(saysNothing(planned([{ STT: 1, 'Cột A': 'xin chào' }]))).toBe(true)
    expect(saysNothing(planned([{ title: 'Phà' }]))).toBe(false)
  })
})

describe('of a file with a mapping', () => {
  const mapping = ColumnMapping.parse({
    columns: { text: 'Nội dung', publishedAt: 'Ngày', reactions: ['Thích', 'Buồn'] },
    dates: { forms: ['MM/dd/yyyy'], timeZone: '+07:00' },
  })

  test('columns that the file no longer has are told', () => {
    const plan = planByMapping(mapping, ['Nội dung', 'Thích'], [{ 'Nội dung': 'Bà con chờ phà.', Thích: 3 }])
    expect(plan.absent).toEqual(['Ngày', 'Buồn'])
    expect(plan.read.map(({ as }) => as)).toEqual(['text', 'reactions'])
  })

  test('dates are judged by its own forms', () => {
    const dated = (day: string) =>
      planByMapping(mapping, ['Ngày'], [{ Ngày: day }]).read.find(({ as }) => as === 'publishedAt')?.doubt
    expect(dated('03/19/2026')).toBeNull()
    expect(dated('19/03/2026')).toMatchObject({ grave: true })
  })
})

test('a guess is not called sure by a column’s name alone', () => {
  const rows = times(6, (at) => ({ Content: at % 2 === 0 ? 'Tích cực' : 'Tiêu cực', Title: `Phà quá tải lần ${at}` }))
  expect(proposeMapping(['Content', 'Title'], rows).sure).toEqual(['title'])
})
