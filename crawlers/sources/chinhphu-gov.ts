/** What do we know of Hệ thống văn bản Chính phủ? */
import { defineSource } from './define.js'

export const chinhphuGov = defineSource({
  id: 'chinhphu-gov',
  name: 'Hệ thống văn bản Chính phủ',
  domain: 'vanban.chinhphu.vn',
  level: 'portal',
  language: 'vi',
  owner: 'Văn phòng Chính phủ',
  feeds: [],
  listings: ['https://vanban.chinhphu.vn/'],
  layouts: [],
  note: 'Nghị định, nghị quyết về đơn vị hành chính và dự án.',
})
