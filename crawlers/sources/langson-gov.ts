/** What do we know of Cổng TTĐT tỉnh Lạng Sơn? */
import { defineSource } from './define.js'

export const langsonGov = defineSource({
  id: 'langson-gov',
  name: 'Cổng TTĐT tỉnh Lạng Sơn',
  domain: 'langson.gov.vn',
  level: 'portal',
  province: 'Lạng Sơn',
  language: 'vi',
  owner: 'UBND tỉnh Lạng Sơn',
  feeds: [],
  listings: ['https://langson.gov.vn/'],
  layouts: [],
  note: 'Trang của các xã là tên miền con; trang huyện Văn Lãng (đến 06/2025) cũng tính vào đây.',
})
