/** When does an item speak, and is it one of a series that comes every day? */

import { DAY } from '#data/model/time.js'
import { fold } from '#data/model/vietnamese.js'

export interface When {
  /** Null when its source gives no time. */
  readonly at: number | null
  /** Day of the year, 0–365, in Vietnam: of its time, else the first that its own words name. */
  readonly day: number | null
  /** Weather, gold, lottery: the same words every day about another day. */
  readonly serial: boolean
}

/** Titles, folded, of what comes every day or week. */
const SERIAL =
  /^(?:\W*)(?:ban tin |diem tin|du bao |tin )*(?:thoi tiet|du bao thoi tiet|gia (?:vang|bac|xang|usd|do la|ca phe|ho tieu|tieu|cao su|lua|gao|thep|heo|lon|ga|sau rieng)\b|ty gia|ket qua xo so|xo so|xs(?:mb|mt|mn)\b|kqxs|lich (?:cup|cat|ngung|mat) (?:dien|nuoc)|lich thi dau|lich truyen hinh|tu vi|lai suat (?:ngan hang |tiet kiem )?(?:hom nay|ngay)|chung khoan (?:hom nay|ngay)|lich am|con so may man)/

const LEAD = 300
const DAY_MONTH = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/g
const MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const YEAR = 366
const VIETNAM = 7 * 3_600_000

function dayOfYear(day: number, month: number): number | null {
  const length = MONTHS[month - 1]
  if (length === undefined || day < 1 || day > length) return null
  return MONTHS.slice(0, month - 1).reduce((sum, days) => sum + days, 0) + day - 1
}

function statedDay(text: string): number | null {
  for (const [, day, month] of text.matchAll(DAY_MONTH)) {
    const found = dayOfYear(Number(day), Number(month))
    if (found !== null) return found
  }
  return null
}

export function whenOf({
  title,
  text,
  publishedAt,
}: {
  readonly title: string | null
  readonly text: string
  readonly publishedAt: Date | null
}): When {
  const head = (title ?? '').slice(0, LEAD)
  const serial = SERIAL.test(fold(head))
  if (publishedAt === null) return { at: null, day: statedDay(head) ?? statedDay(text.slice(0, LEAD)), serial }
  const local = new Date(publishedAt.getTime() + VIETNAM)
  return { at: publishedAt.getTime(), day: dayOfYear(local.getUTCDate(), local.getUTCMonth() + 1), serial }
}

/** News of one event goes on for days; a trial a year later is another story. */
const MOST_DAYS = 6

/** Could the two speak of one event, by their times? `unknown` when one of them says too little. */
export function apart(a: When, b: When): 'apart' | 'near' | 'unknown' {
  const known = a.day !== null && b.day !== null
  if (a.serial && b.serial && (!known || a.day !== b.day)) return 'apart'
  if (a.at !== null && b.at !== null) return Math.abs(a.at - b.at) > MOST_DAYS * DAY ? 'apart' : 'near'
  if (a.day === null || b.day === null) return 'unknown'
  const days = Math.abs(a.day - b.day)
  return Math.min(days, YEAR - days) > MOST_DAYS ? 'apart' : 'unknown'
}
