/** What do we know of Báo Lâm Đồng? */
import { defineSource } from './define.js'

export const baolamdong = defineSource({
  id: 'baolamdong',
  name: 'Báo Lâm Đồng',
  domain: 'baolamdong.vn',
  level: 'provincial',
  province: 'Lâm Đồng',
  language: 'vi',
  owner: 'Tỉnh ủy Lâm Đồng',
  feeds: [],
  listings: ['https://baolamdong.vn/'],
  layouts: [],
  note: 'Viết cả địa bàn Đắk Nông và Bình Thuận cũ.',
})
