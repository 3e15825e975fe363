/** Does whoever wrote something wrong learn in Vietnamese which field it is and what is expected there? */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { configOf } from '#api/config.js'
import { faultsOf, speak } from '#api/faults.js'
import { discoveryFeeds, followedFeeds } from '#api/follow.js'
import { readYaml } from '#api/yaml-file.js'

/** Words of the validator and of the parser. */
const ENGLISH =
  /\b(?:expected|received|invalid|required|unrecognized|must|should|string|object|array|undefined|null|key|indent|flow|map|unexpected|missing|closing)\b/i

const saysOf = (shape: z.ZodType, value: unknown, names = {}): string => {
  const read = shape.safeParse(value, { error: speak })
  return read.success ? 'đúng' : faultsOf(read.error, names).join('; ')
}

describe('a fault', () => {
  const Form = z.strictObject({
    text: z.string().min(1).max(5),
    place: z.string(),
    count: z.int().min(1).max(9).optional(),
    when: z.iso.datetime({ offset: true }).optional(),
    mood: z.enum(['vui', 'buồn']).optional(),
    list: z.array(z.string()).min(1).max(2).optional(),
  })
  const good = { text: 'a', place: 'b' }
  test.each([
    ['of a field that is not there', { text: 'a' }, 'place: còn thiếu, cần chữ'],
    ['of an empty field', { ...good, text: '' }, 'text: không được để trống'],
    ['of a field left open in YAML', { ...good, text: null }, 'text: đang để trống, cần chữ'],
    ['of a number where words belong', { ...good, place: 7 }, 'place: cần chữ: hãy đặt số trong ngoặc kép'],
    ['of a text that is too long', { ...good, text: 'abcdef' }, 'text: dài nhất 5 ký tự'],
    ['of a number out of bounds', { ...good, count: 10 }, 'count: lớn nhất là 9'],
    ['of a half number', { ...good, count: 1.5 }, 'count: cần một số nguyên'],
    ['of a time in another form', { ...good, when: 'hôm qua' }, 'when: cần ngày giờ dạng 2026-11-20T09:30:00+07:00'],
    ['of a word that is not in the list', { ...good, mood: 'xám' }, 'mood: chỉ nhận: vui, buồn'],
    ['of an empty list', { ...good, list: [] }, 'list: cần ít nhất 1 mục'],
    ['of one entry of a list', { ...good, list: ['a', {}] }, 'list, mục 2: cần chữ'],
    [
      'of a name that nobody knows',
      { ...good, tex: 'a' },
      'không có mục “tex” (các mục có thể ghi: text, place, count, when, mood, list)',
    ],
  ])('%s names the field and what is expected', (_, value, says) => {
    expect(saysOf(Form, value)).toBe(says)
  })

  test('calls a field by the name that the user knows', () => {
    expect(saysOf(Form, { text: 'a' }, { place: '--place' })).toBe('--place: còn thiếu, cần chữ')
  })

  test('never speaks the validator’s English, whatever was written', () => {
    const odd = [undefined, null, 1, 'x', [], {}, { text: [] }, { text: 'a', place: 'b', list: 'c', count: 'd' }]
    for (const value of odd) expect(saysOf(Form, value).replace(/“[^”]*”|\([^)]*\)/g, '')).not.toMatch(ENGLISH)
  })
})

describe('a YAML file that cannot be read', () => {
  test.each([
    ['an indent that does not fit', 'localities:\n  - a\n discovery: []', 'dòng 3, cột 1'],
    ['a tab', 'a:\n\t- b', 'dòng 2, cột 1'],
    ['a bracket that stays open', 'follow:\n  - {connector: x\nb: 1', 'dòng'],
    ['a quote that stays open', 'a: "x', 'dòng 1'],
    ['one name twice', 'a: 1\na: 2', 'dòng 2, cột 1'],
    ['a colon too many', 'a: b: c', 'dòng 1'],
    ['two documents', 'a: 1\n---\nb: 2', 'dòng 2'],
    ['a reserved sign', 'a: @b', 'dòng 1, cột 4'],
  ])('for %s says where, in Vietnamese', (_, text, where) => {
    const read = readYaml(text)
    const fault = 'fault' in read ? read.fault : ''
    expect(fault).toContain(where)
    expect(fault).not.toMatch(ENGLISH)
    expect(fault.length).toBeGreaterThan(25)
  })

  test('for aliases without end is refused as well', () => {
    const bomb = `a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`
    expect(readYaml(bomb)).toHaveProperty('fault')
  })
})

describe('diembao.yaml', () => {
  const fault = (text: string): string => {
    try {
      configOf(text, 'diembao.yaml')
    } catch (cause) {
      return cause instanceof Error ? cause.message : ''
    }
    return 'đúng'
  }

  test('that is empty says what it needs', () => {
    expect(fault('')).toBe('diembao.yaml chưa đúng: localities: còn thiếu, cần một danh sách')
  })

  test('with a misspelt name says which names there are', () => {
    expect(fault('localities: [can-gio]\nfolow: []')).toContain('không có mục “folow”')
    expect(fault('localities: [can-gio]\nfolow: []')).toContain('follow')
  })

  test('names every entry of follow that has no connector', () => {
    const says = fault('localities: [can-gio]\nfollow:\n  - { channel: x }\n  - 3\n  - { connector: mastodon }')
    expect(says).toContain('follow, mục 1, connector: còn thiếu')
    expect(says).toContain('follow, mục 2: ')
    expect(says).not.toContain('mục 3')
  })

  test('names every bad entry of follow, and what each field expects', () => {
    const entries = [
      { connector: 'mastodon', instance: 'mastodon.social', tag: 'cangio' },
      { connector: 'mastodom', tag: 'cangio' },
      { connector: 'youtube-channel', chanel: 'UC' },
    ]
    expect(() => followedFeeds(entries)).toThrow(/2 mục chưa đúng/)
    expect(() => followedFeeds(entries)).toThrow(/mục 2 \(mastodom\): không có kết nối này/)
    expect(() => followedFeeds(entries)).toThrow(/mục 3 \(youtube-channel\): channel: còn thiếu.*không có mục “chanel”/)
    expect(() => followedFeeds(entries)).not.toThrow(/mục 1/)
    expect(followedFeeds(entries.slice(0, 1))).toHaveLength(1)
  })

  test('with a service that does not search says which ones do', () => {
    expect(() => discoveryFeeds(['google-news', 'yahoo', 'mastodon'], [])).toThrow(/“yahoo”, “mastodon”.*gdelt/)
    expect(discoveryFeeds([], [])).toEqual([])
  })
})
