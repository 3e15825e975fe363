/** What do we know of Báo Đầu tư? */
import { defineSource } from './define.js'
import { BAODAUTU } from './families.js'

export const baodautu = defineSource({
  id: 'baodautu',
  name: 'Báo Đầu tư',
  domain: 'baodautu.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Tài chính (Báo Đầu tư)',
  feeds: [],
  sitemaps: ['https://baodautu.vn/sitemap.xml'],
  listings: ['https://baodautu.vn/'],
  layouts: [...BAODAUTU],
  note: 'Các kênh RSS trả lời nhưng rỗng (2026): đọc sitemap.',
})
