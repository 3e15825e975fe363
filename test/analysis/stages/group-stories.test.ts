import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  alikeness,
  fingerprint,
  groupStories,
  groupStory,
  isNearCopy,
  type StoryItem,
} from '#analysis/stages/group-stories.js'

const item = (
  id: string,
  title: string | null,
  text: string,
  day: string | null = '2025-10-28',
  story: string | null = null,
): StoryItem => ({
  id,
  title,
  text,
  publishedAt: day === null ? null : new Date(`${day}T08:00:00+07:00`),
  story,
})

const FIRE =
  'Rạng sáng nay, đám cháy lớn bùng phát tại xưởng gỗ Hoàng Lâm ở khu công nghiệp Tân Phú, thiêu rụi 2.400 m2 nhà xưởng. Hơn 80 lính cứu hỏa được huy động, đến 6 giờ sáng ngọn lửa mới được khống chế. Chủ xưởng gỗ Hoàng Lâm cho biết thiệt hại khoảng 17,5 tỷ đồng, không có thương vong về người.'
const FIRE_OTHER =
  'Vụ hỏa hoạn tại xưởng gỗ Hoàng Lâm (khu công nghiệp Tân Phú) xảy ra lúc rạng sáng. Theo cảnh sát phòng cháy chữa cháy, khoảng 2.400 m2 nhà xưởng đã bị thiêu rụi, rất may không ai bị thương. Nguyên nhân vụ cháy xưởng gỗ đang được điều tra làm rõ.'
const FERRY =
  'Bến phà Bình Minh ùn ứ kéo dài trong ngày đầu nghỉ lễ, hàng nghìn xe máy xếp hàng gần hai cây số chờ qua sông. Đơn vị quản lý bến phà tăng cường thêm hai phà loại 200 tấn để giải tỏa khách.'

const fire = item('a', 'Cháy xưởng gỗ Hoàng Lâm, thiệt hại 17,5 tỷ đồng', FIRE)
const fireOther = item('b', 'Hỏa hoạn thiêu rụi xưởng gỗ ở khu công nghiệp Tân Phú', FIRE_OTHER, '2025-10-29')
const ferry = item('c', 'Bến phà Bình Minh ùn ứ ngày đầu nghỉ lễ', FERRY)
const copy = item('d', 'Xưởng gỗ Hoàng Lâm cháy lớn', `(PLO)- ${FIRE}`, '2025-10-28')

const storyOf = (items: readonly StoryItem[]) => new Map(groupStories(items).map(({ id, story }) => [id, story]))

