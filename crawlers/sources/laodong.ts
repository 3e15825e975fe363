/** What do we know of Lao Động? */
import { defineSource } from './define.js'

export const laodong = defineSource({
  id: 'laodong',
  name: 'Lao Động',
  domain: 'laodong.vn',
  level: 'national',
  language: 'vi',
  owner: 'Tổng LĐLĐ Việt Nam',
  feeds: [],
  layouts: [{ body: '.article-content', date: '.time time' }],
})
