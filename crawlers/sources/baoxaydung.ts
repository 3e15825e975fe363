/** What do we know of Xây dựng? */
import { defineSource } from './define.js'
import { VCCORP } from './families.js'

export const baoxaydung = defineSource({
  id: 'baoxaydung',
  name: 'Xây dựng',
  domain: 'baoxaydung.vn',
  formerDomains: ['baogiaothong.vn'],
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Xây dựng',
  feeds: [],
  listings: ['https://baoxaydung.vn/'],
  layouts: [...VCCORP],
  note: 'Báo Giao thông có vẻ đã nhập vào đây (2025–2026).',
})
