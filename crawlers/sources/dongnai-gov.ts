/** What do we know of Cổng TTĐT Đồng Nai? */
import { defineSource } from './define.js'
import { NUKEVIET } from './families.js'

export const dongnaiGov = defineSource({
  id: 'dongnai-gov',
  name: 'Cổng TTĐT Đồng Nai',
  domain: 'dongnai.gov.vn',
  formerDomains: ['binhphuoc.gov.vn'],
  level: 'portal',
  province: 'Đồng Nai',
  language: 'vi',
  owner: 'UBND thành phố Đồng Nai',
  feeds: [],
  listings: ['https://dongnai.gov.vn/'],
  layouts: [...NUKEVIET],
  note: 'Tiếp quản hệ thống của cổng Bình Phước cũ (đến 06/2025).',
})
