import { describe, expect, test } from 'vitest'
import { dayOf, numberOf, oneOf, parseSearch, safeHref, stringifySearch, textOf } from '../../dashboard/lib/address.js'

describe('the page’s address', () => {
  test('keeps a search for digits a text', () =>
    expect(parseSearch('?q=2025&story=7')).toEqual({ q: '2025', story: '7' }))
  test('is read back as it was written', () => {
    const search = { q: '"cầu Cần Giờ" & 100%', from: '2025-11-03' }
    expect(parseSearch(stringifySearch(search))).toEqual(search)
  })
  test('holds no empty filters', () => expect(stringifySearch({ q: '', tone: undefined, kind: null })).toBe(''))
  test('cannot bring in values of another sort', () => {
    expect(oneOf({ tone: 'angry' }, 'tone', ['positive', 'negative'])).toBeUndefined()
    expect(oneOf({ tone: 'negative' }, 'tone', ['positive', 'negative'])).toBe('negative')
    expect(numberOf({ story: '7e3' }, 'story')).toBeUndefined()
    expect(numberOf({ story: '-1' }, 'story')).toBeUndefined()
    expect(numberOf({ story: '9'.repeat(30) }, 'story')).toBeUndefined()
    expect(numberOf({ story: '12' }, 'story')).toBe(12)
    expect(numberOf({ story: 12 }, 'story')).toBe(12)
    expect(dayOf({ from: '2025-02-30' }, 'from')).toBeUndefined()
    expect(textOf({ q: { toString: 'x' } }, 'q')).toBeUndefined()
    expect(textOf({ q: 'a'.repeat(500) }, 'q', 300)).toHaveLength(300)
  })
})

describe('an address from outside', () => {
  test.each([
    'https://vi-du.example/tin.html',
    'http://vi-du.example/',
    'HTTPS://VI-DU.EXAMPLE/',
  ])('%s becomes a link', (url) => expect(safeHref(url)).toBe(url))
  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://vi-du.example/1',
    '//vi-du.example/tin',
    'tin.html',
    '',
    null,
  ])('%j does not', (url) => expect(safeHref(url)).toBeNull())
})
