import { describe, expect, test } from 'vitest'
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
