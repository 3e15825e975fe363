/** A week of invented press about Cần Giờ, as pages of invented outlets: what the demo, the journeys and the crash tests read. */
import { join } from 'node:path'
import { openWarc } from '#crawlers/formats/warc.js'

export interface TownArticle {
  readonly host: string
  readonly slug: string
  /** ISO with offset; null for a page that shows no date. */
  readonly at: string | null
  readonly title: string
  readonly paragraphs: readonly string[]
}

const COPY = [
  'Nhiều hộ dân ở xã Bình Khánh, huyện Cần Giờ cũ, TP.HCM cho biết đã bàn giao đất làm đường ven biển từ tháng 3 nhưng đến nay chưa nhận đủ tiền bồi thường.',
  'Theo bảng kê do các hộ cung cấp, mới có 37 trên 214 hộ được chi trả, chậm hơn thời hạn ghi trong quyết định phê duyệt phương án.',
  'Bà con bức xúc vì phải thuê nhà trọ trong khi chờ tiền, nhiều lần gửi đơn đến UBND xã nhưng chưa được trả lời.',
  'Ban bồi thường giải phóng mặt bằng chưa phản hồi câu hỏi của phóng viên về nguyên nhân chậm trễ.',
]

export const TOWN: readonly TownArticle[] = [
  {
    host: 'tin.songlon.example',
    slug: 'dan-phan-anh-cham-chi-tra-den-bu',
    at: '2025-10-28T05:40:00+07:00',
    title: 'Dân Cần Giờ phản ánh chậm chi trả đền bù đường ven biển',
    paragraphs: COPY,
  },
  {
    host: 'bao.cuabien.example',
    slug: 'cham-chi-tra-den-bu-o-binh-khanh',
    at: '2025-10-28T09:15:00+07:00',
    title: 'Dân Cần Giờ phản ánh chậm chi trả đền bù tuyến đường ven biển',
    paragraphs: [...COPY, 'Theo Báo Sông Lớn.'],
  },
  {
    host: 'thoisu.rungduoc.example',
    slug: 'boi-thuong-duong-ven-bien',
    at: '2025-10-29T07:00:00+07:00',
    title: 'Bồi thường đường ven biển Cần Giờ: 177 hộ vẫn chờ',
    paragraphs: [
      'Đến cuối tháng 10, còn 177 hộ dân xã Bình Khánh, Cần Giờ, TP.HCM chưa nhận tiền bồi thường của dự án đường ven biển.',
      'Người dân cho rằng việc chi trả chậm làm cuộc sống đảo lộn, trong khi mặt bằng đã bàn giao từ tháng 3.',
    ],
  },
  {
    host: 'tin.songlon.example',
    slug: 'le-hoi-nghinh-ong-don-50000-luot-khach',
    at: '2025-10-29T18:30:00+07:00',
    title: 'Lễ hội Nghinh Ông Cần Giờ đón 50.000 lượt khách',
    paragraphs: [
      'Lễ hội Nghinh Ông tại xã Cần Giờ, TP.HCM năm nay đón khoảng 50.000 lượt khách, cao nhất trong năm năm qua.',
      'Ban tổ chức đánh giá lễ hội an toàn, văn minh; nhiều du khách khen đường sạch và người dân mến khách.',
      'Chính quyền xã được thành phố biểu dương vì làm tốt công tác tổ chức.',
    ],
  },
  {
    host: 'bao.cuabien.example',
    slug: 'nghinh-ong-thanh-cong',
    at: '2025-10-30T06:00:00+07:00',
    title: 'Lễ hội Nghinh Ông Cần Giờ thành công, du khách tăng mạnh',
    paragraphs: [
      'Lễ hội Nghinh Ông ở Cần Giờ (TP.HCM) khép lại thành công với khoảng 50.000 lượt khách.',
      'Doanh thu dịch vụ tăng gần gấp đôi so với năm trước, theo số liệu của UBND xã Cần Giờ.',
    ],
  },
  {
    host: 'thoisu.rungduoc.example',
    slug: 'trong-them-rung-ngap-man',
    at: '2025-10-27T10:00:00+07:00',
    title: 'Cần Giờ trồng thêm 30 ha rừng ngập mặn',
    paragraphs: [
      'Ban quản lý rừng phòng hộ Cần Giờ, TP.HCM cho biết đã trồng thêm 30 ha rừng ngập mặn trong năm nay.',
      'Đây là kết quả của chương trình phục hồi khu dự trữ sinh quyển kéo dài ba năm.',
    ],
  },
  {
    host: 'kinhte.phuxuan.example',
    slug: 'khoi-cong-cau-can-gio',
    at: '2025-10-31T08:00:00+07:00',
    title: 'Thành phố công bố kế hoạch khởi công cầu Cần Giờ',
    paragraphs: [
      'UBND TP.HCM công bố kế hoạch khởi công cầu Cần Giờ vào đầu năm sau, thay phà Bình Khánh.',
      'Sở Xây dựng được giao hoàn tất thủ tục giải phóng mặt bằng tại xã Bình Khánh trước ngày 30/11/2025.',
    ],
  },
  {
    host: 'tin.songlon.example',
    slug: 'va-cham-tau-ca',
    at: '2025-11-01T14:20:00+07:00',
    title: 'Hai tàu cá va chạm trên sông Soài Rạp, một người bị thương',
    paragraphs: [
      'Trưa 1/11, hai tàu cá va chạm trên sông Soài Rạp, đoạn qua xã An Thới Đông, Cần Giờ, TP.HCM.',
      'Một ngư dân bị thương đã được đưa vào bệnh viện; công an đang xác minh nguyên nhân.',
    ],
  },
  {
    host: 'mangxahoi.chocan.example',
    slug: 'don-de-bien-sap-vo',
    at: '2025-11-01T20:05:00+07:00',
    title: 'Xôn xao tin đê biển Cần Giờ nứt, cán bộ giấu dân',
    paragraphs: [
      'Mạng xã hội lan truyền tin đê biển ở xã Thạnh An, Cần Giờ, TP.HCM bị nứt 40 mét và cán bộ giấu thông tin với dân.',
      'Bài đăng không nêu nguồn; chưa có cơ quan nào xác nhận đê bị nứt.',
    ],
  },
  {
    host: 'english.songlon.example',
    slug: 'can-gio-biosphere-visitors',
    at: '2025-10-30T12:00:00+07:00',
    title: 'Can Gio biosphere reserve sees more foreign visitors',
    paragraphs: [
      'The Can Gio biosphere reserve in Ho Chi Minh City welcomed more foreign visitors this autumn, the commune said.',
      'Boat tours through the Can Gio mangroves are booked out on most weekends, according to local guides.',
    ],
  },
  {
    host: 'kinhte.phuxuan.example',
    slug: 'khong-ro-ngay',
    at: null,
    title: 'Nông dân Cần Giờ thử nuôi tôm hai giai đoạn',
    paragraphs: [
      'Một số hộ nuôi tôm ở xã Lý Nhơn cũ, Cần Giờ, TP.HCM đang thử mô hình nuôi hai giai đoạn để giảm dịch bệnh.',
      'Trung tâm khuyến nông hỗ trợ con giống và hướng dẫn kỹ thuật cho bà con trong ba vụ đầu, không thu tiền.',
      'Ở giai đoạn một, tôm giống được ương trong ao nhỏ có mái che chừng bốn tuần; sau đó mới thả ra ao lớn, nhờ vậy lượng nước phải thay giảm hơn một nửa.',
      'Các hộ tham gia cho biết tỷ lệ tôm sống cao hơn cách nuôi cũ, song vốn ban đầu lớn nên nhiều người còn chờ xem kết quả vụ tới rồi mới làm theo.',
      'Cán bộ khuyến nông khuyên bà con không thả dày, giữ ao lắng và ghi nhật ký nuôi mỗi ngày để khi có bệnh còn biết nguyên do.',
    ],
  },
  {
    host: 'thoisu.rungduoc.example',
    slug: 'tieu-de-co-ma',
    at: '2025-10-31T16:00:00+07:00',
    title: '=HYPERLINK("x") <script>alert(1)</script> Cần Giờ họp bàn giao thông',
    paragraphs: [
      'UBND xã Cần Giờ, TP.HCM họp bàn phương án giao thông dịp cuối năm <img src=x onerror=alert(1)>.',
      'Phương án sẽ được công bố trước ngày 15/11.',
    ],
  },
  {
    host: 'tin.songlon.example',
    slug: 'hoc-sinh-can-tho-doat-giai',
    at: '2025-10-30T08:00:00+07:00',
    title: 'Học sinh xã Thạnh An, Cần Thơ đoạt giải khoa học',
    paragraphs: [
      'Nhóm học sinh xã Thạnh An, thành phố Cần Thơ đoạt giải nhất cuộc thi khoa học kỹ thuật.',
      'Đề tài của các em giúp nông dân Cần Thơ tưới lúa tiết kiệm nước.',
    ],
  },
  {
    host: 'bao.cuabien.example',
    slug: 'gia-vang-hom-nay',
    at: '2025-10-30T09:00:00+07:00',
    title: 'Giá vàng hôm nay tăng nhẹ',
    paragraphs: ['Giá vàng trong nước sáng nay tăng nhẹ theo giá thế giới.', 'Chuyên gia khuyên người mua thận trọng.'],
  },
]

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const addressOf = ({ host, slug }: TownArticle): string => `https://${host}/${slug}-1000${slug.length}.html`

