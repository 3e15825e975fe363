/** What do we know of Văn hóa và Đời sống (Thanh Hóa)? */
import { defineSource } from './define.js'

export const vhdsThanhhoa = defineSource({
  id: 'vhds-thanhhoa',
  name: 'Văn hóa và Đời sống (Thanh Hóa)',
  domain: 'vhds.baothanhhoa.vn',
  level: 'provincial',
  province: 'Thanh Hóa',
  language: 'vi',
  owner: 'Tỉnh ủy Thanh Hóa',
  feeds: [],
  listings: ['https://vhds.baothanhhoa.vn/'],
  layouts: [],
  note: 'Chuyên trang của Báo Thanh Hóa; tên miền chưa kiểm chứng.',
})
