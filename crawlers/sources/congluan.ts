/** What do we know of Nhà báo & Công luận? */
import { defineSource } from './define.js'

export const congluan = defineSource({
  id: 'congluan',
  name: 'Nhà báo & Công luận',
  domain: 'congluan.vn',
  level: 'national',
  language: 'vi',
  owner: 'Hội Nhà báo Việt Nam',
  feeds: [],
  listings: ['https://congluan.vn/'],
  layouts: [],
})
