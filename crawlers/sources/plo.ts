/** What do we know of Pháp Luật TP.HCM? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const plo = defineSource({
  id: 'plo',
  name: 'Pháp Luật TP.HCM',
  domain: 'plo.vn',
  level: 'national',
  language: 'vi',
  owner: 'UBND TP.HCM',
  feeds: ['https://plo.vn/rss/home.rss'],
  layouts: [...MCMS],
})
