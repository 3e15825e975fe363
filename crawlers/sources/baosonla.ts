/** What do we know of Báo Sơn La? */
import { defineSource } from './define.js'

export const baosonla = defineSource({
  id: 'baosonla',
  name: 'Báo Sơn La',
  domain: 'baosonla.vn',
  level: 'provincial',
  province: 'Sơn La',
  language: 'vi',
  owner: 'Tỉnh ủy Sơn La',
  feeds: [],
  listings: ['https://baosonla.vn/'],
  layouts: [],
})
