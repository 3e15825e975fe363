/** What do we know of Báo Bà Rịa - Vũng Tàu? */
import { defineSource } from './define.js'

export const baobariavungtau = defineSource({
  id: 'baobariavungtau',
  name: 'Báo Bà Rịa - Vũng Tàu',
  domain: 'baobariavungtau.com.vn',
  level: 'provincial',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  feeds: [],
  layouts: [],
  archived: true,
  note: 'Đến 2025; nay thuộc TP.HCM. Giữ tên cho tin đã lưu, không hỏi tin mới.',
})
