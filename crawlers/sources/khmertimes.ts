/** What do we know of Khmer Times? */
import { defineSource } from './define.js'
import { WORDPRESS } from './families.js'

export const khmertimes = defineSource({
  id: 'khmertimes',
  name: 'Khmer Times',
  domain: 'khmertimeskh.com',
  level: 'foreign',
  language: 'en',
  feeds: [],
  listings: ['https://khmertimeskh.com/'],
  layouts: [...WORDPRESS],
})
