/** What do we know of Sài Gòn Giải Phóng? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const sggp = defineSource({
  id: 'sggp',
  name: 'Sài Gòn Giải Phóng',
  domain: 'sggp.org.vn',
  level: 'provincial',
  province: 'TP.HCM',
  language: 'vi',
  owner: 'Đảng bộ TP.HCM',
  // Named in public lists, not seen working.
  feeds: ['https://www.sggp.org.vn/rss/home.rss', 'https://www.sggp.org.vn/rss/xahoi-199.rss'],
  layouts: [...MCMS],
})
