/** What does the word directly before a name make of the name? */
import type { UnitType } from '#data/model/unit.js'
import { fold } from '#data/model/vietnamese.js'

export type Before =
  | { readonly kind: 'unit'; readonly type: UnitType }
  /** A hamlet, a street, a person …: something else that carries the name. */
  | { readonly kind: 'other'; readonly what: string }
  /** A school, a bridge, a firm: it carries the name and may stand in the place. */
  | { readonly kind: 'named-after'; readonly what: string }
  /** A body that acts for the place. */
  | { readonly kind: 'authority' }
  | { readonly kind: 'plain' }

const table = new Map<string, Before>()
const add = (before: Before, phrases: string) => {
  for (const phrase of phrases.split('|')) table.set(phrase, before)
}
const unit = (type: UnitType, phrases: string) => add({ kind: 'unit', type }, phrases)

unit('tỉnh', 'tỉnh')
unit('huyện', 'huyện|huyện đảo|h|huyện uỷ|huyện ủy')
unit('quận', 'quận|q')
unit('thị xã', 'thị xã|tx')
unit('thành phố', 'thành phố|tp')
unit('xã', 'xã|xã đảo|x')
unit('phường', 'phường|p')
unit('thị trấn', 'thị trấn|tt')
unit('đặc khu', 'đặc khu')
for (const [what, phrases] of [
  ['thôn, ấp, khu phố', 'thôn|ấp|xóm|bản|buôn|làng|khu phố|kp|tổ dân phố|tdp|khu dân cư'],
  ['đường phố', 'đường|phố|đại lộ|ngõ|hẻm|công viên|quảng trường'],
  [
    'tên người',
    'ông|bà|anh|chị|em|cháu|bé|cô|chú|bác|thầy|cụ|nsnd|nsưt|ca sĩ|nghệ sĩ|nhạc sĩ|diễn viên|nhà báo|luật sư|bác sĩ|mc',
  ],
  ['câu lạc bộ', 'clb|câu lạc bộ|đội bóng|fc|flc|u19|u21|u23|đội'],
  ['xổ số', 'xổ số|xổ số kiến thiết|vé số|xskt'],
  ['đơn vị quân đội', 'trung đoàn|sư đoàn|tiểu đoàn|lữ đoàn'],
  ['tàu', 'tàu'],
] as const)
  add({ kind: 'other', what }, phrases)
for (const [what, phrases] of [
  ['biển số xe', 'biển số|biển kiểm soát|bks'],
  ['trường', 'trường|thpt|thcs|tiểu học|trường tiểu học|trường thpt|trường thcs|đại học|cao đẳng|mầm non'],
  [
    'công trình',
    'ga|nhà ga|trạm|cầu|cầu vượt|ngã tư|ngã ba|nút giao|vòng xoay|chợ|bến xe|khách sạn|chung cư|trạm biến áp|sân bay|sân bay quốc tế|sân vận động|sân',
  ],
  [
    'doanh nghiệp',
    'công ty|công ty cổ phần|công ty cp|công ty tnhh|tập đoàn|hãng|nhà xe|hãng xe|doanh nghiệp|xi măng|vicem|nhà máy|thương hiệu|tnhh',
  ],
] as const)
  add({ kind: 'named-after', what }, phrases)
add(
  { kind: 'authority' },
  'ubnd|hđnd|công an|ca|tỉnh ủy|tỉnh uỷ|thành ủy|tand|tòa án|vksnd|viện kiểm sát|csgt|cảnh sát giao thông|hải quan|biên phòng|kiểm lâm|' +
    'sở y tế|sở gd&đt|sở giao thông|sở xây dựng|cục thuế|tỉnh đoàn|huyện đoàn|mttq|bộ chỉ huy quân sự|lãnh đạo|đbqh',
)
/** Looks like one of the above when only its last syllable is read. */
add({ kind: 'plain' }, 'nông thôn|thành thị|miền núi|xây cầu|môi trường|thị trường|con đường|nam|bản đồ|tổng đội')

const LONGEST = Math.max(...[...table.keys()].map((phrase) => phrase.split(' ').length))
const folded = new Map([...table].map(([phrase, before]) => [fold(phrase), before]))

const PLAIN: Before = { kind: 'plain' }

