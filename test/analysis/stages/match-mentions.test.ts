import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileGazetteer, matchMentions, mentionsOf } from '#analysis/stages/match-mentions.js'
import { loadProfiles } from '#api/profiles.js'
import { fullText, type LocalityMention } from '#data/model/judgement.js'
import { canonical, fold } from '#data/model/vietnamese.js'
import { packageFile } from '#data/package-file.js'

const { profiles } = await loadProfiles([packageFile('data/localities')])
const gazetteer = compileGazetteer(profiles)

interface Given {
  readonly title?: string
  readonly on?: string
}
const mentions = (text: string, { title, on }: Given = {}): readonly LocalityMention[] =>
  mentionsOf(
    { title: title ?? null, text, url: null, publishedAt: on === undefined ? null : new Date(`${on}T08:00:00+07:00`) },
    gazetteer,
  )
const of = (locality: string, text: string, given: Given = {}): LocalityMention | undefined =>
  mentions(text, given).find((mention) => mention.locality === locality)
/** none and false are one to the reader: nothing of the place. */
const levelOf = (locality: string, text: string, given: Given = {}) => of(locality, text, given)?.level ?? 'none'
const nothing = expect.stringMatching(/^(none|false)$/)

/** Sentences of elsewhere, to make a text long without naming a place. */
const FILLER = 'Cơ quan chuyên môn đang tổng hợp số liệu để báo cáo. Việc này cần thêm thời gian. '.repeat(12)

