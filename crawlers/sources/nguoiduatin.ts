/** What do we know of Người Đưa Tin? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const nguoiduatin = defineSource({
  id: 'nguoiduatin',
  name: 'Người Đưa Tin',
  domain: 'nguoiduatin.vn',
  level: 'national',
  language: 'vi',
  owner: 'Hội Luật gia Việt Nam',
  feeds: [],
  listings: ['https://nguoiduatin.vn/'],
  layouts: [...VCCORP],
})
