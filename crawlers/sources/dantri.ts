/** What do we know of Dân Trí? */
import { defineSource } from './define.js'
import { DANTRI } from './families.js'

export const dantri = defineSource({
  id: 'dantri',
  name: 'Dân Trí',
  domain: 'dantri.com.vn',
  level: 'national',
  language: 'vi',
  owner: 'Bộ Nội vụ (trước: LĐTBXH)',
  feeds: [
    'https://dantri.com.vn/rss/home.rss',
    'https://dantri.com.vn/rss/xa-hoi.rss',
    'https://dantri.com.vn/rss/kinh-doanh.rss',
    'https://dantri.com.vn/rss/phap-luat.rss',
    'https://dantri.com.vn/rss/giao-duc.rss',
  ],
  layouts: [...DANTRI],
})
