/** What do we know of TTV Thanh Hóa? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const ttv = defineSource({
  id: 'ttv',
  name: 'TTV Thanh Hóa',
  domain: 'truyenhinhthanhhoa.vn',
  level: 'provincial',
  province: 'Thanh Hóa',
  language: 'vi',
  owner: 'Tỉnh ủy Thanh Hóa',
  feeds: [],
  listings: ['https://truyenhinhthanhhoa.vn/'],
  layouts: [...VCCORP],
  note: 'Cùng cơ quan với Báo Thanh Hóa.',
})
