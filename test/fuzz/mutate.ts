/** What might the web make of a good file? The same number gives the same damage, so that every case can be run again. */

/** Numbers from 0 to 1 (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What readers of markup, feeds, dates, addresses and archives have stumbled over. */
const TOKENS = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE html [<!ENTITY a "b">]>',
  '&',
  '&#0;',
  '&#x110000;',
  '&amp;amp;lt;',
  '"',
  "'",
  '\0',
  '\uFEFF',
  '\u202E',
  '\u0301',
  '\uD800',
  '<div>',
  '</div>',
  '<table><tr><td>',
  '<template><svg><math>',
  '<script>',
  '</script >',
  '<style>',
  '<base href="javascript:alert(1)">',
  '<meta charset="utf-16">',
  '<link rel="next" href="?page=2">',
  '<iframe srcdoc="<p>">',
  '{"@type":"NewsArticle","articleBody":',
  '[[[[[[[[',
  '{{{{{{{{',
  '<loc>',
  '<lastmod>9999-99-99T99:99:99+99:99</lastmod>',
  '<pubDate>Thu, 99 Xyz -2026 25:61:61 +9999</pubDate>',
  'http://[::1]:99999/\\..//?#',
  'Content-Length: -1\r\n',
  'Content-Length: 99999999999\r\n',
  'Transfer-Encoding: chunked\r\n',
  'WARC/9.9\r\n',
  '\r\n\r\n',
  '31/02/2026 25:61',
  '999999999999999999999999',
  'encoding="utf-7"',
] as const

const LONGEST = 400_000

type Mutation = (bytes: Buffer, next: () => number) => Buffer

const at = (bytes: Buffer, next: () => number): number => Math.floor(next() * (bytes.length + 1))
const spliced = (bytes: Buffer, from: number, to: number, put: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)])
const some = (bytes: Buffer, next: () => number, most: number): readonly [number, number] => {
  const from = at(bytes, next)
  return [from, Math.min(bytes.length, from + Math.floor(next() * most))]
}
const token = (next: () => number): Buffer => Buffer.from(TOKENS[Math.floor(next() * TOKENS.length)] ?? '')

const MUTATIONS: readonly Mutation[] = [
  // A bit flipped.
  (bytes, next) => {
    const copy = Buffer.from(bytes)
    const place = Math.floor(next() * copy.length)
    if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(next() * 8))
    return copy
  },
  // Cut short.
  (bytes, next) => bytes.subarray(0, at(bytes, next)),
  // A part taken out.
  (bytes, next) => spliced(bytes, ...some(bytes, next, 400), Buffer.alloc(0)),
  // A part said again, once or many times.
  (bytes, next) => {
    const [from, to] = some(bytes, next, 300)
    const times = next() < 0.8 ? 1 : Math.floor(next() * 300)
    return spliced(bytes, to, to, Buffer.concat(new Array<Buffer>(times).fill(bytes.subarray(from, to))))
  },
  // Something strange put in, once or many times.
  (bytes, next) => {
    const place = at(bytes, next)
    const times = next() < 0.8 ? 1 : Math.floor(next() * 4_000)
    return spliced(bytes, place, place, Buffer.concat(new Array<Buffer>(times).fill(token(next))))
  },
  // Noise.
  (bytes, next) => {
    const place = at(bytes, next)
    return spliced(bytes, place, place, Buffer.from(Array.from({ length: 40 }, () => Math.floor(next() * 256))))
  },
  // Two parts changed over.
  (bytes, next) => {
    const [from, to] = some(bytes, next, 500)
    const place = at(bytes, next)
    return spliced(spliced(bytes, from, to, Buffer.alloc(0)), place, place, bytes.subarray(from, to))
  },
  // Every one of a sign gone, or doubled.
  (bytes, next) => {
    const sign = ['>', '"', '/', '<', '='][Math.floor(next() * 5)] ?? '>'
    return Buffer.from(bytes.toString('latin1').replaceAll(sign, next() < 0.5 ? '' : sign + sign), 'latin1')
  },
]

/** One to six damages, one after the other. */
export function mutated(bytes: Uint8Array, seed: number): Buffer {
  const next = chanceOf(seed)
  let changed: Buffer = Buffer.from(bytes)
  for (let left = 1 + Math.floor(next() * 6); left > 0; left -= 1) {
    const mutation = MUTATIONS[Math.floor(next() * MUTATIONS.length)]
    if (mutation !== undefined) changed = mutation(changed, next)
  }
  return changed.subarray(0, LONGEST)
}
