/** What do we know of Công an nhân dân? */
import { defineSource } from './define.js'

export const cand = defineSource({
  id: 'cand',
  name: 'Công an nhân dân',
  domain: 'cand.vn',
  formerDomains: ['cand.com.vn'],
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Công an',
  feeds: ['https://cand.vn/rss/home.rss'],
  listings: ['https://cand.vn/'],
  layouts: [{ title: '.box-title-detail.entry-title', body: '.detail-content-body' }],
  note: 'Tên miền mới từ 2026 (trước: cand.com.vn).',
})
