/** What do we know of Công lý? */
import { defineSource } from './define.js'

export const congly = defineSource({
  id: 'congly',
  name: 'Công lý',
  domain: 'congly.vn',
  level: 'ministry',
  language: 'vi',
  owner: 'Tòa án nhân dân tối cao',
  feeds: [],
  listings: ['https://congly.vn/'],
  layouts: [{ title: '.sc-longform-header-title.block-sc-title', body: '.b-maincontent' }],
})
