/** What do we know of SGGP English? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const sggpEn = defineSource({
  id: 'sggp-en',
  name: 'SGGP English',
  domain: 'en.sggp.org.vn',
  level: 'provincial',
  province: 'Thành phố Hồ Chí Minh',
  language: 'en',
  owner: 'Đảng bộ TP.HCM',
  feeds: [],
  listings: ['https://en.sggp.org.vn/'],
  layouts: [...MCMS],
})
