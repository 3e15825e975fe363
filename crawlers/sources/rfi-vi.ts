/** What do we know of RFI Tiếng Việt? */
import { defineSource } from './define.js'

export const rfiVi = defineSource({
  id: 'rfi-vi',
  name: 'RFI Tiếng Việt',
  domain: 'rfi.fr',
  path: '/vi',
  level: 'foreign',
  language: 'vi',
  owner: 'France Médias Monde',
  feeds: [],
  listings: ['https://rfi.fr/vi/'],
  layouts: [],
})
