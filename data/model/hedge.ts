/** Does a sentence that repeats a Claim say that it is not known, or whose it is? What is unverified never stands as a fact. */

import type { Accuracy } from './verdict.js'
import { fold } from './vietnamese.js'

/** By the first part of a BCP 47 tag: how a language says that something has not been checked. */
const UNVERIFIED_WORDS: ReadonlyMap<string, RegExp> = new Map([
  [
    'vi',
    /chưa (?:được )?(?:kiểm chứng|xác minh|xác thực|xác nhận)|đang (?:được )?(?:xác minh|kiểm tra|kiểm chứng|làm rõ)|chưa (?:có|đủ) (?:căn cứ|kết luận)/u,
  ],
  [
    'en',
    /\b(?:unverified|unconfirmed|not (?:yet )?(?:been )?(?:verified|confirmed)|being (?:verified|checked)|under verification)\b/u,
  ],
  ['zh', /未经?(?:核实|证实)|尚未(?:得到)?(?:核实|证实)|正在核实|有待核实/u],
  ['lo', /ຍັງບໍ່(?:ທັນ)?(?:ໄດ້)?(?:ຮັບ)?(?:ການ)?(?:ຢືນຢັນ|ກວດສອບ)/u],
  ['km', /មិនទាន់(?:ត្រូវ)?(?:បាន)?(?:ផ្ទៀងផ្ទាត់|បញ្ជាក់)/u],
])

const UNVERIFIABLE_WORDS = /không (?:thể )?(?:kiểm chứng|xác minh)|cannot be (?:verified|confirmed)|无法(?:核实|证实)/u

/** Quotation marks, who said it, or that it is wrong. */
const ATTRIBUTED =
  /[“”"«»「」『』]|cho rằng|lan truyền|đăng tải|có bài đăng|phản ánh|được cho là|thông tin (?:về|cho|nói)|tin đồn|nội dung nêu|sai sự thật|không đúng|thiếu chính xác|không chính xác|không có (?:căn cứ|cơ sở)|\b(?:claim|alleg|rumou?r|said|says|report(?:ed|s)|false|inaccurate|untrue)|网传|传言|声称|不实|虚假/u

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? ''

/** Null: no list of words for this language, so nobody but a person can tell. */
export function saysUnverified(text: string, language: string): boolean | null {
  return UNVERIFIED_WORDS.get(primary(language))?.test(text.normalize('NFC').toLowerCase()) ?? null
}

/** Null when the sentence may stand beside this accuracy; else what it must say, in Vietnamese. */
export function hedgeFault(text: string, language: string, accuracy: Accuracy): string | null {
  if (accuracy === 'true') return null
  const said = saysUnverified(text, language)
  if (accuracy === 'unverified') {
    if (said === true) return null
    return said === null
      ? `nhắc lại nội dung chưa kiểm chứng bằng ngôn ngữ “${language}”, máy không đọc được câu có nói rõ như vậy hay không: hãy bỏ câu này khỏi bản ấy`
      : 'nhắc lại nội dung chưa kiểm chứng mà không nói rõ là “chưa kiểm chứng” hoặc “đang xác minh”'
  }
  const lower = text.normalize('NFC').toLowerCase()
  if (said === true || ATTRIBUTED.test(lower) || UNVERIFIABLE_WORDS.test(lower)) return null
  return 'nhắc lại nội dung của người khác như một sự thật: hãy nói ai nêu, hoặc đặt trong ngoặc kép'
}

const lettersOf = (text: string): string =>
  ` ${(fold(text.normalize('NFC')).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')} `

/** Fewer words than these may stand in any sentence by chance. */
const TELLING_WORDS = 4

/** Does the text hold the words of a Claim, whatever the marks and the punctuation? */
export function repeats(text: string, claim: string): boolean {
  const words = lettersOf(claim)
  return words.trim().split(' ').length >= TELLING_WORDS && lettersOf(text).includes(words)
}
