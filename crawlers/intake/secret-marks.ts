/**
 * Does this text, or this file's name, carry the mark of a state secret? What does is refused at the door: nothing of it may be kept
 * on a machine that is on a network (Luật Bảo vệ bí mật nhà nước). It is the stamp that counts, not the word: `bí mật`, `mật độ`,
 * `mật ong`, `hồ sơ tuyệt mật` in the middle of a sentence are everyday language.
 */
import { fold } from '#data/model/vietnamese.js'

export const SECRET_REFUSAL =
  'Nội dung có dấu chỉ độ mật (MẬT, TỐI MẬT, TUYỆT MẬT). Luật Bảo vệ bí mật nhà nước không cho đưa bí mật nhà nước vào máy tính nối mạng: ' +
  'tin này không được nhận và không có phần nào được lưu. Hãy báo theo đường dành cho tài liệu mật của cơ quan.'

/** Typed between letters to hide a word, or left over by a word processor. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const plain = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '')

/** With its marks or with none at all: `mặt`, `mắt`, `mất`, `tôi mất` are other words. Compared in lower case. */
const MARK = /^(?:tuyệt ?mật|tối ?mật|mật|tuyet ?mat|toi ?mat|mat)$/
/** What stands before and after the mark on a stamp. Folded. */
const BEFORE =
  /^(?:dau|dong|do|muc|loai|tai|lieu|van|ban|cong|ho|so|phieu|to|dien|thuong|khan|hoa|toc|hen|gio|[0-9]{1,6})$/
const AFTER = /^(?:thuong|khan|hoa|toc|hen|gio|ban|so|trang|khong|sao|chup|[0-9]{1,6})$/

const WORD = /[\p{L}\p{N}]+/gu
const LETTER = /^\p{L}$/u
const isCapital = (words: string): boolean => words === words.toUpperCase()
const hasMarks = (words: string): boolean => fold(words) !== words.toLowerCase()

/** Words of a line; letters that stand apart (`T U Y Ệ T   M Ậ T`) make one word. */
function wordsOf(line: string): readonly string[] {
  const words: string[] = []
  let apart = ''
  for (const [word] of line.matchAll(WORD)) {
    if (LETTER.test(word)) {
      apart += word
      continue
    }
    if (apart !== '') words.push(apart)
    apart = ''
    words.push(word)
  }
  return apart === '' ? words : [...words, apart]
}

/** A stamp is short: `HỎA TỐC HẸN GIỜ – TUYỆT MẬT – Bản số 02`. */
const LONGEST_STAMP = 10

/** The line is a stamp: the mark, and around it only what stamps say. Without marks it counts in capitals only. */
function isStamp(line: string): boolean {
  const words = wordsOf(line)
  if (words.length > LONGEST_STAMP) return false
  return words.some((_, from) =>
    [2, 1].some((length) => {
      const mark = words.slice(from, from + length).join(' ')
      if (from + length > words.length || !MARK.test(mark.toLowerCase())) return false
      const alone = words.length === length
      // `mật` as the last line of a shopping list is honey; a stamp begins with a capital.
      if (!isCapital(mark) && !(alone && hasMarks(mark) && (length === 2 || /^\p{Lu}/u.test(mark)))) return false
      return (
        words.slice(0, from).every((word) => BEFORE.test(fold(word))) &&
        words.slice(from + length).every((word) => AFTER.test(fold(word)))
      )
    }),
  )
}