/** The longest phrase wins: `thành phố` is not `phố`, `nông thôn` is not `thôn`. `last(n)` gives the nth syllable back, from 1. */
export function classBefore(
  last: (back: number) => string | null,
  options: { readonly marked: boolean },
): { readonly before: Before; readonly length: number } {
  const phrases = options.marked ? table : folded
  let phrase = ''
  let best = { before: PLAIN, length: 0 }
  for (let back = 1; back <= LONGEST; back++) {
    const syllable = last(back)
    if (syllable === null) break
    phrase = back === 1 ? syllable : `${syllable} ${phrase}`
    const before = phrases.get(phrase)
    if (before !== undefined) best = { before, length: back }
  }
  return best
}

/** The commonest family names: between a place and one of them a name ends (`tỉnh Thanh Hóa Nguyễn …`); after one, a person's begins. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai lưu đoàn tạ lương trương hà tô chu tống ' +
    'cao thái kiều quách nghiêm triệu vi nông lò hứa sầm mạc'
  ).split(' '),
)

/** Words for a person, by which `(Bình Phước)` after a name is a home. */
export const PERSON: ReadonlySet<string> = new Set(
  'ông bà anh chị em cháu bé cô chú bác đb biểu'.split(' ').flatMap((word) => [word, fold(word)]),
)
/** Before an address these say whose home it is. */
export const HOME: ReadonlySet<string> = new Set(
  'quê|ngụ|trú|đktt|hktt|đkhktt|gốc|tuổi|sn|hộ khẩu|nhân khẩu|nguyên quán|sinh quán|trú quán|quê quán|sinh sống'
    .split('|')
    .flatMap((word) => [word, fold(word)]),
)
/** Before an address these say that something is there. */
export const SETTING: ReadonlySet<string> = new Set(
  'tại ở đến qua về thuộc phận bàn vực trên gần sang lên xuống'.split(' ').flatMap((word) => [word, fold(word)]),
)
/** Between the two an address has names, numbers and these. */
export const IN_ADDRESS: ReadonlySet<string> = new Set(
  (
    'số cùng đường khu phố tổ thôn ấp xóm bản xã phường thị trấn huyện quận thành tỉnh tp tx tt q p h kp đều từ nhà ngõ hẻm là hiện sinh ' +
    'năm làng buôn thường tạm đăng ký hộ nguyên đảo địa khu tdp'
  )
    .split(' ')
    .flatMap((word) => [word, fold(word)]),
)
/** Units below the district: an address with one is the place of something. */
export const LOWER_UNIT: ReadonlySet<string> = new Set(
  'xã phường trấn thôn ấp xóm bản buôn làng'.split(' ').flatMap((word) => [word, fold(word)]),
)
/** Unit words of which a name or a number follows. */
export const UNIT_WORD: ReadonlySet<string> = new Set(
  'xã phường trấn thôn ấp xóm huyện quận'.split(' ').flatMap((word) => [word, fold(word)]),
)
/** A post that is no longer held. */
export const FORMER: ReadonlySet<string> = new Set(['nguyên', 'cựu', 'từng'])
/** The last words before the name of a border post, which is named after the commune in which it stands. */
export const GATE: ReadonlySet<string> = new Set(
  ['cửa khẩu', 'hải quan', 'biên phòng', 'cửa khẩu quốc tế', 'cửa khẩu quốc gia'].flatMap((phrase) => [
    phrase,
    fold(phrase),
  ]),
)

/** Words for what happens at a place: crime and police, accident, disaster, works and ceremonies. */
const HAPPENINGS =
  'xảy ra|diễn ra|bắt(?! đầu| buộc| nguồn)|phát hiện|vây ráp|khám xét|triệt phá|đột kích|tai nạn|va chạm|đâm|tông|húc|lật|lao(?! động)|bốc cháy|' +
  'cháy|hỏa hoạn|phát nổ|nổ|sập|ngã đổ|gãy đổ|đổ sập|bật gốc|sạt lở|sụt lún|nứt|vỡ|ngập|lũ|cuốn trôi|chìm|trôi dạt|đuối nước|tử vong|thiệt mạng|' +
  'thi thể|mất tích|hiện trường|án mạng|sát hại|chém|đánh(?! giá)|cướp|trộm|neo đậu|mắc cạn|ô nhiễm|xả thải|ổ dịch|dịch bệnh|khởi công|' +
  'khánh thành|động thổ|thông xe|khai mạc|cưỡng chế'
export const HAPPENS = new RegExp(`(?<!\\p{L})(?:${HAPPENINGS}|${fold(HAPPENINGS)})(?!\\p{L})`, 'u')
/** Goods come from there, or somebody goes through. */
export const TRADES = /(?<!\p{L})(?:mua|nhập|bán|thu gom|lấy hàng|đi qua|chở hàng|vận chuyển)(?!\p{L})/u
