/** What do we know of VietnamPlus 中文? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const vietnamplusZh = defineSource({
  id: 'vietnamplus-zh',
  name: 'VietnamPlus 中文',
  domain: 'zh.vietnamplus.vn',
  level: 'national',
  language: 'zh',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [],
  listings: ['https://zh.vietnamplus.vn/'],
  layouts: [...MCMS],
})
