/** Does a name stand in an enumeration of places, or at one end of a range? */
import { fold } from '#data/model/vietnamese.js'
import { gapBefore } from './around.js'
import type { Hit } from './hits.js'
import type { Reading } from './reading.js'
import { LOWER_UNIT } from './words.js'

const both = (words: string): ReadonlySet<string> => new Set(words.split(' ').flatMap((word) => [word, fold(word)]))
const UNIT_PARTS = both('tỉnh huyện thành phố tp các thị xã quận phường tx h q p')

/** `từ Thanh Hóa đến Phú Yên`, `khu vực Thanh Hóa - Huế`: one end of a range; `từ cửa khẩu Tân Thanh về Hà Nội`: of a journey. */
export function endOfRange(reading: Reading, hit: Hit): boolean {
  const previous = reading.tokens[hit.first - 1]?.lower
  const gap = gapBefore(reading, hit.last + 1)
  const next = reading.tokens[hit.last + 1]
  const to =
    next !== undefined &&
    ((gap === ' ' && /^(?:đến|den|tới|toi)$/.test(next.lower)) || (/^ ?[-–] ?$/.test(gap) && next.capital))
  const back = next !== undefined && gap === ' ' && /^(?:về|ve)$/.test(next.lower)
  if (previous === undefined) return false
  return (
    (to && /^(?:từ|tu|vực|vuc|tỉnh|tinh|nối|hướng|huong)$/.test(previous)) ||
    (back && /^(?:từ|tu|hướng|huong)$/.test(previous)) ||
    endOfJourney(reading, hit)
  )
}

/** Syllables between the word for a direction and the second name. */
const JOURNEY = 8
const GOES = both('về đi đến tới ra vào lên xuống')

/** `hướng từ Bình Dương về Bình Phước`, `hướng Vinh – Thanh Hóa`: something is on the way there. */
function endOfJourney({ tokens, text }: Reading, hit: Hit): boolean {
  let joined = false
  for (let back = 1; back <= JOURNEY; back++) {
    const token = tokens[hit.first - back]
    const gap = gapBefore({ tokens, text }, hit.first - back + 1)
    if (token === undefined || /[.;:!?\n]/.test(gap)) return false
    if (/^ ?[-–] ?$/.test(gap) || GOES.has(token.lower)) joined = true
    else if (joined && /^(?:hướng|huong|chiều|chieu)$/.test(token.lower)) return true
    else if (!token.capital && !UNIT_PARTS.has(token.lower) && !/^(?:từ|tu)$/.test(token.lower)) return false
  }
  return false
}

/** Names of one enumeration that are looked at on either side. */
const LONGEST_LIST = 12
const LIST_GAP = new Set([',', ', ', ' - ', ' – ', '-', '; '])
/** `đại lộ Đông - Tây` names no places. */
const DIRECTIONS = both('đông tây nam bắc')
const JOINS = both('và đến hoặc')

/**
 * How many other places stand beside the hit in one enumeration; the locality's own do not count. `own(index)` gives the number of
 * syllables of a name of the locality that begins there, else 0.
 */
export function neighboursInList(reading: Reading, hit: Hit, own: (index: number) => number): number {
  return countFrom(reading, hit.last + 1, 1, own) + countFrom(reading, hit.first - 1, -1, own)
}

function countFrom(reading: Reading, from: number, step: 1 | -1, own: (index: number) => number): number {
  const { tokens } = reading
  const word = (index: number): string => tokens[index]?.lower ?? ''
  const isName = (index: number): boolean => tokens[index]?.capital === true || /^\d{1,2}$/.test(word(index))
  /** Between `index` and its neighbour on the side of the hit. */
  const gap = (index: number): string => gapBefore(reading, step === 1 ? index : index + 1)
  const near = (index: number): boolean => [' ', '.', '. '].includes(gapBefore(reading, index))
  let at = from
  let count = 0
  // To the left the hit's own unit words come first: `Nhà Bè, huyện | Cần Giờ`.
  if (step === -1) while (UNIT_PARTS.has(word(at)) && near(at + 1)) at--
  for (let names = 0; names < LONGEST_LIST; names++) {
    let joined = LIST_GAP.has(gap(at))
    if (JOINS.has(word(at)) && gap(at) === ' ') {
      joined = true
      at += step
    }
    if (!joined) break
    if (step === 1) while (UNIT_PARTS.has(word(at)) && near(at + 1)) at++
    if (!isName(at)) break
    let length = 1
    while (isName(at + step * length) && gap(at + step * length) === ' ') length++
    const first = step === 1 ? at : at - length + 1
    // `ấp An Nghĩa, xã An Thới Đông`: the smaller place of one address is no other place.
    const named = length > 1 || !DIRECTIONS.has(word(first))
    if (named && own(first) === 0 && !LOWER_UNIT.has(word(first - 1))) count++
    at += step * length
    if (step === -1) while (UNIT_PARTS.has(word(at)) && near(at + 1)) at--
  }
  return count
}
