/** Which day is it where a platform counts its days, and when does it end? */
import { DAY } from '#data/model/time.js'

const HOUR = 3_600_000

/** Milliseconds since midnight on the wall clock there. */
function sinceMidnight(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0)
  return of('hour') * HOUR + of('minute') * 60_000 + of('second') * 1_000 + (instant.getTime() % 1_000)
}

/** The first midnight after the instant, on the clock of the zone (IANA name). */
export function nextMidnight(instant: Date, timeZone: string): Date {
  const guess = instant.getTime() + DAY - sinceMidnight(instant, timeZone)
  // Where the clocks change in between, the guess is an hour early or late.
  const off = sinceMidnight(new Date(guess), timeZone)
  return new Date(off > DAY / 2 ? guess + DAY - off : guess - off)
}

/** `2026-11-21`, on the clock of the zone. */
export const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
