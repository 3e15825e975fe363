/** Whose or what place is an address: somebody's home, a post no longer held, or the scene of something? */
import { gapBefore } from './around.js'
import type { Hit } from './hits.js'
import type { Reading } from './reading.js'
import { FORMER, HOME, IN_ADDRESS, LOWER_UNIT, PERSON, SETTING } from './words.js'

const CLAUSE_END = /[.!?;\n]/
const WINDOW = 18
const AGE = new Set(['tuổi', 'tuoi'])

export interface Address {
  /** home: somebody lives or comes from there. setting: something is there. */
  readonly role: 'home' | 'setting' | null
  /** A commune, a hamlet or a number stands in it. */
  readonly precise: boolean
}

/** `chị T. (Bình Phước) đã biết`: a person and in brackets only where from. */
function inBracketsAfterPerson(reading: Reading, first: number): boolean {
  if (!gapBefore(reading, first).endsWith('(')) return false
  for (let back = 2; back <= 6; back++) {
    const word = reading.tokens[first - back]?.lower
    if (word !== undefined && PERSON.has(word)) return true
  }
  return false
}

/**
 * Walks left over the address that the name is part of: `quê Thanh Hóa`, `(SN 1978, ngụ huyện Cần Giờ`, `khi đến thôn Cốc Nam, xã
 * Tân Mỹ, huyện …`, to the word that says what the address is for.
 */
export function addressAt(reading: Reading, first: number): Address {
  const { tokens } = reading
  let setting = false
  let precise = false
  const found = (role: Address['role']): Address => ({ role: role ?? (setting ? 'setting' : null), precise })
  if (inBracketsAfterPerson(reading, first)) return { role: 'home', precise }
  for (let back = 1; back <= WINDOW; back++) {
    const index = first - back
    const token = tokens[index]
    if (token === undefined) break
    const gap = gapBefore(reading, index + 1)
    // A full stop ends the clause unless it shortens a unit word (`H.Cần Giờ`, `TP. HCM`).
    if (CLAUSE_END.test(gap) && !(gap.startsWith('.') && token.lower.length <= 2)) break
    const word = token.lower
    if (HOME.has(word)) {
      // `25 tuổi, huyện Cần Giờ` is a home; `con gái 3 tuổi ở huyện Cần Giờ` is a scene.
      if (AGE.has(word) && !gap.includes(',')) break
      return found('home')
    }
    if (back === 1 && (word === 'người' || word === 'nguoi')) return found('home')
    if (LOWER_UNIT.has(word)) precise = true
    if (SETTING.has(word)) setting = true
    else if (!token.capital && !/\d/.test(word) && !IN_ADDRESS.has(word) && reading.cased) break
    if (gap.includes(')')) break
  }
  return found(null)
}

/** `nguyên Chủ tịch UBND huyện Triệu Sơn`. */
export function isFormerPost(reading: Reading, hit: Hit): boolean {
  for (let back = 1; back <= 10; back++) {
    const token = reading.tokens[hit.first - back]
    if (token === undefined || /[.,;:!?\n(]/.test(gapBefore(reading, hit.first - back + 1))) return false
    if (FORMER.has(token.lower)) return true
  }
  return false
}
