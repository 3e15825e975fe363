/** What do we know of KBS World Tiếng Việt? */
import { defineSource } from './define.js'

export const kbsVi = defineSource({
  id: 'kbs-vi',
  name: 'KBS World Tiếng Việt',
  domain: 'world.kbs.co.kr',
  level: 'foreign',
  language: 'vi',
  owner: 'KBS',
  feeds: [],
  listings: ['https://world.kbs.co.kr/service/index.htm?lang=v'],
  layouts: [],
  note: 'Nhiều thứ tiếng trên cùng một tên miền.',
})
