/** What do we know of Kênh14? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const kenh14 = defineSource({
  id: 'kenh14',
  name: 'Kênh14',
  domain: 'kenh14.vn',
  level: 'national',
  language: 'vi',
  owner: 'VCCorp',
  feeds: ['https://kenh14.vn/rss/home.rss'],
  layouts: [...VCCORP],
})
