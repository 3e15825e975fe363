/** Does a search ask for somebody by name? Then it needs a purpose, and the log keeps both (R12). */
import { canonical, fold } from './vietnamese.js'

/** Family names of nearly all Vietnamese people; their own list, from general knowledge. */
const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Lương Lưu Thái Châu Cao Chu Kiều Quách Tăng Thạch Triệu Nông Lò Vi Lục Hứa Tống Nghiêm Doãn Khuất Ninh La Mạc Bế Giàng Vàng Sùng Thào Kim Sơn Danh Ksor Rơ Y H'
    .split(' ')
    .map((name) => name.toLowerCase())

/** Words between family and given name that hardly stand there in anything else. */
const MIDDLE = [
  'văn',
  'thị',
  'đình',
  'hữu',
  'đức',
  'ngọc',
  'minh',
  'quốc',
  'xuân',
  'thanh',
  'công',
  'quang',
  'bá',
  'duy',
  'anh',
  'hồng',
  'thu',
  'kim',
]

/** How somebody is spoken of. */
const HONORIFIC = ['ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'cụ', 'thầy']

const WORD = /[\p{L}\p{M}]+/gu
const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word)
const LONGEST_NAME = 5

const marked = { family: new Set(FAMILY), middle: new Set(MIDDLE), honorific: new Set(HONORIFIC) }
const bare = {
  family: new Set(FAMILY.map(fold)),
  middle: new Set(MIDDLE.map(fold)),
  honorific: new Set<string>(),
}

/**
 * The name of somebody that a text asks for; null when none does.
 * @param isPlace whether a run of words is the name of a place: Hoàng Văn Thụ is a commune too
 */
export function personAskedFor(text: string, isPlace: (name: string) => boolean): string | null {
  const words = canonical(text).match(WORD) ?? []
  const lists = words.some((word) => fold(word) !== word) ? marked : bare
  const form = (word: string) => (lists === marked ? word.toLowerCase() : fold(word).toLowerCase())
  for (let at = 0; at < words.length; at += 1) {
    const name = nameAt(
      words.slice(at, at + LONGEST_NAME),
      form,
      lists,
      at > 0 && lists.honorific.has(form(words[at - 1] ?? '')),
    )
    if (name !== null && !startsWithPlace(name, isPlace)) return name
  }
  return null
}

/** `Hoàng Văn Thụ Lạng Sơn` goes on after the name of a commune. */
function startsWithPlace(name: string, isPlace: (name: string) => boolean): boolean {
  const words = name.split(' ')
  return words.some((_, at) => at > 0 && isPlace(words.slice(0, at + 1).join(' ')))
}

function nameAt(
  words: readonly string[],
  form: (word: string) => string,
  lists: typeof marked,
  called: boolean,
): string | null {
  const [first = '', second = '', third] = words
  if (second === '') return called && startsUpper(first) ? first : null
  if (called && startsUpper(first)) return words.filter(startsUpper).join(' ')
  if (!lists.family.has(form(first))) return null
  const capitals = words.findIndex((word) => !startsUpper(word))
  const run = words.slice(0, capitals === -1 ? words.length : capitals)
  if (run.length >= 3) return run.join(' ')
  if (third !== undefined && lists.middle.has(form(second))) return words.slice(0, 3).join(' ')
  return null
}
