import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discover, looksLikeFeed } from '#crawlers/discover.js'
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'
import type { Capture } from '#data/model/capture.js'

const ADDRESS = 'https://vnexpress.net/mot-bai-bao-4220047.html'
const source = sourceOfAddress(ADDRESS)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const capture = (body: Uint8Array, type = 'text/html; charset=utf-8'): Capture => ({
  url: ADDRESS,
  capturedAt: new Date('2026-03-08T00:00:00Z'),
  status: 200,
  headers: { 'content-type': type },
  body,
})

const page = (markup: string) => extract(capture(bytes(markup)), source)
const feed = (xml: string) => discover(capture(bytes(xml), 'application/rss+xml'), null)

/** The slowest of these takes one to two seconds on two slow cores; the rest is for busy machines. */
const LIMIT = 12_000

describe('a page that means harm', () => {
  test('of 200 MB is put aside before it is decoded', { timeout: LIMIT }, () => {
    const outcome = extract(capture(new Uint8Array(200_000_000).fill(0x61)), null)
    expect(outcome).toEqual({ kind: 'quarantine', reason: 'trang quá lớn: 200000000 byte' })
  })

  test.each([
    ['100,000 nested tags', '<div>'.repeat(100_000)],
    ['nested tags behind a comment that browsers end early', `<!-- --!>${'<div>'.repeat(100_000)}`],
    ['nested tags in what only XML calls CDATA', `<![CDATA[>${'<div>'.repeat(100_000)}]]>`],
    ['nested tags inside noscript', `<noscript>${'<div>'.repeat(100_000)}</noscript>`],
    ['nested tags that close themselves only in XML', '<div/>'.repeat(100_000)],
    ['formatting tags that never close', Array.from({ length: 100_000 }, (_, id) => `<b id=${id}>`).join('')],
    ['more tags than any page has', '<p>câu</p>'.repeat(200_000)],
  ])('with %s is put aside', { timeout: LIMIT }, (_, markup) => {
    expect(page(markup).kind).toBe('quarantine')
  })

  const title = 'Một tiêu đề dài như tiêu đề thật'
  const head = `<title>${title}</title><h1>${title}</h1>`
  const bold = Array.from({ length: 500 }, (_, id) => `<b id=${id}>`).join('')
  test.each([
    ['formatting tags that a browser copies into every paragraph', `<p>${bold}</p>${'<p>x'.repeat(49_000)}`],
    ['24,000 paragraphs', `${head}${'<p>một câu văn</p>'.repeat(24_000)}`],
    [
      '70,000 links',
      Array.from({ length: 70_000 }, (_, id) => `<a href="/x-${id}12345.htm">một tiêu đề dài</a>`).join(''),
    ],
    ['one paragraph of 4 MB', `${head}<p>${'a b '.repeat(1_200_000)}`],
    ['4 MB of white space', `<p>${' '.repeat(4_000_000)}x`],
    ['4 MB of pointers', `<p>${'> '.repeat(2_000_000)}`],
    ['4 MB of opening signs', '<'.repeat(4_000_000)],
    ['comments that never end', '<!--'.repeat(1_000_000)],
    ['scripts that never end', '<script>'.repeat(500_000)],
    [
      'headlines and leads around headlines and leads',
      `${'<div class="title sapo">'.repeat(500)}${'chữ '.repeat(700_000)}`,
    ],
    ['bodies inside bodies', `${'<article class="fck_detail">'.repeat(500)}${'<p>chữ nghĩa</p>'.repeat(24_000)}`],
    ['JSON-LD with a hole of white space', `<script type="application/ld+json">{"a":1${' '.repeat(900_000)}x</script>`],
    [
      'JSON-LD that is all one key',
      `<script type="application/ld+json">{"@type":"Article",${'"headline":"'.repeat(70_000)}</script>`,
    ],
    [
      'JSON-LD nested 400,000 deep',
      `<script type="application/ld+json">${'['.repeat(400_000)}${']'.repeat(400_000)}</script>`,
    ],
    ['JSON-LD of 300,000 nodes', `<script type="application/ld+json">{"@graph":[${'{},'.repeat(299_999)}{}]}</script>`],
    ['49,000 meta tags', '<meta name=a content="&amp;b<i>">'.repeat(49_000)],
    ['a class of 4 MB', `<div class="${'a-'.repeat(2_000_000)}"><p>x</p></div>`],
    ['a style of 4 MB', `<div style="text-align:${' '.repeat(4_000_000)}"><p>x</p></div>`],
    ['a date of 4 MB', `<h1>${title}</h1><span class="date">${'1/'.repeat(2_000_000)}</span>`],
    ['4 MB of commas', `<p>${', '.repeat(2_000_000)}</p>`],
    ['4 MB of brackets', `<p>${'('.repeat(4_000_000)}</p>`],
    ['24,000 headings', `${head}${`<h2>${title}</h2>`.repeat(24_000)}`],
  ])('with %s is read or put aside in good time', { timeout: LIMIT }, (_, markup) => {
    expect(['done', 'quarantine']).toContain(page(markup).kind)
  })

  test('NUL bytes are not text', () => {
    const outcome = page(
      `<title>${title}</title><h1>${title}</h1><time>07/03/2026 08:00</time><p>${'Câu\0 văn dài. '.repeat(20)}</p>`,
    )
    expect(outcome.kind === 'done' && outcome.value.text.includes('\0')).toBe(false)
    expect(outcome.kind === 'done' && outcome.value.text).toContain('Câu văn dài.')
  })

  test('a title with markup or a formula in it stays plain text', () => {
    const outcome = page(
      `<title>=HYPERLINK("x") &lt;script&gt;alert(1)&lt;/script&gt;</title><h1>=HYPERLINK("x") &lt;script&gt;alert(1)&lt;/script&gt;</h1><time>07/03/2026 08:00</time><p>${'Câu văn dài. '.repeat(20)}</p>`,
    )
    expect(outcome.kind === 'done' && outcome.value.title).toBe('=HYPERLINK("x") <script>alert(1)</script>')
  })

  test('any bytes give an outcome, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (body) => {
        expect(['done', 'skip', 'quarantine']).toContain(extract(capture(body), source).kind)
      }),
      { numRuns: 300 },
    )
  })

  test('any soup of real markup gives an outcome, never an exception', () => {
    const pieces = fc.constantFrom(
      ...[
        '<html>',
        '<body>',
        '<h1 class="title-detail">',
        '</h1>',
        '<p class="Normal">',
        '<a href="//[">',
        '<base href="::">',
      ],
      ...[
        '<link rel=canonical href="http://%">',
        '<script type="application/ld+json">',
        '{"@type":"NewsArticle",',
        '</script>',
      ],
      ...[
        '<article class="fck_detail">',
        '<table><tr><td>',
        '</p>',
        '<figcaption>',
        '<img>',
        '<time datetime="2026-99-99">',
      ],
      ...[
        'Thứ bảy, 31/02/2026, 25:61 (GMT+99)',
        'Theo ',
        '(',
        ')',
        '&#x110000;',
        '&amp;#7871;',
        '\u0000',
        '\ud800',
        'Hòa',
        '<!--',
        ']]>',
      ],
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (soup) => {
        expect(page(soup.join('')).kind).toBe('done')
      }),
      { numRuns: 300 },
    )
  })
})

