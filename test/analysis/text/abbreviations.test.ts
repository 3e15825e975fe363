import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { abbreviations, expandAbbreviations } from '#analysis/text/abbreviations.js'

describe('abbreviations written out', () => {
  test.each([
    ['Về TP.HCM', 'Về Thành phố Hồ Chí Minh'],
    ['Về TPHCM', 'Về Thành phố Hồ Chí Minh'],
    ['Về Tp. HCM', 'Về Thành phố Hồ Chí Minh'],
    ['Về TP. HCM.', 'Về Thành phố Hồ Chí Minh.'],
    ['Về TP HCM', 'Về thành phố Hồ Chí Minh'],
    ['Về Tp.HCM', 'Về Thành phố Hồ Chí Minh'],
    ['Về HCMC', 'Về Thành phố Hồ Chí Minh'],
    ['TP. Thủ Đức', 'thành phố Thủ Đức'],
    ['TP Thủ Đức', 'thành phố Thủ Đức'],
    ['TP.Thủ Đức', 'thành phố Thủ Đức'],
    ['ở Q.1', 'ở quận 1'],
    ['ở Q. 1', 'ở quận 1'],
    ['ở Q1', 'ở quận 1'],
    ['ở P.5, Q.Bình Thạnh', 'ở phường 5, quận Bình Thạnh'],
    ['ở P. 5, Q. Bình Thạnh', 'ở phường 5, quận Bình Thạnh'],
    ['về H. Cần Giờ', 'về huyện Cần Giờ'],
    ['về TX. Bỉm Sơn', 'về thị xã Bỉm Sơn'],
    ['về TT. Cần Thạnh', 'về thị trấn Cần Thạnh'],
    ['KP. 3, KP.4', 'khu phố 3, khu phố 4'],
    ['QL14 và QL.13', 'quốc lộ 14 và quốc lộ 13'],
    ['UBND xã', 'Ủy ban nhân dân xã'],
    ['HĐND, MTTQ và UBND', 'Hội đồng nhân dân, Mặt trận Tổ quốc và Ủy ban nhân dân'],
    ['UBMTTQ xã', 'Ủy ban Mặt trận Tổ quốc xã'],
    ['CA xã', 'công an xã'],
    ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở GD-ĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở GDĐT', 'Sở Giáo dục và Đào tạo'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['Sở VH-TT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở NN&MT', 'Sở Nông nghiệp và Môi trường'],
    ['Sở TN-MT', 'Sở Tài nguyên và Môi trường'],
    ['phát triển KT-XH', 'phát triển kinh tế - xã hội'],
    ['giữ vững QP-AN', 'giữ vững quốc phòng - an ninh'],
    ['lực lượng PCCC&CNCH', 'lực lượng phòng cháy chữa cháy và cứu nạn cứu hộ'],
    ['Công ty TNHH Rừng', 'Công ty trách nhiệm hữu hạn Rừng'],
    ['UBND TP.HCM', 'Ủy ban nhân dân Thành phố Hồ Chí Minh'],
    ['UBND Q.1', 'Ủy ban nhân dân quận 1'],
    ['CATP vào cuộc', 'Công an thành phố vào cuộc'],
  ])('%s → %s', (text, full) => expect(expandAbbreviations(text).text).toBe(full))

  test.each([
    'ông H. Nam và bà T. Hoa',
    'bị can P. khai',
    'L.B.T. Hùng',
    'Quyết định 12/QĐ-UBND',
    'Nghị định 168/2024/NĐ-CP',
    'ca mắc mới, một ca sinh',
    'vitamin P và nhóm H',
    'Công ty A.B.C',
    'trang xa@UBND.vn',
    'TP',
    'Hà Nội',
  ])('%s stays', (text) => expect(abbreviations(text)).toEqual([]))

  test('what is found in the written-out text lies at its abbreviation', () => {
    const given = 'Sáng nay UBND Q.1 họp.'
    const { text, starts } = expandAbbreviations(given)
    const at = text.indexOf('quận 1')
    expect(given.slice(starts[at], starts[at + 'quận 1'.length])).toBe('Q.1')
  })
  test('any text: spans are in order, apart, inside, and places rise', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('TP', '.', 'HCM', ' ', 'Q', '1', '&', '-', 'ông', 'UBND', 'H', '/', 'Đ')),
        (parts) => {
          const given = parts.join('')
          let at = 0
          for (const { start, end } of abbreviations(given)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          const { text, starts } = expandAbbreviations(given)
          for (let i = 1; i <= text.length; i++) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
          expect(starts[text.length]).toBe(given.length)
        },
      ),
    ))
  test('a hostile text is read in time linear in its length', () => {
    const began = performance.now()
    for (const hostile of ['A.', 'Q.', 'TP', 'TP. ', 'H. ']) abbreviations(hostile.repeat(100_000 / hostile.length))
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})
