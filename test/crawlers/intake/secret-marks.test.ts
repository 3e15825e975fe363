/** Which texts and file names carry the mark of a state secret, and which only use the word? */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasSecretMark, namesSecret } from '#crawlers/intake/secret-marks.js'

const HEADING = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

describe('a stamp is a mark of secrecy', () => {
  test.each([
    ['MẬT'],
    ['TỐI MẬT'],
    ['TUYỆT MẬT'],
    ['Mật'],
    ['Tối mật'],
    ['tuyệt mật'],
    ['  [ MẬT ]  '],
    ['“TỐI MẬT”'],
    ['TỐI MẬT. Kế hoạch ở Cần Giờ số 5.'],
    ['TỐI MẬT - Kế hoạch ở Cần Giờ số 7.'],
    ['TUYỆT MẬT Phương án bảo vệ'],
    ['MẬT: Báo cáo về công tác quý 3'],
    ['Báo cáo về công tác quý 3 - MẬT'],
    ['T U Y Ệ T   M Ậ T'],
    ['T Ố I  M Ậ T'],
    ['M Ậ T'],
    ['M.Ậ.T'],
    ['TUYET MAT'],
    ['T O I  M A T'],
    ['MAT'],
    ['TUYỆT\nMẬT'],
    ['M\nẬ\nT'],
    ['M\u200bẬ\u200bT'],
    ['TO\u0302\u0301I MA\u0323\u0302T'],
    ['ＭẬＴ'],
    ['TỐI MẬT – Bản số 02'],
    ['MẬT/KHẨN'],
    ['HỎA TỐC - TUYỆT MẬT'],
    ['Đóng dấu MẬT'],
    ['TÀI LIỆU MẬT'],
    ['TAI LIEU MAT'],
    ['MẬT, không sao chụp'],
    ['Độ mật: Mật'],
    ['độ mật : tối mật'],
    ['Mức độ mật - TUYỆT MẬT'],
    ['Do mat: TOI MAT'],
    ['ĐỘ MẬT: A'],
    ['Nơi nhận: như trên. Độ mật: Tối mật. Lưu: VT'],
    ['Ảnh chụp [MẬT] của xã'],
    ['*** TUYỆT MẬT *** kế hoạch'],
    ['– TỐI MẬT –'],
    ['ỦY BAN NHÂN DÂN XÃ AN HÒA          MẬT'],
    ['MẬT\t\tĐộc lập - Tự do - Hạnh phúc'],
    ['UBND XÃ AN HÒA TỐI MẬT'],
    ['MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [`${HEADING}\nSố: 12/KH-UBND\nMẬT\nKẾ HOẠCH`],
    [`Kính gửi anh chị, em chụp lại văn bản dưới đây\n\n${HEADING}\n\nTUYỆT MẬT\nnội dung`],
  ])('%j', (text) => {
    expect(hasSecretMark(text)).toBe(true)
  })

  test('a page that lost its line ends still shows its level', () => {
    expect(hasSecretMark(`${'một câu văn dài. '.repeat(60)} Độ mật: Tối mật ${'và nữa. '.repeat(60)}`)).toBe(true)
  })
})

describe('the word in everyday language is not a mark', () => {
  test.each([
    ['bí mật'],
    ['MẬT ONG RỪNG GIẢM GIÁ'],
    ['Thông tin này là bí mật. Xin đừng chia sẻ'],
    ['Chợ phiên: gà, vịt, mật ong'],
    ['BÍ MẬT'],
    ['B Í  M Ậ T'],
    ['mật độ'],
    ['MẬT ĐỘ'],
    ['Mật độ dân số'],
    ['mật ong'],
    ['MẬT ONG'],
    ['M Ậ T  O N G'],
    ['bật mí'],
    ['Công an mật phục'],
    ['CÔNG AN MẬT PHỤC BẮT NHÓM CÁT TẶC'],
    ['thiên cơ mật'],
    ['Cơ mật'],
    ['Cần mua:\nđường\nsữa\nmật'],
    ['Đường cao tốc: mật độ: cao'],
    ['Độ mật: không'],
    ['Độ mật: Thường'],
    ['nhiệt độ mật ong: 30 độ'],
    ['Mật: 200.000 đồng/lít'],
    ['Vụ lộ hồ sơ tuyệt mật làm báo chí xôn xao'],
    ['Báo viết rằng tài liệu mật đã bị đăng lên mạng'],
    ['Toà xử vụ làm lộ văn bản đóng dấu “TỐI MẬT”, theo báo'],
    ['NHIỆM VỤ TỐI MẬT LÊN SÓNG'],
    ['Luật Bảo vệ bí mật nhà nước'],
    ['KẾ HOẠCH BẢO VỆ BÍ MẬT'],
    ['UBND XÃ HỌP VỀ BẢO VỆ BÍ MẬT'],
    [`${HEADING}\nKẾ HOẠCH PHÁT TRIỂN NGHỀ NUÔI ONG LẤY MẬT\nSố: 3/KH`],
    ['NGUYỄN VĂN MẬT'],
    ['mat'],
    ['toi mat'],
    ['toi mat xe o cho'],
    ['MẶT'],
    ['MẮT'],
    ['TÔI MẤT'],
    ['MAT DIEN'],
    ['mật'],
    ['Mật khẩu: 12'],
    ['An ninh mạng, bảo mật, mật mã'],
    [''],
  ])('%j', (text) => {
    expect(hasSecretMark(text)).toBe(false)
  })
})

describe('the name of a file', () => {
  test.each([
    'MẬT.png',
    'MẬT_01.png',
    '[MẬT] bao cao.jpg',
    'Công văn MẬT 123.jpg',
    'hồ sơ mật.webp',
    'ke-hoach-tuyet-mat.png',
    'TUYET_MAT_ke_hoach.PNG',
    'tối mật.png',
    'tai lieu mat.pdf.png',
    'cong-van-mat-12.jpg',
    'cong van toi mat.jpg',
    'độ mật tuyệt mật.png',
  ])('%s is refused', (name) => {
    expect(namesSecret(name)).toBe(true)
  })

  test.each([
    'bí mật.png',
    'bi-mat.png',
    'mật ong rừng.jpg',
    'mat-ong.jpg',
    'mật độ dân số.png',
    'mat do dan so.png',
    'mat-duong-hong.jpg',
    'bao cao mat bang.png',
    'ho so mat trom.jpg',
    'anh mat tien.png',
    'toi-mat-xe.png',
    'MAT DIEN.jpg',
    'Screenshot_20261121-081500.png',
    'mat.png',
    '',
  ])('%s is not', (name) => {
    expect(namesSecret(name)).toBe(false)
  })
})

test('a mark is found wherever its line stands', () => {
  const prose = fc.string({ unit: fc.constantFrom(...'abcdê ,.\n') })
  fc.assert(fc.property(prose, prose, (before, after) => hasSecretMark(`${before}\n\nTỐI MẬT\n\n${after}`)))
})

test('hostile text takes no more time than its length asks for', () => {
  const began = performance.now()
  for (const piece of ['Độ mật ', 'M ', 'MẬT - ', '[MẬT ', 'UBND MẬT ', ' ', '\t', 'Độ     '])
    hasSecretMark(piece.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(2_000)
})
