/** What do we know of Vientiane Times? */
import { defineSource } from './define.js'

export const vientianetimes = defineSource({
  id: 'vientianetimes',
  name: 'Vientiane Times',
  domain: 'vientianetimes.org.la',
  level: 'foreign',
  language: 'en',
  owner: 'Bộ Văn hóa và Du lịch Lào',
  feeds: [],
  listings: ['https://vientianetimes.org.la/'],
  layouts: [],
  note: 'Trang kiểu cũ, RSS không còn.',
})
