/** Which words of a text are its matter, so that counters, dates of updating, ads and pointers to other news can change without it? */
import { canonical } from './vietnamese.js'

/** Longer lines are sentences, whatever they begin with. */
const LONGEST_NOTE = 160
/** Titles under a heading of related news that are taken for such. */
const MOST_RELATED = 8

/** Nothing that a reader sees: soft hyphen, zero-width characters, directions of writing, byte-order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

/** Words, numbers with their separators, and the signs that change a number's meaning. Everything else is punctuation. */
const TOKEN = /(?<![\p{L}\p{N}])[-−+](?=\d)|\p{N}+(?:[.,:/-]\p{N}+)*|[\p{L}\p{M}]+|[%‰$€£¥₫°+<>=]/gu

/** Spelled either way by the papers, in lower case only: a name keeps its letter. */
const EITHER_LETTER = new Map([
  ['tỉ', 'tỷ'],
  ['kỉ', 'kỷ'],
  ['kĩ', 'kỹ'],
  ['sĩ', 'sỹ'],
  ['mĩ', 'mỹ'],
  ['lí', 'lý'],
  ['quí', 'quý'],
  ['vỹ', 'vĩ'],
])

/** `07-03-2026` as `7/3/2026`, `1.500` as `1500`, `1.5` as `1,5`: one number, however it is punctuated. */
function numberForm(number: string): string {
  if (/^\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?$/.test(number) && (/[-/]/.test(number) || number.split('.').length === 3))
    return number
      .split(/[-/.]/)
      .map((part) => String(Number(part)))
      .join('/')
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(number)) return number.replaceAll('.', '')
  return /^\d+\.\d{1,2}$/.test(number) ? number.replace('.', ',') : number
}

function tokensOf(text: string): string[] {
  return (text.match(TOKEN) ?? []).map((token) =>
    /^\p{N}/u.test(token) ? numberForm(token) : (EITHER_LETTER.get(token) ?? token.toLowerCase()),
  )
}

/** What dates, times and counters are made of; a note of nothing else says nothing about the matter. */
const STAMP_WORDS = new Set(
  `cập nhật lúc ngày giờ phút giây trước cách đây tháng năm thứ hai ba tư sáu bảy chủ nhật hôm nay qua vừa xong sáng trưa chiều tối đêm
   đăng xuất bản gmt utc am pm h g p updated update published last modified at on ago hours hour minutes minute days day ict
   monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
   january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
/** Beside the number of a counter. */
const COUNTER_WORDS = new Set(
  `lượt xem đọc nghe thích chia sẻ bình luận ý kiến phản hồi tổng số người theo dõi like likes share shares view views comment comments
   k n tr nghìn triệu tim cảm xúc quan tâm`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const COUNTED = /lượt|bình luận|ý kiến|phản hồi|chia sẻ|thích|cảm xúc|quan tâm|views?|likes?|shares?|comments?/i
const DATED =
  /\d{1,2}\s?[:hg/.-]\s?\d{1,2}|\d\s*(?:giây|phút|giờ|ngày|tuần|tháng|năm|minutes?|hours?|days?)\s*(?:trước|ago)|cách đây \d/i
const UPDATED = /cập nhật|updated?|đăng (?:lúc|ngày)|xuất bản|last modified/i

const isNumber = (token: string): boolean => /^\p{N}/u.test(token) || /^[-−+]$/.test(token)

/** Does the note hold only dates, times and counters, and at least one of them? */
function isStamp(note: string): boolean {
  if (!DATED.test(note) && !COUNTED.test(note) && !UPDATED.test(note)) return false
  const words = tokensOf(note).filter((token) => !isNumber(token) && !/^\d/.test(token))
  return words.every((word) => STAMP_WORDS.has(word) || COUNTER_WORDS.has(word))
}

const AD =
  /^[\s[(*-]*(?:quảng cáo|advertisement|ads?|qc|nội dung tài trợ|bài viết được tài trợ|tài trợ|sponsored|thông tin doanh nghiệp tài trợ)[\s\])*.:-]*$/i
/** A pointer with the title of what it points to. */
const POINTER =
  /^[\s*•-]*(?:>{1,3}|»|›|→|☞|👉|📌|(?:mời (?:quý )?(?:bạn đọc|độc giả)?\s*)?(?:xem|đọc|tìm hiểu) (?:thêm|tiếp|ngay|chi tiết)\b|(?:tin|bài|chủ đề|video|đọc) (?:bài )?liên quan\s*:|có thể bạn quan tâm\s*:|tin cùng (?:chuyên mục|chủ đề)\s*:|read more|see also|related\s*:)/iu
const FOLLOW_US =
  /^[\s*•-]*(?:mời (?:quý )?(?:bạn đọc|độc giả|vị)|(?:bạn đọc |độc giả )?(?:có thể )?theo dõi|bấm|nhấn|tải ứng dụng|đăng ký)[^.!?]{0,120}(?:google news|zalo|facebook|tiktok|youtube|telegram|fanpage|ứng dụng|bản tin)/i
/** Alone on its line, titles follow. */
const RELATED_HEADING =
  /^[\s*•-]*(?:(?:tin|bài|bài viết|video|chủ đề|đọc thêm) (?:bài )?liên quan|tin (?:cùng (?:chuyên mục|chủ đề)|nên đọc|nổi bật|mới(?: nhất| hơn)?|đọc nhiều(?: nhất)?|khác)|đọc nhiều(?: nhất)?|(?:có thể )?bạn (?:có thể )?quan tâm|đừng bỏ lỡ|xem (?:thêm|nhiều)|đọc thêm|có thể bạn quan tâm|related (?:news|articles|stories))\s*:?\s*$/i
const ENDS_A_SENTENCE = /[.!?…:;]["”’)]?\s*$/

const isNote = (line: string): boolean =>
  line.length <= LONGEST_NOTE && (AD.test(line) || POINTER.test(line) || FOLLOW_US.test(line) || isStamp(line))

/** Remarks in brackets and sentences inside a paragraph go only when they say themselves that they are notes of the editor's. */
const isRemark = (piece: string): boolean =>
  piece.length <= LONGEST_NOTE && (UPDATED.test(piece) || /lượt (?:xem|đọc)|bình luận/i.test(piece)) && isStamp(piece)

function withoutRemarks(line: string): string {
  return line
    .replace(/[([][^()[\]]{1,160}[)\]]/g, (bracket) => (isRemark(bracket) ? ' ' : bracket))
    .split(/(?<=[.!?…])\s+/)
    .filter((sentence) => !isRemark(sentence))
    .join(' ')
}

/** The words that count, paragraph marks aside, in their order. */
export function matterOf(text: string): readonly string[] {
  const matter: string[] = []
  let related = 0
  for (const raw of canonical(text).replace(INVISIBLE, '').split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    if (line.length <= LONGEST_NOTE && RELATED_HEADING.test(line)) {
      related = MOST_RELATED
      continue
    }
    if (related > 0 && line.length <= LONGEST_NOTE && !ENDS_A_SENTENCE.test(line)) {
      related -= 1
      continue
    }
    related = 0
    if (isNote(line)) continue
    for (const token of tokensOf(withoutRemarks(line))) matter.push(token)
  }
  return matter
}

/** Of a headline a question mark counts too: it makes an open question of what was said to be so. */
export const matterOfTitle = (title: string): readonly string[] => [
  ...tokensOf(withoutRemarks(canonical(title).replace(INVISIBLE, ''))),
  ...(/\?["”’)]?\s*$/.test(title) ? ['?'] : []),
]
