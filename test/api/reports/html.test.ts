/** Is the HTML page complete in itself, the same in content as the Word file, and deaf to markup in the data? */
import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { weeklyDocx } from '#api/reports/docx.js'
import { weeklyHtml } from '#api/reports/html.js'
import { buildWeekly } from '#api/reports/weekly.js'
import { input, lifelike } from './a-week.js'
import { HOSTILE } from './hostile.js'
import { annexRows, paragraphs, readArchive } from './read-archive.js'

const manifest = buildWeekly(lifelike())

describe('the page', () => {
  const page = weeklyHtml(manifest)
  const $ = load(page)

  test('is Vietnamese, says DỰ THẢO and loads nothing', () => {
    expect($('html').attr('lang')).toBe('vi')
    expect($('header').text()).toContain('DỰ THẢO')
    expect($('script, link, img, iframe, object, form').length).toBe(0)
    expect(page).not.toMatch(/url\(|@import/)
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain("default-src 'none'")
  })

  test('says in the same order what the Word file says', async () => {
    const document = readArchive(await weeklyDocx(manifest)).get('word/document.xml') ?? ''
    const told = paragraphs(document)
    const start = told.indexOf('I. Tình hình chung')
    const end = told.findIndex((line) => line.startsWith('Đề xuất, kiến nghị'))
    const blocks = $('main > h2, main > h3, main > p')
      .toArray()
      .map((one) => $(one).text())
    expect(blocks).toEqual(told.slice(start, end + 1))
    const rows = $('table tr')
      .toArray()
      .map((row) =>
        $(row)
          .children()
          .toArray()
          .map((cell) => $(cell).text()),
      )
    expect(rows).toEqual(annexRows(document).map((row) => row.map((cell) => cell.replaceAll('\n', ''))))
    expect(page).toContain(manifest.hash)
  })

  test('is the same for the same manifest', () => {
    expect(weeklyHtml(buildWeekly(lifelike()))).toBe(page)
  })
})

test('a week without Items says so', () => {
  const text = load(weeklyHtml(buildWeekly(input([]))))('body').text()
  expect(text).toContain('không ghi nhận tin, bài nào')
  expect(text).toContain('Trong kỳ không có tin, bài nào.')
})

test('hostile titles and addresses become text, never elements, attributes or links', () => {
  const page = weeklyHtml(buildWeekly(input(HOSTILE)))
  const $ = load(page)
  expect($('script, img, b').length).toBe(0)
  expect($('tbody tr').length).toBe(HOSTILE.length)
  expect($('tbody tr').first().text()).toContain('<script>alert("x")</script>')
  const handlers = $('*')
    .toArray()
    .flatMap((one) => Object.keys('attribs' in one ? one.attribs : {}))
  expect(handlers.filter((name) => name.startsWith('on'))).toEqual([])
  const targets = $('a')
    .toArray()
    .map((one) => $(one).attr('href'))
  expect(targets.length).toBeGreaterThan(0)
  for (const target of targets) expect(target).toMatch(/^https:\/\/bao\.example\.vn\//)
  expect(page).not.toMatch(/[\u0000\u202a-\u202e\u2066-\u2069]/)
})
