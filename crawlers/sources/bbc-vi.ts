/** What do we know of BBC News Tiếng Việt? */
import { defineSource } from './define.js'

export const bbcVi = defineSource({
  id: 'bbc-vi',
  name: 'BBC News Tiếng Việt',
  domain: 'bbc.com',
  path: '/vietnamese',
  level: 'foreign',
  language: 'vi',
  owner: 'BBC',
  feeds: [],
  listings: ['https://bbc.com/vietnamese/'],
  layouts: [],
})
