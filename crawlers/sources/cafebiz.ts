/** What do we know of CafeBiz? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const cafebiz = defineSource({
  id: 'cafebiz',
  name: 'CafeBiz',
  domain: 'cafebiz.vn',
  level: 'national',
  language: 'vi',
  owner: 'VCCorp',
  feeds: [],
  listings: ['https://cafebiz.vn/'],
  layouts: [...VCCORP],
})
