/** When is a feed asked next, and which of those that are due comes first? */
import type { Look } from '#data/model/look.js'
import { startOfDay, vietnamDay, vietnamIso } from '#data/model/time.js'
import { ownerOf } from './fetch/domain.js'

/** Seconds. Five minutes is as often as a reader would reload a page; a day, so that no feed is ever forgotten. */
export const SHORTEST = 5 * 60
export const LONGEST = 24 * 3600

/** Looks that are judged together: about a working day of a slow feed, an hour of a fast one. */
const LOOKS = 12
/** With fewer looks nothing is known of a feed's pace: on the first one everything is new. */
const ENOUGH_LOOKS = 3
/**
 * New links to a look, on the average. A link at every fourth look waits an eighth of the usual time between two (soak: median 24 minutes; with
 * every second look it was 35); with less than one in all the looks, requests are wasted.
 */
const [TOO_SELDOM, TOO_OFTEN] = [1 / 4, 1 / LOOKS]
/** So many at once have waited for us. */
const MANY = 3
/** A list of which this share is new since the last look may have lost entries unseen. */
const TURNED_OVER = 1 / 3
/** Steps of the interval. Sooner goes faster than later: a news day is missed at once, a quiet one costs a few requests. */
const [MUCH_SOONER, SOONER, LATER] = [0.5, 0.7, 1.3]

const clamp = (seconds: number): number => Math.min(LONGEST, Math.max(SHORTEST, Math.round(seconds)))

const wentWell = ({ outcome }: Look): boolean => outcome !== 'failed' && outcome !== 'blocked'

const hourOf = (instant: Date): number => Number(vietnamIso(instant).slice(11, 13))

/** From 23 h to 5 h next to nothing is published in Viet Nam. */
const isNight = (instant: Date): boolean => hourOf(instant) >= 23 || hourOf(instant) < 5

/** Failures say nothing about news, and a night without news says nothing about the day. */
const isTelling = (look: Look): boolean => wentWell(look) && (look.fresh > 0 || !isNight(look.at))

/** More news, sooner; none, later; by bounded steps. @param recent looks, newest first, the one just ended included */
export function nextInterval(intervalSeconds: number, recent: readonly Look[]): number {
  const [last] = recent
  const told = recent.filter(isTelling).slice(0, LOOKS)
  if (last === undefined || !isTelling(last) || told.length < ENOUGH_LOOKS) return clamp(intervalSeconds)
  if (last.fresh > 1 && last.fresh >= last.found * TURNED_OVER) return clamp(intervalSeconds * MUCH_SOONER)
  const mean = told.reduce((sum, { fresh }) => sum + fresh, 0) / told.length
  if (last.fresh >= MANY || mean > TOO_SELDOM) return clamp(intervalSeconds * SOONER)
  return clamp(mean < TOO_OFTEN ? intervalSeconds * LATER : intervalSeconds)
}

/** A number from 0 to 1 that is an address's own: FNV-1a, the same on every machine and in every run. */
function shareOf(url: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < url.length; at += 1) hash = Math.imul(hash ^ url.charCodeAt(at), 0x01000193)
  // The low bits of short strings differ too little.
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

/** Added to every gap, as a share of it: feeds that were asked together drift apart. */
const JITTER = 0.1
/** At night a gap may be this much longer. */
const NIGHT = 2
const SECOND = 1000
const MINUTE = 60 * SECOND
/** The desk opens at seven: from five o'clock every feed is asked once before half past six (Vietnamese time). */
const MORNING_FROM = 5 * 60 * MINUTE
const MORNING_LENGTH = 90 * MINUTE

/** The start of the first morning that ends after this instant. */
function morningAfter(instant: Date): number {
  const midnight = startOfDay(vietnamDay(instant))
  if (midnight === null) throw new Error(`no such day: ${instant.toISOString()}`)
  const start = midnight.getTime() + MORNING_FROM
  return instant.getTime() < start + MORNING_LENGTH ? start : start + LONGEST * SECOND
}

/**
 * @param feed with its new interval, and its failures counted up to the last look: 0 where that went well
 * @param notBefore the server's own word (Retry-After); never undercut
 */
export function nextLook(
  feed: { readonly url: string; readonly intervalSeconds: number; readonly failures: number },
  last: Look,
  notBefore: Date | null,
  now: Date,
): Date {
  const share = shareOf(feed.url)
  const interval = clamp(feed.intervalSeconds)
  const well = wentWell(last)
  const stretched = well
    ? interval * (isNight(last.at) ? NIGHT : 1)
    : interval * 2 ** Math.min(Math.max(feed.failures, 1), 10)
  const gap = Math.min(stretched * (1 + JITTER * share), LONGEST) * SECOND
  let next = last.at.getTime() + gap
  const morning = morningAfter(last.at)
  const call = morning + share * MORNING_LENGTH
  // What fails is called in the morning too, unless it was asked a short while ago.
  const since = well ? last.at.getTime() < morning : call - last.at.getTime() >= gap / 2
  if (since && next >= morning + MORNING_LENGTH) next = call
  return new Date(Math.max(next, now.getTime(), notBefore?.getTime() ?? 0))
}

const ownerAt = (url: string): string => (URL.canParse(url) ? ownerOf(new URL(url)) : url)

/**
 * After a night off everything is overdue. First whoever has missed the most of his own intervals, as most news waits there; and
 * one of each owner in turn, as he is asked one thing at a time.
 */
export function orderOfDue<
  F extends { readonly url: string; readonly nextCheckAt: Date; readonly intervalSeconds: number },
>(due: readonly F[], now: Date): readonly F[] {
  const overdue = ({ nextCheckAt, intervalSeconds }: F) =>
    (now.getTime() - nextCheckAt.getTime()) / (clamp(intervalSeconds) * SECOND)
  const byNeed = due
    .map((feed) => ({ feed, need: overdue(feed) }))
    .sort((a, b) => b.need - a.need || (a.feed.url < b.feed.url ? -1 : 1))
  const turns = new Map<string, number>()
  const placed = byNeed.map(({ feed }) => {
    const owner = ownerAt(feed.url)
    const turn = turns.get(owner) ?? 0
    turns.set(owner, turn + 1)
    return { feed, turn }
  })
  return placed.sort((a, b) => a.turn - b.turn).map(({ feed }) => feed)
}
