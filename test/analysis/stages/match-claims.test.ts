import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, createLibrary, type LibraryEntry, matchClaims } from '#analysis/stages/match-claims.js'
import { sentences } from '#analysis/text/sentences.js'

const FACTS: readonly LibraryEntry[] = [
  { id: 'bridge', kind: 'fact', text: 'Cầu Bến Gỗ đóng cửa để sửa chữa từ ngày 5/3/2026 đến hết ngày 20/4/2026.' },
  { id: 'fee', kind: 'fact', text: 'Giá vé xe buýt tuyến Bình Hải - Tân Lạc là 15.000 đồng mỗi lượt.' },
  { id: 'dam', kind: 'fact', text: 'Đập Khe Sim ở xã Hòa Lĩnh không bị nứt, kết quả kiểm tra an toàn.' },
  { id: 'flood', kind: 'claim', text: 'Có 3 người chết trong trận lũ quét đêm 2/10/2025 ở bản Pá Khôm.' },
  { id: 'book', kind: 'fact', text: 'Xã Đông Sa chưa có chủ trương thu hồi sổ đỏ cấp trước năm 2004.' },
  { id: 'water', kind: 'fact', text: '水库大坝没有裂缝，周边居民安全。' },
  {
    id: 'old',
    kind: 'fact',
    text: 'Phí gửi xe máy ở chợ Gò Mây là 3.000 đồng.',
    validFrom: '2023-01-01',
    validTo: '2024-12-31',
  },
]
const library = createLibrary(FACTS)

const first = (text: string, at: Date | null = null): Candidate | undefined => library.match(text, { limit: 3, at })[0]
const kinds = (text: string) => first(text)?.differences.map(({ kind }) => kind)

describe('the same statement', () => {
  test('is offered as the same when only small words differ', () => {
    expect(first('Cầu Bến Gỗ bị đóng cửa để sửa chữa từ 5/3/2026 đến hết 20/4/2026')).toMatchObject({
      id: 'bridge',
      level: 'confirm',
      differences: [],
      quote: null,
    })
  })

  test.each([
    ['in other words', 'dam', 'Thân đập Khe Sim vẫn an toàn, xã Hòa Lĩnh không thấy vết nứt nào'],
    ['as a rumour that says the opposite', 'dam', 'Đập Khe Sim nứt toác rồi bà con Hòa Lĩnh ơi'],
    ['with the sum written short', 'fee', 'xe buýt Bình Hải đi Tân Lạc 15k/lượt'],
    ['with the number in words', 'flood', 'Lũ quét đêm 2/10 ở bản Pá Khôm khiến ba người thiệt mạng'],
    ['without marks', 'book', 'xa Dong Sa thu hoi so do cap truoc nam 2004'],
    ['in English', 'flood', 'Three people died in a flash flood in Pa Khom village on 2 October 2025'],
    ['in Chinese', 'water', '大坝出现裂缝，居民担心安全'],
  ])('is found %s', (_, id, text) => {
    expect(first(text)).toMatchObject({ id, level: 'suggest' })
  })

  test('is not offered as the same when what was done is only planned, or a price is a time', () => {
    expect(first('Cầu Bến Gỗ sẽ đóng cửa để sửa chữa từ 5/3/2026 đến hết 20/4/2026')?.level).toBe('suggest')
    expect(first('Tối vé xe buýt tuyến Bình Hải - Tân Lạc là 15.000 đồng mỗi lượt.')?.level).toBe('suggest')
  })

  test('is not found where only a place or a subject is shared', () => {
    expect(first('Đội văn nghệ xã Hòa Lĩnh biểu diễn đêm rằm')).toBeUndefined()
    expect(first('Sữa chua có lợi cho tiêu hóa')).toBeUndefined()
  })
})

