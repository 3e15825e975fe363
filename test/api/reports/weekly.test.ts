/** Does the weekly summary count right, and put each Item where it belongs? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BriefingManifest, hashOf } from '#api/reports/manifest.js'
import { buildWeekly } from '#api/reports/weekly.js'
import { KINDS, TONES } from '#data/model/vocabulary.js'
import { input, item, LIFELIKE, lifelike, week } from './a-week.js'

const MONDAY = '2026-11-09T08:00:00+07:00'
const ids = (entries: BriefingManifest['highlights']['toAccept']) =>
  entries.flatMap((entry) => entry.items.map((one) => one.id))
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

describe('figures', () => {
  const manifest = buildWeekly(lifelike())
  const { figures, table } = manifest

  test('a manifest is what its schema says', () => {
    expect(BriefingManifest.parse(manifest)).toEqual(manifest)
  })

  test('every figure equals the rows that it counts', () => {
    expect(figures.total).toBe(25)
    expect(table).toHaveLength(figures.total)
    expect(table.map((row) => row.number)).toEqual(table.map((_row, index) => index + 1))
    expect(sum(figures.bySourceLevel.map(({ count }) => count))).toBe(table.length)
    expect(sum(Object.values(figures.tone).map(({ count }) => count))).toBe(table.length)
    const rowsWith = (label: string) => table.filter((row) => row.tone === label).length
    expect(figures.tone.positive.count).toBe(rowsWith('Tích cực'))
    expect(figures.tone.neutral.count).toBe(rowsWith('Trung lập'))
    expect(figures.tone.negative.count).toBe(rowsWith('Tiêu cực'))
    expect(figures.tone.unjudged.count).toBe(rowsWith('Chưa xác định'))
    for (const { label, count } of figures.byTopic)
      expect([label, table.filter((row) => row.topics.includes(label)).length]).toEqual([label, count])
    expect(figures).toMatchObject({ copies: 1, previousTotal: 21, foreign: 2, undatedLeftOut: 3 })
  })

  test('an entry points at the row of each of its Items', () => {
    const { positive, toAccept, toVerify } = manifest.highlights
    for (const entry of [...positive, ...toAccept, ...toVerify, ...manifest.foreignItems])
      for (const one of entry.items) expect(table[one.row - 1]?.itemId).toBe(one.id)
  })

  test('the four tone shares make one hundred, however many Items there are', () => {
    const tone = fc.option(fc.constantFrom(...TONES))
    fc.assert(
      fc.property(fc.array(tone, { minLength: 1, maxLength: 60 }), (tones) => {
        const built = buildWeekly(input(tones.map((one, id) => item(id + 1, 'sggp', MONDAY, 'Tin', { tone: one }))))
        expect(sum(Object.values(built.figures.tone).map(({ percent }) => percent))).toBe(100)
      }),
      { numRuns: 60 },
    )
  })

  test('three equal thirds are 34, 33 and 33', () => {
    const built = buildWeekly(input(TONES.map((tone, id) => item(id + 1, 'sggp', MONDAY, 'Tin', { tone }))))
    expect(Object.values(built.figures.tone).map(({ percent }) => percent)).toEqual([34, 33, 33, 0])
  })
})

describe('the week', () => {
  test('Monday begins at midnight in Viet Nam, which is 17:00 of Sunday in UTC', () => {
    const built = buildWeekly(input([item(1, 'sggp', '2026-11-08T17:00:00Z', 'Tin đầu tuần')]))
    expect(built.table[0]?.date).toBe('09/11/2026')
    expect(built.period).toEqual({ from: '2026-11-09', to: '2026-11-15' })
    expect(built.previous).toEqual({ from: '2026-11-02', to: '2026-11-08' })
  })

  test('Sunday ends one millisecond before the next midnight', () => {
    expect(buildWeekly(input([item(1, 'sggp', '2026-11-15T16:59:59.999Z', 'Tin')])).table[0]?.date).toBe('15/11/2026')
  })

  test('an Item of the week before or after is refused, not counted', () => {
    expect(() => buildWeekly(input([item(1, 'sggp', '2026-11-08T16:59:59.999Z', 'Tin')]))).toThrow('item 1')
    expect(() => buildWeekly(input([item(2, 'sggp', '2026-11-15T17:00:00Z', 'Tin')]))).toThrow('item 2')
  })

  test('a week over the new year is one week', () => {
    const period = week('2026-W53')
    const built = buildWeekly(input([item(1, 'sggp', '2027-01-01T00:30:00+07:00', 'Tin')], { period }))
    expect(built.period).toEqual({ from: '2026-12-28', to: '2027-01-03' })
    expect(built.table[0]?.date).toBe('01/01/2027')
  })

  test('a week without Items has figures of zero and still names the sources that failed', () => {
    const sources = [
      { name: 'Báo B', state: 'failed' },
      { name: 'Báo A', state: 'failed' },
      { name: 'Báo C', state: 'late' },
    ] as const
    const built = buildWeekly(input([], { sources }))
    expect(BriefingManifest.parse(built).figures.tone.positive).toEqual({ count: 0, percent: 0 })
    expect(built.coverage).toEqual({
      followed: 3,
      states: [
        { state: 'failed', count: 2, names: ['Báo A', 'Báo B'] },
        { state: 'late', count: 1, names: ['Báo C'] },
      ],
      unfound: 0,
    })
    expect(built.outlook).toEqual([])
  })
})

describe('sections', () => {
  const one = (rest: Parameters<typeof item>[4], source: Parameters<typeof item>[1] = 'tuoiTre') =>
    buildWeekly(input([item(1, source, MONDAY, 'Một tin', rest)])).highlights

  test.each(TONES)('a criticism in %s tone is something to accept and answer', (tone) => {
    const highlights = one({ kind: 'criticism', tone, flags: ['unverified-claim'] })
    expect([ids(highlights.positive), ids(highlights.toAccept), ids(highlights.toVerify)]).toEqual([[], [1], []])
    expect(highlights.toAccept[0]?.note).toContain('cần kiểm chứng')
  })

  test.each(TONES)('a rumour in %s tone is something to check', (tone) => {
    const highlights = one({ kind: 'rumour_or_unverified', tone })
    expect([ids(highlights.positive), ids(highlights.toAccept), ids(highlights.toVerify)]).toEqual([[], [], [1]])
  })

  test('a negative text of any other kind is something to accept and answer', () => {
    expect(ids(one({ kind: 'feature', tone: 'negative', flags: ['unverified-claim'] }).toAccept)).toEqual([1])
  })

  test('an unchecked claim in a good piece of news keeps it out of the bright spots', () => {
    const highlights = one({ kind: 'achievement', tone: 'positive', flags: ['unverified-claim'] })
    expect([ids(highlights.positive), ids(highlights.toVerify)]).toEqual([[], [1]])
  })

  test('an advertisement in praise is told as an advertisement', () => {
    expect(one({ kind: 'advertorial', tone: 'positive' }).positive[0]?.note).toContain('quảng bá')
  })

  test('no tone, kind or flag makes the accuracy of a row anything but unverified', () => {
    const items = KINDS.flatMap((kind, k) =>
      TONES.map((tone, t) =>
        item(k * 3 + t + 1, 'vnexpress', MONDAY, 'Tin', {
          kind,
          tone,
          flags: ['unverified-claim', 'differs-from-fact'],
        }),
      ),
    )
    const built = buildWeekly(input(items))
    expect(new Set(built.table.map((row) => row.accuracy))).toEqual(new Set(['Chưa kiểm chứng']))
    expect(built.table).toHaveLength(33)
    expect(built.highlights.toVerify.some((entry) => entry.kind === 'criticism')).toBe(false)
  })

  test('more than ten bright spots are counted, criticisms are never cut', () => {
    const items = Array.from({ length: 30 }, (_one, index) =>
      item(index + 1, 'sggp', MONDAY, `Tin ${index}`, { kind: index % 2 === 0 ? 'achievement' : 'criticism' }),
    )
    const { highlights } = buildWeekly(input(items))
    expect(highlights.positive).toHaveLength(10)
    expect(highlights.positiveLeftOut).toBe(5)
    expect(highlights.toAccept).toHaveLength(15)
  })

  test('the Items of one Story are one entry, the original first, copies named after it', () => {
    const { toAccept } = buildWeekly(lifelike()).highlights
    expect(toAccept[0]?.items.map((one) => one.id)).toEqual([1, 2, 3])
    expect(toAccept[0]?.summary).toBe(
      'Báo Tuổi Trẻ Online ngày 09/11 phản ánh: “Người dân ấp ven biển chờ tiền đền bù tuyến đường hơn một năm”. “Hơn hai trăm hộ có đất bị thu hồi cho tuyến đường ven biển nói rằng đến nay mới có một phần nhận được tiền đền bù.”',
    )
  })

  test('a copy says of which row it is one', () => {
    expect(buildWeekly(lifelike()).table[2]?.summary).toBe('Đăng lại nội dung của số 1.')
  })

  test('a foreign text is told in the words of whoever summarised it, and only in its own section', () => {
    const summary = 'Báo nước ngoài nói cư dân phàn nàn về giá vé phà.'
    const built = buildWeekly(input(LIFELIKE.map((one) => (one.language === 'en' ? { ...one, summary } : one))))
    expect(ids(built.foreignItems).sort()).toEqual([12, 23])
    const told = built.foreignItems.find((entry) => entry.items[0]?.id === 12)?.summary
    expect(told).toBe(`The Harbour Gazette ngày 11/11: ${summary}`)
    const { positive, toAccept, toVerify } = built.highlights
    expect(ids([...positive, ...toAccept, ...toVerify])).not.toContain(23)
    expect(built.foreignItems.find((entry) => entry.items[0]?.id === 23)?.note).toContain('tiếp thu, giải trình')
  })
})

describe('what section V may say', () => {
  test("every sentence of it is marked as the machine's, and each figure in it is one of the manifest", () => {
    const built = buildWeekly(lifelike())
    expect(built.outlook).toContain(
      'Chủ đề “Giao thông” có 5 tin, bài, tăng 3 so với kỳ trước (2). (máy gợi ý, cần biên tập)',
    )
    expect(built.outlook).toContain(
      'Tỷ lệ tin, bài có sắc thái tiêu cực là 32%, tăng 22 điểm phần trăm so với kỳ trước (10%). (máy gợi ý, cần biên tập)',
    )
    expect(built.outlook.every((sentence) => sentence.endsWith('(máy gợi ý, cần biên tập)'))).toBe(true)
    // From 3 to 4: chance.
    expect(built.outlook.join()).not.toContain('Đất đai')
  })

  test('without a previous week nothing has risen', () => {
    expect(buildWeekly(input(LIFELIKE)).outlook.filter((sentence) => sentence.includes('tăng'))).toEqual([])
  })
})

describe('the hash', () => {
  const hash = buildWeekly(lifelike()).hash

  test('the same data made at another time, in another order, has the same hash', () => {
    const other = lifelike()
    const later = new Date('2027-02-01T00:00:00Z')
    expect(buildWeekly({ ...other, generatedAt: later, items: [...other.items].reverse() }).hash).toBe(hash)
  })

  test('it is the hash of the manifest that carries it', () => {
    expect(hashOf(buildWeekly(lifelike()))).toBe(hash)
  })

  test('one word more is another hash', () => {
    const other = lifelike()
    const items = other.items.map((one) => (one.id === 6 ? { ...one, title: `${one.title} mới` } : one))
    expect(buildWeekly({ ...other, items }).hash).not.toBe(hash)
  })
})
