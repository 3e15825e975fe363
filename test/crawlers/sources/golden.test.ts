/** One page of each content system, in its own markup, with words of ours. VCCorp, VnExpress and Báo Mới: see extract.test.ts. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from '#crawlers/extract.js'
import { sourceOfAddress } from '#crawlers/sources/index.js'

interface Golden {
  readonly url: string
  readonly title: string
  /** Null where the system prints none apart from the body. */
  readonly lead: string | null
  readonly body: readonly string[]
  readonly publishedAt: string
  readonly authors: readonly string[]
  readonly section: string | null
  readonly captions: readonly string[]
}

const GOLDEN: Readonly<Record<string, Golden>> = {
  mcms: {
    url: 'https://plo.vn/ben-do-cay-bang-co-phao-cuu-sinh-moi-post812345.html',
    title: 'Bến đò Cây Bàng có phao cứu sinh mới',
    lead: '(VD) - Ba mươi phao cứu sinh vừa được đặt dọc bến đò Cây Bàng, nơi mỗi ngày có hơn 200 học sinh qua sông.',
    body: [
      'Sáng 7-3, đoàn thanh niên xã Cây Bàng bàn giao ba mươi phao cứu sinh cho tổ đò, kèm hai buổi dạy bơi cho người lái.',
      'Mỗi tháng một lần tập cứu hộ',
      'Tổ trưởng tổ đò cho biết từ tháng sau, cả tổ sẽ tập cứu hộ mỗi tháng một lần cùng với lực lượng dân quân.',
    ],
    publishedAt: '2026-03-07T08:10:00+07:00',
    authors: ['Đào Mai'],
    section: 'Thời sự',
    captions: ['Học sinh mặc áo phao qua sông. Ảnh: ĐÀO MAI'],
  },
  vietnamnet: {
    url: 'https://vietnamnet.vn/lang-gom-co-chien-nhan-don-hang-dau-nam-2001234.html',
    title: 'Làng gốm Cổ Chiên nhận đơn hàng đầu năm',
    lead: 'Sau hai năm vắng khách, các lò gốm ở Cổ Chiên lại đỏ lửa với đơn hàng 12.000 chậu đất nung.',
    body: [
      'Từ mồng sáu Tết, mười bốn lò gốm ở ấp Cổ Chiên đốt liên tục để kịp giao chuyến hàng thứ nhất vào giữa tháng tư.',
      'Chủ một lò lớn nói giá đất sét tăng gần một phần ba so với năm ngoái, nên lợi nhuận không nhiều như người ngoài tưởng.',
      'Hợp tác xã đang xin hỗ trợ chuyển sang lò điện trong ba năm tới.',
    ],
    publishedAt: '2026-03-07T08:52:11+07:00',
    authors: ['Hải Đăng'],
    section: 'Kinh doanh',
    captions: ['Thợ gốm vào lò lúc năm giờ sáng. Ảnh: H.Đ'],
  },
  dantri: {
    url: 'https://dantri.com.vn/giao-duc/thu-vien-luu-dong-ve-xom-chai-20260307080054340.htm',
    title: 'Thư viện lưu động về xóm Chài',
    lead: '(Dân trí) - Chiếc xe ba gác chở 600 cuốn sách vừa dừng ở xóm Chài, nơi chưa từng có một kệ sách chung.',
    body: [
      'Chiều thứ sáu nào xe cũng đậu dưới gốc bàng đầu xóm, trẻ con mượn sách bằng cách viết tên vào một cuốn sổ đọc sách chung.',
      'Sách cũ, bạn đọc mới',
      'Người lái xe, một giáo viên đã nghỉ hưu, nhận sách cũ từ các trường trong thị xã rồi tự tay bọc lại từng cuốn.',
    ],
    publishedAt: '2026-03-07T08:07:18+07:00',
    authors: ['Tịnh An'],
    section: 'Giáo dục',
    captions: ['Xe sách dưới gốc bàng xóm Chài (Ảnh: Tịnh An).'],
  },
  baodautu: {
    url: 'https://baodautu.vn/cang-can-dong-coi-xin-them-40-ha-dat-kho-bai-d412345.html',
    title: 'Cảng cạn Đồng Cói xin thêm 40 ha đất kho bãi',
    lead: 'Chủ đầu tư cảng cạn Đồng Cói đề nghị giao thêm 40 ha đất để làm kho lạnh và bãi container rỗng.',
    body: [
      'Trong tờ trình gửi cuối tháng hai, doanh nghiệp cho biết bãi hiện có đã dùng hết 95% công suất vào những tuần cao điểm.',
      'Phần đất xin thêm nằm cạnh đường vành đai, hiện là ruộng một vụ, đã có trong quy hoạch sử dụng đất của huyện cũ.',
      'Tổng vốn dự kiến 1.150 tỷ đồng, chia hai giai đoạn đến năm 2029.',
    ],
    publishedAt: '2026-03-07T08:47:00+07:00',
    authors: ['Lê Nguyên'],
    section: null,
    captions: ['Một góc cảng cạn Đồng Cói nhìn từ trên cao. Ảnh: Lê Nguyên'],
  },
  mastercms: {
    url: 'https://congthuong.vn/cho-dau-moi-nga-ba-nuoc-mo-duong-rieng-cho-xe-tai-412345.html',
    title: 'Chợ đầu mối Ngã Ba Nước mở đường riêng cho xe tải',
    lead: 'Từ đầu tháng ba, xe tải vào chợ đầu mối Ngã Ba Nước đi một lối riêng, tách khỏi lối của người đi chợ.',
    body: [
      'Lối mới dài 600 m, rộng bảy mét, nối thẳng từ đường tỉnh vào khu bốc xếp và chỉ mở từ 22 giờ đến 5 giờ sáng.',
      'Ban quản lý chợ nói số vụ va quẹt trong tuần đầu giảm còn hai vụ, so với trung bình chín vụ mỗi tuần trước đó.',
      'Tiểu thương đề nghị có thêm đèn và người hướng dẫn ở đoạn cua gần cổng phụ.',
    ],
    publishedAt: '2026-03-07T07:30:00+07:00',
    authors: ['Thu Bồn'],
    section: null,
    captions: ['Xe tải xếp hàng vào lối mới. Ảnh: Thu Bồn'],
  },
  nukeviet: {
    url: 'https://dongnai.gov.vn/vi/news/tin-tuc/xa-bau-sen-hop-dan-ve-tuyen-muong-moi-1001.html',
    title: 'Xã Bàu Sen họp dân về tuyến mương mới',
    lead: 'Tối 6/3, UBND xã Bàu Sen họp với 120 hộ dân để thống nhất tuyến mương thoát nước dọc hương lộ 9.',
    body: [
      'Tuyến mương dài 1,8 km đi qua phần đất của 34 hộ, trong đó 29 hộ đã đồng ý hiến đất ngay tại cuộc họp.',
      'Năm hộ còn lại đề nghị xã dời mương sang phía bên kia đường, vì sát tường nhà đang ở.',
      'Chủ tịch UBND xã hẹn trả lời bằng văn bản trước ngày 20/3.',
    ],
    publishedAt: '2026-03-07T08:12:00+07:00',
    authors: [],
    section: 'Tin tức',
    captions: [],
  },
  wordpress: {
    url: 'https://thesaigontimes.vn/nha-vuon-lai-vung-xoay-vu-quyt-muon/',
    title: 'Nhà vườn Lai Vung xoay vụ quýt muộn',
    lead: null,
    body: [
      '(VDO) – Mưa trái mùa làm quýt chín muộn gần một tháng, nhiều nhà vườn chuyển sang bán cây kiểng để gỡ vốn.',
      'Một chủ vườn rộng bảy công cho biết ông để lại 300 chậu cho vụ Tết sau, phần còn lại bán xô với giá bằng nửa năm ngoái.',
      'Ngành nông nghiệp khuyến cáo tỉa bớt trái và giữ ẩm gốc cho đến hết tháng tư.',
    ],
    publishedAt: '2026-03-07T08:00:00+07:00',
    authors: ['Trung Chánh'],
    section: null,
    captions: ['Quýt hồng còn xanh vào đầu tháng ba. Ảnh: T.C'],
  },
  liferay: {
    url: 'https://cangio.hochiminhcity.gov.vn/-/asset_publisher/x/content/xa-rach-uoc-mo-lai-ben-pha',
    title: 'Xã Rạch Đước mở lại bến phà ban đêm',
    lead: null,
    body: [
      'Từ ngày 10/3, bến phà Rạch Đước chạy thêm bốn chuyến từ 22 giờ đến 4 giờ sáng để phục vụ công nhân đi ca và xe cấp cứu.',
      'UBND xã phân công dân quân trực hai đầu bến, mỗi ca ba người, và đề nghị bà con mặc áo phao khi lên phà.',
    ],
    publishedAt: '2026-03-07T08:30:00+07:00',
    authors: [],
    section: null,
    captions: ['Ảnh: phà Rạch Đước chạy thử tối 5/3'],
  },
}

