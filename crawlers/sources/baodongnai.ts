/** What do we know of Báo và Phát thanh, truyền hình Đồng Nai? */
import { defineSource } from './define.js'

export const baodongnai = defineSource({
  id: 'baodongnai',
  name: 'Báo và Phát thanh, truyền hình Đồng Nai',
  domain: 'baodongnai.com.vn',
  level: 'provincial',
  province: 'Đồng Nai',
  language: 'vi',
  owner: 'Thành ủy Đồng Nai',
  feeds: [],
  listings: ['https://baodongnai.com.vn/'],
  layouts: [],
  note: 'Từ 07/2025 viết cả địa bàn Bình Phước cũ.',
})
