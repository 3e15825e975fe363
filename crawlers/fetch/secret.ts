/** Where does a token stand while it is asked with, and where must it never be found afterwards? */
import { Buffer } from 'node:buffer'
import { TOKEN } from '../connectors/request.js'

/** A colon and an at-sign are plain characters of a path (RFC 3986 §3.3), and `/bot123:abc/` is known by them. */
const inPath = (token: string): string => encodeURIComponent(token).replaceAll('%3A', ':').replaceAll('%40', '@')
const inJson = (token: string): string => JSON.stringify(token).slice(1, -1)

const put = (text: string, token: string): string => text.split(TOKEN).join(token)

/** Null where the token would stand in the host, or before it: there it could choose who gets it. */
export function addressWith(address: string, token: string): string | null {
  const end = /^https?:\/\/[^/?#\\]*/i.exec(address)?.[0]
  if (end === undefined || end.toUpperCase().includes(TOKEN.toUpperCase())) return null
  const [path = '', ...query] = address.slice(end.length).split('?')
  const filled = [put(path, inPath(token)), ...query.map((part) => put(part, encodeURIComponent(token)))]
  return end + filled.join('?')
}

export const headerWith = (value: string, token: string): string => put(value, token)

/** A body is written as its type asks for: forms percent-encoded, JSON escaped. */
export function bodyWith(body: string, contentType: string, token: string): string {
  if (contentType.includes('x-www-form-urlencoded')) return put(body, encodeURIComponent(token))
  return put(body, contentType.includes('json') ? inJson(token) : token)
}

/** Every way in which it was sent, or in which a server would write it back; the longest first, so that none is left half. */
function spellings(token: string): string[] {
  const query = encodeURIComponent(token)
  const lower = query.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  const plus = query.replaceAll('%20', '+')
  const all = [token, query, lower, plus, inPath(token), inJson(token), inJson(token).replaceAll('/', '\\/')]
  return [...new Set(all)].sort((a, b) => b.length - a.length)
}

export function withoutToken(text: string, token: string): string {
  return spellings(token).reduce((left, spelling) => left.split(spelling).join(TOKEN), text)
}

/** Bytes stay what they were but for the token; Latin-1 gives each byte a character and back. */
export function bytesWithoutToken(bytes: Uint8Array, token: string): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const left = spellings(token).reduce(
    (rest, spelling) => rest.split(Buffer.from(spelling, 'utf8').toString('latin1')).join(TOKEN),
    text,
  )
  return left === text ? bytes : Buffer.from(left, 'latin1')
}
