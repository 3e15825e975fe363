/** What do we know of Cổng TTĐT TP.HCM? */
import { defineSource } from './define.js'
import { LIFERAY } from './families.js'

export const hcmcGov = defineSource({
  id: 'hcmc-gov',
  name: 'Cổng TTĐT TP.HCM',
  domain: 'hochiminhcity.gov.vn',
  level: 'portal',
  province: 'Thành phố Hồ Chí Minh',
  language: 'vi',
  owner: 'UBND TP.HCM',
  feeds: [],
  listings: ['https://hochiminhcity.gov.vn/'],
  layouts: [...LIFERAY],
})
