/** When is a published page looked at again, and what did that find: the same, an edit, a correction, a removal, a refusal? */
import { changeOf } from '#data/model/change.js'
import type { Extraction } from '#data/model/draft.js'
import type { Recheck } from '#data/model/look.js'
import type { Outcome } from '#data/model/outcome.js'
import { DAY } from '#data/model/time.js'
import { canonical } from '#data/model/vietnamese.js'
import { canonicalAddress } from './address.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long after the first capture; most corrections of a hurried article come within the quarter of an hour. */
const FIRST_LOOK = 15 * MINUTE
/** Ages up to which a step holds. Newsdiffs' schedule, made lighter: the tail of edits is long and thin. */
const STEPS: readonly (readonly [age: number, step: number])[] = [
  [6 * HOUR, HOUR],
  [DAY, 3 * HOUR],
  [14 * DAY, DAY],
  [60 * DAY, 7 * DAY],
]
/** Older pages are not looked at again unless a case is open on them. */
const LAST_AGE = 60 * DAY
const WEEK = 7 * DAY
/** Between two looks that find nothing there, before it counts as removed: editors take pages down for minutes. */
const SURE_AFTER = HOUR

export interface Rechecked {
  /** First capture. */
  readonly capturedAt: Date
  readonly publishedAt: Date | null
  /** Looks again so far. */
  readonly looks: number
  readonly lastAt: Date | null
  /** When an edit was last found. */
  readonly changedAt: Date | null
  /** A case is open on it. */
  readonly open: boolean
  /** The last look did not find it there: a second one, soon, makes sure. */
  readonly missing?: boolean
}

/** Null: not any more. A date gone by means: due. An edit starts the decay anew. */
export function nextRecheck(item: Rechecked, now: Date): Date | null {
  const { capturedAt, publishedAt, changedAt, lastAt, open } = item
  if (lastAt !== null && item.missing === true) return new Date(lastAt.getTime() + SURE_AFTER)
  // A page cannot be read before it is published: a date in the future is a wrong clock.
  const published = publishedAt !== null && publishedAt < capturedAt ? publishedAt : capturedAt
  const born = Math.max(published.getTime(), changedAt?.getTime() ?? 0)
  const from = (lastAt ?? capturedAt).getTime()
  const age = from - born
  const decayed = STEPS.find(([until]) => age < until)?.[1] ?? WEEK
  const step = open ? Math.min(decayed, age < WEEK ? HOUR : 3 * HOUR) : decayed
  const next = from + (lastAt === null && age < DAY ? FIRST_LOOK : step)
  if (!open && (next > born + LAST_AGE || now.getTime() > born + LAST_AGE)) return null
  return new Date(next)
}

/** What was read at the address, and where redirects led. */
export interface Seen {
  readonly page: Extraction
  readonly asked: string
  readonly finalUrl: string
}

/** Reasons of the fetcher and of extract that say: not there any more. */
export const GONE: readonly string[] = ['trang không còn', 'trang đã gỡ: địa chỉ bài trả về trang chủ']
/** Of the fetcher, for a 304 that nobody asked for. */
export const NOTHING_NEW = 'máy chủ báo không có gì mới'
/** Of the fetcher: no answer could be had, but not because of the page. */
export const OUT_OF_REACH: readonly string[] = ['địa chỉ trong mạng nội bộ', 'cổng không phải của trang mạng']

/** Less than this share of what was there is something else, or a great deal was taken out. */
const MUCH_SHORTER = 0.6
/** So little can be a notice of any wording. */
const [LITTLE_TEXT, LITTLE_SHARE] = [200, 0.25]
/** Notices stand in the first lines. */
const NOTICE = 1_500

const SAYS_GONE =
  /(?:trang|bài viết|bài báo|tin bài|nội dung|đường dẫn|liên kết)[^.!?\n]{0,40}(?:không (?:còn )?tồn tại|không tìm thấy|đã (?:bị |được )?(?:gỡ|xóa|xoá|hủy|rút))|không tìm thấy (?:trang|bài viết|nội dung|đường dẫn)|404 not found|lỗi 404|page not found/i