export function pageOf(article: TownArticle): string {
  const { title, at, paragraphs } = article
  const [lead, ...body] = paragraphs.map(escapeHtml)
  const date = at === null ? '' : `<meta property="article:published_time" content="${at}">`
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)} - Báo thử</title>
<meta property="og:type" content="article"><link rel="canonical" href="${addressOf(article)}">${date}</head><body>
<nav><a href="/">Trang chủ</a> <a href="/thoi-su">Thời sự</a> <a href="/kinh-te">Kinh tế</a></nav>
<article><h1>${escapeHtml(title)}</h1><p class="sapo"><strong>${lead}</strong></p>
${body.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article>
<aside><h3>Đọc thêm</h3><ul><li><a href="/tin-khac-2001.html">Một tin khác không liên quan đến bài này</a></li></ul></aside>
<footer>Bản quyền Báo thử</footer></body></html>`
}

/** More articles of the same make, numbered, so that crashes have something to interrupt. */
export const manyArticles = (count: number): TownArticle[] =>
  Array.from({ length: count }, (_, at) => ({
    host: `bao${at % 7}.example`,
    slug: `tin-so-${at}`,
    at: new Date(Date.UTC(2025, 9, 27, 0, at)).toISOString(),
    title: `Tin số ${at}: ${at % 3 === 0 ? 'xã Cần Giờ' : 'thành phố'} ${at % 2 === 0 ? 'sửa đường' : 'mở lớp học'} lần ${at}`,
    paragraphs: [
      `Ngày ${1 + (at % 28)}/10, ${at % 3 === 0 ? 'UBND xã Cần Giờ, TP.HCM' : 'một phường ở trung tâm'} cho biết việc số ${at} đã xong.`,
      `Kinh phí là ${at + 3} tỷ đồng, thấp hơn dự toán ${at % 11} phần trăm.`,
    ],
  }))

/** Writes the articles as an archive and gives its path. */
export async function writeTown(folder: string, articles: readonly TownArticle[] = TOWN): Promise<string> {
  const archive = await openWarc(folder, new Date('2025-11-02T00:00:00Z'))
  for (const article of articles)
    await archive.append({
      type: 'response',
      targetUri: addressOf(article),
      date: new Date(article.at === null ? '2025-11-01T02:00:00Z' : new Date(article.at).getTime() + 1_800_000),
      contentType: 'text/html; charset=utf-8',
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: new TextEncoder().encode(pageOf(article)),
    })
  await archive.flush()
  await archive.close()
  return join(folder, archive.file)
}
