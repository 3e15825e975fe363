/** Which characters of somebody else's text may stand in a document? */

/** Controls (Word refuses them), halves of a surrogate pair, noncharacters, and marks that turn the direction of what follows. */
const FORBIDDEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu

/** One line of text: forbidden characters gone, every run of white space one space. Idempotent. */
export const plain = (text: string): string => text.replace(FORBIDDEN, '').normalize('NFC').replace(/\s+/gu, ' ').trim()

/** The same for a part of a line: it may begin or end with the space that parts it from its neighbour. */
export function phrase(text: string): string {
  const middle = plain(text)
  return middle === '' ? '' : `${/^\s/u.test(text) ? ' ' : ''}${middle}${/\s$/u.test(text) ? ' ' : ''}`
}

/** At most `length` UTF-16 units, ending in … at a word's end when something was cut off. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const head = text.slice(0, length - 1)
  const space = head.lastIndexOf(' ')
  // A word of more than a third of the room is no word: cut inside it, yet never inside a surrogate pair.
  const kept = space > (length * 2) / 3 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:.–-]+$/u, '')}…`
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
/** Vietnamese numbers begin 02 (fixed), 03, 05, 07, 08, 09 (mobile) and have ten or eleven digits. */
const PHONE = /(?<![\d.,/])(?:\+84 ?|84|0)[235789]\d(?:[ .-]?\d){7,8}(?![\d/])/g
const HANDLE = /(?<![\w.@])@\w[\w.]{2,63}/g

/** Telephone numbers, addresses and account names of people stay out of documents. */
export const withoutContacts = (text: string): string =>
  text.replace(EMAIL, '[đã ẩn]').replace(PHONE, '[đã ẩn]').replace(HANDLE, '[đã ẩn]')

/** Word and browsers stop at about this length. */
const LONGEST_ADDRESS = 2_000

/** The address as a link may carry it; null for anything but http(s), or one that hides its host behind a user name. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const address = new URL(url)
  const web = address.protocol === 'http:' || address.protocol === 'https:'
  return web && address.username === '' && address.href.length <= LONGEST_ADDRESS ? address.href : null
}
