import { describe, expect, test } from 'vitest'
import { type Flaggable, raiseFlags } from '#analysis/stages/raise-flags.js'
import type { Flag } from '#data/model/judgement.js'
import { HARMLESS, RUMOURS, withoutStyle } from './posts/hard-posts.js'
import { analysisText } from './texts.js'

const post = (content: string, more: Partial<Flaggable> = {}): Flaggable => ({
  text: analysisText(null, content),
  mentions: [],
  kind: 'other',
  sentences: [],
  form: 'post',
  ...more,
})

function flags(input: Flaggable): readonly Flag[] {
  const outcome = raiseFlags.run(input, {})
  if (outcome instanceof Promise || outcome.kind !== 'done') throw new Error('flags are always decided')
  return outcome.value
}
const codes = (input: Flaggable) => flags(input).map(({ code }) => code)

describe('unverified-claim', () => {
  test.each([
    [
      'a burst dam that the commune is said to hide',
      'Đập Khe Sâu nứt toác từ đêm qua rồi mà xã giấu không báo, bà con chạy ngay đi',
    ],
    ['deaths that no paper is said to dare print', 'Sáng nay chìm đò chết ít nhất 20 người mà không báo nào dám đăng'],
    ['the same without marks', 'Sang nay chim do, it nhat 20 nguoi chet ma khong bao nao dam dang, chia se gap'],
  ])('%s', (_, content) => expect(codes(post(content))).toContain('unverified-claim'))

  test.each([
    ['an angry complaint', 'Đường vào xóm ổ gà cả năm nay, đi làm về tối sợ quá, xã có biết không ạ?'],
    ['a question', 'Mọi người ơi nghe nói cầu sập rồi, có phải không?'],
    ['an opinion', 'Theo mình nên thu hồi đất bỏ hoang để làm trường, ý kiến riêng thôi'],
    ['praise', 'Đội cứu hộ xã làm giỏi quá, tối qua cứu được cả nhà bác Ba!!!'],
    ['a named office giving its figures', 'Sở Y tế tỉnh cho biết hôm qua có 3 người chết do ngộ độc rượu'],
    [
      'a denial by the police',
      'Công an huyện khẳng định không có chuyện bắt cóc trẻ em, hôm qua lan truyền tin 2 cháu bị bắt cóc là bịa đặt',
    ],
  ])('%s is not one', (_, content) => expect(codes(post(content))).not.toContain('unverified-claim'))

  test('a paper that reports deaths is not flagged: it answers for what it prints', () =>
    expect(
      codes(
        post('Sáng nay đò chìm, ít nhất 20 người chết, hàng chục người mất tích rồi.', {
          form: 'article',
          kind: 'incident',
        }),
      ),
    ).toEqual([]))

  test('shouting and misspelling alone raise nothing', () =>
    expect(codes(post('TRỜI ƠI ĐẸP QUÁ!!! biển quê mìnk hum nay đẹp lém lun'))).toEqual([]))

  test('the reason quotes what it rests on and never calls it false', () => {
    const [flag] = flags(post('Nhà máy nổ lớn chết cả trăm công nhân, không cho quay phim, ai có người nhà gọi ngay'))
    expect(flag?.reason).toContain('Nhà máy nổ lớn')
    expect(flag?.reason).not.toMatch(/sai|giả|bịa/i)
    expect(flag?.score).toBeGreaterThan(0.5)
    expect(flag?.score).toBeLessThan(1)
  })
})

const flagged = (posts: readonly string[]) =>
  posts.filter((content) => codes(post(content)).includes('unverified-claim'))

describe('posts that are hard to tell apart', () => {
  test('at least four in five sober rumours are flagged', () =>
    expect(flagged(RUMOURS).length).toBeGreaterThanOrEqual(0.8 * RUMOURS.length))
  test('complaints, questions, warnings and jokes are not, however alarming', () =>
    expect(flagged(HARMLESS)).toEqual([]))
  test('without alarm words, capitals and exclamation marks it is the same', () => {
    expect(flagged(RUMOURS.map(withoutStyle)).length).toBeGreaterThanOrEqual(0.8 * RUMOURS.length)
    expect(flagged(HARMLESS.map(withoutStyle))).toEqual([])
  })
})

