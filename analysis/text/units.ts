/** Which words are units, and how much of the common unit is one of them? Our own table. */

export type Dimension =
  | 'money'
  | 'share'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'duration'
  | 'energy'
  | 'power'
  | 'speed'
  | 'temperature'

export interface Unit {
  readonly dimension: Dimension
  /** The unit that amounts are given in, so that they compare: m2, kg, day, VND … */
  readonly unit: string
  readonly factor: number
}

/** dimension, common unit, factor, names in lower case with marks separated by `|`. */
const TABLE: readonly (readonly [Dimension, string, number, string])[] = [
  ['money', 'VND', 1, 'đồng|đ|₫|vnd|vnđ|việt nam đồng|dong'],
  ['money', 'USD', 1, 'usd|$|us$|đô la|đô la mỹ|đôla|đô|đô mỹ|mỹ kim'],
  ['money', 'EUR', 1, 'eur|euro|€'],
  ['money', 'CNY', 1, 'cny|nhân dân tệ|tệ'],
  ['money', 'JPY', 1, 'jpy|yên nhật|yên|¥'],
  ['money', 'KRW', 1, 'krw|won'],
  ['money', 'GBP', 1, 'gbp|bảng anh|£'],
  ['money', 'LAK', 1, 'lak|kíp'],
  ['share', '%', 1, '%|phần trăm|phan tram'],
  ['share', '%', 0.1, '‰|phần nghìn'],
  ['share', 'pp', 1, 'điểm phần trăm|điểm %'],
  ['area', 'm2', 1, 'm2|m²|mét vuông|met vuong'],
  ['area', 'm2', 1e4, 'ha|héc ta|hecta|héc-ta|hécta'],
  ['area', 'm2', 1e6, 'km2|km²|ki lô mét vuông|kilômét vuông|kilomet vuông|cây số vuông'],
  // A sào is 360, 500 or 1,000 m², a mẫu ten of them: only the region knows.
  ['area', 'sào', 1, 'sào'],
  ['area', 'mẫu', 1, 'mẫu'],
  ['length', 'm', 1, 'm|mét|met'],
  ['length', 'm', 1e3, 'km|ki lô mét|kilômét|kilomet|cây số'],
  ['length', 'm', 0.01, 'cm|xăng ti mét|centimet|phân'],
  ['length', 'm', 0.001, 'mm|mi li mét|milimet'],
  ['length', 'm', 1852, 'hải lý|hải lí'],
  ['mass', 'kg', 1, 'kg|ký|kí|ki lô gam|kilôgam|kilogam|cân'],
  ['mass', 'kg', 0.001, 'g|gam|gram'],
  ['mass', 'kg', 0.1, 'lạng'],
  ['mass', 'kg', 10, 'yến'],
  ['mass', 'kg', 100, 'tạ'],
  ['mass', 'kg', 1000, 'tấn'],
  ['volume', 'm3', 1, 'm3|m³|mét khối|khối'],
  ['volume', 'm3', 0.001, 'lít|l'],
  ['volume', 'm3', 1e-6, 'ml|cc'],
  ['duration', 'day', 1 / 86_400, 'giây'],
  ['duration', 'day', 1 / 1440, 'phút'],
  ['duration', 'day', 1 / 24, 'giờ|h|tiếng|tiếng đồng hồ|giờ đồng hồ'],
  ['duration', 'day', 1, 'ngày|ngày đêm'],
  ['duration', 'day', 7, 'tuần|tuần lễ'],
  // Months and days do not convert exactly, so they are not made to.
  ['duration', 'month', 1, 'tháng'],
  ['duration', 'month', 3, 'quý'],
  ['duration', 'month', 12, 'năm|tuổi đời'],
  ['duration', 'month', 120, 'thập kỷ|thập niên'],
  ['duration', 'month', 1200, 'thế kỷ'],
  ['energy', 'kWh', 1, 'kwh|ki lô oát giờ|số điện'],
  ['energy', 'kWh', 1000, 'mwh'],
  ['power', 'kW', 1, 'kw'],
  ['power', 'kW', 1000, 'mw'],
  ['power', 'kW', 1e6, 'gw'],
  ['speed', 'km/h', 1, 'km/h|km/giờ|km / h|km / giờ|cây số giờ'],
  ['temperature', '°C', 1, '° c|độ c|°c|độ'],
]

/** Names as tokens joined with a space. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([dimension, unit, factor, names]) =>
    names.split('|').map((name): [string, Unit] => [name, { dimension, unit, factor }]),
  ),
)
/** `ki lô mét vuông` has the most tokens. */
export const LONGEST_UNIT = 4

