/** What do we know of Reuters? */
import { defineSource } from './define.js'

export const reuters = defineSource({
  id: 'reuters',
  name: 'Reuters',
  domain: 'reuters.com',
  level: 'foreign',
  language: 'en',
  owner: 'Thomson Reuters',
  feeds: [],
  listings: ['https://reuters.com/'],
  layouts: [],
  note: 'Không có RSS và chặn chương trình đọc: chỉ tìm tiêu đề qua Google News hoặc GDELT.',
})
