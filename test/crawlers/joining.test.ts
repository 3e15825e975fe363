/** What does an article of several pages say, read as one? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continues, joinPages, saysMore } from '#crawlers/joining.js'
import type { Extraction } from '#data/model/draft.js'

const page = (lines: readonly string[], changes: Partial<Extraction> = {}): Extraction => ({
  kind: 'article',
  title: 'Chợ nổi họp lại',
  lead: null,
  text: lines.join('\n'),
  publishedAt: null,
  modifiedAt: null,
  authors: [],
  section: null,
  syndicatedFrom: null,
  language: 'vi',
  captions: [],
  links: [],
  canonicalUrl: null,
  posts: [],
  nextPage: null,
  firstPage: null,
  ...changes,
})
const joined = (first: readonly string[], ...parts: readonly (readonly string[])[]) =>
  joinPages(
    page(first),
    parts.map((lines) => page(lines)),
  ).text.split('\n')

describe('the text of all pages', () => {
  test.each([
    ['stands in order', [['a', 'b'], ['c'], ['d', 'e']], ['a', 'b', 'c', 'd', 'e']],
    [
      'has the headline and the lead once',
      [
        ['dẫn', 'a'],
        ['Chợ nổi họp lại', 'dẫn', 'b'],
        ['dẫn', 'c'],
      ],
      ['dẫn', 'a', 'b', 'c'],
    ],
    [
      'has what ends every page once, at its end',
      [
        ['a', 'hết'],
        ['b', 'hết'],
        ['c', 'hết'],
      ],
      ['a', 'b', 'c', 'hết'],
    ],
    [
      'keeps what is said again in the middle of a page',
      [
        ['a', 'b'],
        ['c', 'a', 'd'],
      ],
      ['a', 'b', 'c', 'a', 'd'],
    ],
    ['takes nothing from a page that shows the same again', [['a', 'b'], ['a', 'b'], ['c']], ['a', 'b', 'c']],
  ])('%s', (_, [first = [], ...parts], expected) => {
    expect(joined(first, ...parts)).toEqual(expected)
  })

  test('of one page is that page', () => {
    const first = page(['a', 'a', 'b'])
    expect(joinPages(first, [])).toEqual(first)
  })

  test('loses no line and invents none', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'g'), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 5 }), ([first = [], ...parts]) => {
        expect(new Set(joined(first, ...parts))).toEqual(new Set([first, ...parts].flat()))
      }),
    )
  })

  test('shows each caption once, and goes on where its last page does', () => {
    const first = page(['a'], { captions: ['Ảnh bến'], nextPage: 'https://vidu.example/2' })
    const whole = joinPages(first, [page(['b'], { captions: ['Ảnh bến', 'Ảnh đò'], nextPage: null })])
    expect(whole).toMatchObject({ captions: ['Ảnh bến', 'Ảnh đò'], nextPage: null })
  })
})

test('a page that shows those before again says no more', () => {
  expect(saysMore([page(['a', 'b'])], page(['Chợ nổi họp lại', 'a', 'b']))).toBe(false)
  expect(saysMore([page(['a', 'b'])], page(['a', 'b', 'c']))).toBe(true)
})

describe('a page whose address says no more than a number', () => {
  const unnamed = { article: 'vidu.example/tin?', number: 2, named: false, first: '/tin' }
  test.each([
    ['with the same headline is the article’s', { title: 'Chợ nổi họp lại' }, true],
    ['with the page’s number behind the headline is, too', { title: 'Chợ nổi họp lại - Trang 2' }, true],
    ['with another headline is another article', { title: 'Kè đá sắp xong' }, false],
    [
      'with another headline, but the first one’s address is the article’s',
      { title: 'Kè đá', canonicalUrl: 'https://vidu.example/tin' },
      true,
    ],
    ['without a headline is the article’s', { title: null }, true],
    ['that is a list is none', { kind: 'listing' as const }, false],
    ['that says nothing is none', { text: '' }, false],
  ])('%s', (_, changes, expected) => {
    const first = page(['a'], { canonicalUrl: 'https://vidu.example/tin' })
    expect(continues(first, page(['b'], changes), unnamed)).toBe(expected)
  })

  test('is the article’s whatever its headline where the number is called a page’s', () => {
    expect(continues(page(['a']), page(['b'], { title: 'Phần sau' }), { ...unnamed, named: true })).toBe(true)
  })
})

test('a headline of nothing but dashes is judged at once', () => {
  const title = '- '.repeat(100_000)
  const begun = performance.now()
  continues(page(['a'], { title }), page(['b'], { title: `${title}x` }), {
    article: '',
    number: 2,
    named: false,
    first: '/',
  })
  expect(performance.now() - begun).toBeLessThan(500)
})
