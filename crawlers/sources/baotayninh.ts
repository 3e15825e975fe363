/** What do we know of Báo Tây Ninh? */
import { defineSource } from './define.js'

export const baotayninh = defineSource({
  id: 'baotayninh',
  name: 'Báo Tây Ninh',
  domain: 'baotayninh.vn',
  level: 'provincial',
  province: 'Tây Ninh',
  language: 'vi',
  owner: 'Tỉnh ủy Tây Ninh',
  feeds: [],
  listings: ['https://baotayninh.vn/'],
  layouts: [],
  note: 'Viết cả địa bàn Long An cũ từ 01/07/2025.',
})
