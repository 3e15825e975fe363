/** What do we know of Thời Đại (tiếng Lào)? */
import { defineSource } from './define.js'

export const thoidaiLo = defineSource({
  id: 'thoidai-lo',
  name: 'Thời Đại (tiếng Lào)',
  domain: 'huunghivietlao.thoidai.com.vn',
  level: 'national',
  language: 'lo',
  owner: 'Liên hiệp các tổ chức hữu nghị Việt Nam',
  feeds: [],
  listings: ['https://huunghivietlao.thoidai.com.vn/'],
  layouts: [],
})
