/** All 3,355 localities are watched at once: who is meant, and who is not? Texts are invented; places, names and dates are real. */
import { describe, expect, test } from 'vitest'
import { compileGazetteer, mentionsOf } from '#analysis/stages/match-mentions.js'
import { nation } from '#data/gazetteer/nation.js'
import { profileOf } from '#data/gazetteer/profile.js'
import { fold } from '#data/model/vietnamese.js'

const profiles = nation()
  .units.filter(({ level, to }) => to === null && level !== 'district')
  .map(profileOf)
const gazetteer = compileGazetteer(profiles)
const byId = new Map(profiles.map((profile) => [profile.id, profile]))

interface Given {
  readonly title?: string
  /** Null: without a date. */
  readonly on?: string | null
  readonly region?: string
}

const found = (text: string, { title, on = '2026-06-15', region }: Given = {}) =>
  mentionsOf(
    {
      title: title ?? null,
      text,
      url: null,
      publishedAt: on === null ? null : new Date(`${on}T08:00:00+07:00`),
      region: region ?? null,
    },
    gazetteer,
  )

const names = (text: string, given: Given, level: 'commune' | 'province'): readonly string[] =>
  found(text, given)
    .filter((mention) => mention.level !== 'false')
    .flatMap(({ locality }) => {
      const profile = byId.get(locality)
      if (profile === undefined || profile.level !== level) return []
      return [level === 'province' ? profile.name : `${profile.title}, ${profile.province}`]
    })
    .sort()
/** Communes of today that the text speaks of, with their provinces. */
const communes = (text: string, given: Given = {}) => names(text, given, 'commune')
const provinces = (text: string, given: Given = {}) => names(text, given, 'province')

