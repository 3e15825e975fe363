/** What do we know of VOZ? */
import { defineSource } from './define.js'
import { XENFORO } from './families.js'

export const voz = defineSource({
  id: 'voz',
  name: 'VOZ',
  domain: 'voz.vn',
  level: 'forum',
  language: 'vi',
  feeds: [],
  listings: ['https://voz.vn/'],
  layouts: [...XENFORO],
  note: 'RSS có theo từng chuyên mục: /f/<chuyên mục>/index.rss.',
})
