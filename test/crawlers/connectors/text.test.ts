import { describe, expect, test } from 'vitest'
import { linesOfMarkup, plainLine, plainLines } from '#crawlers/connectors/text.js'

describe('what somebody wrote', () => {
  test.each([
    ['one paragraph a line', '<p>Một</p><p>Hai<br/>Ba</p>', 'Một\nHai\nBa'],
    ['source lines are spaces', '<p>Một\nhai</p>\n<p>Ba</p>', 'Một hai\nBa'],
    ['escaped signs are signs, not tags', '<p>3 &lt; 4 &amp; &lt;b&gt;đậm&lt;/b&gt;</p>', '3 < 4 & <b>đậm</b>'],
    ['scripts and styles say nothing', '<style>x</style>A<script>alert(1)</script><noscript>B</noscript>', 'A'],
    [
      'an address shown in parts is whole',
      '<a><span>https://</span><span>bao.example/1</span></a>',
      'https://bao.example/1',
    ],
    ['text without a tag', 'Chỉ chữ', 'Chỉ chữ'],
    ['old tone places are made new', '<p>Thanh Hoá</p>', 'Thanh Hóa'],
    ['list items', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ])('%s', (_, markup, expected) => expect(linesOfMarkup(markup)).toBe(expected))

  test('stands within the element that is asked for, or nowhere', () => {
    expect(linesOfMarkup('<div class="md"><p>A</p></div> by u/x', '.md')).toBe('A')
    expect(linesOfMarkup('by u/x', '.md')).toBe('')
  })

  test('too deep to be drawn is not read', () => expect(linesOfMarkup('<div>'.repeat(2_000))).toBe(''))

  test('keeps its lines and loses what only acts', () => {
    expect(plainLines('  Một\r\n\r\n hai\u2028ba \u202efdp.exe\u0000\ud800')).toBe('Một\nhai\nba fdp.exe')
    expect(plainLine('a\u0007\n b')).toBe('a b')
  })

  test('a million of anything is cut and takes little time', { timeout: 12_000 }, () => {
    // The slowest takes half a second on two slow cores; the rest is for busy machines.
    for (const part of ['<', '&amp;', '<p>', '<br>', '\n', '@a.', '\u202e', 'ằ '])
      expect(linesOfMarkup(part.repeat(1_000_000)).length).toBeLessThanOrEqual(100_000)
  })
})