describe('a name that many communes bear is the one that its address says', () => {
  test.each([
    ['Cháy rừng thông tại xã Tân Lập, tỉnh Quảng Trị.', 'Xã Tân Lập, Quảng Trị'],
    ['Cháy kho mì tại xã Tân Lập (Tây Ninh), không ai bị thương.', 'Xã Tân Lập, Tây Ninh'],
    ['Phường Tân Lập, Đắk Lắk, khánh thành nhà văn hóa.', 'Phường Tân Lập, Đắk Lắk'],
    ['Lâm Đồng: hồ chứa ở xã Tân Lập cạn nước từ đầu tuần.', 'Xã Tân Lập, Lâm Đồng'],
    ['Xe khách lao xuống ruộng ở xã Bình Phước, tỉnh Vĩnh Long.', 'Xã Bình Phước, Vĩnh Long'],
    ['Chợ đêm phường Bình Phước, thành phố Đồng Nai, mở cửa.', 'Phường Bình Phước, Thành phố Đồng Nai'],
    ['Chợ mới ở xã Đồng Tâm, tỉnh Tuyên Quang.', 'Xã Đồng Tâm, Tuyên Quang'],
    ['Chợ mới ở xã Đồng Tâm, TP Đồng Nai.', 'Xã Đồng Tâm, Thành phố Đồng Nai'],
    ['Phường Tân An, tỉnh Bắc Ninh, đối thoại với tiểu thương.', 'Phường Tân An, Bắc Ninh'],
    ['Phường Tân An, tỉnh Tây Ninh, đối thoại với tiểu thương.', 'Phường Tân An, Tây Ninh'],
    ['Phường Tân An (Cần Thơ) chỉnh trang bến sông.', 'Phường Tân An, Thành phố Cần Thơ'],
    ['Phường Tân An, Đắk Lắk, trồng thêm cây xanh.', 'Phường Tân An, Đắk Lắk'],
    ['Xã Tân An, tỉnh An Giang, gia cố bờ kè.', 'Xã Tân An, An Giang'],
    ['Xã Tân An, tỉnh Nghệ An, gia cố đập đất.', 'Xã Tân An, Nghệ An'],
    ['Xã Châu Thành, tỉnh Đồng Tháp, thu hoạch sầu riêng.', 'Xã Châu Thành, Đồng Tháp'],
    ['Xã Châu Thành, tỉnh An Giang, thu hoạch lúa.', 'Xã Châu Thành, An Giang'],
    ['Phường Hòa Bình (TP.HCM) sửa vỉa hè.', 'Phường Hòa Bình, Thành phố Hồ Chí Minh'],
    ['Phường Hòa Bình, thành phố Hải Phòng, sửa vỉa hè.', 'Phường Hòa Bình, Thành phố Hải Phòng'],
    ['Phường Hòa Bình, tỉnh Phú Thọ, sửa vỉa hè.', 'Phường Hòa Bình, Phú Thọ'],
    ['Xã Hòa Bình, tỉnh Cà Mau, mở lớp dạy bơi.', 'Xã Hòa Bình, Cà Mau'],
    ['Xã Ba Vì, tỉnh Quảng Ngãi, có đường bê tông.', 'Xã Ba Vì, Quảng Ngãi'],
    ['Xã Ba Vì, thành phố Hà Nội, có đường bê tông.', 'Xã Ba Vì, Thành phố Hà Nội'],
    ['Xã Yên Bình, tỉnh Lạng Sơn, khoan giếng.', 'Xã Yên Bình, Lạng Sơn'],
    ['Xã Yên Bình, tỉnh Lào Cai, khoan giếng.', 'Xã Yên Bình, Lào Cai'],
    ['Xã Hội An, tỉnh An Giang, xóa cầu tạm.', 'Xã Hội An, An Giang'],
    ['Phường Hội An, thành phố Đà Nẵng, trùng tu chùa.', 'Phường Hội An, Thành phố Đà Nẵng'],
    ['Xã Mỹ Lộc, tỉnh Tây Ninh, lắp đèn đường.', 'Xã Mỹ Lộc, Tây Ninh'],
    ['Phường Mỹ Lộc, tỉnh Ninh Bình, lắp đèn đường.', 'Phường Mỹ Lộc, Ninh Bình'],
    ['Phường Phú Thọ, tỉnh Phú Thọ, mở hội.', 'Phường Phú Thọ, Phú Thọ'],
    ['Xã Phú Thọ, tỉnh Đồng Tháp, mở hội.', 'Xã Phú Thọ, Đồng Tháp'],
    ['Phường Bình Minh, tỉnh Vĩnh Long, tuyên dương thanh niên.', 'Phường Bình Minh, Vĩnh Long'],
    ['Phường Bình Minh, tỉnh Tây Ninh, tuyên dương thanh niên.', 'Phường Bình Minh, Tây Ninh'],
    ['Xã Bình Minh, tỉnh Quảng Ngãi, kéo điện ra bãi nuôi.', 'Xã Bình Minh, Quảng Ngãi'],
    ['Xã Quỳnh Lưu, tỉnh Ninh Bình, trồng dứa.', 'Xã Quỳnh Lưu, Ninh Bình'],
    ['Xã Quỳnh Lưu, tỉnh Nghệ An, trồng dứa.', 'Xã Quỳnh Lưu, Nghệ An'],
    ['Xã Tiên Yên, tỉnh Tuyên Quang, làm đường.', 'Xã Tiên Yên, Tuyên Quang'],
    ['Xã Lộc Ninh, tỉnh Tây Ninh, có trường mới.', 'Xã Lộc Ninh, Tây Ninh'],
    ['Phường An Biên, Hải Phòng, gắn biển phố.', 'Phường An Biên, Thành phố Hải Phòng'],
    ['Xã Long Thành, tỉnh Vĩnh Long, nuôi tôm.', 'Xã Long Thành, Vĩnh Long'],
  ])('%s', (text, expected) => expect(communes(text)).toEqual([expected]))
})

