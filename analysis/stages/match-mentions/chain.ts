/** Which larger units are named after a name, and are they the locality's own? */
import { gapBefore } from './around.js'
import type { Hit } from './hits.js'
import { PROVINCES } from './provinces.js'
import type { Reading } from './reading.js'

export interface Chain {
  readonly verdict: 'confirms' | 'contradicts' | null
  /** The unit that decided, as written. */
  readonly by: string | null
}

/** Unit words of a district or above: what follows them tells one Tân Mỹ from another. */
const UPPER_UNIT = /^(?:huyện|quận|thị xã|thành phố|tỉnh|h|q|tx|tp|huyen|quan|thi xa|thanh pho|tinh)$/
const CHAIN_GAP = new Set([' ', ', ', ' (', ' - ', ' – ', '-', '.', '. ', '), ', ') ', ',', '; '])
const LINKS = new Set(['thuộc', 'của', 'cùng', 'ở', 'tại', 'thuoc', 'cua', 'cung', 'o', 'tai', 'cũ', 'cu', 'nay', 'là'])
/** Units of one address that are looked at after a name. */
const LONGEST_CHAIN = 3

/**
 * `xã Tân Mỹ (Văn Lãng, Lạng Sơn)` confirms, `phường Bình Khánh, quận 2` contradicts. `own(index)` gives the number of tokens of a
 * name of the locality or of its province that begins there, else 0.
 */
export function chainAfter(
  reading: Reading,
  hit: Hit,
  own: (index: number) => number,
  { typed }: { readonly typed: boolean },
): Chain {
  const { tokens, text } = reading
  let at = hit.last + 1
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    let unit = ''
    let bracket = false
    let word = tokens[at]
    // Unit words and links, at most four syllables of them.
    for (let i = 0; i < 4 && word !== undefined; i++) {
      const gap = gapBefore(reading, at)
      if (!CHAIN_GAP.has(gap)) return { verdict: null, by: null }
      if (gap.includes('(')) bracket = true
      const length = own(at)
      // `Tiến Nông Thanh Hóa` is a club's name; `xã Tân Thanh Lạng Sơn` an address.
      if (length > 0 && at === hit.last + 1 && gap === ' ' && !typed) return { verdict: null, by: null }
      if (length > 0) return { verdict: 'confirms', by: text.slice(word.start, tokens[at + length - 1]?.end) }
      const two = `${word.lower} ${tokens[at + 1]?.lower ?? ''}`
      if (UPPER_UNIT.test(two)) {
        unit = two
        at += 2
      } else if (UPPER_UNIT.test(word.lower) && (reading.marked || word.lower.length > 1)) {
        unit = word.lower
        at++
      } else if (LINKS.has(word.lower) || /^(?:xã|phường|thị|trấn|x|p|tt|xa|phuong)$/.test(word.lower)) at++
      else break
      word = tokens[at]
    }
    if (word === undefined) break
    const number = /^\d{1,2}$/.test(word.lower)
    if (!word.capital && !(number && unit !== '') && reading.cased) break
    let last = at
    while (
      last + 1 < tokens.length &&
      last - at < 3 &&
      gapBefore(reading, last + 1) === ' ' &&
      (tokens[last + 1]?.capital ?? false)
    )
      last++
    const name = tokens
      .slice(at, last + 1)
      .map(({ folded }) => folded)
      .join(' ')
    const shown = text.slice(word.start, tokens[last]?.end)
    if (unit !== '' || PROVINCES.has(name))
      if (unit !== '' || bracket || step > 0 || hit.entry.kind === 'commune')
        return { verdict: 'contradicts', by: shown }
    at = last + 1
  }
  return { verdict: null, by: null }
}