describe('reports of one event', () => {
  test('two papers on one fire are one story, the ferry is another', () => {
    const stories = storyOf([fire, ferry, fireOther])
    expect(stories.get('a')).toBe(stories.get('b'))
    expect(stories.get('c')).not.toBe(stories.get('a'))
  })

  test('a story bears the id of its earliest item, whatever the order given', () => {
    expect(storyOf([fireOther, ferry, fire]).get('b')).toBe('a')
    expect(groupStories([fireOther, ferry, fire]).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  test('the same fire a year later is another event', () => {
    const later = { ...fireOther, publishedAt: new Date('2026-10-29T08:00:00+07:00') }
    expect(storyOf([fire, later]).get('b')).toBe('b')
  })

  test('undated reports join too, over a higher bar', () => {
    const undated = { ...fireOther, publishedAt: null }
    expect(storyOf([fire, undated]).get('b')).toBe('a')
  })

  test('two events that share only their place are two stories', () => {
    const one = item(
      'x',
      'Xã Phú Hòa khánh thành trạm y tế',
      'Sáng 28/10, xã Phú Hòa, huyện Tân Phú khánh thành trạm y tế mới với 20 giường bệnh, phục vụ người dân ba xã lân cận.',
    )
    const two = item(
      'y',
      'Xã Phú Hòa bắt giữ nhóm trộm xe máy',
      'Công an xã Phú Hòa, huyện Tân Phú vừa bắt giữ nhóm thanh niên trộm bảy xe máy trong một đêm, thu giữ nhiều tang vật.',
    )
    const stories = storyOf([one, two])
    expect(stories.get('x')).not.toBe(stories.get('y'))
  })
})

describe('copies', () => {
  test('a copy under another title and dateline names the earlier item', () =>
    expect(groupStories([fire, copy]).find(({ id }) => id === 'd')).toEqual({
      id: 'd',
      story: 'a',
      duplicateOf: 'a',
      copy: 'exact',
    }))

  test('who writes `Theo …` at its end was not first, whatever the clock says', () => {
    const early = item('e', 'Cháy xưởng gỗ', `${FIRE}\nTheo Báo Sông Lớn.`, '2025-10-27')
    expect(groupStories([early, fire]).find(({ id }) => id === 'e')).toMatchObject({ duplicateOf: 'a', copy: 'near' })
  })

  test('the same words are an exact copy', () =>
    expect(groupStories([fire, { ...fire, id: 'z' }])[1]).toMatchObject({ duplicateOf: 'a', copy: 'exact' }))

  test('a report in its own words is no copy', () => {
    expect(isNearCopy(fire, fireOther)).toBe(false)
    expect(groupStories([fire, fireOther]).every(({ duplicateOf }) => duplicateOf === null)).toBe(true)
  })

  test('items without text are copies of nothing', () => {
    const stories = groupStories([item('p', 'Xem video cháy rừng', ''), item('q', 'Lịch cắt điện tuần này', '')])
    expect(stories).toEqual([
      { id: 'p', story: 'p', duplicateOf: null, copy: null },
      { id: 'q', story: 'q', duplicateOf: null, copy: null },
    ])
  })
})

describe('the stage', () => {
  const usage = { texts: 0, of: () => null }
  const run = (
    one: StoryItem,
    candidates: readonly StoryItem[],
    said: { together?: [string, string][]; apart?: [string, string][] } = {},
  ) => groupStory.run({ item: one, candidates, usage, together: said.together ?? [], apart: said.apart ?? [] }, {})

  test('without candidates an item begins a story', () =>
    expect(run(fire, [])).toEqual({ kind: 'done', value: { groups: [['a']], copies: [] } }))
  test('an item joins the story of its candidate', () =>
    expect(run(fireOther, [ferry, fire])).toMatchObject({ value: { groups: [['a', 'b'], ['c']] } }))
  test('an item is never its own candidate', () =>
    expect(run(fire, [fire])).toEqual({ kind: 'done', value: { groups: [['a']], copies: [] } }))
  test('an earlier original that comes late takes the place of its copy', () =>
    expect(run({ ...fire, publishedAt: new Date('2025-10-27T08:00:00+07:00') }, [copy])).toMatchObject({
      value: { copies: [{ id: 'd', of: 'a', kind: 'exact' }] },
    }))
  test('what people hold apart stays apart, even copies', () =>
    expect(run(copy, [fire], { apart: [['a', 'd']] })).toMatchObject({ value: { groups: [['d'], ['a']] } }))
  test('what people put together stays together, however unlike', () =>
    expect(run(fireOther, [ferry, fire], { together: [['a', 'c']] })).toMatchObject({
      value: { groups: [['a', 'c', 'b']] },
    }))
  test('nothing to compare is skipped', () => expect(run(item('e', null, ' '), [])).toMatchObject({ kind: 'skip' }))
})

describe('what comes every day', () => {
  const gold = (id: string, day: string, price: string, dated: string | null) =>
    item(
      id,
      `Giá vàng hôm nay ${day}: vàng miếng ${price} triệu đồng một lượng`,
      `Giá vàng hôm nay ${day} tại các cửa hàng trong nước: vàng miếng mua vào ${price} triệu đồng, vàng nhẫn thấp hơn hai triệu. Giá vàng thế giới đi ngang, người mua nên theo dõi diễn biến trước khi giao dịch.`,
      dated,
    )
  test('gold prices of two days are two stories, though only a figure differs', () => {
    const stories = storyOf([gold('1', '28/10', '145,2', '2025-10-28'), gold('2', '29/10', '145,9', '2025-10-29')])
    expect(new Set(stories.values()).size).toBe(2)
  })
  test('undated, the day in their words parts them', () => {
    const stories = storyOf([gold('1', '28/10', '145,2', null), gold('2', '29/10', '145,9', null)])
    expect(new Set(stories.values()).size).toBe(2)
  })
  test('two papers on the gold price of one day are one story', () => {
    const stories = storyOf([gold('1', '28/10', '145,2', '2025-10-28'), gold('2', '28/10', '145,3', '2025-10-28')])
    expect(new Set(stories.values()).size).toBe(1)
  })
  test('a week of undated weather is no chain', () => {
    const week = Array.from({ length: 7 }, (_, at) =>
      item(
        `w${at}`,
        `Thời tiết ngày ${at + 1}/11: Bắc Bộ có mưa vài nơi`,
        `Dự báo thời tiết ngày ${at + 1}/11, Bắc Bộ nhiều mây, có mưa vài nơi, gió đông bắc cấp 3, nhiệt độ thấp nhất ${17 + at} độ, cao nhất ${24 + at} độ.`,
        null,
      ),
    )
    expect(new Set(storyOf(week).values()).size).toBe(7)
  })
  test('lottery results without any day are one by one', () => {
    const draw = (id: string, prize: string) =>
      item(id, 'Kết quả xổ số miền Nam', `Giải đặc biệt ${prize}, giải nhất ${prize}1.`, null)
    expect(new Set(storyOf([draw('1', '482913'), draw('2', '120774'), draw('3', '559021')]).values()).size).toBe(3)
  })
})

describe('the order in which items come', () => {
  const many = [
    fire,
    fireOther,
    ferry,
    copy,
    { ...ferry, id: 'f', title: 'Ùn ứ ở bến phà Bình Minh', publishedAt: null },
  ]
  test('decides nothing, all at once', () => {
    const partition = storyOf(many)
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: many.length }), (shuffled) => {
        expect([...storyOf(shuffled)].sort()).toEqual([...partition].sort())
      }),
      { numRuns: 40 },
    )
  })
})

