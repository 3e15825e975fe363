/** What do we know of Znews (Zing)? */
import { defineSource } from './define.js'

export const znews = defineSource({
  id: 'znews',
  name: 'Znews (Zing)',
  domain: 'znews.vn',
  formerDomains: ['zingnews.vn'],
  level: 'national',
  language: 'vi',
  owner: 'Hội Xuất bản Việt Nam / VNG',
  // One list of 2026 has them working, another has them gone.
  feeds: [
    'https://znews.vn/rss/thoi-su.rss',
    'https://znews.vn/rss/xa-hoi.rss',
    'https://znews.vn/rss/giao-duc.rss',
    'https://znews.vn/rss/suc-khoe.rss',
  ],
  listings: ['https://znews.vn/'],
  layouts: [
    {
      title: '.the-article-title',
      lead: '.the-article-summary',
      body: '.the-article-body',
      date: '.the-article-publish',
    },
  ],
})
