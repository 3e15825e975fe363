/** What do we know of Viet Nam News? */
import { defineSource } from './define.js'

export const vietnamnews = defineSource({
  id: 'vietnamnews',
  name: 'Viet Nam News',
  domain: 'vietnamnews.vn',
  level: 'national',
  language: 'en',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [
    'https://vietnamnews.vn/rss/society.rss',
    'https://vietnamnews.vn/rss/economy.rss',
    'https://vietnamnews.vn/rss/politics-laws.rss',
    'https://vietnamnews.vn/rss/environment.rss',
    'https://vietnamnews.vn/rss/industries.rss',
    'https://vietnamnews.vn/rss/domestic-press-highlights.rss',
  ],
  layouts: [],
})
