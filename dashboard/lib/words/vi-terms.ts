/** What are the controlled terms called in Vietnamese? The ids come from the API; a missing one does not compile. */
import type { FlagCode, Form, Kind, Level, SourceState, ToneLabel, TopicId } from '#api/client.js'

/** Lists that the server may lengthen: a new entry shows as its bare id. */
export type OpenList = 'stage' | 'outcome' | 'door' | 'lang' | 'sourceLevel'

interface Terms {
  readonly tone: Readonly<Record<ToneLabel, string>>
  readonly toneLong: Readonly<Record<ToneLabel, string>>
  readonly kind: Readonly<Record<Kind, string>>
  readonly level: Readonly<Record<Level, string>>
  readonly form: Readonly<Record<Form, string>>
  readonly flag: Readonly<Record<FlagCode, string>>
  readonly topic: Readonly<Record<TopicId, string>>
  readonly accuracy: { readonly unverified: string }
  readonly sourceState: Readonly<Record<SourceState, string>>
}

export const viTerms = {
  accuracy: { unverified: 'Chưa kiểm chứng' },
  tone: { positive: 'Tích cực', neutral: 'Trung tính', negative: 'Tiêu cực' },
  toneLong: { positive: 'Sắc thái: tích cực', neutral: 'Sắc thái: trung tính', negative: 'Sắc thái: tiêu cực' },
  kind: {
    achievement: 'Thành tựu',
    announcement: 'Thông báo',
    criticism: 'Phê bình, phản ánh',
    incident: 'Sự cố, vụ án',
    feature: 'Bài chuyên đề',
    business: 'Kinh doanh',
    sport: 'Thể thao',
    opinion: 'Ý kiến, bình luận',
    advertorial: 'Bài quảng bá',
    rumour_or_unverified: 'Tin chưa rõ căn cứ',
    other: 'Loại khác',
  },
  level: {
    primary: 'Nói chính',
    substantive: 'Nói đáng kể',
    passing: 'Nhắc thoáng qua',
    origin: 'Chỉ nói quê quán',
    false: 'Trùng tên nơi khác',
  },
  form: { article: 'Bài báo', post: 'Bài đăng', video: 'Video', report: 'Tin báo của người dân' },
  flag: {
    'unverified-claim': 'Thông tin cần kiểm chứng',
    'differs-from-fact': 'Khác căn cứ đã có',
    'criticism-without-answer': 'Phê bình chưa có trả lời',
    'sudden-growth': 'Lan nhanh bất thường',
    'edited-after-publication': 'Sửa sau khi đăng',
    'impersonation-or-scam': 'Dấu hiệu mạo danh, lừa đảo',
    'map-or-sovereignty': 'Bản đồ, chủ quyền',
  },
  topic: {
    'dau-tu': 'Thu hút đầu tư',
    'thuong-mai': 'Thương mại, xuất khẩu',
    'hang-viet': 'Hàng Việt Nam',
    'du-lich': 'Du lịch',
    'van-hoa': 'Văn hóa, lịch sử',
    'chu-quyen-bien-dao': 'Chủ quyền biển, đảo',
    'bien-gioi': 'Biên giới, cửa khẩu',
    'quyen-con-nguoi': 'Quyền con người',
    'dan-chu': 'Dân chủ',
    'ton-giao-dan-toc': 'Tôn giáo, dân tộc',
    'giam-ngheo': 'Giảm nghèo, an sinh',
    'covid-y-te': 'Y tế, dịch bệnh',
    'kt-xh': 'Kinh tế – xã hội',
    'du-an-trong-diem': 'Dự án trọng điểm',
    'an-ninh-trat-tu': 'An ninh, trật tự',
    'quoc-phong': 'Quốc phòng',
    'hop-tac-quoc-te': 'Đối ngoại, hợp tác',
    'kieu-bao': 'Người Việt ở nước ngoài',
    cchc: 'Cải cách hành chính',
    'chuyen-doi-so': 'Chuyển đổi số',
    'nong-thon-moi': 'Nông thôn mới',
    'moi-truong': 'Môi trường',
    'ngay-le': 'Ngày lễ lớn',
    'uy-tin-can-bo': 'Uy tín cơ quan, cán bộ',
    'tin-gia': 'Tin giả, tin sai lệch',
    'dat-dai-gpmb': 'Đất đai, giải phóng mặt bằng',
    'giao-duc': 'Giáo dục',
    'giao-thong': 'Giao thông',
    'dau-tu-cong': 'Đầu tư công',
    'tham-nhung-tieu-cuc': 'Tham nhũng, tiêu cực',
    'the-thao': 'Thể thao',
    'thien-tai': 'Thiên tai',
    'an-toan': 'An toàn',
    khac: 'Chủ đề khác',
  },
  sourceState: {
    ok: 'Đang lấy được',
    late: 'Chậm',
    failed: 'Không lấy được',
    blocked: 'Bị từ chối',
    empty: 'Danh sách trống',
    unchanged: 'Ngừng cập nhật',
    silent: 'Im lặng',
    low: 'Ít hơn hẳn',
    high: 'Nhiều hơn hẳn',
    never: 'Chưa lấy lần nào',
  },
  sourceLevel: {
    national: 'Báo trung ương',
    ministry: 'Báo bộ, ngành',
    provincial: 'Báo địa phương',
    portal: 'Cổng thông tin',
    foreign: 'Báo nước ngoài',
    aggregator: 'Trang tổng hợp',
    other: 'Nguồn ngoài danh mục',
    forum: 'Diễn đàn',
  },
  stage: {
    read: 'Đọc bản ghi',
    discover: 'Tìm đường dẫn',
    extract: 'Đọc nội dung',
    'detect-language': 'Nhận ngôn ngữ',
    'match-mentions': 'Tìm địa phương',
    'tag-kind': 'Xếp loại nội dung',
    'tag-topic': 'Xếp chủ đề',
    'tag-tone': 'Xếp sắc thái',
    'find-claims': 'Tìm câu đáng kiểm chứng',
    'match-claims': 'Đối chiếu với điều đã biết',
    'raise-flags': 'Nêu điểm cần người xem',
    'group-stories': 'Gom vào vụ việc',
    'rank-priority': 'Xếp ưu tiên',
  },
  outcome: { done: 'xong', skip: 'bỏ qua', retry: 'sẽ thử lại', quarantine: 'chờ người xem' },
  door: { fetch: 'lấy từ mạng', replay: 'phát lại từ kho lưu', import: 'nhập từ tệp', report: 'người báo tin' },
  lang: {
    vi: 'tiếng Việt',
    en: 'tiếng Anh',
    zh: 'tiếng Trung',
    fr: 'tiếng Pháp',
    ja: 'tiếng Nhật',
    ko: 'tiếng Hàn',
    km: 'tiếng Khmer',
    lo: 'tiếng Lào',
    ru: 'tiếng Nga',
    es: 'tiếng Tây Ban Nha',
  },
} as const satisfies Terms & Readonly<Record<OpenList, Readonly<Record<string, string>>>>
