/** What do we know of Báo Cao Bằng? */
import { defineSource } from './define.js'

export const baocaobang = defineSource({
  id: 'baocaobang',
  name: 'Báo Cao Bằng',
  domain: 'baocaobang.vn',
  level: 'provincial',
  province: 'Cao Bằng',
  language: 'vi',
  owner: 'Tỉnh ủy Cao Bằng',
  feeds: [],
  listings: ['https://baocaobang.vn/'],
  layouts: [],
})
