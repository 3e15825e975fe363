/** What do we know of Báo Quảng Ninh? */
import { defineSource } from './define.js'

export const baoquangninh = defineSource({
  id: 'baoquangninh',
  name: 'Báo Quảng Ninh',
  domain: 'baoquangninh.vn',
  level: 'provincial',
  province: 'Quảng Ninh',
  language: 'vi',
  owner: 'Tỉnh ủy Quảng Ninh',
  feeds: [],
  listings: ['https://baoquangninh.vn/'],
  layouts: [],
  note: 'Có bản tiếng Trung và tiếng Anh trên tên miền con.',
})
