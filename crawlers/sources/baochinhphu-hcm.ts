/** What do we know of Báo Chính phủ – TP. Hồ Chí Minh? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const baochinhphuHcm = defineSource({
  id: 'baochinhphu-hcm',
  name: 'Báo Chính phủ – TP. Hồ Chí Minh',
  domain: 'tphcm.baochinhphu.vn',
  level: 'ministry',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  owner: 'Văn phòng Chính phủ',
  feeds: [],
  listings: ['https://tphcm.baochinhphu.vn/'],
  layouts: [...VCCORP],
})