describe('names that are another place or no place', () => {
  test.each([
    [
      'van-lang',
      'the old state Văn Lang',
      'Nhà nước Văn Lang được nhắc đến trong sử cũ, các vua Hùng đóng đô ở Phong Châu.',
    ],
    ['van-lang', 'a university', 'Sinh viên Trường Đại học Văn Lang nhận học bổng tại TP.HCM.'],
    ['van-lang', 'a university, without marks', 'Sinh vien Truong Dai hoc Van Lang nhan hoc bong tai TP.HCM.'],
    [
      'van-lang',
      'a person',
      'Ông Nguyễn Văn Lãng mở trang trại cá cảnh. Ông Nguyễn Văn Lãng nói trại có hai trăm con.',
    ],
    ['van-lang', 'Văn Lăng in Thái Nguyên', 'Lũ cuốn trôi cầu ở xã Văn Lăng, huyện Đồng Hỷ, tỉnh Thái Nguyên.'],
    [
      'van-lang',
      'a hero and his street',
      'Đường Hoàng Văn Thụ ở Đà Nẵng được trải nhựa. Trường Hoàng Văn Thụ nghỉ học.',
    ],
    ['van-lang', 'Hồng Thái elsewhere', 'Vụ việc xảy ra tại xã Hồng Thái, huyện An Dương, Hải Phòng.'],
    ['can-gio', 'ordinary words', 'Trẻ nhỏ cần giờ ngủ đều. Người lớn cũng cần giờ giấc ổn định ở Sài Gòn.'],
    ['can-gio', 'a hamlet in Sóc Trăng', 'Bầy khỉ vào ấp Cần Giờ 1, xã Tham Đôn, tỉnh Sóc Trăng.'],
    ['can-gio', 'Thạnh An in Cần Thơ', 'Kênh ở xã Thạnh An, huyện Vĩnh Thạnh, TP Cần Thơ được nạo vét.'],
    ['can-gio', 'Bình Khánh in quận 2', 'Khu tái định cư ở phường Bình Khánh, quận 2, TP.HCM bỏ trống nhiều năm.'],
    ['can-gio', 'a misread scan', 'Dự án Cồn Giò Xanh và cầu Cồn Giò ở TP.HCM.'],
    ['binh-phuoc', 'a ward of Thủ Đức', 'Xe cháy trên quốc lộ 13, phường Hiệp Bình Phước, quận Thủ Đức.'],
    ['binh-phuoc', 'a crossing in Thủ Đức', 'Kẹt xe tại ngã tư Bình Phước và cầu Bình Phước trên quốc lộ 1.'],
    ['binh-phuoc', 'a commune of Vĩnh Long', 'UBND xã Bình Phước, tỉnh Vĩnh Long, khánh thành cầu mới.'],
    ['binh-phuoc', 'Lộc Ninh elsewhere', 'Xe tải lật ở xã Lộc Ninh, TP Đồng Hới, Quảng Bình.'],
    ['binh-phuoc', 'a district of Đồng Nai as it was', 'Lúa chết khô ở xã Phú Lâm, huyện Tân Phú, tỉnh Đồng Nai.'],
    ['binh-phuoc', 'the lottery', 'Kết quả xổ số Bình Phước chiều nay đã có.'],
    [
      'thanh-hoa',
      'a police general',
      'Bị cáo Nguyễn Thanh Hóa khai trước tòa. Ông Nguyễn Thanh Hóa bị đề nghị mức án mới.',
    ],
    ['thanh-hoa', 'a singer', 'NSND Thanh Hoa hát trong đêm nhạc. Khán giả mến mộ Thanh Hoa.'],
    ['thanh-hoa', 'a commune in Quảng Bình', 'Người dân xã Thanh Hóa (huyện Tuyên Hóa) bẫy chim.'],
    ['thanh-hoa', 'a football club', 'FLC Thanh Hóa thắng trận mở màn V-League nhờ bàn thắng của tiền đạo ngoại.'],
    ['trieu-son', 'a firm in Hà Nội', 'Công ty Cổ phần Triệu Sơn (Hà Nội) bị phạt vì quảng cáo sai.'],
    [
      'trieu-son',
      'a commune in Quảng Trị',
      'Đình làng ở xã Triệu Sơn, huyện Triệu Phong, tỉnh Quảng Trị được trùng tu.',
    ],
    ['trieu-son', 'Hợp Tiến in Hải Phòng', 'Chợ ở xã Hợp Tiến, thành phố Hải Phòng mở lại.'],
    ['trieu-son', 'Đồng Tiến in Hà Tĩnh', 'Đê biển ở xã Đồng Tiến, tỉnh Hà Tĩnh được gia cố.'],
    ['trieu-son', 'a person with an initial', 'Theo ông H.Triệu Sơn, nhà ông ở khu phố 1 bị ngập.'],
  ])('%s is not %s', (locality, _, text) => expect(levelOf(locality, text)).toEqual(nothing))

  test('the reason says what it is instead', () => {
    const mention = of('binh-phuoc', 'Xe cháy tại ngã tư Bình Phước, quận Thủ Đức.')
    expect(mention?.level).toBe('false')
    expect(mention?.reason).toContain('nút giao')
  })
})