describe('a commune named after a district that ended is not the district', () => {
  test.each([
    ['Xã Triệu Sơn, tỉnh Thanh Hóa, họp dân về quy hoạch.', ['Xã Triệu Sơn, Thanh Hóa'], '2026-06-15'],
    ['Xã Cần Giờ (TP.HCM) chống triều cường.', ['Xã Cần Giờ, Thành phố Hồ Chí Minh'], '2026-06-15'],
    ['Xã Đông Anh, Hà Nội, lắp camera.', ['Xã Đông Anh, Thành phố Hà Nội'], '2026-06-15'],
    ['Xã Hải Hậu, tỉnh Ninh Bình, gặt sớm.', ['Xã Hải Hậu, Ninh Bình'], '2026-06-15'],
    ['Xã Nam Trực, tỉnh Ninh Bình, gặt sớm.', ['Xã Nam Trực, Ninh Bình'], '2026-06-15'],
    ['Xã Diễn Châu, tỉnh Nghệ An, ra quân làm sạch biển.', ['Xã Diễn Châu, Nghệ An'], '2026-06-15'],
    ['Đặc khu Phú Quốc cấp phép bến thủy.', ['Đặc khu Phú Quốc, An Giang'], '2026-06-15'],
    ['Đặc khu Côn Đảo chuyển sang điện gió.', ['Đặc khu Côn Đảo, Thành phố Hồ Chí Minh'], '2026-06-15'],
    ['Đặc khu Vân Đồn đón tàu du lịch.', ['Đặc khu Vân Đồn, Quảng Ninh'], '2026-06-15'],
    ['Xã Hàm Thuận Bắc, tỉnh Lâm Đồng, thu hoạch thanh long.', ['Xã Hàm Thuận Bắc, Lâm Đồng'], '2026-06-15'],
    // The district of 2019 had many communes: none of them alone is meant.
    ['Huyện Đông Anh, Hà Nội, tổng kết năm học.', [], '2019-06-15'],
    ['Huyện Hải Hậu, tỉnh Nam Định, tổng kết năm học.', [], '2019-06-15'],
    ['Đông Anh chuẩn bị đón cầu mới bắc qua sông. Hà Nội sẽ thông xe cuối năm.', [], '2019-06-15'],
  ] as const)('%s', (text, expected, on) => expect(communes(text, { on })).toEqual(expected))

  test('after the end of districts the bare name is the commune, where its province stands beside it', () =>
    expect(communes('Sóng lớn đánh sập kè ở Cần Giờ, TP.HCM.')).toEqual(['Xã Cần Giờ, Thành phố Hồ Chí Minh']))
  test('papers announced the communes before they began', () =>
    expect(communes('Xã Khe Sanh, tỉnh Quảng Trị, sẽ làm việc ở trụ sở cũ.', { on: '2025-06-01' })).toEqual([
      'Xã Khe Sanh, Quảng Trị',
    ]))
  test('years before, no such commune could be meant', () =>
    expect(communes('Xã Hàm Thuận, tỉnh Bình Thuận, mở chợ.', { on: '2018-06-01' })).toEqual([]))
})

describe('an old address leads to the commune of today', () => {
  test.each([
    ['Sạt lở ở xã Long Hòa, huyện Cần Giờ, TP.HCM.', ['Xã Cần Giờ, Thành phố Hồ Chí Minh'], '2021-06-15'],
    ['Cháy ở xã Vân Nội, huyện Đông Anh, Hà Nội.', ['Xã Phúc Thịnh, Thành phố Hà Nội'], '2021-06-15'],
    ['Lúa đổ ở xã Định An, huyện Gò Quao (Kiên Giang).', ['Xã Gò Quao, An Giang'], '2021-06-15'],
    ['Xe lật ở xã Văn Quán, huyện Lập Thạch, tỉnh Vĩnh Phúc.', ['Xã Tiên Lữ, Phú Thọ'], '2021-06-15'],
    ['Gia súc chết rét ở thị trấn Khe Sanh, huyện Hướng Hóa.', ['Xã Khe Sanh, Quảng Trị'], '2021-06-15'],
    // Divided among four wards: it cannot be told which.
    ['Ngập ở phường Điện Biên, quận Ba Đình, Hà Nội.', [], '2021-06-15'],
  ] as const)('%s', (text, expected, on) => expect(communes(text, { on })).toEqual(expected))
})

describe('what cannot be told is nobody’s', () => {
  test.each([
    'Xã Tân Lập tổ chức hội thi nấu ăn.',
    'Phường Quang Trung ra quân trật tự đô thị.',
    'Phường Hòa Bình trao quà cho trẻ em.',
    'Huyện Châu Thành nghiệm thu tuyến kênh.',
    'Theo Tân Lập, giá cà phê sẽ còn tăng.',
    'Công ty Tân Phú trả lương chậm. Công nhân Tân Phú ngừng việc.',
  ])('%s', (text) => expect(communes(text)).toEqual([]))
  test('unless it is said that nobody else is left: the paper is of the province', () => {
    const text = 'Xã Tân Lập tổ chức hội thi nấu ăn.'
    expect(communes(text, { region: '44' })).toEqual(['Xã Tân Lập, Quảng Trị'])
    expect(communes(text, { region: '80' })).toEqual(['Xã Tân Lập, Tây Ninh'])
    expect(communes(text, { region: '01' })).toEqual([])
  })
  test('and the reason says so', () =>
    expect(found('Xã Tân Lập tổ chức hội thi nấu ăn.', { region: '44' })[0]?.reason).toBe(
      'Tên "Xã Tân Lập" ở phần đầu, trong 1 câu; nguồn tin là của Quảng Trị',
    ))
  test('the province that the text names outweighs the paper’s own', () =>
    expect(communes('Xã Tân Lập, tỉnh Tây Ninh, hội thi nấu ăn.', { region: '44' })).toEqual(['Xã Tân Lập, Tây Ninh']))
  test('a sister commune tells which', () =>
    expect(communes('Hai xã Khe Sanh và Lao Bảo kết nghĩa. Cán bộ xã Tân Lập đến dự.')).toContain(
      'Xã Tân Lập, Quảng Trị',
    ))
  test('the district of old tells which', () =>
    expect(communes('Đường về xã Tân Lập hỏng nặng. Người dân Hướng Hóa chờ sửa đã lâu.')).toContain(
      'Xã Tân Lập, Quảng Trị',
    ))
})

