/** What do we know of Bảo vệ pháp luật? */
import { defineSource } from './define.js'

export const baovephapluat = defineSource({
  id: 'baovephapluat',
  name: 'Bảo vệ pháp luật',
  domain: 'baovephapluat.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Viện kiểm sát nhân dân tối cao',
  feeds: [],
  listings: ['https://baovephapluat.vn/'],
  layouts: [],
})
