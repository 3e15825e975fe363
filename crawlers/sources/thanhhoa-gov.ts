/** What do we know of Cổng TTĐT tỉnh Thanh Hóa? */
import { defineSource } from './define.js'

export const thanhhoaGov = defineSource({
  id: 'thanhhoa-gov',
  name: 'Cổng TTĐT tỉnh Thanh Hóa',
  domain: 'thanhhoa.gov.vn',
  level: 'portal',
  province: 'Thanh Hóa',
  language: 'vi',
  owner: 'UBND tỉnh Thanh Hóa',
  feeds: [],
  listings: ['https://thanhhoa.gov.vn/'],
  layouts: [],
  note: 'Trang của các xã là tên miền con; trang huyện Triệu Sơn (đến 06/2025) cũng tính vào đây.',
})