describe('names that are no place', () => {
  test.each([
    'Kẹt xe kéo dài tại ngã tư Bình Phước chiều nay.',
    'Hội thảo về nước Văn Lang và thời các vua Hùng.',
    'Nhà báo Lê Văn Tân Lập ra mắt sách mới.',
    'Bờ biển Thái Bình Dương có sóng thần.',
    'Cửa hàng ở 36 Quang Trung cháy lúc rạng sáng.',
    'Đường Quang Trung bị đào xới nhiều tháng.',
    'Thanh niên tình nguyện giúp dân gặt lúa.',
    'Câu lạc bộ Hòa Bình giao hữu cuối tuần.',
    'Ấp Tân Lập có nước sạch.',
  ])('%s', (text) => expect(communes(text)).toEqual([]))
  test('in a list of provinces each is a province, whatever commune of another bears its name', () => {
    const text = 'Đoàn khảo sát đến Phú Thọ, Hà Nội, Đồng Tháp, Tây Ninh và Vĩnh Long trong tháng này.'
    expect(communes(text)).toEqual([])
    expect(provinces(text)).toEqual(['Hà Nội', 'Phú Thọ', 'Tây Ninh', 'Vĩnh Long', 'Đồng Tháp'])
  })
  test('a longer name is not the shorter within it', () =>
    expect(communes('Cây đổ ở phường Hiệp Bình, TP.HCM.')).toEqual(['Phường Hiệp Bình, Thành phố Hồ Chí Minh']))
})

describe('provinces', () => {
  test.each([
    ['Tỉnh Kiên Giang công bố số liệu dân cư.', ['An Giang'], '2023-05-01'],
    ['Tỉnh Bình Phước công bố số liệu dân cư.', ['Đồng Nai'], '2023-05-01'],
    ['Thành phố Đồng Nai công bố số liệu dân cư.', ['Đồng Nai'], '2026-06-01'],
    ['TP.HCM công bố số liệu dân cư.', ['Hồ Chí Minh'], '2026-06-01'],
    ['Thành phố Huế công bố số liệu dân cư.', ['Huế'], '2026-06-01'],
    ['Tỉnh Đắk Nông công bố số liệu dân cư.', ['Lâm Đồng'], '2023-05-01'],
  ] as const)('%s is of the ground of %s', (text, expected, on) => expect(provinces(text, { on })).toEqual(expected))
})

describe('how a name is written', () => {
  test.each([
    ['Cháy rừng thông tại xã Tân Lập, tỉnh Quảng Trị.', 'Xã Tân Lập, Quảng Trị'],
    ['Đặc khu Phú Quốc cấp phép bến thủy.', 'Đặc khu Phú Quốc, An Giang'],
    ['Sóng lớn ở xã Cần Giờ, thành phố Hồ Chí Minh.', 'Xã Cần Giờ, Thành phố Hồ Chí Minh'],
    ['Xã Hội An, tỉnh An Giang, xóa cầu tạm.', 'Xã Hội An, An Giang'],
  ])('without marks: %s', (text, expected) =>
    expect(
      communes(
        [...text]
          .map((letter) => (letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase()))
          .join(''),
      ),
    ).toEqual([expected]))
  test('either place of the tone mark', () =>
    expect(communes('Phường Hoà Bình, tỉnh Phú Thọ, sửa vỉa hè.'.normalize('NFC'))).toEqual([
      'Phường Hòa Bình, Phú Thọ',
    ]))
  test('the reason names what decided, and spans stand on the name', () => {
    const text = 'Cháy rừng thông tại xã Tân Lập, tỉnh Quảng Trị. Xã Tân Lập huy động dân quân.'
    const mention = found(text).find(({ locality }) => locality === '19462')
    expect(mention?.reason).toBe('Tên "xã Tân Lập" ở phần đầu, trong 2 câu; có "Quảng Trị" gần đó')
    expect(mention?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Tân Lập', 'Tân Lập'])
  })
})
