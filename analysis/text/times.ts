/** Which times does a text name? `25/7`, `sáng 5/6`, `10h30 ngày 2-9-2025`, `tháng 7 năm ngoái`, `quý III`, `giai đoạn 2021-2025`. */
import type { Span } from '#data/model/judgement.js'
import { canonical } from '#data/model/vietnamese.js'
import { HOUR, type Period } from './calendar.js'
import { type Atom, CLOCKS, PERIODS, WEEKDAYS } from './time-words.js'

export type Precision = 'minute' | 'part-of-day' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year' | 'years'

export interface TimeSpan extends Span {
  readonly precision: Precision
  /** Inclusive, and exclusive; null where the text does not say it and nothing tells: no year and no date of writing, or a lunar date. */
  readonly from: Date | null
  readonly to: Date | null
}

interface Found extends Span {
  readonly atom: Atom
}

/** Between a clock or a part of the day and its day: `10h30 ngày 25/7`, `sáng mùng 5`, `chiều nay, 2/9`. */
const JOINT = /^[\s,(]{0,3}(?:(?:của|vào|hôm|ngày|trong|thứ|t)\s{1,2}){0,2}$/
const RANGE = /^\s?(?:-|–|—|đến|tới)\s?(?:(?:hết|hết ngày|ngày|năm|tháng)\s){0,2}$/
/** A joint is a few words. */
const LONGEST_JOINT = 18

/** What cannot be before the day begins or after it ends: wide on purpose. Hours. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  'rạng sáng': [0, 7],
  sáng: [0, 12],
  trưa: [10, 15],
  chiều: [12, 19],
  tối: [17, 24],
  đêm: [17, 30],
}

function hoursInto(part: string | null, hour: number): number {
  if ((part === 'chiều' || part === 'tối') && hour < 12) return hour + 12
  if (part === 'trưa' && hour < 4) return hour + 12
  if (part === 'đêm' && hour >= 6 && hour <= 12) return hour + 12
  return hour
}

const shifted = (from: Date, hours: number): Date => new Date(from.getTime() + hours * HOUR)

/** All atoms in the text, the longest at each place. */
function atomsOf(text: string, now: Date | null): readonly Found[] {
  const found: Found[] = []
  for (const { pattern, read } of [...CLOCKS, ...WEEKDAYS, ...PERIODS])
    for (const match of text.matchAll(pattern)) {
      const atom = read(match, now)
      if (atom !== null) found.push({ start: match.index, end: match.index + match[0].length, atom })
    }
  const order = found.sort((a, b) => a.start - b.start || b.end - a.end)
  const apart: Found[] = []
  for (const one of order) if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one)
  return apart
}

interface Open extends Span {
  hour: number | null
  minute: number
  part: string | null
  day: (Atom & { kind: 'period' }) | null
  /** A clock, part or weekday of a day that may still come. */
  readonly waits: boolean
}

function closed(open: Open): TimeSpan | null {
  const { start, end, day, part, hour } = open
  if (hour !== null) {
    const from = day?.period && day.precision === 'day' ? shifted(day.period.from, hoursInto(part, hour)) : null
    const exact = from === null ? null : new Date(from.getTime() + open.minute * 60_000)
    return {
      start,
      end,
      precision: 'minute',
      from: exact,
      to: exact === null ? null : new Date(exact.getTime() + 60_000),
    }
  }
  if (day === null) return null
  const window = part === null ? undefined : PARTS[part]
  if (window !== undefined && day.precision === 'day') {
    const from = day.period === null ? null : shifted(day.period.from, window[0])
    return {
      start,
      end,
      precision: 'part-of-day',
      from,
      to: day.period === null ? null : shifted(day.period.from, window[1]),
    }
  }
  return { start, end, precision: day.precision, from: day.period?.from ?? null, to: day.period?.to ?? null }
}

function opened({ start, end, atom }: Found): Open {
  const base: Open = { start, end, hour: null, minute: 0, part: null, day: null, waits: atom.kind !== 'period' }
  if (atom.kind === 'clock') return { ...base, hour: atom.hour, minute: atom.minute, part: atom.part }
  if (atom.kind === 'part') return { ...base, part: atom.part }
  return atom.kind === 'period' ? { ...base, day: atom, part: atom.part ?? null } : base
}

/** Does `next` say more about the same time as `open`? */
function joined(open: Open, next: Found, between: string): Open | null {
  if (!open.waits || open.day !== null || !JOINT.test(between)) return null
  const { atom, end } = next
  if (atom.kind === 'clock')
    return open.hour === null
      ? { ...open, end, hour: atom.hour, minute: atom.minute, part: atom.part ?? open.part }
      : null
  if (atom.kind === 'part') return open.part === null ? { ...open, end, part: atom.part } : null
  if (atom.kind === 'weekday') return { ...open, end }
  return atom.precision === 'day' ? { ...open, end, day: atom, part: open.part ?? atom.part ?? null } : null
}

const spanOf = (a: Period, b: Period): Period => ({ from: a.from, to: b.to })

/** `20/7 - 5/8`, `từ ngày 5/8 đến hết ngày 7/8`: one time. */
function ranged(spans: readonly TimeSpan[], text: string): readonly TimeSpan[] {
  const result: TimeSpan[] = []
  for (const span of spans) {
    const last = result.at(-1)
    const joint = last !== undefined && span.start - last.end <= LONGEST_JOINT ? text.slice(last.end, span.start) : ''
    if (
      last?.from &&
      last.to &&
      span.from &&
      span.to &&
      last.precision === span.precision &&
      last.from < span.from &&
      RANGE.test(joint)
    ) {
      const { from, to } = spanOf({ from: last.from, to: last.to }, { from: span.from, to: span.to })
      result[result.length - 1] = {
        ...last,
        end: span.end,
        from,
        to,
        precision: last.precision === 'year' ? 'years' : last.precision,
      }
    } else result.push(span)
  }
  return result
}

/**
 * In order and apart; offsets into `text`, which should be canonical.
 * @param now when the text was written: `hôm qua` and `25/7` count from it; without it they have no value.
 */
export function timeSpans(text: string, now: Date | null): readonly TimeSpan[] {
  const lowered = canonical(text).toLowerCase()
  const lower = lowered.length === text.length ? lowered : text
  const found: TimeSpan[] = []
  let open: Open | null = null
  const close = () => {
    const span = open === null ? null : closed(open)
    if (span !== null) found.push(span)
  }
  for (const next of atomsOf(lower, now)) {
    const between: string =
      open !== null && next.start - open.end <= LONGEST_JOINT ? lower.slice(open.end, next.start) : '¦'
    const more: Open | null = open === null ? null : joined(open, next, between)
    if (more === null) close()
    open = more ?? opened(next)
  }
  close()
  return ranged(found, lower)
}
