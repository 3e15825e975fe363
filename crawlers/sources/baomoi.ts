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
  listings: ['https://baomoi.com/'],
  layouts: [...BAOMOI],
  republishes: true,
  note: 'Đăng lại khoảng 100 báo: là đường tới bản gốc, không tính là một tiếng nói.',
})
