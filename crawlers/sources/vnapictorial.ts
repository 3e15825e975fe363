/** What do we know of Báo ảnh Việt Nam? */
import { defineSource } from './define.js'

export const vnapictorial = defineSource({
  id: 'vnapictorial',
  name: 'Báo ảnh Việt Nam',
  domain: 'vietnam.vnanet.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [],
  layouts: [],
})
