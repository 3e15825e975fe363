/** What do we know of VTC News? */
import { defineSource } from './define.js'

export const vtcnews = defineSource({
  id: 'vtcnews',
  name: 'VTC News',
  domain: 'vtcnews.vn',
  level: 'national',
  language: 'vi',
  owner: 'VTC',
  feeds: [
    'https://vtcnews.vn/rss/feed.rss',
    'https://vtcnews.vn/rss/thoi-su.rss',
    'https://vtcnews.vn/rss/kinh-te.rss',
    'https://vtcnews.vn/rss/the-thao.rss',
  ],
  layouts: [{ title: 'h1.font28.bold.lh-1-3', body: '.edittor-content.box-cont.mt15.clearfix' }],
})
