/** What do we know of Báo Bình Phước / BPTV? */
import { defineSource } from './define.js'

export const baobinhphuoc = defineSource({
  id: 'baobinhphuoc',
  name: 'Báo Bình Phước / BPTV',
  domain: 'baobinhphuoc.com.vn',
  level: 'provincial',
  province: 'Đồng Nai',
  language: 'vi',
  feeds: [],
  layouts: [],
  archived: true,
  note: 'Đến 06/2025; từ 07/2025 thuộc Đồng Nai, trang kế tục chưa kiểm chứng. Giữ tên cho tin đã lưu, không hỏi tin mới.',
})
