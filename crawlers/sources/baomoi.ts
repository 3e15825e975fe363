/** What do we know of Báo Mới? */
import { defineSource } from './define.js'
import { BAOMOI } from './families.js'

export const baomoi = defineSource({
  id: 'baomoi',
  name: 'Báo Mới',
  domain: 'baomoi.com',
  level: 'aggregator',
  language: 'vi',
  owner: 'ePi / VNG',
  feeds: [],
  layouts: [...BAOMOI],
  republishes: true,
})
