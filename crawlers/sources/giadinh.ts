/** What do we know of Gia đình và Xã hội? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const giadinh = defineSource({
  id: 'giadinh',
  name: 'Gia đình và Xã hội',
  domain: 'giadinh.suckhoedoisong.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Y tế',
  feeds: ['https://giadinh.suckhoedoisong.vn/rss/home.rss'],
  layouts: [...VCCORP],
  note: 'Chuyên trang của Sức khỏe & Đời sống: cùng một tiếng nói.',
})
