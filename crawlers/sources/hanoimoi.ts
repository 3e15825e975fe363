/** What do we know of Hànộimới? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const hanoimoi = defineSource({
  id: 'hanoimoi',
  name: 'Hànộimới',
  domain: 'hanoimoi.vn',
  level: 'provincial',
  province: 'Hà Nội',
  language: 'vi',
  owner: 'Thành ủy Hà Nội',
  feeds: [],
  listings: ['https://hanoimoi.vn/'],
  layouts: [...MCMS],
})
