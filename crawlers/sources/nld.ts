/** What do we know of Người Lao Động? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const nld = defineSource({
  id: 'nld',
  name: 'Người Lao Động',
  domain: 'nld.com.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thành Đoàn TP.HCM',
  feeds: ['https://nld.com.vn/rss/home.rss'],
  layouts: [...VCCORP],
  note: 'Từ giữa năm 2026 toàn trang chuyển hướng tới tuoitre.vn/nld/: tính cùng Tuổi Trẻ, không phải một tiếng nói riêng.',
})
