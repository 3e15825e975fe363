/** What do we know of Báo và Phát thanh, truyền hình Thanh Hóa? */
import { defineSource } from './define.js'

export const baothanhhoa = defineSource({
  id: 'baothanhhoa',
  name: 'Báo và Phát thanh, truyền hình Thanh Hóa',
  domain: 'baothanhhoa.vn',
  level: 'provincial',
  province: 'Thanh Hóa',
  language: 'vi',
  owner: 'Tỉnh ủy Thanh Hóa',
  feeds: [
    'https://baothanhhoa.vn/rss/thoi-su.xml',
    'https://baothanhhoa.vn/rss/phap-luat.xml',
    'https://baothanhhoa.vn/rss/kinh-te.xml',
  ],
  listings: ['https://baothanhhoa.vn/'],
  layouts: [],
  note: 'Báo và đài là một cơ quan từ 01/06/2025, đổi tên ngày 08/12/2025; truyenhinhthanhhoa.vn và vhds.baothanhhoa.vn là cùng một tiếng nói. Không đọc trang in: nội dung ở đó bị mã hóa.',
})
