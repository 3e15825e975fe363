/** What do we know of Báo Thái Nguyên? */
import { defineSource } from './define.js'

export const baothainguyen = defineSource({
  id: 'baothainguyen',
  name: 'Báo Thái Nguyên',
  domain: 'baothainguyen.vn',
  level: 'provincial',
  province: 'Thái Nguyên',
  language: 'vi',
  owner: 'Tỉnh ủy Thái Nguyên',
  feeds: [],
  listings: ['https://baothainguyen.vn/'],
  layouts: [],
  note: 'Hay nhắc xã Văn Lang, Văn Lăng của Thái Nguyên: dễ khớp nhầm với Văn Lãng.',
})
