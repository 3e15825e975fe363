/** What do we know of Dân tộc và Phát triển? */
import { defineSource } from './define.js'

export const baodantoc = defineSource({
  id: 'baodantoc',
  name: 'Dân tộc và Phát triển',
  domain: 'baodantoc.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Dân tộc và Tôn giáo',
  feeds: [],
  listings: ['https://baodantoc.vn/'],
  layouts: [],
})
