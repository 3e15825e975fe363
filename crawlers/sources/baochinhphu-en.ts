/** What do we know of Viet Nam Government Portal News? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const baochinhphuEn = defineSource({
  id: 'baochinhphu-en',
  name: 'Viet Nam Government Portal News',
  domain: 'en.baochinhphu.vn',
  level: 'ministry',
  language: 'en',
  owner: 'Văn phòng Chính phủ',
  feeds: [],
  listings: ['https://en.baochinhphu.vn/'],
  layouts: [...VCCORP],
})