/** After these syllables the word before was no unit: `đồng chí`, `ngày công`, `năm học`. */
export const NOT_A_UNIT: ReadonlyMap<string, readonly string[]> = new Map([
  ['đồng', ['chí', 'phạm', 'bào', 'hồ', 'nghiệp', 'đội']],
  ['tiếng', ['anh', 'việt', 'súng', 'nói', 'nổ', 'dân', 'hoa', 'trung', 'pháp', 'nhật']],
  ['độ', ['tuổi', 'cao', 'dài']],
  ['phân', ['xưởng', 'khu', 'đội', 'loại', 'bón']],
  ['khối', ['lớp', 'phố', 'thi', 'trường']],
  ['yên', ['bái', 'xe']],
  ['tuần', ['hành', 'tra']],
])

/** What is counted, in two syllables; anything else is called by its first. */
export const COUNTED_PAIRS: ReadonlySet<string> = new Set(
  `học sinh|sinh viên|giáo viên|cán bộ|công chức|viên chức|chiến sĩ|chiến sỹ|hộ dân|hộ nghèo|gia đình|bệnh nhân|nạn nhân|
công nhân|lao động|ngư dân|nông dân|người dân|người chết|bị can|bị cáo|đối tượng|doanh nghiệp|công ty|hợp tác|dự án|
công trình|hồ sơ|văn bản|nghị quyết|đại biểu|đảng viên|đoàn viên|hội viên|tài khoản|bài viết|bình luận|lượt khách|du khách|
khách sạn|phòng học|trường học|bệnh viện|trạm y|nhà máy|căn nhà|căn hộ|ngôi nhà|phương tiện|ô tô|xe máy|tàu cá|con bò|con heo|
đơn vị|địa phương|tỉnh thành|thành phố|khu phố|khu công|cơ sở|cửa hàng|trường hợp|vụ án|vụ việc|ca mắc|ca bệnh|mô hình|
sản phẩm|triệu chứng|cử tri|ý kiến|kiến nghị|tổ chức|cá nhân|thiết bị|máy móc|phụ nữ|trẻ em|em bé|cháu bé|
tác phẩm|yếu tố|điện thoại|lãnh đạo|vận động|hành khách|hành vi|thí sinh|dân tộc|quốc gia|khách hàng|phụ huynh|chuyên gia|
nhà báo|phóng viên|luật sư|bác sĩ|bác sỹ|cổ phiếu|sổ đỏ|đoạn đường|tiểu thương|thanh niên|giải thưởng|nhiệm vụ|giải pháp|chỉ tiêu`
    .replaceAll('\n', '')
    .split('|'),
)

/** Single words for digits are believed before these only: `ba người`, not `ba tôi`. */
export const COUNTED: ReadonlySet<string> = new Set(
  `người hộ vụ ca xe căn em cháu chiếc con cây nhà tàu thuyền phường xã ấp thôn bản tỉnh huyện quận lần lượt đợt bài cuộc
  trường lớp phòng giường máy cầu tuyến đoạn điểm khu dự công cán học bệnh nạn đối doanh trẻ cụ đứa tên bị hố lô thửa tòa đơn
  nhóm đội tổ đoàn mặt gia trận cơn lĩnh nội mục tiêu yếu hạng`.split(/\s+/),
)

/** These begin the rest of the sentence; nothing was counted. */
export const NOT_COUNTED: ReadonlySet<string> = new Set(
  `và là có được bị đã đang sẽ của cho tại ở trong với thì mà hoặc hay không nhưng theo trên dưới về từ đến tới vào ra lên
  xuống như nên do vì bằng để cũng đều còn nữa rồi này đó kia ấy khi nếu sau trước gồm trở so cùng các những hơn vừa lại
  chỉ mới ngay qua trung số thứ`.split(/\s+/),
)

/** A number after these names a thing and counts nothing: `điều 5`, `tổ 3`, `quốc lộ 14`. */
export const NAMED_BY_NUMBER: ReadonlySet<string> = new Set(
  `số điều khoản điểm thứ quận phường tổ phố ấp khu lớp lộ hẻm kiệt ngõ ngách hạng tầng khóa kỳ chương mục lần đợt cấp loại
  vòng km đội nhóm bảng hình trang câu bài bước bão cầu đường trường chuyến luật nhà lô block zone version án chiến cục top f u q p hệ`.split(
    /\s+/,
  ),
)
