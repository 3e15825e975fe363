/** What do we know of Báo ảnh Việt Nam? */
import { defineSource } from './define.js'

export const vnapictorial = defineSource({
  id: 'vnapictorial',
  name: 'Báo ảnh Việt Nam',
  domain: 'vietnam.vnanet.vn',
  level: 'national',
  language: 'vi',
  owner: 'Thông tấn xã Việt Nam',
  feeds: [],
  listings: ['https://vietnam.vnanet.vn/'],
  layouts: [],
  note: 'Nhiều thứ tiếng (Việt, Trung, Anh, Lào, Khmer …) trên cùng một tên miền. Trang tiếng Trung gọi Tân Thanh là 新青.',
})
