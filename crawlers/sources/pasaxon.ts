/** What do we know of Pasaxon? */
import { defineSource } from './define.js'

export const pasaxon = defineSource({
  id: 'pasaxon',
  name: 'Pasaxon',
  domain: 'pasaxon.org.la',
  level: 'foreign',
  language: 'lo',
  owner: 'Đảng Nhân dân Cách mạng Lào',
  feeds: [],
  listings: ['https://pasaxon.org.la/'],
  layouts: [],
})
