/** What do we know of VietnamBiz? */
import { defineSource } from './define.js'

export const vietnambiz = defineSource({
  id: 'vietnambiz',
  name: 'VietnamBiz',
  domain: 'vietnambiz.vn',
  level: 'national',
  language: 'vi',
  owner: 'Việt Nam Mới',
  feeds: [],
  listings: ['https://vietnambiz.vn/'],
  layouts: [],
})
