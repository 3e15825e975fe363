/** What do we know of Laotian Times? */
import { defineSource } from './define.js'
import { WORDPRESS } from './families.js'

export const laotiantimes = defineSource({
  id: 'laotiantimes',
  name: 'Laotian Times',
  domain: 'laotiantimes.com',
  level: 'foreign',
  language: 'en',
  feeds: [],
  listings: ['https://laotiantimes.com/'],
  layouts: [...WORDPRESS],
})
