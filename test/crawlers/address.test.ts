import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressToAsk, canonicalAddress } from '#crawlers/address.js'

describe('two doors to one page give one address', () => {
  test.each([
    ['http and https', 'http://tuoitre.vn/a-12345.htm', 'https://tuoitre.vn/a-12345.htm'],
    [
      'tracking',
      'https://tuoitre.vn/a.htm?utm_source=fb&utm_medium=x&fbclid=1&gclid=2&zarsrc=30',
      'https://tuoitre.vn/a.htm',
    ],
    ['a fragment', 'https://tuoitre.vn/a.htm#binh-luan', 'https://tuoitre.vn/a.htm'],
    ['a text fragment', 'https://tuoitre.vn/a.htm#:~:text=cầu', 'https://tuoitre.vn/a.htm'],
    ['a slash at the end', 'https://tuoitre.vn/thoi-su/', 'https://tuoitre.vn/thoi-su'],
    ['the home page with and without its slash', 'https://tuoitre.vn', 'https://tuoitre.vn/'],
    ['a port that says nothing', 'http://tuoitre.vn:80/a.htm', 'https://tuoitre.vn/a.htm'],
    ['capitals in the host', 'https://TuoiTre.VN/a.htm', 'https://tuoitre.vn/a.htm'],
    ['www. of a known paper', 'https://www.vietnamplus.vn/tin-post1.vnp', 'https://vietnamplus.vn/tin-post1.vnp'],
    ['the mobile door of a known paper', 'https://m.tuoitre.vn/a.htm', 'https://tuoitre.vn/a.htm'],
    ['the AMP door of a known paper', 'https://tuoitre.vn/amp/a-12345.htm?amp', 'https://tuoitre.vn/a-12345.htm'],
    ['query parts in another order', 'https://tuoitre.vn/a?b=2&a=1', 'https://tuoitre.vn/a?a=1&b=2'],
    ['a name in the address', 'https://user:pass@tuoitre.vn/a.htm', 'https://tuoitre.vn/a.htm'],
    ['white space around it', '  https://tuoitre.vn/a.htm\n', 'https://tuoitre.vn/a.htm'],
  ])('%s', (_, one, other) => {
    expect(canonicalAddress(one)).toBe(other)
    expect(canonicalAddress(other)).toBe(other)
  })

  test('what the page needs stays: another edition, its number, its query, www. of an unknown host', () => {
    expect(canonicalAddress('https://e.vnexpress.net/news/a-123.html')).toBe('https://e.vnexpress.net/news/a-123.html')
    expect(canonicalAddress('https://vidu.example/xem?id=5&trang=2')).toBe('https://vidu.example/xem?id=5&trang=2')
    expect(canonicalAddress('https://www.vidu.example/a')).toBe('https://www.vidu.example/a')
    expect(canonicalAddress('https://vidu.example:8080/a')).toBe('https://vidu.example:8080/a')
  })
})

test('a relative address is taken from its page', () => {
  expect(canonicalAddress('../tin-1.htm', 'https://tuoitre.vn/thoi-su/x.htm')).toBe('https://tuoitre.vn/tin-1.htm')
  expect(canonicalAddress('//tuoitre.vn/a', 'https://x.vn')).toBe('https://tuoitre.vn/a')
})

test.each([
  '',
  ' ',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:a@b.vn',
  'ftp://a.vn/x',
  'file:///etc/passwd',
  '/x',
  'http://',
  'https://[',
  `https://a.vn/${'x'.repeat(5_000)}`,
])('%s is no page', (address) => {
  expect(canonicalAddress(address)).toBeNull()
})

test('the address of an address is itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalAddress(url)
      expect(once === null ? null : canonicalAddress(once)).toBe(once)
    }),
  )
})

test('what is asked for keeps its scheme: a portal on http alone must be reached', () => {
  expect(addressToAsk('http://vidu.example/a?utm_source=x#b')).toBe('http://vidu.example/a')
  expect(canonicalAddress('http://vidu.example/a')).toBe('https://vidu.example/a')
})
