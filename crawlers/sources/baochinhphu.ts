/** What do we know of Báo Chính phủ? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const baochinhphu = defineSource({
  id: 'baochinhphu',
  name: 'Báo Chính phủ',
  domain: 'baochinhphu.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Văn phòng Chính phủ',
  feeds: ['https://baochinhphu.vn/rss'],
  layouts: [...VCCORP],
})
