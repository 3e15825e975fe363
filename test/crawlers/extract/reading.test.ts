import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutOf } from '#crawlers/extract/reading/choose.js'
import { linesOf } from '#crawlers/extract/reading/lines.js'
import { packReader, unpackReader } from '#crawlers/extract/reading/pack.js'
import { grow } from '#crawlers/extract/reading/training/boost.js'
import { labelLines } from '#crawlers/extract/reading/training/labels.js'
import { tally, withoutSite } from '#crawlers/extract/reading/training/tally.js'
import { judge } from '#crawlers/extract/reading/trees.js'
import { isElement, loadHtml } from '#crawlers/formats/html.js'

const NOTHING = { mark: () => null, word: () => null, heading: () => null }

function lines(markup: string) {
  const [root] = loadHtml(`<body>${markup}</body>`)('body').toArray().filter(isElement)
  if (root === undefined) throw new Error('no body')
  return linesOf(root, NOTHING)
}

const growth = { trees: 30, leaves: 6, rate: 0.3, rowShare: 1, columnShare: 1, least: 1, damping: 1, seed: 1 }
const rows = Array.from({ length: 400 }, (_, i) => Float32Array.from([i % 20, i % 7, (i * 13) % 11]))
const labels = Float32Array.from(rows, ([a = 0, b = 0]) => (a > 9 === b > 3 ? 1 : 0))
const forest = grow({ rows, labels, weights: new Float32Array(400).fill(1) }, growth)

describe('trees', () => {
  test('learn what no single number tells', () => {
    const right = rows.filter((row, i) => judge(forest, row) > 0.5 === (labels[i] ?? 0) > 0.5).length
    expect(right).toBe(400)
  })

  test('say the same after they were packed into a source file and out again', () => {
    const shares = { marks: [['entry-content', 0.9] as const], words: [['=chia sẻ', 0.05] as const], headings: [] }
    const reader = unpackReader(packReader(forest, shares))
    for (const row of rows) expect(judge(reader.forest, row)).toBe(judge(forest, row))
    expect(reader.vocabulary.mark('entry-content')).toBe(0.9)
    expect(reader.vocabulary.word('=chia sẻ')).toBe(0.05)
    expect(reader.vocabulary.mark('unheard')).toBeNull()
  })
})

describe('the cut', () => {
  const page = lines('<p>một hai ba bốn năm</p>'.repeat(30))

  test('leaves out what is unlikely where the rest is sure', () => {
    const judged = page.map((_, i) => (i < 20 ? 0.95 : 0.1))
    expect(cutOf(page, judged)).toBeGreaterThan(0.1)
  })

  test('goes lower on a page of which nothing is sure', () => {
    expect(
      cutOf(
        page,
        page.map(() => 0.2),
      ),
    ).toBeLessThanOrEqual(0.2)
  })

  test('is always within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (judged) => {
        const cut = cutOf(page, judged)
        return cut >= 0.05 && cut <= 0.4
      }),
    )
  })
})

describe('a label', () => {
  const text =
    'Cầu ván bắc qua rạch Lá được sửa trước mùa mưa năm nay.\n\nGhi chú\n\nXe máy đi đường vòng phía chợ trong hai tuần tới.'

  test('is given to the lines that the text has, short ones by where they stand', () => {
    const page = lines(
      '<nav><a>Ghi chú</a></nav><p>Trang này có rất nhiều mục để bạn đọc lựa chọn.</p><p>Cầu ván bắc qua rạch Lá được sửa trước mùa mưa năm nay.</p><h2>Ghi chú</h2><p>Xe máy đi đường vòng phía chợ trong hai tuần tới.</p><footer>Liên hệ</footer>',
    )
    expect(labelLines(page, text).map(Math.round)).toEqual([0, 0, 1, 1, 1, 0])
  })

  test('is given once to a line that the page holds twice', () => {
    const line = '<p>Cầu ván bắc qua rạch Lá được sửa trước mùa mưa năm nay.</p>'
    expect(labelLines(lines(line + line), text)).toEqual([1, 0])
  })
})

test('a word counts only by what other sites do with it', () => {
  const page = (site: string, label: number) => {
    const found = lines('<div class="teaser"><p>Một dòng chữ đủ dài để tính là văn.</p></div>')
    return { site, lines: found, labels: found.map(() => label), known: found.map(() => true) }
  }
  const tallies = tally(['a', 'b', 'c', 'd'].map((site) => page(site, site === 'a' ? 1 : 0)))
  const heard = (site: string | null) => withoutSite(tallies, site).mark('teaser')
  expect(heard('a')).toBeLessThan(heard('b') ?? 0)
  expect(withoutSite(tally([page('a', 1), page('b', 1)]), null).mark('teaser')).toBeNull()
})
