import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandTeencode } from '#data/model/teencode.js'

/** Own posts: as typed, as meant. */
const POSTS: readonly (readonly [string, string])[] = [
  ['ko ai biết j hết', 'không ai biết gì hết'],
  ['k0 có điện từ sáng', 'không có điện từ sáng'],
  ['dc chưa mn', 'được chưa mọi người'],
  ['đc rồi nha', 'được rồi nha'],
  ['nước ngập ntn z', 'nước ngập như thế nào vậy'],
  ['mình đi vs bạn', 'mình đi với bạn'],
  ['sao z trời', 'sao vậy trời'],
  ['Xã làm ăn kiểu j z?', 'Xã làm ăn kiểu gì vậy?'],
  ['ngta đổ rác hoài ko ai dọn', 'người ta đổ rác hoài không ai dọn'],
  ['bít tin này chưa', 'biết tin này chưa'],
  ['đường đag sửa, kẹt wá', 'đường đang sửa, kẹt quá'],
  ['fải đi vòng mới tới', 'phải đi vòng mới tới'],
  ['vk ck tui bị lừa', 'vợ chồng tôi bị lừa'],
  ['trc giờ cx vậy', 'trước giờ cũng vậy'],
  ['nhìu ng mất tiền lắm', 'nhiều người mất tiền lắm'],
  ['hnay cúp điện nx hả', 'hôm nay cúp điện nữa hả'],
  ['hok hỉu sao lun', 'không hỉu sao luôn'],
  ['cho hỏi sđt xã vs', 'cho hỏi số điện thoại xã với'],
  ['zậy là hết đường rùi', 'vậy là hết đường rồi'],
  ['ngập quáaaa', 'ngập quá'],
  ['Ko tin đc', 'không tin được'],
  ['bh mới báo thì trễ r', 'bây giờ mới báo thì trễ rồi'],
  ['xl mn nhé', 'xin lỗi mọi người nhé'],
  ['iu quê mình', 'yêu quê mình'],
  ['thui kệ', 'thôi kệ'],
  ['zìa quê chơi', 'về quê chơi'],
  ['rep inbox giúp', 'trả lời inbox giúp'],
  ['có chiện gì z mn', 'có chuyện gì vậy mọi người'],
  ['gv hs nghỉ học', 'giáo viên học sinh nghỉ học'],
  ['ca xuống lập biên bản r', 'công an xuống lập biên bản rồi'],
]
/** Own sentences that must stay as they are. */
const STAY = [
  'Giá 50k một kg.',
  'Giá 50 k một phần.',
  'Công an (CA) xã và VKS, HS tiểu học.',
  'Trận Việt Nam vs Lào kết thúc 1-1.',
  'Ông K. và bà J. vắng mặt.',
  'Đ/c Ba làm tổ trưởng.',
  'Liên hệ ĐT: 0271, TK: 12345.',
  'Xe chạy 40 km/h trên QL14.',
  'Gửi ý kiến về hòm thư.',
  'Xem www.vidu.vn/xxx hoặc gọi 0165xxx.',
  'Đoàn đi Kon Tum và Cư Jút.',
  'UBND xã ra thông báo.',
  'Zalo, Facebook, web, wifi, fan, jack, zoom.',
  'Kho hàng ở kcn, ga và bến.',
  'Chị hông to, em hong khô áo.',
]

describe('short spellings of posts', () => {
  test.each(POSTS)('%s → %s', (typed, plain) => expect(expandTeencode(typed).text).toBe(plain))
  test.each(STAY)('%s stays', (text) => expect(expandTeencode(text).text).toBe(text))

  test('the words found lie at their place in the text as given', () => {
    const given = 'nước ngập ntn z'
    const { text, starts } = expandTeencode(given)
    const at = text.indexOf('như thế nào')
    expect(given.slice(starts[at], starts[at + 'như thế nào'.length])).toBe('ntn')
  })
  test('a hostile text is read in time linear in its length', () => {
    const began = performance.now()
    for (const hostile of [`${'a'.repeat(100_000)}b`, 'k '.repeat(50_000), 'aaa '.repeat(25_000)])
      expandTeencode(hostile)
    expect(performance.now() - began).toBeLessThan(5000)
  })
  test('any text: places rise from 0 to the end', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ko', 'ntn', 'K', ' ', '.', '50', 'vs', 'zậy', 'aaa', '😀')), (parts) => {
        const given = parts.join('')
        const { text, starts } = expandTeencode(given)
        for (let i = 1; i <= text.length; i++) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
        expect(starts[text.length]).toBe(given.length)
      }),
    ))
})
