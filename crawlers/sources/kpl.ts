/** What do we know of KPL (Thông tấn xã Lào)? */
import { defineSource } from './define.js'

export const kpl = defineSource({
  id: 'kpl',
  name: 'KPL (Thông tấn xã Lào)',
  domain: 'kpl.gov.la',
  level: 'foreign',
  language: 'lo',
  owner: 'Thông tấn xã Lào',
  feeds: [],
  listings: ['https://kpl.gov.la/'],
  layouts: [],
  note: 'Có bản tiếng Anh và tiếng Việt.',
})
