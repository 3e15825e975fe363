/** What do we know of Tuổi Trẻ Online? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const tuoitre = defineSource({
  id: 'tuoitre',
  name: 'Tuổi Trẻ Online',
  domain: 'tuoitre.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thành Đoàn TP.HCM',
  feeds: [
    'https://tuoitre.vn/rss/tin-moi-nhat.rss',
    'https://tuoitre.vn/rss/thoi-su.rss',
    'https://tuoitre.vn/rss/phap-luat.rss',
    'https://tuoitre.vn/rss/kinh-doanh.rss',
    'https://tuoitre.vn/rss/giao-duc.rss',
    'https://tuoitre.vn/rss/van-hoa.rss',
    'https://tuoitre.vn/rss/the-thao.rss',
    'https://tuoitre.vn/rss/ban-doc.rss',
  ],
  sitemaps: ['https://tuoitre.vn/sitemaps/index.rss'],
  layouts: [...VCCORP],
})
