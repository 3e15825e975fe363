/** Where in a text does a name of the gazetteer stand, spelt as its own? */
import type { Entry, Gazetteer, TrieNode } from './gazetteer.js'
import type { Reading, Token } from './reading.js'

export interface Hit {
  readonly entry: Entry
  /** Indices into the reading's tokens, both inclusive. */
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  /** exact: with its marks, or none were due. folded: only the letters agree. look-alike: other marks, so another name. */
  readonly spelling: 'exact' | 'folded' | 'look-alike'
}

/** What may stand between two syllables of one name: `Cần Giờ`, `TP.HCM`, `Cần_Giờ`, `Sài Gòn - Cần Giờ`, `Bình Phước (cũ)`. */
const INSIDE = new Set([' ', '-', '–', ' - ', ' – ', '_', '.', '. ', ' (', ''])

const ASCII = /^[\x20-\x7e]*$/

function spellingOf(entry: Entry, tokens: readonly Token[], first: number, reading: Reading): Hit['spelling'] | null {
  let exact = true
  let othersMarks = false
  for (const [i, lower] of entry.lower.entries()) {
    const token = tokens[first + i]
    if (token === undefined || (reading.cased && entry.capitals[i] === true && !token.capital)) return null
    if (token.lower === lower) continue
    exact = false
    if (reading.marked || token.lower !== token.folded) othersMarks = true
  }
  if (othersMarks) return 'look-alike'
  // An English name in Vietnamese prose with marks is somebody else's: `Thanh Hoa`, the singer.
  if (exact) return !entry.vietnamese && reading.marked && entry.lower.every((s) => ASCII.test(s)) ? null : 'exact'
  return 'folded'
}

/** Every entry at every place. One walk down the trie per syllable, so the cost does not grow with the number of profiles. */
export function findHits(reading: Reading, { root, hashtags }: Gazetteer): readonly Hit[] {
  const { tokens, text } = reading
  const hits: Hit[] = []
  for (let first = 0; first < tokens.length; first++) {
    let node: TrieNode | undefined = root
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at]
      const before = at === first ? null : tokens[at - 1]
      if (token === undefined || (before != null && !INSIDE.has(text.slice(before.end, token.start)))) break
      node = node?.next.get(token.folded)
      if (node === undefined) break
      for (const entry of node.entries) {
        const spelling = spellingOf(entry, tokens, first, reading)
        if (spelling !== null)
          hits.push({ entry, first, last: at, start: tokens[first]?.start ?? 0, end: token.end, spelling })
      }
    }
    const token = tokens[first]
    if (token !== undefined && text.charAt(token.start - 1) === '#')
      for (const entry of hashtags.get(token.folded) ?? [])
        hits.push({ entry, first, last: first, start: token.start, end: token.end, spelling: 'exact' })
  }
  return hits
}
