/** What do we know of Báo Hà Tĩnh? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const baohatinh = defineSource({
  id: 'baohatinh',
  name: 'Báo Hà Tĩnh',
  domain: 'baohatinh.vn',
  level: 'provincial',
  province: 'Hà Tĩnh',
  language: 'vi',
  owner: 'Tỉnh ủy Hà Tĩnh',
  feeds: [],
  listings: ['https://baohatinh.vn/'],
  layouts: [...MCMS],
})
