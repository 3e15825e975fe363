/** Whose event is it? One scene may be the whole story, and a name said thrice may be a place passed through. Texts are invented. */
import { describe, expect, test } from 'vitest'
import { compileGazetteer, mentionsOf } from '#analysis/stages/match-mentions.js'
import { loadProfiles } from '#api/profiles.js'
import { packageFile } from '#data/package-file.js'

const { profiles } = await loadProfiles([packageFile('data/localities')])
const gazetteer = compileGazetteer(profiles)

const FILLER = 'Cơ quan chuyên môn đang tổng hợp số liệu để báo cáo. Việc này cần thêm thời gian. '.repeat(8)

const of = (locality: string, title: string, text: string) =>
  mentionsOf({ title, text, url: null, publishedAt: null }, gazetteer).find((found) => found.locality === locality)
const levelOf = (locality: string, title: string, text: string) => of(locality, title, text)?.level ?? 'none'

describe('one sentence may tell where it all happens', () => {
  test('the first scene of a text that names no other place', () =>
    expect(
      levelOf(
        'can-gio',
        'Khởi tố vụ buôn lậu sừng tê giác',
        `Cơ quan điều tra vừa khởi tố vụ án. Lô hàng giấu trong hầm tàu. ${'Số hàng rất lớn. '.repeat(6)}Con tàu bị phát hiện khi đang neo đậu ở khu vực thuộc thủy phận huyện Cần Giờ. ${FILLER}`,
      ),
    ).toBe('primary'))
  test('a scene far down is an earlier case', () =>
    expect(
      levelOf('can-gio', 'Siết quản lý tàu cá', `${FILLER}Năm ngoái một tàu bốc cháy tại huyện Cần Giờ. ${FILLER}`),
    ).toBe('passing'))
  test('a paper that repeats its headline above the text has its lead below that', () => {
    const title = 'Cháy lớn ở kho phế liệu'
    const text = `${title}\n\nĐám cháy bùng lên lúc rạng sáng. Vụ cháy xảy ra tại xã Dân Quyền, huyện Triệu Sơn. ${FILLER}`
    expect(levelOf('trieu-son', title, text)).toBe('primary')
  })
})

describe('the event of another place', () => {
  test('when the headline says whose it is, a name in the lead is by the way', () => {
    const text = `Sau khi có ở Bình Phước, bệnh lạ vừa tới Bình Dương. Chi cục thú y Bình Dương đã lấy mẫu. Bình Dương lập chốt. ${FILLER}`
    const mention = of('binh-phuoc', 'Bệnh lạ trên heo ở Bình Dương', text)
    expect(mention?.level).toBe('passing')
    expect(mention?.reason).toContain('tiêu đề nói về tỉnh Bình Dương')
  })
  test('one of many places of its sentence', () =>
    expect(
      levelOf(
        'thanh-hoa',
        'Công nhận bảy lễ hội',
        'Danh sách có hội đua ghe ở Sóc Trăng; hội vật ở Bắc Ninh; hội đền ở Ninh Bình; hội chùa (xã Yên Ninh, huyện Yên Định, Thanh Hóa).',
      ),
    ).toBe('passing'))
  test('goods that were bought there', () =>
    expect(
      levelOf(
        'van-lang',
        'Phát hiện 500 hộp đồ chơi không hóa đơn',
        `Đội kiểm tra chặn xe ở Bắc Giang. Xe khách bị dừng trong đêm. Bắc Giang đã tạm giữ hàng. ${'Lái xe khai nhận. '.repeat(6)}Chủ xe mua hàng tại khu vực Tân Thanh, huyện Văn Lãng rồi chở về bán. ${FILLER}`,
      ),
    ).toBe('passing'))
  test('the end of a journey', () =>
    expect(
      levelOf(
        'binh-phuoc',
        'Xe tải tông đuôi xe ben',
        `Xe tải chạy trên đường lớn hướng từ Bình Dương về Bình Phước thì tông xe ben. ${FILLER}`,
      ),
    ).toBe('passing'))
})

describe('who comes from there', () => {
  test.each([
    ['in brackets after a person', 'Chị Lê Thị T. (thôn 11, xã Dân Lý, huyện Triệu Sơn) được nhận quà.'],
    ['after the year of birth', 'Danh sách có Nguyễn Thị H. (1983, Triệu Sơn, Thanh Hóa) và hai người khác.'],
    ['after an initial', 'Anh nhờ chị T. (Triệu Sơn, Thanh Hóa) giữ xe giúp.'],
    ['where a person works', 'Người thứ ba là anh Minh, công tác tại xã Dân Lý, huyện Triệu Sơn.'],
  ])('%s', (_, sentence) =>
    expect(
      levelOf('trieu-son', 'Hà Nội trao quà', `Buổi trao quà ở Hà Nội kết thúc muộn. ${FILLER}${sentence} ${FILLER}`),
    ).toBe('origin'))
  test('a gate is no register of residence, and a primeval forest no former post', () => {
    expect(levelOf('van-lang', 'Ùn ứ nông sản', `Hàng trăm xe chờ ở cửa khẩu Tân Thanh, Lạng Sơn. ${FILLER}`)).not.toBe(
      'origin',
    )
    expect(levelOf('can-gio', 'Giữ rừng', `Rừng nguyên sinh Cần Giờ bị chặt. ${FILLER}`)).not.toBe('origin')
  })
})

describe('what is no name of a place', () => {
  test.each([
    ['two words on either side of a full stop', 'van-lang', 'Người đẹp Lê My Na. Hình ảnh mới gây chú ý ở Lạng Sơn.'],
    ['who wrote it', 'thanh-hoa', `Giá vàng tăng. ${FILLER}Thị trường chờ tin mới. Đông Sơn`],
  ])('%s', (_, locality, text) => expect(levelOf(locality, 'Tin mới', text)).toMatch(/^(none|false)$/))
  test('a line under a picture is no event', () =>
    expect(
      of(
        'van-lang',
        'Tọa đàm thương mại',
        `Tọa đàm diễn ra chiều qua. Bốc hàng tại cửa khẩu Tân Thanh (Lạng Sơn). Ảnh: T.B ${FILLER}`,
      ),
    ).toMatchObject({ level: 'passing', reason: expect.stringContaining('chú thích ảnh') }))
})

test('a commune of another district in the same province, which stands in brackets', () =>
  expect(
    levelOf(
      'trieu-son',
      'Dân vây trại lợn',
      'Người các xã Yên Tâm, Nông Trường (Yên Định) ở Thanh Hóa kéo đến trại lợn.',
    ),
  ).toMatch(/^(none|false)$/))

describe('a name that the map knows once may have been borne twice', () => {
  // Communes that ended before 2025 are not on the map: Triệu Phong of Quảng Trị had a xã Triệu Sơn.
  test('another province is named in another sentence, and nothing of ours', () => {
    const text = `Mưa lớn khiến nhiều nơi ở Quảng Trị ngập sâu. Nước lên nhanh trong đêm. Tại xã Triệu Sơn, trăm hộ đi sơ tán.`
    expect(levelOf('trieu-son', 'Lũ lớn', text)).toMatch(/^(none|false)$/)
    expect(levelOf('thanh-hoa', 'Lũ lớn', text)).toMatch(/^(none|false)$/)
  })
  test('with our province named it is ours', () =>
    expect(levelOf('trieu-son', 'Lũ lớn', 'Ở Thanh Hóa mưa lớn. Tại xã Triệu Sơn, trăm hộ đi sơ tán.')).toBe('primary'))
})
