/** What do we know of Nhân Dân? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const nhandan = defineSource({
  id: 'nhandan',
  name: 'Nhân Dân',
  domain: 'nhandan.vn',
  level: 'national',
  language: 'vi',
  owner: 'Đảng Cộng sản Việt Nam',
  feeds: ['https://nhandan.vn/rss/home.rss'],
  layouts: [...MCMS],
})
