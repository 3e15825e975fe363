/** What do we know of 政府电子报 (Báo Chính phủ tiếng Trung)? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const baochinhphuZh = defineSource({
  id: 'baochinhphu-zh',
  name: '政府电子报 (Báo Chính phủ tiếng Trung)',
  domain: 'cn.baochinhphu.vn',
  level: 'ministry',
  language: 'zh',
  owner: 'Văn phòng Chính phủ',
  feeds: [],
  listings: ['https://cn.baochinhphu.vn/'],
  layouts: [...VCCORP],
})
