/** Which invented week do the tests of the reports read? Written by us; nothing in it was published anywhere. */

import type { WeeklyInput, WeeklyItem } from '#api/reports/weekly.js'
import { LocalityProfile } from '#data/model/locality.js'
import { periodOfWeek, previousPeriod } from '#data/model/time.js'

export const profile = LocalityProfile.parse({
  id: 'can-gio',
  name: 'Cần Giờ',
  title: 'Huyện Cần Giờ',
  level: 'district',
  province: 'Thành phố Hồ Chí Minh',
  issuer: {
    parent: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
    name: 'ỦY BAN NHÂN DÂN XÃ CẦN GIỜ',
    place: 'Cần Giờ',
  },
  languages: ['vi', 'en'],
  names: [{ text: 'huyện Cần Giờ', strength: 'strong' }],
  communes: [],
  places: [],
  anchors: [],
  falseFriends: [],
  topics: ['du-lich'],
  units: [],
  reports: [],
})

export function week(name: string) {
  const period = periodOfWeek(name)
  if (period === null) throw new Error(`no week ${name}`)
  return period
}

const SOURCES = {
  tuoiTre: { id: 'tuoi-tre', name: 'Tuổi Trẻ Online', level: 'national' },
  vnexpress: { id: 'vnexpress', name: 'VnExpress', level: 'national' },
  nhanDan: { id: 'nhan-dan', name: 'Nhân Dân', level: 'national' },
  sggp: { id: 'sggp', name: 'Sài Gòn Giải Phóng', level: 'provincial' },
  moiTruong: { id: 'nn-mt', name: 'Nông nghiệp và Môi trường', level: 'ministry' },
  cong: { id: 'cong-hcm', name: 'Cổng thông tin điện tử Thành phố', level: 'portal' },
  saigonTimes: { id: 'vns', name: 'The Harbour Gazette', level: 'foreign' },
  baoMoi: { id: 'bao-moi', name: 'Báo Mới', level: 'aggregator' },
  dienDan: { id: 'dien-dan', name: 'Diễn đàn Đất Phương Nam', level: 'forum' },
} as const satisfies Record<string, WeeklyItem['source']>

type Rest = Partial<Omit<WeeklyItem, 'source' | 'publishedAt'>>

export function item(
  id: number,
  source: keyof typeof SOURCES,
  publishedAt: string,
  title: string | null,
  rest: Rest = {},
): WeeklyItem {
  return {
    id,
    storyId: id,
    title,
    lead: null,
    text: '',
    source: SOURCES[source],
    url: `https://bao.example.vn/${source}/${id}.html`,
    publishedAt: new Date(publishedAt),
    language: 'vi',
    kind: 'announcement',
    tone: 'neutral',
    topics: [],
    flags: [],
    duplicateOf: null,
    priority: 0.5,
    level: 'primary',
    summary: null,
    accuracies: [],
    handled: null,
    ...rest,
  }
}

export const input = (items: readonly WeeklyItem[], rest: Partial<WeeklyInput> = {}): WeeklyInput => ({
  locality: profile,
  period: week('2026-W46'),
  previous: previousPeriod(week('2026-W46')),
  generatedAt: new Date('2026-11-16T01:30:00Z'),
  items,
  previousItems: { count: 0, tone: { positive: 0, neutral: 0, negative: 0, unjudged: 0 }, topics: null },
  undatedCount: 0,
  sources: Array.from({ length: 25 }, (_, index) => ({ name: `Báo số ${index + 1}`, state: 'ok' })),
  unfoundCount: 0,
  carriedOver: [],
  ...rest,
})

