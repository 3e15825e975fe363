/** Which characters do these bytes stand for, whatever the server says about them? */
import chardet from 'chardet'
import sniffHtmlEncoding from 'html-encoding-sniffer'
import iconv from 'iconv-lite'

/** A cut or lightly damaged UTF-8 body still is UTF-8: up to this share of its marked characters may be broken. */
const BROKEN_SHARE = 0.02
/** Bytes that a detector looks at: more costs time and changes no answer on press pages. */
const SAMPLE = 65_536

const UTF8 = 'utf-8'

function utf16WithoutMark(body: Uint8Array): string | null {
  // The first character of any page or feed is `<`, `{` or white space: one byte of its pair is zero.
  const [a, b, c, d] = [body[0], body[1], body[2], body[3]]
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be'
  return null
}

function byteOrderMark(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return UTF8
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  return null
}

/** What the document says of itself: XML declaration, then meta. */
function declaredInside(body: Uint8Array): string | null {
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1')
  const xml = /<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/i.exec(head)?.[1]
  if (xml !== undefined) return xml.toLowerCase()
  try {
    const meta = sniffHtmlEncoding(body.subarray(0, 1024), { defaultEncoding: 'x-none' })
    return meta === 'x-none' ? null : meta.toLowerCase()
  } catch {
    // The sniffer throws where a `charset=` is cut off at the end of what it is given.
    return null
  }
}

function declaredInHeader(headers: Readonly<Record<string, string>>): string | null {
  return /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase() ?? null
}

const asUtf8 = (body: Uint8Array) => new TextDecoder(UTF8).decode(body)

/** Text that is valid as UTF-8 and holds marked letters is UTF-8: no single-byte Vietnamese text passes by chance. */
function isUtf8(body: Uint8Array, text: string): boolean {
  let broken = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) broken += 1
  if (broken === 0) return true
  const marked = body.reduce((sum, byte) => (byte >= 0xc0 ? sum + 1 : sum), 0)
  return broken <= marked * BROKEN_SHARE
}

/** In windows-1258 a tone is a byte of its own after its vowel; in other single-byte sets those bytes stand anywhere. */
function looksLikeWindows1258(sample: Uint8Array): boolean {
  const text = iconv.decode(Buffer.from(sample), 'windows-1258')
  const marks = text.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0
  const onVowels = text.match(/[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0
  return marks >= 3 && onVowels >= marks * 0.9
}

function singleByteEncoding(body: Uint8Array, declared: string | null): string {
  const sample = body.subarray(0, SAMPLE)
  if (looksLikeWindows1258(sample)) return 'windows-1258'
  if (declared !== null && declared !== UTF8 && declared !== 'utf8' && iconv.encodingExists(declared)) return declared
  const guess = chardet.detect(sample)
  return guess !== null && iconv.encodingExists(guess) ? guess : 'windows-1252'
}

function encodingOf(body: Uint8Array, headers: Readonly<Record<string, string>>): string {
  const marked = byteOrderMark(body) ?? utf16WithoutMark(body)
  if (marked !== null) return marked
  // ISO-2022-JP is all ASCII bytes and would pass for UTF-8, so it alone is believed without a look at the bytes.
  const declared = declaredInside(body) ?? declaredInHeader(headers)
  if (declared === 'iso-2022-jp') return declared
  return isUtf8(body, asUtf8(body)) ? UTF8 : singleByteEncoding(body, declared)
}

/** NFC, without byte order mark and NUL. The bytes outrank every label that they contradict. */
export function decodeText(body: Uint8Array, headers: Readonly<Record<string, string>>): string {
  const encoding = encodingOf(body, headers)
  const text = encoding === UTF8 ? asUtf8(body) : iconv.decode(Buffer.from(body), encoding)
  return text
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '')
    .normalize('NFC')
}
