/** What do we know of Biên phòng? */
import { defineSource } from './define.js'

export const bienphong = defineSource({
  id: 'bienphong',
  name: 'Biên phòng',
  domain: 'bienphong.com.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Tư lệnh Bộ đội Biên phòng',
  feeds: [],
  listings: ['https://bienphong.com.vn/'],
  layouts: [{ title: '.title--big', body: '#divcontent' }],
  note: 'Thường có tin của các đồn Tân Thanh, Hoa Lư, Na Mèo, Cần Thạnh.',
})
