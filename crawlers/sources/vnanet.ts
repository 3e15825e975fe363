/** What do we know of VNA (vnanet.vn)? */
import { defineSource } from './define.js'

export const vnanet = defineSource({
  id: 'vnanet',
  name: 'VNA (vnanet.vn)',
  domain: 'vnanet.vn',
  level: 'national',
  language: 'en',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [
    'https://vnanet.vn/en/rss/politics-1004.rss',
    'https://vnanet.vn/en/rss/society-1007.rss',
    'https://vnanet.vn/en/rss/economy-423.rss',
    'https://vnanet.vn/en/rss/law-20.rss',
    'https://vnanet.vn/en/rss/environmental-425.rss',
    'https://vnanet.vn/en/rss/disaster-and-accident-422.rss',
  ],
  layouts: [],
})
