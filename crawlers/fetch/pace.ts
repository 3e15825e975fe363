/** When may a host be asked next? One request at a time, a pause between, and quiet when it asks for quiet. */

export interface PaceOptions {
  /** Milliseconds between two requests to a host; default 2000. */
  readonly interval?: number
  /** A turn further away than this is not waited for; default 10 minutes. */
  readonly patience?: number
  readonly now: () => Date
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export interface Pace {
  /** Waits for the host's turn and gives null; gives the time to come back where it is too far away. */
  turn(host: string, crawlDelay: number | null, signal?: AbortSignal): Promise<Date | null>
  /** The host refused: quiet until then. Without its own word (Retry-After) each refusal in a row doubles the quiet. */
  refused(host: string, retryAfter: Date | null): Date
  answered(host: string): void
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const FIRST_QUIET = MINUTE
const LONGEST_QUIET = 60 * MINUTE
/** A host may ask for more quiet than we would give, but not for ever. */
const LONGEST_ASKED = 24 * 60 * MINUTE
const MAX_HOSTS = 10_000

interface HostPace {
  nextTurn: number
  quietUntil: number
  refusals: number
}

/** `www.` shares its host's turn. */
const keyOf = (host: string): string => host.replace(/^www\./, '')

export function createPace({ interval = 2 * SECOND, patience = 10 * MINUTE, now, sleep }: PaceOptions): Pace {
  const hosts = new Map<string, HostPace>()

  function paceOf(host: string): HostPace {
    const known = hosts.get(keyOf(host))
    if (known !== undefined) return known
    if (hosts.size >= MAX_HOSTS) {
      const time = now().getTime()
      for (const [key, { nextTurn, quietUntil }] of hosts) if (Math.max(nextTurn, quietUntil) < time) hosts.delete(key)
    }
    const fresh = { nextTurn: 0, quietUntil: 0, refusals: 0 }
    hosts.set(keyOf(host), fresh)
    return fresh
  }

  return {
    async turn(host, crawlDelay, signal) {
      const pace = paceOf(host)
      const time = now().getTime()
      if (pace.quietUntil > time) return new Date(pace.quietUntil)
      const mine = Math.max(time, pace.nextTurn)
      if (mine - time > patience) return new Date(mine)
      pace.nextTurn = mine + Math.max(interval, crawlDelay ?? 0)
      if (mine > time) await sleep(mine - time, signal)
      // The host may have asked for quiet while this turn was waited for.
      return pace.quietUntil > now().getTime() ? new Date(pace.quietUntil) : null
    },
    refused(host, retryAfter) {
      const pace = paceOf(host)
      const time = now().getTime()
      const own = Math.min(FIRST_QUIET * 2 ** pace.refusals, LONGEST_QUIET)
      const asked = retryAfter === null ? own : Math.min(Math.max(retryAfter.getTime() - time, interval), LONGEST_ASKED)
      pace.refusals = Math.min(pace.refusals + 1, 10)
      pace.quietUntil = Math.max(pace.quietUntil, time + asked)
      return new Date(pace.quietUntil)
    },
    answered(host) {
      paceOf(host).refusals = 0
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
