/** Which post or video of a platform does an address name, whichever of the platform's doors it came through? */
import { canonicalAddress } from './address.js'

export const VIDEO_ID = /^[\w-]{11}$/

/** The one address of a video: `shorts`, `live`, `embed` and `youtu.be` are other doors to the same. */
export const watchAddress = (id: string): string => `https://www.youtube.com/watch?v=${id}`

/** Null for an address of YouTube that is no video's. */
export function videoIdOf({ hostname, pathname, searchParams }: URL): string | null {
  const [first = '', second = ''] = pathname.slice(1).split('/')
  const id = hostname === 'youtu.be' ? first : pathname === '/watch' ? (searchParams.get('v') ?? '') : second
  if (hostname !== 'youtu.be' && pathname !== '/watch' && !/^(?:shorts|live|embed|v)$/.test(first)) return null
  return VIDEO_ID.test(id) ? id : null
}

/** What Facebook's addresses need to name a post; all else says who shared it and from where. */
const FACEBOOK_KEEPS = new Set(['story_fbid', 'id', 'fbid', 'v', 'set', 'multi_permalinks'])
const OTHER_DOORS = /^(?:www|m|web|mobile|mbasic|touch)\./

/** Canonical, and one for all doors of YouTube, Facebook and TikTok; null for what is not a web page's address. */
export function postAddress(written: string): string | null {
  const plain = canonicalAddress(written)
  if (plain === null) return null
  const url = new URL(plain)
  const host = url.hostname.replace(OTHER_DOORS, '')
  if (host === 'youtube.com' || host === 'youtu.be' || host === 'youtube-nocookie.com') {
    const id = videoIdOf(url)
    return id === null ? plain : watchAddress(id)
  }
  if (host === 'facebook.com') {
    for (const name of [...url.searchParams.keys()]) if (!FACEBOOK_KEEPS.has(name)) url.searchParams.delete(name)
  } else if (host === 'tiktok.com') url.search = ''
  else return plain
  url.hostname = `www.${host}`
  return canonicalAddress(url.href)
}
