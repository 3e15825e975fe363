/** What do we know of VnExpress International? */
import { defineSource } from './define.js'
import { VNEXPRESS } from './families.js'

export const vnexpressEn = defineSource({
  id: 'vnexpress-en',
  name: 'VnExpress International',
  domain: 'e.vnexpress.net',
  level: 'national',
  language: 'en',
  owner: 'FPT / Bộ Khoa học và Công nghệ',
  feeds: ['https://e.vnexpress.net/rss/news.rss'],
  layouts: [...VNEXPRESS],
})