/** `Độ mật: Tối mật`, `Mức độ mật - A`. Compared in lower case. */
const LEVEL_LINE =
  /(?:^|[^\p{L}])(?:(?:độ|mức|do|muc) {1,5}(?:mật|mat)) {0,5}[:–—-] {0,5}["“[(]?(?:(?:tuyệt|tối|tuyet|toi) {1,5})?(?:mật|mat|[abc])(?![\p{L}\p{N}])/u

const CAPITALS = '(?:TUYỆT {1,5}MẬT|TỐI {1,5}MẬT|MẬT|TUYET {1,5}MAT|TOI {1,5}MAT|MAT)'
/** In brackets, or between dashes or stars: `[MẬT]`, `– TỐI MẬT –`, `*** TUYỆT MẬT ***`. */
const FRAMED = new RegExp(`(?:[[(<{*] ?|(?:^|\\s)[–—-] ?)${CAPITALS}(?: ?[\\])>}*]| ?[–—-](?:\\s|$))`, 'u')
/** A heading in two columns: the mark stands at one end, far from the rest. */
const AT_COLUMN_END = new RegExp(`(?: {2}|\\t)["“]?${CAPITALS}["”]?$`, 'u')
const AT_COLUMN_START = new RegExp(`^["“]?${CAPITALS}["”]?(?: {2}|\\t)`, 'u')

/** Beside the state's name, or behind that of an office, a single blank is enough. */
const BEFORE_HEADING = new RegExp(`^${CAPITALS} (?:CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG|Độc lập|Số *:)`, 'u')
const BEHIND_OFFICE = new RegExp(
  `^(?:Ủ[YỶ] BAN|UỶ BAN|UBND|HĐND|TỈNH|THÀNH|HUYỆN|ĐẢNG|CÔNG AN|BỘ|SỞ|PHÒNG|CỤC|CHI CỤC|BAN|CỘNG HÒA|CỘNG HOÀ|Độc lập|Số *:) ?.{0,200}(?<!BÍ|CƠ|BẢO|LẤY|NƯỚC|ONG) ${CAPITALS}$`,
  'u',
)

/** Opening a line and set off from what follows: `TỐI MẬT. Kế hoạch …`; the two upper levels, in capitals, whatever follows. */
const OPENING = new RegExp(`^["“(\\[]?(?:${CAPITALS} ?[.:;,–—-]|(?:TUYỆT|TỐI) {1,5}MẬT(?!\\p{L}))`, 'u')
/** Closing a line, set off from what stands before. */
const CLOSING = new RegExp(`[.:;,–—-] ?${CAPITALS}[."”)\\]]?$`, 'u')

const STAMPED = [OPENING, CLOSING, FRAMED, AT_COLUMN_END, AT_COLUMN_START, BEFORE_HEADING, BEHIND_OFFICE]
/** Longer lines are prose, or a page that lost its line ends. */
const LONGEST_LINE = 400

/** Letters written one below the other are one line. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = []
  let column = ''
  for (const line of plain(text).split(/[\r\n\u2028\u2029\v\f]/)) {
    const trimmed = line.trim()
    if (LETTER.test(trimmed)) {
      column += trimmed
      continue
    }
    if (column !== '') lines.push(column)
    column = ''
    if (trimmed !== '') lines.push(trimmed)
  }
  return column === '' ? lines : [...lines, column]
}

export const hasSecretMark = (text: string): boolean =>
  linesOf(text).some(
    (line) =>
      LEVEL_LINE.test(line.toLowerCase()) ||
      (line.length <= LONGEST_LINE && (isStamp(line) || STAMPED.some((stamp) => stamp.test(line)))),
  )

const DOCUMENT =
  'tai lieu|van ban|cong van|ho so|bao cao|ke hoach|to trinh|quyet dinh|chi thi|nghi quyet|phuong an|de an|thong bao'
/** Folded words around a marked `mật`: `hồ sơ mật 12`, `mật kế hoạch`. Around `mật ong`, `bí mật`, `mật độ` stand others. */
const NAME_BEFORE = new RegExp(`(?:^|(?:^| )(?:${DOCUMENT}|dau|do|dien|[0-9]+))$`)
const NAME_AFTER = new RegExp(`^(?:$|(?:${DOCUMENT}|[0-9]+)(?: |$))`)
/** `mat` without marks may be any of nine words: only behind the name of a document, and nothing but a number after it. */
const UNMARKED_NAME = new RegExp(`(?:^| )(?:${DOCUMENT}) (?:toi )?mat(?: [0-9]+)*$`)

/** A file's name has room for few words, and often none for marks. */
export function namesSecret(fileName: string): boolean {
  const stem = plain(fileName).replace(/(?:\.[a-z0-9]{1,5}){1,2}$/i, '')
  if (hasSecretMark(stem.replaceAll('_', ' '))) return true
  const words = [...stem.toLowerCase().matchAll(WORD)].map(([word]) => word)
  const whole = words.join(' ')
  if (/(?:^| )(?:tuyệt mật|tối mật|tuyet mat)(?: |$)/.test(whole) || UNMARKED_NAME.test(whole)) return true
  const around = (from: number, to?: number) => fold(words.slice(from, to).join(' '))
  return words.some((word, at) => word === 'mật' && NAME_BEFORE.test(around(0, at)) && NAME_AFTER.test(around(at + 1)))
}
