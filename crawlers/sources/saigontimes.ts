/** What do we know of Kinh tế Sài Gòn? */
import { defineSource } from './define.js'
import { WORDPRESS } from './families.js'

export const saigontimes = defineSource({
  id: 'saigontimes',
  name: 'Kinh tế Sài Gòn',
  domain: 'thesaigontimes.vn',
  level: 'national',
  language: 'vi',
  feeds: ['https://thesaigontimes.vn/feed/'],
  layouts: [...WORDPRESS],
})
