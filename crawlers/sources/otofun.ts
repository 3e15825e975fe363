/** What do we know of OtoFun? */
import { defineSource } from './define.js'
import { XENFORO } from './families.js'

export const otofun = defineSource({
  id: 'otofun',
  name: 'OtoFun',
  domain: 'otofun.net',
  level: 'forum',
  language: 'vi',
  feeds: [],
  listings: ['https://otofun.net/'],
  layouts: [...XENFORO],
})
