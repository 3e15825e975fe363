/** What do we know of CafeF? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const cafef = defineSource({
  id: 'cafef',
  name: 'CafeF',
  domain: 'cafef.vn',
  level: 'national',
  language: 'vi',
  owner: 'VCCorp',
  feeds: [],
  listings: ['https://cafef.vn/', 'https://cafef.vn/thi-truong-chung-khoan.chn'],
  layouts: [...VCCORP],
})
