/** What would a reader see of this markup? Read in one pass and only as far as needed: it may come from anybody. */
import { Buffer } from 'node:buffer'

const HIDDEN = ['script', 'style', 'noscript', 'template']
const HIDDEN_BYTES = HIDDEN.map((name) => Buffer.from(name))
const COMMENT_END = Buffer.from('-->')
const [LESS, GREATER, SLASH, BANG, DASH, BLANK] = [0x3c, 0x3e, 0x2f, 0x21, 0x2d, 0x20]
/** Tags that stand inside a line. */
const INLINE = /^\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u|wbr)(?![a-z0-9-])/

const plainSpaces = (text: string): string =>
  text
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&#0?39;|&apos;|&rsquo;|’/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

/** Lines of text of markup in lower case, until they are this long together: no markup, script, style or comment. */
export function visibleTexts(html: string, enough: number): string[] {
  const lines: string[] = []
  let [line, length] = ['', 0]
  const endLine = () => {
    const text = plainSpaces(line)
    line = ''
    if (text === '') return
    lines.push(text)
    length += text.length
  }
  for (let at = 0; at < html.length && length < enough; ) {
    const open = html.indexOf('<', at)
    line += html.slice(at, open < 0 ? html.length : open)
    if (open < 0) break
    const hidden = HIDDEN.find((name) => html.startsWith(name, open + 1))
    const closing = html.startsWith('!--', open + 1) ? '-->' : hidden === undefined ? '>' : `</${hidden}`
    const close = html.indexOf(closing, open)
    // Browsers draw nothing of what is hidden without an end.
    const end = close < 0 ? -1 : html.indexOf('>', close)
    if (end < 0) break
    if (closing === '>' && !INLINE.test(html.slice(open + 1, open + 9))) endLine()
    at = end + 1
  }
  endLine()
  return lines
}

/** A plain loop: it runs for every tag of every page, and closures there were most of what a crawl allocated. */
function isNamed(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1)
    if (((bytes[at + index] ?? 0) | BLANK) !== name[index]) return false
  return true
}

function hiddenAt(bytes: Uint8Array, at: number): Uint8Array | undefined {
  for (let index = 0; index < HIDDEN_BYTES.length; index += 1) {
    const name = HIDDEN_BYTES[index]
    if (name !== undefined && isNamed(bytes, at, name)) return name
  }
  return undefined
}

/** Where the tag, or the hidden element, that begins here ends; -1 when it does not. */
function endOfTag(bytes: Buffer, open: number): number {
  if (bytes[open + 1] === BANG && bytes[open + 2] === DASH) {
    const end = bytes.indexOf(COMMENT_END, open)
    return end < 0 ? -1 : end + 2
  }
  const hidden = hiddenAt(bytes, open + 1)
  if (hidden === undefined) return bytes.indexOf(GREATER, open)
  for (let at = bytes.indexOf(LESS, open + 1); at >= 0; at = bytes.indexOf(LESS, at + 1))
    if (bytes[at + 1] === SLASH && isNamed(bytes, at + 2, hidden)) return bytes.indexOf(GREATER, at)
  return -1
}

/**
 * Are there this many letters to be read? Counted on the bytes: four fifths of what a crawl allocated went into decoding pages of which only
 * this was asked.
 */
export function showsAtLeast(body: Uint8Array, letters: number): boolean {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  let count = 0
  for (let at = 0; at < bytes.length && count < letters; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === LESS) {
      const end = endOfTag(bytes, at)
      if (end < 0) return false
      at = end
      // Of a letter in several bytes only the first is counted.
    } else if (byte > BLANK && (byte & 0xc0) !== 0x80) count += 1
  }
  return count >= letters
}
