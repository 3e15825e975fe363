/** Which pages are there to go to, by name, key and picture? */
import { IconFileText, IconInbox, IconMessageReport, IconNews, IconRss, IconSearch } from '@tabler/icons-react'
import { KEYS } from '../lib/shortcuts.js'

export const PAGES = [
  { to: '/', name: 'inbox', keys: KEYS.inbox, Icon: IconInbox },
  { to: '/items', name: 'items', keys: KEYS.items, Icon: IconNews },
  { to: '/search', name: 'search', keys: KEYS.searchPage, Icon: IconSearch },
  { to: '/sources', name: 'sources', keys: KEYS.sources, Icon: IconRss },
  { to: '/briefings', name: 'briefings', keys: KEYS.briefings, Icon: IconFileText },
  { to: '/report', name: 'report', keys: KEYS.report, Icon: IconMessageReport },
] as const
