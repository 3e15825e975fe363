/** What do we know of Vietnam Investment Review? */
import { defineSource } from './define.js'
import { MASTERCMS } from './families.js'

export const vir = defineSource({
  id: 'vir',
  name: 'Vietnam Investment Review',
  domain: 'vir.com.vn',
  level: 'ministry',
  language: 'en',
  owner: 'Bộ Tài chính (Báo Đầu tư)',
  feeds: ['https://vir.com.vn/rss_feed/'],
  layouts: [...MASTERCMS],
})