const SAYS_REFUSED =
  /đăng nhập để (?:đọc|xem)|dành (?:riêng )?cho (?:thuê bao|hội viên|bạn đọc trả phí|độc giả trả phí|thành viên)|đăng ký (?:thuê bao|gói|tài khoản)[^.!?\n]{0,40}(?:đọc|xem) tiếp|bạn đã đọc hết|xác (?:minh|nhận) (?:bạn|rằng|không phải)|không phải (?:là )?(?:rô-?bốt|robot|người máy)|đang (?:kiểm tra|xác minh) trình duyệt|hệ thống (?:đang )?(?:bảo trì|quá tải|nâng cấp)|đang bảo trì|subscribe to (?:continue|read)|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|just a moment|under maintenance|access denied/i

const isHome = (address: string): boolean =>
  URL.canParse(address) && /^\/(?:index\.\w{3,5})?$/.test(new URL(address).pathname)

/** Is this a page of another address than the one that was asked for, whatever door it came through? */
function ledElsewhere({ asked, finalUrl }: Seen): boolean {
  const [from, to] = [canonicalAddress(asked), canonicalAddress(finalUrl)]
  return from !== null && to !== null && from !== to
}

/** The share of the old text's words that the new one still has; cheap, and enough to tell another article. */
function sharedWords(before: string, after: string): number {
  const words = (text: string) => new Set(canonical(text).toLowerCase().split(/\s+/))
  const [old, now] = [words(before), words(after)]
  let kept = 0
  for (const word of old) if (now.has(word)) kept += 1
  return kept / Math.max(old.size, 1)
}
/** Two articles of one paper share about a third of their words. */
const SAME_ARTICLE = 0.5

/** Does its longest paragraph still stand there, whatever stands around it? */
function stillShows(before: string, { text }: Extraction): boolean {
  const paragraphs = canonical(before).split('\n')
  const longest = paragraphs.reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest !== '' && text.includes(longest)
}

type Kind = 'gone' | 'something else' | 'the article'

function kindOf(before: { readonly text: string }, seen: Seen): Kind {
  const { page, asked, finalUrl } = seen
  if (isHome(finalUrl) && !isHome(asked)) return 'gone'
  const notice = canonical(`${page.title ?? ''}\n${page.text}`).slice(0, NOTICE)
  const shorter = page.text.length < before.text.length * MUCH_SHORTER
  if (shorter && SAYS_GONE.test(notice)) return 'gone'
  // An article that is taken for a list all of a sudden has a new layout, not a new fate.
  if (page.kind === 'listing') return stillShows(before.text, page) ? 'something else' : 'gone'
  if (page.kind === 'other' || page.text === '') return 'something else'
  if (shorter && SAYS_REFUSED.test(notice)) return 'something else'
  if (page.text.length < LITTLE_TEXT && page.text.length < before.text.length * LITTLE_SHARE) return 'something else'
  return ledElsewhere(seen) && sharedWords(before.text, page.text) < SAME_ARTICLE ? 'gone' : 'the article'
}

/**
 * What a look again found. @param last the look again before this one; null when this is the first
 * @param at of this look
 */
export function judgeRecheck(
  before: { readonly title: string | null; readonly text: string },
  now: Outcome<Seen | 'not-modified'>,
  last: { readonly outcome: Recheck; readonly at: Date } | null,
  at: Date,
): Recheck {
  const gone = (): Recheck => {
    if (last?.outcome === 'removed') return 'removed'
    return last?.outcome === 'missing' && at.getTime() - last.at.getTime() >= SURE_AFTER ? 'removed' : 'missing'
  }
  if (now.kind === 'retry') return 'unreachable'
  if (now.kind === 'quarantine') return 'challenged'
  if (now.kind === 'skip') {
    if (GONE.includes(now.reason)) return gone()
    if (now.reason === NOTHING_NEW) return 'unchanged'
    return OUT_OF_REACH.includes(now.reason) ? 'unreachable' : 'challenged'
  }
  if (now.value === 'not-modified') return 'unchanged'
  const kind = kindOf(before, now.value)
  if (kind === 'gone') return gone()
  if (kind === 'something else') return 'challenged'
  const { title, lead, text } = now.value.page
  return changeOf({ ...before, lead: null }, { title, lead, text }) ?? 'unchanged'
}
