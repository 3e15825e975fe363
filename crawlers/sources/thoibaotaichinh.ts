/** What do we know of Thời báo Tài chính Việt Nam? */
import { defineSource } from './define.js'
import { MASTERCMS } from './families.js'

export const thoibaotaichinh = defineSource({
  id: 'thoibaotaichinh',
  name: 'Thời báo Tài chính Việt Nam',
  domain: 'thoibaotaichinhvietnam.vn',
  formerDomains: ['haiquanonline.com.vn'],
  level: 'ministry',
  language: 'vi',
  owner: 'Bộ Tài chính',
  feeds: [],
  listings: ['https://thoibaotaichinhvietnam.vn/'],
  layouts: [...MASTERCMS],
  note: 'Hải quan Online có vẻ đã nhập vào đây.',
})
