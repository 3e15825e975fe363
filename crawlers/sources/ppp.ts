/** What do we know of The Phnom Penh Post? */
import { defineSource } from './define.js'

export const ppp = defineSource({
  id: 'ppp',
  name: 'The Phnom Penh Post',
  domain: 'phnompenhpost.com',
  level: 'foreign',
  language: 'en',
  feeds: [],
  listings: ['https://phnompenhpost.com/'],
  layouts: [],
  note: 'RSS chặn chương trình đọc (2026).',
})
