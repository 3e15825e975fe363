/** What do we know of Soha? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const soha = defineSource({
  id: 'soha',
  name: 'Soha',
  domain: 'soha.vn',
  level: 'national',
  language: 'vi',
  owner: 'VCCorp',
  feeds: ['https://soha.vn/rss/home.rss'],
  layouts: [...VCCORP],
})
