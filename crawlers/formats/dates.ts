/** Which instant does a written date mean? Vietnamese pages write day before month and the time of +07:00. */

export interface WrittenDate {
  readonly instant: Date
  /** The writer named the offset; else +07:00 was taken. */
  readonly zoned: boolean
  /** False for a bare day: the instant is its midnight in Viet Nam. */
  readonly timed: boolean
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of Greenwich; null when not written. */
  readonly offset: number | null
  readonly timed: boolean
}

const VIETNAM = 7 * 60
const MINUTE = 60_000
/** A page of the web, and an archive that may hold scans: anything outside is a typing error or another number. */
const [FIRST_YEAR, LAST_YEAR] = [1945, 2100]

function instantOf(parts: Parts): WrittenDate | null {
  const { year, month, day, hour, minute, second } = parts
  if (year < FIRST_YEAR || year > LAST_YEAR || hour > 23 || minute > 59 || second > 59) return null
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  const read = new Date(utc)
  // Date.UTC rolls 31/02 over into March.
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return null
  return {
    instant: new Date(utc - (parts.offset ?? VIETNAM) * MINUTE),
    zoned: parts.offset !== null,
    timed: parts.timed,
  }
}

/** `Z`, `+07:00`, `+0700`, `+07`, `GMT+7`, `UTC`; null for none. */
function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone === '') return null
  const match = /([+-])\s?(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (match === null) return /^(z|gmt|utc|ut)$/i.test(zone) ? 0 : null
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (size > 14 * 60) return null
  return match[1] === '-' ? -size : size
}

const number = (digits: string | undefined): number => Number(digits ?? 0)

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?(?:\d{2})?)?)?$/i
const RFC822 =
  /^(?:[a-z]{3,9},?\s)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}[ -](\d{4})(?:,?\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s?((?:GMT|UTC)?\s?[+-]\d{1,2}:?(?:\d{2})?|GMT|UTC|UT|Z)?)?/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date from a meta tag, JSON-LD, a feed or a `datetime` attribute; falls back to the visible forms. */
export function parseMachineDate(raw: string | null | undefined): WrittenDate | null {
  if (raw === null || raw === undefined || raw.length > 100) return null
  const text = raw.replace(/\s+/g, ' ').trim()
  const iso = ISO.exec(text)
  if (iso !== null)
    return instantOf({
      year: number(iso[1]),
      month: number(iso[2]),
      day: number(iso[3]),
      hour: number(iso[4]),
      minute: number(iso[5]),
      second: number(iso[6]),
      offset: offsetMinutes(iso[7]),
      timed: iso[4] !== undefined,
    })
  const rfc = RFC822.exec(text)
  if (rfc !== null)
    return instantOf({
      year: number(rfc[3]),
      month: MONTHS.indexOf((rfc[2] ?? '').toLowerCase()) + 1,
      day: number(rfc[1]),
      hour: number(rfc[4]),
      minute: number(rfc[5]),
      second: number(rfc[6]),
      offset: offsetMinutes(rfc[7]),
      timed: rfc[4] !== undefined,
    })
  return parseVisibleDate(text)
}

const DAY = String.raw`(?<!\d)(?:(?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4})|ngày\s(?<dw>\d{1,2})\stháng\s(?<mw>\d{1,2})\snăm\s(?<yw>\d{4}))(?!\d)`
const CLOCK = String.raw`(?<!\d)(?<h>\d{1,2})\s?(?::|h|giờ|g)\s?(?<min>\d{2})(?::(?<s>\d{2}))?(?!\d)'?\s?(?<half>[AP]M)?`
const ZONE = String.raw`(?:\s?[([]?\s?(?:GMT|UTC)\s?(?<zone>[+-]\d{1,2}(?::?\d{2})?)\s?[)\]]?)?`
/** What papers put between the day and the time: `, `, ` - `, ` | `, ` lúc `. */
const BETWEEN = String.raw`\s?(?:[,|–-]|lúc)?\s?`
const DAY_FIRST = new RegExp(`${DAY}(?:${BETWEEN}${CLOCK})?${ZONE}`, 'iu')
const CLOCK_FIRST = new RegExp(`${CLOCK}${ZONE}${BETWEEN}(?:ngày\\s)?${DAY}`, 'iu')
/** Enough for the longest date line seen with its weekday and labels. */
const LINE = 300

/** `18:07 PM` is a 24-hour clock with a needless PM; `03:04 PM` can only be the afternoon; `12:05 AM` only midnight. */
function hourOf(hour: number, half: string | undefined): number {
  if (half?.toUpperCase() === 'PM' && hour < 12) return hour + 12
  if (half?.toUpperCase() === 'AM' && hour === 12) return 0
  return hour
}

/** The first date in a line that people read: `Thứ bảy, 7/3/2026, 00:05 (GMT+7)`, `15:20 | 12/05/2020`. */
export function parseVisibleDate(line: string): WrittenDate | null {
  const text = line.slice(0, LINE).replace(/\s+/g, ' ')
  const groups = (CLOCK_FIRST.exec(text) ?? DAY_FIRST.exec(text))?.groups
  if (groups === undefined) return null
  const timed = groups.h !== undefined
  return instantOf({
    year: number(groups.y ?? groups.yw),
    month: number(groups.m ?? groups.mw),
    day: number(groups.d ?? groups.dw),
    hour: timed ? hourOf(number(groups.h), groups.half) : 0,
    minute: number(groups.min),
    second: number(groups.s),
    offset: timed ? offsetMinutes(groups.zone) : null,
    timed,
  })
}
