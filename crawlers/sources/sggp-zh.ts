/** What do we know of 西贡解放报 (SGGP Hoa văn)? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const sggpZh = defineSource({
  id: 'sggp-zh',
  name: '西贡解放报 (SGGP Hoa văn)',
  domain: 'cn.sggp.org.vn',
  level: 'provincial',
  province: 'Thành phố Hồ Chí Minh',
  language: 'zh',
  owner: 'Đảng bộ TP.HCM',
  feeds: [],
  listings: ['https://cn.sggp.org.vn/'],
  layouts: [...MCMS],
})
