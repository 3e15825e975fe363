/** What do we know of Znews (Zing)? */
import { defineSource } from './define.js'

export const znews = defineSource({
  id: 'znews',
  name: 'Znews (Zing)',
  domain: 'znews.vn',
  level: 'national',
  language: 'vi',
  owner: 'Hội Xuất bản Việt Nam / VNG',
  feeds: [
    'https://znews.vn/rss/thoi-su.rss',
    'https://znews.vn/rss/xa-hoi.rss',
    'https://znews.vn/rss/giao-duc.rss',
    'https://znews.vn/rss/suc-khoe.rss',
  ],
  layouts: [
    {
      title: '.the-article-title',
      lead: '.the-article-summary',
      body: '.the-article-body',
      date: '.the-article-publish',
    },
  ],
})
