/** What do we know of VnEconomy English? */
import { defineSource } from './define.js'

export const vneconomyEn = defineSource({
  id: 'vneconomy-en',
  name: 'VnEconomy English',
  domain: 'en.vneconomy.vn',
  level: 'national',
  language: 'en',
  owner: 'Hội Khoa học Kinh tế Việt Nam',
  feeds: ['https://en.vneconomy.vn/tin-moi.rss'],
  layouts: [],
})
