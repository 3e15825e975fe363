/** Which numbers and addresses in what a person typed would lead to somebody? They are masked before anything is kept. */

export const MASKED_PHONE = '[đã che số điện thoại]'
export const MASKED_MAIL = '[đã che thư điện tử]'
export const MASKED_PAPER = '[đã che số giấy tờ]'

/** Written between digits to hide them from programs like this one. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const FULL_WIDTH = /[０-９＋．＠]/g

/** Bounded on both sides, so that no text can make it slow. RFC 5321 allows 64 before the @ and 255 behind it. */
const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu

/** Digits in groups, as people write numbers: `0912 345 678`, `+84-912.345.678`, `(028) 3822 1234`. */
const RUN = /[+(]{0,2}\d+(?:[ \u00a0.()-]{1,3}\d+)*/g
/** An address of a page may hold long numbers of its own; one that opens a conversation with a person is a number. */
const PAGE = /(https?:\/\/(?!(?:zalo\.me|wa\.me|api\.whatsapp\.com|viber\.click)\/)\S+)/i

/** What is counted is no phone: money, areas, people. */
const COUNTED =
  /^ {0,3}(?:đồng|đ(?!\p{L})|vnđ|vnd|usd|₫|\$|%|m2|m²|m3|ha(?!\p{L})|km|kg|tấn|tỷ|tỉ|triệu|nghìn|ngàn|người|hộ|lượt)/iu
interface Group {
  readonly digits: string
  /** In the run. */
  readonly start: number
  readonly end: number
}

const groupsOf = (run: string): readonly Group[] =>
  [...run.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

const MOBILE = /^0(?:[35789]\d{8}|1\d{9})$/
/** Fixed lines: 02, the province, 7 or 8 digits. */
const FIXED = /^02\d{8,9}$/
const isPhone = (digits: string): boolean => MOBILE.test(digits) || FIXED.test(digits)
/** Twelve digits that begin with the code of a province (001 to 096), as the citizen's id does. */
const isPaper = (digits: string): boolean => /^0\d{11}$/.test(digits)
/** Nine digits in one, as the citizen's id was until 2021, or a phone without its 0; a sum of money ends in noughts. */
const isOldPaper = (digits: string): boolean => /^\d{9}$/.test(digits) && !digits.endsWith('000')

/** `05.11.2025`, `5-11-2025`: the groups of a date. */
function isDate([day, month, year]: readonly (Group | undefined)[]): boolean {
  if (day === undefined || month === undefined || year === undefined) return false
  return +day.digits <= 31 && +month.digits <= 12 && /^(?:19|20)\d\d$/.test(year.digits) && day.digits.length <= 2
}

interface Found {
  readonly groups: number
  readonly mask: string
}

/** What begins with this group; longer readings first, so that the last digit of a fixed line is not left over. */
function numberFrom(groups: readonly Group[], at: number, plus: boolean, after: string): Found | null {
  let digits = ''
  let found: Found | null = null
  for (let to = at; to < groups.length && digits.length <= 14; to++) {
    digits += groups[to]?.digits ?? ''
    const last = to === groups.length - 1
    const abroad = /^(?:00)?84/.test(digits)
    const national = abroad ? `0${digits.replace(/^(?:00)?84\(?0?/, '')}` : digits
    const counted = last && COUNTED.test(after)
    if (isPhone(national) && (!abroad || plus || !counted)) found = { groups: to - at + 1, mask: MASKED_PHONE }
    if (isPaper(digits) || (to === at && isOldPaper(digits) && !counted))
      found = { groups: to - at + 1, mask: MASKED_PAPER }
  }
  return found
}

function maskRun(run: string, after: string): string {
  const groups = groupsOf(run)
  let masked = ''
  let from = 0
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]
    if (group === undefined) break
    if (isDate(groups.slice(at, at + 3))) {
      at += 2
      continue
    }
    const plus = run[group.start - 1] === '+'
    const found = numberFrom(groups, at, plus, after)
    if (found === null) continue
    const end = groups[at + found.groups - 1]?.end ?? group.end
    const start = /[+(]*$/.exec(run.slice(from, group.start))?.index ?? group.start - from
    masked += run.slice(from, from + start) + found.mask
    from = end
    at += found.groups - 1
  }
  return masked + run.slice(from)
}

const maskNumbers = (text: string): string =>
  text.replace(RUN, (run, at: number) => maskRun(run, text.slice(at + run.length, at + run.length + 12)))

/** Idempotent. Public short numbers (`1900 1234`, `113`), money, dates and addresses of pages stay as they are. */
export function maskContacts(text: string): string {
  const plain = text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(/\b(?:mailto|tel|sms):/gi, '')
  return plain
    .split(PAGE)
    .map((piece, at) => (at % 2 === 1 ? piece : maskNumbers(piece.replace(MAIL, MASKED_MAIL))))
    .join('')
}
