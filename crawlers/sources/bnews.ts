/** What do we know of BNEWS? */
import { defineSource } from './define.js'

export const bnews = defineSource({
  id: 'bnews',
  name: 'BNEWS',
  domain: 'bnews.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [],
  listings: ['https://bnews.vn/'],
  layouts: [{ title: '.post-top-entry h1', body: '.post-ct-entry', date: '.post-top-entry .post-time' }],
})
