/** What do we know of Tin nhanh Chứng khoán? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const tinnhanhchungkhoan = defineSource({
  id: 'tinnhanhchungkhoan',
  name: 'Tin nhanh Chứng khoán',
  domain: 'tinnhanhchungkhoan.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Tài chính (Báo Đầu tư)',
  feeds: [],
  sitemaps: ['https://www.tinnhanhchungkhoan.vn/sitemap.xml'],
  listings: ['https://tinnhanhchungkhoan.vn/'],
  layouts: [...MCMS],
})
