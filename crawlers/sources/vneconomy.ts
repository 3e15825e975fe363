/** What do we know of VnEconomy? */
import { defineSource } from './define.js'

export const vneconomy = defineSource({
  id: 'vneconomy',
  name: 'VnEconomy',
  domain: 'vneconomy.vn',
  level: 'national',
  language: 'vi',
  owner: 'Hội Khoa học Kinh tế Việt Nam',
  feeds: [],
  sitemaps: ['https://vneconomy.vn/sitemap.xml'],
  listings: ['https://vneconomy.vn/'],
  layouts: [],
})
