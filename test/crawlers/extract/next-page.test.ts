import { describe, expect, test } from 'vitest'
import { placeOf } from '#crawlers/extract/next-page.js'
import { article, read } from './pages.js'

const next = (url: string, markup: { head?: string; tail?: string }) => read(url, article(markup)).nextPage

describe('an article of several pages goes on', () => {
  test.each([
    [
      'where its head says',
      'https://vidu.example/sua-cau-123456.html',
      { head: '<link rel="next" href="/sua-cau-123456.html?page=2">' },
      'https://vidu.example/sua-cau-123456.html?page=2',
    ],
    [
      'at the next number of its pager',
      'https://vidu.example/sua-cau/2/',
      {
        tail: '<div class="page-links"><a href="/sua-cau/">1</a><a href="/sua-cau/2/">2</a><a href="/sua-cau/3/">3</a></div>',
      },
      'https://vidu.example/sua-cau/3',
    ],
    [
      'in the file beside it',
      'https://vidu.example/sua-cau-123456.html',
      { tail: '<ul class="pagination"><li><a href="sua-cau-123456-p2.html">2</a></li></ul>' },
      'https://vidu.example/sua-cau-123456-p2.html',
    ],
  ])('%s', (_, url, markup, expected) => {
    expect(next(url, markup)).toBe(expected)
  })

  test.each([
    ['on another host', { head: '<link rel="next" href="https://khac.example/sua-cau-123456.html?page=2">' }],
    ['at another article', { head: '<link rel="next" href="/bai-khac-123457.html">' }],
    ['two pages further', { tail: '<div class="pagination"><a href="?page=3">3</a></div>' }],
    ['in a script', { head: '<link rel="next" href="javascript:alert(2)">' }],
  ])('but never %s', (_, markup) => {
    expect(next('https://vidu.example/sua-cau-123456.html', markup)).toBeNull()
  })

  test('and ends on its last page', () => {
    const tail = '<div class="pagination"><a href="/sua-cau/">1</a><a href="/sua-cau/2/">2</a></div>'
    expect(next('https://vidu.example/sua-cau/2/', { tail })).toBeNull()
  })
})

const first = (url: string, markup: { head?: string; tail?: string }) => read(url, article(markup)).firstPage
const pager = (...hrefs: readonly string[]) => ({
  tail: `<div class="pagination">${hrefs.map((href) => `<a href="${href}">trang</a>`).join('')}</div>`,
})

describe('a later page began', () => {
  test.each([
    ['where its pager names the first', '/sua-cau/3/', pager('/sua-cau/', '/sua-cau/2/'), '/sua-cau'],
    [
      'at the address that it gives for itself',
      '/sua-cau-1.html?page=2',
      { head: '<link rel="canonical" href="/sua-cau-1.html">' },
      '/sua-cau-1.html',
    ],
    [
      'at page 1 where it is written so',
      '/sua-cau-1.html?page=3',
      pager('/sua-cau-1.html?page=1'),
      '/sua-cau-1.html?page=1',
    ],
    [
      'where the number comes off, when only the one before is named',
      '/sua-cau-1-p3.html?kieu=in',
      { head: '<link rel="prev" href="/sua-cau-1-p2.html?kieu=in">' },
      '/sua-cau-1.html?kieu=in',
    ],
  ])('%s', (_, path, markup, expected) => {
    expect(first(`https://vidu.example${path}`, markup)).toBe(`https://vidu.example${expected}`)
  })

  test.each([
    ['the first page itself', '/sua-cau/', pager('/sua-cau/', '/sua-cau/2/')],
    [
      'an article whose address ends in a number',
      '/nghi-quyet/57',
      { head: '<link rel="canonical" href="/nghi-quyet/57">' },
    ],
    ['a page between others of another article', '/sua-cau/3/', pager('/ke-da/', '/ke-da/2/')],
    ['a page whose first stands on another host', '/sua-cau/2/', pager('https://khac.example/sua-cau/')],
  ])('nowhere for %s', (_, path, markup) => {
    expect(first(`https://vidu.example${path}`, markup)).toBeNull()
  })
})

test('a site outside the catalogue is asked on the scheme that it writes', () => {
  expect(next('http://vidu.example/sua-cau-1.html', pager('?page=2'))).toBe('http://vidu.example/sua-cau-1.html?page=2')
})

describe('all pages of an article share what is left of their addresses without the number', () => {
  const places = [
    placeOf('https://vidu.example/sua-cau', { firstPage: null, nextPage: 'https://vidu.example/sua-cau/2' }),
    placeOf('http://vidu.example/sua-cau/2/', { firstPage: null, nextPage: 'http://vidu.example/sua-cau/3/' }),
    placeOf('https://vidu.example/sua-cau/3', { firstPage: 'https://vidu.example/sua-cau', nextPage: null }),
  ]
  test('and are told apart by it', () => {
    expect(places.map((place) => place?.number)).toEqual([1, 2, 3])
    expect(new Set(places.map((place) => place?.article)).size).toBe(1)
  })
  test('but an article of one page has none', () => {
    expect(placeOf('https://vidu.example/sua-cau/3', { firstPage: null, nextPage: null })).toBeNull()
  })
})
