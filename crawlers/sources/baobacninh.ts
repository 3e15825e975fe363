/** What do we know of Báo Bắc Ninh? */
import { defineSource } from './define.js'

export const baobacninh = defineSource({
  id: 'baobacninh',
  name: 'Báo Bắc Ninh',
  domain: 'baobacninh.com.vn',
  level: 'provincial',
  province: 'Bắc Ninh',
  language: 'vi',
  owner: 'Tỉnh ủy Bắc Ninh',
  feeds: [],
  listings: ['https://baobacninh.com.vn/'],
  layouts: [],
  note: 'Viết cả địa bàn Bắc Giang cũ.',
})
