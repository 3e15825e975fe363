/** What do we know of Báo Bình Dương? */
import { defineSource } from './define.js'

export const baobinhduong = defineSource({
  id: 'baobinhduong',
  name: 'Báo Bình Dương',
  domain: 'baobinhduong.vn',
  level: 'provincial',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  feeds: [],
  layouts: [],
  archived: true,
  note: 'Đến 2025; nay thuộc TP.HCM. Giữ tên cho tin đã lưu, không hỏi tin mới.',
})
