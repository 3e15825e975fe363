/** What do we know of Tân Hoa Xã tiếng Việt? */
import { defineSource } from './define.js'

export const xinhuaVi = defineSource({
  id: 'xinhua-vi',
  name: 'Tân Hoa Xã tiếng Việt',
  domain: 'vietnamese.news.cn',
  level: 'foreign',
  language: 'vi',
  owner: 'Tân Hoa Xã',
  feeds: [],
  listings: ['https://vietnamese.news.cn/'],
  layouts: [],
  note: 'Tên miền chưa kiểm chứng.',
})
