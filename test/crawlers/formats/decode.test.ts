import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#crawlers/formats/decode.js'
import { inWindows1258 } from '../windows-1258.js'

const VIETNAMESE = 'Đường về xã Gành Dừa ngập nước, người dân phải đi bằng thuyền để mua lương thực.'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const html = { 'content-type': 'text/html; charset=utf-8' }

describe('the bytes outrank their labels', () => {
  test.each([
    ['utf-8 without any label', utf8(VIETNAMESE), {}],
    ['utf-8 called iso-8859-1', utf8(VIETNAMESE), { 'content-type': 'text/html; charset=iso-8859-1' }],
    ['utf-8 called windows-1258 in its meta', utf8(`<meta charset="windows-1258">${VIETNAMESE}`), {}],
    [
      'utf-8 with a byte order mark',
      utf8(`\ufeff${VIETNAMESE}`),
      { 'content-type': 'text/html; charset=windows-1252' },
    ],
    ['windows-1258 called utf-8', inWindows1258(VIETNAMESE), html],
    ['windows-1258 that says so', inWindows1258(VIETNAMESE), { 'content-type': 'text/html; charset=windows-1258' }],
    ['windows-1258 without any label', inWindows1258(VIETNAMESE), {}],
    [
      'an XML feed in windows-1258 declared utf-8',
      inWindows1258(`<?xml version="1.0" encoding="utf-8"?><rss>${VIETNAMESE}</rss>`),
      html,
    ],
    ['UTF-16 with its mark', iconv.encode(VIETNAMESE, 'utf-16le', { addBOM: true }), html],
    ['big-endian UTF-16 without a mark', iconv.encode(`<rss>${VIETNAMESE}`, 'utf-16be'), html],
    [
      'utf-8 under a meta whose character set is missing',
      utf8(`<meta http-equiv="Content-Type" content="text/html; charset=">${VIETNAMESE}`),
      {},
    ],
    ['decomposed letters', utf8(VIETNAMESE.normalize('NFD')), html],
    ['NUL bytes between the letters', utf8(VIETNAMESE.replaceAll(' ', ' \0')), html],
  ])('%s is read right', (_, body, headers) => {
    expect(decodeText(body, headers)).toContain(VIETNAMESE)
  })

  test('a body cut inside a letter stays utf-8', () => {
    const cut = utf8(`${VIETNAMESE.repeat(3)}ệ`).subarray(0, -1)
    expect(decodeText(cut, html)).toContain(VIETNAMESE)
  })

  test('Chinese in GBK is read by its declaration', () => {
    const body = iconv.encode('<meta charset="gbk"><p>同奈省平福新闻，谅山口岸恢复通关。</p>', 'gbk')
    expect(decodeText(body, {})).toContain('谅山口岸恢复通关')
  })

  test('any bytes under any label give NFC text without NUL', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('utf-8', 'utf-7', 'x', 'gbk', 'big5', 'utf-32'),
        (body, label) => {
          const text = decodeText(body, { 'content-type': `text/html; charset=${label}` })
          expect(text).toBe(text.normalize('NFC'))
          expect(text).not.toContain('\0')
        },
      ),
    )
  })
})
