/** Does an address lead to somebody's own pages on a network? There the name of the account stands in the address. */

/** Networks on which a path begins with an account, and messengers on which it is one. */
const NETWORKS = [
  'facebook.com',
  'fb.com',
  'fb.watch',
  'messenger.com',
  'm.me',
  'instagram.com',
  'threads.net',
  'threads.com',
  'tiktok.com',
  'twitter.com',
  'x.com',
  'youtube.com',
  'youtu.be',
  't.me',
  'telegram.me',
  'zalo.me',
  'wa.me',
  'viber.click',
  'bsky.app',
  'linkedin.com',
  'weibo.com',
]

/** Mastodon and its relatives stand anywhere: the account gives them away. */
const ACCOUNT_PATH = /^\/(?:@|users\/|u\/|profile\/|members\/)/

/** The network's host; null for any other page. */
export function personalPage(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname } = new URL(address)
  const host = hostname.replace(/^(?:www|m|mobile|vi-vn|web)\./, '')
  const network = NETWORKS.find((one) => host === one || host.endsWith(`.${one}`))
  if (network !== undefined) return network
  return ACCOUNT_PATH.test(pathname) ? host : null
}

/** As a document may show it: of a network its name alone, the rest stays in the Case. */
export function shownAddress(address: string): string {
  const host = personalPage(address)
  return host === null ? address : `${host} (địa chỉ đầy đủ lưu trong hồ sơ)`
}
