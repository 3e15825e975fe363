/** Which platforms can be asked? */
import { bingNews } from './bing-news.js'
import { bluesky } from './bluesky.js'
import type { Connector } from './connector.js'
import { facebookPage } from './facebook-page.js'
import { gateway } from './gateway.js'
import { gdelt } from './gdelt.js'
import { googleNews } from './google-news.js'
import { mastodon } from './mastodon.js'
import { reddit } from './reddit.js'
import { telegramChannel } from './telegram-channel.js'
import { xenforo } from './xenforo.js'
import { youtubeChannel } from './youtube-channel.js'
import { youtubeSearch } from './youtube-search.js'

export const CONNECTORS: readonly Connector[] = [
  googleNews(),
  bingNews(),
  gdelt(),
  mastodon(),
  bluesky(),
  reddit(),
  gateway(),
  youtubeChannel(),
  youtubeSearch(),
  facebookPage(),
  telegramChannel(),
  xenforo(),
]

const BY_ID = new Map(CONNECTORS.map((connector) => [connector.id, connector]))

export const connectorById = (id: string): Connector | null => BY_ID.get(id) ?? null
