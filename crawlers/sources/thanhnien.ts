/** What do we know of Thanh Niên? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const thanhnien = defineSource({
  id: 'thanhnien',
  name: 'Thanh Niên',
  domain: 'thanhnien.vn',
  level: 'national',
  language: 'vi',
  owner: 'Hội Liên hiệp Thanh niên Việt Nam',
  feeds: [
    'https://thanhnien.vn/rss/home.rss',
    'https://thanhnien.vn/rss/thoi-su.rss',
    'https://thanhnien.vn/rss/kinh-te.rss',
    'https://thanhnien.vn/rss/giao-duc.rss',
    'https://thanhnien.vn/rss/the-thao.rss',
    'https://thanhnien.vn/rss/suc-khoe.rss',
  ],
  sitemaps: ['https://thanhnien.vn/sitemap.xml'],
  layouts: [...VCCORP],
})
