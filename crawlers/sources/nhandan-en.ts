/** What do we know of Nhan Dan Online (English)? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const nhandanEn = defineSource({
  id: 'nhandan-en',
  name: 'Nhan Dan Online (English)',
  domain: 'en.nhandan.vn',
  level: 'national',
  language: 'en',
  owner: 'Đảng Cộng sản Việt Nam',
  feeds: [],
  listings: ['https://en.nhandan.vn/'],
  layouts: [...MCMS],
})
