/** What do we know of Quân đội nhân dân? */
import { defineSource } from './define.js'

export const qdnd = defineSource({
  id: 'qdnd',
  name: 'Quân đội nhân dân',
  domain: 'qdnd.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Quân ủy Trung ương, Bộ Quốc phòng',
  feeds: [],
  listings: ['https://qdnd.vn/'],
  layouts: [{ title: '.post-title', body: '.article-detail' }],
  note: 'RSS chỉ trả lời khi có cookie phiên: không dùng. Có bản tiếng Anh, Trung, Lào, Khmer.',
})
