/** What do we know of Thế giới & Việt Nam? */
import { defineSource } from './define.js'
import { MASTERCMS } from './families.js'

export const baoquocte = defineSource({
  id: 'baoquocte',
  name: 'Thế giới & Việt Nam',
  domain: 'baoquocte.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Ngoại giao',
  feeds: [],
  listings: ['https://baoquocte.vn/'],
  layouts: [
    {
      title: '.article-detail-title',
      lead: '.article-detail-desc',
      body: '.article-detail.fw.lt.mb.clearfix',
      date: '.bx-time',
    },
    ...MASTERCMS,
  ],
})
