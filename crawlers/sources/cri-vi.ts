/** What do we know of CMG/CRI tiếng Việt? */
import { defineSource } from './define.js'

export const criVi = defineSource({
  id: 'cri-vi',
  name: 'CMG/CRI tiếng Việt',
  domain: 'vietnamese.cri.cn',
  level: 'foreign',
  language: 'vi',
  owner: 'Đài Phát thanh - Truyền hình Trung ương Trung Quốc',
  feeds: [],
  listings: ['https://vietnamese.cri.cn/'],
  layouts: [],
  note: 'Tên miền chưa kiểm chứng.',
})
