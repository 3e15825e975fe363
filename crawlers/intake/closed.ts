/** Which sites may not be read by a machine, whoever asks: their terms keep collectors out and their pages ask for a login? */

/** Domain → what people call it. Their posts come in as pasted text, as pictures, or by the interfaces that they offer (2026-11). */
const CLOSED: ReadonlyMap<string, string> = new Map([
  ['facebook.com', 'Facebook'],
  ['fb.com', 'Facebook'],
  ['fb.me', 'Facebook'],
  ['fb.watch', 'Facebook'],
  ['messenger.com', 'Messenger'],
  ['m.me', 'Messenger'],
  ['instagram.com', 'Instagram'],
  ['threads.net', 'Threads'],
  ['threads.com', 'Threads'],
  ['tiktok.com', 'TikTok'],
  ['zalo.me', 'Zalo'],
  ['zaloapp.com', 'Zalo'],
  ['x.com', 'X'],
  ['twitter.com', 'X'],
  ['linkedin.com', 'LinkedIn'],
])

/** The platform's name; null for sites that may be asked. */
export function closedPlatform(address: string): string | null {
  const labels = new URL(address).hostname.replace(/\.$/, '').split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const name = CLOSED.get(labels.slice(at).join('.'))
    if (name !== undefined) return name
  }
  return null
}
