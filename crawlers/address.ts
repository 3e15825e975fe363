/** Do two addresses name the same page? */
import normalizeUrl from 'normalize-url'
import { sourceOfAddress } from './sources/index.js'

/** What browsers and servers still take; a longer one is not a page that a reader can open. */
const LONGEST = 4_096

/** Added by whoever shares the link; the page is the same without. `zarsrc` and `gidzl` are Zalo's. */
const TRACKING = [
  /^(?:utm|itm|mtm|hsa)_|^pk_(?:campaign|kwd|keyword|source|medium|content)$|^fb_(?:action|source|ref)/i,
  /^(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|_ga|_gl|_hsenc|_hsmi)$/i,
  /^(?:mc_cid|mc_eid|cmpid|ocid|zarsrc|gidzl|mibextid|sfnsn)$/i,
]

/** Other doors to a page of a known outlet; of an unknown host we do not know that `www.` is the same site. */
const OTHER_DOORS = /^(?:www|m|mobile|amp)\./i
const AMP_PATH = /(?:\/amp|\.amp)(?=\/?$|\.html?$)|^\/amp(?=\/)/i

function throughFrontDoor(url: URL): void {
  const source = sourceOfAddress(url.href)
  if (source === null) return
  const bare = url.hostname.replace(OTHER_DOORS, '')
  if (bare === source.domain || bare.endsWith(`.${source.domain}`)) url.hostname = bare
  url.pathname = url.pathname.replace(AMP_PATH, '') || '/'
  url.searchParams.delete('amp')
}

/** Absolute and fit to compare and store; null for what is not a web page's address. */
export function canonicalAddress(url: string, base?: string): string | null {
  const once = plainAddress(url, base, 'https')
  // What is left when one thing is taken off may itself be something to take off.
  const twice = once === null ? null : plainAddress(once, undefined, 'https')
  return twice === once || twice === null ? twice : canonicalAddress(twice)
}

/** The same, but as it can be asked for: outlets of the catalogue answer on https, some portal outside it on http alone. */
export const addressToAsk = (url: string, base?: string): string | null =>
  plainAddress(url, base, sourceOfAddress(url) === null ? 'as written' : 'https')

function plainAddress(url: string, base: string | undefined, scheme: 'https' | 'as written'): string | null {
  const written = url.trim()
  if (written === '' || written.length > LONGEST || !URL.canParse(written, base)) return null
  const address = new URL(written, base)
  if ((address.protocol !== 'http:' && address.protocol !== 'https:') || address.hostname === '') return null
  if (address.port === '80' || address.port === '443') address.port = ''
  address.username = ''
  address.password = ''
  throughFrontDoor(address)
  try {
    const plain = normalizeUrl(address.href, {
      forceHttps: scheme === 'https',
      stripHash: true,
      stripWWW: false,
      removeQueryParameters: TRACKING,
      removeSingleSlash: false,
    })
    // The library leaves the slash off a host that had a fragment.
    return new URL(plain).href
  } catch {
    // The library refuses a few hosts and escapes that URL takes.
    return null
  }
}
