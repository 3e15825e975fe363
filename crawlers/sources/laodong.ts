/** What do we know of Lao Động? */
import { defineSource } from './define.js'

export const laodong = defineSource({
  id: 'laodong',
  name: 'Lao Động',
  domain: 'laodong.vn',
  level: 'national',
  language: 'vi',
  owner: 'Tổng LĐLĐ Việt Nam',
  feeds: [],
  listings: ['https://laodong.vn/'],
  layouts: [{ body: '.article-content', date: '.time time' }],
  note: 'Trả lời RSS bằng thử thách cookie: đó là lời từ chối, không tìm cách vượt qua. Nên xin phép tòa soạn; tin của báo thường có bản ở Báo Mới.',
})