describe('what a text is about', () => {
  test('a district in the headline is what the text is about, and the reason names the evidence', () => {
    const title = 'Huyện Cần Giờ chậm chi trả đền bù'
    const mention = of('can-gio', 'Nhiều hộ dân TP.HCM chờ tiền từ đầu năm. Huyện Cần Giờ nói sẽ chi trả.', { title })
    expect(mention).toMatchObject({ level: 'primary' })
    expect(mention?.reason).toBe('Tên "Huyện Cần Giờ" ở tiêu đề, trong 2 câu; có "TP.HCM" gần đó')
  })
  test('an event in a commune is an event of its district and of its province', () => {
    const text = 'Ô tô lật khi đến xã Dân Quyền (huyện Triệu Sơn, Thanh Hóa), bốn người bị thương.'
    expect(levelOf('trieu-son', text)).toBe('primary')
    expect(levelOf('thanh-hoa', text)).toBe('primary')
  })
  test('a district without its province is known for its province', () =>
    expect(levelOf('binh-phuoc', 'Thuyền lật trên sông Bé, huyện Bù Đốp, hai người mất tích.')).toBe('primary'))
  test('a border gate counts where the district is not named', () =>
    expect(levelOf('van-lang', 'Sầu riêng ùn ứ tại cửa khẩu Tân Thanh, Lạng Sơn từ sáng nay.')).toBe('primary'))
  test('the home of a person is an origin', () =>
    expect(
      levelOf('thanh-hoa', 'Công an quận 12, TP.HCM bắt Lê Văn T. (SN 1990, quê Thanh Hóa) tại một quán ăn.'),
    ).toBe('origin'))
  test('the address of a patient treated elsewhere is an origin', () =>
    expect(
      levelOf(
        'binh-phuoc',
        'Bệnh viện Nhi Đồng 1 (TP.HCM) tiếp nhận em M., ngụ tại Bù Đăng, Bình Phước, trong tình trạng nặng.',
      ),
    ).toBe('origin'))
  test('one name in an enumeration is passing', () =>
    expect(
      levelOf(
        'can-gio',
        `Giá thuê áp dụng cho Gò Vấp, Bình Chánh, Hóc Môn, Nhà Bè, Củ Chi, Cần Giờ là 20.000 đồng. ${FILLER}`,
      ),
    ).toBe('passing'))
  test('one end of a range of provinces is passing', () =>
    expect(
      levelOf('thanh-hoa', `Mưa dông ở các tỉnh từ Thanh Hóa đến Phú Yên, gió nhẹ, nhiệt độ giảm. ${FILLER}`),
    ).toBe('passing'))
  test('a name far down in a long text is passing', () =>
    expect(levelOf('can-gio', `${FILLER}Năm nay có thêm một điểm thi mở cho học sinh huyện Cần Giờ. ${FILLER}`)).toBe(
      'passing',
    ))
})

describe('names and their time', () => {
  test.each([
    ['can-gio', 'UBND xã Cần Giờ (TP.HCM) công bố quy hoạch mới.'],
    ['can-gio', 'Tuyến metro đi qua huyện Cần Giờ cũ, người dân xã An Thới Đông chờ đền bù.'],
    ['van-lang', 'Xã Hoàng Văn Thụ, tỉnh Lạng Sơn, đón đoàn kiểm tra cửa khẩu.'],
    ['trieu-son', 'Lễ hội đền Nưa ở xã Tân Ninh, tỉnh Thanh Hóa, mở từ sáng nay.'],
    ['binh-phuoc', 'Phường Chơn Thành (TP Đồng Nai) khởi công khu công nghiệp.'],
    ['binh-phuoc', 'Chợ mới ở phường Bình Phước, tỉnh Đồng Nai, mở cửa.'],
  ])('%s is found by its names of today', (locality, text) =>
    expect(levelOf(locality, text, { on: '2026-06-01' })).toBe('primary'))
  test('a ward that did not exist yet is another ward of that name', () =>
    expect(levelOf('binh-phuoc', 'Phường Bình Phước tổ chức hội thi nấu ăn.', { on: '2019-06-01' })).toEqual(nothing))
  test('papers go on using the old name', () =>
    expect(levelOf('can-gio', 'Phà quá tải ở huyện Cần Giờ, TP.HCM.', { on: '2026-06-01' })).toBe('primary'))
})

