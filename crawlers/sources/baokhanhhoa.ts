/** What do we know of Báo Khánh Hòa? */
import { defineSource } from './define.js'
import { WORDPRESS } from './families.js'

export const baokhanhhoa = defineSource({
  id: 'baokhanhhoa',
  name: 'Báo Khánh Hòa',
  domain: 'baokhanhhoa.vn',
  level: 'provincial',
  province: 'Khánh Hòa',
  language: 'vi',
  owner: 'Tỉnh ủy Khánh Hòa',
  feeds: [],
  listings: ['https://baokhanhhoa.vn/'],
  layouts: [{ title: '.head_title', body: '.td-post-content.tagdiv-type', date: 'time.entry-date' }, ...WORDPRESS],
})
