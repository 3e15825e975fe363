/** Which instant does "5 giờ trước" or "hôm qua lúc 15:00" mean, said at a known time? */
import type { WrittenDate } from '../formats/dates.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Vietnamese clocks stand seven hours before Greenwich all year. */
const VIETNAM = 7 * HOUR

/** Months and years are left out: `2 tháng trước` names no day. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:giây|second|sec)/i, 1_000],
  [/^(?:phút|minute|min)/i, MINUTE],
  [/^(?:giờ|tiếng|hour|hr)/i, HOUR],
  [/^(?:ngày|day)/i, DAY],
  [/^(?:tuần|week)/i, 7 * DAY],
]
const NUMBERS: Readonly<Record<string, number>> = { một: 1, a: 1, an: 1, hai: 2, ba: 3 }

const AGO =
  /(?<![\p{L}\p{N}])(\d{1,3}|một|hai|ba|an?)\s(giây|phút|giờ|tiếng|ngày|tuần|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?)\s(?:trước|ago)(?![\p{L}\p{N}])/iu
const NAMED_DAY =
  /(?<![\p{L}\p{N}])(hôm nay|hôm qua|hôm kia|today|yesterday)(?![\p{L}\p{N}])(?:\s?,?\s?(?:lúc|at|vào lúc)?\s?(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})?)?(?:\s?([ap]m))?/iu
const CLOCK_FIRST =
  /(?<!\d)(\d{1,2})\s?(?::|h|giờ)\s?(\d{2})?\s?,?\s(hôm nay|hôm qua|hôm kia|today|yesterday)(?![\p{L}\p{N}])/iu
const JUST_NOW = /^(?:vừa xong|mới đây|just now)$/iu
const DAYS_BACK: Readonly<Record<string, number>> = {
  'hôm nay': 0,
  today: 0,
  'hôm qua': 1,
  yesterday: 1,
  'hôm kia': 2,
}
/** Longer lines tell a story rather than a date. */
const LINE = 60

const startOfDay = (now: Date): number => Math.floor((now.getTime() + VIETNAM) / DAY) * DAY - VIETNAM

function onDay(now: Date, day: string, hour: string | undefined, minute: string | undefined): WrittenDate | null {
  const back = DAYS_BACK[day.toLowerCase()]
  if (back === undefined) return null
  const [h, m] = [Number(hour ?? 0), Number(minute ?? 0)]
  if (h > 23 || m > 59) return null
  const at = startOfDay(now) - back * DAY + h * HOUR + m * MINUTE
  return at > now.getTime() ? null : { instant: new Date(at), zoned: false, timed: hour !== undefined }
}

/** `now` is when the page was captured. Null for lines without such words, and for what would lie ahead of it. */
export function parseRelativeDate(line: string, now: Date): WrittenDate | null {
  const text = line
    .slice(0, LINE + 1)
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length > LINE) return null
  if (JUST_NOW.test(text)) return { instant: now, zoned: true, timed: true }
  const ago = AGO.exec(text)
  if (ago !== null) {
    const count = NUMBERS[(ago[1] ?? '').toLowerCase()] ?? Number(ago[1])
    const unit = UNITS.find(([name]) => name.test(ago[2] ?? ''))?.[1]
    if (unit === undefined) return null
    const instant = new Date(now.getTime() - count * unit)
    // "3 days ago" names a day and no minute of it.
    return { instant: unit < DAY ? instant : new Date(startOfDay(instant)), zoned: true, timed: unit < DAY }
  }
  const clockFirst = CLOCK_FIRST.exec(text)
  if (clockFirst !== null) return onDay(now, clockFirst[3] ?? '', clockFirst[1], clockFirst[2])
  const named = NAMED_DAY.exec(text)
  if (named === null) return null
  const afternoon = named[4]?.toLowerCase() === 'pm' && Number(named[2]) < 12
  return onDay(now, named[1] ?? '', afternoon ? String(Number(named[2]) + 12) : named[2], named[3])
}
