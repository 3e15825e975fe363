import { describe, expect, test } from 'vitest'
import { ColumnMapping, cellsOf } from '#crawlers/intake/mapping.js'
import { proposeMapping } from '#crawlers/intake/propose.js'

const propose = (rows: readonly object[]) => {
  const cells = rows.map((row) => cellsOf(row) ?? {})
  return proposeMapping([...new Set(cells.flatMap((row) => Object.keys(row)))], cells)
}

describe('the columns of an export are guessed', () => {
  test('by the names that Vietnamese tools use', () => {
    const { mapping, missing, sure } = propose([
      {
        STT: 1,
        Kênh: 'Facebook',
        'Tiêu đề': 'Phà',
        'Nội dung bài viết': 'Phà Bình Khánh kẹt xe.',
        'Đường link': 'https://www.facebook.com/x/posts/1',
        'Thời gian đăng': '19/03/2026 06:30',
        'Tác giả': 'Nguyễn Văn A',
        'Lượt thích': '1.2K',
        'Sắc thái': 'tiêu cực',
      },
    ])
    expect(mapping.columns).toEqual({
      title: 'Tiêu đề',
      text: 'Nội dung bài viết',
      url: 'Đường link',
      publishedAt: 'Thời gian đăng',
      platform: 'Kênh',
      reactions: 'Lượt thích',
    })
    expect(mapping.dates).toEqual({ forms: ['dd/MM/yyyy HH:mm'], timeZone: '+07:00' })
    expect(mapping.never).toEqual(['Tác giả'])
    expect(sure).toEqual(expect.arrayContaining(['text', 'url', 'publishedAt']))
    expect(missing).toEqual(['id', 'lead', 'source', 'views', 'comments', 'shares'])
    expect(ColumnMapping.safeParse(mapping).success).toBe(true)
  })

  test('by the names that English tools use, nested ones too', () => {
    const { mapping } = propose([
      {
        id: 'x1',
        permalink: 'https://bao.example/1',
        'Hit Sentence': 'Ferry crowded since morning.',
        'Date (UTC)': '2026-03-19 06:30:00',
        page: { url: 'https://bao.example/' },
        metrics: { likes: 3, comments: 4, shares: 5, views: 600 },
        author: { name: 'A', followers: 7 },
      },
    ])
    expect(mapping.columns).toEqual({
      id: 'id',
      url: 'permalink',
      text: 'Hit Sentence',
      publishedAt: 'Date (UTC)',
      views: 'metrics.views',
      reactions: 'metrics.likes',
      comments: 'metrics.comments',
      shares: 'metrics.shares',
    })
    expect(mapping.dates).toEqual({ forms: ['iso'], timeZone: '+00:00' })
    expect(mapping.never).toEqual(['author.name', 'author.followers'])
    expect(JSON.stringify(mapping.columns)).not.toContain('author')
  })

  test('by what stands in columns whose names say nothing, and then not surely', () => {
    const long = 'Sáng nay phà Bình Khánh kẹt xe kéo dài, bà con nên đi sớm hoặc chờ đến trưa hãy qua sông.'
    const { mapping, sure } = propose([
      { a: 'https://bao.example/1', b: '19/03/2026 06:30', c: long },
      { a: 'https://bao.example/2', b: '20/03/2026 06:30', c: long },
    ])
    expect(mapping.columns).toEqual({ url: 'a', publishedAt: 'b', text: 'c' })
    expect(sure).toEqual([])
  })

  test('but not by a name when something else stands there', () => {
    const { mapping } = propose([{ text: 'Phà kẹt xe.', link: 'nội bộ', date: 'hôm qua', views: 'nhiều' }])
    expect(mapping.columns).toEqual({ text: 'text' })
  })

  test('kinds of reaction that are counted apart are added up', () => {
    expect(propose([{ text: 'Phà.', Like: 3, Love: 1, Haha: 0 }]).mapping.columns.reactions).toEqual([
      'Like',
      'Love',
      'Haha',
    ])
    expect(propose([{ text: 'Phà.', 'Tổng cảm xúc': 4, Like: 3, Love: 1 }]).mapping.columns.reactions).toBe(
      'Tổng cảm xúc',
    )
  })

  test('a column of nothing but empty cells is taken by its name, not surely', () => {
    const { mapping, sure } = propose([{ text: 'Phà.', Link: '' }])
    expect(mapping.columns.url).toBe('Link')
    expect(sure).toEqual(['text'])
  })

  test('in an export without text or title nothing is guessed there', () => {
    expect(propose([{ STT: 1 }])).toMatchObject({ mapping: { columns: {} }, sure: [] })
  })
})

describe('the form of dates', () => {
  const datesOf = (...dates: readonly unknown[]) => {
    const { mapping, sure } = propose(dates.map((date) => ({ text: 'Phà.', 'Ngày đăng': date })))
    return { forms: mapping.dates.forms, sure: sure.includes('publishedAt') }
  }
  test.each([
    ['a day over 12 stands first', ['19/03/2026', '03/04/2026'], ['dd/MM/yyyy'], true],
    ['a day over 12 stands second', ['03/19/2026', '04/03/2026'], ['MM/dd/yyyy'], true],
    ['no day is over 12', ['03/04/2026', '05/06/2026'], ['dd/MM/yyyy'], false],
    ['some have a time', ['19/03/2026 06:30', '20/03/2026'], ['dd/MM/yyyy HH:mm', 'dd/MM/yyyy'], true],
    ['they are ISO', ['2026-03-19T06:30:00Z'], ['iso'], true],
    ['they are serial numbers', [46_100.25, 46_101], ['excel'], true],
    ['they are seconds', [1_773_000_000], ['epoch'], true],
    ['they are cells of a workbook', [new Date('2026-03-19T06:30:00Z')], ['iso'], true],
  ])('is known when %s', (_, dates, forms, sure) => {
    expect(datesOf(...dates)).toEqual({ forms, sure })
  })
})
