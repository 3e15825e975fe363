/** What do we know of Công Thương? */
import { defineSource } from './define.js'
import { MASTERCMS } from './families.js'

export const congthuong = defineSource({
  id: 'congthuong',
  name: 'Công Thương',
  domain: 'congthuong.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Công Thương',
  feeds: [],
  listings: ['https://congthuong.vn/'],
  layouts: [...MASTERCMS, { title: '.article-detail-title', body: '.edittor-content', date: '.bx-time' }],
})
