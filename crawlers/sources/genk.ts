/** What do we know of GenK? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const genk = defineSource({
  id: 'genk',
  name: 'GenK',
  domain: 'genk.vn',
  level: 'national',
  language: 'vi',
  owner: 'VCCorp',
  feeds: [],
  listings: ['https://genk.vn/'],
  layouts: [...VCCORP],
})
