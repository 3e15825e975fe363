/** What do we know of Vietnam.vn? */
import { defineSource } from './define.js'

export const vietnamvn = defineSource({
  id: 'vietnamvn',
  name: 'Vietnam.vn',
  domain: 'vietnam.vn',
  level: 'aggregator',
  language: 'vi',
  owner: 'Bộ Văn hóa, Thể thao và Du lịch',
  feeds: [],
  listings: ['https://vietnam.vn/'],
  layouts: [],
  republishes: true,
  note: 'Đăng lại báo tỉnh và dịch máy sang nhiều thứ tiếng: trang tiếng nước ngoài có thể là bài gốc tiếng Việt.',
})
