/** What do we know of Báo Ninh Bình? */
import { defineSource } from './define.js'

export const baoninhbinh = defineSource({
  id: 'baoninhbinh',
  name: 'Báo Ninh Bình',
  domain: 'baoninhbinh.org.vn',
  level: 'provincial',
  province: 'Ninh Bình',
  language: 'vi',
  owner: 'Tỉnh ủy Ninh Bình',
  feeds: [],
  listings: ['https://baoninhbinh.org.vn/'],
  layouts: [{ title: 'h1.header-title', body: '#content_detail' }],
})
