/** What do we know of Báo và Phát thanh, Truyền hình Lạng Sơn? */
import { defineSource } from './define.js'

export const baolangson = defineSource({
  id: 'baolangson',
  name: 'Báo và Phát thanh, Truyền hình Lạng Sơn',
  domain: 'baolangson.vn',
  level: 'provincial',
  province: 'Lạng Sơn',
  language: 'vi',
  owner: 'Tỉnh ủy Lạng Sơn',
  feeds: [],
  listings: ['https://baolangson.vn/'],
  layouts: [],
  note: 'robots.txt từng từ chối cả trang (1.981 địa chỉ): cần xin phép tòa soạn. Tỉnh Lạng Sơn chỉ có hai nguồn trong danh mục; bù bằng TTXVN, Nhân Dân, Biên phòng, Công Thương, Dân tộc và Phát triển, Báo Mới.',
})
