/** What do we know of Báo Tin tức? */
import { defineSource } from './define.js'

export const baotintuc = defineSource({
  id: 'baotintuc',
  name: 'Báo Tin tức',
  domain: 'baotintuc.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [],
  listings: ['https://baotintuc.vn/'],
  layouts: [{ title: '.sc-longform-header-title.block-sc-title, h1.detail-title', body: '.boxdetail' }],
})
