/** What do we know of Nông nghiệp và Môi trường? */
import { defineSource } from './define.js'

export const nongnghiep = defineSource({
  id: 'nongnghiep',
  name: 'Nông nghiệp và Môi trường',
  domain: 'nongnghiepmoitruong.vn',
  formerDomains: ['nongnghiep.vn'],
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Nông nghiệp và Môi trường',
  feeds: [],
  listings: ['https://nongnghiepmoitruong.vn/'],
  layouts: [],
})
