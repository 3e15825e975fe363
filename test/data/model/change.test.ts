/** What counts as an edit, what only as a change of the page around it? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChangeKind, changeOf, diffOf } from '#data/model/change.js'
import { canonical } from '#data/model/vietnamese.js'

const BODY =
  'Sáng 7/3, công an xã Gành Dừa phát hiện 25 tài khoản đăng tin chưa kiểm chứng về đê biển.\nÔng Trần Văn Lãm, chủ tịch xã, cho biết đê không bị nứt và đã giao 1.500 triệu đồng để gia cố trước 15 giờ ngày 9/3.'
const told = (text: string, title: string | null = 'Đê biển Gành Dừa vẫn an toàn') => ({ title, lead: null, text })
const swap = (from: string, to: string): string => {
  if (!BODY.includes(from)) throw new Error(`the text has no ${from}`)
  return BODY.replace(from, to)
}
const under = (line: string) => `${BODY}\n${line}`

type Row = readonly [fact: string, before: string, after: string, kind: ChangeKind | null]
const ROWS: readonly Row[] = [
  ['the same text is the same', BODY, BODY, null],
  ['decomposed letters are the same letters', BODY, BODY.normalize('NFD'), null],
  ['a no-break space is a space', BODY, swap('25 tài', '25\u00a0tài'), null],
  ['old tone placement is the same word', under('Thanh Hóa đã thông xe.'), under('Thanh Hoá đã thông xe.'), null],

  ['a date of updating under the text', BODY, under('Cập nhật lúc 10:30 ngày 7/3/2026'), 'minor'],
  ['another date of updating', under('Cập nhật: 07/03/2026 08:06'), under('Cập nhật: 07/03/2026 16:45'), 'minor'],
  ['a date line with weekday and zone', under('Thứ bảy, 7/3/2026, 00:05 (GMT+7)'), BODY, 'minor'],
  ['a relative time', under('10 phút trước'), under('2 giờ trước'), 'minor'],
  ['a relative time in words', under('Cách đây 5 phút'), under('Cách đây 1 ngày'), 'minor'],
  ['an English date line', under('Updated 3 minutes ago'), under('Updated 2 hours ago'), 'minor'],
  ['a remark of updating in brackets', BODY, swap('về đê biển.', 'về đê biển (cập nhật lúc 9h15).'), 'minor'],
  ['a sentence of updating after a paragraph', BODY, swap('đê biển.', 'đê biển. Cập nhật lúc 9h15 ngày 7/3.'), 'minor'],
  ['a counter of views', under('1.234 lượt xem'), under('5.678 lượt xem'), 'minor'],
  ['a counter with its name first', under('Lượt xem: 12'), under('Lượt xem: 340'), 'minor'],
  ['a counter of comments', under('Bình luận (3)'), under('Bình luận (41)'), 'minor'],
  ['a counter shortened', under('12 nghìn lượt xem'), under('1,2 triệu lượt xem'), 'minor'],
  ['several counters and a date in one line', under('7/3/2026 08:06 | 12 lượt xem | 3 bình luận'), BODY, 'minor'],
  ['likes and shares', under('Thích 12 · Chia sẻ 3'), under('Thích 15 · Chia sẻ 4'), 'minor'],
  ['an English counter', under('18 comments'), under('22 comments'), 'minor'],
  ['the word for an ad', BODY, under('Quảng cáo'), 'minor'],
  ['the word for an ad in brackets', BODY, BODY.replace('\n', '\n[Quảng cáo]\n'), 'minor'],
  ['a pointer to other news', BODY, under('Xem thêm: Giá tôm hôm nay tăng mạnh ở ba chợ đầu mối'), 'minor'],
  ['a pointer by arrows', under('>> Mưa lớn kéo dài tới cuối tuần'), under('>> Bão số 4 đổi hướng'), 'minor'],
  ['a box of related news', BODY, under('Tin liên quan\nMưa lớn tới cuối tuần\nBão số 4 đổi hướng'), 'minor'],
  [
    'other titles in that box',
    under('Tin cùng chuyên mục:\nMột tin'),
    under('Tin cùng chuyên mục:\nTin khác hẳn'),
    'minor',
  ],
  ['the call to follow the paper', BODY, under('Theo dõi báo Gành Dừa trên Google News và Zalo'), 'minor'],
  ['a comma taken out', BODY, swap('Sáng 7/3, công', 'Sáng 7/3 công'), 'minor'],
  ['curly quotes for straight ones', under('Ông nói: "Đê còn tốt".'), under('Ông nói: “Đê còn tốt”.'), 'minor'],
  [
    'a dash for a hyphen',
    under('Tuyến Gành Dừa - Bờ Đông mở lại.'),
    under('Tuyến Gành Dừa – Bờ Đông mở lại.'),
    'minor',
  ],
  ['three dots for an ellipsis', under('Còn nữa...'), under('Còn nữa…'), 'minor'],
  ['paragraphs joined', BODY, BODY.replace('\n', ' '), 'minor'],
  [
    'a sentence in a paragraph of its own',
    under('Nước đã rút. Dân đã về.'),
    under('Nước đã rút.\nDân đã về.'),
    'minor',
  ],
  ['two spaces for one', BODY, swap('công an xã', 'công  an  xã'), 'minor'],
  ['a soft hyphen nobody sees', BODY, swap('công an', 'công\u00ad an'), 'minor'],
  ['a zero-width space inside a word', BODY, swap('công', 'cô\u200bng'), 'minor'],
  ['a capital letter', BODY, swap('chủ tịch xã', 'Chủ tịch xã'), 'minor'],
  ['the same date with hyphens', BODY, swap('7/3,', '7-3,'), 'minor'],
  ['the same date with noughts', BODY, swap('7/3,', '07/03,'), 'minor'],
  ['a number without its dot', BODY, swap('1.500', '1500'), 'minor'],
  ['a decimal point for a comma', under('Tăng 1,5 lần.'), under('Tăng 1.5 lần.'), 'minor'],
  ['tỉ for tỷ', under('Hết 2 tỷ đồng.'), under('Hết 2 tỉ đồng.'), 'minor'],
  ['an emoji', BODY, swap('đê biển.', 'đê biển. 🌊'), 'minor'],

  ['a number in a sentence', BODY, swap('25 tài khoản', '30 tài khoản'), 'edited'],
  ['one digit of a number', BODY, swap('25 tài khoản', '26 tài khoản'), 'edited'],
  ['a nought more', BODY, swap('1.500 triệu', '15.000 triệu'), 'edited'],
  ['a decimal comma moved', under('Tăng 1,5 lần.'), under('Tăng 15 lần.'), 'edited'],
  ['a per cent sign gone', under('Đạt 25% kế hoạch.'), under('Đạt 25 kế hoạch.'), 'edited'],
  ['a minus before a number', under('Lãi -3 tỷ đồng.'), under('Lãi 3 tỷ đồng.'), 'edited'],
  ['a date in a sentence', BODY, swap('ngày 9/3', 'ngày 10/3'), 'edited'],
  ['an hour in a sentence', BODY, swap('15 giờ', '16 giờ'), 'edited'],
  ['a negation put in', BODY, swap('đê không bị nứt', 'đê bị nứt'), 'edited'],
  ['a negation put out', BODY, swap('chưa kiểm chứng', 'kiểm chứng'), 'edited'],
  ['a letter of a name', BODY, swap('Văn Lãm', 'Văn Lâm'), 'edited'],
  ['a tone of a word', BODY, swap('Sáng 7/3', 'Sang 7/3'), 'edited'],
  ['a place', BODY, swap('xã Gành Dừa', 'xã Bờ Đông'), 'edited'],
  ['đã for sẽ', BODY, swap('đã giao', 'sẽ giao'), 'edited'],
  ['a unit of money', BODY, swap('triệu đồng', 'tỷ đồng'), 'edited'],
  ['a new last sentence', BODY, `${BODY} Chưa ai bị thương.`, 'edited'],
  ['a paragraph taken out', BODY, BODY.split('\n')[0] ?? '', 'edited'],
  ['paragraphs in another order', BODY, BODY.split('\n').reverse().join('\n'), 'edited'],
  [
    'views that the article itself speaks of',
    under('Clip có 25 nghìn lượt xem sau một giờ.'),
    under('Clip có 90 nghìn lượt xem sau một giờ.'),
    'edited',
  ],
  [
    'comments that the article itself speaks of',
    under('Đã có 12 ý kiến phản đối dự án.'),
    under('Đã có 21 ý kiến phản đối dự án.'),
    'edited',
  ],
  [
    'matter behind the word of updating',
    under('Cập nhật: 5 người bị thương.'),
    under('Cập nhật: 7 người bị thương.'),
    'edited',
  ],
  ['matter in brackets', BODY, swap('đê biển.', 'đê biển (3 người đã xin lỗi).'), 'edited'],
  [
    'a heading that only looks like an ad',
    under('Quảng cáo sai sự thật bị phạt'),
    under('Quảng cáo sai sự thật bị phạt nặng'),
    'edited',
  ],
  [
    'a sentence under related news',
    under('Tin liên quan\nXã đã họp dân.'),
    under('Tin liên quan\nXã chưa họp dân.'),
    'edited',
  ],
  ['a cut that leaves nothing', BODY, '', 'edited'],

  ['a correction in the text', BODY, under('Đính chính: bản trước viết nhầm 25 thành 52 tài khoản.'), 'corrected'],
  ['the other word for it', BODY, under('Tòa soạn xin cải chính số tiền là 1.400 triệu đồng.'), 'corrected'],
  ['an apology to readers', swap('25', '52'), under('Thành thật xin lỗi bạn đọc về sai sót này.'), 'corrected'],
  ['an apology to readers, politely', BODY, under('Chúng tôi phải xin lỗi quý độc giả.'), 'corrected'],
  [
    'a word on the earlier report',
    swap('25', '52'),
    under('Trong bản tin trước đó, số tài khoản bị ghi sai.'),
    'corrected',
  ],
  ['the paper tells again', BODY, under('Chúng tôi xin thông tin lại như sau.'), 'corrected'],
  [
    'an edit after an old correction',
    under('Đính chính: số đúng là 25.'),
    `${swap('25', '30')}\nĐính chính: số đúng là 25.`,
    'edited',
  ],
  ['a correction that somebody demands', BODY, under('Xã yêu cầu trang này đính chính.'), 'edited'],
  ['a correction still to come', BODY, under('Cơ quan chức năng sẽ thông tin lại sau.'), 'edited'],
  ['a correction refused', BODY, under('Trang này không chịu đính chính.'), 'edited'],
]

describe('the text', () => {
  test('has many rows', () => expect(ROWS.length).toBeGreaterThanOrEqual(75))
  test.each(ROWS)('%s', (_, before, after, kind) => expect(changeOf(told(before), told(after))).toBe(kind))
})

describe('the title', () => {
  const titled = (before: string | null, after: string | null) => changeOf(told(BODY, before), told(BODY, after))
  test.each<readonly [string, string | null, string | null, ChangeKind | null]>([
    ['another word in it is an edit', 'Đê biển nứt 40 mét', 'Đê biển lún 40 mét', 'edited'],
    ['another number in it is an edit', 'Đê biển nứt 40 mét', 'Đê biển nứt 4 mét', 'edited'],
    ['a question mark makes it an open question', 'Đê biển nứt', 'Đê biển nứt?', 'edited'],
    ['it may say itself that it corrects', 'Đê biển nứt', 'Cải chính tin đê biển nứt', 'corrected'],
    ['a remark of updating is none', 'Đê biển nứt', 'Đê biển nứt (cập nhật 10h30)', 'minor'],
    ['quotes around a word are none', 'Đê biển nứt', 'Đê biển "nứt"', 'minor'],
    ['that could not be read before says nothing', null, 'Đê biển nứt', 'minor'],
    ['that cannot be read now says nothing', 'Đê biển nứt', null, 'minor'],
    ['none before, none after', null, null, null],
  ])('%s', (_, before, after, kind) => expect(titled(before, after)).toBe(kind))
})

describe('any text', () => {
  const words = fc.array(
    fc.constantFrom(
      'đê',
      'không',
      '25',
      '7/3',
      'Cập nhật',
      'lúc',
      '10:30',
      '\n',
      '(',
      ')',
      '.',
      'đính chính',
      'Tin liên quan',
      '👍',
    ),
    { maxLength: 40 },
  )
  const text = words.map((parts) => parts.join(' '))

  test('is as itself, whatever the order of comparing', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(changeOf(told(a), told(a))).toBeNull()
        const [there, back] = [changeOf(told(a), told(b)), changeOf(told(b), told(a))]
        // Which of the two was corrected depends on the order; that something changed does not.
        const plain = (kind: ChangeKind | null) => (kind === 'corrected' ? 'edited' : kind)
        expect(plain(there)).toBe(plain(back))
      }),
    )
  })

  test('can be put together again from its differences', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: 'grapheme' })),
        fc.oneof(text, fc.string({ unit: 'grapheme' })),
        (a, b) => {
          const parts = diffOf(a, b)
          const side = (not: string) =>
            parts
              .filter(({ kind }) => kind !== not)
              .map((part) => part.text)
              .join('')
          expect(side('added')).toBe(canonical(a))
          expect(side('removed')).toBe(canonical(b))
          expect(parts.every((part) => part.text !== '')).toBe(true)
        },
      ),
    )
  })
})

describe('the differences', () => {
  test('are whole Vietnamese words and whole numbers in a sentence that stays readable', () => {
    expect(diffOf(BODY, swap('25 tài khoản', '30 tài khoản').replace('Lãm', 'Lâm'))).toEqual([
      { kind: 'same', text: 'Sáng 7/3, công an xã Gành Dừa phát hiện ' },
      { kind: 'removed', text: '25' },
      { kind: 'added', text: '30' },
      { kind: 'same', text: ' tài khoản đăng tin chưa kiểm chứng về đê biển.\nÔng Trần Văn ' },
      { kind: 'removed', text: 'Lãm' },
      { kind: 'added', text: 'Lâm' },
      {
        kind: 'same',
        text: ', chủ tịch xã, cho biết đê không bị nứt và đã giao 1.500 triệu đồng để gia cố trước 15 giờ ngày 9/3.',
      },
    ])
  })
  test('of a rewritten sentence are one, not a heap of crumbs', () => {
    const parts = diffOf('Xã giao đất cho dân từ tháng 3.', 'Huyện bán nhà cho thuê ở thành phố.')
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added', 'same'])
  })
  test('of the same text are none', () => expect(diffOf(BODY, BODY)).toEqual([{ kind: 'same', text: BODY }]))
  test('of nothing and nothing are none at all', () => expect(diffOf('', '')).toEqual([]))

  test.each([
    ['20,000 words all rewritten in one paragraph', ' '],
    ['20,000 words all rewritten, a paragraph each', '\n'],
  ])('of %s take less than a second of work', (_, gap) => {
    const text = (step: number) => Array.from({ length: 20_000 }, (_, at) => `từ${(at * step) % 9973}`).join(gap)
    const begun = process.cpuUsage()
    expect(diffOf(text(7), text(13)).length).toBeGreaterThan(0)
    const { user, system } = process.cpuUsage(begun)
    expect((user + system) / 1e6).toBeLessThan(1)
  })

  test('of a longer text are shown by paragraphs', () => {
    const long = Array.from({ length: 30 }, (_, at) => `Đoạn ${at}: ${'một hai ba bốn '.repeat(180)}`).join('\n')
    const changed = long.replace('Đoạn 7:', 'Đoạn bảy:')
    const removed = diffOf(long, changed).find(({ kind }) => kind === 'removed')
    expect(removed?.text.split('\n')).toHaveLength(2)
  })
})
