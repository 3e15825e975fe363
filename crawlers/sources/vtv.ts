/** What do we know of VTV Online? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const vtv = defineSource({
  id: 'vtv',
  name: 'VTV Online',
  domain: 'vtv.vn',
  level: 'national',
  language: 'vi',
  owner: 'Đài Truyền hình Việt Nam',
  feeds: [],
  listings: ['https://vtv.vn/'],
  layouts: [...VCCORP],
})
