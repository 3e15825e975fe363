import { describe, expect, test } from 'vitest'
import { draftOfRow, rowOf } from '#crawlers/intake/rows.js'

const draftOf = (value: unknown) => {
  const row = rowOf(value)
  if (row === null) throw new Error('not a row')
  return draftOfRow(row, { source: 'tep-nhap', fallbackId: 'abc', importedAt: new Date('2026-11-21T00:00:00Z') })
}

describe('a row that another tool exported', () => {
  test('is read under the column names that offices use', () => {
    const outcome = draftOf({
      'Tiêu đề': 'Tin một',
      'Nội dung': 'Thân bài.',
      'Đường dẫn': 'https://bao.example/1',
      'Ngày đăng': '07/03/2026 08:06',
    })
    expect(outcome).toMatchObject({
      kind: 'done',
      value: {
        title: 'Tin một',
        text: 'Thân bài.',
        url: 'https://bao.example/1',
        publishedAt: new Date('2026-03-07T01:06:00Z'),
      },
    })
  })

  test('without a date stays without a date', () => {
    expect(draftOf({ id: 1, text: 'Thân bài.' })).toMatchObject({ value: { publishedAt: null } })
    expect(draftOf({ id: 1, text: 'Thân bài.', date: 'hôm nọ' })).toMatchObject({ value: { publishedAt: null } })
  })

  test.each([
    ['2016-11-12, 13:43:00+00:00', '2016-11-12T13:43:00.000Z'],
    ['2025-11-02T06:27:00.000Z', '2025-11-02T06:27:00.000Z'],
    ['2026-03-07', '2026-03-06T17:00:00.000Z'],
  ])('the date %s is %s', (written, instant) => {
    const outcome = draftOf({ id: 1, text: 'Thân bài.', publishedAt: written })
    expect(outcome.kind === 'done' && outcome.value.publishedAt?.toISOString()).toBe(instant)
  })

  test('without an address is known by its source and id, and without an id by its content', () => {
    expect(draftOf({ id: 5, text: 'x y' })).toMatchObject({ value: { url: null, source: 'tep-nhap', importId: '5' } })
    expect(draftOf({ text: 'x y' })).toMatchObject({ value: { importId: 'abc' } })
  })

  test('with empty cells is a row that says nothing there', () => {
    expect(draftOf({ id: '', text: 'x y', url: ' ', source: '' })).toMatchObject({
      kind: 'done',
      value: { url: null, importId: 'abc', source: 'tep-nhap' },
    })
  })

  test('with a date and time in a workbook means Vietnamese time', () => {
    const sunday = new Date('2025-11-02T23:30:00Z')
    expect(draftOf({ id: 1, text: 'x', date: sunday })).toMatchObject({
      value: { publishedAt: new Date('2025-11-02T16:30:00Z') },
    })
  })

  test('dated far ahead has no date', () => {
    expect(draftOf({ id: 1, text: 'x', date: '2099-01-01' })).toMatchObject({ value: { publishedAt: null } })
  })

  test('keeps a first sentence that only begins like its headline', () => {
    const text = 'Giá vàng hôm nay tăng nhẹ.'
    expect(draftOf({ title: 'Giá vàng', text })).toMatchObject({ value: { text } })
  })

  test('does not repeat its headline as the first line of its body', () => {
    expect(draftOf({ title: 'Tin một', text: 'Tin một\n\nThân bài.' })).toMatchObject({ value: { text: 'Thân bài.' } })
  })

  test('puts its summary first', () => {
    expect(draftOf({ summary: 'Tóm.', text: 'Thân.' })).toMatchObject({ value: { lead: 'Tóm.', text: 'Tóm.\nThân.' } })
  })

  test('with a headline alone counts, and says its headline', () => {
    expect(draftOf({ id: 1, title: 'Chỉ có tiêu đề' })).toMatchObject({
      value: { title: 'Chỉ có tiêu đề', text: 'Chỉ có tiêu đề' },
    })
  })

  test('carries what the platform counted, and leaves unknown what it did not', () => {
    expect(draftOf({ id: 1, text: 'x', 'Lượt xem': '1.2K', likes: 30, 'Bình luận': 'N/A' })).toMatchObject({
      value: { engagement: { views: 1200, reactions: 30, comments: null, shares: null } },
    })
    expect(draftOf({ id: 1, text: 'x' })).toMatchObject({ value: { engagement: null } })
  })

  test('with its comments written out is read without them', () => {
    expect(draftOf({ id: 1, text: 'x', comments: [{ text: 'y' }] })).toMatchObject({ value: { engagement: null } })
  })

  test.each([
    [{ platform: 'Facebook Page' }, 'post'],
    [{ Kênh: 'YouTube' }, 'video'],
    [{ Kênh: 'Báo điện tử', url: 'https://www.facebook.com/bao/posts/1' }, 'article'],
    [{ url: 'https://m.facebook.com/x/posts/1' }, 'post'],
    [{ url: 'https://youtu.be/aaaaaaaaaa1' }, 'video'],
    [{ url: 'https://bao.example/1' }, 'article'],
    [{}, 'article'],
  ])('%o is of the form %s', (cells, form) => {
    expect(draftOf({ id: 1, text: 'x', ...cells })).toMatchObject({ value: { form } })
  })

  test('of a post has one address, whichever door its link came through', () => {
    const urls = [
      'https://m.facebook.com/story.php?story_fbid=1&id=2&fbclid=x',
      'https://www.facebook.com/story.php?id=2&story_fbid=1',
    ]
    expect(new Set(urls.map((url) => JSON.stringify(draftOf({ text: 'x', url })))).size).toBe(1)
  })

  test('of two columns of one meaning gives the better known', () => {
    expect(draftOf({ snippet: 'Đoạn trích.', content: 'Toàn văn.' })).toMatchObject({ value: { text: 'Toàn văn.' } })
  })

  test.each([
    ['neither text nor headline', { id: 1, url: 'https://bao.example/1' }],
    ['an address that is not of the web', { id: 1, text: 'x', url: 'javascript:alert(1)' }],
    ['a text of millions', { id: 1, text: 'a '.repeat(1_100_000) }],
  ])('with %s waits for a person, with the reason', (_, value) => {
    const outcome = draftOf(value)
    expect(outcome.kind).toBe('quarantine')
    expect(outcome.kind === 'quarantine' && outcome.reason.length > 3).toBe(true)
  })

  test('that is not an object of plain cells is no row', () => {
    for (const value of [null, 7, 'x', [1], { text: { deep: 1 } }]) expect(rowOf(value)).toBeNull()
  })

  test('loses its NUL bytes and nothing else', () => {
    expect(draftOf({ id: 1, text: 'Thân\0 bài <script>x</script> =1+1' })).toMatchObject({
      value: { text: 'Thân bài <script>x</script> =1+1' },
    })
  })
})
