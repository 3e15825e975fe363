/** What do we know of Báo Gia Lai? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const baogialai = defineSource({
  id: 'baogialai',
  name: 'Báo Gia Lai',
  domain: 'baogialai.com.vn',
  level: 'provincial',
  province: 'Gia Lai',
  language: 'vi',
  owner: 'Tỉnh ủy Gia Lai',
  feeds: [],
  listings: ['https://baogialai.com.vn/'],
  layouts: [...MCMS],
})
