/** What do we know of VOV? */
import { defineSource } from './define.js'

export const vov = defineSource({
  id: 'vov',
  name: 'VOV',
  domain: 'vov.vn',
  level: 'national',
  language: 'vi',
  owner: 'Đài Tiếng nói Việt Nam',
  feeds: ['https://vov.vn/rss.xml'],
  layouts: [{ title: '.article-title.mb-0', body: '.detail.detail--normal' }],
})
