/** What do we know of Saostar? */
import { defineSource } from './define.js'

export const saostar = defineSource({
  id: 'saostar',
  name: 'Saostar',
  domain: 'saostar.vn',
  level: 'national',
  language: 'vi',
  feeds: ['https://www.saostar.vn/rss-feed/tin-moi.rss'],
  layouts: [{ title: '.mb-8.mt-6.art-title', body: '.art-content' }],
})
