/** What do we know of Tiền Phong? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const tienphong = defineSource({
  id: 'tienphong',
  name: 'Tiền Phong',
  domain: 'tienphong.vn',
  level: 'national',
  language: 'vi',
  owner: 'Trung ương Đoàn',
  feeds: ['https://tienphong.vn/rss/home.rss'],
  layouts: [...MCMS],
})
