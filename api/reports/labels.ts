/** With which Vietnamese words do documents name the terms of the vocabulary? */
import type { SourceState } from '#data/model/look.js'
import type { Source } from '#data/model/source.js'
import type { Kind, ToneLabel, TopicId } from '#data/model/vocabulary.js'

export const TOPIC_LABELS: Readonly<Record<TopicId, string>> = {
  'dau-tu': 'Thu hút đầu tư, môi trường đầu tư',
  'thuong-mai': 'Xúc tiến thương mại, xuất khẩu',
  'hang-viet': 'Người Việt Nam ưu tiên dùng hàng Việt Nam',
  'du-lich': 'Du lịch',
  'van-hoa': 'Văn hóa, lịch sử, con người',
  'chu-quyen-bien-dao': 'Chủ quyền biển, đảo',
  'bien-gioi': 'Biên giới, lãnh thổ, cửa khẩu',
  'quyen-con-nguoi': 'Quyền con người',
  'dan-chu': 'Dân chủ',
  'ton-giao-dan-toc': 'Tôn giáo, dân tộc',
  'giam-ngheo': 'Giảm nghèo, an sinh xã hội',
  'covid-y-te': 'Y tế, dịch bệnh',
  'kt-xh': 'Phát triển kinh tế - xã hội',
  'du-an-trong-diem': 'Dự án trọng điểm',
  'an-ninh-trat-tu': 'An ninh, trật tự',
  'quoc-phong': 'Quốc phòng',
  'hop-tac-quoc-te': 'Đối ngoại, hợp tác quốc tế',
  'kieu-bao': 'Người Việt Nam ở nước ngoài',
  cchc: 'Cải cách hành chính',
  'chuyen-doi-so': 'Chuyển đổi số',
  'nong-thon-moi': 'Nông nghiệp, nông thôn mới',
  'moi-truong': 'Môi trường',
  'ngay-le': 'Ngày lễ lớn, năm chẵn',
  'uy-tin-can-bo': 'Uy tín, hình ảnh cơ quan, tổ chức',
  'tin-gia': 'Tin giả, thông tin sai lệch (chủ đề bài viết)',
  'dat-dai-gpmb': 'Đất đai, giải phóng mặt bằng',
  'giao-duc': 'Giáo dục',
  'giao-thong': 'Giao thông',
  'dau-tu-cong': 'Đầu tư công',
  'tham-nhung-tieu-cuc': 'Phòng, chống tham nhũng, tiêu cực',
  'the-thao': 'Thể thao',
  'thien-tai': 'Thiên tai',
  'an-toan': 'An toàn lao động, cháy nổ, tai nạn',
  khac: 'Chủ đề khác',
}

export const TONE_LABELS: Readonly<Record<ToneLabel, string>> = {
  positive: 'Tích cực',
  neutral: 'Trung lập',
  negative: 'Tiêu cực',
}

/** No stage has judged it; unknown is not neutral. */
/** In the coverage statement, after a semicolon. */
export const SOURCE_STATE_LABELS: Readonly<Record<SourceState, string>> = {
  failed: 'không lấy được',
  blocked: 'bị từ chối',
  empty: 'danh sách tin trống',
  unchanged: 'ngừng cập nhật',
  late: 'chậm',
  silent: 'im lặng lâu hơn mọi lần',
  low: 'ít tin hơn hẳn trước',
  high: 'nhiều tin hơn hẳn trước',
  never: 'chưa lấy lần nào',
  ok: 'lấy được bình thường',
}

export const TONE_UNJUDGED = 'Chưa xác định'

export const KIND_LABELS: Readonly<Record<Kind, string>> = {
  achievement: 'kết quả, điểm sáng',
  announcement: 'thông báo, tin hoạt động',
  criticism: 'phê bình, phản ánh',
  incident: 'vụ việc, sự cố',
  feature: 'phóng sự, ghi chép',
  business: 'doanh nghiệp, thị trường',
  sport: 'thể thao',
  opinion: 'ý kiến, bình luận',
  advertorial: 'quảng bá, tài trợ',
  rumour_or_unverified: 'tin đồn hoặc chưa rõ nguồn',
  other: 'khác',
}

export type SourceLevel = Source['level']

/** In the order in which documents list them. */
export const SOURCE_LEVEL_LABELS: Readonly<Record<SourceLevel, string>> = {
  national: 'Báo, đài trung ương',
  ministry: 'Báo, tạp chí của bộ, ngành',
  provincial: 'Báo, đài địa phương',
  portal: 'Cổng, trang thông tin điện tử',
  foreign: 'Báo chí nước ngoài',
  aggregator: 'Trang thông tin tổng hợp',
  forum: 'Diễn đàn, mạng xã hội',
  other: 'Nguồn ngoài danh mục',
}

/** The only accuracy that a document may show until a person has recorded a verdict. */
export const UNVERIFIED = 'Chưa kiểm chứng'

const TERMS: ReadonlyMap<string, string> = new Map([...Object.entries(KIND_LABELS), ...Object.entries(TOPIC_LABELS)])

/** What people call a kind or a topic; what is neither keeps its id. */
export const labelOf = (id: string): string => TERMS.get(id) ?? id
