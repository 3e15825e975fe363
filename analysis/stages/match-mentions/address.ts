/** Whose or what place is an address: somebody's home, a post no longer held, or the scene of something? */
import { gapBefore } from './around.js'
import type { Hit } from './hits.js'
import type { Reading } from './reading.js'
import { FORMER, HOME, IN_ADDRESS, LOWER_UNIT, PERSON, SETTING } from './words.js'

const CLAUSE_END = /[.!?;\n]/
const WINDOW = 18
const AGE = new Set(['tuổi', 'tuoi'])
const BIRTH_YEAR = /^(?:19|20)\d\d$/
/** Syllables of a name between the word for a person and the bracket. */
const LONGEST_NAME = 5

export interface Address {
  /** home: somebody lives or comes from there. setting: something is there. */
  readonly role: 'home' | 'setting' | null
  /** A commune, a hamlet or a number stands in it. */
  readonly precise: boolean
}

/** `chị T. (Bình Phước) đã biết`: a person and in brackets only where from; `chợ Bà Chiểu (quận 3)` is no person. */
function isOfPerson(reading: Reading, first: number): boolean {
  if (!gapBefore(reading, first).endsWith('(')) return false
  for (let back = 2; back <= LONGEST_NAME + 1; back++) {
    const token = reading.tokens[first - back]
    if (token === undefined) return false
    if (PERSON.has(token.lower)) return !token.capital || /[^\p{L}\p{N} ]/u.test(gapBefore(reading, first - back))
    if (!token.capital && reading.cased) return false
  }
  return false
}

const AT_WORK = new Set(['đang', 'hiện', 'dang', 'hien'])

/** `Bao Minh Tiến, công tác tại trạm X`, `đang công tác tại X`: where a person works; `chuyến công tác tại X` is an event. */
function isWorkplace(reading: Reading, index: number): boolean {
  const { tokens } = reading
  if (!/^t[áa]c$/.test(tokens[index]?.lower ?? '') || !/^c[ôo]ng$/.test(tokens[index - 1]?.lower ?? '')) return false
  return gapBefore(reading, index - 1) === ', ' || AT_WORK.has(tokens[index - 2]?.lower ?? '')
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
  if (isOfPerson(reading, first)) return found('home')
  for (let back = 1; back <= WINDOW; back++) {
    const index = first - back
    const token = tokens[index]
    if (token === undefined) break
    const gap = gapBefore(reading, index + 1)
    // A full stop ends the clause unless it shortens a unit word (`H.Cần Giờ`, `TP. HCM`).
    if (CLAUSE_END.test(gap) && !(gap.startsWith('.') && token.lower.length <= 2)) break
    const word = token.lower
    if (HOME.has(word) || HOME.has(`${tokens[index - 1]?.lower} ${word}`)) {
      // `25 tuổi, huyện Cần Giờ` is a home; `con gái 3 tuổi ở huyện Cần Giờ` is a scene.
      if (AGE.has(word) && !gap.includes(',')) break
      return found('home')
    }
    if (isWorkplace(reading, index)) return found('home')
    if (back === 1 && (word === 'người' || word === 'nguoi')) return found('home')
    // `(1983, Triệu Sơn, Thanh Hóa)`, `(thôn 11, xã Dân Lý)` after a person's name.
    if (BIRTH_YEAR.test(word) && gap.includes(',') && gapBefore(reading, index).endsWith('(')) return found('home')
    if (LOWER_UNIT.has(word)) precise = true
    if (isOfPerson(reading, index)) return found('home')
    if (SETTING.has(word)) setting = true
    else if (!token.capital && !/\d/.test(word) && !IN_ADDRESS.has(word) && reading.cased) break
    if (gap.includes(')')) break
  }
  return found(null)
}

const TITLES = new Set(['chủ tịch', 'bí thư', 'chu tich', 'bi thu'])

/** `nguyên sinh`, `nguyên nhân` are no former posts. */
const isFormer = ({ tokens }: Reading, index: number): boolean =>
  FORMER.has(tokens[index]?.lower ?? '') && !/^(?:sinh|nhân|liệu|tắc|trạng|vẹn)$/.test(tokens[index + 1]?.lower ?? '')

/** `nguyên Chủ tịch UBND huyện Triệu Sơn`. */
export const isFormerPost = (reading: Reading, hit: Hit): boolean =>
  saidBefore(reading, hit, (index) => isFormer(reading, index))

/** `Chủ tịch UBND huyện Triệu Sơn`: who holds the post, not what the body does. */
export const isPost = (reading: Reading, hit: Hit): boolean =>
  saidBefore(reading, hit, (index) => TITLES.has(`${reading.tokens[index]?.lower} ${reading.tokens[index + 1]?.lower}`))

/** Does one of the ten syllables before the name say so, in the same clause? */
function saidBefore(reading: Reading, hit: Hit, says: (index: number) => boolean): boolean {
  for (let back = 1; back <= 10; back++) {
    const index = hit.first - back
    if (index < 0 || /[.,;:!?\n(]/.test(gapBefore(reading, index + 1))) return false
    if (says(index)) return true
  }
  return false
}
