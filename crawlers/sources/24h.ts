/** What do we know of 24h? */
import { defineSource } from './define.js'

export const tin24h = defineSource({
  id: '24h',
  name: '24h',
  domain: '24h.com.vn',
  level: 'national',
  language: 'vi',
  owner: '24H',
  feeds: [],
  listings: ['https://24h.com.vn/'],
  layouts: [{ body: 'article#article_body' }, { body: '.text-conent', validUntil: '2015-12-31' }],
})