/** What stands on every one of these pages beside the article: weather, related news, tags, share bar, imprint. */
const STRANGERS = [/Lạng Sơn|Thanh Hóa|Bình Phước/, /Chia sẻ|Facebook|Zalo|qua email/i, /Giấy phép|Bản quyền|chủ quản/]

const read = (name: string, { url }: Golden) => {
  const outcome = extract(
    {
      url,
      capturedAt: new Date('2026-03-08T00:00:00Z'),
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: readFileSync(new URL(`../../captures/${name}-article.htm`, import.meta.url)),
    },
    sourceOfAddress(url),
  )
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.reason}`)
  return outcome.value
}

describe.each(Object.entries(GOLDEN))('a page of %s', (name, golden) => {
  const article = read(name, golden)

  test('is read field by field', () => {
    const { title, lead, authors, section, captions } = golden
    expect(article).toMatchObject({ kind: 'article', title, lead, authors, section, captions })
    expect(article.publishedAt).toEqual(new Date(golden.publishedAt))
    expect(article.text.split('\n')).toEqual([...(lead === null ? [] : [lead]), ...golden.body])
  })

  test('holds strangers that are not its text', () => {
    const page = readFileSync(new URL(`../../captures/${name}-article.htm`, import.meta.url), 'utf8')
    expect(page).toMatch(/Lạng Sơn|Thanh Hóa|Bình Phước/)
    for (const stranger of STRANGERS) expect(article.text).not.toMatch(stranger)
    for (const caption of golden.captions) expect(article.text).not.toContain(caption)
  })

  test('is of an outlet whose layout found it', () => {
    expect(sourceOfAddress(golden.url)?.layouts.length).toBeGreaterThan(0)
  })
})
