/** What do we know of Trang TTĐT xã Cần Giờ? */
import { defineSource } from './define.js'
import { LIFERAY } from './families.js'

export const cangioGov = defineSource({
  id: 'cangio-gov',
  name: 'Trang TTĐT xã Cần Giờ',
  domain: 'cangio.hochiminhcity.gov.vn',
  level: 'portal',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  owner: 'UBND xã Cần Giờ',
  feeds: [],
  listings: ['https://cangio.hochiminhcity.gov.vn/'],
  layouts: [...LIFERAY],
  note: 'Đến 06/2025 là trang của huyện.',
})
