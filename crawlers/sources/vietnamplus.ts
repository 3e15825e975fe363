/** What do we know of VietnamPlus (TTXVN)? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const vietnamplus = defineSource({
  id: 'vietnamplus',
  name: 'VietnamPlus (TTXVN)',
  domain: 'vietnamplus.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thông tấn xã Việt Nam',
  feeds: ['https://www.vietnamplus.vn/rss/home.rss'],
  sitemaps: ['https://www.vietnamplus.vn/sitemap.xml'],
  layouts: [...MCMS],
})
