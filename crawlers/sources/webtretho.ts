/** What do we know of Webtretho? */
import { defineSource } from './define.js'

export const webtretho = defineSource({
  id: 'webtretho',
  name: 'Webtretho',
  domain: 'webtretho.com',
  level: 'forum',
  language: 'vi',
  feeds: [],
  listings: ['https://webtretho.com/'],
  layouts: [],
})
