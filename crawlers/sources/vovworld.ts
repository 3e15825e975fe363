/** What do we know of VOV World? */
import { defineSource } from './define.js'

export const vovworld = defineSource({
  id: 'vovworld',
  name: 'VOV World',
  domain: 'vovworld.vn',
  level: 'national',
  language: 'vi',
  owner: 'Đài Tiếng nói Việt Nam',
  feeds: [],
  listings: ['https://vovworld.vn/'],
  layouts: [],
  note: 'Mười hai thứ tiếng trên cùng một tên miền, có tiếng Lào, Khmer, Trung.',
})