/** 9 to 15 November 2026. */
export const LIFELIKE: readonly WeeklyItem[] = [
  item(1, 'tuoiTre', '2026-11-09T07:10:00+07:00', 'Người dân ấp ven biển chờ tiền đền bù tuyến đường hơn một năm', {
    storyId: 101,
    kind: 'criticism',
    tone: 'negative',
    topics: ['dat-dai-gpmb', 'giao-thong'],
    priority: 0.92,
    lead: 'Hơn hai trăm hộ có đất bị thu hồi cho tuyến đường ven biển nói rằng đến nay mới có một phần nhận được tiền đền bù. Họ mong được trả lời dứt khoát.',
    flags: ['unverified-claim', 'criticism-without-answer'],
  }),
  item(
    2,
    'vnexpress',
    '2026-11-09T09:40:00+07:00',
    'Chậm chi trả bồi thường đường ven biển, huyện cũ nay là xã nói gì',
    {
      storyId: 101,
      kind: 'criticism',
      tone: 'neutral',
      topics: ['dat-dai-gpmb'],
      priority: 0.8,
      lead: 'Đại diện địa phương cho biết hồ sơ đang được TP. Hồ Chí Minh thẩm định lại đơn giá. Việc chi trả dự kiến tiếp tục trong quý tới.',
    },
  ),
  item(3, 'baoMoi', '2026-11-09T10:05:00+07:00', 'Người dân ấp ven biển chờ tiền đền bù tuyến đường hơn một năm', {
    storyId: 101,
    kind: 'criticism',
    tone: 'negative',
    topics: ['dat-dai-gpmb'],
    duplicateOf: 1,
    priority: 0.3,
  }),
  item(4, 'sggp', '2026-11-09T14:00:00+07:00', 'Khởi công cầu nối trung tâm thành phố với vùng biển phía nam', {
    storyId: 102,
    kind: 'achievement',
    tone: 'positive',
    topics: ['du-an-trong-diem', 'giao-thong'],
    priority: 0.85,
    lead: 'Sáng nay, lễ khởi công cây cầu dài hơn bảy ki-lô-mét diễn ra với sự tham dự của đông đảo người dân địa phương.',
  }),
  item(5, 'nhanDan', '2026-11-09T15:20:00+07:00', 'Cây cầu được mong đợi suốt hai mươi năm chính thức khởi công', {
    storyId: 102,
    kind: 'achievement',
    tone: 'positive',
    topics: ['du-an-trong-diem'],
    priority: 0.8,
  }),
  item(6, 'cong', '2026-11-10T08:00:00+07:00', 'Thông báo lịch tiếp công dân tháng 11 của Ủy ban nhân dân xã', {
    topics: ['cchc'],
  }),
  item(7, 'moiTruong', '2026-11-10T09:30:00+07:00', 'Trồng mới năm mươi héc-ta rừng ngập mặn trong mùa mưa', {
    kind: 'achievement',
    tone: 'positive',
    topics: ['moi-truong'],
    priority: 0.6,
    lead: 'Lực lượng giữ rừng cùng đoàn viên thanh niên đã trồng mới năm mươi héc-ta đước và bần trên bãi bồi.',
  }),
  item(8, 'tuoiTre', '2026-11-10T10:15:00+07:00', 'Rác trôi dạt phủ kín bãi tắm sau triều cường', {
    storyId: 103,
    kind: 'criticism',
    tone: 'negative',
    topics: ['moi-truong', 'du-lich'],
    priority: 0.75,
    lead: 'Nhiều du khách bỏ về vì bãi tắm ngập rác. Đơn vị vệ sinh nói thiếu nhân lực vào cuối tuần.',
  }),
  item(9, 'vnexpress', '2026-11-10T17:45:00+07:00', 'Giá vé phà tăng từ đầu năm sau', {
    tone: 'negative',
    kind: 'announcement',
    topics: ['giao-thong'],
    priority: 0.55,
  }),
  item(10, 'dienDan', '2026-11-10T21:30:00+07:00', 'Nghe nói sắp đóng cửa chợ cá, ai biết gọi 0912 345 678 giúp', {
    kind: 'rumour_or_unverified',
    tone: 'negative',
    topics: ['thuong-mai'],
    flags: ['unverified-claim'],
    priority: 0.65,
  }),
  item(11, 'sggp', '2026-11-11T06:00:00+07:00', 'Lễ hội cúng biển đón hàng chục nghìn lượt khách', {
    kind: 'feature',
    tone: 'positive',
    topics: ['van-hoa', 'du-lich'],
    priority: 0.7,
    lead: 'Lễ hội năm nay kéo dài ba ngày với nhiều trò chơi dân gian trên sông.',
  }),
  item(12, 'saigonTimes', '2026-11-11T08:00:00+07:00', 'Mangrove district bets on a deep-water port', {
    language: 'en',
    kind: 'business',
    topics: ['du-an-trong-diem', 'dau-tu'],
    text: 'The port would be the largest in the region.',
  }),
  item(13, 'nhanDan', '2026-11-11T09:00:00+07:00', 'Hội nghị giao ban công tác thông tin đối ngoại quý IV', {
    topics: ['hop-tac-quoc-te'],
  }),
  item(14, 'tuoiTre', '2026-11-11T13:30:00+07:00', 'Trạm y tế thiếu bác sĩ, người bệnh phải đi phà vào nội thành', {
    kind: 'criticism',
    tone: 'negative',
    topics: ['covid-y-te'],
    priority: 0.7,
    lead: 'Trạm y tế hiện chỉ có một bác sĩ phụ trách cho hơn mười nghìn dân, nhiều ca bệnh thông thường cũng phải chuyển tuyến, trong khi chuyến phà cuối rời bến lúc chín giờ tối nên không ít gia đình phải thuê ghe máy ban đêm để kịp đưa người bệnh vào nội thành.',
  }),
  item(15, 'vnexpress', '2026-11-11T19:00:00+07:00', 'Đội bóng đá nữ địa phương vào chung kết giải phong trào', {
    kind: 'sport',
    tone: 'positive',
    topics: ['the-thao'],
    priority: 0.3,
  }),
  item(16, 'sggp', '2026-11-12T07:00:00+07:00', 'Khu đô thị lấn biển mở bán đợt mới', {
    kind: 'advertorial',
    tone: 'positive',
    topics: ['dau-tu'],
    priority: 0.35,
  }),
  item(17, 'vnexpress', '2026-11-12T08:30:00+07:00', 'Va chạm sà lan trên sông, hai người được cứu', {
    kind: 'incident',
    tone: 'neutral',
    topics: ['an-toan', 'giao-thong'],
    priority: 0.6,
  }),
  item(18, 'tuoiTre', '2026-11-12T10:00:00+07:00', 'Nhiều người nhận tin nhắn hứa suất tái định cư giá rẻ', {
    kind: 'incident',
    tone: 'neutral',
    topics: ['an-ninh-trat-tu', 'dat-dai-gpmb'],
    flags: ['unverified-claim', 'impersonation-or-scam'],
    priority: 0.8,
    lead: 'Người gửi tự xưng cán bộ dự án và đề nghị chuyển tiền giữ chỗ.',
  }),
  item(19, 'cong', '2026-11-12T15:00:00+07:00', 'Kết quả giải quyết thủ tục hành chính tháng 10', {
    tone: null,
    kind: null,
    topics: ['cchc'],
  }),
  item(20, 'moiTruong', '2026-11-13T06:30:00+07:00', 'Nông dân nuôi hàu lo độ mặn thay đổi', {
    kind: 'feature',
    tone: 'negative',
    topics: ['nong-thon-moi', 'moi-truong'],
    priority: 0.6,
  }),
  item(21, 'nhanDan', '2026-11-13T09:00:00+07:00', 'Trường học đảo có thêm phòng thực hành từ nguồn xã hội hóa', {
    kind: 'achievement',
    tone: 'positive',
    topics: ['giao-duc'],
    priority: 0.5,
  }),
  item(22, 'sggp', '2026-11-13T11:00:00+07:00', 'Lấy ý kiến cộng đồng về quy hoạch vùng đệm khu dự trữ sinh quyển', {
    topics: ['moi-truong', 'dan-chu'],
    level: 'substantive',
  }),
  item(23, 'saigonTimes', '2026-11-14T08:00:00+07:00', 'Ferry fares to rise next year, residents complain', {
    language: 'en',
    kind: 'criticism',
    tone: 'negative',
    topics: ['giao-thong'],
  }),
  item(24, 'tuoiTre', '2026-11-15T08:00:00+07:00', 'Chợ đêm ven biển chính thức hoạt động cuối tuần', {
    kind: 'announcement',
    tone: 'positive',
    topics: ['du-lich', 'thuong-mai'],
    priority: 0.5,
  }),
  item(25, 'vnexpress', '2026-11-15T23:59:00+07:00', 'Dự báo triều cường cao vào giữa tháng', {
    topics: ['thien-tai'],
    tone: 'neutral',
  }),
]

export const lifelike = (): WeeklyInput =>
  input(LIFELIKE, {
    previousItems: {
      count: 21,
      tone: { positive: 9, neutral: 9, negative: 2, unjudged: 1 },
      topics: { 'giao-thong': 2, 'moi-truong': 1, 'dat-dai-gpmb': 3 },
    },
    undatedCount: 3,
    sources: [
      ...Array.from({ length: 20 }, (_, index) => ({ name: `Báo số ${index + 1}`, state: 'ok' as const })),
      { name: 'Báo Sông Nước', state: 'failed' },
      { name: 'Đài Duyên Hải', state: 'failed' },
      { name: 'Báo Chậm', state: 'late' },
      { name: 'Báo Im', state: 'silent' },
    ],
    unfoundCount: 2,
  })