describe('a feed that means harm', () => {
  test('with an entity bomb is put aside, unopened', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><rss version="2.0"><channel><item><title>&b;</title></item></channel></rss>`
    expect(await feed(bomb)).toMatchObject({ kind: 'quarantine', reason: expect.stringContaining('thực thể XML') })
  })

  test.each([
    ['nested 100,000 deep', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`],
    ['of 200,000 tags', `<rss version="2.0"><channel>${'<b></b>'.repeat(200_000)}`],
  ])('%s is put aside', { timeout: LIMIT }, async (_, xml) => {
    expect((await feed(xml)).kind).toBe('quarantine')
  })

  const item = '<item><title>Tin & ảnh</title><link>https://vnexpress.net/tin-4220047.html</link></item>'
  test.each([
    ['30,000 items', `<rss version="2.0"><channel>${item.replace('&', '&amp;').repeat(30_000)}</channel></rss>`],
    ['30,000 items that are not well-formed', `<rss version="2.0"><channel>${item.repeat(30_000)}`],
    ['a text of 4 MB that never ends', `<rss version="2.0"><channel><item><title><![CDATA[${'x'.repeat(4_000_000)}`],
  ])('with %s is read in good time', { timeout: LIMIT }, async (_, xml) => {
    expect(['done', 'quarantine']).toContain((await feed(xml)).kind)
  })

  test('any bytes give an outcome, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 500 }),
        fc.constantFrom('', '<rss>', '<feed>', '{"version":'),
        async (body, start) => {
          const hostile = capture(Buffer.concat([bytes(start), body]), 'application/rss+xml')
          expect(typeof looksLikeFeed(hostile)).toBe('boolean')
          expect(['done', 'quarantine']).toContain((await discover(hostile, null)).kind)
        },
      ),
      { numRuns: 200 },
    )
  })
})