describe('fingerprints', () => {
  test('copies and reports of one event share keys; strangers hardly any', () => {
    const shared = (a: StoryItem, b: StoryItem) => {
      const keys = new Set(fingerprint(a))
      return fingerprint(b).filter((key) => keys.has(key)).length
    }
    expect(shared(fire, copy)).toBeGreaterThan(15)
    expect(shared(fire, fireOther)).toBeGreaterThan(4)
    expect(shared(fire, ferry)).toBeLessThan(2)
  })

  test('no text has more than forty keys, and the keys are short', () => {
    for (const content of [FIRE, 'Á'.repeat(100_000), 'Tên Riêng '.repeat(20_000), '', '\u0000'.repeat(1000)]) {
      const keys = fingerprint(item(content.slice(0, 9), content.slice(0, 300), content))
      expect(keys.length).toBeLessThanOrEqual(40)
      expect(new Set(keys).size).toBe(keys.length)
      for (const key of keys) expect(key.length).toBeLessThan(12)
    }
  })

  test('the same item has the same keys every time', () => expect(fingerprint({ ...fire })).toEqual(fingerprint(fire)))
})

test('likeness is the same both ways, and between 0 and 1', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (a, b) => {
      const [one, other] = [item('1', a, b), item('2', b, a)]
      const there = alikeness(one, other)
      expect(alikeness(other, one)).toBeCloseTo(there, 10)
      expect(there).toBeGreaterThanOrEqual(0)
      expect(there).toBeLessThanOrEqual(1 + 1e-9)
    }),
    { numRuns: 200 },
  ))

test('two thousand items on one subject are placed without comparing all with all', () => {
  const many = Array.from({ length: 2000 }, (_, i) =>
    item(
      `n${i}`,
      `Giá lúa ngày thứ ${i}`,
      `Giá lúa tại kho số ${i * 37} hôm nay đạt ${5000 + i} đồng một ký, thương lái ${i * 11} cho biết.`,
    ),
  )
  const began = performance.now()
  expect(groupStories(many)).toHaveLength(2000)
  expect(performance.now() - began).toBeLessThan(20_000)
})