describe('what differs', () => {
  test.each([
    [
      'another number',
      'Giá vé xe buýt tuyến Bình Hải - Tân Lạc là 25.000 đồng mỗi lượt.',
      'number',
      '25.000 đồng',
      '15.000 đồng',
    ],
    [
      'another unit of thousands',
      'Giá vé xe buýt tuyến Bình Hải - Tân Lạc là 15 triệu đồng mỗi lượt.',
      'number',
      '15 triệu đồng',
      '15.000 đồng',
    ],
    [
      'another day',
      'Có 3 người chết trong trận lũ quét đêm 3/10/2025 ở bản Pá Khôm.',
      'date',
      'đêm 3/10/2025',
      'đêm 2/10/2025',
    ],
    [
      'another end of a range',
      'Cầu Bến Gỗ đóng cửa để sửa chữa từ ngày 5/3/2026 đến hết ngày 20/5/2026.',
      'date',
      'ngày 5/3/2026 đến hết ngày 20/5/2026',
      'ngày 5/3/2026 đến hết ngày 20/4/2026',
    ],
    ['another place', 'Có 3 người chết trong trận lũ quét đêm 2/10/2025 ở bản Pá Lau.', 'place', 'Pá Lau', 'Pá Khôm'],
    [
      'a mark of the tone in a name',
      'Giá vé xe buýt tuyến Bình Hải - Tân Lác là 15.000 đồng mỗi lượt.',
      'place',
      'Tân Lác',
      'Tân Lạc',
    ],
    [
      'the opposite',
      'Cầu Bến Gỗ mở cửa sau khi sửa chữa từ ngày 5/3/2026 đến hết ngày 20/4/2026.',
      'negation',
      'mở cửa',
      'đóng cửa',
    ],
  ])('is shown: %s', (_, text, kind, claim, fact) => {
    const found = first(text)
    expect(found?.level).toBe('suggest')
    expect(found?.differences).toContainEqual({ kind, claim, fact })
  })

  test('a not on one side is shown, and never the same statement', () => {
    const found = first('Đập Khe Sim ở xã Hòa Lĩnh bị nứt, kết quả kiểm tra an toàn.')
    expect(found).toMatchObject({ id: 'dam', level: 'suggest' })
    expect(found?.differences.map(({ kind }) => kind)).toEqual(['negation'])
  })

  test('yesterday is a day only when one knows who said it when', () => {
    const text = 'Có 3 người chết trong trận lũ quét đêm qua ở bản Pá Khôm.'
    expect(first(text)?.level).toBe('suggest')
    expect(first(text)?.differences).toEqual([])
    expect(first(text, new Date('2025-10-03T02:00:00Z'))?.differences).toEqual([])
    const late = first(text, new Date('2025-11-20T02:00:00Z'))
    expect(late?.differences).toContainEqual({ kind: 'date', claim: 'đêm qua', fact: 'đêm 2/10/2025' })
  })

  test('a fact that no longer holds is not the same statement', () => {
    const same = 'Phí gửi xe máy ở chợ Gò Mây là 3.000 đồng.'
    expect(first(same, new Date('2024-05-01T00:00:00Z'))?.level).toBe('confirm')
    const late = first(same, new Date('2025-05-01T00:00:00Z'))
    expect(late?.level).toBe('suggest')
    expect(late?.differences).toEqual([{ kind: 'date', claim: '01/05/2025', fact: 'có hiệu lực đến 31/12/2024' }])
  })

  test('equal sums in other spellings do not differ', () => {
    expect(kinds('Vé xe buýt tuyến Bình Hải - Tân Lạc giá mười lăm nghìn đồng mỗi lượt')).toEqual([])
  })
})

describe('a text that asks', () => {
  const item =
    'Sáng nay trời nắng đẹp. Nghe nói cầu Bến Gỗ đóng cửa sửa chữa từ ngày 5/3/2026. Mọi người đi đường khác nhé.'

  test('its own sentence is quoted, with offsets', () => {
    const outcome = matchClaims.run({ passages: sentences(item), publishedAt: null }, { libraries: [library] })
    if (outcome instanceof Promise || outcome.kind !== 'done') throw new Error('expected candidates')
    const [found] = outcome.value
    expect(found).toMatchObject({ id: 'bridge', quote: 'Nghe nói cầu Bến Gỗ đóng cửa sửa chữa từ ngày 5/3/2026.' })
    expect(item.slice(found?.start ?? 0, found?.end ?? 0)).toBe(found?.quote)
  })

  test('an empty text and an empty library are skipped with a reason', () => {
    expect(matchClaims.run({ passages: [], publishedAt: null }, { libraries: [library] })).toMatchObject({
      kind: 'skip',
    })
    const passages = sentences(item)
    expect(matchClaims.run({ passages, publishedAt: null }, { libraries: [createLibrary()] })).toMatchObject({
      kind: 'skip',
    })
  })
})

test('in an article the passage is named that says it', () => {
  const filler = Array.from({ length: 40 }, (_, i) => `Chợ phiên thứ ${i} của huyện vẫn đông người bán rau và gà vịt.`)
  const told = 'Theo ban quản lý, cầu Bến Gỗ đóng cửa sửa chữa trong hai tháng.'
  const text = [...filler.slice(0, 20), told, ...filler.slice(20)].join(' ')
  const [found] = createLibrary([{ id: 'article', kind: 'fact', text }]).match('Cầu Bến Gỗ đóng cửa sửa chữa', {
    limit: 1,
    all: true,
  })
  expect(found?.passage?.text).toContain(told)
  expect(text.slice(found?.passage?.start, found?.passage?.end)).toBe(found?.passage?.text)
})

describe('a library', () => {
  test('forgets what is removed and takes a new text for an old id', () => {
    const changing = createLibrary(FACTS)
    changing.remove('dam')
    changing.add([{ id: 'fee', kind: 'fact', text: 'Hồ Thạch Bàn không nhiễm phóng xạ.' }])
    expect(changing.size).toBe(FACTS.length - 1)
    const ids = (text: string) => changing.match(text, { limit: 9 }).map(({ id }) => id)
    expect(ids('Đập Khe Sim ở xã Hòa Lĩnh không bị nứt')).not.toContain('dam')
    expect(ids('hồ Thạch Bàn nhiễm phóng xạ')).toEqual(['fee'])
    for (const { id } of FACTS.slice(0, 5)) changing.remove(id)
    expect(changing.match('Phí gửi xe máy ở chợ Gò Mây là 3.000 đồng', { limit: 1 })[0]?.id).toBe('old')
  })

  test('answers any text, hostile or empty, with scores from 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { score } of library.match(text, { limit: 9, all: true })) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('finds every one of its statements by its own words, before all others', () => {
    for (const { id, text } of FACTS) expect(first(text)?.id).toBe(id)
  })

  test('is not slowed by a text that repeats itself', () => {
    const began = performance.now()
    for (const text of ['nứt '.repeat(20_000), '5/3 '.repeat(5_000), 'không '.repeat(10_000), 'A'.repeat(100_000)])
      library.match(text, { limit: 5 })
    // Some tens of milliseconds on an idle machine; minutes if it were quadratic.
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
