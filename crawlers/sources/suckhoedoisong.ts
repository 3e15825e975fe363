/** What do we know of Sức khỏe & Đời sống? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const suckhoedoisong = defineSource({
  id: 'suckhoedoisong',
  name: 'Sức khỏe & Đời sống',
  domain: 'suckhoedoisong.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Y tế',
  feeds: [],
  listings: ['https://suckhoedoisong.vn/'],
  layouts: [...VCCORP],
})
