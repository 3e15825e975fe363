/** What do we know of VietNamNet? */
import { defineSource } from './define.js'
import { VIETNAMNET } from './families.js'

export const vietnamnet = defineSource({
  id: 'vietnamnet',
  name: 'VietNamNet',
  domain: 'vietnamnet.vn',
  level: 'national',
  language: 'vi',
  owner: 'Bộ Dân tộc và Tôn giáo (trước: Bộ TT&TT)',
  feeds: [
    'https://vietnamnet.vn/thoi-su.rss',
    'https://vietnamnet.vn/kinh-doanh.rss',
    'https://vietnamnet.vn/the-thao.rss',
    'https://vietnamnet.vn/rss/thoi-su.rss',
    'https://vietnamnet.vn/rss/kinh-doanh.rss',
    'https://vietnamnet.vn/rss/giao-duc.rss',
    'https://vietnamnet.vn/rss/suc-khoe.rss',
  ],
  layouts: [...VIETNAMNET],
})
