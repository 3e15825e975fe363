/** What do we know of Người Lao Động? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const nld = defineSource({
  id: 'nld',
  name: 'Người Lao Động',
  domain: 'nld.com.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thành ủy / Đảng bộ TP.HCM; redirects to tuoitre.vn/nld/ since mid-2026',
  feeds: ['https://nld.com.vn/rss/home.rss'],
  layouts: [...VCCORP],
})
