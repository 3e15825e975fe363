/** What do we know of Sài Gòn Giải Phóng? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const sggp = defineSource({
  id: 'sggp',
  name: 'Sài Gòn Giải Phóng',
  domain: 'sggp.org.vn',
  level: 'provincial',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  owner: 'Đảng bộ TP.HCM',
  feeds: [],
  listings: ['https://sggp.org.vn/'],
  layouts: [...MCMS],
})
