/** What do we know of Trang tin Đảng bộ TP.HCM? */
import { defineSource } from './define.js'

export const hcmcpv = defineSource({
  id: 'hcmcpv',
  name: 'Trang tin Đảng bộ TP.HCM',
  domain: 'hcmcpv.org.vn',
  level: 'provincial',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  owner: 'Đảng bộ TP.HCM',
  feeds: [],
  listings: ['https://hcmcpv.org.vn/'],
  layouts: [],
})
