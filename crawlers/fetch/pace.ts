/** When may a domain be asked next? One request at a time, a pause after each, and quiet when it asks for quiet. */

/** A domain that refused: until when it is left alone, and how many times in a row. */
export interface Quiet {
  readonly until: Date
  readonly refusals: number
}

/** Where refusals outlive the process: read once, at the start. */
export interface FetchMemory {
  readonly quiets: ReadonlyMap<string, Quiet>
  /** @param quiet null when it answered */
  save(domain: string, quiet: Quiet | null): void
}

export interface PaceOptions {
  /** Milliseconds between the end of a request and the next one to the same domain; default 2000. */
  readonly interval?: number
  /** A turn further away than this is not waited for; default 10 minutes. */
  readonly patience?: number
  readonly now: () => Date
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly memory?: FetchMemory
}

export type Turn =
  /** Nobody else asks the domain until `end`; it must be called once. */
  { readonly kind: 'mine'; end(): void } | { readonly kind: 'later'; readonly until: Date }

export interface Pace {
  /** Waits for the domain's turn; tells when to come back where it is too far away, or at once when the signal comes. */
  turn(domain: string, crawlDelay: number | null, signal?: AbortSignal): Promise<Turn>
  /** Until when it wants to be left alone; null when it does not. */
  quietUntil(domain: string): Date | null
  /** It refused: quiet until then. Without its own word (Retry-After) each refusal in a row doubles the quiet. */
  refused(domain: string, retryAfter: Date | null): Date
  answered(domain: string): void
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const FIRST_QUIET = MINUTE
const LONGEST_QUIET = 60 * MINUTE
/** A domain may ask for more quiet than we would give, but not for ever. */
const LONGEST_ASKED = 24 * 60 * MINUTE
const MAX_DOMAINS = 10_000

interface DomainPace {
  /** Turns given or waited for. */
  queued: number
  /** Settled when the last of them has ended. */
  tail: Promise<void> | null
  freeAt: number
  quietUntil: number
  refusals: number
}

const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true
const later = (time: number): Turn => ({ kind: 'later', until: new Date(time) })

/** Ends with the promise or with the signal, whichever comes first. */
function either(promise: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return promise
  return new Promise((resolve) => {
    const finish = () => {
      signal.removeEventListener('abort', finish)
      resolve()
    }
    signal.addEventListener('abort', finish)
    promise.then(finish)
    if (signal.aborted) finish()
  })
}

export function createPace({ interval = 2 * SECOND, patience = 10 * MINUTE, now, sleep, memory }: PaceOptions): Pace {
  const domains = new Map<string, DomainPace>()
  const fresh = (): DomainPace => ({ queued: 0, tail: null, freeAt: 0, quietUntil: 0, refusals: 0 })
  for (const [domain, { until, refusals }] of memory?.quiets ?? [])
    domains.set(domain, { ...fresh(), quietUntil: until.getTime(), refusals })

  function forgetIdle(): void {
    const time = now().getTime()
    for (const [key, { queued, freeAt, quietUntil }] of domains)
      if (queued === 0 && Math.max(freeAt, quietUntil) < time) domains.delete(key)
  }

  function paceOf(domain: string): DomainPace {
    const known = domains.get(domain)
    if (known !== undefined) return known
    if (domains.size >= MAX_DOMAINS) forgetIdle()
    const pace = fresh()
    domains.set(domain, pace)
    return pace
  }

  return {
    async turn(domain, crawlDelay, signal) {
      const pace = paceOf(domain)
      const time = now().getTime()
      const pause = Math.max(interval, crawlDelay ?? 0)
      if (pace.quietUntil > time) return later(pace.quietUntil)
      const expected = Math.max(time, pace.freeAt) + pace.queued * pause
      if (expected - time > patience) return later(expected)

      const before = pace.tail
      let pass = () => {}
      const mine = new Promise<void>((resolve) => {
        pass = resolve
      })
      pace.tail = mine
      pace.queued += 1
      const leave = () => {
        pace.queued -= 1
        if (pace.tail === mine) pace.tail = null
        pass()
      }
      if (before !== null) await either(before, signal)
      if (isStopped(signal)) {
        // Whoever waits behind waits for those before, too.
        void (before ?? Promise.resolve()).then(leave)
        return later(now().getTime())
      }
      try {
        const wait = pace.freeAt - now().getTime()
        if (wait > 0) await sleep(wait, signal)
      } catch (error) {
        leave()
        // Sleeping ends with an error when the signal comes.
        if (!isStopped(signal)) throw error
        return later(now().getTime())
      }
      // It may have asked for quiet while this turn was waited for.
      if (pace.quietUntil > now().getTime()) {
        leave()
        return later(pace.quietUntil)
      }
      return {
        kind: 'mine',
        end() {
          pace.freeAt = now().getTime() + pause
          leave()
        },
      }
    },
    quietUntil(domain) {
      const until = domains.get(domain)?.quietUntil ?? 0
      return until > now().getTime() ? new Date(until) : null
    },
    refused(domain, retryAfter) {
      const pace = paceOf(domain)
      const time = now().getTime()
      const own = Math.min(FIRST_QUIET * 2 ** pace.refusals, LONGEST_QUIET)
      const asked = retryAfter === null ? own : Math.min(Math.max(retryAfter.getTime() - time, interval), LONGEST_ASKED)
      pace.refusals = Math.min(pace.refusals + 1, 10)
      pace.quietUntil = Math.max(pace.quietUntil, time + asked)
      memory?.save(domain, { until: new Date(pace.quietUntil), refusals: pace.refusals })
      return new Date(pace.quietUntil)
    },
    answered(domain) {
      const pace = domains.get(domain)
      if (pace === undefined || pace.refusals === 0) return
      pace.refusals = 0
      // What was asked before the refusal may be answered after it: the quiet stays.
      const over = pace.quietUntil <= now().getTime()
      memory?.save(domain, over ? null : { until: new Date(pace.quietUntil), refusals: 0 })
    },
  }
}

/** Seconds or an HTTP date (RFC 9110 §10.2.3); null when it is neither. */
export function retryAfterOf(value: string | undefined, now: Date): Date | null {
  const trimmed = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(trimmed)) return new Date(now.getTime() + Number(trimmed) * SECOND)
  const date = /^[A-Za-z]{3,9},? /.test(trimmed) ? new Date(trimmed) : null
  return date === null || Number.isNaN(date.getTime()) ? null : date
}
