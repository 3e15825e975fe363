/** What do we know of Dân Việt? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const danviet = defineSource({
  id: 'danviet',
  name: 'Dân Việt',
  domain: 'danviet.vn',
  level: 'national',
  language: 'vi',
  owner: 'Hội Nông dân Việt Nam',
  feeds: [],
  listings: ['https://danviet.vn/'],
  layouts: [...VCCORP],
})
