/** What do we know of Cục Hải quan? */
import { defineSource } from './define.js'

export const customsGov = defineSource({
  id: 'customs-gov',
  name: 'Cục Hải quan',
  domain: 'customs.gov.vn',
  level: 'portal',
  language: 'vi',
  owner: 'Bộ Tài chính',
  feeds: [],
  listings: ['https://customs.gov.vn/'],
  layouts: [],
  note: 'Thông quan ở Tân Thanh, Cốc Nam.',
})