describe('criticism-without-answer', () => {
  const complaint = 'Tuyến đường xuống cấp ba năm nay khiến người dân bức xúc. Mưa xuống là ngập.'
  const press = (content: string) => post(content, { form: 'article', kind: 'criticism' })

  test('criticism in which no office speaks', () =>
    expect(codes(press(complaint))).toEqual(['criticism-without-answer']))
  test('criticism with the answer of an office is answered', () =>
    expect(codes(press(`${complaint} Chủ tịch UBND xã cho biết sẽ sửa trong tháng này.`))).toEqual([]))
  test('an office that declined to answer has not answered', () => {
    const [flag] = flags(press(`${complaint} Lãnh đạo xã từ chối trả lời.`))
    expect(flag).toMatchObject({ code: 'criticism-without-answer', score: 0.8 })
  })
  test('who has been disciplined or prosecuted for it has been answered', () =>
    expect(codes(press(`${complaint} Kết luận thanh tra đã nêu rõ, hai cán bộ bị kỷ luật.`))).toEqual([]))
  test('a place that is only passed by owes no answer', () => {
    const passed = { locality: 'x', level: 'passing' as const, score: 0.9, spans: [], reason: '' }
    expect(codes({ ...press(complaint), mentions: [passed] })).toEqual([])
    expect(codes({ ...press(complaint), mentions: [{ ...passed, level: 'primary' }] })).toEqual([
      'criticism-without-answer',
    ])
  })
  test('who was arrested for it has been answered, and a problem unsolved by anybody is no silence of an office', () => {
    expect(codes(press('Chủ tịch xã bị đánh, người dân bức xúc. Công an đã bắt được các nghi phạm.'))).toEqual([])
    expect(codes(press('Dứa rớt giá, chín thối đầy đồng. Bài toán đầu ra chưa được giải quyết.'))).toEqual([])
  })
  test('a text that a model takes for criticism and that blames no public body', () =>
    expect(codes(press('Siêu xe của thiếu gia được sơn lại. Nhiều người trong giới ngỡ ngàng.'))).toEqual([]))
  test('what is no criticism needs no answer', () =>
    expect(codes(post(complaint, { form: 'article', kind: 'incident' }))).toEqual([]))
})

describe('impersonation, scams, maps', () => {
  test('a job abroad for a deposit, with a message to write to', () =>
    expect(
      codes(post('Tuyển 100 lao động lương 40 triệu, UBND huyện bảo lãnh, chỉ cần đóng 3 triệu, ib mình')),
    ).toContain('impersonation-or-scam'))
  test('a paper on false policemen', () =>
    expect(
      codes(post('Nhóm này giả danh công an gọi điện yêu cầu chuyển tiền.', { form: 'article', kind: 'incident' })),
    ).toEqual(['impersonation-or-scam']))
  test('a map without the archipelagos', () =>
    expect(codes(post('Tờ rơi in bản đồ thiếu Hoàng Sa, Trường Sa', { form: 'article', kind: 'incident' }))).toEqual([
      'map-or-sovereignty',
    ]))
  test('a paper that names the place by the way is flagged for nobody there', () => {
    const passing = { locality: 'x', level: 'passing' as const, score: 0.9, spans: [], reason: '' }
    const input = post('Nhóm này giả danh công an gọi điện yêu cầu chuyển tiền.', { form: 'article', kind: 'incident' })
    expect(codes({ ...input, mentions: [passing] })).toEqual([])
    expect(codes({ ...input, mentions: [{ ...passing, level: 'primary' }] })).toEqual(['impersonation-or-scam'])
  })
  test('marker posts of a canal and a survey map are no border matter', () => {
    const press = (content: string) => codes(post(content, { form: 'article', kind: 'incident' }))
    expect(press('Cơ quan chức năng đang nhổ cột mốc hành lang kênh cạnh nhà dân.')).toEqual([])
    expect(press('Đoàn kiểm tra mốc giới để lập bản đồ hiện trạng thửa đất.')).toEqual([])
    expect(press('Kẻ xấu nhổ cột mốc trên đường biên giới.')).toEqual(['map-or-sovereignty'])
  })
  test('land prices that spread to a suburb are no border matter', () =>
    expect(codes(post('Sốt đất lấn sang phía Nam thành phố.', { form: 'article', kind: 'business' }))).toEqual([]))
})
