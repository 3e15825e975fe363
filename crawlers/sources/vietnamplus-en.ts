/** What do we know of VietnamPlus English? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const vietnamplusEn = defineSource({
  id: 'vietnamplus-en',
  name: 'VietnamPlus English',
  domain: 'en.vietnamplus.vn',
  level: 'national',
  language: 'en',
  owner: 'Thông tấn xã Việt Nam',
  feeds: ['https://en.vietnamplus.vn/rss/home.rss'],
  layouts: [...MCMS],
})
