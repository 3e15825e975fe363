/** What do we know of Mặt trận? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const mattran = defineSource({
  id: 'mattran',
  name: 'Mặt trận',
  domain: 'mattran.org.vn',
  level: 'national',
  language: 'vi',
  owner: 'MTTQ Việt Nam',
  feeds: [],
  listings: ['https://mattran.org.vn/'],
  layouts: [...MCMS],
})
