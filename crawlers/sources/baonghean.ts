/** What do we know of Báo Nghệ An? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const baonghean = defineSource({
  id: 'baonghean',
  name: 'Báo Nghệ An',
  domain: 'baonghean.vn',
  level: 'provincial',
  province: 'Nghệ An',
  language: 'vi',
  owner: 'Tỉnh ủy Nghệ An',
  feeds: [],
  listings: ['https://baonghean.vn/'],
  layouts: [...MCMS],
})
