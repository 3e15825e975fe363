/** Is this answer a refusal in the clothes of a page: a captcha, a cookie challenge, one word? It is counted, never worked around. */
import { Buffer } from 'node:buffer'

/** The reason every refusal is given, so that they can be counted together. */
export const BLOCKED = 'bị chặn'

/** Forbidden, payment, proxy sign-in, unavailable for legal reasons. */
const REFUSALS = new Set([401, 402, 403, 407, 451])

/** Marks of challenge pages, in lower case. They count only on a page with next to no text: articles have captchas in their forms. */
const CHALLENGE_MARKS = [
  'cdn-cgi/challenge-platform',
  'cf-chl',
  'captcha',
  'ddos-guard',
  '_incapsula_',
  'sucuri_cloudproxy',
  'access denied',
  'request blocked',
  'checking your browser',
  'verifying you are human',
]
/** The commonest challenge of Vietnamese hosts: a script sets a cookie (`D1N=…`) and loads the page again. */
const setsCookieAndReloads = (html: string): boolean =>
  html.includes('document.cookie') && /location(?:\.href\s*=|\.reload|\.replace|\s*=)/.test(html)

/** Challenges are a script and a sentence; past this a page is a page. */
const CHALLENGE_BYTES = 65_536
/** Shorter than the shortest article worth reading, longer than any challenge's sentence. */
const LITTLE_TEXT = 600
/** `BLOCK`, `Forbidden`, nothing. In a larger body it is a page drawn by script, which is no refusal. Of 237 real pages one was this empty. */
const NO_TEXT = 40
const NO_TEXT_BYTES = 1000

/** Characters a reader would see, counted in one pass: no markup, script or style. */
function visibleLength(html: string): number {
  let count = 0
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    count += html.slice(at, open < 0 ? html.length : open).trim().length
    if (open < 0) break
    const hidden = ['script', 'style', 'noscript', '!--'].find((name) => html.startsWith(name, open + 1))
    const closing = hidden === undefined ? '>' : hidden === '!--' ? '-->' : `</${hidden}`
    const close = html.indexOf(closing, open)
    if (close < 0) break
    at = close + closing.length
  }
  return count
}

/** Does the server refuse us, whatever status it says? */
export function isBlocked(status: number, headers: Readonly<Record<string, string>>, body: Uint8Array): boolean {
  if (REFUSALS.has(status) || headers['cf-mitigated'] === 'challenge') return true
  if (body.length > CHALLENGE_BYTES) return false
  const html = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1').toLowerCase()
  const markup = /^(?:$|text\/html|application\/xhtml)/.test(headers['content-type'] ?? '') && !html.startsWith('<?xml')
  if (!markup) return html.trim() === ''
  const length = visibleLength(html)
  if (length < NO_TEXT && body.length < NO_TEXT_BYTES) return true
  return length < LITTLE_TEXT && (setsCookieAndReloads(html) || CHALLENGE_MARKS.some((mark) => html.includes(mark)))
}
