/** Which names are of provinces? All 63 until 30/06/2025; the 34 of today keep names that are among them. */
import { fold } from '#data/model/vietnamese.js'

const NAMES =
  'An Giang|Bà Rịa - Vũng Tàu|Bà Rịa|Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|' +
  'Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đăk Lăk|Đắk Nông|Đăk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|' +
  'Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|HCM|TPHCM|Sài Gòn|Huế|Thừa Thiên Huế|Hưng Yên|' +
  'Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|' +
  'Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|' +
  'Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'

/** Folded, syllables joined by one space. */
export const PROVINCES: ReadonlySet<string> = new Set(NAMES.split('|').map((name) => fold(name).replace(' - ', ' ')))

/** The city is written in many ways; the others in one. */
const CITY = ['Hồ Chí Minh', 'HCM', 'TPHCM', 'Sài Gòn']

/** Every spelling of a province, without its kind, from the name in a profile (`Thành phố Hồ Chí Minh`, `Thanh Hóa`). */
export function spellings(province: string): readonly string[] {
  const bare = province.replace(/^(?:tỉnh|thành phố) /iu, '')
  return CITY.includes(bare) ? CITY : [bare]
}
