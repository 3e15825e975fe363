/** What do we know of Tinh tế? */
import { defineSource } from './define.js'
import { XENFORO } from './families.js'

export const tinhte = defineSource({
  id: 'tinhte',
  name: 'Tinh tế',
  domain: 'tinhte.vn',
  level: 'forum',
  language: 'vi',
  feeds: [],
  listings: ['https://tinhte.vn/'],
  layouts: [...XENFORO],
})
