/** Is this text what a page asks of its reader before it shows any: to pay, to log in, to accept, to run a script? */

/** Lines of walls, in the words of Vietnamese and English pages. */
const WALL = [
  /(?:đăng nhập|đăng ký|mua gói|trả phí|nâng cấp).{0,60}(?:để (?:đọc|xem)|đọc tiếp|xem tiếp|toàn bộ nội dung)/iu,
  /(?:bài viết|nội dung)(?: này)? (?:chỉ )?dành (?:riêng )?cho (?:thuê bao|thành viên|độc giả|hội viên|người dùng)/iu,
  /(?:chúng tôi|website|trang (?:web|này)).{0,40}sử dụng cookie/iu,
  /(?:chấp nhận|từ chối|đồng ý).{0,20}(?:tất cả )?cookie/iu,
  /(?:subscribe|sign in|log in|register|create (?:a|an|your) (?:free )?account|become a member).{0,60}(?:to (?:continue|read|keep|access|unlock|view)|for (?:full|unlimited) access)/iu,
  /(?:this|the) (?:article|content|story) is (?:only |exclusively )?(?:for|available to) (?:paying |premium |registered )?(?:subscribers|members)/iu,
  /(?:already a (?:subscriber|member)|you(?:'|’)ve (?:read|reached) .{0,40}(?:free|limit)|unlimited (?:digital )?access)/iu,
  /(?:we|our (?:partners|site)|this (?:site|website)).{0,60}\bcookies\b/iu,
  /(?:enable|turn on|requires?|bật).{0,20}javascript|javascript (?:is|must be|has been) (?:disabled|enabled|turned)/iu,
  /(?:accept|reject|manage) (?:all )?(?:cookies|preferences|consent)|privacy (?:settings|choices)|consent to/iu,
]
/** Fewer characters than this beside a wall are its decoration. */
const NOTHING = 160
/** A teaser of two paragraphs before a wall is at most this long. */
const TEASER = 700
/** Beyond this a line is a paragraph that happens to speak of such things. */
const LONGEST = 400
/** What publishers tell search engines of articles that they show to subscribers only. */
const CLOSED = /"isAccessibleForFree"\s{0,5}:\s{0,5}"?false/i

const isWall = (line: string): boolean => line.length <= LONGEST && WALL.some((words) => words.test(line))

/** True when the page shows a wall, and beside it nothing, or no more than the teaser of an article declared closed. */
export function isNothingButWall(text: string, outline: readonly string[], markup: string): boolean {
  const own = text.split('\n').filter((line) => !isWall(line))
  const length = own.reduce((sum, line) => sum + line.length, 0)
  if (length >= TEASER || !outline.some(isWall)) return false
  return length < NOTHING || CLOSED.test(markup)
}
