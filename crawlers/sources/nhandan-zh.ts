/** What do we know of 人民报网 (Nhân Dân tiếng Trung)? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const nhandanZh = defineSource({
  id: 'nhandan-zh',
  name: '人民报网 (Nhân Dân tiếng Trung)',
  domain: 'cn.nhandan.vn',
  level: 'national',
  language: 'zh',
  owner: 'Đảng Cộng sản Việt Nam',
  feeds: [],
  listings: ['https://cn.nhandan.vn/'],
  layouts: [...MCMS],
})