describe('how a name is written', () => {
  const text = 'Thanh Hoá cấm lò vôi thủ công. Công an tỉnh Thanh Hoá vào cuộc.'
  test('either place of the tone mark', () => expect(levelOf('thanh-hoa', text)).toBe('primary'))
  test('without marks, where the province stands near', () =>
    expect(levelOf('van-lang', 'Phao lau bi bat o xa Tan Thanh, huyen Van Lang, tinh Lang Son.')).toBe('primary'))
  test('without marks and alone it is nothing', () =>
    expect(levelOf('van-lang', 'Hom nay Van Lang khai giang nam hoc.')).toEqual(nothing))
  test('English', () =>
    expect(
      levelOf('can-gio', 'The government approved the Can Gio bridge in Ho Chi Minh City, linking Can Gio District.'),
    ).toBe('primary'))
  test('Chinese', () => expect(levelOf('thanh-hoa', '越南清化省今天上午下大雨。')).toBe('primary'))
  test('a hashtag', () => expect(levelOf('can-gio', 'Chiều nay ở TP.HCM sóng lớn quá #cangio')).toBe('primary'))
  test('a post without capitals, where the unit word stands', () =>
    expect(levelOf('can-gio', 'phà ở huyện cần giờ đông nghẹt, tp.hcm mưa to')).toBe('primary'))
  test('spans point into the text as it was given, composed or not', () => {
    for (const given of [text, text.normalize('NFD')]) {
      const spans = of('thanh-hoa', given, { title: 'Tin ở Thanh Hoá'.normalize('NFD') })?.spans ?? []
      const whole = fullText({ title: 'Tin ở Thanh Hoá'.normalize('NFD'), text: given })
      expect(spans.map(({ start, end }) => canonical(whole.slice(start, end)))).toEqual([
        'Thanh Hóa',
        'Thanh Hóa',
        'Thanh Hóa',
      ])
    }
  })
})

describe('a short post', () => {
  test.each([
    ['can-gio', 'Khỉ ở Cần Giờ nhiễm dại, mọi người cẩn thận.'],
    ['trieu-son', 'Bà con Triệu Sơn ơi, tối qua đập nứt rồi.'],
    ['thanh-hoa', 'Nước máy TP Thanh Hóa hôm nay đục ngầu.'],
  ])('%s is meant by its bare name, written as a name', (locality, text) => {
    expect(levelOf(locality, text)).toBe('primary')
  })
  test('without capitals is not', () => {
    expect(levelOf('can-gio', 'cần giờ giấc rõ ràng nhé cả nhà')).toEqual(nothing)
  })
})

describe('the stage', () => {
  test('a text that names nowhere of ours is done, with no mention', async () =>
    expect(
      await matchMentions.run({ title: null, text: 'Giá vàng tăng.', url: null, publishedAt: null }, { gazetteer }),
    ).toEqual({
      kind: 'done',
      value: [],
    }))
  test('a profile copied and renamed is found beside the others', async () => {
    const copy = profiles.filter(({ id }) => id === 'can-gio').map((profile) => ({ ...profile, id: 'ban-sao' }))
    const found = mentionsOf(
      { title: null, text: 'Sóng lớn ở huyện Cần Giờ.', url: null, publishedAt: null },
      compileGazetteer([...profiles, ...copy]),
    )
    expect(found.map(({ locality, level }) => [locality, level])).toEqual([
      ['can-gio', 'primary'],
      ['ban-sao', 'primary'],
    ])
  })
  test('any text at all: no throw, spans within it, scores between 0 and 1', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'Cần Giờ',
            'huyện',
            ', ',
            ' ',
            '(',
            '\n',
            'quê',
            'TP.HCM',
            'THANH HÓA',
            'xã Tân Thanh',
            'e\u0323',
            '#',
            '清化',
            '.',
          ),
        ),
        fc.boolean(),
        (parts, folded) => {
          const text = folded ? fold(parts.join('')) : parts.join(' ')
          for (const { spans, score } of mentions(text)) {
            expect(score).toBeGreaterThanOrEqual(0)
            expect(score).toBeLessThanOrEqual(1)
            for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
        },
      ),
    ))
  test.each([
    ['a name said without end', 'Cần Giờ, '],
    ['brackets and chains', 'huyện Cần Giờ (xã Cần Giờ '],
    ['an endless address', 'ngụ thôn A, xã B, '],
  ])('%s is read in time that grows with its length', (_, part) => {
    const time = (times: number) => {
      const text = `${part.repeat(times)} Thanh Hóa`
      const begun = process.cpuUsage().user
      mentions(text)
      return process.cpuUsage().user - begun
    }
    time(2_000)
    // Sixteen times the text: 256 times the work were it quadratic.
    expect(time(32_000)).toBeLessThan(64 * Math.max(time(2_000), 20_000))
  })
})
