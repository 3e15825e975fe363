/** What do we know of Kiến Thức? */
import { defineSource } from './define.js'
import { MCMS } from './families.js'

export const kienthuc = defineSource({
  id: 'kienthuc',
  name: 'Kiến Thức',
  domain: 'kienthuc.net.vn',
  level: 'national',
  language: 'vi',
  owner: 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
  feeds: ['https://kienthuc.net.vn/rss/home.rss'],
  layouts: [
    ...MCMS,
    { title: '.article__title', lead: '.article__sapo', body: '.cms-body', date: '.cms-date[content]' },
  ],
})
