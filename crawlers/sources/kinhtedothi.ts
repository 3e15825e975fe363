/** What do we know of Kinh tế & Đô thị? */
import { defineSource } from './define.js'

export const kinhtedothi = defineSource({
  id: 'kinhtedothi',
  name: 'Kinh tế & Đô thị',
  domain: 'kinhtedothi.vn',
  level: 'provincial',
  province: 'Hà Nội',
  language: 'vi',
  owner: 'UBND TP Hà Nội',
  feeds: [],
  listings: ['https://kinhtedothi.vn/'],
  layouts: [{ title: '.article-title', body: '.embed-portal.content-ktdt-article' }],
})
